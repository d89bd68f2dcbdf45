"""What a trial looks at after an installer ran: each fault is seen and named."""

import json
from pathlib import Path
from typing import cast

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.verify import windows_install as look
from scripts.installers.wine import Done, Wine

FILES = {"README.txt": b"read", "app/длабоко/еден два.txt": b"1", "empty": b""}
ARP = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall"
ENTRY = """HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{name}
    DisplayVersion    REG_SZ    {version}
    Publisher    REG_SZ    {publisher}
"""


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


class Windows:
    """A Windows that only answers."""

    def __init__(self, folder: Path) -> None:
        self.drive_c = folder
        self.keys: dict[str, str] = {}
        self.values: dict[tuple[str, str], str] = {}
        self.doctor: object = {"ok": True, "versions": {"python": "3.13.2"}}
        self.code = 0
        (folder / "users" / "Public" / "AppData").mkdir(parents=True)
        (folder / "users" / "читател" / "AppData").mkdir(parents=True)

    def run(self, command: str | Path, *args: str | Path, **_more: object) -> Done:
        if command == "reg":
            said = self.keys.get(str(args[1]))
            return Done(0 if said else 1, said or "", "")
        return Done(self.code, json.dumps(self.doctor), "")

    def registry(self, key: str, name: str = "") -> str | None:
        return self.values.get((key, name))

    def windows_path(self, path: Path) -> str:
        return "C:\\" + str(path.relative_to(self.drive_c)).replace("/", "\\")


@pytest.fixture
def windows(tmp_path: Path) -> Windows:
    return Windows(tmp_path / "c")


def wine(windows: Windows) -> Wine:
    return cast("Wine", windows)


def test_a_folder_as_staged_is_accepted_and_counted(tmp_path: Path) -> None:
    stage, folder = lay(tmp_path / "a", FILES), lay(tmp_path / "b", {**FILES, "uninstall.exe": b""})

    assert look.require_same(stage, folder, besides=("uninstall.exe",)).startswith("3 files")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({**FILES, "more.txt": b""}, "more"),
        ({name: FILES[name] for name in ("README.txt", "empty")}, "missing"),
        ({**FILES, "empty": b"not"}, "empty is not as it was staged"),
        ({}, "nothing was installed"),
    ],
)
def test_a_folder_that_is_not_as_staged_is_told(
    tmp_path: Path, files: dict[str, bytes], words: str
) -> None:
    stage, folder = lay(tmp_path / "a", FILES), lay(tmp_path / "b", files)

    with pytest.raises(InstallerError, match=words):
        look.require_same(stage, folder)


def test_the_next_version_has_one_file_more_and_one_less(tmp_path: Path) -> None:
    stage = lay(tmp_path / "a", FILES)
    following = look.next_stage(stage, tmp_path / "b")

    assert not (following / look.DROPPED).exists()
    assert (following / look.ADDED).is_file()
    assert (stage / look.DROPPED).is_file()


def test_what_a_reader_keeps_is_planted_in_both_folders_and_missed_when_it_changes(
    windows: Windows,
) -> None:
    planted = look.plant(wine(windows))
    look.require_kept(planted)
    assert {"Roaming", "Local"} <= {part for path in planted for part in path.parts}
    assert all("читател" in str(path) for path in planted)

    planted[1].write_text("changed", encoding="utf-8")
    with pytest.raises(InstallerError, match=planted[1].name):
        look.require_kept(planted)
    planted[0].unlink()
    with pytest.raises(InstallerError, match=planted[0].name):
        look.require_kept(planted)


def test_after_removal_nothing_may_be_left(windows: Windows) -> None:
    assert "0 files left" in look.require_gone(wine(windows), windows.drive_c / "gone", "HKCU")


def test_a_left_over_file_folder_entry_or_key_is_told(windows: Windows) -> None:
    folder = windows.drive_c / "ICTGuide"
    folder.mkdir()
    with pytest.raises(InstallerError, match="and the folder"):
        look.require_gone(wine(windows), folder, "HKCU")
    folder.rmdir()

    link = (
        lay(windows.drive_c, {"ProgramData/Start Menu/ИКТ.lnk": b""})
        / "ProgramData/Start Menu/ИКТ.lnk"
    )
    with pytest.raises(InstallerError, match="Start menu"):
        look.require_gone(wine(windows), folder, "HKCU")
    link.unlink()

    windows.keys[r"HKCU\Software\ICTGuide"] = "Version"
    with pytest.raises(InstallerError, match="left in the registry"):
        look.require_gone(wine(windows), folder, "HKCU")


def test_the_list_of_programs_is_read_by_publisher(windows: Windows) -> None:
    windows.keys[ARP] = "\n".join(
        [
            ENTRY.format(name="Other", version="7.0", publisher="Somebody"),
            ENTRY.format(name="ICTGuide", version="0.1.0", publisher="ICT Guide editors"),
        ]
    )
    assert "0.1.0" in look.require_listed(wine(windows), "HKCU", "0.1.0")

    windows.keys[ARP] += "\n" + ENTRY.format(
        name="{GUID}", version="0.0.9", publisher="ICT Guide editors"
    )
    with pytest.raises(InstallerError, match="not once"):
        look.require_listed(wine(windows), "HKCU", "0.1.0")


def register(windows: Windows, folder: Path) -> None:
    command = f'"{windows.windows_path(folder / "ict-guide.exe")}" open -- "%1"'
    for name in ("ict-guide", "ICTGuide.Pack"):
        windows.values[rf"HKCU\Software\Classes\{name}\shell\open\command", ""] = command
    windows.values[r"HKCU\Software\Classes\.guidepack", ""] = "ICTGuide.Pack"
    lay(windows.drive_c, {"ProgramData/ИКТ-прирачник.lnk": b""})


def test_what_is_registered_must_lead_to_this_folder(windows: Windows) -> None:
    folder = windows.drive_c / "Program Files" / "ICTGuide"
    register(windows, folder)

    assert "ИКТ-прирачник" in look.require_registered(wine(windows), folder, "HKCU")
    with pytest.raises(InstallerError, match="is opened by"):
        look.require_registered(wine(windows), windows.drive_c / "Other", "HKCU")


def test_a_second_entry_in_the_start_menu_is_told(windows: Windows) -> None:
    folder = windows.drive_c / "ICTGuide"
    register(windows, folder)
    lay(windows.drive_c, {"users/читател/ICT Guide.lnk": b""})

    with pytest.raises(InstallerError, match="Start menu: 2"):
        look.require_registered(wine(windows), folder, "HKCU")


def test_a_program_that_is_not_content_names_the_part(windows: Windows) -> None:
    folder = lay(windows.drive_c / "ICTGuide", FILES)
    assert "3.13.2" in look.require_healthy(wine(windows), folder)

    windows.doctor = {"ok": False, "guide": {"ok": False, "why": "no edition"}}
    windows.code = 1
    with pytest.raises(InstallerError, match="no edition"):
        look.require_healthy(wine(windows), folder)


def test_a_windows_without_a_user_is_told(tmp_path: Path) -> None:
    windows = Windows(tmp_path)
    (tmp_path / "users" / "читател" / "AppData").rmdir()

    with pytest.raises(InstallerError, match="no user"):
        look.profile(wine(windows))
