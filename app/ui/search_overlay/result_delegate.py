"""Paints the results in their list: one card each, laid out once for the width and look.

It keeps layouts only for the reply that is shown and forgets them with it.
"""

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.search.reply import Result
from app.ui.search_overlay.card import Card, lay_card, paint_card
from app.ui.search_overlay.results_model import Index, ResultRole
from app.ui.theme.look import Look

# Between two cards, and above the first, in px.
GAP = 8
TOP_GAP = 12


class ResultDelegate(QStyledItemDelegate):
    """Measures and paints cards."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = 1
        # By identity of the result: its reply is kept alive by the model for as long.
        self._cards: dict[int, Card] = {}

    def set_look(self, look: Look) -> None:
        """Paint with other colours or at another text size from now on."""
        self._look = look
        self.forget()

    def set_width(self, width: int) -> None:
        """Lay cards out at this width, in px."""
        if width != self._width:
            self._width = max(1, width)
            self.forget()

    def forget(self) -> None:
        """Drop the layouts of a reply that is no longer shown."""
        self._cards.clear()

    def card(self, result: Result) -> Card:
        """The layout of a result at the present width."""
        card = self._cards.get(id(result))
        if card is None:
            card = self._cards[id(result)] = lay_card(result, self._width, self._look)
        return card

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the card and the gap below it."""
        del option
        result: Result | None = index.data(ResultRole)
        above = TOP_GAP if index.row() == 0 else 0
        return QSize(1, above + self.card(result).height + GAP) if result else QSize(1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        result: Result | None = index.data(ResultRole)
        if result is None:
            return
        # PySide's stubs leave the members of the option's C++ base out.
        state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009
        place: QRectF = QRectF(getattr(option, "rect"))  # noqa: B009
        card = self.card(result)
        above = TOP_GAP if index.row() == 0 else 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(
            painter,
            card,
            QRectF(place.left(), place.top() + above, self._width, card.height),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        painter.restore()
