"""The field above the list: the field of the search in a frame, with the window's way back.

It asks nothing itself: it says what was typed.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.ui.indicator_list.wording import field_words
from app.ui.search_overlay.field import SearchField
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen

# Widest field, in px at 100 %, as in the top bar of the mock-ups and a half more. Our choice.
_WIDEST = 660
_ICON = 18


class KeywordField(SearchField):
    """Types as the field of the search does; Alt with an arrow stays with the window."""

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        super().set_look(look)
        self.setFont(look.font("ui-large"))

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setPlaceholderText(field_words())
        self.setAccessibleName(field_words())

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the window to it."""
        if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return QLineEdit.event(self, event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is for what holds the field."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the frame show it."""
        super().focusInEvent(event)
        self._repaint_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the frame show it."""
        super().focusOutEvent(event)
        self._repaint_frame()

    def _repaint_frame(self) -> None:
        holder = self.parentWidget()
        if holder is not None:
            holder.update()


class KeywordBox(QWidget):
    """The frame with the sign of searching and the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self.field = KeywordField(self._look, self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        self.field.set_look(look)
        self._row.setContentsMargins(12 + look.icon(_ICON) + 10, 2, 12, 2)
        self.setMaximumWidth(look.px(_WIDEST))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """At least 40 px high, so that it can be hit."""
        return QSize(self._look.px(430), max(40, self._look.line("ui-large") + 16))

    def minimumSizeHint(self) -> QSize:
        """The icon and a few letters."""
        return QSize(self._look.px(140), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, two px wide while the field has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, area = self._look, QRectF(self.rect())
        on = self.field.hasFocus()
        edge, width = ("accent", 2.0) if on else ("border_strong", 1.0)
        radius = RADIUS["control"] + 1
        pen.box(painter, look, area, fill="surface", border=edge, width=width, radius=radius)
        side = look.icon(_ICON)
        sign = QRectF(12, (area.height() - side) / 2, side, side)
        pen.draw_icon(painter, look, "search", "accent" if on else "muted", sign)
        painter.end()
