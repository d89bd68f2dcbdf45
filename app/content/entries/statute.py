"""The page of an article of law; every rule carries its version in the same block.

It does not give the text of the law, and it calls no version current.
"""

from collections.abc import Iterable, Iterator

from app.content.entries.blocks import boxed, labelled, paragraph, section, sources, table
from app.content.entries.letters import letter_blocks
from app.content.law import version_line
from app.i18n import gettext_in, ngettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, Box, BoxKind, Section
from app.model.statute import Article, Element, Penalty
from app.model.text import Ref, RefKind, Run

# The order in which a court asks for the elements of an offence.
_ASKED = ("act", "means", "purpose")
_YEAR = 12  # months
# Begins a new line inside a block: penalty and version are one block, one copied text.
_NEW_LINE = "\u2028"


def statute_sections(guide: Guide, article: Article, locale: Locale) -> Iterator[Section]:
    """The sections of an article's page."""
    name = f"statute-{article.id}"
    version = version_line(guide, article.act, locale)
    yield _first(guide, article, name, locale)
    if letters := tuple(letter_blocks(guide, article, locale)):
        # TRANSLATORS: heading over the table of the letters of neighbouring articles, 418-г is
        # 418-d in English texts.
        title = gettext_in(locale, "Mind the letter")
        yield section(f"{name}-letters", title, 2, letters)
    if article.elements:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "What it requires")
        yield section(f"{name}-elements", title, 2, [_elements(article, version, locale)])
    if article.penalties:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "Penalties")
        yield section(f"{name}-penalties", title, 2, [_penalties(article, version, locale)])
    # TRANSLATORS: heading over warnings on the page of an article of law.
    title = gettext_in(locale, "Before you rely on it")
    yield section(f"{name}-warnings", title, 2, _warnings(article, locale))
    cited = f"{article.source}: {article.locator}" if article.locator else article.source
    yield from sources(guide, name, (cited,), article.verification, locale)


def elements_in_order(article: Article) -> tuple[Element, ...]:
    """The elements as the page shows them.

    What the basic form does not need stands where it would be needed, between act and purpose, so
    that nobody looks for it in vain further down.
    """
    basic = article.elements[0].paragraph if article.elements else ""
    first = [one for one in article.elements if one.paragraph == basic or not one.needed]
    rest = [one for one in article.elements if one not in first]
    first.sort(key=lambda one: _ASKED.index(one.kind) if one.kind in _ASKED else len(_ASKED))
    return (*first, *rest)


def paragraph_anchor(number: str) -> str:
    """The anchor of the first row about a paragraph: ``par-2``, ``par-1-3``; empty without one."""
    words = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in number)
    return f"par-{words.strip('-').lower()}" if words.strip("-") else ""


def paragraph_at(article: Article, anchor: str) -> str:
    """The paragraph that an anchor of the article's page stands for, or empty."""
    parts: Iterable[Element | Penalty] = (*article.elements, *article.penalties)
    for number in dict.fromkeys(part.paragraph for part in parts if part.paragraph):
        if anchor.endswith(f"-{paragraph_anchor(number)}"):
            return number
    return ""


def _first(guide: Guide, article: Article, name: str, locale: Locale) -> Section:
    act = guide.acts.get(article.act)
    # TRANSLATORS: title of the page of an article; {number} is e.g. 418-г, {heading} its name.
    title = gettext_in(locale, "Article {number}: {heading}").format(
        number=article.label(locale), heading=article.heading.said_in(locale)
    )
    box = Box(f"{name}-version", BoxKind.LAW, act.name.said_in(locale) if act else article.act)
    blocks = [
        *_deleted(guide, article, locale),
        *boxed(box, paragraph(*_basic(article, locale), version_line(guide, article.act, locale))),
    ]
    return section(name, title, 1, blocks, (box,))


def _basic(article: Article, locale: Locale) -> Iterator[Run]:
    """What its first paragraph threatens, in the very block that says the version read."""
    first = article.penalties[0].paragraph if article.penalties else ""
    for penalty in article.penalties:
        if penalty.paragraph == first:
            # TRANSLATORS: At the top of an article of law: {case} as "Basic form", {penalty} as
            # "imprisonment of at least eight years".
            words = gettext_in(locale, "{case}: {penalty}")
            case = penalty.when.said_in(locale) or penalty.who.said_in(locale)
            amount = penalty.text.said_in(locale)
            said = words.format(case=case, penalty=amount) if case else amount
            yield Run(said, strong=True)
            yield Run(_NEW_LINE)


