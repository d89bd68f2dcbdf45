"""Citations: what is cited exists and was read, and what needs a citation has one.

A number, a date or the name of a law is recognised by its form; whether it is true is not.
"""

import re
from collections.abc import Iterator

from app.content.checks.near import near
from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft, DraftBlock, Target, TargetKind
from app.content.loader import SourceGuide
from app.content.marks import mark_of
from app.model.locale import Locale
from app.model.section import BlockKind, BoxKind
from app.model.source import Mark

# A number that stands by itself: not part of a name such as SHA-256, G7 or 2FA.
_FIGURE = re.compile(r"(?<![\w-])\d+(?:[.,:/\u00a0\u202f]\d+)*(?:[-–]\d+)?(?!\w)")
# Numbers that state nothing: the name of a service that answers day and night.
_NAMES = frozenset({"24/7"})
# In notes for trainers "Minutes: 10" plans the hour.
_PLANNED = re.compile(r"[^\d:]+:\s*\d+\s*$")
_FOOTNOTE = re.compile(r"\s*:")

_INSTRUMENT = {
    Locale.EN: re.compile(
        r"\b(?!(?:The|This|That|Its|Each|Every|First|Second|No|A)\b)[A-Z]\w+ "
        r"(?:Convention|Protocol|Directive|Regulation|Code)\b"
        r"|\b(?:Convention|Protocol|Directive|Regulation|Law) (?:on|against|for) [A-Z]\w+"
    ),
    Locale.MK: re.compile(
        r"\bЗакон(?:от)? за \w+|\b(?:Кривичниот|Кривичен|Казнениот) законик\w*"
        r"|\b[А-ШЃЅЈЉЊЌЏ]\w+ск(?:ата|иот|а|и) (?:конвенција|протокол|директива|регулатива)"
        r"|\b(?:Конвенци|Протокол|Директив|Регулатив)\w* (?:за|против) \w+"
    ),
    Locale.SQ: re.compile(
        r"\bLigji[nt]? (?:për|mbi) \w+|\bKodi[nt]? (?:[Pp]enal|i Procedurës)\w*"
        r"|\b(?:Konvent|Protokoll|Direktiv|Rregullor)\w* (?:për|mbi|kundër) \w+"
        r"|\b(?:Konvent|Protokoll|Direktiv)\w* (?:e|i|së|të) [A-ZÇË]\w+"
    ),
}


def citations(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the citations of all chapters."""
    for locale in Locale:
        for draft in source.drafts[locale]:
            for block in draft.blocks:
                yield from _cited(source, draft, block)
                yield from _footnote(draft, block)
                yield from _uncited(draft, block)


def _cited(source: SourceGuide, draft: Draft, block: DraftBlock) -> Iterator[Complaint]:
    for target, line in block.targets:
        if target.kind is TargetKind.CITATION:
            yield from _citation(source, target, Where(draft.file, line, draft.name))


def _citation(source: SourceGuide, target: Target, where: Where) -> Iterator[Complaint]:
    sources = source.guide.sources
    if not target.id:
        yield complain("CIT005", where)
    elif target.id not in sources:
        yield complain("CIT003", where, key=target.id, near=near(target.id, sources))
    elif mark_of(sources[target.id], target.part) is Mark.RECALLED:
        yield complain("CIT004", where, key=target.id, locator=target.part or "–")


def _footnote(draft: Draft, block: DraftBlock) -> Iterator[Complaint]:
    """A block that begins ``[^x]: words`` is a footnote written out."""
    first, second = (*block.pieces, None, None)[:2]
    if first is None or second is None or first.target is None:
        return
    if first.target.kind is TargetKind.CITATION and _FOOTNOTE.match(second.text):
        yield complain("CIT005", Where(draft.file, block.line, draft.name))


def _uncited(draft: Draft, block: DraftBlock) -> Iterator[Complaint]:
    if block.ours or block.kind is BlockKind.FIGURE:
        return
    if any(target.kind is TargetKind.CITATION for target, _ in block.targets):
        return
    if _in_trainer_box(draft, block) and _PLANNED.match(block.text):
        return
    where = Where(draft.file, block.line, draft.name)
    stated = "\n".join(piece.text for piece in block.all_pieces if piece.target is None)
    figures = [found for found in _FIGURE.findall(stated) if found not in _NAMES]
    if figures:
        yield complain("CIT001", where, words=figures[0])
    elif named := _INSTRUMENT[draft.locale].search(stated):
        yield complain("CIT002", where, words=named.group())


def _in_trainer_box(draft: Draft, block: DraftBlock) -> bool:
    return any(box.anchor == block.box and box.kind is BoxKind.TRAINER for box in draft.boxes)
