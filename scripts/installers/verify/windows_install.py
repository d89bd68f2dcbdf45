"""What the trials of the MSI and of the setup program have in common: the state of a Windows.

Each function looks at one thing and raises `InstallerError` in plain words when it is not as it
should be. Nothing is installed or removed here.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from scripts.installers import names, trees
from scripts.installers.errors import InstallerError
from scripts.installers.wine import Wine

# Higher than any of ours; wine compares with a sign, so not above 127.
NEXT_VERSION = "100.0.0"
# Files that the trial's newer version has more and less; the second stands in every stage.
ADDED, DROPPED = "added-in-the-next-version.txt", "README.txt"
# Where Windows lists installed programs, and what is written of ours, below either root.
_LISTED = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
_OURS = (
    rf"Software\{names.WINDOWS_PROGRAM}",
    rf"Software\Classes\{names.PROGRAM}",
    r"Software\Classes\.guidepack",
    rf"Software\Classes\{names.WINDOWS_PROGRAM}.Pack",
)
# The uninstaller starts a copy of itself and ends; seconds until the copy should be done.
_UNINSTALL_SECONDS = 120


def next_stage(stage: Path, target: Path) -> Path:
    """The staged folder of a next version: one file more, one file less.

    Args:
        stage: The staged folder; it stays as it is.
        target: A folder that is not there yet.
    """
    shutil.copytree(stage, target)
    (target / DROPPED).unlink()
    (target / ADDED).write_text("A file that the older version did not have.\n", encoding="utf-8")
    return target


def require_same(stage: Path, folder: Path, *, besides: tuple[str, ...] = ()) -> str:
    """Hold an installed folder to the staged one, file by file.

    Args:
        stage: The staged folder.
        folder: What was installed.
        besides: Names that an installer adds of its own.

    Returns:
        How many files there are.
    """
    if not folder.is_dir():
        message = f"{folder.name}: nothing was installed"
        raise InstallerError(message)
    expected = set(trees.files_of(stage))
    found = set(trees.files_of(folder)) - set(besides)
    if expected != found:
        missing, more = sorted(expected - found)[:5], sorted(found - expected)[:5]
        message = f"not the staged files: missing {missing}, more {more}"
        raise InstallerError(message)
    for name in sorted(expected):
        if trees.sha256_of(stage / name) != trees.sha256_of(folder / name):
            message = f"{name} is not as it was staged"
            raise InstallerError(message)
    return f"{len(expected)} files, each as staged"


def profile(windows: Wine) -> Path:
    """The folder of the user of a trial's Windows."""
    users = windows.drive_c / "users"
    found = sorted(path for path in users.iterdir() if (path / "AppData").is_dir())
    own = [path for path in found if path.name.lower() != "public"]
    if not own:
        message = "this Windows has no user"
        raise InstallerError(message)
    return own[0]


def plant(windows: Wine) -> tuple[Path, ...]:
    """Put what a reader keeps where the guide keeps it; returns the files."""
    data = profile(windows) / "AppData"
    planted = (
        data / "Roaming" / names.WINDOWS_PROGRAM / "белешки" / "my notes.txt",
        data / "Local" / names.WINDOWS_PROGRAM / "kept.txt",
    )
    for path in planted:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Kept by a reader.\n", encoding="utf-8")
    return planted


def require_kept(planted: tuple[Path, ...]) -> str:
    """Hold what a reader keeps to what was planted."""
    for path in planted:
        if not path.is_file() or path.read_text(encoding="utf-8") != "Kept by a reader.\n":
            message = f"what a reader kept is gone: {path.name}"
            raise InstallerError(message)
    return "what a reader kept in both folders is untouched"


def require_gone(windows: Wine, folder: Path, root: str) -> str:
    """After removal: no file, no entry in the Start menu, nothing in the registry.

    Args:
        windows: The trial's Windows.
        folder: Where the program was.
        root: `HKLM` or `HKCU`.
    """
    left = trees.files_of(folder) if folder.exists() else []
    if left or folder.exists():
        message = f"{len(left)} files are left, and the folder: {left[:5]}"
        raise InstallerError(message)
    links = list(windows.drive_c.rglob("*.lnk"))
    if links:
        message = f"left in the Start menu: {[link.name for link in links]}"
        raise InstallerError(message)
    keys = [key for key in _OURS if query(windows, rf"{root}\{key}")]
    if keys or listed(windows, root):
        message = f"left in the registry: {keys} {listed(windows, root)}"
        raise InstallerError(message)
    return "0 files left, no entry in the Start menu, nothing of ours in the registry"


