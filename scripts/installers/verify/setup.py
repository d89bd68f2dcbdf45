"""Tries the setup program: for one user and for all, silent and page by page, in three languages.

What is handed out has a 32-bit starter, which a 64-bit wine cannot run: the same script is compiled
here with the 64-bit one and packed quickly, and the line about the 32-bit one stays unverified.
"""

import functools
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from scripts.installers import names, nsis
from scripts.installers.errors import InstallerError
from scripts.installers.nsis_files import UNINSTALLER
from scripts.installers.packages import made
from scripts.installers.verify import windows_install as look
from scripts.installers.verify.lines import Line, State, line_of
from scripts.installers.verify.windows_trials import Program, finds, shows
from scripts.installers.verify.wizard import draw
from scripts.installers.wine import Done, Wine

PART = "setup"
REMEDY = "python build_installer.py verify --part setup"
_SECONDS = 600
# Exit codes, as installers/windows/setup.nsi lists them.
_WINDOWS, _RUNS, _OTHER, _FOLDER = 3, 4, 6, 8
# Seconds until a guide that was started holds its own files.
_OPEN_SECONDS = 5
# What a PE file says of its machine (winnt.h): 32-bit Intel.
_I386 = 0x14C


class _Trial:
    """One Windows, the setup program for trials, and that of a next version."""

    def __init__(self, windows: Wine, stage: Path, work: Path, pictures: Path) -> None:
        self.windows, self.stage, self.pictures = windows, stage, pictures
        self.newer_stage = look.next_stage(stage, work / "newer")
        kind = nsis.Setup(starter=nsis.Starter.TRIAL, squeeze=nsis.Squeeze.QUICK)
        following = replace(kind, version=look.NEXT_VERSION)
        self.current = nsis.make_setup(stage, work / "trial.exe", kind)
        self.newer = nsis.make_setup(self.newer_stage, work / "newer.exe", following)
        local = look.profile(windows) / "AppData" / "Local"
        self.own = local / "Programs" / names.WINDOWS_PROGRAM
        self.shared = windows.drive_c / "Program Files" / names.WINDOWS_PROGRAM
        self.planted = look.plant(windows)

    def setup(self, program: Path, *words: str) -> Done:
        return self.windows.run(program, "/S", *words, timeout=_SECONDS)

    def must(self, code: int, program: Path, *words: str) -> None:
        done = self.setup(program, *words)
        if done.code != code:
            message = f"{program.stem} /S {' '.join(words)} ended with {done.code}, not {code}"
            raise InstallerError(message)

    def uninstall(self, folder: Path) -> None:
        self.must(0, folder / UNINSTALLER)
        look.wait_until_gone(folder)

    def whole(self, stage: Path, folder: Path) -> str:
        return look.require_same(stage, folder, besides=(UNINSTALLER,))

    def too_old(self) -> str:
        for version, code in (("win7", _WINDOWS), ("win10", None)):
            self.windows.run("winecfg", "-v", version)
            if code:
                self.must(code, self.current, "/CurrentUser")
        if self.own.exists():
            message = "files were laid on Windows 7"
            raise InstallerError(message)
        return f"Windows 7: refused with exit code {_WINDOWS}, nothing laid"

    def for_one(self) -> str:
        self.must(0, self.current, "/CurrentUser")
        entry = look.require_listed(self.windows, "HKCU", names.VERSION)
        registered = look.require_registered(self.windows, self.own, "HKCU")
        return f"{self.whole(self.stage, self.own)}; {registered}; {entry}"

    def healthy(self) -> str:
        return look.require_healthy(self.windows, self.own)

    def finds(self) -> str:
        return finds(Program(self.windows, self.own))

    def shows(self) -> str:
        # By its launcher: wine 8 opens no address that was registered for one user alone.
        picture = self.pictures / "windows-setup-mk.png"
        said = shows(Program(self.windows, self.own), picture)
        return f"{said}; {self.whole(self.stage, self.own)}"

    def open(self) -> str:
        self.windows.start(self.own / f"{names.PROGRAM}.exe")
        time.sleep(_OPEN_SECONDS)
        self.must(_RUNS, self.newer, "/CurrentUser")
        self.must(0, self.own / UNINSTALLER)
        self.windows.stop()
        self.whole(self.stage, self.own)
        return f"while it is open: exit code {_RUNS}, nothing changed; not removed either"

    def upgrade(self) -> str:
        self.must(0, self.newer, "/CurrentUser")
        entry = look.require_listed(self.windows, "HKCU", look.NEXT_VERSION)
        self.must(_OTHER, self.current, "/CurrentUser")
        same = self.whole(self.newer_stage, self.own)
        healthy = look.require_healthy(self.windows, self.own)
        return f"{same}; {entry}; {healthy}; the older one is refused with exit code {_OTHER}"

    def remove(self) -> str:
        self.uninstall(self.own)
        gone = look.require_gone(self.windows, self.own, "HKCU")
        return f"{gone}; {look.require_kept(self.planted)}"

    def for_all(self) -> str:
        self.must(0, self.current, "/AllUsers")
        same = self.whole(self.stage, self.shared)
        registered = look.require_registered(self.windows, self.shared, "HKLM")
        self.must(0, self.newer, "/AllUsers")
        self.whole(self.newer_stage, self.shared)
        entry = look.require_listed(self.windows, "HKLM", look.NEXT_VERSION)
        self.uninstall(self.shared)
        gone = look.require_gone(self.windows, self.shared, "HKLM")
        return f"{same}; {registered}; upgraded: {entry}; removed: {gone}"

    def one_guide(self) -> str:
        self.must(0, self.current, "/AllUsers")
        self.must(_OTHER, self.current, "/CurrentUser")
        self.uninstall(self.shared)
        self.must(0, self.current, "/CurrentUser")
        self.must(0, self.current, "/AllUsers")
        if self.own.exists():
            message = "the copy of this user stayed beside the one for all"
            raise InstallerError(message)
        registered = look.require_registered(self.windows, self.shared, "HKLM")
        self.uninstall(self.shared)
        return f"none for one user unasked; one for all takes its place: {registered}"

    def foreign(self) -> str:
        folder = self.windows.drive_c / "Other"
        folder.mkdir()
        theirs = folder / look.DROPPED
        theirs.write_text("Of another program.\n", encoding="utf-8")
        self.must(_FOLDER, self.current, "/CurrentUser", "/D=C:\\Other")
        self.must(_FOLDER, self.current, "/CurrentUser", "/D=C:\\")
        if [*folder.iterdir()] != [theirs] or "another" not in theirs.read_text(encoding="utf-8"):
            message = "files of another program were changed"
            raise InstallerError(message)
        return f"a folder with a file of the same name, and drive C: exit code {_FOLDER}"

    def elsewhere(self) -> str:
        # NSIS takes /D= to the end of the line without quotation marks, so it goes word by word.
        folder = self.windows.drive_c / "Мои програми" / "guide one"
        words = self.windows.windows_path(folder).split(" ")
        self.must(0, self.current, "/CurrentUser", f"/D={words[0]}", *words[1:])
        same = self.whole(self.stage, folder)
        foreign = folder / "app" / "not ours.txt"
        foreign.write_text("Put here by a reader.\n", encoding="utf-8")
        self.must(0, folder / UNINSTALLER)
        look.wait_until_gone(folder / "runtime")
        look.wait_until_gone(folder / UNINSTALLER)
        left = [path for path in folder.rglob("*") if path.is_file()]
        if left != [foreign]:
            message = f"after removal these are left: {[path.name for path in left][:5]}"
            raise InstallerError(message)
        return f"{same}; a reader's own file in the program's folder outlived the removal"

    def pages(self) -> str:
        # The pages are the same for a few files as for all of them, and quicker to leave.
        few = self.newer_stage.parent / "few"
        few.mkdir()
        for name in (f"{names.PROGRAM}.exe", look.DROPPED):
            shutil.copyfile(self.stage / name, few / name)
        kind = nsis.Setup(starter=nsis.Starter.TRIAL, squeeze=nsis.Squeeze.QUICK)
        small = nsis.make_setup(few, self.newer_stage.parent / "few.exe", kind)
        return draw(self.windows, small, self.own / UNINSTALLER)


