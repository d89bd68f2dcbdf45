"""Keeps the folders of the machine that builds out of what is handed out: home, checkout, Python.

It overwrites them in a library with as many other letters, and finds them in files, also in those
packed into an archive. It renames nothing and changes no file but the one it is asked to.
"""

import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from scripts.installers import trees
from scripts.installers.errors import InstallerError
from scripts.installers.names import PROGRAM, ROOT

# Folders that are the same on every system tell nothing of one machine.
_COMMON = frozenset(map(Path, ("/", "/home", "/opt", "/usr", "/usr/local")))
_INSTEAD = b"/usr"


def builders() -> list[str]:
    """The folders that only this machine has, the longest first."""
    # The last part of where Python lies stays: a linker that saves space lets Python's version be
    # the end of that very word.
    pythons = {Path(sys.prefix).parent, Path(sys.base_prefix).parent}
    found = {Path.home(), ROOT, *pythons} - _COMMON
    return sorted(map(str, found), key=lambda place: (-len(place), place))


def forget(library: Path, places: list[str]) -> None:
    """Write a folder of the system over each of these folders; the file stays as long as it was.

    Args:
        library: The file.
        places: Folders, the longest first.
    """
    data = library.read_bytes()
    for place in map(str.encode, places):
        # Several slashes mean one: what follows a folder stays a path.
        data = data.replace(place, _INSTEAD.ljust(len(place), b"/")[: len(place)])
    library.write_bytes(data)


def require_unnamed(stage: Path, places: list[str]) -> str:
    """Look for these folders in every file of a staged folder; returns how much was looked at.

    Raises:
        InstallerError: A file names one.
    """
    signs = [(f"{place}/", encoding) for place in places for encoding in ("utf-8", "utf-16-le")]
    count = 0
    for name in trees.files_of(stage):
        for inside, data in _contents(stage / name):
            count += 1
            for words, encoding in signs:
                if words.encode(encoding) in data:
                    message = (
                        f"{name}{inside} names a folder of the machine it was made on: {words}"
                    )
                    raise InstallerError(message)
    return f"{count} files and modules"


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file, and of what is packed into it."""
    yield "", path.read_bytes()
    if path.name == PROGRAM:
        yield from _frozen(path)
    elif is_zipfile(path):
        with ZipFile(path) as archive:
            for name in archive.namelist():
                yield f" ({name})", archive.read(name)


def _frozen(program: Path) -> Iterator[tuple[str, bytes]]:
    """The modules in the frozen program.

    Raises:
        InstallerError: It cannot be read.
    """
    # Only whoever builds has it.
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415

    try:
        whole = CArchiveReader(str(program))
        for name in whole.toc:
            if not name.endswith(".pyz"):
                yield f" ({name})", whole.extract(name)
                continue
            modules = whole.open_embedded_archive(name)
            for module in modules.toc:
                yield f" ({module})", modules.extract(module, raw=True) or b""
    except (OSError, ValueError, KeyError, zlib.error) as error:
        message = f"{program.name}: the modules inside cannot be read: {error}"
        raise InstallerError(message) from error
