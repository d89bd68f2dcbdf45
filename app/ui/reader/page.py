"""What a reader page shows, as plain values: where it is, its badges, its sections, its sources.

No Qt here and nothing drawn: `app.ui.reader.document` sets a page, `app.ui.reader.view` shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.editions.errors import EditionError
from app.i18n import gettext_in
from app.model.guide import Chapter, ChapterHead, Guide, OpenGuide
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.section import WORDS_PER_MINUTE, BlockKind, BoxKind, Section
from app.model.source import Citation, Status
from app.ui.reader.article_dress import TableLook, article_boxes, article_tables
from app.ui.reader.entry_head import (
    entry_badges,
    entry_cards,
    entry_crumbs,
    step_versions,
    untranslated_words,
)
from app.ui.reader.words import (
    language_name,
    number_words,
    status_badge,
    translation_badge,
    version_badge,
)


@dataclass(frozen=True, slots=True)
class Badge:
    """A small label that says something and is never pressed; `tone` names a hue of the theme."""

    words: str
    tone: str = "muted"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line above the text that says what is unusual about this page."""

    words: str
    icon: str = "info"
    tone: str = "note"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the reader.

    Attributes:
        locale: The language that was asked for; labels are in it.
        text_locale: The language of the text, another one while a translation is missing.
        place: Its beginning.
        guide: The entries that its references point to.
        sections: Its text; the first one is the title.
        crumbs: The way to it: words, and where they lead (None leads nowhere).
        badges: Status, law versions.
        notices: What is unusual about this page.
        minutes: Time to read it in silence; 0 is not said.
        citations: The sources printed at its end, in order of their numbers.
        drawings: SVG text of its figures by figure id.
        cards: Sections that are shown as a card, their heading as its title, by section id.
        tables: What is special about the table of a section, by section id.
        boxes: Hue and icon of a box that has not those of its kind, by its anchor.
        large: Words to be read at arm's length, under the title: a telephone number.
        versions: Versions of law at the end of a card of rules, by section id.
        on_paper: Whether it is set for paper: no line stands under the page, pens can tick.
    """

    locale: Locale
    text_locale: Locale
    place: Place
    guide: Guide
    sections: tuple[Section, ...]
    crumbs: tuple[tuple[str, Place | None], ...] = ()
    badges: tuple[Badge, ...] = ()
    notices: tuple[Notice, ...] = ()
    minutes: int = 0
    citations: tuple[Citation, ...] = ()
    drawings: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, BoxKind] = field(default_factory=dict)
    tables: Mapping[str, TableLook] = field(default_factory=dict)
    boxes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    large: str = ""
    versions: Mapping[str, tuple[Badge, ...]] = field(default_factory=dict)
    on_paper: bool = False

    @property
    def title(self) -> str:
        """The heading at the top."""
        return self.sections[0].title if self.sections else ""


def chapter_page(source: OpenGuide, locale: Locale, chapter_id: str) -> Page:
    """The page of a whole chapter, in the source language where this one is missing.

    Raises:
        UnknownChapterError: There is no such chapter.
    """
    chapter = source.chapter(locale, chapter_id)
    head = chapter.head
    return Page(
        locale=locale,
        text_locale=head.locale,
        place=Place(locale, head.id),
        guide=source.guide,
        sections=chapter.sections,
        crumbs=_chapter_crumbs(source.guide, head, locale),
        badges=_chapter_badges(source.guide, head, locale),
        notices=_chapter_notices(head, locale),
        minutes=_minutes(chapter),
        citations=chapter.citations,
        drawings=_drawings(source, chapter.sections),
    )


def entry_page(
    source: OpenGuide,
    kind: PlaceKind,
    entry_id: str,
    locale: Locale,
    *,
    today: date | None = None,
) -> Page:
    """The page of an indicator, a statute article, a term, a contact or a checklist.

    How old a contact's number is counts from `today`, the machine's day when none is given.

    Raises:
        KeyError: There is no such entry.
    """
    from app.content.entry_page import (  # noqa: PLC0415 - entries are opened rarely
        entry_citations,
        entry_sections,
    )

    guide = source.guide
    sections = entry_sections(guide, kind, entry_id, locale)
    if kind is PlaceKind.STATUTE:
        sections = _with_mentions(source, sections, entry_id, locale)
    return Page(
        locale=locale,
        text_locale=locale,
        place=Place(locale, entry_id, kind),
        guide=guide,
        sections=sections,
        crumbs=entry_crumbs(guide, kind, entry_id, locale),
        badges=tuple(Badge(*said) for said in entry_badges(guide, kind, entry_id, locale)),
        citations=entry_citations(guide, kind, entry_id),
        drawings=_drawings(source, sections),
        cards=entry_cards(sections),
        tables=article_tables(guide, kind, entry_id),
        boxes=article_boxes(guide, kind, entry_id),
        notices=_entry_notices(guide, kind, entry_id, locale, today),
        large=guide.contacts[entry_id].number if kind is PlaceKind.CONTACT else "",
        versions={
            section: tuple(Badge(*said) for said in versions)
            for section, versions in step_versions(guide, kind, entry_id, locale).items()
        },
    )


def _with_mentions(
    source: OpenGuide, sections: tuple[Section, ...], article_id: str, locale: Locale
) -> tuple[Section, ...]:
    """Where the guide speaks of an article, before its sources.

    A chapter that cannot be read any more must not take the article with it.
    """
    from app.content.referring import spoken_of  # noqa: PLC0415 - entries are opened rarely

    article = source.guide.articles[article_id]
    try:
        found = tuple(spoken_of(source.guide, source.chapter, article, locale))
    except EditionError:
        return sections
    return (*sections[:-1], *found, sections[-1])


def _minutes(chapter: Chapter) -> int:
    words = sum(len(block.text.split()) for part in chapter.sections for block in part.blocks)
    return max(1, -(-words // WORDS_PER_MINUTE))


def _drawings(source: OpenGuide, sections: tuple[Section, ...]) -> dict[str, str]:
    figures = {
        block.figure
        for section in sections
        for block in section.blocks
        if block.kind is BlockKind.FIGURE
    }
    return {figure: source.drawing(figure) for figure in figures if figure in source.guide.figures}


def _chapter_crumbs(
    guide: Guide, head: ChapterHead, locale: Locale
) -> tuple[tuple[str, Place | None], ...]:
    # TRANSLATORS: Line above a chapter's title; {number} is the chapter's number.
    chapter = gettext_in(locale, "Chapter {number}").format(number=head.number)
    return ((guide.info.title.said_in(locale), None), (chapter, None))


def _chapter_badges(guide: Guide, head: ChapterHead, locale: Locale) -> tuple[Badge, ...]:
    badges = [Badge(*status_badge(head.status, locale))]
    translated = head.locale is not guide.info.source_locale
    if translated and head.status < Status.REVIEWED:
        badges.append(Badge(*translation_badge(locale)))
    badges.extend(Badge(*version_badge(guide, act, locale)) for act in head.acts)
    return tuple(badges)


def _chapter_notices(head: ChapterHead, locale: Locale) -> tuple[Notice, ...]:
    notices = []
    if head.locale is not locale:
        # TRANSLATORS: Above a chapter that has no translation yet; {language} is its language.
        words = gettext_in(
            locale, "This chapter is not translated yet. You are reading it in {language}."
        )
        notices.append(Notice(words.format(language=language_name(head.locale, locale))))
    if head.behind:
        # TRANSLATORS: Above a translation whose source text has been changed since.
        words = gettext_in(
            locale,
            "The translation is behind: the source text has changed since it was translated.",
        )
        notices.append(Notice(words, icon="history", tone="warning"))
    return tuple(notices)


def _entry_notices(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale, today: date | None
) -> tuple[Notice, ...]:
    """A number that is set large must say as loudly when nobody has rung it."""
    if kind is PlaceKind.CHECKLIST:
        missing = untranslated_words(guide, guide.checklists[entry_id], locale)
        return (Notice(missing),) if missing else ()
    if kind is not PlaceKind.CONTACT:
        return ()
    words, tone, icon = number_words(guide, guide.contacts[entry_id], locale, today)
    return (Notice(words, icon=icon, tone=tone),)
