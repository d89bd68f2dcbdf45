"""What is painted under the letters: cards, table frames, chips, badges, bullets, marks, rules.

A shape is measured when its letters are first seen and then kept; painting goes through those that
can be seen and no others.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextTable

from app.ui.reader.document import SetPage
from app.ui.reader.dress import BLEED
from app.ui.reader.geometry import Geometry
from app.ui.reader.shapes import Shape, paint
from app.ui.reader.sheet import Bullet, Card, Inline, InlineKind, TableMark
from app.ui.reader.table import PAD_X, PAD_Y

# Heights in px at 100 %: a chip and a badge inside their line boxes.
_CHIP = 22
_CHIP_SMALL = 20
_BADGE = 24
_ICON = 14

# How far a shape reaches beyond the lines of its letters, in px: a card's edge and a table's frame
# stand at most 16 px at 200 % away.
_REACH = 48

_Record = TypeVar("_Record")


@dataclass(slots=True)
class Measured:
    """Shapes that belong to letters [first, last] of the page, measured when they are first seen.

    A long page has hundreds of them and a screen a few dozen; measuring each asks Qt several times.
    """

    first: int
    last: int
    measure: Callable[[], Iterable[Shape]]
    _shapes: tuple[Shape, ...] | None = None

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes, measured once: a page that is set is never laid out anew."""
        if self._shapes is None:
            self._shapes = tuple(self.measure())
        return self._shapes


