"""The sheet a page is set on: a Qt document, and a record of where everything on it stands.

Qt's document keeps letters and lines only. Cards, chips, marks, bullets and rules are painted under
the text later (`app.ui.reader.decor`), from the records kept here. Nothing is painted here.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)

from app.model.place import Place
from app.model.text import Ref
from app.ui.reader.dress import BLEED, Dress, Gaps
from app.ui.reader.figure_object import FIGURE, FigurePainter
from app.ui.reader.letters import FIRM_SPACE, Stretch

# Space above the first line and below the last, in px at 100 %. Our choice.
_TOP = 20
_BOTTOM = 48


class InlineKind(StrEnum):
    """What stands in a line and is more than plain letters."""

    CITATION = "citation"
    TERM = "term"
    CHIP = "chip"
    LINK = "link"
    ADDRESS = "address"
    BADGE = "badge"
    MARK = "mark"


# What Tab stops at.
REACHED_BY_KEY = frozenset({InlineKind.CITATION, InlineKind.TERM, InlineKind.CHIP, InlineKind.LINK})


@dataclass(frozen=True, slots=True)
class Inline:
    """Letters [start, end) of the document that are painted or act in their own way.

    Attributes:
        ref: What a card can be shown for.
        place: Where it leads.
        words: Its letters, for those who cannot see it.
        style: The line of type it stands in.
    """

    start: int
    end: int
    kind: InlineKind
    tone: str = "accent"
    icon: str = ""
    ref: Ref | None = None
    place: Place | None = None
    words: str = ""
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Spot:
    """A block of the guide on the sheet; `position` lies in its first line."""

    section: str
    anchor: str
    position: int
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A tinted box behind the blocks from position `first` to position `last`.

    `pad` is the room in px between its edge and the lines; `bar` a bar of its hue at the left.
    """

    first: int
    last: int
    tone: str
    icon: str
    pad: int
    bar: bool = True


@dataclass(frozen=True, slots=True)
class Bullet:
    """What is painted before the first line of a block: ``dot``, ``box``, ``ring``, ``icon``."""

    position: int
    shape: str
    tone: str
    offset: int
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TableMark:
    """A row of a table that says what is not needed, or the row or column of the page's own."""

    table: QTextTable
    row: int = -1
    column: int = -1
    dashed: bool = True


@dataclass(slots=True)
class Records:
    """Everything on the sheet that is more than letters, in reading order."""

    spots: list[Spot] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    bullets: list[Bullet] = field(default_factory=list)
    tables: list[QTextTable] = field(default_factory=list)
    table_marks: list[TableMark] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)


