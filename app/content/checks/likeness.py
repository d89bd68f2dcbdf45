"""Likeness of the languages: same chapters, ids, blocks, citations and references.

A translation that is behind its source may differ: then it is a warning. Whether a translation is
good is not seen here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from app.content.checks.figures import different_figures
from app.content.complaint import Complaint, Where, complain, mildly
from app.content.digest import KEPT_SOURCES, text_digest
from app.content.draft import Draft, DraftBlock, DraftSection, TargetKind
from app.content.loader import SourceGuide
from app.content.text_file import same_lines
from app.model.locale import Locale

# Length of a translation to that of its source, in letters. Our choice, wide enough for good ones:
# the chapter on digital evidence measures 1.13 in Macedonian and 1.14 in Albanian.
SHORTEST_RATIO = 0.8
LONGEST_RATIO = 1.6

# Terms are found by the program, and a citation is compared by its source alone, because
# locators are written in each language.
_COMPARED_REFERENCES = frozenset(
    {
        TargetKind.ARTICLE,
        TargetKind.INDICATOR,
        TargetKind.CONTACT,
        TargetKind.CHECKLIST,
        TargetKind.SECTION,
    }
)
_NOTHING = "–"


def likeness(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about chapters that are missing, behind, or unlike in two languages."""
    written_in = source.guide.info.source_locale
    originals = {draft.name: draft for draft in source.drafts[written_in]}
    yield from _missing(source)
    yield from _unlisted(source)
    for locale in Locale:
        for draft in source.drafts[locale]:
            original = originals.get(draft.name)
            if original is not None and original is not draft:
                yield from _dated(source, draft, original)
                yield from _alike(draft, original)


def _missing(source: SourceGuide) -> Iterator[Complaint]:
    for locale in Locale:
        for name in source.edition.chapters:
            if name not in source.edition.written[locale]:
                where = Where("guide.toml", 0, name)
                yield complain("LOC001", where, chapter=name, locale=locale.value)


def _unlisted(source: SourceGuide) -> Iterator[Complaint]:
    for locale in Locale:
        for path in sorted((source.folder / locale.value).glob("*.md")):
            if path.stem not in source.edition.written[locale]:
                yield complain("LOC003", Where(f"{locale.value}/{path.name}", 0, path.stem))


def _dated(source: SourceGuide, draft: Draft, original: Draft) -> Iterator[Complaint]:
    """Whether the translation says which text it was made from, and that text is today's."""
    where = Where(draft.file, draft.head.line_of("source_digest"), draft.name)
    command = f"ict-guide stamp {draft.locale.value} {draft.name}"
    stamped, today = draft.head.source_digest, text_digest(original.body)
    written_in = original.locale.value
    if not stamped:
        yield complain("LOC009", where, source=written_in, command=command)
        return
    if stamped != today:
        yield complain("LOC008", where, source=written_in, command=command)
    kept = PurePosixPath(draft.locale.value, KEPT_SOURCES, f"{draft.name}.txt")
    path = source.folder / kept
    text = path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else ""
    if text_digest(same_lines(text)) != stamped:
        yield complain("LOC010", where, file=str(kept), command=command)


def _alike(draft: Draft, original: Draft) -> Iterator[Complaint]:
    """Every difference: an error while the translation is fresh, a warning while it is not."""
    fresh = draft.head.source_digest == text_digest(original.body)
    for complaint in _differences(draft, original):
        yield complaint if fresh else mildly(complaint)
    ratio = len(draft.body) / max(1, len(original.body))
    if not SHORTEST_RATIO <= ratio <= LONGEST_RATIO:
        where = Where(draft.file, 1, draft.name)
        written_in = original.locale.value
        yield complain("LOC011", where, ratio=f"{ratio:.2f}", source=written_in)


def _differences(draft: Draft, original: Draft) -> Iterator[Complaint]:
    here = [f"{'#' * section.level} {section.id}" for section in draft.sections]
    there = [f"{'#' * section.level} {section.id}" for section in original.sections]
    written_in = original.locale.value
    if (at := _first_difference(here, there)) is not None:
        line = draft.sections[min(at, len(here) - 1)].line
        found, wanted = _at(here, at), _at(there, at)
        where = Where(draft.file, line, draft.name)
        yield complain("LOC004", where, found=found, wanted=wanted, source=written_in)
    originals = {section.id: section for section in original.sections}
    for section in draft.sections:
        if section.id in originals:
            yield from _unlike(draft, section, originals[section.id], original.locale)


def _unlike(
    draft: Draft, section: DraftSection, original: DraftSection, locale: Locale
) -> Iterator[Complaint]:
    here = [_kind(section, block) for block in section.blocks]
    there = [_kind(original, block) for block in original.blocks]
    facts = {"id": section.id, "source": locale.value}
    if (at := _first_difference(here, there)) is not None:
        line = section.blocks[at].line if at < len(here) else _last_line(section)
        where = Where(draft.file, line, section.id)
        yield complain("LOC005", where, found=_at(here, at), wanted=_at(there, at), **facts)
        return
    for block, other in zip(section.blocks, original.blocks, strict=True):
        where = Where(draft.file, block.line, section.id)
        for code, names in (("LOC006", _cited), ("LOC007", _referred)):
            found, wanted = names(block), names(other)
            if found != wanted:
                yield complain(
                    code,
                    where,
                    found=_said(found - wanted),
                    wanted=_said(wanted - found),
                    **facts,
                )
        figures, missing = different_figures(_stated(block), draft.locale, _stated(other), locale)
        if figures or missing:
            said = {"found": figures or _NOTHING, "wanted": missing or _NOTHING}
            yield complain("LOC014", where, **said, **facts)


def _kind(section: DraftSection, block: DraftBlock) -> str:
    """What must be alike of a block, in words: kind, numbering, box, author's id, dress."""
    box = next((box for box in section.boxes if box.anchor == block.box), None)
    return " ".join(
        filter(
            None,
            (
                block.kind.value,
                "1." if block.number else "",
                block.figure,
                f"::: {box.kind.value} {box.anchor}" if box else "",
                f"#{block.anchor}" if block.named else "",
                ".ours" if block.ours else "",
                ".safety" if block.safety else "",
                f"{len(block.rows)}x{len(block.rows[0])}" if block.rows else "",
            ),
        )
    )


def _stated(block: DraftBlock) -> str:
    """Its own words, without those of references."""
    return "\n".join(piece.text for piece in block.all_pieces if piece.target is None)


def _cited(block: DraftBlock) -> Counter[str]:
    return Counter(target.id for target, _ in block.targets if target.kind is TargetKind.CITATION)


def _referred(block: DraftBlock) -> Counter[str]:
    return Counter(
        f"{target.part}:{target.id}" if target.part else target.id
        for target, _ in block.targets
        if target.kind in _COMPARED_REFERENCES
    )


def _said(names: Counter[str]) -> str:
    return ", ".join(sorted(names.elements())) or _NOTHING


def _first_difference(here: list[str], there: list[str]) -> int | None:
    for at in range(max(len(here), len(there))):
        if _at(here, at) != _at(there, at):
            return at
    return None


def _at(names: Iterable[str], at: int) -> str:
    return dict(enumerate(names)).get(at, _NOTHING)


def _last_line(section: DraftSection) -> int:
    return max((block.last_line for block in section.blocks), default=section.line)
