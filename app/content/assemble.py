"""From a flat row of headings, blocks and fences to sections with anchors and boxes.

The shape of the chapter is judged here: ids, boxes, depth. What the words say is not.
"""

import re
from dataclasses import dataclass, field, replace

from app.content.complaint import Complaint, Where, complain
from app.content.convert import Closing, Heading, Opening, Part
from app.content.draft import DraftBlock, DraftBox, DraftSection
from app.model.section import BlockKind, BoxKind

# Level of a heading: chapters have sections (2) and subsections (3).
DEEPEST = 3
# Columns of a table. Our choice: more do not fit a small screen.
MOST_COLUMNS = 4

# Words that addresses use for kinds of entries (ict-guide:mk/indicator/I014), so no section may be
# called so.
RESERVED = frozenset({"indicator", "statute", "term", "contact", "checklist", "source", "figure"})

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_HEADING_ID = re.compile(r"\s*\{#([^}]*)\}\s*\Z")


@dataclass(slots=True)
class _Section:
    id: str
    title: str
    level: int
    line: int
    blocks: list[DraftBlock] = field(default_factory=list)
    boxes: list[DraftBox] = field(default_factory=list)

    def frozen(self) -> DraftSection:
        return DraftSection(
            self.id, self.title, self.level, self.line, tuple(self.blocks), tuple(self.boxes)
        )


class Assembler:
    """Builds the sections of one chapter from its parts."""

    def __init__(self, where: Where, complaints: list[Complaint]) -> None:
        self._where = where
        self._complaints = complaints
        self._sections: list[_Section] = []
        self._box: DraftBox | None = None
        self._stray_close_explained = False

    def sections(self, parts: list[Part]) -> tuple[DraftSection, ...]:
        """The sections in reading order; empty when the chapter has no title."""
        for part in parts:
            match part:
                case Heading():
                    self._heading(part)
                case Opening():
                    self._open(part)
                case Closing():
                    self._close(part)
                case _:
                    self._block(part)
        self._leave_open_box()
        if not self._sections:
            self._complain("STR006", self._where.line)
        return tuple(section.frozen() for section in self._sections)

    def _heading(self, heading: Heading) -> None:
        self._leave_open_box()
        words = "".join(piece.text for piece in heading.pieces)
        said = _HEADING_ID.search(words)
        title = words[: said.start()] if said else words
        section_id = self._heading_id(said.group(1) if said else None, title, heading.line)
        previous = self._sections[-1].level if self._sections else 0
        if heading.level == 1 and self._sections:
            self._complain("STR006", heading.line)
        elif heading.level > min(previous + 1, DEEPEST):
            self._complain("STR007", heading.line, title=title)
        self._sections.append(_Section(section_id, title, heading.level, heading.line))

    def _heading_id(self, said: str | None, title: str, line: int) -> str:
        if said is None:
            self._complain("STR001", line, title=title)
        elif not _ID.match(said):
            self._complain("STR002", line, id=said)
        elif said in RESERVED:
            self._complain("STR003", line, id=said)
        else:
            return said
        return f"line-{line}"

    def _open(self, opening: Opening) -> None:
        if self._box is not None:
            self._complain("STR011", opening.line)
        if not opening.anchor or not opening.title:
            self._complain("STR009", opening.line)
        elif not _ID.match(opening.anchor):
            self._complain("STR002", opening.line, id=opening.anchor)
        kind = self._box_kind(opening)
        self._box = DraftBox(opening.anchor, kind, opening.title, opening.line)
        if self._sections:
            self._sections[-1].boxes.append(self._box)
        else:
            self._complain("STR006", opening.line)

    def _box_kind(self, opening: Opening) -> BoxKind:
        try:
            return BoxKind(opening.kind)
        except ValueError:
            known = ", ".join(kind.value for kind in BoxKind)
            self._complain("STR008", opening.line, kind=opening.kind, known=known)
            return BoxKind.NOTE

    def _close(self, closing: Closing) -> None:
        if self._box is None and not self._stray_close_explained:
            self._complain("STR011", closing.line)
        self._box = None
        self._stray_close_explained = False

    def _leave_open_box(self) -> None:
        """A heading or the end has come while a box is open."""
        if self._box is not None:
            self._complain("STR010", self._box.line, title=self._box.title)
            self._box = None
            # Its closing line may still follow below the heading; once explained is enough.
            self._stray_close_explained = True

    def _block(self, block: DraftBlock) -> None:
        if not self._sections:
            self._complain("STR006", block.line)
            return
        section = self._sections[-1]
        if self._box and block.kind in (BlockKind.TABLE, BlockKind.FIGURE):
            self._complain("STR012", block.line)
        if any(len(row) > MOST_COLUMNS for row in block.rows[:1]):
            self._complain("STR014", block.line, most=MOST_COLUMNS)
        section.blocks.append(self._placed(block, section))

    def _placed(self, block: DraftBlock, section: _Section) -> DraftBlock:
        """The block with its anchor; a block is counted even where the author named it."""
        anchor = block.anchor if block.named else f"p-{len(section.blocks) + 1}"
        if block.named and not _ID.match(anchor):
            self._complain("STR002", block.line, id=anchor)
            anchor = f"p-{len(section.blocks) + 1}"
        kind = BlockKind.LEAD if self._is_lead(block, section) else block.kind
        box = self._box.anchor if self._box else ""
        return replace(block, anchor=anchor, kind=kind, box=box)

    def _is_lead(self, block: DraftBlock, section: _Section) -> bool:
        return (
            block.kind is BlockKind.PARAGRAPH
            and section.level == 1
            and not section.boxes
            and all(earlier.kind is BlockKind.LEAD for earlier in section.blocks)
        )

    def _complain(self, code: str, line: int, **facts: object) -> None:
        self._complaints.append(complain(code, self._where.at(line), **facts))
