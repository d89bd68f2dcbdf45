"""Compiles the staged modules for the Python that will load them, once and for good.

Installed folders are read-only for readers, so Python could not keep what it compiles; the caches
are therefore shipped and never checked against their sources ("unchecked-hash", PEP 552). The
compiler is the shipped Python itself, under wine; where wine is missing, one of the same minor
version on this machine.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.installers import tools, wine
from scripts.installers.errors import InstallerError

CHILD = Path(__file__).with_name("compile_child.py")


def python_of(minor: str) -> str | None:
    """A working Python of this minor version on this machine, e.g. of "3.13"; None without one."""
    found = shutil.which(f"python{minor}")
    if found is None:
        return None
    asked = [found, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found if done.stdout.strip() == minor else None


def compile_tree(stage: Path, folders: Sequence[str], minor: str, embeddable: Path) -> str:
    """Compile all modules in these folders.

    Args:
        stage: The staged folder; compiled modules do not remember where it lay.
        folders: Folders inside it.
        minor: The minor version of the Python that will load them.
        embeddable: The unpacked official Python for Windows.

    Returns:
        The version of the Python that compiled.

    Raises:
        InstallerError: There is no such Python, or a module cannot be compiled.
    """
    unavailable = wine.available()
    if unavailable is None:
        return _compile_under_wine(stage, folders, embeddable)
    python = python_of(minor)
    if python is None:
        message = f"nothing here compiles modules for Python {minor}: {unavailable}"
        raise InstallerError(message)
    return compile_here(python, stage, folders)


def compile_here(python: str, stage: Path, folders: Sequence[str]) -> str:
    """Compile with a Python of this machine; see `compile_tree`."""
    return tools.run([python, "-B", CHILD, stage, *folders]).strip()


def _compile_under_wine(stage: Path, folders: Sequence[str], embeddable: Path) -> str:
    with wine.Wine() as box:
        words = [box.windows_path(CHILD), box.windows_path(stage), *folders]
        done = box.run(str(embeddable / "python.exe"), "-B", *words, timeout=600)
    if done.code:
        message = f"the shipped Python cannot compile the modules:\n{done.err[-2000:]}"
        raise InstallerError(message)
    return done.out.strip()
