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
    if article.elements:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "What it requires")
        blocks = [_element(element, version, locale) for element in article.elements]
        yield section(f"{name}-elements", title, 2, blocks)
    if article.penalties:
        # TRANSLATORS: heading on the page of an article of law.
        title = gettext_in(locale, "Penalties")
        blocks = [_penalty(penalty, version, locale) for penalty in article.penalties]
        yield section(f"{name}-penalties", title, 2, blocks)
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
    # TRANSLATORS: title of a box that says which version of a law was read.
    box = Box(f"{name}-version", BoxKind.LAW, gettext_in(locale, "Version"))
    blocks = [
        paragraph(act.name.said_in(locale) if act else article.act),
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


def _element(element: Element, version: str, locale: Locale) -> Block:
    label = _element_label(element.kind, locale)
    if element.paragraph:
        # TRANSLATORS: {label} is e.g. "Means", {number} the number of a paragraph of the article.
        label = gettext_in(locale, "{label} (paragraph {number}):").format(
            label=label, number=element.paragraph
        )
    else:
        # TRANSLATORS: {label} is e.g. "Means"; the rule follows.
        label = gettext_in(locale, "{label}:").format(label=label)
    runs = [Run(element.text.said_in(locale))]
    if not element.needed:
        # TRANSLATORS: said of an element, e.g. the means, that this article does not ask for.
        runs.insert(0, Run(gettext_in(locale, "Not required.") + " ", strong=True))
    return labelled(label, *runs, " ", _small(version))


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


def _penalty(penalty: Penalty, version: str, locale: Locale) -> Block:
    # TRANSLATORS: label of a penalty; {number} is the number of a paragraph of the article.
    label = gettext_in(locale, "Paragraph {number}:").format(number=penalty.paragraph or "–")
    about = ", ".join(filter(None, (penalty.when.said_in(locale), penalty.who.said_in(locale))))
    words = f"{about}: " if about else ""
    return labelled(label, words, penalty.text.said_in(locale), " ", _small(version))


def _small(version: str) -> Run:
    return Run(f"({version})", emphasis=True)


def _warnings(article: Article, locale: Locale) -> Iterator[Block]:
    for warning in article.warnings:
        yield paragraph(warning.said_in(locale))
    # TRANSLATORS: stands on the page of every article of law.
    words = gettext_in(
        locale,
        "The law at the time of the act may differ, and the milder law may apply. Check both.",
    )
    yield paragraph(words)
