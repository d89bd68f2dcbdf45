"""A row of the start page for what cannot wait: one big target with the key that presses it.

It says what it opens and how long that is; it opens nothing itself.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.focus_ring import RING_RADIUS
from app.ui.widgets.lines import draw_text, text_height, text_width

_SIDE = 16  # px left and right
_AIR = 12  # px above and below the words
_ICON = 20
_GAP = 12  # px between icon, words and key
_TITLE = "ui-large-strong"


class UrgentRow(PaintedButton):
    """Icon, title, a quiet detail below it, and a key cap."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._detail = ""
        self._key = ""
        self.setProperty(RING_RADIUS, RADIUS["card"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, detail: str, key: str, about: str) -> None:
        """Word the row; a screen reader hears `about` and the key too."""
        self.setText(title)
        self._detail, self._key = detail, key
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{about.rstrip('.')}. {detail}. {key}")
        self.updateGeometry()
        self.update()

    def _cap_width(self) -> int:
        return text_width(self._key, self.look, "micro-strong") + 14

    def _left(self) -> int:
        return _SIDE + self.look.icon(_ICON) + _GAP

    def _room(self, width: float) -> float:
        return width - self._left() - _GAP - self._cap_width() - _SIDE

    def heightForWidth(self, width: int) -> int:
        """Height in px that all words need at this width."""
        look, room = self.look, self._room(width)
        tall = text_height(self.text(), look, _TITLE, room)
        tall += text_height(self._detail, look, "label", room)
        return tall + 2 * _AIR

    def sizeHint(self) -> QSize:
        """Half of a 920 px page."""
        width = self.look.px(440)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.look.px(180), 0)

    def paintEvent(self, _event: object) -> None:
        """Paint ground, icon, words and key."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        border = "accent" if self.underMouse() or self.isDown() else "border_strong"
        radius = RADIUS["card"]
        pen.box(painter, look, area, fill="accent_soft", border=border, radius=radius)
        side, line = look.icon(_ICON), look.line(_TITLE)
        top = (area.height() - side) / 2
        pen.draw_icon(painter, look, self._icon, "accent", QRectF(_SIDE, top, side, side))
        room = self._room(area.width())
        words = QRectF(self._left(), _AIR, room, 0)
        taken = draw_text(painter, look, words, self.text(), _TITLE)
        # Below, however short both are: rows side by side are read as one pair.
        draw_text(painter, look, words.translated(0, taken), self._detail, "label", "muted")
        self._paint_key(painter, area, line)
        painter.end()

    def _paint_key(self, painter: QPainter, area: QRectF, line: int) -> None:
        look = self.look
        wide, tall = self._cap_width(), look.line("micro-strong") + 6
        top = _AIR + (line - tall) / 2
        cap = QRectF(area.right() - _SIDE - wide, top, wide, tall)
        pen.box(painter, look, cap, fill="surface", border="border_strong", radius=5)
        spot = cap.adjusted(0, 3, 0, 0)
        draw_text(painter, look, spot, self._key, "micro-strong", "muted", centred=True)
