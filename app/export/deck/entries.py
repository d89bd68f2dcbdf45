"""Slides of entries that a chapter refers to: an indicator, an article of law, and its sources.

An indicator never comes without the sentence on what one sign is worth, and an article never
without the version that was read and the later changes that were not.
"""

from collections import Counter
from collections.abc import Mapping

from app.content.entries.blocks import mark_words
from app.content.law import version_line
from app.export.deck.sentences import GLANCE, Runs, count_for, leading
from app.i18n import gettext_in
from app.model.guide import Chapter, Guide
from app.model.indicator import Grade, Indicator, Tested
from app.model.locale import Locale
from app.model.slide import Note, Point, PointKind
from app.model.source import Mark
from app.model.statute import Article, Element, Penalty
from app.model.text import Run, plain

# Rows of an article's elements that make the offence; the others are in the notes.
_ELEMENTS = ("act", "means", "purpose")
# Sources a room can take in. Our choice.
MOST_SOURCES = 6
# Letters of a title that a slide has room for. Our choice.
_LONG_TITLE = 70


def labelled(label: str, words: str) -> Runs:
    """A label in bold and what it introduces."""
    return (Run(label, strong=True), Run(" "), Run(words))


def grades(indicator: Indicator, locale: Locale) -> tuple[tuple[str, Grade], ...]:
    """How strong the source calls the sign: once, or for adults and for children."""
    adult, child = indicator.grade_adult, indicator.grade_child
    if adult is child:
        # TRANSLATORS: label on the page of an indicator; how strong it is follows.
        return ((gettext_in(locale, "Strength:"), adult),)
    return (
        # TRANSLATORS: label on the page of an indicator; how strong it is for adults follows.
        (gettext_in(locale, "Strength, adults:"), adult),
        # TRANSLATORS: label on the page of an indicator; how strong it is for children follows.
        (gettext_in(locale, "Strength, children:"), child),
    )


def indicator_points(guide: Guide, indicator: Indicator) -> Mapping[Locale, tuple[Point, ...]]:
    """Why the sign can mislead, and what a single sign is worth."""
    said = {locale: (Run(indicator.mislead.said_in(locale)),) for locale in Locale}
    count = min(count_for(runs, GLANCE) for runs in said.values())
    return {
        locale: tuple(_indicator_points(guide, indicator, locale, leading(runs, count)))
        for locale, runs in said.items()
    }


def _indicator_points(
    guide: Guide, indicator: Indicator, locale: Locale, misleading: Runs
) -> list[Point]:
    points = []
    if indicator.tested is not Tested.NO:
        # A sign that was tried and failed must say so wherever it is shown.
        tested = guide.list_name("tested", indicator.tested.value, locale)
        points.append(Point((Run(tested, strong=True),), PointKind.PLAIN))
    if plain(misleading):
        # TRANSLATORS: label on a slide; the reason why a sign can mislead follows.
        label = gettext_in(locale, "Why it can mislead:")
        points.append(Point(labelled(label, plain(misleading)), PointKind.PLAIN))
    honesty = [Run(guide.info.honesty.said_in(locale))]
    if indicator.vulnerability:
        # TRANSLATORS: said of origin, poverty, disability and the like.
        words = gettext_in(locale, "It says who may be exposed. It is never a ground for a check.")
        honesty = [Run(words, strong=True), Run(" "), *honesty]
    points.append(Point(tuple(honesty), PointKind.SAFETY))
    return points


def indicator_notes(indicator: Indicator, locale: Locale) -> tuple[Note, ...]:
    """All of why it can mislead, and what to do next."""
    # TRANSLATORS: label in a speaker's notes; what to do when a sign is seen follows.
    label = gettext_in(locale, "What to do next:")
    notes = [Note((Run(indicator.mislead.said_in(locale)),))]
    if indicator.next.locales:
        notes.append(Note(labelled(label, indicator.next.said_in(locale))))
    return tuple(note for note in notes if note.text)


def article_points(article: Article, locale: Locale) -> tuple[Point, ...]:
    """The penalties of the basic form, then the elements that make the offence."""
    wanted = []
    for kind in _ELEMENTS:
        wanted += [one for one in article.elements if one.kind == kind][:1]
    first = article.penalties[0].paragraph if article.penalties else ""
    basic = [one for one in article.penalties if one.paragraph == first]
    runs = [
        *(_penalty_runs(one, locale) for one in basic),
        *(_element_runs(one, locale) for one in wanted),
    ]
    return tuple(Point(one) for one in runs)


