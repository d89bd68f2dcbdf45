"""What is tried on an unpacked program for Windows, whichever way it came onto the disk.

Each trial returns what was seen and raises when the promise is not kept. Nothing here installs.
"""

import json
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.launchers import CONSOLE, WINDOW
from scripts.installers.names import ROOT
from scripts.installers.verify.lines import Line, State, line_of
from scripts.installers.wine import Wine, available

ADDRESS = "ict-guide:mk/first-hour"
# Ends the title of the window, but not that of the sign before it: the program's name.
TITLE_END = " - ИКТ-прирачник"
# A page with its figure shows about 3,000 colours, an empty window some dozens.
LEAST_COLOURS = 500
# A start takes 2 to 6 s under wine with idle cores; nine programs may share them.
START_SECONDS = 90
_END_SECONDS = 30
_SIZE = (1366, 768)


class UntriedError(Exception):
    """This computer cannot try it: no promise is broken, and none is proven."""


@dataclass(frozen=True, slots=True)
class Program:
    """An unpacked program in a trial's Windows.

    Attributes:
        wine: The Windows.
        folder: The folder with the launchers.
    """

    wine: Wine
    folder: Path

    @property
    def console(self) -> Path:
        """The launcher for terminals."""
        return self.folder / CONSOLE

    @property
    def window(self) -> Path:
        """The launcher that opens a window."""
        return self.folder / WINDOW


Trial = Callable[[Program], str]


def tried(
    part: str,
    unpack: Callable[[Wine], Program],
    promises: Sequence[tuple[str, Trial]],
) -> Iterator[Line]:
    """Try promises on one program, in order.

    Args:
        part: The name of the part of `verify`.
        unpack: Puts the program onto the disk of the trial's Windows.
        promises: What is promised, and what tries it.
    """
    again = f"build_installer.py verify --part {part}"
    missing = available()
    if missing is not None:
        said, _, command = missing.partition(" Type: ")
        for what, _trial in promises:
            yield Line(part, what, State.NOT_VERIFIED, said, f"{command} && {again}")
        return
    with Wine() as wine:
        program = unpack(wine)
        for what, trial in promises:
            try:
                yield line_of(part, what, partial(trial, program), remedy=again)
            except UntriedError as error:
                yield Line(part, what, State.NOT_VERIFIED, str(error), again)


def require(kept: bool, broken: str) -> None:  # noqa: FBT001 - the one question it is asked
    """Raise when a promise is not kept.

    Raises:
        InstallerError: It is not; with these words.
    """
    if not kept:
        raise InstallerError(broken)


def answered(program: Program, *words: str | Path) -> dict[str, object]:
    """What a command says with ``--json``; it must succeed and complain of nothing.

    Raises:
        InstallerError: It ended otherwise.
    """
    done = program.wine.run(program.console, *words, "--json")
    said = f"{done.out[-300:]}\n{done.err[-600:]}".strip()
    require(done.code == 0, f"{words[0]} ended with {done.code}:\n{said}")
    require(not done.err, f"{words[0]} complains:\n{done.err[-600:]}")
    answer = json.loads(done.out)
    assert isinstance(answer, dict)
    return answer


def self_test(program: Program) -> str:
    """`doctor` finds nothing wrong."""
    answer = answered(program, "doctor")
    require(answer["ok"] is True, f"doctor finds faults: {json.dumps(answer)[:800]}")
    versions = answer["versions"]
    assert isinstance(versions, dict)
    names = {"python": "Python", "pyside6-essentials": "PySide6", "whoosh": "Whoosh"}
    seen = [f"{said} {versions[name]}" for name, said in names.items()]
    return f"doctor --json: all in order; {', '.join(seen)}"


def finds(program: Program) -> str:
    """A search without accents finds the Macedonian word."""
    began = time.monotonic()
    total = answered(program, "search", "zrtva")["total"]
    assert isinstance(total, int)
    require(total > 0, "search zrtva found nothing")
    return f"search --json zrtva: {total} results, {time.monotonic() - began:.1f} s under wine"


def examines(program: Program) -> str:
    """The content of an edition is examined, as an editor would on Windows."""
    answer = answered(program, "check", "--edition", ROOT / "guide_content")
    chapters = answer["chapters"]
    require(answer["ok"] is True and bool(chapters), "check finds faults in guide_content")
    return f"check --edition guide_content: {chapters} chapters, no fault"


