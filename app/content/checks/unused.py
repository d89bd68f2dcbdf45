"""Sources that nothing rests on: every entry of `sources.toml` is used somewhere.

Whether a source supports what cites it, a person reads.
"""

from collections.abc import Iterator

from app.content.complaint import Complaint, complain
from app.content.data.sources import FILE
from app.content.draft import TargetKind
from app.content.loader import SourceGuide
from app.model.locale import Locale


def unused(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about sources without use."""
    if any(len(source.drafts[one]) < len(source.edition.written[one]) for one in Locale):
        # A chapter that could not be read may have cited any of them.
        return
    used = {reference.partition(":")[0].strip() for reference in _references(source)}
    for key in source.guide.sources:
        if key not in used:
            yield complain("SRC001", source.notes.where(FILE, key))


def _references(source: SourceGuide) -> Iterator[str]:
    """What chapters and entries cite, as ``key`` or ``key: locator``."""
    guide = source.guide
    for locale in Locale:
        for draft in source.drafts[locale]:
            yield from (
                target.id for target, _ in draft.targets if target.kind is TargetKind.CITATION
            )
    yield from (act.source for act in guide.acts.values())
    yield from (article.source for article in guide.articles.values())
    yield from (contact.source for contact in guide.contacts.values())
    for entries in (guide.terms, guide.indicators, guide.checklists):
        for entry in entries.values():
            yield from entry.sources
    for checklist in guide.checklists.values():
        for step in checklist.steps:
            yield from step.sources
