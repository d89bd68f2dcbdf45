"""A task card and a row of a short list: one big target each, painted.

It says what lies behind it and is pressed; where the press leads is for the page to know.
"""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import icons
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.focus_ring import RING_RADIUS
from app.ui.widgets.lines import draw_text, text_height

_PAD = 17  # px inside the edge of a card
_TILE = 36  # px, the tinted square behind the icon
_GAP = 14  # px between tile and title


class TaskCard(PaintedButton):
    """A task: icon, title, two lines of what is inside, and a foot where it opens a search."""

    def __init__(self, icon: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._number = str(number)
        self._about = ""
        self._foot = ""
        self._search = False
        self.setProperty(RING_RADIUS, RADIUS["card"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, title: str, about: str, foot: str) -> None:
        """Word the card; a screen reader hears title, content and foot in one go."""
        self.setText(title)
        self._about = about
        self._foot = foot
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{about}. {foot}" if foot.strip() else about)
        self.updateGeometry()
        self.update()

    def set_search(self, *, on: bool) -> None:
        """Whether the card leads to a search."""
        self._search = on
        self.update()

    @property
    def foot(self) -> str:
        """The words at the foot of the card."""
        return self._foot

    def _foot_left(self) -> int:
        return self.look.icon(14) + 6 if self._search else 0

    def _tile(self) -> int:
        return self.look.icon(_TILE)

    def _title_width(self, width: float) -> float:
        number = self.look.px(14)
        return width - 2 * _PAD - self._tile() - _GAP - number

    def heightForWidth(self, width: int) -> int:
        """Height in px that all words need at this width."""
        look = self.look
        head = max(
            self._tile(),
            text_height(self.text(), look, "ui-large-strong", self._title_width(width)),
        )
        inner = width - 2 * _PAD
        about = text_height(self._about, look, "label", inner)
        room = inner - self._foot_left()
        foot = text_height(self._foot, look, "micro", room) + 8 if self._foot else 0
        return _PAD + head + 12 + about + foot + _PAD

    def sizeHint(self) -> QSize:
        """A third of a 920 px page."""
        width = self.look.px(290)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to stand two by two in a small window."""
        return QSize(self.look.px(170), 0)

    def paintEvent(self, _event: object) -> None:
        """Paint ground, tile, title, content and foot."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        border = "accent" if self.underMouse() else "border"
        pen.box(painter, look, area, fill="surface", radius=RADIUS["card"])
        pen.box(painter, look, area, border=border, radius=RADIUS["card"])
        tile = QRectF(_PAD, _PAD, self._tile(), self._tile())
        pen.box(painter, look, tile, fill="accent_soft", radius=10)
        side = look.icon(20)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(tile.center())
        icons.draw(painter, self._icon, look.hex("accent"), spot)
        self._draw_words(painter, area.width())

    def _draw_words(self, painter: QPainter, width: float) -> None:
        look, tile = self.look, self._tile()
        room = self._title_width(width)
        taken = text_height(self.text(), look, "ui-large-strong", room)
        title = QRectF(_PAD + tile + _GAP, _PAD + max(0.0, (tile - taken) / 2), room, taken)
        draw_text(painter, look, title, self.text(), "ui-large-strong", "text")
        spot = QRectF(width - _PAD - look.px(8), _PAD - 4, look.px(14), look.line("micro"))
        draw_text(painter, look, spot, self._number, "micro", "faint")
        top = _PAD + max(tile, taken) + 12.0
        below = QRectF(_PAD, top, width - 2 * _PAD, 0)
        below.translate(0, draw_text(painter, look, below, self._about, "label", "muted") + 8)
        if self._search:
            side = look.icon(14)
            spot = QRectF(_PAD, below.top() + (look.line("micro") - side) / 2, side, side)
            icons.draw(painter, "search", look.hex("accent"), spot)
            below.adjust(self._foot_left(), 0, 0, 0)
        draw_text(painter, look, below, self._foot, "micro", "accent" if self._search else "muted")


class ListRow(PaintedButton):
    """A row of a short list: a number, a serif title, and a quiet line below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._detail = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, number: str, title: str, detail: str) -> None:
        """Word the row."""
        self._number = number
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(f"{number} {title}".strip())
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def _indent(self) -> int:
        return self.look.px(36)

    def heightForWidth(self, width: int) -> int:
        """Height in px that the wrapped words need at this width."""
        room = width - self._indent() - 8
        title = text_height(self.text(), self.look, "title", room)
        detail = text_height(self._detail, self.look, "micro", room) if self._detail else 0
        return 7 + title + detail + 8

    def sizeHint(self) -> QSize:
        """Half of a 920 px page."""
        width = self.look.px(400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(self.look.px(160), 0)

    def paintEvent(self, _event: object) -> None:
        """Paint number, title, detail and the rule below."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        if self.underMouse():
            wide = area.adjusted(-1, 0, 1, -1)
            pen.box(painter, look, wide, fill="hover", radius=RADIUS["control"])
        painter.setPen(look.colour("border"))
        painter.drawLine(area.bottomLeft() - QPointF(0, 0.5), area.bottomRight() - QPointF(0, 0.5))
        if self._number:
            spot = QRectF(4, 7 + (look.line("title") - look.line("label-strong")) / 2, 40, 20)
            draw_text(painter, look, spot, self._number, "label-strong", "accent")
        room = area.adjusted(self._indent() + 4, 7, -4, 0)
        taken = draw_text(painter, look, room, self.text(), "title")
        draw_text(painter, look, room.translated(0, taken), self._detail, "micro", "muted")
