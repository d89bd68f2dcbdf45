"""The allow-list of an installed folder: which files may be there, and that each line is of use.

A list is a text file of globs, one a line, over paths with forward slashes: ``*`` stays within one
part of the path, ``**`` crosses parts. Nothing is guessed: what no line names is not shipped.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.names import DATA

_PIECES = {"**": ".*", "*": "[^/]*", "?": "[^/]"}


def _pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*|\*|\?)", glob)
    return re.compile("".join(_PIECES.get(part, re.escape(part)) for part in parts))


@dataclass(frozen=True, slots=True)
class Keep:
    """One allow-list.

    Attributes:
        globs: Its lines, in order, without comments.
    """

    globs: tuple[str, ...]

    def matches(self, name: str) -> bool:
        """Whether a file may be there.

        Args:
            name: Its path inside the installed folder, with forward slashes.
        """
        return any(_pattern(glob).fullmatch(name) for glob in self.globs)

    def unused(self, names: Iterable[str]) -> list[str]:
        """The lines that name none of these files."""
        there = list(names)
        patterns = [(glob, _pattern(glob)) for glob in self.globs]
        return [glob for glob, one in patterns if not any(map(one.fullmatch, there))]

    def strangers(self, names: Iterable[str]) -> list[str]:
        """The files that no line names."""
        whole = re.compile("|".join(_pattern(glob).pattern for glob in self.globs) or r"(?!)")
        return [name for name in names if not whole.fullmatch(name)]


def parse(text: str) -> Keep:
    """An allow-list from its text; a line that begins with ``#`` is a comment."""
    lines = (line.partition(" #")[0].strip() for line in text.splitlines())
    return Keep(tuple(line for line in lines if line and not line.startswith("#")))


def load(path: Path) -> Keep:
    """An allow-list from its file."""
    return parse(path.read_text(encoding="utf-8"))


def keep_of(target: str) -> Keep:
    """The allow-list of a target, `win-x64` or `linux-x64`."""
    return load(DATA / "keep" / f"{target}.txt")


def require_kept(keep: Keep, names: Iterable[str], target: str) -> None:
    """Hold a staged folder to its list.

    Raises:
        InstallerError: A file is not on the list, or a line of the list names no file.
    """
    there = list(names)
    strangers, unused = keep.strangers(there), keep.unused(there)
    if strangers:
        shown = "\n  ".join(strangers[:20])
        message = f"{target}: {len(strangers)} files are not on the keep list:\n  {shown}"
        raise InstallerError(message)
    if unused:
        shown = "\n  ".join(unused)
        message = f"{target}: these lines of the keep list name no file:\n  {shown}"
        raise InstallerError(message)
