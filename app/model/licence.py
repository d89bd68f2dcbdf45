"""A work that is handed out with the program, and the licences it is under.

Nothing here opens a file; `app.library.licences` does.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LicenceText:
    """One licence: what it is called, and the file that holds all of it."""

    title: str
    file: Path


@dataclass(frozen=True, slots=True)
class Component:
    """A work of others, or our own, with its licence.

    Attributes:
        name: As its makers call it; never translated.
        version: Of what is handed out; empty where no file says it.
        licence: An SPDX expression (spdx.org/licenses), as `BSD-3-Clause`.
        copyright: Its line of copyright.
        texts: Its licences in full.
        part_of: The name of the work it came with; empty where it stands for itself.
        source: Where its source is to be had, in English.
        note: What else must be said of it, in English.
    """

    name: str
    version: str
    licence: str
    copyright: str
    texts: tuple[LicenceText, ...]
    part_of: str = ""
    source: str = ""
    note: str = ""
