"""The staged program for Windows, tried under wine: it starts, answers, paints, and says why not.

It is tried on a copy; the staged folder itself is never run.
"""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers.names import WINDOWS_PROGRAM
from scripts.installers.trees import digest_of
from scripts.installers.verify.held import read_only_program
from scripts.installers.verify.lines import Line, State
from scripts.installers.verify.planted import not_loaded
from scripts.installers.verify.windows_trials import (
    Program,
    draws,
    examines,
    exit_codes,
    finds,
    require,
    self_test,
    shows,
    tells_of_damage,
    tells_of_trouble,
    tried,
)
from scripts.installers.verify.windows_troubles import tells_of_lost_parts
from scripts.installers.wine import Wine

PART = "program-windows"


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for each promise of the program, then what only a real Windows could show."""
    pictures = dist / "pictures"

    def unpack(wine: Wine) -> Program:
        folder = wine.drive_c / "Program Files" / WINDOWS_PROGRAM
        shutil.copytree(stage, folder)
        return Program(wine, folder)

    def unchanged(program: Program) -> str:
        now = digest_of(program.folder)
        require(now == digest_of(stage), "the program's folder is no longer the staged one")
        return f"after all that the folder is {now[:16]}… as before"

    promises = (
        ("the program finds all in order", self_test),
        ("it finds a Macedonian word that is typed in Latin letters", finds),
        ("it examines an edition's content", examines),
        ("it draws a view without a window", partial(draws, picture=pictures / "drawn.png")),
        ("terminals get its exit codes and streams", exit_codes),
        (
            "a double click opens the window, and a chapter in Macedonian is painted",
            partial(shows, picture=pictures / "windows-program.png"),
        ),
        (
            "a broken address is told of in a window",
            partial(tells_of_trouble, picture=pictures / "windows-trouble.png"),
        ),
        (
            "without its Python the program says what to do",
            partial(tells_of_damage, picture=pictures / "windows-damage.png"),
        ),
        (
            "without other parts one box says so, never two, never none",
            partial(tells_of_lost_parts, picture=pictures / "windows-lost.png"),
        ),
        ("planted libraries are not loaded", not_loaded),
        ("running changes nothing in the program's folder", unchanged),
        ("it runs from a folder that nobody may write to", read_only_program),
    )
    yield from tried(PART, unpack, promises)
    yield Line(
        PART,
        "SmartScreen, Defender, rights of files, printing and screen readers on a real Windows",
        State.NOT_VERIFIED,
        "wine has none of them",
        "on Windows 10 1809 or newer: unpack the portable zip, ict-guide-cli.exe doctor --json",
    )
