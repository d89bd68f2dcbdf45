"""The head of the overlay: the sign of searching, the field, the button that closes, its key.

It knows nothing of results.
"""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.search_overlay import marks
from app.ui.search_overlay.buttons import IconButton
from app.ui.search_overlay.field import SearchField
from app.ui.search_overlay.wording import close_name
from app.ui.theme.look import Look
from app.ui.widgets import pen

_HEIGHT = 64
_LOW_HEIGHT = 52
_ICON = 22


class _EscapeCap(QWidget):
    """The key that closes, as it is printed on keyboards everywhere."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self) -> QSize:
        return QSize(marks.key_cap_width(self.look, "Esc"), marks.key_cap_height(self.look))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - marks.key_cap_height(self.look)) / 2
        marks.key_cap(painter, self.look, QPointF(0, top), "Esc")
        painter.end()


class Head(QWidget):
    """Field and way out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side = 24
        self._low = False
        self.field = SearchField(look, self)
        self.close_button = IconButton(look, "x", self)
        self._escape = _EscapeCap(look, self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.close_button)
        self._row.addWidget(self._escape)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_room(24, low=False)

    def set_room(self, side: int, *, low: bool) -> None:
        """Room at both sides in px, and whether the window is low."""
        self._side, self._low = side, low
        self._row.setContentsMargins(side + self._look.icon(_ICON) + 12, 0, side, 0)
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = self._escape.look = look
        self.field.set_look(look)
        self.close_button.set_look(look)
        self._escape.updateGeometry()
        self.set_room(self._side, low=self._low)
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.field.retranslate()
        self.close_button.setAccessibleName(close_name())
        self.close_button.setToolTip(close_name())

    def sizeHint(self) -> QSize:
        """As high as its words need, and at least as high as at 100 %."""
        least = _LOW_HEIGHT if self._low else _HEIGHT
        return QSize(1, max(least, self._look.px(32) + 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign of searching."""
        del event
        painter = QPainter(self)
        side = self._look.icon(_ICON)
        sign = QRectF(self._side, (self.height() - side) / 2, side, side)
        pen.draw_icon(painter, self._look, "search", "accent", sign)
        painter.end()
