"""The portable zip: the staged files and the mark in one folder, the same bytes every time."""

import zipfile
from pathlib import Path

import pytest

from scripts.installers import names, portable, trees
from scripts.installers.errors import InstallerError

FILES = {"README.txt": b"read", "app/длабоко/еден два.txt": b"1", "empty": b"", "a & <b>.txt": b"&"}


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        path = tmp_path / "stage" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "stage"


def test_what_is_unpacked_is_the_stage_and_the_mark(stage: Path, tmp_path: Path) -> None:
    made = portable.make_zip(stage, tmp_path / "out" / "guide.zip")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "unpacked")

    (folder,) = (tmp_path / "unpacked").iterdir()
    assert folder.name == f"ICT-Guide-{names.VERSION}"
    assert sorted(trees.files_of(folder)) == sorted([*FILES, "portable.txt"])
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES


def test_two_zips_are_the_same_bytes_whatever_the_clock_and_the_rights_say(
    stage: Path, tmp_path: Path
) -> None:
    one = portable.make_zip(stage, tmp_path / "one.zip").read_bytes()
    for path in stage.rglob("*"):
        if path.is_file():
            path.chmod(0o600)
            path.touch()

    assert portable.make_zip(stage, tmp_path / "two.zip").read_bytes() == one


def test_the_times_are_the_common_one(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_700_000_000))
    with zipfile.ZipFile(portable.make_zip(stage, tmp_path / "guide.zip")) as archive:
        times = {member.date_time for member in archive.infolist()}

    assert times == {(2023, 11, 14, 22, 13, 20)}


def test_a_time_that_no_zip_can_hold_is_refused(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    with pytest.raises(InstallerError, match="before 1980"):
        portable.make_zip(stage, tmp_path / "guide.zip")


def test_a_folder_that_is_empty_or_already_portable_is_refused(stage: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    (stage / "portable.txt").touch()

    for folder in (stage, tmp_path / "nothing"):
        with pytest.raises(InstallerError, match="empty or already"):
            portable.make_zip(folder, tmp_path / "guide.zip")
