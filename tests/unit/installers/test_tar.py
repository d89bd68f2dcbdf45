"""The portable tar: the same bytes twice, nobody's name in it, everything in one folder."""

import tarfile
from pathlib import Path

import pytest

from scripts.installers.names import PROGRAM, epoch
from scripts.installers.readme import portable_mark
from scripts.installers.tar import make_tar

TOP = f"{PROGRAM}-1.2.3"


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """A program of three files, one in a folder with letters of two alphabets."""
    folder = tmp_path / "stage"
    for name in (PROGRAM, "_internal/lib.so", "edition/поглавје ë.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    (folder / PROGRAM).chmod(0o4775)
    (folder / "_internal/lib.so").chmod(0o600)
    return folder


def members(path: Path) -> dict[str, tarfile.TarInfo]:
    with tarfile.open(path) as archive:
        return {entry.name: entry for entry in archive}


def test_two_packings_give_the_same_bytes(stage: Path, tmp_path: Path) -> None:
    one = make_tar(stage, tmp_path / "one.tar.xz", "1.2.3").read_bytes()
    (stage / "_internal/lib.so").touch()

    assert make_tar(stage, tmp_path / "two.tar.xz", "1.2.3").read_bytes() == one


def test_everything_lies_in_one_folder_that_names_the_version(stage: Path, tmp_path: Path) -> None:
    found = members(make_tar(stage, tmp_path / "a.tar.xz", "1.2.3"))

    assert all(name == TOP or name.startswith(f"{TOP}/") for name in found)
    assert list(found) == [TOP, *sorted(name for name in found if name != TOP)]


def test_a_folder_comes_before_what_lies_in_it(stage: Path, tmp_path: Path) -> None:
    names = list(members(make_tar(stage, tmp_path / "a.tar.xz", "1.2.3")))

    for at, name in enumerate(names[1:], start=1):
        assert str(Path(name).parent) in names[:at]


def test_nobody_owns_it_and_modes_and_times_are_plain(stage: Path, tmp_path: Path) -> None:
    for entry in members(make_tar(stage, tmp_path / "a.tar.xz", "1.2.3")).values():
        assert (entry.uid, entry.gid, entry.uname, entry.gname) == (0, 0, "", "")
        runs = entry.isdir() or entry.name == f"{TOP}/{PROGRAM}"
        assert entry.mode == (0o755 if runs else 0o644), entry.name
        assert entry.mtime == epoch()
        assert entry.isdir() or entry.isfile()


def test_the_mark_of_a_portable_folder_is_added_and_the_stage_stays(
    stage: Path, tmp_path: Path
) -> None:
    path = make_tar(stage, tmp_path / "a.tar.xz", "1.2.3")

    with tarfile.open(path) as archive:
        mark = archive.extractfile(f"{TOP}/portable.txt")
        assert mark is not None
        assert mark.read() == portable_mark(windows=False)
    assert not (stage / "portable.txt").exists()


def test_unpacked_it_is_the_stage(stage: Path, tmp_path: Path) -> None:
    path = make_tar(stage, tmp_path / "a.tar.xz", "1.2.3")
    with tarfile.open(path) as archive:
        archive.extractall(tmp_path / "out", filter="data")

    for file in stage.rglob("*"):
        if file.is_file():
            there = tmp_path / "out" / TOP / file.relative_to(stage)
            assert there.read_bytes() == file.read_bytes()
