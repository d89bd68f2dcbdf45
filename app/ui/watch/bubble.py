"""The cards of one block over the page, opened from a mark where the margin has no room for them.

It closes with Esc, when the keyboard leaves it, and when the page moves.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.content.complaint import Complaint
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.watch.cards import CardStack
from app.ui.widgets import pen

_WIDTH = 320  # px at 100 %
_PAD = 10  # px


class Bubble(QWidget):
    """A small sheet of cards.

    Signals:
        chosen: A card was pressed. Carries its complaint.
    """

    chosen = Signal(object)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._look = Look()
        self._opener: QWidget | None = None
        self.stack: CardStack | None = None
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.addWidget(self._area)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Be dressed anew the next time it opens."""
        self._look = look
        self.close_bubble()

    def open_beside(self, opener: QWidget, complaints: Sequence[Complaint]) -> None:
        """Show these complaints to the left of what was pressed, and take the keyboard."""
        self.stack = CardStack(complaints, self._look)
        self.stack.chosen.connect(self._on_chosen)
        self._area.setWidget(self.stack)
        at = opener.mapTo(self._pane, QPoint(0, 0))
        width = min(self._look.px(_WIDTH), max(160, at.x() - _PAD))
        tall = self.stack.height_at(width - 2 * _PAD) + 2 * _PAD
        height = min(tall, self._pane.height() - 2 * _PAD)
        if height < tall:
            width = min(width + self._area.verticalScrollBar().sizeHint().width(), at.x() - _PAD)
        top = max(_PAD, min(at.y(), self._pane.height() - height - _PAD))
        self.setGeometry(at.x() - width - 4, top, width, height)
        self._opener = opener
        self.show()
        self.raise_()
        self.stack.cards[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_bubble(self) -> None:
        """Close it, and give the keyboard back."""
        if self.isHidden():
            return
        opener, self._opener = self._opener, None
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._pane)
        self.hide()
        if had_focus and opener is not None:
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it; up and down go from card to card."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bubble()
        elif step and self.stack is not None:
            cards = self.stack.cards
            at = next((n for n, one in enumerate(cards) if one.hasFocus()), 0)
            cards[max(0, min(at + step, len(cards) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, radius = QRectF(self.rect()), RADIUS["callout"]
        pen.box(painter, self._look, area, fill="surface", border="border_strong", radius=radius)

    def _on_chosen(self, complaint: Complaint) -> None:
        self.close_bubble()
        self.chosen.emit(complaint)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self._opener = None
            self.hide()
