"""A list of headings: the contents in the left rail, and "On this page" in the right one.

It shows rows and says which one was chosen. It knows no guide: what a row stands for is its `data`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.focus_ring import OWN_RING
from app.ui.widgets.lines import draw_text, split_lines

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One heading: its printed number or nothing, its words, how deep, and what it stands for."""

    words: str
    data: object
    number: str = ""
    depth: int = 0


class OutlineModel(QAbstractListModel):
    """Rows of headings, and which of them is the one being read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()
        self._current: frozenset[int] = frozenset()

    def set_rows(self, rows: Sequence[OutlineRow]) -> None:
        """Show other rows; nothing happens when they are the same."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self._current = frozenset()
            self.endResetModel()

    def set_current(self, *wanted: object) -> int:
        """Mark the rows that stand for these; returns the number of the last one, or -1."""
        marked = [number for number, row in enumerate(self._rows) if row.data in wanted]
        if frozenset(marked) != self._current:
            self._current = frozenset(marked)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(self._rows) - 1)))
        return marked[-1] if marked else -1

    def row_at(self, index: Index) -> OutlineRow:
        """The row at an index."""
        return self._rows[index.row()]

    def is_current(self, index: Index) -> bool:
        """Whether this row is being read."""
        return index.row() in self._current

    def rowCount(self, parent: Index | None = None) -> int:
        """Number of headings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Words for eye and ear."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.number} {row.words}".strip()
        return row.words if role == Qt.ItemDataRole.ToolTipRole else None


class OutlineView(QListView):
    """Shows the rows of a model as the left rail or, with `slim`, as the right one does.

    Signals:
        chosen: The reader opened a row by click or Enter. Carries the row's `data`.
    """

    chosen = Signal(object)

    def __init__(
        self, model: OutlineModel, *, slim: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = Look()
        self.slim = slim
        self.by_keyboard = False
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_OutlineDelegate(self))
        self.setProperty(OWN_RING, "own")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # `activated` alone: the style sheet makes one click activate, so `clicked` would be twice.
        self.activated.connect(self._on_activated)

    def set_look(self, look: Look) -> None:
        """Dress the list anew."""
        self.look = look
        self.setFont(look.font("label" if self.slim else "ui"))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_current(self, *wanted: object) -> None:
        """Mark what is being read and bring it into sight."""
        number = self.rows.set_current(*wanted)
        if number >= 0:
            index = self.rows.index(number)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at a row, and remember which hand came."""
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember that the keyboard is used."""
        self.by_keyboard = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is used."""
        self.by_keyboard = False
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew at another width; Qt may keep the heights of the old one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.row_at(index).data)


_MOST_LINES = 3
_SIDE = 10  # px from the edge of the rail to the row's ground
_BAR = 3  # px, the bar of the chapter that is open


class _OutlineDelegate(QStyledItemDelegate):
    """Paints a row; `sizeHint` measures with the same arithmetic."""

    def __init__(self, view: OutlineView) -> None:
        super().__init__(view)
        self._view = view

    def _style(self, row: OutlineRow) -> str:
        return "label" if self._view.slim or row.depth else "ui"

    def _lines(self, row: OutlineRow, style: str) -> int:
        face = self._view.look.font(style)
        return len(split_lines(row.words, face, self._words_width(row), _MOST_LINES))

    def _painted_style(self, row: OutlineRow, *, current: bool) -> str:
        """Bold for the current row, unless bold words would take one more line than plain ones."""
        plain, bold = self._style(row), self._style(row) + "-strong"
        return bold if current and self._lines(row, bold) == self._lines(row, plain) else plain

    def _words_left(self, row: OutlineRow) -> int:
        look = self._view.look
        if self._view.slim:
            return 14 + look.px(12) * row.depth
        return 22 + look.px(30) + look.px(12) * max(0, row.depth - 1)

    def _pad(self, row: OutlineRow) -> int:
        return 4 if self._view.slim or row.depth else 6

    def _words_width(self, row: OutlineRow) -> int:
        return self._view.viewport().width() - self._words_left(row) - 18

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measured plain: nothing moves when a row becomes the current one."""
        row = self._view.rows.row_at(index)
        style = self._style(row)
        height = self._lines(row, style) * self._view.look.line(style) + 2 * self._pad(row)
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, bar, number and words."""
        view, look = self._view, self._view.look
        row = view.rows.row_at(index)
        current = view.rows.is_current(index)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._draw_ground(painter, rect, row, current=current, hovered=hovered)
        style = self._painted_style(row, current=current)
        below = view.slim or row.depth > 0
        ink = ("accent" if current else "muted") if below else "text"
        left = self._words_left(row)
        words = QRectF(rect.left() + left, rect.top() + self._pad(row), self._words_width(row), 0)
        draw_text(painter, look, words, row.words, style, ink, most=_MOST_LINES)
        if row.number:
            spot = words.translated(22 - left, (look.line(style) - look.line("micro")) / 2)
            draw_text(
                painter, look, spot, row.number, "micro-strong", "accent" if current else "muted"
            )
        if view.hasFocus() and view.by_keyboard and view.currentIndex() == index:
            self._draw_ring(painter, rect)
        painter.restore()

    def _ground(self, rect: QRect) -> QRectF:
        left = 4 if self._view.slim else _SIDE
        return QRectF(rect).adjusted(left, 0.5, -10, -0.5)

    def _draw_ground(
        self, painter: QPainter, rect: QRect, row: OutlineRow, *, current: bool, hovered: bool
    ) -> None:
        look, slim = self._view.look, self._view.slim
        chosen = current and not slim and not row.depth
        if chosen or hovered:
            fill = "side_selected" if chosen else "hover"
            pen.box(painter, look, self._ground(rect), fill=fill, radius=RADIUS["control"])
        if slim:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 2, rect.height()), look.colour("border")
            )
        if current:
            left = rect.left() if slim else rect.left() + _SIDE
            inset = 0 if slim else 8 if not row.depth else 6
            bar = QRectF(left, rect.top() + inset, _BAR, rect.height() - 2 * inset)
            pen.box(painter, look, bar, fill="accent", radius=1.5)

    def _draw_ring(self, painter: QPainter, rect: QRect) -> None:
        ground = self._ground(rect)
        pen.box(painter, self._view.look, ground, border="accent", width=2.0, radius=8)
