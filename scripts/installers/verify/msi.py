"""Tries the MSI: installs, starts, upgrades, refuses to go back, removes; in a Windows of its own.

A trial under wine says nothing of a real Windows' rights, of Group Policy or of SmartScreen.
"""

import functools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.installers import names
from scripts.installers.errors import InstallerError
from scripts.installers.msi import extract, make_msi
from scripts.installers.msi_source import OLDEST_BUILD
from scripts.installers.packages import made
from scripts.installers.verify import windows_install as look
from scripts.installers.verify.lines import Line, line_of
from scripts.installers.verify.windows_trials import Program, examines, finds, shows
from scripts.installers.wine import Done, Wine

PART = "msi"
REMEDY = "python build_installer.py verify --part msi"
_SECONDS = 600
# wine gives the last byte of msiexec's code: 1603, the installation was refused or failed.
_REFUSED = 1603 & 0xFF
_TOO_OLD, _NOW = str(OLDEST_BUILD - 1), "19045"


class _Trial:
    """One Windows with the MSI, and the MSI of a next version."""

    def __init__(self, windows: Wine, package: Path, stage: Path, work: Path) -> None:
        self.windows, self.package, self.stage, self.work = windows, package, stage, work
        self.pictures = package.parent / "pictures"
        self.newer, self.newer_stage = work / "newer.msi", work / "newer"
        self.folder = windows.drive_c / "Program Files" / names.WINDOWS_PROGRAM
        self.program = Program(windows, self.folder)
        self.planted: tuple[Path, ...] = ()

    def msiexec(self, action: str, package: Path, *words: str) -> Done:
        return self.windows.run("msiexec", action, package, "/qn", *words, timeout=_SECONDS)

    def must(self, action: str, package: Path, *words: str) -> None:
        done = self.msiexec(action, package, *words)
        if done.code:
            message = f"msiexec {action} {package.name} /qn ended with {done.code}"
            raise InstallerError(message)

    def too_old(self) -> str:
        look.set_build(self.windows, _TOO_OLD)
        done = self.msiexec("/i", self.package)
        look.set_build(self.windows, _NOW)
        if done.code != _REFUSED or self.folder.exists():
            message = f"on build {_TOO_OLD} msiexec ended with {done.code}"
            raise InstallerError(message)
        return f"build {_TOO_OLD}: refused, nothing laid"

    def install(self) -> str:
        self.planted = look.plant(self.windows)
        self.must("/i", self.package)
        return look.require_same(self.stage, self.folder)

    def registered(self) -> str:
        entry = look.require_listed(self.windows, "HKLM", names.VERSION)
        return f"{look.require_registered(self.windows, self.folder, 'HKLM')}; {entry}"

    def healthy(self) -> str:
        return look.require_healthy(self.windows, self.folder)

    def finds(self) -> str:
        return finds(self.program)

    def examines(self) -> str:
        return examines(self.program)

    def shows(self) -> str:
        said = shows(self.program, self.pictures / "windows-installed-mk.png", registered=True)
        return f"{said}; {look.require_same(self.stage, self.folder)}"

    def upgrade(self) -> str:
        look.next_stage(self.stage, self.newer_stage)
        make_msi(self.newer_stage, self.newer, look.NEXT_VERSION)
        self.must("/i", self.newer)
        same = look.require_same(self.newer_stage, self.folder)
        return f"{same}; {look.require_listed(self.windows, 'HKLM', look.NEXT_VERSION)}"

    def still_healthy(self) -> str:
        return f"{look.require_healthy(self.windows, self.folder)}; {finds(self.program)}"

    def downgrade(self) -> str:
        done = self.msiexec("/i", self.package)
        if done.code != _REFUSED:
            message = f"msiexec ended with {done.code}"
            raise InstallerError(message)
        look.require_same(self.newer_stage, self.folder)
        return "refused, the newer version is whole"

    def remove(self) -> str:
        self.must("/x", self.newer)
        gone = look.require_gone(self.windows, self.folder, "HKLM")
        return f"{gone}; {look.require_kept(self.planted)}"

    def elsewhere(self) -> str:
        folder = self.windows.drive_c / "Installed elsewhere" / "ICT Guide"
        self.must("/i", self.package, f"INSTALLDIR={self.windows.windows_path(folder)}")
        look.require_same(self.stage, folder)
        self.must("/i", self.newer)
        same = look.require_same(self.newer_stage, folder)
        self.must("/x", self.newer)
        return f"upgraded there: {same}; {look.require_gone(self.windows, folder, 'HKLM')}"


# What is tried, in this order; each step begins where the one before it ended.
_STEPS: tuple[tuple[str, Callable[[_Trial], str]], ...] = (
    ("it refuses a Windows older than 10, version 1809", _Trial.too_old),
    ("msiexec /i … /qn installs every staged file", _Trial.install),
    ("addresses, content packs and the Start menu know the program", _Trial.registered),
    ("the installed program tests itself", _Trial.healthy),
    ("installed, it finds a Macedonian word typed in Latin letters", _Trial.finds),
    ("installed, it examines an edition's content", _Trial.examines),
    ("an ict-guide: address opens the installed program at a Macedonian chapter", _Trial.shows),
    ("a next version replaces it: old files gone, new ones there", _Trial.upgrade),
    ("after the upgrade the program tests itself, and finds", _Trial.still_healthy),
    ("it refuses to replace a newer version", _Trial.downgrade),
    ("msiexec /x … /qn removes everything but what readers keep", _Trial.remove),
    ("INSTALLDIR=… installs elsewhere; upgrade and removal find the folder", _Trial.elsewhere),
)


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """Try the MSI.

    Args:
        dist: What is handed out.
        stage: The staged folder of Windows.
    """
    yield line_of(
        PART,
        "unpacked without installing, it holds exactly the staged files",
        lambda: _unpacked(dist, stage),
        remedy=REMEDY,
    )
    try:
        package = made("msi", dist)
        with tempfile.TemporaryDirectory(prefix="msi-") as work, Wine() as windows:
            trial = _Trial(windows, package, stage, Path(work))
            for what, step in _STEPS:
                yield line_of(PART, what, functools.partial(step, trial), remedy=REMEDY)
    except InstallerError as error:
        for what, _step in _STEPS:
            yield line_of(PART, what, functools.partial(_again, error), remedy=REMEDY)


def _again(error: InstallerError) -> str:
    raise error


def _unpacked(dist: Path, stage: Path) -> str:
    with tempfile.TemporaryDirectory(prefix="msi-tree-") as scratch:
        return look.require_same(stage, extract(made("msi", dist), Path(scratch)))
