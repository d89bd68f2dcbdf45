"""A badge: one word of status with an icon, tinted.

It says something and is never clicked; no meaning is left to its colour alone.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import icons
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets.lines import draw_text, split_lines, text_width

# Kinds: (ink, ground), by the names of `app.ui.theme.tokens`.
KINDS = {
    "muted": ("muted", "side"),
    "faint": ("muted", "side"),
    "accent": ("accent", "accent_soft"),
    "key": ("key", "key_bg"),
    "warning": ("warning", "warning_bg"),
    "indicator": ("indicator", "indicator_bg"),
    "legal": ("legal", "legal_bg"),
}

_STYLE = "micro-strong"
_PAD = 8  # px left and right of the words
_ICON = 14  # px
_GAP = 6  # px between icon and words


class Badge(QLabel):
    """A word with an icon on a tint; long words wrap, they are never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "muted"
        self._icon = ""
        self._look = Look()
        # Without it a QLabel withdraws its height for a width.
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_label(self, words: str, kind: str, icon: str = "") -> None:
        """Say something; the kind, one of `KINDS`, colours what the words already say."""
        self._kind, self._icon = kind, icon
        self.setText(words)
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Dress the badge anew."""
        self._look = look
        self.updateGeometry()
        self.update()

    def _indent(self) -> int:
        return _PAD + (self._look.icon(_ICON) + _GAP if self._icon else 0)

    def heightForWidth(self, width: int) -> int:
        """Height in px; 24 at 100 % for one line."""
        face = self._look.font(_STYLE)
        lines = split_lines(self.text(), face, width - self._indent() - _PAD)
        return len(lines) * self._look.line(_STYLE) + 8

    def sizeHint(self) -> QSize:
        """As wide as its words on one line."""
        width = text_width(self.text(), self._look, _STYLE) + self._indent() + _PAD
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide: a badge wraps before it pushes anything aside."""
        return QSize(self._look.px(90), self._look.line(_STYLE) + 8)

    def paintEvent(self, _event: object) -> None:
        """Paint tint, edge, icon and words."""
        ink, ground = KINDS[self._kind]
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour(ground))
        edge = look.colour(ink)
        edge.setAlphaF(0.3)
        painter.setPen(QPen(edge, 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS["badge"], RADIUS["badge"])
        if self._icon:
            side = look.icon(_ICON)
            top = 4 + (look.line(_STYLE) - side) / 2
            icons.draw(painter, self._icon, look.hex(ink), QRectF(_PAD, top, side, side))
        words = box.adjusted(self._indent() - 0.5, 3.5, 0.5 - _PAD, 0)
        draw_text(painter, look, words, self.text(), _STYLE, ink)
