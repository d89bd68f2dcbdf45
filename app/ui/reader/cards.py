"""What a pop-up card says about a reference, as plain values: no Qt, nothing drawn.

A card is a short answer and one way on; whatever doubt the entry carries stands on the card too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.content.locators import locator_words
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.place import Place
from app.model.source import Citation, Mark
from app.model.statute import Act, Article
from app.model.term import Term
from app.model.text import Ref, RefKind
from app.ui.reader.runs import place_of
from app.ui.reader.sources import read_words
from app.ui.reader.words import (
    grade_words,
    mark_words,
    number_words,
    own_name,
    printed_source,
    version_badge,
)


class ActionKind(StrEnum):
    """What pressing the foot of a card does."""

    OPEN = "open"
    COPY = "copy"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Action:
    """One way on: to a place, to the list of sources, or a text to the clipboard."""

    kind: ActionKind
    words: str
    icon: str
    place: Place | None = None
    text: str = ""


class LineKind(StrEnum):
    """How a line of a card is set."""

    TEXT = "text"
    QUIET = "quiet"
    WARNING = "warning"
    LAW = "law"
    NUMBER = "number"
    PAIR = "pair"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a card; `label` goes before the words of a pair, `bars` (0–3) of a strength."""

    kind: LineKind
    words: str
    label: str = ""
    tone: str = "text"
    icon: str = ""
    bars: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A pop-up card.

    Attributes:
        tag: A badge before the title, such as an id, or empty.
        tag_tone: Its hue.
        title: What it is about.
        mark: How the entry was verified: words, hue, icon; empty words are not shown.
        lines: What it says, from top to bottom.
        actions: The ways on; the first one is taken by Enter.
    """

    kind: RefKind
    title: str
    tag: str = ""
    tag_tone: str = "accent"
    mark: tuple[str, str, str] = ("", "", "")
    lines: tuple[Line, ...] = ()
    actions: tuple[Action, ...] = field(default=())

    @property
    def spoken(self) -> str:
        """All its words in order, for those who cannot see it."""
        words = [self.tag, self.title, self.mark[0]]
        words += [f"{line.label} {line.words}".strip() for line in self.lines]
        return ". ".join(filter(None, words))


def card_for(
    guide: Guide,
    ref: Ref,
    locale: Locale,
    citations: Sequence[Citation] = (),
    *,
    today: date | None = None,
) -> Card | None:
    """The card of a reference, or None where the guide has no such entry or the kind no card.

    Args:
        guide: Where the entry is.
        ref: What was pointed at.
        locale: The language to speak.
        citations: The citations of the page, which know their numbers and marks.
        today: The day from which a number's age counts; the machine's day when none is given.
    """
    if ref.kind is RefKind.CITATION:
        return _citation(guide, ref, locale, citations)
    if ref.kind is RefKind.CONTACT:
        return _contact(guide, ref, locale, today)
    maker = _MAKERS.get(ref.kind)
    return maker(guide, ref, locale) if maker else None


def _open(ref: Ref, locale: Locale, words: str, icon: str) -> tuple[Action, ...]:
    return (Action(ActionKind.OPEN, words, icon, place_of(ref, locale)),)


# A citation ---------------------------------------------------------------------------------------


def _citation(guide: Guide, ref: Ref, locale: Locale, citations: Sequence[Citation]) -> Card | None:
    source = guide.sources.get(ref.id)
    if source is None:
        return None
    cited = next(
        (part for part in citations if (part.source, part.locator) == (ref.id, ref.locator)), None
    )
    weakest = max((part.mark for part in source.read), key=list(Mark).index, default=Mark.RECALLED)
    mark = cited.mark if cited else weakest
    printed = printed_source(source, locator_words(ref.locator, locale))
    lines = [Line(LineKind.QUIET, read_words(source, mark, locale))]
    if source.address:
        lines.append(Line(LineKind.QUIET, source.address))
    # TRANSLATORS: Button on the card of a source: copies publisher, title, year, part and address.
    copy = gettext_in(locale, "Copy citation")
    copied = ", ".join(filter(None, (printed, source.address)))
    actions = [Action(ActionKind.COPY, copy, "copy", text=copied)]
    if cited:
        # TRANSLATORS: Button on the card of a source: goes to the list at the end of the page.
        sources = gettext_in(locale, "All sources")
        actions.append(Action(ActionKind.SOURCES, sources, "", text=str(cited.number)))
    return Card(
        kind=RefKind.CITATION,
        title=printed,
        tag=_source_tag(cited, locale),
        mark=mark_words(mark, locale),
        lines=tuple(lines),
        actions=tuple(actions),
    )


def _source_tag(cited: Citation | None, locale: Locale) -> str:
    if cited is None:
        # TRANSLATORS: Badge on the card of a source that the page does not number.
        return gettext_in(locale, "Source")
    # TRANSLATORS: Badge on the card of a source; {number} is its number in the list.
    return gettext_in(locale, "Source {number}").format(number=cited.number)


# A term -------------------------------------------------------------------------------------------


def _term(guide: Guide, ref: Ref, locale: Locale) -> Card | None:
    term = guide.terms.get(ref.id)
    if term is None:
        return None
    lines = [Line(LineKind.TEXT, term.definition.said_in(locale))]
    if advice := term.advice.said_in(locale):
        lines.append(Line(LineKind.WARNING, advice, tone="warning", icon="triangle-alert"))
    lines += [_other_words(term, other, locale) for other in Locale if other is not locale]
    # TRANSLATORS: Foot of the card of a term.
    action = gettext_in(locale, "Open in glossary")
    return Card(
        kind=RefKind.TERM,
        title=term.name(locale),
        mark=_attested(term, locale),
        lines=tuple(line for line in lines if line.words),
        actions=_open(ref, locale, action, "book-a"),
    )


def _attested(term: Term, locale: Locale) -> tuple[str, str, str]:
    if term.words(locale).attested:
        # TRANSLATORS: Mark of a term: a source was seen that uses this word.
        return gettext_in(locale, "attested"), "key", "badge-check"
    # TRANSLATORS: Mark of a term: our own wording, no source was seen that uses it.
    return gettext_in(locale, "not attested"), "faint", "circle-question-mark"


def _other_words(term: Term, other: Locale, locale: Locale) -> Line:
    preferred = term.words(other).preferred
    if not preferred:
        # TRANSLATORS: On the card of a term, for a language that has no word for it yet.
        words = gettext_in(locale, "no word yet")
        return Line(LineKind.PAIR, words, label=own_name(other), tone="muted")
    words = ", ".join(preferred)
    if not term.words(other).attested:
        # TRANSLATORS: On the card of a term; {words} in another language, seen in no source.
        words = gettext_in(locale, "{words} (not attested)").format(words=words)
    return Line(LineKind.PAIR, words, label=own_name(other))


# An indicator -------------------------------------------------------------------------------------


def _indicator(guide: Guide, ref: Ref, locale: Locale) -> Card | None:
    indicator = guide.indicators.get(ref.id)
    if indicator is None:
        return None
    # TRANSLATORS: Whom a strength is said of, before "Strong together with other signs".
    adults = gettext_in(locale, "Adults")
    # TRANSLATORS: Whom a strength is said of, before "Strong together with other signs".
    children = gettext_in(locale, "Children")
    lines = []
    if indicator.age != "child":
        lines.append(_bars(adults, *grade_words(indicator.grade_adult, locale)))
    if indicator.age != "adult":
        lines.append(_bars(children, *grade_words(indicator.grade_child, locale)))
    if mislead := _first_sentence(indicator.mislead.said_in(locale)):
        lines.append(Line(LineKind.WARNING, mislead, tone="warning", icon="triangle-alert"))
    lines.append(Line(LineKind.QUIET, guide.info.honesty.said_in(locale)))
    # TRANSLATORS: Foot of the card of an indicator.
    action = gettext_in(locale, "Open the indicator")
    return Card(
        kind=RefKind.INDICATOR,
        title=indicator.text.said_in(locale),
        tag=indicator.id,
        mark=mark_words(indicator.verification, locale),
        lines=tuple(lines),
        actions=_open(ref, locale, action, "shield-alert"),
    )


def _bars(whom: str, words: str, tone: str, bars: int) -> Line:
    return Line(LineKind.BARS, words, label=whom, tone=tone, bars=bars)


def _first_sentence(text: str) -> str:
    head, stop, _rest = text.partition(". ")
    return head + "." if stop else text


# An article ---------------------------------------------------------------------------------------


def _statute(guide: Guide, ref: Ref, locale: Locale) -> Card | None:
    article = guide.articles.get(ref.id)
    act = guide.acts.get(article.act) if article else None
    if article is None or act is None:
        return None
    others = ((act.short.said_in(other), article.label(other), other) for other in Locale)
    lines = [
        Line(LineKind.PAIR, f"{short} {number}", label=own_name(other))
        for short, number, other in others
        if other is not locale
    ]
    lines += _elements(article, locale)
    lines.append(_penalty(guide, article, locale))
    lines += [
        Line(LineKind.WARNING, said.said_in(locale), tone="warning", icon="triangle-alert")
        for said in article.warnings[:1]
    ]
    # TRANSLATORS: Foot of the card of an article of law.
    action = gettext_in(locale, "Open the article")
    return Card(
        kind=RefKind.STATUTE,
        title=article.heading.said_in(locale),
        tag=_article_tag(act, article, locale),
        tag_tone="legal",
        mark=mark_words(article.verification, locale),
        lines=tuple(lines),
        actions=_open(ref, locale, action, "scale"),
    )


def _article_tag(act: Act, article: Article, locale: Locale) -> str:
    # TRANSLATORS: Badge on the card of an article: {act} is the act's abbreviation.
    words = gettext_in(locale, "{act}, art. {number}")
    return words.format(act=act.short.said_in(locale), number=article.label(locale))


def _elements(article: Article, locale: Locale) -> list[Line]:
    names = {
        # TRANSLATORS: Element of an offence: what is done.
        "act": gettext_in(locale, "Act"),
        # TRANSLATORS: Element of an offence: by what it is done.
        "means": gettext_in(locale, "Means"),
        # TRANSLATORS: Element of an offence: for what it is done.
        "purpose": gettext_in(locale, "Purpose"),
    }
    return [
        Line(
            LineKind.PAIR,
            element.text.said_in(locale),
            label=names[element.kind],
            tone="text" if element.needed else "muted",
        )
        for element in article.elements
        if element.kind in names
    ]


def _penalty(guide: Guide, article: Article, locale: Locale) -> Line:
    """The first penalty with the version that was read, in one block: never one without other."""
    version, tone, icon = version_badge(guide, article.act, locale)
    if not article.penalties:
        return Line(LineKind.LAW, version, tone=tone, icon=icon)
    first = article.penalties[0]
    # TRANSLATORS: On the card of an article: {penalty} of paragraph {paragraph}, then {version},
    # the text of the law that was read.
    words = gettext_in(locale, "({paragraph}) {penalty} · {version}")
    said = words.format(
        paragraph=first.paragraph, penalty=first.text.said_in(locale), version=version
    )
    return Line(LineKind.LAW, said, tone=tone, icon=icon)


# A checklist --------------------------------------------------------------------------------------


def _checklist(guide: Guide, ref: Ref, locale: Locale) -> Card | None:
    checklist = guide.checklists.get(ref.id)
    if checklist is None:
        return None
    # TRANSLATORS: On the card of a checklist: how many steps it has; the number follows.
    steps = Line(LineKind.PAIR, str(len(checklist.steps)), label=gettext_in(locale, "Steps"))
    # TRANSLATORS: Badge on the card of a checklist.
    tag = gettext_in(locale, "Checklist")
    # TRANSLATORS: Foot of the card of a checklist.
    action = gettext_in(locale, "Open the checklist")
    return Card(
        kind=RefKind.CHECKLIST,
        title=checklist.title.said_in(locale),
        tag=tag,
        mark=mark_words(checklist.verification, locale),
        lines=(Line(LineKind.TEXT, checklist.lead.said_in(locale)), steps),
        actions=_open(ref, locale, action, "list-checks"),
    )


# A contact ----------------------------------------------------------------------------------------


def _contact(guide: Guide, ref: Ref, locale: Locale, today: date | None) -> Card | None:
    contact = guide.contacts.get(ref.id)
    if contact is None:
        return None
    lines = [Line(LineKind.NUMBER, contact.number)]
    told = [text.said_in(locale) for text in (contact.hours, contact.for_whom, contact.town)]
    lines += [Line(LineKind.TEXT, text) for text in told if text]
    said, tone, icon = number_words(guide, contact, locale, today)
    kind = LineKind.WARNING if tone == "warning" else LineKind.QUIET
    lines.append(Line(kind, said, tone=tone, icon=icon))
    # TRANSLATORS: Foot of the card of a contact.
    copy = gettext_in(locale, "Copy the number")
    return Card(
        kind=RefKind.CONTACT,
        title=contact.name.said_in(locale),
        mark=mark_words(contact.verification, locale),
        lines=tuple(lines),
        actions=(Action(ActionKind.COPY, copy, "copy", text=contact.number),),
    )


_MAKERS: dict[RefKind, Callable[[Guide, Ref, Locale], Card | None]] = {
    RefKind.TERM: _term,
    RefKind.INDICATOR: _indicator,
    RefKind.STATUTE: _statute,
    RefKind.CHECKLIST: _checklist,
}
