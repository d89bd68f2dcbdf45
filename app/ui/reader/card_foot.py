"""The foot of a card: its ways on as buttons, the first with the key that takes it.

It only says which one was chosen.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.i18n import gettext as _
from app.ui.reader.cards import Action
from app.ui.theme.fonts import font
from app.ui.theme.icons import icon
from app.ui.theme.tokens import Theme
from app.ui.theme.typography import RADIUS
from app.ui.widgets.focus_ring import OWN_RING

_RING = 4  # px round a button, for its focus ring


class CardButton(QPushButton):
    """One way on; draws its focus ring outside its own words."""

    def __init__(self, action: Action, theme: Theme, zoom: float) -> None:
        super().__init__(action.words)
        self._theme = theme
        self.setFlat(True)
        self.setFont(font("ui-strong", min(zoom, 1.25)))
        if action.icon:
            self.setIcon(icon(action.icon, theme.accent, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setProperty(OWN_RING, "own")
        self.setAccessibleName(action.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words in the accent; a tint under the pointer; a ring for the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent_soft))
            painter.drawRoundedRect(area, RADIUS["control"], RADIUS["control"])
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RADIUS["control"] + 4, RADIUS["control"] + 4)
        left = area.left() + 8
        if not self.icon().isNull():
            self.icon().paint(painter, left, area.top(), 16, area.height())
            left += 24
        painter.setPen(QColor(self._theme.accent))
        painter.setFont(self.font())
        words = area.adjusted(left - area.left(), 0, 0, 0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )

    def width_needed(self) -> int:
        """Width in px of icon, words, room and ring."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return words + (24 if not self.icon().isNull() else 0) + 16 + 2 * _RING

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class CardFoot(QWidget):
    """The row of ways on.

    Signals:
        chosen: The reader chose this `Action`.
    """

    chosen = Signal(object)

    def __init__(self, actions: tuple[Action, ...], theme: Theme, zoom: float) -> None:
        super().__init__()
        self._theme = theme
        self._zoom = min(zoom, 1.25)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 16, 4)
        row.setSpacing(4)
        self._buttons = [CardButton(action, theme, zoom) for action in actions]
        for button, action in zip(self._buttons, actions, strict=True):
            button.setFixedSize(button.width_needed(), round(32 * self._zoom) + 2 * _RING)
            button.clicked.connect(lambda _checked=False, chosen=action: self.chosen.emit(chosen))
            row.addWidget(button)
        row.addStretch(1)
        # TRANSLATORS: Name of the key that takes the first way on, shown at the foot of a card.
        self._key = _("Enter")

    def take_focus(self) -> None:
        """Give the first way on the keyboard's focus."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def step(self, *, forward: bool) -> bool:
        """Move the focus to the next or the previous way on, round and round."""
        focused = [number for number, button in enumerate(self._buttons) if button.hasFocus()]
        if not focused:
            return False
        number = (focused[0] + (1 if forward else -1)) % len(self._buttons)
        self._buttons[number].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The key's name in a small frame, at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("micro-strong", self._zoom))
        wide = painter.fontMetrics().horizontalAdvance(self._key) + 14
        free = self.width() - 20 - sum(button.width() + 4 for button in self._buttons) - 8
        if wide > free:
            return
        tall = round(22 * self._zoom)
        frame = self.rect().adjusted(self.width() - 20 - wide, 0, -20, 0)
        frame.setHeight(tall)
        frame.moveTop((self.height() - tall) // 2)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(frame, 5, 5)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._key)
