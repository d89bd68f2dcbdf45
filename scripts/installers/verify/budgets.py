"""The sizes that were promised, measured on what lies there.

Megabytes are 1,000,000 bytes, as disks and downloads are counted. The limits come from the
project's plan: an old laptop, a slow stick, a ministry's network.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers import packages
from scripts.installers.errors import InstallerError
from scripts.installers.names import LINUX, WIN
from scripts.installers.trees import files_of, size_of
from scripts.installers.verify.lines import Line, line_of

MB = 1_000_000
MAX_PACKAGE = 36 * MB
MAX_STAGE = 80 * MB
LIMITED = {WIN: ("msi", "nsis", "zip"), LINUX: ("deb", "tar")}


def within(size: int, limit: int) -> str:
    """The size in words.

    Raises:
        InstallerError: It is above the limit.
    """
    words = f"{size / MB:.1f} MB of {limit / MB:.0f} MB allowed"
    if size > limit:
        raise InstallerError(words)
    return words


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for the staged folder, one for each package that is made from it."""
    part = "budget-windows" if stage.name == WIN else "budget-linux"

    def tree() -> str:
        count = len(files_of(stage))
        if not count:
            message = f"{stage.name} holds no file. Type: build_installer.py stage"
            raise InstallerError(message)
        return f"{within(size_of(stage), MAX_STAGE)}, {count} files"

    yield line_of(part, "the installed folder is small enough", tree)
    for word in LIMITED[stage.name]:
        trial = partial(_package, word, dist)
        remedy = f"build_installer.py make {word}"
        yield line_of(part, f"{packages.FILES[word]} is small enough", trial, remedy=remedy)


def _package(word: str, dist: Path) -> str:
    return within(packages.made(word, dist).stat().st_size, MAX_PACKAGE)
