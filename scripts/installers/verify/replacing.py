"""Tries that a library of Qt may be replaced, and that the program shows the licences in full.

Replaced is a copy of the program: its library for SVG by another build of the same, then by none.
That the second fails shows that the first was really the one that ran.
"""

import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from scripts.installers import trees
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, LINUX, PROGRAM
from scripts.installers.tools import need
from scripts.installers.verify.lines import Line, line_of

# The library that is replaced: every icon of the window is drawn by it.
_SVG = {
    LINUX: "_internal/PySide6/Qt/lib/libQt6Svg.so.6",
    "win-x64": "runtime/site/PySide6/Qt6Svg.dll",
}
# The modules that the program cannot do without.
NEEDED = ("Core", "Gui", "Widgets", "Svg", "PrintSupport")
_SECONDS = 120
_REPLACED = "a library of Qt, replaced by another build of the same, is the one that runs"
_SHOWN = "About shows a licence in full"


def work(target: str) -> Path:
    """The folder for copies of one target."""
    return BUILD / "work" / f"licences-{target}"


def lines(part: str, again: str, dist: Path, stage: Path) -> Iterator[Line]:
    """Try both on a copy.

    Args:
        part: The part of `verify`.
        again: The command that tries it again.
        dist: The folder of what is handed out; pictures are kept in it.
        stage: The staged folder.
    """
    pictures = dist / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    if stage.name != LINUX:
        yield from _under_wine(part, stage, pictures)
        return
    copy = work(LINUX) / PROGRAM
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(stage, copy, symlinks=True)
    yield line_of(part, _REPLACED, partial(_replaced, copy, stage), remedy=again)
    yield line_of(part, _SHOWN, partial(_shown, copy, stage, pictures), remedy=again)
    shutil.rmtree(copy)


def rebuild(library: Path) -> None:
    """Make another build of a library: the same code in a file of other bytes.

    Raises:
        MissingToolError: objcopy is not installed.
        InstallerError: It made the same bytes.
    """
    tool = need("objcopy")
    before = trees.sha256_of(library)
    note = library.with_suffix(".note")
    note.write_text("another build of the same library\n", encoding="utf-8")
    command = [tool, "--add-section", f".rebuilt={note}", str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    note.unlink()
    if done.returncode or trees.sha256_of(library) == before:
        message = f"objcopy made no other build: {done.stderr.strip()[-300:]}"
        raise InstallerError(message)


def _drawn(copy: Path, out: Path, *words: str) -> subprocess.CompletedProcess[str]:
    out.unlink(missing_ok=True)
    command = [str(copy / PROGRAM), "--data-dir", str(out.parent / "data"), "--locale", "mk"]
    return subprocess.run(
        [*command, "screenshot", "about", *words, "--out", str(out)],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=_SECONDS,
    )


def _replaced(copy: Path, stage: Path) -> str:
    library = copy / _SVG[LINUX]
    first, second = copy.parent / "first.png", copy.parent / "second.png"
    before = _drawn(copy, first)
    rebuild(library)
    after = _drawn(copy, second)
    if before.returncode or after.returncode or first.read_bytes() != second.read_bytes():
        message = f"with another {library.name} the program does not draw the same: {after.stderr}"
        raise InstallerError(message)
    changed = trees.sha256_of(library)[:12]
    library.rename(library.with_suffix(".away"))
    without = _drawn(copy, second)
    shutil.copy2(stage / _SVG[LINUX], library)
    library.with_suffix(".away").unlink()
    if without.returncode == 0:
        message = f"without {library.name} the program still draws: another one was loaded"
        raise InstallerError(message)
    own = trees.sha256_of(library)[:12]
    return f"{library.name} {own}… and {changed}… draw the same picture; without it, none"


def _shown(copy: Path, stage: Path, pictures: Path) -> str:
    picture, page = pictures / "licence-linux.png", copy.parent / "page.png"
    text, plain = _drawn(copy, picture, "--query", "PySide6"), _drawn(copy, page)
    if text.returncode or plain.returncode or picture.read_bytes() == page.read_bytes():
        message = f"no licence was drawn: {text.stderr[-300:]}"
        raise InstallerError(message)
    return f"that of Qt for Python, in {stage.name}; kept as pictures/{picture.name}"


def _under_wine(part: str, stage: Path, pictures: Path) -> Iterator[Line]:
    # Imported here: who verifies Linux alone needs no wine.
    from scripts.installers.verify.windows_trials import Program, require, tried  # noqa: PLC0415
    from scripts.installers.wine import Wine  # noqa: PLC0415

    def unpack(wine: Wine) -> Program:
        folder = wine.drive_c / "Program Files" / "Replaced"
        shutil.copytree(stage, folder)
        return Program(wine, folder)

    def draw(program: Program, name: str, *words: str) -> tuple[int, Path]:
        out = program.wine.drive_c / name
        shot = ("--locale", "mk", "screenshot", "about", *words, "--out")
        return program.wine.run(program.console, *shot, out, timeout=_SECONDS).code, out

    def replaced(program: Program) -> str:
        library = program.folder / _SVG["win-x64"]
        code, first = draw(program, "first.png")
        before = trees.sha256_of(library)
        with library.open("ab") as file:
            # Beyond the last section: the signature of Qt no longer holds, the code is the same.
            file.write(b"another build of the same library\n")
        again, second = draw(program, "second.png")
        same = not code and not again and first.read_bytes() == second.read_bytes()
        require(same, f"with another {library.name} the program does not draw the same")
        library.rename(library.with_suffix(".away"))
        without, _none = draw(program, "third.png")
        library.with_suffix(".away").rename(library)
        require(without != 0, f"without {library.name} the program still draws")
        digests = f"{before[:12]}… and {trees.sha256_of(library)[:12]}…"
        return f"{library.name} {digests} draw the same picture; without it, none"

    def shown(program: Program) -> str:
        code, picture = draw(program, "licence.png", "--query", "PySide6")
        require(code == 0 and picture.is_file(), f"screenshot ended with {code}")
        shutil.copyfile(picture, pictures / "licence-windows.png")
        return "that of Qt for Python; kept as pictures/licence-windows.png"

    yield from tried(part, unpack, ((_REPLACED, replaced), (_SHOWN, shown)))