def exit_codes(program: Program) -> str:
    """0 for done, 1 for what cannot be done, 2 for wrong usage; words go where they belong."""
    empty = program.wine.drive_c / "empty"
    empty.mkdir(exist_ok=True)
    asked: tuple[tuple[int, tuple[str | Path, ...]], ...] = (
        (0, ("--version",)),
        (1, ("check", "--edition", empty)),
        (2, ("nonsense",)),
    )
    for code, words in asked:
        done = program.wine.run(program.console, *words)
        require(done.code == code, f"{words[0]} ended with {done.code}, not {code}: {done.err}")
        silent, said = (done.err, done.out) if code == 0 else (done.out, done.err)
        require(bool(said) and not silent, f"{words[0]} spoke on the wrong stream: {silent}")
    return "0, 1 and 2 came through, answers on stdout and complaints on stderr"


def draws(program: Program, picture: Path) -> str:
    """A view is drawn into a file without any window."""
    drawn = program.wine.drive_c / "drawn.png"
    words = ("--locale", "mk", "screenshot", "reader", "--place", ADDRESS, "--out", drawn)
    done = program.wine.run(program.console, *words, timeout=START_SECONDS)
    require(done.code == 0 and not done.err, f"screenshot ended with {done.code}: {done.err}")
    picture.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawn, picture)
    head = picture.read_bytes()[:24]
    size = struct.unpack(">II", head[16:24])
    require(head.startswith(b"\x89PNG") and size == _SIZE, f"the picture has {size} pixels")
    return f"screenshot: {size[0]} × {size[1]} pixels, kept as {picture.parent.name}/{picture.name}"


def start_as_clicked(program: Program, *words: str) -> subprocess.Popen[bytes]:
    """Start the window as the desktop does: without streams, through the system's own door."""
    start = ("cmd", "/c", "start", "", "/wait")
    return program.wine.start(*start, program.window, *words)


def close_window(program: Program, process: subprocess.Popen[bytes]) -> int:
    """Ask the window to close, as its button does; returns the exit code.

    Raises:
        InstallerError: The program goes on.
    """
    program.wine.run("taskkill", "/im", WINDOW, timeout=_END_SECONDS)
    try:
        return process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired as error:
        program.wine.stop()
        message = f"the program goes on {_END_SECONDS} s after its window was closed"
        raise InstallerError(message) from error


def start_by_address(program: Program) -> subprocess.Popen[bytes]:
    """Let Windows open an address, as a link in a mail does, with what is registered for it."""
    return program.wine.start("cmd", "/c", "start", "", "/wait", ADDRESS)


def shows(program: Program, picture: Path, *, registered: bool = False) -> str:
    """The window opens at a Macedonian chapter, is painted, and closes with exit code 0.

    Args:
        program: The program.
        picture: Where the screen is kept.
        registered: Opened by whatever Windows has registered for addresses.
    """
    began = time.monotonic()
    words = ("--locale", "mk", "open", "--", ADDRESS)
    process = start_by_address(program) if registered else start_as_clicked(program, *words)
    title = program.wine.display.wait_for(TITLE_END, START_SECONDS)
    took = time.monotonic() - began
    program.wine.display.settle(START_SECONDS)
    colours = program.wine.display.colours()
    program.wine.picture(picture)
    code = close_window(program, process)
    require(colours >= LEAST_COLOURS, f"the window is bare: {colours} colours")
    require(code == 0, f"closing the window ended the program with {code}")
    kept = f"{picture.parent.name}/{picture.name}"
    return f"“{title}” after {took:.1f} s, {colours} colours, kept as {kept}; closed with 0"


def tells_of_trouble(program: Program, picture: Path) -> str:
    """A broken address is told of in a window, which waits until it is closed."""
    process = start_as_clicked(program, "--locale", "mk", "open", "--", "ict-guide:zz/none")
    title = program.wine.display.wait_for("ИКТ-прирачник", START_SECONDS)
    program.wine.display.settle(_END_SECONDS)
    program.wine.picture(picture)
    require(process.poll() is None, "the program vanished")
    code = close_window(program, process)
    require(code == 1, f"a broken address ended the program with {code}, not 1")
    return f"“{title}” stayed until it was closed; {picture.parent.name}/{picture.name}"


def tells_of_damage(program: Program, picture: Path) -> str:
    """Without its Python each launcher says in three languages what to do, and ends with 1."""
    (python,) = program.folder.glob("runtime/python3??.dll")
    away = python.with_suffix(".away")
    python.rename(away)
    try:
        done = program.wine.run(program.console, "doctor")
        process = start_as_clicked(program)
        program.wine.display.wait_for("ICT Guide", START_SECONDS)
        program.wine.display.settle(_END_SECONDS)
        program.wine.picture(picture)
        program.wine.display.type_keys("Return")
        code = process.wait(_END_SECONDS)
    finally:
        away.rename(python)
    words = ("Инсталирајте", "Instalojeni", "Install", python.name)
    require(done.code == 1 and all(word in done.err for word in words), f"it said: {done.err}")
    require(code == 1, f"the window's launcher ended with {code}, not 1")
    return f"both launchers named {python.name} in mk, sq and en; exit code 1"
