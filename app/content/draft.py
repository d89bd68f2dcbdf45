"""A chapter as it was written, with the line of every piece, before anything is resolved.

`app.content.markdown` makes drafts, `app.content.links` turns them into chapters, and the
examination reads them because only they still know lines. No reader of the guide sees a draft.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.content.frontmatter import Head
from app.model.locale import Locale
from app.model.section import BlockKind, BoxKind

# The act that a bare article number belongs to: the Criminal Code.
CRIMINAL_CODE = "kz"


class TargetKind(StrEnum):
    """What an author pointed to, as written."""

    CITATION = "citation"
    ARTICLE = "article"
    INDICATOR = "indicator"
    TERM = "term"
    CONTACT = "contact"
    CHECKLIST = "checklist"
    FIGURE = "figure"
    SECTION = "section"
    ADDRESS = "address"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a piece points, unresolved.

    Attributes:
        kind: As written.
        id: Source key, indicator id, section id; for an article its number, ``418-г``.
        part: For a citation its locator; for an article the id of its act.
    """

    kind: TargetKind
    id: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters in one dress, with the line they begin on; a reference without words has none."""

    text: str
    line: int
    strong: bool = False
    emphasis: bool = False
    target: Target | None = None


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block as written; the attributes are those of `app.model.section.Block`.

    Attributes:
        line: Its first line.
        last_line: Its last line.
        named: The author gave the anchor.
    """

    anchor: str
    kind: BlockKind
    line: int
    last_line: int
    pieces: Pieces = ()
    number: int = 0
    rows: tuple[tuple[Pieces, ...], ...] = ()
    figure: str = ""
    box: str = ""
    ours: bool = False
    safety: bool = False
    named: bool = False

    @property
    def all_pieces(self) -> Iterator[Piece]:
        """Its pieces, cell by cell for a table."""
        yield from self.pieces
        for row in self.rows:
            for cell in row:
                yield from cell

    @property
    def targets(self) -> Iterator[tuple[Target, int]]:
        """What it points to, with lines."""
        for piece in self.all_pieces:
            if piece.target is not None:
                yield piece.target, piece.line

    @property
    def text(self) -> str:
        """Its own words, those of references included as far as they are written."""
        return "".join(piece.text for piece in self.all_pieces)


@dataclass(frozen=True, slots=True)
class DraftBox:
    """A box as written, with the line that opens it."""

    anchor: str
    kind: BoxKind
    title: str
    line: int


@dataclass(frozen=True, slots=True)
class DraftSection:
    """The text under one heading, with the heading's line."""

    id: str
    title: str
    level: int
    line: int
    blocks: tuple[DraftBlock, ...] = ()
    boxes: tuple[DraftBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A chapter of one language as written.

    Attributes:
        name: Its file without ``.md``.
        file: Path inside the guide, e.g. ``mk/06-digital-evidence.md``.
        body: Its text without the head, as in the file.
        body_line: The line on which the text begins.
    """

    name: str
    file: str
    locale: Locale
    head: Head
    sections: tuple[DraftSection, ...]
    body: str
    body_line: int

    @property
    def blocks(self) -> Iterator[DraftBlock]:
        """Its blocks in reading order."""
        for section in self.sections:
            yield from section.blocks

    @property
    def targets(self) -> Iterator[tuple[Target, int]]:
        """What it points to, in reading order, with lines."""
        for block in self.blocks:
            yield from block.targets

    @property
    def boxes(self) -> Iterator[DraftBox]:
        """Its boxes in reading order."""
        for section in self.sections:
            yield from section.boxes
