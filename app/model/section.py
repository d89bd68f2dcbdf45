"""A section of the guide: the smallest piece a reader can open, find, cite or present.

Search points to it, notes hang on it and trainers turn it into a slide, so its id outlives every
edit and names the same place in all languages. This module opens no file and no window;
`app.content` fills it, `app.ui` shows it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.model.text import Run, plain

# Adults reading English non-fiction in silence, the average over 190 studies: Brysbaert, Journal
# of Memory and Language 109 (2019) 104047. We know no such figure for Macedonian or Albanian;
# there the minutes are a rough hint.
WORDS_PER_MINUTE = 238

_SECTION_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class BlockKind(StrEnum):
    """What a block is, so that each reader of it (page, slide, index) can treat it its own way."""

    LEAD = "lead"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    FIGURE = "figure"


class BoxKind(StrEnum):
    """What a box around blocks says about them."""

    KEY = "key"
    LAW = "law"
    WARNING = "warning"
    CASE = "case"
    NOTE = "note"
    CHECKLIST = "checklist"
    TRAINER = "trainer"


class BadSectionIdError(ValueError):
    """The id is not lower-case ASCII words joined by single hyphens."""


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, table or figure: what a search result colours, a note hangs on.

    Attributes:
        anchor: Unique in its section, the same in every language: ``p-1`` or the author's own id.
        kind: What it is.
        runs: The text of a lead, paragraph or item; empty for tables and figures.
        number: For an item of a numbered list its number from 1; 0 for a bulleted item.
        rows: For a table its rows of cells, the head row first.
        figure: For a figure its id in `figures.toml`.
        alt: For a figure its description in words, in the language of the section.
        box: Anchor of the box it stands in, or empty.
        ours: Our own advice, shown so and never under an organisation's name.
        safety: A safety line, shown always and everywhere.
    """

    anchor: str
    kind: BlockKind
    runs: tuple[Run, ...] = ()
    number: int = 0
    rows: tuple[tuple[Cell, ...], ...] = ()
    figure: str = ""
    alt: str = ""
    box: str = ""
    ours: bool = False
    safety: bool = False

    @property
    def text(self) -> str:
        """The plain text, without citation marks.

        Cells of a table are joined by tabs and its rows by line breaks; a figure is its words.
        """
        if self.kind is BlockKind.TABLE:
            return "\n".join("\t".join(plain(cell) for cell in row) for row in self.rows)
        return self.alt if self.kind is BlockKind.FIGURE else plain(self.runs)


@dataclass(frozen=True, slots=True)
class Box:
    """A frame around neighbouring blocks: key points, a warning, the law, a case to discuss."""

    anchor: str
    kind: BoxKind
    title: str


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading, in one language.

    Attributes:
        id: Same in every language, e.g. ``recruitment-online``.
        title: The heading as printed, in the language of the section.
        level: Depth of the heading, 1 for a chapter title, at most 6.
        blocks: In reading order; may be empty for a heading with only subsections.
        boxes: The boxes that its blocks stand in, in reading order.
    """

    id: str
    title: str
    level: int
    blocks: tuple[Block, ...]
    boxes: tuple[Box, ...] = ()

    def __post_init__(self) -> None:
        if not _SECTION_ID.match(self.id):
            raise BadSectionIdError(self.id)

    @property
    def minutes(self) -> int:
        """Time to read the section in silence, in whole minutes, at least 1."""
        words = sum(len(block.text.split()) for block in self.blocks)
        return max(1, -(-words // WORDS_PER_MINUTE))

    def find_box(self, anchor: str) -> Box | None:
        """The box with this anchor, or None for an empty anchor or a box that is gone."""
        return next((box for box in self.boxes if box.anchor == anchor), None)
