"""Tables on slides: columns as wide as their words ask for, and rows ruled off.

No row is cut here; how many rows a slide shows was decided before.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF

from app.model.section import Cell
from app.model.text import plain
from app.ui.painting.slide_parts import Panel, Part, Text
from app.ui.painting.slide_type import CELL, CELL_HEAD, flow, longest_word
from app.ui.theme.projector import Projector

_GUTTER = 40.0
_ROW_PAD = 13.0

Rows = tuple[tuple[Cell, ...], ...]


@lru_cache(maxsize=128)
def _columns(rows: Rows, width: float) -> tuple[float, ...]:
    """Widths by how much each column says; never narrower than its longest word."""
    count = max(len(row) for row in rows)
    room = width - _GUTTER * (count - 1)
    least, weight = [], []
    for column in range(count):
        cells = [row[column] for row in rows if column < len(row)]
        head = longest_word(cells[0], CELL_HEAD)
        least.append(max(head, *(longest_word(cell, CELL) for cell in cells)) + 4)
        weight.append(max(len(plain(cell)) for cell in cells) ** 0.6)
    spare = max(0.0, room - sum(least))
    wanted = [room * one / sum(weight) for one in weight]
    short = [max(0.0, want - low) for want, low in zip(wanted, least, strict=True)]
    total = sum(short) or 1.0
    return tuple(low + spare * one / total for low, one in zip(least, short, strict=True))


def _height(row: tuple[Cell, ...], columns: tuple[float, ...], look: Projector) -> float:
    cells = zip(row, columns, strict=False)
    tallest = max(flow(cell, CELL, width, "text", look).height for cell, width in cells)
    return tallest + 2 * _ROW_PAD


def _head_height(row: tuple[Cell, ...], columns: tuple[float, ...], look: Projector) -> float:
    cells = zip(row, columns, strict=False)
    return max(flow(c, CELL_HEAD, width, "muted", look).height for c, width in cells) + _ROW_PAD


def row_heights(rows: Rows, width: float, look: Projector) -> tuple[float, ...]:
    """Height of each row below the head."""
    columns = _columns(rows, width)
    return tuple(_height(row, columns, look) for row in rows[1:])


def head_height(rows: Rows, width: float, look: Projector) -> float:
    """Height of the head."""
    return _head_height(rows[0], _columns(rows, width), look)


def table_parts(rows: Rows, at: QPointF, width: float, look: Projector) -> tuple[list[Part], float]:
    """The parts of a table, and where it ends."""
    columns = _columns(rows, width)
    parts: list[Part] = []
    top = at.y()
    for number, row in enumerate(rows):
        style, colour = (CELL, "text") if number else (CELL_HEAD, "muted")
        pad = _ROW_PAD if number else 0.0
        left = at.x()
        for cell, column in zip(row, columns, strict=False):
            if plain(cell):
                made = flow(cell, style, column, colour, look)
                parts.append(Text(made, QPointF(left, top + pad)))
            left += column + _GUTTER
        top += _height(row, columns, look) if number else _head_height(row, columns, look)
        if number < len(rows) - 1:
            parts.append(Panel(QRectF(at.x(), top - 1, width, 2), fill="border_strong"))
    return parts, top
