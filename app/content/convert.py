"""From Markdown's tree of elements to a flat row of headings, blocks and fences, in order.

Only what the guide's Markdown knows passes; anything else is a complaint and is left out, so no
mark-up ever reaches a reader.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from app.content.boxes import CLOSING, OPENING
from app.content.complaint import Complaint, Where, complain
from app.content.draft import DraftBlock, Pieces, TargetKind
from app.content.inline import pieces
from app.content.line_marks import first_line, without_marks
from app.model.section import BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = ("ul", "ol")
# The first line of a list or a table below a line of words. A number of more digits is a year.
_TOUCHING = re.compile(r"\n(?:[-*+][ \t]|[0-9]{1,2}\.[ \t]|\|)")
_INLINE = {"strong", "em", "a", "reference"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its letters, the id still at their end."""

    line: int
    level: int
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Opening:
    """The line that opens a box."""

    line: int
    kind: str
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The line that closes a box."""

    line: int


Part = Heading | Opening | Closing | DraftBlock


class Flattener:
    """Walks the elements of one chapter."""

    def __init__(self, where: Where, complaints: list[Complaint]) -> None:
        self._where = where
        self._complaints = complaints
        self._line = where.line

    def parts(self, root: Element) -> list[Part]:
        """All parts of the chapter in order."""
        return [part for element in root for part in self._parts_of(element)]

    def _parts_of(self, element: Element) -> Iterator[Part]:
        line = self._line = self._line_of(element)
        if element.tag == OPENING:
            yield Opening(line, element.get("kind", ""), element.get("id", ""), _title(element))
        elif element.tag == CLOSING:
            yield Closing(line)
        elif element.tag in _HEADINGS:
            yield Heading(line, _HEADINGS[element.tag], self._pieces(element))
        elif element.tag == "p":
            yield self._paragraph(element)
        elif element.tag in _LISTS:
            yield from self._items(element)
        elif element.tag == "table":
            yield self._table(element)
        else:
            self._complain("STR015", line)

    def _line_of(self, element: Element) -> int:
        if element.tag in (OPENING, CLOSING):
            return int(element.get("line", "0")) or self._line
        return first_line("".join(element.itertext()), self._line)

    def _pieces(self, element: Element) -> Pieces:
        for inner in element.iter():
            if inner.tag == "img":
                where = self._where.at(self._line)
                address = without_marks(inner.get("src", ""))
                self._complaints.append(complain("LNK002", where, address=address))
            elif inner is not element and inner.tag not in _INLINE:
                self._complain("STR015", self._line)
        found = pieces(element, self._line)
        self._line = max((self._line, *(piece.line for piece in found)))
        return found

    def _paragraph(self, element: Element) -> DraftBlock:
        line = self._line
        if _TOUCHING.search("".join(element.itertext())):
            self._complain("STR020", line)
        found = self._pieces(element)
        if len(found) == 1 and found[0].target is not None:
            target = found[0].target
            if target.kind is TargetKind.FIGURE:
                return self._block(BlockKind.FIGURE, line, found, figure=target.id)
        return self._block(BlockKind.PARAGRAPH, line, found)

    def _items(self, element: Element) -> Iterator[DraftBlock]:
        start = int(element.get("start", "1"))
        for at, item in enumerate(element):
            line = self._line = self._line_of(item)
            content = self._one_paragraph(item)
            number = start + at if element.tag == "ol" else 0
            yield self._block(BlockKind.ITEM, line, self._pieces(content), number=number)

    def _one_paragraph(self, item: Element) -> Element:
        """The element that holds the item's words; more than one paragraph is a complaint."""
        inner = [child for child in item if child.tag == "p" or child.tag in _LISTS]
        if any(child.tag in _LISTS for child in inner) or len(inner) > 1:
            self._complain("STR013", self._line)
        if not inner:
            return item
        if not (item.text or "").strip() and inner[0].tag == "p":
            return inner[0]
        kept = Element("li")
        kept.text = item.text
        kept.extend(child for child in item if child not in inner)
        return kept

    def _table(self, element: Element) -> DraftBlock:
        line = self._line
        rows = tuple(tuple(self._pieces(cell) for cell in row) for row in element.iter("tr"))
        block = self._block(BlockKind.TABLE, line, ())
        return replace(block, rows=rows, last_line=self._line)

    def _block(
        self, kind: BlockKind, line: int, found: Pieces, *, number: int = 0, figure: str = ""
    ) -> DraftBlock:
        last = max(line, self._line)
        return DraftBlock("", kind, line, last, found, number=number, figure=figure)

    def _complain(self, code: str, line: int) -> None:
        self._complaints.append(complain(code, self._where.at(line)))


def attach(
    parts: list[Part],
    attributes: Mapping[int, tuple[int, str]],
    where: Where,
    complaints: list[Complaint],
) -> list[Part]:
    """The parts with what the ``{: … }`` lines say of the block above them."""
    dressed = list(parts)
    for above, (line, words) in attributes.items():
        at = max((i for i, part in enumerate(parts) if part.line <= above), default=-1)
        block = dressed[at] if at >= 0 else None
        if not isinstance(block, DraftBlock) or (changed := _with(block, words)) is None:
            complaints.append(complain("STR016", where.at(line), words=words.strip()))
        else:
            dressed[at] = changed
    return dressed


def _with(block: DraftBlock, words: str) -> DraftBlock | None:
    """The block with the attributes said in words, or None when they are not known."""
    for word in words.split():
        if word.startswith("#") and len(word) > 1:
            block = replace(block, anchor=word[1:], named=True)
        elif word == ".ours":
            block = replace(block, ours=True)
        elif word == ".safety":
            block = replace(block, safety=True)
        else:
            return None
    return block


def _title(element: Element) -> str:
    return element.get("title", "")