class Decor:
    """All that is painted under the letters of one page."""

    def __init__(self, made: SetPage) -> None:
        self.geometry = Geometry(made)
        self._dress = made.dress
        self._records = made.records
        self._taken: dict[int, int] = {}
        self._below: list[Measured] = []
        self._inlines: list[Measured] = []
        self._marks: list[Measured] = []
        self._tables: list[tuple[int, int]] = []
        self.grow()

    def grow(self) -> None:
        """Take in what was set since."""
        new, late = self._new, self._late
        records = self._records
        self._below += [late(it.first, it.last, self._card, it) for it in new(records.cards)]
        for table in new(records.tables):
            self._tables.append((table.firstPosition(), table.lastPosition()))
            self._below.append(self._late_table(table, self.table_shape, table))
        marks = new(records.table_marks)
        self._below += [self._late_table(it.table, self._table_mark, it) for it in marks]
        self._below += [late(it, it, self._rule, it) for it in new(records.rules)]
        inlines = new(records.inlines)
        self._inlines += [Measured(it.start, it.end, partial(self._inline, it)) for it in inlines]
        bullets = new(records.bullets)
        self._inlines += [late(it.position, it.position, self._bullet, it) for it in bullets]

    def _new(self, records: list[_Record]) -> list[_Record]:
        """The records of one list that were not taken in yet."""
        first = self._taken.get(id(records), 0)
        self._taken[id(records)] = len(records)
        return records[first:]

    @staticmethod
    def _late(first: int, last: int, shape: Callable[[_Record], Shape], of: _Record) -> Measured:
        return Measured(first, last, lambda: (shape(of),))

    def _late_table(
        self, table: QTextTable, shape: Callable[[_Record], Shape], of: _Record
    ) -> Measured:
        return self._late(table.firstPosition(), table.lastPosition(), shape, of)

    def set_marks(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Colour these letters from now on, and no others."""
        self._marks = [Measured(*cut, partial(self._mark, *cut)) for cut in ranges]

    @property
    def _pile(self) -> Iterator[Measured]:
        """All there is, what lies lowest first."""
        return chain(self._below, self._marks, self._inlines)

    @property
    def frames(self) -> Iterator[Shape]:
        """The boxes and tables of the page, each measured when it is asked for."""
        for part in self._below:
            for shape in part.shapes:
                if shape.kind in {"card", "table"} and shape.tone != "dashed":
                    yield shape

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Every shape of the page, those lowest in the pile first."""
        return tuple(shape for part in self._pile for shape in part.shapes)

    def seen_in(self, top: float, bottom: float) -> Iterator[Shape]:
        """Shapes that reach into a stretch of the page, those lowest in the pile first."""
        first, last = self._letters_in(top - _REACH, bottom + _REACH)
        for part in self._pile:
            if part.first <= last and part.last >= first:
                for shape in part.shapes:
                    if shape.rect.bottom() >= top and shape.rect.top() <= bottom:
                        yield shape

    def _letters_in(self, top: float, bottom: float) -> tuple[int, int]:
        """First and last letter of a stretch, with the whole of each table that it touches.

        A line of a table runs through cells whose letters do not follow each other.
        """
        first, last = self.geometry.letters_in(top, bottom)
        for low, high in self._tables:
            if low <= last and high >= first:
                first, last = min(first, low), max(last, high)
        return first, last

    @property
    def marks(self) -> tuple[Shape, ...]:
        """The coloured rectangles."""
        return tuple(shape for part in self._marks for shape in part.shapes)

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what can be seen in `clip`, in px of the page."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in self.seen_in(clip.top(), clip.bottom()):
            paint(painter, shape, self._dress.theme)

    # Shapes of each record ------------------------------------------------------------------------

    def _card(self, card: Card) -> Shape:
        first, last = self.geometry.box(card.first), self.geometry.box(card.last)
        rect = QRectF(
            BLEED,
            first.top() - card.pad,
            self._dress.width,
            last.bottom() - first.top() + 2 * card.pad,
        )
        icon = self.geometry.first_line(card.first)
        side = self._dress.px(18)
        box = QRectF(BLEED + self._dress.px(18), icon.center().y() - side / 2, side, side)
        return Shape("card", rect, card.tone, icon=card.icon, icon_rect=box, bar=card.bar)

    def table_shape(self, table: QTextTable) -> Shape:
        """The frame and the rules of a table."""
        pad_x, pad_y = self._dress.px(PAD_X), self._dress.px(PAD_Y)
        tops = [self._row_top(table, row) - pad_y for row in range(table.rows())]
        last = max(
            self.geometry.box(cell.lastPosition()).bottom()
            for cell in (
                table.cellAt(table.rows() - 1, column) for column in range(table.columns())
            )
        )
        first = self.geometry.box(table.cellAt(0, 0).firstPosition())
        rect = QRectF(first.left() - pad_x, tops[0], self._dress.width, last + pad_y - tops[0])
        return Shape("table", rect, "paper", rules=tuple(tops[1:]))

    def _table_mark(self, mark: TableMark) -> Shape:
        """A dashed frame round a row, or a tinted one round a column, just inside the rules."""
        frame = self.table_shape(mark.table)
        tops = [frame.rect.top(), *frame.rules, frame.rect.bottom()]
        if mark.row >= 0:
            top, bottom = tops[mark.row], tops[mark.row + 1]
            rect = QRectF(frame.rect.left(), top, frame.rect.width(), bottom - top)
            inner = rect.adjusted(4, 3, -4, -4)
            dashed = mark.dashed
            return Shape("card", inner, "dashed") if dashed else Shape("column", inner, "legal")
        pad = self._dress.px(PAD_X)
        left = self.geometry.box(mark.table.cellAt(0, mark.column).firstPosition()).left() - pad
        after = mark.column + 1
        right = frame.rect.right()
        if after < mark.table.columns():
            first = mark.table.cellAt(0, after).firstPosition()
            right = self.geometry.box(first).left() - pad
        rect = QRectF(left, frame.rect.top(), right - left, frame.rect.height())
        return Shape("column", rect.adjusted(3, 4, -3, -4), "legal")

    def _row_top(self, table: QTextTable, row: int) -> float:
        return self.geometry.box(table.cellAt(row, 0).firstPosition()).top()

    def _rule(self, position: int) -> Shape:
        top = self.geometry.box(position).top() - self._dress.px(16)
        return Shape("rule", QRectF(BLEED, round(top), self._dress.width, 1), "border")

    def _bullet(self, bullet: Bullet) -> Shape:
        line = self.geometry.first_line(bullet.position)
        left = line.left() - bullet.offset
        dress = self._dress
        if bullet.shape == "ring":
            side = dress.px(24)
            rect = QRectF(line.left(), line.center().y() - side / 2, side, side)
        elif bullet.shape in {"box", "icon"}:
            side = dress.px(18)
            rect = QRectF(left, line.center().y() - side / 2, side, side)
        else:
            side = 2 * round(dress.px(5) / 2) + 1
            rect = QRectF(left + dress.px(9), round(line.center().y() - side / 2) + 1, side, side)
        return Shape(bullet.shape, rect, bullet.tone, icon=bullet.icon)

    def _inline(self, inline: Inline) -> Iterator[Shape]:
        pieces = list(self.geometry.pieces(inline.start, inline.end))
        if inline.kind is InlineKind.BADGE:
            yield self._badge(inline, [box for box, _baseline in pieces])
            return
        for number, (box, baseline) in enumerate(pieces):
            if inline.kind is InlineKind.CHIP:
                yield self._chip(inline, box, baseline)
            elif inline.kind is InlineKind.TERM:
                rect = QRectF(box.left(), baseline + self._dress.px(3), box.width(), 2)
                yield Shape("dots", rect, "accent")
            elif inline.icon and number == 0:
                yield Shape("icon", self._icon_before(box), inline.tone, icon=inline.icon)

    def _chip(self, inline: Inline, box: QRectF, baseline: float) -> Shape:
        small = inline.style == "chip-small"
        height = self._dress.px(_CHIP_SMALL if small else _CHIP)
        measures = self._dress.metrics(inline.style)
        middle = baseline - measures.capHeight() / 2
        pad = self._dress.pad
        rect = QRectF(
            round(box.left() - pad),
            round(middle - height / 2),
            round(box.width() + 2 * pad),
            height,
        )
        return Shape("chip", rect, inline.tone)

    def _badge(self, inline: Inline, boxes: list[QRectF]) -> Shape:
        """One frame round all lines of a badge, however often it wraps."""
        dress = self._dress
        icon_room = dress.px(18) if inline.icon else 0
        left = boxes[0].left() - dress.px(8) - icon_room
        right = max(box.right() for box in boxes) + dress.px(8)
        room = (dress.px(_BADGE) - dress.line(inline.style)) / 2
        top, bottom = boxes[0].top() - room, boxes[-1].bottom() + room
        rect = QRectF(round(left), round(top), round(right - left), round(bottom - top))
        at = self._icon_before(boxes[0]) if inline.icon else QRectF()
        return Shape("badge", rect, inline.tone, icon=inline.icon, icon_rect=at)

    def _icon_before(self, box: QRectF) -> QRectF:
        side = self._dress.px(_ICON)
        left = box.left() - self._dress.px(18)
        return QRectF(round(left), round(box.center().y() - side / 2), side, side)

    def _mark(self, start: int, end: int) -> Iterator[Shape]:
        for box, _baseline in self.geometry.pieces(start, end):
            rect = box.adjusted(-2, 2, 2, -2)
            yield Shape("mark", rect, "mark")

    def rings(self, inline: Inline) -> list[QRectF]:
        """The rectangles a focus ring goes round, one for each line."""
        around = {
            InlineKind.CHIP: self._dress.pad,
            InlineKind.CITATION: 2,
        }.get(inline.kind, 1)
        rects = []
        for box, baseline in self.geometry.pieces(inline.start, inline.end):
            if inline.kind is InlineKind.CHIP:
                rects.append(self._chip(inline, box, baseline).rect)
            else:
                rects.append(box.adjusted(-around, 2, around, -2))
        return rects
