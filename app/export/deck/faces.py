"""One draft for each kind of slide, in every language, before anything is cut to size.

It says what stands on a slide; what fits on it is not known here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.content.law_cited import cited_acts, version_lines
from app.content.locators import locator_words
from app.export.deck.draft import Draft
from app.export.deck.entries import (
    article_notes,
    article_points,
    article_title,
    grades,
    indicator_notes,
    indicator_points,
)
from app.export.deck.voices import Voices
from app.i18n import gettext_in
from app.model.guide import OpenGuide
from app.model.indicator import Indicator
from app.model.locale import Locale, Words
from app.model.section import Block, Section
from app.model.slide import Note, Point, PointKind, Slide, SlideFigure, SlideKind
from app.model.source import Status
from app.model.statute import Article
from app.model.text import Run, plain

# How long a slide is spoken to where the chapter gives no minutes, in s. Our guess.
PACE = 90
_SHORT_PACE = 30
# Titles longer than this leave their brackets to a line of their own. Letters; our choice.
_LONG_TITLE = 60
_QUICK = {SlideKind.TITLE, SlideKind.SOURCES}

Said = Mapping[Locale, str]


class Faces:
    """Makes drafts of one chapter."""

    def __init__(self, source: OpenGuide, voices: Voices) -> None:
        self.source = source
        self.voices = voices
        self.guide = source.guide

    def draft(
        self,
        kind: SlideKind,
        section: Section,
        key: str,
        *,
        above: Section | None = None,
        title: Said | None = None,
        crumb: Said | None = None,
    ) -> Draft:
        """A slide without points; its title is the section's where none is given."""
        faces = {}
        for locale, chapter in self.voices.chapters.items():
            over = self.voices.section(above, locale).title if above else ""
            faces[locale] = Slide(
                key=section.id + key,
                kind=kind,
                section=section.id,
                locale=locale,
                text_locale=chapter.head.locale,
                title=title[locale] if title else self.voices.section(section, locale).title,
                crumb=crumb[locale] if crumb else over,
                status=chapter.head.status,
                chapter=chapter.head.title,
                seconds=_SHORT_PACE if kind in _QUICK else PACE,
            )
        return Draft(faces)

    def with_points(self, draft: Draft, points: Mapping[Locale, Sequence[Point]]) -> Draft:
        """The draft with these points, and the versions of all law they state."""
        least = min(len(said) for said in points.values())
        return Draft(
            {
                locale: replace(
                    slide,
                    points=tuple(points[locale][:least]),
                    law=self.law(points[locale][:least], locale),
                )
                for locale, slide in draft.faces.items()
            }
        )

    def law(self, points: Iterable[Point], locale: Locale) -> tuple[str, ...]:
        """The versions of the acts that points state law of."""
        named = {act for point in points for act in point.acts}
        return version_lines(self.guide, tuple(a for a in self.guide.acts if a in named), locale)

    # Kinds ---------------------------------------------------------------------------------------

    def title(self, section: Section) -> Draft:
        """The first slide: title, lead, edition, and whose guide this is not."""
        crumbs = {
            # TRANSLATORS: Line above a chapter's title; {number} is the chapter's number.
            locale: gettext_in(locale, "Chapter {number}").format(number=chapter.head.number)
            for locale, chapter in self.voices.chapters.items()
        }
        draft = self.draft(SlideKind.TITLE, section, "", crumb=crumbs)
        lead = section.blocks[0] if section.blocks and not section.blocks[0].box else None
        if lead:
            points = self.voices.points(section, lead, PointKind.PLAIN, 0)
            draft = self.with_points(draft, {locale: [said] for locale, said in points.items()})
        info = self.guide.info
        return Draft(
            {
                locale: replace(
                    slide,
                    remarks=self._unofficial(locale),
                    edition=(info.number, info.date),
                )
                for locale, slide in draft.faces.items()
            }
        )

    def _unofficial(self, locale: Locale) -> tuple[str, ...]:
        """Whose guide this is not, and that no reviewer has signed a translation."""
        info, head = self.guide.info, self.voices.chapters[locale].head
        lines = [info.independent.said_in(locale)]
        if head.locale is not info.source_locale and head.status < Status.REVIEWED:
            # TRANSLATORS: Badge of a translated chapter until a reviewer signs it.
            lines.append(gettext_in(locale, "Unofficial translation"))
        return tuple(lines)

    def figure(self, section: Section, block: Block) -> Draft | None:
        """A figure; None where the edition has no drawing of it."""
        known = self.guide.figures.get(block.figure)
        if known is None:
            return None
        drawing = self.source.drawing(block.figure)
        draft = self.draft(
            SlideKind.FIGURE,
            section,
            f"#{block.anchor}",
            title={locale: _parted(known.title, locale)[0] for locale in self.voices.chapters},
            crumb={
                locale: self.voices.section(section, locale).title
                for locale in self.voices.chapters
            },
        )
        return Draft(
            {
                locale: replace(
                    slide,
                    figure=SlideFigure(
                        block.figure,
                        drawing,
                        tuple((k, w.said_in(slide.text_locale)) for k, w in known.words.items()),
                        self.voices.block(section, block, locale).alt,
                    ),
                    remarks=tuple(filter(None, (_parted(known.title, locale)[1],))),
                    notes=(Note((Run(known.description.said_in(locale)),)),),
                )
                for locale, slide in draft.faces.items()
            }
        )

    def table(self, section: Section, block: Block, above: Section | None) -> Draft:
        """A table with all its rows."""
        draft = self.draft(SlideKind.TABLE, section, f"#{block.anchor}", above=above)
        faces = {}
        for locale, slide in draft.faces.items():
            there = self.voices.block(section, block, locale)
            acts = cited_acts(self.guide, replace(section, blocks=(there,), boxes=()))
            runs = [run for row in there.rows for cell in row for run in cell]
            faces[locale] = replace(
                slide,
                rows=tuple(
                    tuple(self.voices.spoken(cell, locale) for cell in row) for row in there.rows
                ),
                law=version_lines(self.guide, acts, locale),
                sources=self.voices.sources(runs, locale),
            )
        return _without_empty_columns(Draft(faces))

    def indicator(self, section: Section, indicator: Indicator) -> Draft:
        """A sign, how strong it is, why it can mislead, and what one sign is worth."""
        locales = tuple(self.voices.chapters)
        crumbs = {
            # TRANSLATORS: Over a sign on a slide; {number} is e.g. I014.
            locale: gettext_in(locale, "Indicator {number}").format(number=indicator.id)
            for locale in locales
        }
        titles = {locale: indicator.text.said_in(locale) for locale in locales}
        draft = self.draft(
            SlideKind.INDICATOR, section, f"#{indicator.id}", title=titles, crumb=crumbs
        )
        filled = self.with_points(draft, indicator_points(self.guide, indicator))
        return Draft(
            {
                locale: replace(
                    slide,
                    grades=grades(indicator, locale),
                    sources=self._cited(indicator.sources, locale),
                    notes=indicator_notes(indicator, locale),
                )
                for locale, slide in filled.faces.items()
            }
        )

    def article(self, section: Section, article: Article) -> Draft:
        """What an article requires and what it threatens, with the version in the same block."""
        locales = tuple(self.voices.chapters)
        act = self.guide.acts.get(article.act)
        draft = self.draft(
            SlideKind.ARTICLE,
            section,
            f"#{article.id}",
            title={locale: article_title(article, locale) for locale in locales},
            crumb={locale: act.name.said_in(locale) if act else article.act for locale in locales},
        )
        cited = f"{article.source}: {article.locator}"
        points = {
            locale: [
                replace(point, acts=(article.act,), sources=self._cited((cited,), locale))
                for point in article_points(article, locale)
            ]
            for locale in locales
        }
        return Draft(
            {
                locale: replace(slide, notes=article_notes(article, locale))
                for locale, slide in self.with_points(draft, points).faces.items()
            }
        )

    def _cited(self, references: Iterable[str], locale: Locale) -> tuple[str, ...]:
        parts = (reference.partition(":") for reference in references)
        return tuple(
            ", ".join(
                filter(None, (self.voices.name(key, locale), locator_words(part.strip(), locale)))
            )
            for key, _, part in parts
            if key in self.guide.sources
        )

    # Additions -----------------------------------------------------------------------------------

    def with_notes(self, draft: Draft, notes: Mapping[Locale, Sequence[Note]]) -> Draft:
        """The draft with these notes before its own."""
        return Draft(
            {
                locale: replace(slide, notes=(*notes.get(locale, ()), *slide.notes))
                for locale, slide in draft.faces.items()
            }
        )

    def paced(self, draft: Draft, seconds: int) -> Draft:
        """The draft with the time that the chapter gives it."""
        return draft.changed(lambda slide: replace(slide, seconds=seconds))

    def with_rows_left(self, draft: Draft, count: int) -> Draft:
        """The draft saying how many rows of its table are only in the guide."""
        faces = {}
        for locale, slide in draft.faces.items():
            # TRANSLATORS: Under a table on a slide; {count} rows are left out there.
            words = gettext_in(locale, "Further rows in the guide: {count}").format(count=count)
            faces[locale] = replace(slide, remarks=(*slide.remarks, words))
        return Draft(faces)

    def with_sources_left(self, draft: Draft, count: int) -> Draft:
        """The draft saying how many sources are only in the guide."""
        if count <= 0:
            return draft
        faces = {}
        for locale, slide in draft.faces.items():
            # TRANSLATORS: Under the sources on a slide; {count} are left out there.
            words = gettext_in(locale, "Further sources in the guide: {count}").format(count=count)
            faces[locale] = replace(slide, remarks=(*slide.remarks, words))
        return Draft(faces)


def _without_empty_columns(draft: Draft) -> Draft:
    """A column of citations says nothing once they stand at the foot: it goes, head and all."""
    bodies = [row for slide in draft.faces.values() for row in slide.rows[1:]]
    said = {at for row in bodies for at, cell in enumerate(row) if plain(cell).strip()}
    return draft.changed(
        lambda slide: replace(
            slide,
            rows=tuple(
                tuple(cell for at, cell in enumerate(row) if at in said) for row in slide.rows
            ),
        )
    )


def _parted(title: Words, locale: Locale) -> tuple[str, str]:
    """A long title and what its brackets add, e.g. the version of the law that a figure shows."""
    said = title.said_in(locale)
    begin, bracket, rest = said.partition(" (")
    if len(said) <= _LONG_TITLE or not bracket or not rest.endswith(")"):
        return said, ""
    return begin, rest[:1].upper() + rest[1:-1]
