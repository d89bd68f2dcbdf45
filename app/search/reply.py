"""What a search answers: frozen values that the overlay shows and the command line prints.

Nothing here searches, opens an index or keeps what was typed once the value is let go.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.model.locale import Locale
from app.model.place import Place
from app.model.source import Status

# [start, end) in Unicode code points of the text they belong to, in the original letters.
Span = tuple[int, int]

# A block of a page and the letters of its plain text to colour.
Mark = tuple[Place, tuple[Span, ...]]


# Results of each kind that get a snippet while a reader types: five fill a screen. Who goes further
# down reads titles, and types another word sooner.
SNIPPETS_SHOWN = 20


class ResultKind(StrEnum):
    """What was found; the values are those of the command line's contract."""

    SECTION = "section"
    INDICATOR = "indicator"
    STATUTE = "statute"
    TERM = "term"
    CHECKLIST = "checklist"
    CONTACT = "contact"


class Why(StrEnum):
    """The strongest single reason why a result was found, strongest first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    SCRIPT = "script"
    SYNONYM = "synonym"
    LANGUAGE = "language"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Result:
    """One place that was found.

    Attributes:
        kind, id: What it is, and the id of the section or entry.
        place: Where Enter leads; for a section down to the block where the words stand.
        locale: The language of the text that was found.
        chapter, section, anchor: Section ids and the block; empty for an entry of a data file.
        path: Headings above it, outermost first, in the language of the result.
        title, title_spans: Its heading or name, and the words found there.
        snippet, spans: A piece of its text in the original letters, and the words found there.
        score: Compares only inside one reply.
        version_read, unread_changes: For law, the gazette that was read and the later ones that
            were not.
        law: For a section or a checklist, the ids of the acts that it names or cites.
        note: A warning about the result in the reader's words, such as the age of a number; whoever
            shows results words it, and a search leaves it empty.
    """

    kind: ResultKind
    id: str
    place: Place
    locale: Locale
    chapter: str
    section: str
    anchor: str
    path: tuple[str, ...]
    title: str
    title_spans: tuple[Span, ...]
    snippet: str
    spans: tuple[Span, ...]
    why: Why
    score: float
    status: Status = Status.DRAFT
    version_read: str = ""
    unread_changes: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The whole answer to one query; callers cut `results` themselves.

    Attributes:
        query: The words as they were typed.
        locale: The language that was asked for first.
        total, totals: How many places were found, in all and of each kind that was found.
        corrected: The words that were searched instead, when the typed ones lead nowhere; or "".
        also_searched: Other words that were searched with them.
        degraded: A plain reading of the whole guide answered, because no index could be trusted.
        cpu_ms: Processor time of the search, in milliseconds.
    """

    query: str
    locale: Locale
    total: int = 0
    totals: Mapping[ResultKind, int] = field(default_factory=dict)
    corrected: str = ""
    also_searched: tuple[str, ...] = ()
    degraded: bool = False
    cpu_ms: float = 0.0
    results: tuple[Result, ...] = ()
