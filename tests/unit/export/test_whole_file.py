"""Saving: whole under its name or not at all; a real small disk and a real limit say no."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from app.export.whole_file import CannotSaveError, Refusal, write_whole

BIG = b"x" * 400_000


def test_a_file_is_whole_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", BIG)
    assert (tmp_path / "a.pdf").read_bytes() == BIG
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_is_open_to_whom_the_account_says(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "a.pdf", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644


def test_other_threads_may_make_files_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(mask: int) -> int:
        # The mask belongs to the whole process: what others made then would be open to all.
        pytest.fail(f"the mask was set to {mask:o}")

    monkeypatch.setattr(os, "umask", changed)
    write_whole(tmp_path / "a.pdf", b"x")
    assert (tmp_path / "a.pdf").read_bytes() == b"x"


LIMITED = """
import resource, signal, sys
from pathlib import Path
from app.export.whole_file import CannotSaveError, write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 400_000)
except CannotSaveError as error:
    print(error.refusal.value)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no such limit here")
def test_a_file_that_finds_no_room_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    old = tmp_path / "a.pdf"
    old.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(old)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == Refusal.FULL.value
    assert old.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError) as told:
        write_whole(tmp_path / "gone" / "a.pdf", b"x")
    assert told.value.refusal is Refusal.NO_FOLDER


def test_a_name_that_is_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(CannotSaveError):
        write_whole(tmp_path / "a.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to this account")
def test_a_closed_folder_is_said_so(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(CannotSaveError) as told:
        write_whole(closed / "a.pdf", b"x")
    assert told.value.refusal is Refusal.FORBIDDEN
