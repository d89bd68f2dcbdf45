"""The page of an article of law; every rule carries its version in the same block.

It does not give the text of the law, and it calls no version current.
"""

from collections.abc import Iterator

from app.content.entries.blocks import boxed, labelled, paragraph, section, sources, table
from app.content.law import version_line
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, Box, BoxKind, Section
from app.model.statute import Article, Element, Penalty
from app.model.text import Ref, RefKind, Run


def statute_sections(guide: Guide, article: Article, locale: Locale) -> Iterator[Section]:
    """The sections of an article's page."""
    name = f"statute-{article.id}"
    version = version_line(guide, article.act, locale)
    yield _first(guide, article, name, locale)
    if article.penalties:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "Penalties")
        yield section(f"{name}-penalties", title, 2, [_penalties(article, version, locale)])
    if article.elements:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "What it requires")
        yield section(f"{name}-elements", title, 2, [_elements(article, version, locale)])
    # TRANSLATORS: heading over warnings on the page of an article of law.
    title = gettext_in(locale, "Before you rely on it")
    yield section(f"{name}-warnings", title, 2, _warnings(article, locale))
    cited = f"{article.source}: {article.locator}" if article.locator else article.source
    yield from sources(guide, name, (cited,), article.verification, locale)


def _first(guide: Guide, article: Article, name: str, locale: Locale) -> Section:
    act = guide.acts.get(article.act)
    # TRANSLATORS: title of the page of an article; {number} is e.g. 418-г, {heading} its name.
    title = gettext_in(locale, "Article {number}: {heading}").format(
        number=article.label(locale), heading=article.heading.said_in(locale)
    )
    box = Box(f"{name}-version", BoxKind.LAW, act.name.said_in(locale) if act else article.act)
    blocks = [
        *_deleted(guide, article, locale),
        *boxed(box, paragraph(version_line(guide, article.act, locale))),
        *_numbering(article, locale),
    ]
    return section(name, title, 1, blocks, (box,))


def _numbering(article: Article, locale: Locale) -> Iterator[Block]:
    """The number in three languages: Macedonian, Albanian and English letters differ."""
    numbers = (article.number.mk, article.number.sq, article.number.en)
    if len(set(filter(None, numbers))) > 1:
        # TRANSLATORS: head of a table column: the number as Macedonian texts write it.
        mk = gettext_in(locale, "In Macedonian")
        # TRANSLATORS: head of a table column: the number as Albanian texts write it.
        sq = gettext_in(locale, "In Albanian")
        # TRANSLATORS: head of a table column: the number as English texts write it.
        en = gettext_in(locale, "In English")
        yield table(((mk, sq, en), (number or "–" for number in numbers)))


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
    rows = [_element(element, locale) for element in article.elements]
    return table((head, *rows, ("", _version_label(locale), version)))


def _element(element: Element, locale: Locale) -> tuple[Run | str, ...]:
    label = _element_label(element.kind, locale)
    if not element.needed:
        # TRANSLATORS: {element} is e.g. "Means"; the article does not ask for it.
        label = gettext_in(locale, "{element}: not required").format(element=label)
    return _number(element.paragraph), Run(label, strong=True), element.text.said_in(locale)


def _number(paragraph: str) -> str:
    return f"({paragraph})" if paragraph else "–"


def _version_label(locale: Locale) -> Run:
    # TRANSLATORS: label of the line that says which version of a law was read.
    return Run(gettext_in(locale, "Version"), strong=True)


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
    )
    rows = [_penalty(penalty, locale) for penalty in article.penalties]
    return table((head, *rows, ("", _version_label(locale), version)))


def _penalty(penalty: Penalty, locale: Locale) -> tuple[Run | str, ...]:
    about = filter(None, (penalty.who.said_in(locale), penalty.when.said_in(locale)))
    amount = Run(penalty.text.said_in(locale), strong=True)
    return _number(penalty.paragraph), " · ".join(about), amount


def _warnings(article: Article, locale: Locale) -> Iterator[Block]:
    for warning in article.warnings:
        yield paragraph(warning.said_in(locale))
    # TRANSLATORS: stands on the page of every article of law.
    words = gettext_in(
        locale,
        "The law at the time of the act may differ, and the milder law may apply. Check both.",
    )
    yield paragraph(words)
