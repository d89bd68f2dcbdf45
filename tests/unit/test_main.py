"""The program looks for its folders where each system keeps such things, and never asks others."""

import sys
from pathlib import Path

import pytest

from app import main as module
from app.main import find_folders
from app.model.folders import Folders


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installed program, without a checkout around it."""
    program = tmp_path / "program"
    (program / "edition").mkdir(parents=True)
    monkeypatch.setattr(module, "_program_folder", lambda: program)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "own" / name.lower()))
    monkeypatch.setenv("APPDATA", str(tmp_path / "Roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    return program


def written(folders: Folders) -> tuple[Path, ...]:
    return folders.data, folders.config, folders.cache, folders.state, folders.editions


def test_on_windows_only_what_is_small_and_the_readers_own_travels_with_a_profile(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    roaming, local = tmp_path / "Roaming" / "ICTGuide", tmp_path / "Local" / "ICTGuide"
    found = find_folders()
    assert (found.data, found.config) == (roaming, roaming)
    assert (found.cache, found.state) == (local / "cache", local)
    assert found.editions == local / "editions"
    assert found.built_in == installed / "edition"


@pytest.mark.usefixtures("installed")
def test_windows_without_its_variables_has_the_same_folders_below_the_home(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("APPDATA")
    monkeypatch.setenv("LOCALAPPDATA", "")
    own = Path.home() / "AppData"
    found = find_folders()
    assert found.data == own / "Roaming" / "ICTGuide"
    assert found.editions == own / "Local" / "ICTGuide" / "editions"


@pytest.mark.usefixtures("installed")
def test_on_linux_each_kind_lies_where_the_desktop_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    own = tmp_path / "own"
    data = own / "data" / "ict-guide"
    assert written(find_folders()) == (
        data,
        own / "config" / "ict-guide",
        own / "cache" / "ict-guide",
        own / "state" / "ict-guide",
        data / "editions",
    )


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_a_portable_program_writes_beside_itself_alone(
    installed: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    (installed / "portable.txt").touch()
    data = installed / "data"
    assert written(find_folders()) == (data, data, data / "cache", data, data / "editions")


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("system", ["win32", "linux"])
def test_a_folder_that_was_given_holds_all_that_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    data = tmp_path / "given"
    found = find_folders(str(data))
    assert written(found) == (data, data, data / "cache", data, data / "editions")


def test_a_checkout_compiles_into_its_own_build_folder(installed: Path) -> None:
    (installed / "guide_content").mkdir()
    (installed / "guide_content" / "guide.toml").touch()
    assert find_folders().editions == installed / "build" / "editions"
