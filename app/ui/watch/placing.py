"""Which complaint belongs to which block of the page that is shown, and which to none.

Plain values in, plain values out; nothing is drawn and no text is judged.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.content.complaint import Complaint, Severity
from app.content.draft import Draft
from app.content.loader import SourceGuide
from app.model.guide import Chapter
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.section import Section

# A block of a page: the section it stands in and its anchor, empty for the heading.
Spot = tuple[str, str]

# The file whose entries have pages of a kind.
_FILES = {
    PlaceKind.INDICATOR: "indicators.toml",
    PlaceKind.STATUTE: "statutes.toml",
    PlaceKind.TERM: "terms.toml",
    PlaceKind.CONTACT: "contacts.toml",
    PlaceKind.CHECKLIST: "checklists.toml",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """The complaints sorted out for one page.

    Attributes:
        beside: Those of the page, by the block they stand beside, in the order of the page.
        elsewhere: All others.
    """

    beside: tuple[tuple[Spot, tuple[Complaint, ...]], ...] = ()
    elsewhere: tuple[Complaint, ...] = ()


def on_chapter(complaints: Iterable[Complaint], draft: Draft) -> Placed:
    """The complaints of a chapter, each at the block on whose lines it stands."""
    rows = sorted(_rows(draft), key=lambda row: row[0])
    lines = [line for line, _spot in rows]
    spots = [spot for _line, spot in rows]
    beside: dict[Spot, list[Complaint]] = {spot: [] for spot in spots}
    elsewhere: list[Complaint] = []
    for complaint in complaints:
        if complaint.file != draft.file or not spots:
            elsewhere.append(complaint)
        else:
            # The head stands above the title, as does what is wrong with the whole file.
            at = max(0, bisect_right(lines, complaint.line) - 1)
            beside[spots[at]].append(complaint)
    return _placed(beside, elsewhere)


def on_entry(complaints: Iterable[Complaint], place: Place) -> Placed:
    """The complaints of an entry of a data file, all at its title."""
    here: list[Complaint] = []
    elsewhere: list[Complaint] = []
    for complaint in complaints:
        is_here = complaint.file == _FILES.get(place.kind) and complaint.entry == place.id
        (here if is_here else elsewhere).append(complaint)
    return _placed({(place.id, ""): here}, elsewhere)


def _rows(draft: Draft) -> Iterable[tuple[int, Spot]]:
    for section in draft.sections:
        yield section.line, (section.id, "")
        for block in section.blocks:
            yield block.line, (section.id, block.anchor)
        inside = {block.box: block.anchor for block in reversed(section.blocks) if block.box}
        for box in section.boxes:
            # A box has no line of its own on the page: its first block stands for it.
            yield box.line, (section.id, inside.get(box.anchor, ""))


def _placed(beside: dict[Spot, list[Complaint]], elsewhere: list[Complaint]) -> Placed:
    found = tuple((spot, tuple(those)) for spot, those in beside.items() if those)
    return Placed(found, by_weight(elsewhere))


def by_weight(complaints: Iterable[Complaint]) -> tuple[Complaint, ...]:
    """Those of whole files first, then errors, then warnings; else in the order given."""

    def weight(complaint: Complaint) -> tuple[bool, bool]:
        return complaint.line > 0, complaint.severity is Severity.WARNING

    return tuple(sorted(complaints, key=weight))


def same_block(before: Chapter, after: Chapter, place: Place) -> Place:
    """The place of a block in a chapter that was changed: found by its words, else by its name.

    Blocks are counted, so one that is written above another gives that one another name.
    """
    old, new = before.find_section(place.id), after.find_section(place.id)
    if old is None or new is None or not place.anchor:
        return place
    at = _index(old, place.anchor)
    if at is None:
        return place
    texts = [block.text for block in new.blocks]
    # The block itself, else the nearest one above that was not changed.
    for number in range(at, -1, -1):
        if (found := _find(texts, old.blocks[number].text, number)) is not None:
            near = min(found + at - number, len(new.blocks) - 1)
            return Place(place.locale, place.id, place.kind, new.blocks[near].anchor)
    return place


def _index(section: Section, anchor: str) -> int | None:
    return next((n for n, block in enumerate(section.blocks) if block.anchor == anchor), None)


def _find(texts: Sequence[str], words: str, near: int) -> int | None:
    """Where the words stand; of several places the nearest."""
    found = [number for number, text in enumerate(texts) if text == words]
    return min(found, key=lambda number: abs(number - near), default=None)


def place_of(complaint: Complaint, source: SourceGuide, locale: Locale) -> Place | None:
    """The page and block that a complaint is about, or None for what no page shows."""
    for spoken, drafts in source.drafts.items():
        for draft in drafts:
            if draft.file == complaint.file:
                ((section, anchor), _those), *_none = on_chapter([complaint], draft).beside
                return Place(spoken, section, anchor=anchor)
    kind = next((kind for kind, file in _FILES.items() if file == complaint.file), None)
    guide = source.guide
    known = {
        PlaceKind.INDICATOR: guide.indicators,
        PlaceKind.STATUTE: guide.articles,
        PlaceKind.TERM: guide.terms,
        PlaceKind.CONTACT: guide.contacts,
        PlaceKind.CHECKLIST: guide.checklists,
    }
    if kind is None or complaint.entry not in known[kind]:
        return None
    return Place(locale, complaint.entry, kind)
