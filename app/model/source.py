"""Sources of the guide, and how far each was really read.

Nothing here is fetched: an address is words to show and copy.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Mark(StrEnum):
    """How a statement was verified, strongest first."""

    SEEN = "seen"
    SECONDARY = "secondary"
    RECALLED = "recalled"
    COMPILED = "compiled"


class Status(IntEnum):
    """How far a text has been examined by a person; no program raises it."""

    DRAFT = 0
    REVIEWED = 1
    APPROVED = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One part of a source that somebody read, with what mark and when."""

    part: str
    mark: Mark
    date: date


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of `sources.toml`.

    Attributes:
        key: What citations call it.
        title: As printed on the source.
        publisher: Author or institution.
        year: Of publication; 0 when the source bears none.
        language: The language it was read in, as a tag.
        address: Where a person could look for it; shown, never opened.
        supports: What the guide uses it for, in English, for editors.
        read: What was read of it.
    """

    key: str
    title: str
    publisher: str
    year: int = 0
    language: str = "en"
    address: str = ""
    supports: str = ""
    read: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of a chapter: its printed number, the source, the part, and the mark it earns."""

    number: int
    source: str
    locator: str
    mark: Mark
