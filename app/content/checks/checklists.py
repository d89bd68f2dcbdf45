"""Checklists: steps are there, what they name exists, and evidence comes with its safety line.

Whether the steps are right, and in the right order, is for a person who reads.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.content.checks.figures import different_figures
from app.content.checks.near import near
from app.content.checks.safety import speaks_of_child_images, touches_evidence
from app.content.checks.spelled import penalty_in
from app.content.complaint import Complaint, Where, complain
from app.content.data.checklists import FILE, step_name
from app.content.loader import SourceGuide
from app.content.marks import mark_of
from app.model.checklist import Checklist, Step
from app.model.locale import Locale
from app.model.source import Mark


def checklists(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the checklists."""
    section_ids = _section_ids(source)
    for checklist in source.guide.checklists.values():
        where = source.notes.where(FILE, checklist.id)
        if not checklist.steps:
            yield complain("CHK001", where)
        yield from _named(source, checklist, where, section_ids)
        yield from _cited(source, checklist.sources, where)
        if checklist.verification is not Mark.COMPILED and not _all_sources(checklist):
            yield complain("DAT013", where)
        for number, step in enumerate(checklist.steps, 1):
            at = source.notes.where(FILE, step_name(checklist.id, number))
            yield from _cited(source, step.sources, at)
            yield from _penalty(source, checklist, step, at)
            yield from _figures(step, source.guide.info.source_locale, at)
        yield from _safety(checklist, where)


def _section_ids(source: SourceGuide) -> frozenset[str]:
    drafts = (draft for locale in Locale for draft in source.drafts[locale])
    written = {section.id for draft in drafts for section in draft.sections}
    return frozenset(written | source.guide.moved.keys())


def _all_sources(checklist: Checklist) -> tuple[str, ...]:
    return (*checklist.sources, *(key for step in checklist.steps for key in step.sources))


def _named(
    source: SourceGuide, checklist: Checklist, where: Where, section_ids: Iterable[str]
) -> Iterator[Complaint]:
    guide = source.guide
    named: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        ("section", filter(None, (checklist.section,)), section_ids),
        ("articles", checklist.articles, guide.articles),
        ("indicators", checklist.indicators, guide.indicators),
    )
    for key, ids, known in named:
        for name in ids:
            if name not in known:
                yield complain("DAT010", where, key=key, id=name, near=near(name, known))
    for name in checklist.articles:
        article = guide.articles.get(name)
        if article is not None and article.deleted:
            yield complain("LAW003", where, id=name, moved_to=article.moved_to or "–")


def _cited(source: SourceGuide, references: Iterable[str], where: Where) -> Iterator[Complaint]:
    known: Mapping[str, object] = source.guide.sources
    for reference in references:
        key, _, locator = (part.strip() for part in reference.partition(":"))
        if key not in known:
            yield complain("DAT009", where, key=key, near=near(key, known))
        elif mark_of(source.guide.sources[key], locator) is Mark.RECALLED:
            yield complain("CIT004", where, key=key, locator=locator or "–")


def _penalty(
    source: SourceGuide, checklist: Checklist, step: Step, where: Where
) -> Iterator[Complaint]:
    """A penalty never stands without the version of its law."""
    laws = {act.source for act in source.guide.acts.values()}
    if any(key.partition(":")[0].strip() in laws for key in (*step.sources, *checklist.sources)):
        return
    for locale in Locale:
        for words in (step.text, step.why, step.order):
            if found := penalty_in(words.find(locale) or "", locale):
                yield complain("CIT007", where, words=found)


def _figures(step: Step, written_in: Locale, where: Where) -> Iterator[Complaint]:
    """A term or a deadline that differs between two languages is wrong in one of them."""
    texts = (step.text, step.why, step.order)
    original = "\n".join(words.find(written_in) or "" for words in texts)
    for locale in Locale:
        there = [words for words in texts if words.find(locale)]
        if locale is written_in or len(there) < sum(bool(words.locales) for words in texts):
            continue
        said = "\n".join(words.find(locale) or "" for words in there)
        found, wanted = different_figures(said, locale, original, written_in)
        if found or wanted:
            facts = {"found": found or "–", "wanted": wanted or "–", "source": written_in.value}
            yield complain("LOC014", where, id=f"{where.entry} ({locale.value})", **facts)


def _safety(checklist: Checklist, where: Where) -> Iterator[Complaint]:
    """In every language in which the list is written, evidence comes with its safety line."""
    if not checklist.evidence and not touches_evidence(checklist.id):
        return
    for locale in Locale:
        texts = [step.text.find(locale) for step in checklist.steps]
        lines = [step.text.find(locale) for step in checklist.steps if step.safety]
        written = checklist.title.find(locale) or any(texts)
        if written and not any(speaks_of_child_images(line or "", locale) for line in lines):
            yield complain("SAF004", where, id=checklist.id, locale=locale.value)
