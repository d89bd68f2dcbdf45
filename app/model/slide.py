"""Slides: what of a chapter a room can read at once, and what the speaker alone sees beside it.

Only values are here. `app.export.deck` derives them from a chapter, so that no slide is ever
written a second time; `app.ui.painting` paints them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.model.indicator import Grade
from app.model.locale import Locale
from app.model.section import Cell
from app.model.source import Status
from app.model.text import Run, plain


class SlideKind(StrEnum):
    """What a slide shows, so that it can be dressed for it."""

    TITLE = "title"
    POINTS = "points"
    KEY = "key"
    LAW = "law"
    WARNING = "warning"
    NOTE = "note"
    CASE = "case"
    CHECKLIST = "checklist"
    FIGURE = "figure"
    TABLE = "table"
    INDICATOR = "indicator"
    ARTICLE = "article"
    QUESTIONS = "questions"
    ANSWERS = "answers"
    SOURCES = "sources"


class PointKind(StrEnum):
    """What stands before the words of a point."""

    BULLET = "bullet"
    NUMBER = "number"
    TICK = "tick"
    PLAIN = "plain"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing a slide says: an item, or the first sentences of a paragraph.

    Attributes:
        runs: What is shown; whole sentences, citation marks left out.
        kind: What stands before it.
        number: Of a numbered item.
        whole: The block it was taken from where not all of it is shown; else empty.
        ours: Our own advice.
        acts: Ids of the acts whose law it states.
        sources: The sources it rests on, each in words.
    """

    runs: tuple[Run, ...]
    kind: PointKind = PointKind.BULLET
    number: int = 0
    whole: tuple[Run, ...] = ()
    ours: bool = False
    acts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The letters shown."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class SlideFigure:
    """A drawing with its words, or a band of it.

    Attributes:
        id: Of the figure.
        drawing: Its SVG text, holding keys instead of words.
        words: Pairs of a key and its words.
        alt: What a person who cannot see it is told.
        top, bottom: The band shown, in units of the drawing; both 0 show the whole.
    """

    id: str
    drawing: str
    words: tuple[tuple[str, str], ...]
    alt: str = ""
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of the speaker's notes; `trainer` says that the chapter wrote it for him."""

    runs: tuple[Run, ...]
    trainer: bool = False

    @property
    def text(self) -> str:
        """The letters of the note."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class Slide:
    """One screen for a room, in one language.

    Attributes:
        key: Section, block and part; the same in every language.
        section: Id of the section it was taken from.
        locale: The language of its labels.
        text_locale: The language of its text; another one while a translation is missing.
        crumb: Where it belongs, over the title.
        part, parts: Which of how many slides with the same title it is.
        rows: Of a table, the head row first.
        grades: Of an indicator: a label, and how strong its source calls the sign.
        remarks: What the room should know of what is not shown.
        law: For each act it states law of: the version read and the later changes not read.
        sources: What it rests on, for the line at its foot.
        status: How far a person has examined the chapter.
        chapter: Title of the chapter.
        seconds: How long the plan gives it.
        notes: For the speaker.
        edition: On the first slide: number and date of the edition.
    """

    key: str
    kind: SlideKind
    section: str
    locale: Locale
    text_locale: Locale
    title: str
    crumb: str = ""
    part: int = 1
    parts: int = 1
    points: tuple[Point, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    figure: SlideFigure | None = None
    grades: tuple[tuple[str, Grade], ...] = ()
    remarks: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    status: Status = Status.DRAFT
    chapter: str = ""
    seconds: int = 0
    notes: tuple[Note, ...] = ()
    edition: tuple[str, date] | None = None

    @property
    def text(self) -> str:
        """All it says to the room but its foot, for those who listen to the screen."""
        said = [self.crumb, self.title, *(point.text for point in self.points)]
        said += ["\t".join(plain(cell) for cell in row) for row in self.rows]
        said += [self.figure.alt] if self.figure else []
        return "\n".join(part for part in (*said, *self.remarks, *self.law) if part)


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides of a chapter in one language; slide n is slide n in every language.

    Attributes:
        chapter: Id of the chapter.
        starts: For each section of the chapter the number of its first slide, from 0.
    """

    chapter: str
    locale: Locale
    slides: tuple[Slide, ...]
    starts: tuple[tuple[str, int], ...] = ()

    def start_of(self, section: str) -> int:
        """The slide at which a section begins; the first one for a section it does not know."""
        return dict(self.starts).get(section, 0)

    @property
    def seconds(self) -> int:
        """How long the plan gives the whole."""
        return sum(slide.seconds for slide in self.slides)
