"""The cards in their columns: laid out for the width, painted where they are seen, moved by keys.

It opens nothing: it says which sign the reader wants.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.i18n import current_locale
from app.i18n.formats import whole_number
from app.model.guide import Guide
from app.ui.indicator_list.arrange import Hit, SignGroup
from app.ui.indicator_list.card import Card, card_height, lay_card, paint_card
from app.ui.indicator_list.cards_model import (
    CardsModel,
    HeadingRow,
    Index,
    RowRole,
    SignRow,
    sign_of,
)
from app.ui.search_overlay.buttons import RING
from app.ui.theme.look import Look
from app.ui.widgets import pen
from app.ui.widgets.focus_ring import OWN_RING
from app.ui.widgets.lines import draw_text, text_height
from app.ui.widgets.quiet_bar import QuietBar

# Between cards, in px, and the narrowest card at 100 %: below that a sign breaks into too many
# lines. Our choice.
GAP = 16
_NARROWEST = 300
_MOST_ACROSS = 3


class CardsView(QListView):
    """Signs as cards.

    Signals:
        opened: The reader wants a sign. Carries its id.
        typed: A letter was typed, which belongs to the field. Carries it.
        left_above: The reader went up from the first row of cards.
    """

    opened = Signal(str)
    typed = Signal(str)
    left_above = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.by_keyboard = False
        # Nothing is measured before there is a width to measure for.
        self._shown = False
        self.cards = CardsModel(guide, self)
        self._delegate = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setObjectName("indicatorCards")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(RING, 0, 0, 0)
        self.setProperty(OWN_RING, "own")
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietBar(self))
        # Always there, so that the width of the cards does not depend on how many there are.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.clicked.connect(self._open)

    # What is listed ------------------------------------------------------------------------------

    def show_groups(
        self, groups: Sequence[SignGroup], hits: Mapping[str, Hit], *, keep_place: bool = False
    ) -> None:
        """List these signs, from the beginning with the first one chosen, or at the same sign."""
        chosen, top = self.current_sign, self._top_sign()
        self._delegate.forget()
        self.cards.show_groups(groups, hits)
        self.choose(chosen if keep_place else "")
        if keep_place:
            self._return_to(*top)
        else:
            self.scrollToTop()

    def set_look(self, look: Look) -> None:
        """Dress the cards anew, at the same sign."""
        top = self._top_sign()
        self.look = look
        self._delegate.forget()
        self.verticalScrollBar().setSingleStep(look.px(40))
        if self._shown:
            self.doItemsLayout()
            self._return_to(*top)
            self.viewport().update()

    @property
    def is_measured(self) -> bool:
        """Whether it has been seen, and its cards have sizes."""
        return self._shown

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the cards out when they are first seen."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    @property
    def current_sign(self) -> str:
        """The id of the chosen sign, or empty."""
        return sign_of(self.currentIndex().data(RowRole))

    def choose(self, sign_id: str) -> None:
        """Choose a sign for Enter; the first one when it is not listed."""
        row = self.cards.place_of(sign_id)
        if row < 0:
            row = next((n for n, one in enumerate(self.cards.rows) if sign_of(one)), -1)
        self.setCurrentIndex(self.cards.index(row, 0) if row >= 0 else QModelIndex())

    def reveal(self) -> None:
        """Scroll to the chosen sign."""
        self.scrollTo(self.currentIndex())

    def _top_sign(self) -> tuple[str, int]:
        """The first sign that is seen, and how far it is below the upper edge, in px."""
        if not self.verticalScrollBar().value():
            return "", 0
        for row, one in enumerate(self.cards.rows):
            rect = self.visualRect(self.cards.index(row, 0))
            if rect.bottom() > 0 and sign_of(one):
                return sign_of(one), rect.top()
        return "", 0

    def _return_to(self, sign_id: str, below: int) -> None:
        row = self.cards.place_of(sign_id)
        if row >= 0 and self.verticalScrollBar().value():
            rect = self.visualRect(self.cards.index(row, 0))
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - below)

    # Columns -------------------------------------------------------------------------------------

    @property
    def across(self) -> int:
        """How many cards stand side by side."""
        fit = (self.viewport().width() + GAP) // (self.look.px(_NARROWEST) + GAP)
        return max(1, min(_MOST_ACROSS, fit))

    @property
    def cell_width(self) -> int:
        """Width of a card with the gap at its right, in px."""
        # A pixel less than there is: Qt begins a new row when the last one is filled to the edge.
        return (self.viewport().width() - 1) // self.across

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for another width, at the same sign."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            return
        top = self._top_sign()
        self._delegate.forget()
        super().resizeEvent(event)
        if self.verticalScrollBar().value():
            self.doItemsLayout()
            self._return_to(*top)
        else:
            self.scheduleDelayedItemsLayout()

    # Keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move over the cards, Enter opens; Up leaves the first row."""
        self.by_keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        target = self._target(key) if held == Qt.KeyboardModifier.NoModifier else None
        if target is None:
            # Ctrl+Home and the like are no keys of a list.
            event.ignore()
            letters = event.text()
            if key not in _STEPS and held in _TYPING and letters.strip() and letters.isprintable():
                self.typed.emit(letters)
                event.accept()
            return
        if target < 0:
            self.left_above.emit()
            return
        self.setCurrentIndex(self.cards.index(target, 0))
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _grid(self) -> list[list[int]]:
        """The rows of cards, each as the row numbers of the model."""
        lines: list[list[int]] = []
        group = -1
        for number, row in enumerate(self.cards.rows):
            if not isinstance(row, SignRow):
                continue
            if row.group != group or len(lines[-1]) == self.across:
                lines.append([])
            group = row.group
            lines[-1].append(number)
        return lines

    def _target(self, key: Qt.Key) -> int | None:
        """The row that a key leads to; -1 for out at the top, None for a key of somebody else."""
        lines = self._grid()
        flat = [number for line in lines for number in line]
        if key not in _STEPS or not flat:
            return None
        here = self.currentIndex().row()
        at = flat.index(here) if here in flat else 0
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return flat[max(0, min(len(flat) - 1, at + _STEPS[key]))]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return flat[0 if key == Qt.Key.Key_Home else -1]
        line = next((n for n, one in enumerate(lines) if here in one), 0)
        step = _STEPS[key]
        if abs(step) > 1:
            tall = max(1, self.visualRect(self.currentIndex()).height())
            step = step // abs(step) * max(1, self.viewport().height() // tall)
        if line + step < 0 and abs(step) == 1:
            return -1
        wanted = lines[max(0, min(len(lines) - 1, line + step))]
        column = lines[line].index(flat[at])
        return wanted[min(column, len(wanted) - 1)]

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the field, whoever has the focus."""
        self.typed.emit(search)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember which hand came."""
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that the mouse is used."""
        self.by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        over = sign_of(self.indexAt(event.position().toPoint()).data(RowRole))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _open(self, index: QModelIndex) -> None:
        sign_id = sign_of(index.data(RowRole))
        if sign_id:
            self.opened.emit(sign_id)


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -2,
    Qt.Key.Key_PageDown: 2,
    Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: 0,
}
_TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class CardDelegate(QStyledItemDelegate):
    """Measures and paints cards and headings; layouts are kept until `forget`."""

    def __init__(self, view: CardsView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[int, Card] = {}
        self._heights: dict[int, int] = {}

    def forget(self) -> None:
        """Drop all layouts."""
        self._laid.clear()
        self._heights.clear()

    def _card(self, number: int, row: SignRow) -> Card:
        card = self._laid.get(number)
        if card is None:
            width = self._view.cell_width - GAP
            card = self._laid[number] = lay_card(row.words, row.hit, width, self._view.look)
        return card

    def _own_height(self, row: SignRow) -> int:
        view = self._view
        return card_height(row.words, row.hit.snippet, view.cell_width - GAP, view.look)

    def _height(self, number: int) -> int:
        """Height of a card: that of the tallest in its row of cards."""
        if number not in self._heights:
            for line in self._view._grid():  # noqa: SLF001 - the view's own delegate
                rows = [self._view.cards.rows[number] for number in line]
                tall = max(self._own_height(row) for row in rows if isinstance(row, SignRow))
                self._heights.update(dict.fromkeys(line, tall))
        return self._heights[number]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A cell of the grid, or the whole width for a heading."""
        view = self._view
        if not view.is_measured:
            return QSize(view.cell_width, 1)
        row = view.cards.rows[index.row()]
        if isinstance(row, SignRow):
            return QSize(view.cell_width, self._height(index.row()) + GAP)
        above = 0 if index.row() == 0 else 8
        return QSize(view.cell_width * view.across, above + self._heading_height(row) + 12)

    def _heading_height(self, row: HeadingRow) -> int:
        look, room = self._view.look, self._view.cell_width * self._view.across - GAP
        note = text_height(row.note, look, "label", room) + 2 if row.note else 0
        return text_height(row.words, look, "ui-large-strong", room - look.px(40)) + note

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card or heading."""
        # PySide's stubs leave the members of the option's C++ base out.
        place = QRectF(getattr(option, "rect"))  # noqa: B009
        state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009
        view = self._view
        row = view.cards.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SignRow):
            current = view.currentIndex().row() == index.row()
            focused = current and view.hasFocus() and view.by_keyboard
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            rect = place.adjusted(0, 0, -GAP, -GAP)
            card = self._card(index.row(), row)
            paint_card(painter, card, rect, focused=focused, hovered=hovered)
        else:
            self._paint_heading(painter, row, place, first=index.row() == 0)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, row: HeadingRow, place: QRectF, *, first: bool
    ) -> None:
        look = self._view.look
        room = place.adjusted(0, 0 if first else 8, -GAP - look.px(40), 0)
        tall = draw_text(painter, look, room, row.words, "ui-large-strong")
        after = min(look.width(row.words, "ui-large-strong"), room.width()) + 10
        down = look.baseline("ui-large-strong") - look.baseline("label")
        at = room.topLeft() + QPointF(after, down)
        number = whole_number(row.count, current_locale())
        pen.text_line(painter, look, at, number, "label", colour="muted")
        if row.note:
            below = place.adjusted(0, (0 if first else 8) + tall + 2, -GAP, 0)
            draw_text(painter, look, below, row.note, "label", "muted")