def wait_until_gone(folder: Path) -> None:
    """Wait until an uninstaller, which goes on as a copy of itself, has emptied a folder."""
    end = time.monotonic() + _UNINSTALL_SECONDS
    while folder.exists() and time.monotonic() < end:
        time.sleep(0.3)


def query(windows: Wine, key: str) -> str:
    """What stands in the registry below a key; empty when there is none."""
    done = windows.run("reg", "query", key, "/s", timeout=60)
    return "" if done.code else done.out.strip()


def listed(windows: Wine, root: str) -> list[str]:
    """The versions of the guide in the list of installed programs."""
    entries = re.split(r"\n(?=HKEY_)", query(windows, rf"{root}\{_LISTED}"))
    ours = [
        entry for entry in entries if re.search(rf"Publisher\s+REG_SZ\s+{names.PUBLISHER}", entry)
    ]
    found = [re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", entry) for entry in ours]
    return [match[1] if match else "?" for match in found]


def require_listed(windows: Wine, root: str, version: str) -> str:
    """The list of installed programs has one entry, with this version."""
    found = listed(windows, root)
    if found != [version]:
        message = f"the list of installed programs says {found}, not once {version}"
        raise InstallerError(message)
    return f"one entry, version {version}"


def require_registered(windows: Wine, folder: Path, root: str) -> str:
    """Addresses and content packs lead to the program, and the Start menu has one entry."""
    program = windows.windows_path(folder / f"{names.PROGRAM}.exe")
    command = f'"{program}" open -- "%1"'
    for name in (names.PROGRAM, f"{names.WINDOWS_PROGRAM}.Pack"):
        key = rf"{root}\Software\Classes\{name}\shell\open\command"
        said = windows.registry(key)
        if said is None or said.lower() != command.lower():
            message = f"{name} is opened by {said!r}, not by {command!r}"
            raise InstallerError(message)
    suffix = windows.registry(rf"{root}\Software\Classes\.guidepack")
    links = list(windows.drive_c.rglob("*.lnk"))
    if suffix != f"{names.WINDOWS_PROGRAM}.Pack" or len(links) != 1:
        message = f".guidepack is {suffix!r}; entries in the Start menu: {len(links)}"
        raise InstallerError(message)
    return f"ict-guide: addresses and .guidepack lead to the program; “{links[0].stem}” in Start"


def require_healthy(windows: Wine, folder: Path) -> str:
    """The installed program says of itself that all is well, and writes nothing beside itself."""
    before = trees.digest_of(folder)
    done = windows.run(folder / f"{names.PROGRAM}-cli.exe", "doctor", "--json", timeout=300)
    try:
        said = json.loads(done.out)
    except ValueError as error:
        message = f"doctor ended with {done.code} and said: {(done.out + done.err)[-400:]}"
        raise InstallerError(message) from error
    if done.code or not said.get("ok"):
        message = f"doctor ended with {done.code}: {_faults(said)}"
        raise InstallerError(message)
    if trees.digest_of(folder) != before:
        message = "the program changed its own folder"
        raise InstallerError(message)
    versions = said.get("versions", {})
    return f"doctor is content: Python {versions.get('python')}, {_edition(said)}"


def _faults(said: dict[str, object]) -> dict[str, object]:
    parts = ((name, part) for name, part in said.items() if isinstance(part, dict))
    return {name: part for name, part in parts if part.get("ok") is False}


def _edition(said: dict[str, object]) -> str:
    guide = said.get("guide")
    return f"edition {guide.get('edition')}" if isinstance(guide, dict) else "no edition"


def set_build(windows: Wine, number: str) -> None:
    """Tell a trial's Windows which build it is, in the registry, where the MSI looks."""
    key = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
    words = ("reg", "add", key, "/v", "CurrentBuildNumber", "/d", number, "/f")
    done = windows.run(*words, timeout=60)
    if done.code:
        message = f"the build could not be set: {done.err[-200:]}"
        raise InstallerError(message)


def folders_named_like_ours(windows: Wine) -> Iterator[Path]:
    """Folders of programs that bear our name, wherever an installer may have put them."""
    for base, folders, _files in os.walk(windows.drive_c):
        for folder in folders:
            path = Path(base) / folder
            if folder == names.WINDOWS_PROGRAM and "AppData/Roaming" not in str(path):
                yield path
