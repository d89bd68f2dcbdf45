"""Whether the same checkout gives the same bytes twice.

It stages and packs once more beside what is handed out and compares; nothing of that is kept. What
an MSI would install is compared with the staged folder too.
"""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers import packages, staging, trees
from scripts.installers.authenticode import has_signature
from scripts.installers.errors import InstallerError
from scripts.installers.launchers import CONSOLE, WINDOW
from scripts.installers.names import BUILD, LINUX, MSI, STAGE, WIN
from scripts.installers.verify.lines import Line, State, line_of

_AGAIN = "build_installer.py verify --part {part}"
_WORK = BUILD / "work" / "again"

# The packages that are the same bytes twice, by the word they are made with.
_SAME = {WIN: ("msi", "nsis", "zip"), LINUX: ("deb", "tar")}


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for the stage, one for each package."""
    part = "again-windows" if stage.name == WIN else "again-linux"
    shutil.rmtree(_WORK, ignore_errors=True)
    _WORK.mkdir(parents=True)
    yield _stage_line(part, stage)
    for word in _SAME[stage.name]:
        trial = partial(_pack_again, word, stage, dist)
        remedy = f"build_installer.py make {word} && {_AGAIN.format(part=part)}"
        what = f"{packages.FILES[word]}: two builds give the same bytes"
        yield line_of(part, what, trial, remedy=remedy)
    if stage.name == WIN:
        trial = partial(_msi_again, stage, dist)
        yield line_of(part, f"{MSI}: what it installs is the staged folder", trial)
    shutil.rmtree(_WORK, ignore_errors=True)


def _stage_line(part: str, stage: Path) -> Line:
    """Two stagings compared, unless this one holds what a second staging has not."""
    what = "two stagings give one tree"
    if stage.name == WIN and _has_additions(stage):
        detail = "this one has signed launchers or a Python that was given as a file"
        remedy = f"build_installer.py stage --target {WIN} && {_AGAIN.format(part=part)}"
        return Line(part, what, State.NOT_VERIFIED, detail, remedy)
    return line_of(part, what, partial(_stage_again, stage.name))


def _has_additions(stage: Path) -> bool:
    launchers = (stage / WINDOW, stage / CONSOLE)
    signed = any(path.is_file() and has_signature(path) for path in launchers)
    return signed or staging.is_given(staging.staged(stage.name, stage.parent)[1])


def _stage_again(target: str) -> str:
    first = staging.staged(target)[1]
    second = staging.stage(target, folder=_WORK / "stage")
    if first.digest != second.digest:
        message = f"{first.digest} and {second.digest}: {_differences(target)}"
        raise InstallerError(message)
    return f"SHA-256 {first.digest}, {first.files} files"


def _differences(target: str) -> str:
    """The first files in which two stagings differ."""
    one, two = STAGE / target, _WORK / "stage" / target
    names = sorted({*trees.files_of(one), *trees.files_of(two)})
    differ = [name for name in names if not _same_file(one / name, two / name)]
    return ", ".join(differ[:8])


def _same_file(one: Path, two: Path) -> bool:
    return one.is_file() and two.is_file() and trees.sha256_of(one) == trees.sha256_of(two)


def _pack_again(word: str, stage: Path, dist: Path) -> str:
    first = packages.made(word, dist)
    second = packages.make(word, stage, _WORK)
    if not _same_file(first, second):
        message = f"{trees.sha256_of(first)} and {trees.sha256_of(second)}"
        raise InstallerError(message)
    return f"SHA-256 {trees.sha256_of(first)}"


def _msi_again(stage: Path, dist: Path) -> str:
    from scripts.installers.msi import extract  # noqa: PLC0415 - needs msitools

    folder = extract(packages.made("msi", dist), _WORK / "msi")
    found, wanted = trees.digest_of(folder), trees.digest_of(stage)
    if found != wanted:
        message = f"extracted {found}, staged {wanted}"
        raise InstallerError(message)
    return f"SHA-256 {found}"