# What is tried, in this order; each step begins where the one before it ended.
_STEPS: tuple[tuple[str, Callable[[_Trial], str]], ...] = (
    ("it refuses a Windows older than 10, version 1809", _Trial.too_old),
    ("/S /CurrentUser installs every staged file for one user", _Trial.for_one),
    ("the installed program tests itself", _Trial.healthy),
    ("installed, it finds a Macedonian word typed in Latin letters", _Trial.finds),
    ("installed, its window opens at a Macedonian chapter", _Trial.shows),
    ("it refuses to change a guide that is open", _Trial.open),
    ("a next version replaces it and tests itself; an older one is refused", _Trial.upgrade),
    ("its uninstaller removes everything but what readers keep", _Trial.remove),
    ("/S /AllUsers installs, upgrades and removes for all users", _Trial.for_all),
    ("one guide on a computer: for all users or for one", _Trial.one_guide),
    ("it overwrites nothing of another program, and takes no whole drive", _Trial.foreign),
    ("/D= installs into a folder with Cyrillic letters and blanks", _Trial.elsewhere),
    ("every page of the wizard is drawn in three languages", _Trial.pages),
)


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """Try the setup program.

    Args:
        dist: What is handed out.
        stage: The staged folder of Windows.
    """
    what = "the one handed out has the 32-bit starter, which every Windows can start"
    yield line_of(PART, what, lambda: _handed_out(dist), remedy=REMEDY)
    yield Line(
        PART,
        "the one handed out, started",
        State.NOT_VERIFIED,
        "a 64-bit wine cannot start its 32-bit starter; the same script is tried with a 64-bit one",
        f"on Windows: {names.SETUP} /S /CurrentUser",
    )
    try:
        with tempfile.TemporaryDirectory(prefix="setup-") as work, Wine() as windows:
            trial = _Trial(windows, stage, Path(work), dist / "pictures")
            for what, step in _STEPS:
                yield line_of(PART, what, functools.partial(step, trial), remedy=REMEDY)
    except InstallerError as error:
        for what, _step in _STEPS:
            yield line_of(PART, what, functools.partial(_again, error), remedy=REMEDY)


def _again(error: InstallerError) -> str:
    raise error


def _handed_out(dist: Path) -> str:
    program = made("nsis", dist).read_bytes()
    # The head of a PE file stands where the 60th byte says; its machine is two bytes after "PE".
    head = int.from_bytes(program[60:64], "little")
    machine = int.from_bytes(program[head + 4 : head + 6], "little")
    if program[head : head + 4] != b"PE\0\0" or machine != _I386:
        message = f"its machine is {machine:#x}, not {_I386:#x}"
        raise InstallerError(message)
    return f"{len(program) / 1_000_000:.1f} MB"
