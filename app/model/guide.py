"""The guide as a whole: what an edition carries, and how a reader of it asks for a chapter.

Everything is frozen and safe to hand to any thread. Loading is done by `app.content` (from
Markdown) and `app.editions` (from a compiled edition); both answer as an `OpenGuide`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from app.model.checklist import Checklist
from app.model.contact import Contact
from app.model.figure import Figure
from app.model.indicator import Indicator
from app.model.lesson import Lesson
from app.model.locale import Locale, Words
from app.model.question import Question
from app.model.section import Section
from app.model.source import Citation, Source, Status
from app.model.statute import Act, Article
from app.model.term import Term


@dataclass(frozen=True, slots=True)
class EditionInfo:
    """What an edition says of itself. `digest` is empty while it is read from its sources."""

    id: str
    number: str
    date: date
    source_locale: Locale
    title: Words
    subtitle: Words
    independent: Words
    honesty: Words
    digest: str = ""
    status: Status = Status.DRAFT


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One code of a closed list (stage, observer, form, audience, age, grade, tested, category)."""

    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class SectionHead:
    """A line of the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class ChapterHead:
    """What the contents rail needs to know of a chapter in one language.

    Attributes:
        id: The chapter's section id, the same in all languages.
        file: Name of its file without ``.md``.
        number: As printed before the title.
        locale: The language it is written in; differs from the one asked for while the chapter
            does not exist there yet.
        status: Review status of this text.
        behind: A translation whose source text has changed since.
        acts: Ids of the acts it cites; their versions say how old its law is.
        sections: Its sections below the title.
    """

    id: str
    file: str
    number: int
    title: str
    locale: Locale
    status: Status = Status.DRAFT
    behind: bool = False
    audience: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    sections: tuple[SectionHead, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A whole chapter in one language; the first section is the title with its lead."""

    head: ChapterHead
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...] = ()

    def find_section(self, section_id: str) -> Section | None:
        """The section with this id, or None."""
        return next((part for part in self.sections if part.id == section_id), None)


@dataclass(frozen=True, slots=True)
class Guide:
    """All that an edition carries but the text of its chapters.

    `contents` holds for each language every chapter in reading order, in the source language where
    the translation is not there yet. `statuses` is the review status of each data file, by file
    name without ``.toml`` and language. `lists` are the closed lists by name.
    """

    info: EditionInfo
    contents: Mapping[Locale, tuple[ChapterHead, ...]]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    acts: Mapping[str, Act]
    articles: Mapping[str, Article]
    indicators: Mapping[str, Indicator]
    contacts: Mapping[str, Contact]
    figures: Mapping[str, Figure]
    lists: Mapping[str, tuple[ListEntry, ...]]
    statuses: Mapping[str, Mapping[Locale, Status]]
    moved: Mapping[str, str]
    checklists: Mapping[str, Checklist] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    lessons: Mapping[str, Lesson] = field(default_factory=dict)

    def find_head(self, locale: Locale, section_id: str) -> ChapterHead | None:
        """The chapter that holds this section (or is it), or None; old names are followed."""
        wanted = self.moved.get(section_id, section_id)
        for head in self.contents[locale]:
            if head.id == wanted or any(part.id == wanted for part in head.sections):
                return head
        return None

    def list_name(self, name: str, code: str, locale: Locale) -> str:
        """The words for a code of a closed list, else the code itself."""
        entries = self.lists.get(name, ())
        found = next((entry for entry in entries if entry.code == code), None)
        return found.name.said_in(locale) if found else code

    def unread_changes(self, act_id: str) -> tuple[str, ...]:
        """Gazette numbers of later changes of an act that were not read; empty if unknown."""
        act = self.acts.get(act_id)
        return act.unread if act else ()


class UnknownChapterError(KeyError):
    """No chapter of the guide has this id."""


class OpenGuide(Protocol):
    """A guide that can be read now, from its sources or from a compiled edition."""

    @property
    def guide(self) -> Guide:
        """All but the text of the chapters."""
        ...

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """A whole chapter; in the source language when this one is not there yet.

        Raises:
            UnknownChapterError: There is no such chapter.
        """
        ...

    def drawing(self, figure_id: str) -> str:
        """The SVG text of a figure, holding keys instead of words.

        Raises:
            KeyError: There is no such figure.
        """
        ...


class OpenEdition(OpenGuide, Protocol):
    """A guide that lies in a folder and, when it could be trusted, has a search index."""

    @property
    def folder(self) -> Path:
        """Where it lies."""
        ...

    @property
    def index_folder(self) -> Path | None:
        """The search index, or None when a file of it is not what the manifest says.

        The first call reads and digests the whole index, so it is made off the window's thread.
        """
        ...
