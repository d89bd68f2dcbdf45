"""The page of a checklist: when to use it, its steps, the signs and the law to read with it.

It keeps no ticks, and it calls no version of a law current.
"""

import re
from collections.abc import Iterable, Iterator

from app.content.entries.blocks import labelled, lead, mark_words, paragraph, section, table
from app.content.law import version_line
from app.content.marks import mark_of
from app.i18n import gettext_in
from app.model.checklist import Checklist, Step
from app.model.guide import ChapterHead, Guide
from app.model.locale import Locale
from app.model.section import Block, BlockKind, Section
from app.model.source import Citation
from app.model.statute import Article
from app.model.text import Ref, RefKind, Run

# Begins a new line inside a step, so that its reason and its order stand under it and the step is
# one block, one anchor and one copied text all the same.
_NEW_LINE = "\u2028"

_NUMBER = re.compile(r"\d+(?:-[^\W\d_])?")


def checklist_sections(guide: Guide, checklist: Checklist, locale: Locale) -> Iterator[Section]:
    """The sections of a checklist's page."""
    name = f"checklist-{checklist.id}"
    numbers = {(each.source, each.locator): each for each in checklist_citations(guide, checklist)}

    def cited(references: Iterable[str]) -> tuple[Run, ...]:
        found = (numbers.get(_parted(reference)) for reference in references)
        return tuple(_citation(each) for each in found if each is not None)

    opening = lead(checklist.lead.said_in(locale), *cited(checklist.sources))
    yield section(name, checklist.title.said_in(locale), 1, [opening])
    steps = (
        _step(guide, step, number, cited(step.sources), locale)
        for number, step in enumerate(checklist.steps, 1)
    )
    # TRANSLATORS: heading over the numbered steps of a checklist.
    yield section(f"{name}-steps", gettext_in(locale, "Step by step"), 2, steps)
    if signs := tuple(_signs(guide, checklist, locale)):
        # TRANSLATORS: heading on the page of a checklist: indicators to look out for.
        title = gettext_in(locale, "Signs to look for")
        honesty = paragraph(guide.info.honesty.said_in(locale))
        yield section(f"{name}-signs", title, 2, (honesty, *signs))
    if laws := tuple(_laws(guide, checklist, locale)):
        # TRANSLATORS: heading on the page of a checklist: the articles that it leans on.
        yield section(f"{name}-law", gettext_in(locale, "Law"), 2, laws)
    # TRANSLATORS: heading on the page of a checklist: for whom it is, where to read more.
    title = gettext_in(locale, "About this checklist")
    yield section(f"{name}-about", title, 2, _about(guide, checklist, locale))


def checklist_citations(guide: Guide, checklist: Checklist) -> tuple[Citation, ...]:
    """What its page cites, numbered in the order of the page."""
    steps = (reference for step in checklist.steps for reference in step.sources)
    found: dict[tuple[str, str], Citation] = {}
    for reference in (*checklist.sources, *steps):
        key, locator = _parted(reference)
        source = guide.sources.get(key)
        if source is not None and (key, locator) not in found:
            mark = mark_of(source, locator)
            found[key, locator] = Citation(len(found) + 1, key, locator, mark)
    return tuple(found.values())


def _parted(reference: str) -> tuple[str, str]:
    key, _, locator = reference.partition(":")
    return key.strip(), locator.strip()


def _citation(citation: Citation) -> Run:
    ref = Ref(RefKind.CITATION, citation.source, citation.locator)
    return Run(str(citation.number), ref=ref)


def _step(guide: Guide, step: Step, number: int, cited: tuple[Run, ...], locale: Locale) -> Block:
    """A step in one block: what to do, why, which order it needs, what it rests on."""
    runs = [Run(step.text.said_in(locale), strong=True)]
    if step.why.locales:
        runs.append(Run(_NEW_LINE + step.why.said_in(locale)))
    if step.order.locales:
        # TRANSLATORS: label in a step of a checklist; what follows says which order of a court or
        # which consent the step needs, and from whom.
        label = gettext_in(locale, "Order or consent:")
        runs += [Run(_NEW_LINE), Run(label, strong=True), Run(f" {step.order.said_in(locale)}")]
    runs += cited
    for article in _leaned_on(guide, step):
        ref = Ref(RefKind.STATUTE, article.id)
        runs += [Run(" "), Run(article.label(locale), ref=ref)]
    return Block(
        "",
        BlockKind.ITEM,
        tuple(runs),
        number=number,
        ours=step.ours,
        safety=step.safety,
    )


def _leaned_on(guide: Guide, step: Step) -> Iterator[Article]:
    """The articles of the guide that the step cites, so that each leads to its page and version."""
    for key, locator in map(_parted, step.sources):
        acts = {act.id for act in guide.acts.values() if act.source == key}
        numbers = set(_NUMBER.findall(locator))
        for article in guide.articles.values():
            if article.act in acts and article.number.mk in numbers:
                yield article


def _signs(guide: Guide, checklist: Checklist, locale: Locale) -> Iterator[Block]:
    for name in checklist.indicators:
        sign = guide.indicators.get(name)
        if sign is None or not sign.shown:
            continue
        chip = Run(name, ref=Ref(RefKind.INDICATOR, name))
        runs = [chip, Run(" "), Run(sign.text.said_in(locale))]
        if sign.vulnerability:
            # TRANSLATORS: said of a sign such as origin, poverty or disability in a list of signs.
            words = gettext_in(locale, "A vulnerability: never a ground for a check.")
            runs += [Run(" "), Run(words, emphasis=True)]
        yield Block("", BlockKind.ITEM, tuple(runs))


def _laws(guide: Guide, checklist: Checklist, locale: Locale) -> Iterator[Block]:
    """One table an act, so that every article stands in the same block as the version read."""
    articles = [guide.articles[name] for name in checklist.articles if name in guide.articles]
    for act in guide.acts.values():
        mine = [article for article in articles if article.act == act.id]
        if mine:
            # TRANSLATORS: head of a table column: the number of an article of law.
            head = (gettext_in(locale, "Article"), act.name.said_in(locale))
            rows = [_law(article, locale) for article in mine]
            # TRANSLATORS: label of the line that says which version of a law was read.
            label = Run(gettext_in(locale, "Version"), strong=True)
            yield table((head, *rows, (label, version_line(guide, act.id, locale))))


def _law(article: Article, locale: Locale) -> tuple[Run | str, ...]:
    chip = Run(article.label(locale), ref=Ref(RefKind.STATUTE, article.id))
    return chip, article.heading.said_in(locale)


def _about(guide: Guide, checklist: Checklist, locale: Locale) -> Iterator[Block]:
    if checklist.audience:
        names = (guide.list_name("audience", code, locale) for code in checklist.audience)
        # TRANSLATORS: label on the page of a checklist; police, court and so on follow.
        yield labelled(gettext_in(locale, "For whom:"), " · ".join(names))
    if head := guide.find_head(locale, checklist.section):
        # TRANSLATORS: label on the page of a checklist; a link to a part of a chapter follows.
        label = gettext_in(locale, "Read more:")
        section_id = guide.moved.get(checklist.section, checklist.section)
        ref = Ref(RefKind.SECTION, section_id)
        yield labelled(label, Run(_title(head, section_id), ref=ref))
    # TRANSLATORS: label on an entry page; how the statement was verified follows.
    yield labelled(gettext_in(locale, "Verified:"), mark_words(checklist.verification, locale))


def _title(head: ChapterHead, section_id: str) -> str:
    return next((part.title for part in head.sections if part.id == section_id), head.title)
