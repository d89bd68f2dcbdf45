"""One chapter in all languages side by side: the same block in each, and how it is said on a slide.

The source language gives the order; a block that a translation lacks is said in the source
language, so that no language has a slide more or less.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.content.law_cited import cited_acts
from app.content.locators import locator_words
from app.export.deck.entries import short_title
from app.export.deck.sentences import Runs, count_for, leading, sentences, without_citations
from app.model.guide import Chapter, Guide, OpenGuide
from app.model.locale import Locale
from app.model.section import Block, Section
from app.model.slide import Point, PointKind
from app.model.text import RefKind, Run, plain

_FIRM_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Voices:
    """A chapter in each language."""

    guide: Guide
    chapters: Mapping[Locale, Chapter]

    @property
    def spine(self) -> Chapter:
        """The chapter that gives the order."""
        return self.chapters[self.guide.info.source_locale]

    def section(self, section: Section, locale: Locale) -> Section:
        """The same section in a language."""
        return self.chapters[locale].find_section(section.id) or section

    def block(self, section: Section, block: Block, locale: Locale) -> Block:
        """The same block in a language, else as it is given."""
        there = self.section(section, locale).blocks
        same = (one for one in there if one.anchor == block.anchor and one.kind is block.kind)
        return next(same, block)

    def runs(self, section: Section, block: Block, locale: Locale) -> Runs:
        """What a slide says of a block when it says all of it."""
        return self.spoken(self.block(section, block, locale).runs, locale)

    def spoken(self, runs: Iterable[Run], locale: Locale) -> Runs:
        """Runs without citation marks, each bare article number with the law it belongs to."""
        text_locale = self.chapters[locale].head.locale
        said: list[Run] = []
        for run in without_citations(tuple(runs)):
            if _follows_a_sentence(said, run):
                continue
            spoken = self._with_number(self._with_act(run, text_locale))
            after = said and said[-1].text.endswith(" ") and spoken.text.startswith(" ")
            said.append(replace(spoken, text=spoken.text[1:]) if after else spoken)
        if said:
            said[-1] = replace(said[-1], text=said[-1].text.rstrip())
        return tuple(run for run in said if run.text)

    def _with_number(self, run: Run) -> Run:
        """A help line with its number: nobody in a room can open its page."""
        known = self.guide.contacts
        contact = known.get(run.ref.id) if run.ref and run.ref.kind is RefKind.CONTACT else None
        if contact is None or contact.number in run.text:
            return run
        number = contact.number.replace(" ", _FIRM_SPACE)
        return replace(run, text=f"{run.text} ({number})")

    def _with_act(self, run: Run, locale: Locale) -> Run:
        known = self.guide.articles
        article = known.get(run.ref.id) if run.ref and run.ref.kind is RefKind.STATUTE else None
        act = self.guide.acts.get(article.act) if article else None
        if article is None or act is None or run.text != article.label(locale):
            return run
        return replace(run, text=act.short.said_in(locale) + _FIRM_SPACE + run.text)

    def points(
        self, section: Section, block: Block, kind: PointKind, most: int
    ) -> dict[Locale, Point]:
        """A block as a point in each language: as many sentences in all of them.

        Args:
            section: Where the block stands.
            block: In the source language.
            kind: What stands before the point.
            most: Letters to stay within where whole sentences allow it; 0 shows all.
        """
        said = {locale: self.runs(section, block, locale) for locale in self.chapters}
        calls = any(run.ref and run.ref.kind is RefKind.CONTACT for run in block.runs)
        counts = dict.fromkeys(said, 0)
        if most and not block.safety and not calls:
            counts = _counts(said, most)
        return {
            locale: self._point(section, block, locale, kind, counts[locale])
            for locale in self.chapters
        }

    def _point(
        self, section: Section, block: Block, locale: Locale, kind: PointKind, count: int
    ) -> Point:
        there = self.block(section, block, locale)
        runs = self.spoken(there.runs, locale)
        kept = count or (0 if block.safety else len(sentences(runs)))
        shown = leading(runs, kept) if kept else runs
        return Point(
            runs=shown,
            kind=PointKind.SAFETY if block.safety else kind,
            number=there.number,
            whole=runs if len(plain(shown)) < len(plain(runs).strip()) else (),
            ours=block.ours,
            acts=cited_acts(self.guide, replace(section, blocks=(there,), boxes=())),
            sources=self.sources(_all_runs(there), locale),
        )

    def shorter(self, points: Mapping[Locale, Point]) -> dict[Locale, Point] | None:
        """The same points with a sentence less; None when one sentence is all that is left."""
        least = min(len(sentences(point.runs)) for point in points.values()) - 1
        if least < 1 or any(point.kind is PointKind.SAFETY for point in points.values()):
            return None
        return {
            locale: replace(point, runs=leading(point.runs, least), whole=point.whole or point.runs)
            for locale, point in points.items()
        }

    def longer(self, points: Mapping[Locale, Point], count: int) -> dict[Locale, Point] | None:
        """The same points with so many sentences; None where one has no more to say."""
        if not all(point.whole for point in points.values()):
            return None
        if min(len(sentences(point.whole)) for point in points.values()) < count:
            return None
        longer = {}
        for locale, point in points.items():
            runs = leading(point.whole, count)
            rest = len(plain(runs)) < len(plain(point.whole).strip())
            shown = runs if len(plain(runs)) > len(point.text) else point.runs
            longer[locale] = replace(point, runs=shown, whole=point.whole if rest else ())
        return longer

    def sources(self, runs: Iterable[Run], locale: Locale) -> tuple[str, ...]:
        """The sources that runs cite, each once, with the parts cited."""
        parts: dict[str, list[str]] = {}
        for run in runs:
            if run.ref and run.is_citation and run.ref.id in self.guide.sources:
                part = locator_words(run.ref.locator, locale)
                said = parts.setdefault(run.ref.id, [])
                said.extend([part] if part and part not in said else [])
        named = ((self.name(key, locale), said) for key, said in parts.items())
        return tuple(", ".join([name, *said]) for name, said in named)

    def name(self, key: str, locale: Locale) -> str:
        """A source as briefly as a slide can name it: an act by its abbreviation."""
        source = self.guide.sources[key]
        act = next((act for act in self.guide.acts.values() if act.source == source.key), None)
        if act:
            return act.short.said_in(locale)
        return short_title(source.title)


def hear(source: OpenGuide, chapter_id: str) -> Voices:
    """A chapter in every language.

    Raises:
        UnknownChapterError: There is no such chapter.
    """
    chapters = {locale: source.chapter(locale, chapter_id) for locale in Locale}
    return Voices(source.guide, chapters)


def _counts(said: Mapping[Locale, Runs], most: int) -> dict[Locale, int]:
    """How many sentences of a block to show in each language; 0 shows all of it.

    What one language says whole is whole in all: a sentence of one may be two of another, and the
    second must not be lost there. Where languages cut it up differently, each shows the same share.
    """
    whole = {locale: len(sentences(runs)) for locale, runs in said.items()}
    fitting = {locale: count_for(runs, most) for locale, runs in said.items()}
    if any(fitting[locale] >= whole[locale] for locale in said):
        return dict.fromkeys(said, 0)
    share = min(fitting[locale] / whole[locale] for locale in said)
    return {locale: max(1, round(share * whole[locale])) for locale in said}


def _follows_a_sentence(said: list[Run], run: Run) -> bool:
    """Whether an article stands behind a full stop, as citations do: the foot names it instead."""
    if run.ref is None or run.ref.kind is not RefKind.STATUTE:
        return False
    before = "".join(one.text for one in said).rstrip()
    return before.endswith((".", "!", "?", "…"))


def _all_runs(block: Block) -> Iterable[Run]:
    yield from block.runs
    for row in block.rows:
        for cell in row:
            yield from cell
