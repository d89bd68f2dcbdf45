"""The clean Debian for one trial: what is run in it, as whom, and what it sees of this machine."""

import os
from pathlib import Path

import pytest

from scripts.installers import chroot
from scripts.installers.chroot import READER, Bind, Chroot, Done, obstacle
from scripts.installers.errors import InstallerError, MissingToolError


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chroot:
    """One that is never entered."""
    monkeypatch.setattr(chroot, "WORK", tmp_path)
    monkeypatch.setattr("scripts.installers.tools.need", lambda tool: f"/usr/bin/{tool}")
    return Chroot("trial")


def test_a_command_runs_as_an_ordinary_person_who_knows_nothing_of_this_machine(
    clean: Chroot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "of this machine")

    words = clean.command(["ict-guide", "doctor"], {"DISPLAY": ":7"})

    inside = words[words.index("chroot") :]
    assert inside[1] == f"--userspec={READER}:{READER}"
    assert inside[inside.index("env") + 1] == "-i"
    assert "HOME=/home/reader" in inside
    assert "DISPLAY=:7" in inside
    assert not any("of this machine" in word for word in words)
    assert inside[-2:] == ["ict-guide", "doctor"]


def test_as_root_it_has_the_home_of_root(clean: Chroot) -> None:
    words = clean.command(["true"], reader=False)

    assert "HOME=/root" in words
    assert not any(word.startswith("--userspec") for word in words)


def test_folders_of_this_machine_are_read_only_unless_asked_otherwise(clean: Chroot) -> None:
    binds = [Bind(Path("/a"), Path("/srv/a")), Bind(Path("/b"), Path("/srv/b"), writable=True)]

    words = clean.command(["true"], binds=binds)

    at = words.index(str(clean.root))
    count = int(words[at + 1])
    triples = [tuple(words[at + 2 + 3 * n : at + 5 + 3 * n]) for n in range(count)]
    assert triples[:2] == [("/a", "/srv/a", "ro"), ("/b", "/srv/b", "rw")]
    assert words[at + 2 + 3 * count] == "chroot"


def test_mounts_belong_to_the_command_alone(clean: Chroot) -> None:
    words = clean.command(["true"])

    assert words[:4] == ["/usr/bin/unshare", "--mount", "--propagation", "private"]


def test_a_path_inside_is_below_the_folder(clean: Chroot) -> None:
    assert clean.at("/etc/passwd") == clean.root / "etc/passwd"
    assert clean.at(Path("usr")) == clean.root / "usr"


def test_a_failure_inside_is_told_with_its_last_lines(
    clean: Chroot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        clean, "run", lambda *_words, **_more: Done(100, "Reading lists\n", "E: no")
    )

    with pytest.raises(InstallerError, match="ended with 100 in the clean Debian") as told:
        clean.need(["apt-get", "install", "x"])
    assert "E: no" in str(told.value)


def test_without_root_there_is_none_and_the_words_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.installers.tools.need", lambda tool: f"/usr/bin/{tool}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "root" in (obstacle() or "")

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert obstacle() is None


def test_a_missing_tool_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(MissingToolError, match="apt-get install mmdebstrap"):
        obstacle()