def _deleted(guide: Guide, article: Article, locale: Locale) -> Iterator[Block]:
    if not article.deleted:
        return
    # TRANSLATORS: said of an article of law.
    yield paragraph(Run(gettext_in(locale, "This article was deleted."), strong=True))
    if moved_to := guide.articles.get(article.moved_to):
        # TRANSLATORS: label; the number of the article that took over the subject follows.
        label = gettext_in(locale, "Its subject is now in article:")
        ref = Ref(RefKind.STATUTE, moved_to.id)
        yield labelled(label, Run(moved_to.label(locale), ref=ref))


def _elements(article: Article, version: str, locale: Locale) -> Block:
    """One table, so that every element stands in the same block as the version read."""
    head = (
        # TRANSLATORS: head of a table column: the number of a paragraph of an article of law.
        gettext_in(locale, "Paragraph"),
        # TRANSLATORS: head of a table column: act, means or purpose of an offence.
        gettext_in(locale, "Element"),
        # TRANSLATORS: head of a table column: what the law asks for, in our words.
        gettext_in(locale, "What it says"),
    )
    rows = [_element(element, locale) for element in elements_in_order(article)]
    return table((head, *rows, (version,)))


def _element(element: Element, locale: Locale) -> tuple[Run | str, ...]:
    label = _element_label(element.kind, locale)
    if not element.needed:
        # TRANSLATORS: {element} is e.g. "Means"; the article does not ask for it.
        label = gettext_in(locale, "{element}: not needed").format(element=label)
    return _number(element.paragraph), Run(label, strong=True), element.text.said_in(locale)


def _number(paragraph: str) -> str:
    return f"({paragraph})" if paragraph else "–"


def _element_label(kind: str, locale: Locale) -> str:
    labels = {
        # TRANSLATORS: element of an offence: what is done.
        "act": gettext_in(locale, "Act"),
        # TRANSLATORS: element of an offence: by which means.
        "means": gettext_in(locale, "Means"),
        # TRANSLATORS: element of an offence: to what purpose.
        "purpose": gettext_in(locale, "Purpose"),
        # TRANSLATORS: a rule beside the elements of an offence.
        "note": gettext_in(locale, "Note"),
        # TRANSLATORS: the rule on the victim's consent.
        "consent": gettext_in(locale, "Consent"),
        # TRANSLATORS: the rule that a victim is not punished.
        "non-punishment": gettext_in(locale, "Non-punishment"),
        # TRANSLATORS: the rule on taking away property.
        "confiscation": gettext_in(locale, "Confiscation"),
    }
    return labels.get(kind, kind)


def _penalties(article: Article, version: str, locale: Locale) -> Block:
    """One table, so that every penalty stands in the same block as the version read."""
    head = (
        # TRANSLATORS: head of a table column: the number of a paragraph of an article of law.
        gettext_in(locale, "Paragraph"),
        # TRANSLATORS: head of a table column: in which case a penalty applies.
        gettext_in(locale, "When"),
        # TRANSLATORS: head of a table column.
        gettext_in(locale, "Penalty"),
        # TRANSLATORS: head of a table column: the lowest penalty; "8 years" stands under it.
        _firm(gettext_in(locale, "At least")),
        # TRANSLATORS: head of a table column: the highest penalty; "10 years" stands under it.
        _firm(gettext_in(locale, "At most")),
    )
    rows = [_penalty(penalty, locale) for penalty in article.penalties]
    return table((head, *rows, (version,)))


def _penalty(penalty: Penalty, locale: Locale) -> tuple[Run | str, ...]:
    about = filter(None, (penalty.who.said_in(locale), penalty.when.said_in(locale)))
    amount = Run(penalty.text.said_in(locale), strong=True)
    bounds = (penalty.minimum_months, penalty.maximum_months)
    return (
        _number(penalty.paragraph),
        " · ".join(about),
        amount,
        *(_time(months, penalty, locale) for months in bounds),
    )


def _time(months: int, penalty: Penalty, locale: Locale) -> str:
    """A bound of a penalty; a dash where the article sets none."""
    if penalty.kind != "imprisonment" or not months:
        return "–"
    if months % _YEAR:
        # TRANSLATORS: length of imprisonment.
        words = ngettext_in(locale, "{count} month", "{count} months", months)
        return _firm(words.format(count=months))
    years = months // _YEAR
    # TRANSLATORS: length of imprisonment.
    words = ngettext_in(locale, "{count} year", "{count} years", years)
    return _firm(words.format(count=years))


def _firm(words: str) -> str:
    """A number and its unit stay on one line."""
    return words.replace(" ", "\u00a0")


def _warnings(article: Article, locale: Locale) -> Iterator[Block]:
    # TRANSLATORS: stands on the page of every article of law.
    words = gettext_in(
        locale,
        "The law at the time of the act may differ, and the milder law may apply. Check both.",
    )
    yield paragraph(Run(words, strong=True))
    for warning in article.warnings:
        yield paragraph(warning.said_in(locale))
