"""Finds which files contain a work where Pythons differ: one has it as a file, another inside.

Debian builds modules into Python's library that others keep as files, and takes Expat from the
system. A name is no proof here: a file contains the work when it holds the words the work leaves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from scripts.installers.components import MAYBE, Component
from scripts.installers.errors import InstallerError
from scripts.installers.keep import parse


def settled(
    components: Iterable[Component], stage: Path, names: Sequence[str], target: str
) -> list[Component]:
    """The components, each with the files that contain it in this folder.

    Args:
        components: Those that should be there.
        stage: The staged folder.
        names: Its files.
        target: `win-x64` or `linux-x64`, for the words of an error.

    Raises:
        InstallerError: No file contains one, and the system's library does not stand for it.
    """
    found: list[Component] = []
    known: dict[str, bytes] = {}
    for one in components:
        maybe = [glob.removeprefix(MAYBE) for glob in one.within if glob.startswith(MAYBE)]
        if not maybe:
            found.append(one)
            continue
        asked = parse("\n".join(maybe))
        read = {
            name: known.get(name) or (stage / name).read_bytes()
            for name in names
            if asked.matches(name)
        }
        known.update(read)
        held = _holding(one, read)
        certain = tuple(glob for glob in one.within if not glob.startswith(MAYBE))
        if held or certain:
            found.append(replace(one, within=(*certain, *held)))
        elif not _of_the_system(one, read):
            shown = ", ".join(maybe)
            message = f"{target}: {one.identity} is in none of the files of {shown}"
            raise InstallerError(message)
    return found


def _holding(one: Component, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The files that hold every word of a component."""
    signs = [word.encode() for word in one.holds]
    return tuple(name for name, data in files.items() if all(sign in data for sign in signs))


def _of_the_system(one: Component, files: Mapping[str, bytes]) -> bool:
    """Whether one of the files takes the work from a library of the system."""
    wanted = b"\0" + one.system.encode() + b"\0"
    return bool(one.system) and any(wanted in data for data in files.values())
