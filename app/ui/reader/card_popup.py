"""The pop-up that shows a card: under its word, inside the window, one at a time.

It says what was pressed by a signal and does nothing itself; Esc closes it.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.reader.card_body import CardBody
from app.ui.reader.card_foot import CardFoot
from app.ui.reader.cards import Card
from app.ui.theme.tokens import Theme, ThemeName
from app.ui.theme.typography import RADIUS

WIDTH = 436  # px at 100 %; our choice
_GAP = 8  # px between the word and the card
_SHADOW = 16  # px round the card in which its shadow falls
_MARGIN = 8  # px between the card and the edge of the window


class CardPopup(QWidget):
    """A card over the window.

    Signals:
        acted: The reader chose this `Action`.
        left: The pointer left the card.
        closed: The card is going away.
    """

    acted = Signal(object)
    left = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, card: Card, theme: Theme, zoom: float) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._closing = False
        # Text in a card grows with the text size, but the card must leave room for the page.
        self._zoom = min(zoom, 1.5)
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(card.spoken)
        self._body = CardBody(card, theme, self._zoom)
        self._foot = CardFoot(card.actions, theme, self._zoom)
        self._foot.chosen.connect(self.acted)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        edge = _SHADOW + 1
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(0)
        layout.addWidget(self._scroll)
        layout.addWidget(self._foot)

    @property
    def frame(self) -> QRect:
        """The card without its shadow, in px of the window."""
        return self.geometry().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def open_at(self, word: QRect, *, take_focus: bool) -> None:
        """Open under a word, or over it where it would leave the window below.

        Args:
            word: The word's rectangle in px of the window.
            take_focus: Whether the first action gets the keyboard's focus.
        """
        room = self._window.size()
        size = self._size(room)
        top = word.bottom() + _GAP
        if top + size.height() > room.height() - _MARGIN:
            over = word.top() - _GAP - size.height()
            top = over if over >= _MARGIN else max(_MARGIN, room.height() - _MARGIN - size.height())
        left = min(word.left() - 20, room.width() - _MARGIN - size.width())
        corner = QPoint(max(_MARGIN, left) - _SHADOW, top - _SHADOW)
        self.setGeometry(QRect(corner, size + QSize(2 * _SHADOW, 2 * _SHADOW)))
        self.show()
        self.raise_()
        if take_focus:
            self._foot.take_focus()

    def _size(self, room: QSize) -> QSize:
        width = min(round(WIDTH * self._zoom), room.width() - 2 * _MARGIN)
        inside = width - 2
        foot = self._foot.sizeHint().height() + 2
        most = room.height() - 2 * _MARGIN
        if self._body.heightForWidth(inside) + foot > most:
            # Taller than the window: it scrolls, and the bar takes its room.
            inside -= self._scroll.verticalScrollBar().sizeHint().width()
        tall = self._body.heightForWidth(inside)
        self._body.setFixedSize(inside, tall)
        return QSize(width, min(tall + foot, most))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Tab stays among the ways on: Esc is the way back to the word."""
        return self._foot.step(forward=next)

    def has_focus(self) -> bool:
        """Whether the keyboard's focus is inside the card."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def close_card(self) -> None:
        """Say that it closes, and go."""
        if self._closing:
            return
        self._closing = True
        self.closed.emit()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Up and Down scroll a card taller than the window."""
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() == Qt.Key.Key_Down:
            bar.setValue(bar.value() + bar.singleStep() * 2)
        elif event.key() == Qt.Key.Key_Up:
            bar.setValue(bar.value() - bar.singleStep() * 2)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self.left.emit()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shadow and the paper of the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        self._paint_shadow(painter, card)
        painter.setBrush(QColor(self._theme.surface))
        painter.setPen(QPen(QColor(self._theme.border_strong), 1))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["card"], RADIUS["card"])
        rule = card.bottom() - self._foot.height() - 1
        painter.fillRect(
            QRectF(
                QPointF(card.left() + 1, round(rule)), QPointF(card.right() - 1, round(rule) + 1)
            ),
            QColor(self._theme.border),
        )

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        # Seven rings, so that the shadow is fainter outwards. Where all lie on each other they
        # darken by 8 % in the light theme, and by 24 % where the ground is dark.
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(0, 0, 0, 3 if self._theme.name is ThemeName.LIGHT else 10)
        painter.setBrush(shade)
        for grown in range(2, _SHADOW, 2):
            radius = RADIUS["card"] + grown
            wide = card.adjusted(-grown, -grown + 4, grown, grown)
            painter.drawRoundedRect(wide, radius, radius)
