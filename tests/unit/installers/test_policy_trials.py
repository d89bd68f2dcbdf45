"""The trials of policies and of lost parts try all there is, and put everything back."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from app.library.policy import POLICY_FILE, PolicyFault
from scripts.installers.chroot import Chroot, Done
from scripts.installers.errors import InstallerError
from scripts.installers.verify import linux_policy
from scripts.installers.verify.windows_troubles import taken_away

if TYPE_CHECKING:
    from scripts.installers.verify.windows_trials import Program

SETTINGS = "settings.json"


class Clean(Chroot):
    """As much of a clean system as is asked for, in a folder; it answers what it was given."""

    def __init__(self, root: Path, answer: str = "", told: str = "") -> None:
        self.root = root
        self._done = Done(0, answer, told)

    def run(self, *_words: object, **_more: object) -> Done:
        return self._done


def test_every_fault_of_a_policy_is_tried_where_the_program_looks() -> None:
    assert Path(POLICY_FILE).parent == linux_policy.FOLDER
    tried = {fault for _what, fault, _lay in linux_policy._STRICTEST}
    assert tried == {fault.value for fault in PolicyFault}


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_a_policy_is_laid_afresh_with_the_modes_that_are_wanted(tmp_path: Path) -> None:
    clean = Clean(tmp_path)
    linux_policy._is_link(clean)
    file = linux_policy._lay(clean, b"x", mode=0o664, folder=0o757)
    assert not file.is_symlink()
    assert file == tmp_path / "etc" / "ict-guide" / "policy.toml"
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o664, 0o757)


@pytest.mark.parametrize(
    ("state", "told"), [("damaged", ""), ("damaged", "one\ntwo\n"), ("read", "one\n")]
)
def test_a_policy_that_is_not_told_as_it_should_be_fails_the_trial(
    tmp_path: Path, state: str, told: str
) -> None:
    answer = f'{{"policy": {{"state": "{state}"}}}}'
    with pytest.raises(InstallerError, match="told in"):
        linux_policy._said(Clean(tmp_path, answer, told))
    fine = "one\n" if state == "damaged" else ""
    assert linux_policy._said(Clean(tmp_path, answer, fine)) == {"state": state}


def test_only_the_cache_of_fonts_does_not_count_as_a_trace(tmp_path: Path) -> None:
    home = tmp_path / "home" / "reader"
    for name in (".cache/fontconfig/x", ".cache/ict-guide/x", f".config/ict-guide/{SETTINGS}"):
        (home / name).parent.mkdir(parents=True)
        (home / name).touch()
    assert linux_policy._kept(Clean(tmp_path)) == {
        os.path.join(".cache", "ict-guide", "x"),  # noqa: PTH118 - as `str` of a path has it
        os.path.join(".config", "ict-guide", SETTINGS),  # noqa: PTH118
    }


class Folders:
    """A program and a Windows that are folders and no more."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "program"
        self.wine = self
        self.part = self.folder / "runtime" / "part.dll"


def fail_without_it(program: Folders) -> None:
    with taken_away(cast("Program", program), "runtime/part.dll"):
        assert not program.part.exists()
        raise InstallerError


def test_a_part_comes_back_whatever_the_trial_finds(tmp_path: Path) -> None:
    program = Folders(tmp_path)
    program.part.parent.mkdir(parents=True)
    program.part.write_bytes(b"whole")
    with pytest.raises(InstallerError):
        fail_without_it(program)
    assert program.part.read_bytes() == b"whole"
