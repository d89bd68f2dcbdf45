"""Takes parts of the program for Windows away and sees that one box says so, never two, never none.

Each part is put back; what a real Windows adds by itself, such as its own reports, is not seen.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.installers.verify.windows_trials import (
    START_SECONDS,
    Program,
    require,
    start_as_clicked,
)

_END_SECONDS = 30
# What is taken away, and what the title of the one box then ends or begins with.
_PARTS = (
    # Python starts and finds no Qt: a plain box, in the language that was asked for.
    ("runtime/site/PySide6/Qt6Widgets.dll", "Doracaku nuk mund të hapej"),
    # Qt would end the program by itself; the launcher speaks before, in three languages.
    ("runtime/site/PySide6/plugins/platforms/qwindows.dll", "ICT Guide"),
    # Python starts and finds no program: the launcher says that it ended.
    ("app", "ICT Guide"),
)


@contextmanager
def taken_away(program: Program, name: str) -> Iterator[None]:
    """Keep a part of the program elsewhere for a while."""
    away = program.wine.folder / "taken-away"
    shutil.move(program.folder / name, away)
    try:
        yield
    finally:
        shutil.move(away, program.folder / name)


def _end_of(process: subprocess.Popen[bytes]) -> int | None:
    """The exit code; None where the program goes on."""
    try:
        return process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        return None


def tells_of_lost_parts(program: Program, picture: Path) -> str:
    """Without a part of the program one box says so, and the exit code is 1."""
    for number, (name, title) in enumerate(_PARTS, 1):
        with taken_away(program, name):
            process = start_as_clicked(program, "--locale", "sq")
            program.wine.display.wait_for(title, START_SECONDS)
            program.wine.display.settle(_END_SECONDS)
            seen = program.wine.display.titles()
            program.wine.picture(picture.with_stem(f"{picture.stem}-{number}"))
            program.wine.display.type_keys("Return")
            code = _end_of(process)
        require(len(seen) == 1, f"without {name} there are {len(seen)} windows: {seen}")
        require(code == 1, f"without {name} it ended with {code}, not 1; none: a second box?")
    return f"{', '.join(Path(name).name for name, _title in _PARTS)}: one box each, exit code 1"