def article_notes(article: Article, locale: Locale) -> tuple[Note, ...]:
    """Every penalty, element and warning, for the speaker."""
    rows = [
        *(_penalty_runs(one, locale) for one in article.penalties),
        *(_element_runs(one, locale) for one in article.elements),
        *((Run(words.said_in(locale)),) for words in article.warnings),
    ]
    return tuple(Note(row) for row in rows)


def article_title(article: Article, locale: Locale) -> str:
    """Its number and name."""
    # TRANSLATORS: title of the page of an article; {number} is e.g. 418-г, {heading} its name.
    words = gettext_in(locale, "Article {number}: {heading}")
    number, heading = article.label(locale), article.heading.said_in(locale)
    return words.format(number=number, heading=heading)


def _element_runs(element: Element, locale: Locale) -> Runs:
    label = {
        # TRANSLATORS: element of an offence: what is done.
        "act": gettext_in(locale, "Act"),
        # TRANSLATORS: element of an offence: by which means.
        "means": gettext_in(locale, "Means"),
        # TRANSLATORS: element of an offence: to what purpose.
        "purpose": gettext_in(locale, "Purpose"),
    }.get(element.kind, "")
    if not label:
        return _numbered("", element.paragraph, element.text.said_in(locale), locale)
    if not element.needed:
        # TRANSLATORS: {element} is e.g. "Means"; the article does not ask for it.
        label = gettext_in(locale, "{element}: not needed").format(element=label)
    return _numbered(label, element.paragraph, element.text.said_in(locale), locale)


def _penalty_runs(penalty: Penalty, locale: Locale) -> Runs:
    # TRANSLATORS: head of a table column.
    label = gettext_in(locale, "Penalty")
    about = (penalty.who.said_in(locale), penalty.when.said_in(locale))
    said = " · ".join(filter(None, (*about, penalty.text.said_in(locale))))
    return _numbered(label, penalty.paragraph, said, locale)


def _numbered(label: str, paragraph: str, words: str, locale: Locale) -> Runs:
    """A label with the paragraph of the article, then what it says."""
    if paragraph:
        # TRANSLATORS: paragraph of an article of law on a slide, e.g. "para. 2".
        number = gettext_in(locale, "para. {number}").format(number=paragraph)
        label = f"{label} ({number})" if label else number
    return (Run(f"{label}:", strong=True), Run(f" {words}")) if label else (Run(words),)


def source_points(guide: Guide, chapter: Chapter, locale: Locale) -> tuple[Point, ...]:
    """The sources cited most, each with how it was read."""
    times = Counter(citation.source for citation in chapter.citations)
    for section in chapter.sections:
        for block in section.blocks:
            runs = [*block.runs, *(run for row in block.rows for cell in row for run in cell)]
            times.update(run.ref.id for run in runs if run.ref and run.is_citation)
    marks: dict[str, Mark] = {}
    for citation in chapter.citations:
        marks.setdefault(citation.source, citation.mark)
    known = [key for key in times if key in guide.sources and key in marks]
    most = sorted(known, key=lambda key: -times[key])[:MOST_SOURCES]
    return tuple(_source_point(guide, key, marks[key], locale) for key in most)


def _source_point(guide: Guide, key: str, mark: Mark, locale: Locale) -> Point:
    source = guide.sources[key]
    act = next((act for act in guide.acts.values() if act.source == key), None)
    if act:
        name, rest = act.name.said_in(locale), f" · {version_line(guide, act.id, locale)}"
    else:
        name = short_title(source.title)
        rest = f", {source.year}" if source.year and str(source.year) not in name else ""
    runs = (Run(name, strong=True), Run(rest), Run(f" · {mark_words(mark, locale)}"))
    return Point(runs)


def short_title(title: str) -> str:
    """A title a room can read: a long one up to its colon or bracket, else its first words."""
    for sign in (": ", " ("):
        if len(title) > _LONG_TITLE:
            title = title.partition(sign)[0]
    if len(title) <= _LONG_TITLE:
        return title
    return title[:_LONG_TITLE].rpartition(" ")[0].rstrip(",;") + "…"


def source_count(guide: Guide, chapter: Chapter) -> int:
    """How many sources the chapter cites."""
    return len({one.source for one in chapter.citations if one.source in guide.sources})
