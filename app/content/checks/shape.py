"""Heads and the shape of chapters: ids of the whole guide, empty headings, what must not lack.

Whether the words under a heading are good is not seen here.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft, DraftBox, DraftSection, TargetKind
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.section import BoxKind
from app.model.source import Status

# Our choice: a trainer box has two or more questions to discuss.
FEWEST_QUESTIONS = 2
_WHAT_TO_DO = "what-to-do"
# Signs of the guide's Markdown that nothing has taken up.
_LEFTOVER = re.compile(r"\[\[|\]\]|\[\^|\*\*|\{[:#]|\]\(|:::")
_MINUTES = re.compile(r"[^\d:]+:\s*\d+")


def shape(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the heads and the shape of all chapters."""
    for locale in Locale:
        seen: dict[str, str] = {}
        for draft in source.drafts[locale]:
            yield from _head(source, draft)
            yield from _same_ids(draft, seen)
            yield from _empty_headings(draft)
            yield from _ending(draft)
            yield from _trainer_boxes(draft)
            yield from _leftovers(draft)


def _head(source: SourceGuide, draft: Draft) -> Iterator[Complaint]:
    head, where = draft.head, Where(draft.file, 1, draft.name)
    known = [entry.code for entry in source.guide.lists.get("audience", ())]
    for code in head.audience:
        if code not in known:
            at = where.at(head.line_of("audience"))
            allowed = ", ".join(known)
            yield complain("HEA006", at, key="audience", value=code, allowed=allowed)
    title = draft.sections[0]
    if head.id != title.id:
        yield complain("HEA007", where.at(head.line_of("id")), id=head.id, title_id=title.id)
    if head.status > Status.DRAFT and not (head.reviewed_by and head.reviewed_on):
        key = "reviewed_by" if not head.reviewed_by else "reviewed_on"
        yield complain("HEA005", where.at(head.line_of("status")), key=key)
    yield from _translated_from(source, draft, where)
    yield from _listed_sources(draft, where.at(head.line_of("sources")))


def _translated_from(source: SourceGuide, draft: Draft, where: Where) -> Iterator[Complaint]:
    written_in = source.guide.info.source_locale
    given = draft.head.translated_from
    if draft.locale is written_in and given is not None:
        at = where.at(draft.head.line_of("translated_from"))
        yield complain("HEA003", at, key="translated_from")
    elif draft.locale is not written_in and given is None:
        yield complain("HEA005", where, key="translated_from")
    elif draft.locale is not written_in and given is not written_in:
        at = where.at(draft.head.line_of("translated_from"))
        allowed = written_in.value
        yield complain("HEA006", at, key="translated_from", value=given, allowed=allowed)


def _listed_sources(draft: Draft, where: Where) -> Iterator[Complaint]:
    cited = dict.fromkeys(
        target.id for target, _ in draft.targets if target.kind is TargetKind.CITATION
    )
    for key in cited:
        if key and key not in draft.head.sources:
            yield complain("HEA008", where, key=key)
    for key in draft.head.sources:
        if key not in cited:
            yield complain("HEA009", where, key=key)


def _same_ids(draft: Draft, seen: dict[str, str]) -> Iterator[Complaint]:
    """Ids of headings are unique in the guide, those of boxes and blocks in their chapter too."""
    inside: dict[str, str] = {}
    for section in draft.sections:
        yield from _taken(draft, section.id, section.line, seen)
        for box in section.boxes:
            yield from _taken(draft, box.anchor, box.line, inside)
        for block in section.blocks:
            if block.named:
                yield from _taken(draft, block.anchor, block.line, inside)


def _taken(draft: Draft, name: str, line: int, seen: dict[str, str]) -> Iterator[Complaint]:
    if name in seen and name:
        yield complain("STR004", Where(draft.file, line, draft.name), id=name, other=seen[name])
    seen.setdefault(name, f"{draft.file}:{line}")


def _empty_headings(draft: Draft) -> Iterator[Complaint]:
    followers: list[DraftSection | None] = [*draft.sections[1:], None]
    for section, follower in zip(draft.sections, followers, strict=True):
        has_subsections = follower is not None and follower.level > section.level
        if not section.blocks and not has_subsections:
            where = Where(draft.file, section.line, section.id)
            yield complain("STR005", where, title=section.title)
        for box in section.boxes:
            if not any(block.box == box.anchor for block in section.blocks):
                where = Where(draft.file, box.line, box.anchor)
                yield complain("STR005", where, title=box.title)


def _ending(draft: Draft) -> Iterator[Complaint]:
    sections = [section for section in draft.sections if section.level <= len("##")]
    if not sections[-1].id.endswith(_WHAT_TO_DO):
        yield complain("STR018", Where(draft.file, sections[-1].line, draft.name))


def _trainer_boxes(draft: Draft) -> Iterator[Complaint]:
    for section in draft.sections:
        for box in section.boxes:
            if box.kind is BoxKind.TRAINER and not _is_whole(section, box):
                yield complain("STR019", Where(draft.file, box.line, box.anchor), title=box.title)


def _is_whole(section: DraftSection, box: DraftBox) -> bool:
    texts = [block.text for block in section.blocks if block.box == box.anchor]
    questions = sum("?" in text for text in texts)
    return questions >= FEWEST_QUESTIONS and any(_MINUTES.match(text) for text in texts)


def _leftovers(draft: Draft) -> Iterator[Complaint]:
    for section in draft.sections:
        lines = [(section.title, section.line), *((box.title, box.line) for box in section.boxes)]
        lines += [(p.text, p.line) for block in section.blocks for p in block.all_pieces]
        for text, line in lines:
            if found := _LEFTOVER.search(text):
                yield complain("STR021", Where(draft.file, line, section.id), words=found.group())
