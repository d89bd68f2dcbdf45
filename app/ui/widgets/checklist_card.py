"""A checklist as one big target: its title, when to use it, how many steps, and for whom.

It carries no tick box: ticks belong to the page of the checklist.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.focus_ring import RING_RADIUS
from app.ui.widgets.lines import draw_text, text_height, text_width

_PAD = 17  # px inside the edge
_TILE = 40  # px, the tinted square behind the icon
_GAP = 16  # px between the tile and the words

# Words, the colour they are set in, and the icon before them.
Foot = tuple[str, str, str]


class ChecklistCard(PaintedButton):
    """The card of a checklist; long words wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = ""
        self._feet: tuple[Foot, ...] = ()
        self.setProperty(RING_RADIUS, RADIUS["card"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, lead: str, feet: Sequence[Foot]) -> None:
        """Word the card; a screen reader hears all of it in one go."""
        self.setText(title)
        self._lead, self._feet = lead, tuple(feet)
        self.setAccessibleName(title)
        told = [lead.rstrip("."), *(words for words, _ink, _icon in feet)]
        self.setAccessibleDescription(". ".join(part for part in told if part))
        self.updateGeometry()
        self.update()

    def _tile(self) -> int:
        return self.look.icon(_TILE)

    def _room(self, width: float) -> float:
        return width - 2 * _PAD - self._tile() - _GAP

    def _foot_lines(self, room: float) -> list[list[tuple[Foot, float]]]:
        """The feet, each with its place in its line."""
        lines: list[list[tuple[Foot, float]]] = [[]]
        left = 0.0
        for foot in self._feet:
            need = self.look.px(20 if foot[2] else 0) + text_width(foot[0], self.look, "micro")
            if left and left + need > room:
                lines.append([])
                left = 0.0
            lines[-1].append((foot, left))
            left += need + 16
        return lines if self._feet else []

    def heightForWidth(self, width: int) -> int:
        """Height in px that all words need at this width."""
        look, room = self.look, self._room(width)
        tall = text_height(self.text(), look, "h3", room)
        if self._lead:
            tall += 4 + text_height(self._lead, look, "ui", room)
        feet = len(self._foot_lines(room))
        tall += 10 * bool(feet) + feet * (look.line("micro") + 4)
        return 2 * _PAD + max(tall, self._tile())

    def sizeHint(self) -> QSize:
        """Half of a 720 px page."""
        width = self.look.px(360)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.look.px(200), 0)

    def paintEvent(self, _event: object) -> None:
        """Paint ground, tile, title, lead and feet."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        fill = "accent_soft" if self.isDown() else "surface"
        border = "accent" if self.underMouse() else "border"
        pen.box(painter, look, area, fill=fill, border=border, radius=RADIUS["card"])
        tile = QRectF(_PAD, _PAD, self._tile(), self._tile())
        pen.box(painter, look, tile, fill="accent_soft", radius=10)
        side = look.icon(20)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(tile.center())
        pen.draw_icon(painter, look, "list-checks", "accent", spot)
        self._paint_words(painter, area.width())
        painter.end()

    def _paint_words(self, painter: QPainter, width: float) -> None:
        look, room = self.look, self._room(width)
        left = _PAD + self._tile() + _GAP
        words = QRectF(left, _PAD, room, 0)
        top = words.top() + draw_text(painter, look, words, self.text(), "h3")
        if self._lead:
            words.moveTop(top + 4)
            top = words.top() + draw_text(painter, look, words, self._lead, "ui", "muted")
        top += 10
        side, line = look.px(14), look.line("micro")
        for feet in self._foot_lines(room):
            for (said, ink, icon), at in feet:
                spot = QRectF(left + at, top + 2, side, side)
                indent = 0
                if icon:
                    pen.draw_icon(painter, look, icon, ink, spot.translated(0, (line - side) / 2))
                    indent = look.px(20)
                place = QRectF(left + at + indent, top + 2, room - at - indent, line)
                draw_text(painter, look, place, said, "micro", ink)
            top += line + 4
