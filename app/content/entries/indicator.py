"""The page of an indicator: what it is worth comes before what it says to do.

It adds up nothing and calls nobody a victim or a trafficker.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.content.entries.blocks import boxed, labelled, lead, paragraph, section, sources
from app.content.referring import named_articles
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.indicator import Grade, Indicator, Tested
from app.model.locale import Locale
from app.model.section import Block, BlockKind, Box, BoxKind, Section
from app.model.text import Ref, RefKind, Run


def indicator_sections(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Section]:
    """The sections of an indicator's page."""
    name = f"indicator-{indicator.id.lower()}"
    yield _first(guide, indicator, name, locale)
    if indicator.mislead.locales:
        # TRANSLATORS: heading on the page of an indicator.
        title = gettext_in(locale, "Why it can mislead")
        yield section(f"{name}-mislead", title, 2, [paragraph(indicator.mislead.said_in(locale))])
    if indicator.next.locales:
        # TRANSLATORS: heading on the page of an indicator.
        title = gettext_in(locale, "What to do next")
        # The sources below hold the sign; what to do about it is this guide's own word.
        advice = replace(paragraph(*_next(guide, indicator, locale)), ours=True)
        yield section(f"{name}-next", title, 2, [advice])
    # TRANSLATORS: heading on the page of an indicator: who sees the sign, how strong it is.
    title = gettext_in(locale, "About this sign")
    yield section(f"{name}-facts", title, 2, _facts(guide, indicator, locale))
    if indicator.related:
        # TRANSLATORS: heading over a list of other indicators.
        title = gettext_in(locale, "Read beside it")
        yield section(f"{name}-related", title, 2, _related(guide, indicator, locale))
    yield from sources(guide, name, indicator.sources, indicator.verification, locale)


def _first(guide: Guide, indicator: Indicator, name: str, locale: Locale) -> Section:
    """The sign, the sentence on what one sign is worth, and the word on vulnerability."""
    opening = lead(guide.info.honesty.said_in(locale))
    title = indicator.text.said_in(locale)
    if not indicator.vulnerability:
        return section(name, title, 1, [opening])
    # TRANSLATORS: title of a warning on the page of an indicator.
    heading = gettext_in(locale, "A vulnerability, not a sign")
    box = Box(f"{name}-vulnerability", BoxKind.WARNING, heading)
    # TRANSLATORS: said of origin, poverty, disability and the like.
    words = gettext_in(locale, "It says who may be exposed. It is never a ground for a check.")
    return section(name, title, 1, [opening, *boxed(box, paragraph(words))], (box,))


def _next(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Run]:
    """What to do, and a way to each article that the words name."""
    yield Run(indicator.next.said_in(locale))
    for article in named_articles(guide, indicator):
        yield Run(" ")
        yield Run(article.label(locale), ref=Ref(RefKind.STATUTE, article.id))


def _facts(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Block]:
    def names(list_name: str, codes: Iterable[str]) -> str:
        # The names are labels with capitals, and some hold commas themselves.
        return " · ".join(guide.list_name(list_name, code, locale) for code in codes)

    # TRANSLATORS: label on the page of an indicator; its number such as I014 follows.
    yield labelled(gettext_in(locale, "Indicator:"), indicator.id)
    # TRANSLATORS: label on the page of an indicator; its setting follows.
    yield labelled(gettext_in(locale, "Setting:"), names("category", (indicator.category,)))
    # TRANSLATORS: label on the page of an indicator; the stage of trafficking follows.
    yield labelled(gettext_in(locale, "Stage:"), names("stage", (indicator.stage,)))
    if indicator.forms:
        # TRANSLATORS: label on the page of an indicator; forms of exploitation follow.
        yield labelled(gettext_in(locale, "Forms of exploitation:"), names("form", indicator.forms))
    # TRANSLATORS: label on the page of an indicator; adult, child or both follows.
    yield labelled(gettext_in(locale, "Age:"), names("age", (indicator.age,)))
    if indicator.observers:
        # TRANSLATORS: label on the page of an indicator; police, teacher and so on follow.
        label = gettext_in(locale, "Who can see it:")
        yield labelled(label, names("observer", indicator.observers))
    yield from _strength(guide, indicator, locale)
    yield from _testing(guide, indicator, locale)


def _strength(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Block]:
    grades = (indicator.grade_adult, indicator.grade_child)
    adult, child = (guide.list_name("grade", grade.value, locale) for grade in grades)
    if grades == (Grade.UNGRADED, Grade.UNGRADED):
        # TRANSLATORS: label on the page of an indicator; how strong it is follows.
        yield labelled(gettext_in(locale, "Strength:"), adult)
    else:
        # TRANSLATORS: label on the page of an indicator; how strong it is for adults follows.
        yield labelled(gettext_in(locale, "Strength, adults:"), adult)
        # TRANSLATORS: label on the page of an indicator; how strong it is for children follows.
        yield labelled(gettext_in(locale, "Strength, children:"), child)
    if indicator.grade_words.locales:
        # TRANSLATORS: label on the page of an indicator; the grade in the source's terms follows.
        label = gettext_in(locale, "As the source says it:")
        yield labelled(label, indicator.grade_words.said_in(locale))


def _testing(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Block]:
    tested = guide.list_name("tested", indicator.tested.value, locale)
    # TRANSLATORS: label on the page of an indicator; whether research tried it on cases follows.
    label = gettext_in(locale, "Tested on cases:")
    yield labelled(label, tested)
    if indicator.tested is not Tested.NO and indicator.tested_result.locales:
        # TRANSLATORS: label on the page of an indicator; what came out of a test on cases follows.
        result = gettext_in(locale, "Result of the test:")
        yield labelled(result, indicator.tested_result.said_in(locale))


def _related(guide: Guide, indicator: Indicator, locale: Locale) -> Iterator[Block]:
    for other_id in indicator.related:
        if other := guide.indicators.get(other_id):
            ref = Run(other_id, ref=Ref(RefKind.INDICATOR, other_id))
            yield Block("", BlockKind.ITEM, (ref, Run(" "), Run(other.text.said_in(locale))))
