"""The program as an installation has it, in a folder of its own: modules compiled, words, editions.

What is edited in the checkout while something is measured does not reach it. It writes nothing
outside its folder.
"""

import compileall
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Compiled:
    """An edition and what compiling it cost: seconds; sizes in bytes."""

    folder: Path
    cpu: float
    wall: float
    size: int
    index_size: int


class CannotMeasureError(Exception):
    """Something that is needed for measuring could not be done; the message says what."""


def install(folder: Path) -> Path:
    """Copy and compile the program into a folder; returns where it stands."""
    program = folder / "program"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "app", program / "app", ignore=ignored)
    shutil.copytree(ROOT / "scripts/bench", program / "scripts/bench", ignore=ignored)
    words = ROOT / "build/translations"
    if words.is_dir():
        shutil.copytree(words, program / "translations")
    if not compileall.compile_dir(program, quiet=2):
        message = "The program's modules could not be compiled."
        raise CannotMeasureError(message)
    # Files that are not on the disk yet cannot be put out of memory for a cold start.
    os.sync()
    return program


def compile_edition(program: Path, sources: Path, folder: Path) -> Compiled:
    """Compile sources into an edition in a process of its own.

    Raises:
        CannotMeasureError: It could not be compiled; the message is the program's own.
    """
    command = [sys.executable, "-m", "app", "--data-dir", str(folder), "--edition", str(sources)]
    before, began = _children_seconds(), time.perf_counter()
    done = subprocess.run(
        [*command, "index"], cwd=program, check=False, capture_output=True, text=True
    )
    wall = time.perf_counter() - began
    cpu = _children_seconds() - before
    found = sorted(folder.glob("editions/*/manifest.json"))
    if done.returncode or not found:
        raise CannotMeasureError(done.stderr or done.stdout)
    edition = found[0].parent
    return Compiled(edition, cpu, wall, _size(edition), _size(edition / "index"))


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
