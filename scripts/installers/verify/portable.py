"""The portable zip under wine: unpacked in a folder with Cyrillic and blanks, and run from there.

What it proves of a USB stick is that nothing of the program or the reader is left on drive C.
"""

import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.names import PORTABLE
from scripts.installers.trees import files_of, sha256_of
from scripts.installers.verify.held import read_only_program
from scripts.installers.verify.lines import Line
from scripts.installers.verify.windows_trials import (
    Program,
    draws,
    examines,
    exit_codes,
    finds,
    require,
    self_test,
    shows,
    tried,
)
from scripts.installers.wine import Wine

PART = "portable"
# Cyrillic with letters that Macedonian alone has, and blanks.
PLACE = "Обука за вештачење/ИКТ прирачник за ѓаци"
_DATA = "data"


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for each promise of the portable program."""
    archive = dist / PORTABLE
    if not archive.is_file():
        message = f"{PORTABLE} is not made. Type: build_installer.py make zip"
        raise InstallerError(message)
    picture = dist / "pictures" / "windows-portable.png"
    before: dict[str, frozenset[str]] = {}

    def unpack(wine: Wine) -> Program:
        folder = wine.drive_c / PLACE
        folder.mkdir(parents=True)
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        program = Program(wine, _inside(folder))
        before["drive"] = _elsewhere(program)
        return program

    promises = (
        ("the zip holds the staged program and portable.txt", partial(_same, stage=stage)),
        ("in a folder with Cyrillic and blanks it finds all in order", self_test),
        ("it finds a Macedonian word that is typed in Latin letters", finds),
        ("it examines an edition's content", examines),
        ("it draws a view without a window", partial(draws, picture=picture.with_stem("portable"))),
        ("terminals get its exit codes and streams", exit_codes),
        ("a double click opens the window at a chapter", partial(shows, picture=picture)),
        (
            f"what the reader keeps lies in {_DATA} beside the program, and nowhere else",
            lambda program: _kept_beside(program, before["drive"]),
        ),
        ("running changes nothing of the program", partial(_same, stage=stage)),
        ("it runs from a stick that is locked against writing", read_only_program),
    )
    yield from tried(PART, unpack, promises)


def _inside(folder: Path) -> Path:
    """The folder with the launchers: the zip's own, or its only one."""
    found = [path.parent for path in folder.rglob("portable.txt")]
    if len(found) != 1:
        message = f"{PORTABLE} has {len(found)} files portable.txt, not one"
        raise InstallerError(message)
    return found[0]


def _elsewhere(program: Program) -> frozenset[str]:
    """Every file of drive C but those of the program's own folder."""
    drive = program.wine.drive_c
    own = program.folder.relative_to(drive).as_posix() + "/"
    return frozenset(name for name in files_of(drive) if not name.startswith(own))


def _same(program: Program, stage: Path) -> str:
    """The program's files are those that were staged."""
    there = [name for name in files_of(program.folder) if not name.startswith(f"{_DATA}/")]
    wanted = [*files_of(stage), "portable.txt"]
    require(sorted(there) == sorted(wanted), _difference(there, wanted))
    changed = [
        name
        for name in files_of(stage)
        if sha256_of(stage / name) != sha256_of(program.folder / name)
    ]
    require(not changed, f"changed: {', '.join(changed[:5])}")
    return f"{len(there)} files, all as staged"


def _difference(there: list[str], wanted: list[str]) -> str:
    more, less = set(there) - set(wanted), set(wanted) - set(there)
    return f"too many: {sorted(more)[:5]}; missing: {sorted(less)[:5]}"


def _kept_beside(program: Program, before: frozenset[str]) -> str:
    """The window wrote its settings into the program's `data`, and left nothing on drive C."""
    kept = files_of(program.folder / _DATA) if (program.folder / _DATA).is_dir() else []
    require("settings.json" in kept, f"{_DATA} holds {', '.join(kept) or 'nothing'}")
    program.wine.stop()
    # Pictures and the empty folder are the trials' own.
    ours = {"drawn.png"}
    new = sorted(_elsewhere(program) - before - ours)
    require(not new, f"left on drive C: {', '.join(new[:5])}")
    registry = program.wine.prefix / "user.reg"
    words = registry.read_text(encoding="utf-8", errors="replace").lower()
    left = [word for word in ("ictguide", "qtproject", "ict-guide") if word in words]
    require(not left, f"left in the registry: {', '.join(left)}")
    return f"{_DATA} holds {', '.join(kept)}; nothing new on drive C or in the registry"
