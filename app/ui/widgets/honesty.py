"""The line on what one sign is worth: it stands where signs are shown and cannot be put away.

It is told its words and says nothing else.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.look import Look
from app.ui.widgets import pen
from app.ui.widgets.lines import draw_text, text_height, text_width

_ICON = 18
_AIR = 10  # px above and below the words


class HonestyLine(QLabel):
    """A line that wraps and is never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._small = False
        # Without it a QLabel withdraws its height for a width.
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Dress the line anew."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_words(self, words: str) -> None:
        """Say these words."""
        self.setText(words)
        self.updateGeometry()

    def set_small(self, *, on: bool) -> None:
        """Take less room, where the window is low."""
        if on != self._small:
            self._small = on
            self.updateGeometry()
            self.update()

    @property
    def _style(self) -> str:
        return "micro" if self._small else "label"

    @property
    def _air(self) -> int:
        return 6 if self._small else _AIR

    def _indent(self) -> int:
        return self._look.icon(_ICON) + 10

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words."""
        return (
            text_height(self.text(), self._look, self._style, width - self._indent())
            + 2 * self._air
        )

    def sizeHint(self) -> QSize:
        """All words on one line."""
        width = text_width(self.text(), self._look, self._style) + self._indent()
        return QSize(width, self._look.line(self._style) + 2 * self._air)

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        return QSize(self._look.px(120), self._look.line(self._style) + 2 * self._air)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, side = self._look, self._look.icon(_ICON)
        top = self._air + (look.line(self._style) - side) / 2
        pen.draw_icon(painter, look, "info", "accent", QRectF(0, top, side, side))
        room = QRectF(self.rect()).adjusted(self._indent(), self._air, 0, 0)
        draw_text(painter, look, room, self.text(), self._style)
        painter.end()
