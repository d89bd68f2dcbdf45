"""Stages the program for Linux: one folder made by PyInstaller, pruned, the same bytes every time.

It gathers only what `sieve` lets through, takes symbols out of Python's own libraries, and never
makes one file of it all: Qt's libraries stay files that can be replaced. Edition, catalogues and
licences are laid by others.
"""

import importlib.util
import platform
import shutil
import sys
from pathlib import Path

from scripts.installers import babel_data, elf, icu, places, tools
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, DATA, PROGRAM, epoch

SPEC = DATA / "linux" / f"{PROGRAM}.spec"
# Always the same folder: where modules lay when they were compiled is part of what is compiled.
WORK = BUILD / "work" / "linux"
# Libraries whose symbols are for debuggers alone: Python's own and ICU's. The files of PySide6 and
# the rest of Qt come without any.
STRIPPED = (
    "_internal/libpython3.*.so.1.0",
    "_internal/python3.*/lib-dynload/*.so",
    "_internal/PySide6/Qt/lib/libicui18n.so.*",
    "_internal/PySide6/Qt/lib/libicuuc.so.*",
)


def stage_linux(out: Path) -> str:
    """Freeze the program into a folder; returns the version of the Python inside.

    Args:
        out: The folder that becomes the program's own; it may be there and empty.

    Raises:
        InstallerError: PyInstaller is missing or failed, found a file nobody decided on, or a file
            names a folder of this machine.
    """
    frozen = _freeze()
    _strip(frozen)
    for data in frozen.glob("_internal/PySide6/Qt/lib/libicudata.so.*"):
        icu.reduce(data)
    babel_data.reduce(frozen / "_internal/babel")
    out.mkdir(parents=True, exist_ok=True)
    for entry in sorted(frozen.iterdir()):
        shutil.move(entry, out / entry.name)
    places.require_unnamed(out, places.builders())
    return platform.python_version()


def _freeze() -> Path:
    """Run PyInstaller in a process of its own; returns the folder it made."""
    if importlib.util.find_spec("PyInstaller") is None:
        message = (
            "PyInstaller is not here. Type: make installers, or install requirements/build.txt"
        )
        raise InstallerError(message)
    shutil.rmtree(WORK, ignore_errors=True)
    settled = {
        "SOURCE_DATE_EPOCH": str(epoch()),
        # Sets in compiled modules are written in the order of their hashes.
        "PYTHONHASHSEED": "0",
        "PYINSTALLER_CONFIG_DIR": str(WORK / "config"),
        # Whoosh 2.7.4 warns when it is compiled; readers never compile it.
        "PYTHONWARNINGS": "ignore",
    }
    where = ["--distpath", str(WORK / "dist"), "--workpath", str(WORK / "build")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    tools.run([*command, *where, str(SPEC)], env=settled)
    return WORK / "dist" / PROGRAM


def _strip(folder: Path) -> None:
    """Take out of libraries what only debuggers read, and the folder they were built in."""
    for glob in STRIPPED:
        found = sorted(folder.glob(glob))
        if not found:
            message = f"nothing to strip at {glob}"
            raise InstallerError(message)
        tools.run(["strip", "--strip-unneeded", *found])
        for library in found:
            if "$ORIGIN" not in elf.search_path(library):
                elf.forget_search_path(library)
            places.forget(library, places.builders())
