"""Links and references: of chapters to entries and sections, of entries to sources and entries.

No address is opened.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from app.content.checks.near import near
from app.content.complaint import Complaint, Where, complain
from app.content.data import (
    checklists,
    contacts,
    edition,
    figures,
    indicators,
    sources,
    statutes,
    terms,
)
from app.content.draft import Draft, Target, TargetKind
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.source import Mark

_ASCII_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SIGN_ID = re.compile(r"I[0-9]{3,}\Z")


def targets(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about everything that points to something that is not there."""
    section_ids = {
        section.id
        for locale in Locale
        for draft in source.drafts[locale]
        for section in draft.sections
    }
    for locale in Locale:
        for draft in source.drafts[locale]:
            for target, line in draft.targets:
                yield from _target(source, draft, target, line, section_ids)
    yield from _moved(source, section_ids)
    yield from _sources_of_entries(source)
    yield from _neighbours(source)
    yield from _shapes(source)


def _target(
    source: SourceGuide, draft: Draft, target: Target, line: int, section_ids: set[str]
) -> Iterator[Complaint]:
    guide, where = source.guide, Where(draft.file, line, draft.name)
    known: dict[TargetKind, tuple[str, Iterable[str]]] = {
        TargetKind.SECTION: ("LNK001", section_ids | guide.moved.keys()),
        TargetKind.INDICATOR: ("LNK005", guide.indicators),
        TargetKind.TERM: ("LNK006", guide.terms),
        TargetKind.CONTACT: ("LNK007", guide.contacts),
        TargetKind.CHECKLIST: ("LNK009", guide.checklists),
    }
    match target.kind:
        case TargetKind.ADDRESS:
            yield complain("LNK002", where, address=target.id)
        case TargetKind.UNREADABLE:
            yield complain("LNK003", where, id=target.id)
        case TargetKind.ARTICLE:
            yield from _article(source, target, where)
        case TargetKind.FIGURE:
            yield from _figure(source, draft, target, where)
        case kind if kind in known:
            code, ids = known[kind]
            if target.id not in ids:
                yield complain(code, where, id=target.id, near=near(target.id, ids))


def _article(source: SourceGuide, target: Target, where: Where) -> Iterator[Complaint]:
    articles = source.guide.articles.values()
    numbers = [article.number.mk for article in articles if article.act == target.part]
    if source.resolver.ref(target) is None:
        suggestion = near(target.id, numbers)
        yield complain("LNK004", where, id=target.id, act=target.part, near=suggestion)


def _figure(source: SourceGuide, draft: Draft, target: Target, where: Where) -> Iterator[Complaint]:
    alone = any(block.figure == target.id for block in draft.blocks)
    if target.id not in source.guide.figures or not alone:
        suggestion = near(target.id, source.guide.figures)
        yield complain("LNK008", where, id=target.id, near=suggestion)


def _moved(source: SourceGuide, section_ids: set[str]) -> Iterator[Complaint]:
    for old, new in source.guide.moved.items():
        if new not in section_ids:
            suggestion = near(new, section_ids)
            where = Where(edition.FILE, 0, old)
            yield complain("DAT010", where, key="moved", id=new, near=suggestion)


def _sources_of_entries(source: SourceGuide) -> Iterator[Complaint]:
    """Every entry names a source that exists; our own advice may name none."""
    guide = source.guide
    for act in guide.acts.values():
        yield from _cited(source, statutes.FILE, act.id, (act.source,))
    for article in guide.articles.values():
        yield from _cited(source, statutes.FILE, article.id, (article.source,))
    for contact in guide.contacts.values():
        yield from _cited(source, contacts.FILE, contact.id, (contact.source,))
    for file, entries in ((terms.FILE, guide.terms), (indicators.FILE, guide.indicators)):
        for entry in entries.values():
            yield from _cited(source, file, entry.id, entry.sources)
            if not entry.sources and entry.verification is not Mark.COMPILED:
                yield complain("DAT013", source.notes.where(file, entry.id))


def _cited(
    source: SourceGuide, file: str, entry: str, references: Iterable[str]
) -> Iterator[Complaint]:
    for reference in references:
        key = reference.partition(":")[0].strip()
        if key and key not in source.guide.sources:
            suggestion = near(key, source.guide.sources)
            where = source.notes.where(file, entry)
            yield complain("DAT009", where, key=key, near=suggestion)


def _neighbours(source: SourceGuide) -> Iterator[Complaint]:
    guide = source.guide
    for sign in guide.indicators.values():
        where = source.notes.where(indicators.FILE, sign.id)
        yield from _known(where, "related", sign.related, guide.indicators)
    for term in guide.terms.values():
        where = source.notes.where(terms.FILE, term.id)
        yield from _known(where, "not_to_confuse", term.not_to_confuse, guide.terms)
    for article in guide.articles.values():
        where = source.notes.where(statutes.FILE, article.id)
        yield from _known(where, "act", (article.act,), guide.acts)
        if article.moved_to:
            yield from _known(where, "moved_to", (article.moved_to,), guide.articles)


def _known(
    where: Where, key: str, named: Iterable[str], entries: Mapping[str, object]
) -> Iterator[Complaint]:
    for entry in named:
        if entry not in entries:
            yield complain("DAT010", where, key=key, id=entry, near=near(entry, entries))


def _shapes(source: SourceGuide) -> Iterator[Complaint]:
    """Ids of entries stand in addresses, so they are plain."""
    guide = source.guide
    plain: tuple[tuple[str, Iterable[str]], ...] = (
        (sources.FILE, guide.sources),
        (terms.FILE, guide.terms),
        (statutes.FILE, (*guide.acts, *guide.articles)),
        (contacts.FILE, guide.contacts),
        (figures.FILE, guide.figures),
        (checklists.FILE, guide.checklists),
    )
    for file, ids in plain:
        for entry in ids:
            if not _ASCII_ID.match(entry):
                yield complain("DAT012", source.notes.where(file, entry), id=entry, shape="an-id")
    for entry in guide.indicators:
        if not _SIGN_ID.match(entry):
            where = source.notes.where(indicators.FILE, entry)
            yield complain("DAT012", where, id=entry, shape="I001")