class SealedDocument(QTextDocument):
    """A document that holds what was set and reads nothing else.

    Qt's own would open a local file that a text names, even when the view refuses.
    """

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing is ever fetched."""


class Sheet:
    """A document being set, from its first line to its last."""

    def __init__(self, dress: Dress) -> None:
        self.dress = dress
        self.records = Records()
        self.document = SealedDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self.document.setDefaultFont(dress.font("body"))
        # Margins and width come first: afterwards each would cost a layout of the whole page.
        frame = self.document.rootFrame().frameFormat()
        frame.setTopMargin(dress.px(_TOP))
        frame.setBottomMargin(dress.px(_BOTTOM))
        frame.setLeftMargin(BLEED)
        frame.setRightMargin(BLEED)
        self.document.rootFrame().setFrameFormat(frame)
        self.document.setTextWidth(dress.width + 2 * BLEED)
        self.figures = FigurePainter(self.document, dress.zoom, dress.width)
        self.document.documentLayout().registerHandler(FIGURE, self.figures)
        self._cursor = QTextCursor(self.document)
        self._editing = QTextCursor(self.document)
        self._owed = 0.0
        self._clear = 0.0
        self._unused = True  # the block under the cursor has no letters yet and may be dressed

    @property
    def position(self) -> int:
        """Where the next letter will stand."""
        return self._cursor.position()

    @property
    def at_line_start(self) -> bool:
        """Whether the block under the cursor has no letters before it."""
        return self._cursor.atBlockStart()

    def take_space(self, above: float) -> float:
        """Space in px at 100 % for a table that wants `above`, with what is owed to a card."""
        space = self._owed + max(above, self._clear)
        self._owed = self._clear = 0.0
        return space

    @property
    def cursor(self) -> QTextCursor:
        """The cursor itself, for cells of tables and for drawings."""
        return self._cursor

    def start_block(self, style: str, gaps: Gaps, *, heading: int = 0) -> int:
        """Begin a block of lines; returns its position."""
        above = self._owed + max(gaps.above, self._clear)
        self._owed = self._clear = 0.0
        lines = self.dress.block(style, replace(gaps, above=above), heading=heading)
        letters = self.dress.letters(style)
        if self._unused:
            self._part_from_table(lines)
            self.dress_block(self._cursor, lines, letters)
        else:
            self._cursor.insertBlock(lines, letters)
        self._unused = False
        return self.position

    def _part_from_table(self, lines: QTextBlockFormat) -> None:
        # Qt drops the space above a block that follows a table: the table keeps it below itself.
        if self.position > 0 and self.records.tables:
            form = self.records.tables[-1].format()
            form.setBottomMargin(lines.topMargin())
            self.records.tables[-1].setFormat(form)

    @staticmethod
    def dress_block(cursor: QTextCursor, lines: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """Dress the empty block under a cursor."""
        cursor.setBlockFormat(lines)
        cursor.setBlockCharFormat(letters)
        cursor.setCharFormat(letters)

    def put(self, text: str, letters: QTextCharFormat) -> int:
        """Set letters; returns the position of the first."""
        start = self.position
        self._cursor.insertText(text, letters)
        return start

    def space(self, width: float, style: str, *, breakable: bool = False) -> None:
        """Set one space of exactly this width in px; no line breaks at a firm one."""
        if width > 0:
            letter = " " if breakable else FIRM_SPACE
            self._cursor.insertText(letter, self.dress.space(width, style))

    def insert_table(self, rows: int, columns: int, form: QTextTableFormat) -> QTextTable:
        """Begin a table under the last block; cells are reached through the table."""
        if self._unused and self.position > 0:
            self._flatten()
        table = self._cursor.insertTable(rows, columns, form)
        self.records.tables.append(table)
        return table

    def enter_cell(self, table: QTextTable, row: int, column: int, style: str) -> None:
        """Go into an empty cell and dress its first block."""
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        # Only the lines are dressed: Qt keeps the form of the cell where the letters of an empty
        # block would go.
        self._cursor.setBlockFormat(self.dress.block(style, Gaps()))

    def leave_table(self, table: QTextTable) -> None:
        """Go on under a table, in the empty block that Qt needs there."""
        self._cursor = QTextCursor(self.document)
        self._cursor.setPosition(table.lastPosition() + 1)
        self._unused = True

    def _flatten(self) -> None:
        # Two tables in a row: the empty block between them may not be seen.
        flat = QTextBlockFormat()
        flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(flat)

    def note_inline(self, inline: Inline) -> None:
        """Record letters that are painted or act in their own way."""
        self.records.inlines.append(inline)

    def note_spot(
        self, section: str, anchor: str, position: int, stretches: list[Stretch] | None = None
    ) -> None:
        """Record where a block of the guide stands."""
        self.records.spots.append(Spot(section, anchor, position, tuple(stretches or ())))

    def close_card(self, first: int, tone: str, icon: str, pad: float, *, bar: bool = True) -> None:
        """Record a card from the block at `first` to the one under the cursor, and its room."""
        inside = self.dress.px(pad)
        self.records.cards.append(Card(first, self.position, tone, icon, inside, bar))
        self._owed += pad

    def owe(self, space: float) -> None:
        """Add this space, in px at 100 %, above the next block, whatever it keeps itself."""
        self._owed += space

    def keep_clear(self, space: float) -> None:
        """Keep at least this space, in px at 100 %, between here and the next block."""
        self._clear = space

    def begin(self) -> None:
        """Begin to set; Qt lays nothing out until `end`."""
        self._editing.beginEditBlock()

    def end(self) -> None:
        """End this stretch of setting; what is set so far can be laid out and shown."""
        self._editing.endEditBlock()
