"""The sizes that were promised, measured on what lies there.

Megabytes are 1,000,000 bytes, as disks and downloads are counted. The limits come from the
project's plan: an old laptop, a slow stick, a ministry's network.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.names import DEB, LINUX, MSI, PORTABLE, SETUP, TAR, WIN
from scripts.installers.trees import files_of, size_of
from scripts.installers.verify.lines import Line, line_of

MB = 1_000_000
MAX_PACKAGE = 36 * MB
MAX_STAGE = 80 * MB
LIMITED = {WIN: (MSI, SETUP, PORTABLE), LINUX: (DEB, TAR)}


def within(size: int, limit: int) -> str:
    """The size in words.

    Raises:
        InstallerError: It is above the limit.
    """
    words = f"{size / MB:.1f} MB of {limit / MB:.0f} MB allowed"
    if size > limit:
        raise InstallerError(words)
    return words


def size_of_file(path: Path) -> int:
    """The bytes of a package.

    Raises:
        InstallerError: It was not made.
    """
    if not path.is_file():
        message = f"{path.name} was not made. Type: build_installer.py make all"
        raise InstallerError(message)
    return path.stat().st_size


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for the staged folder, one for each package that is made from it."""
    part = "budget-windows" if stage.name == WIN else "budget-linux"

    def tree() -> str:
        return f"{within(size_of(stage), MAX_STAGE)}, {len(files_of(stage))} files"

    yield line_of(part, "the installed folder is small enough", tree)
    for name in LIMITED[stage.name]:
        trial = partial(_package, dist / name)
        yield line_of(part, f"{name} is small enough", trial)


def _package(path: Path) -> str:
    return within(size_of_file(path), MAX_PACKAGE)
