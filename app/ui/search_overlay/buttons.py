"""Things to press in the overlay: chips, rows, the switch, the button that closes.

They paint themselves from a `Look`, with room for the focus ring inside their own rectangle, and
none takes the focus by a click, so that a reader can go on typing.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.focus_ring import OWN_RING

# Room on every side for the focus ring, in px: 2 px gap and 2 px line.
RING: Final = 4

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class LookButton(PaintedButton):
    """A painted button with room for its ring; children say how large they are and how they look.

    Arrows go from button to button as Tab does, unless a child says otherwise.
    """

    arrows_to_holder = False

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._ringed = False
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The window's own focus ring need not be drawn around it again.
        self.setProperty(OWN_RING, "own")

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over it and it can be pressed."""
        return self.underMouse() and self.isEnabled()

    def inner_size(self) -> QSize:
        """Its size without the room for the focus ring."""
        raise NotImplementedError

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into its rectangle without the ring's room."""
        raise NotImplementedError

    @property
    def corner(self) -> float:
        """Radius of its corners, in px."""
        return RADIUS["control"]

    @property
    def ring(self) -> int:
        """Room for the focus ring on every side, in px; without any, the ring lies inside."""
        return RING

    def sizeHint(self) -> QSize:
        """Its size with the room for the focus ring."""
        return self.inner_size() + QSize(2 * self.ring, 2 * self.ring)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, and the ring while the keyboard has it."""
        del event
        painter, room = self.painter(), self.ring
        whole = QRectF(self.rect())
        self.paint(painter, whole.adjusted(room, room, -room, -room))
        if self._ringed and self.hasFocus():
            radius = self.corner + room
            pen.box(painter, self.look, whole, border="accent", width=2.0, radius=radius)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when a key brought the focus."""
        self._ringed = event.reason() in _KEYBOARD
        super().focusInEvent(event)


class Chip(LookButton):
    """A small round-ended button: a word to take, to leave out, or to go to."""

    HEIGHT = 28

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        icon: str = "",
        strong: bool = False,
        removes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, parent)
        self._icon = icon
        self._strong = strong
        self._removes = removes

    @property
    def _style(self) -> str:
        return "label-strong" if self._strong else "label"

    @property
    def corner(self) -> float:
        """Half its height, or the control's own for a strong one."""
        return RADIUS["control"] if self._strong else self.look.px(self.HEIGHT) / 2

    def inner_size(self) -> QSize:
        """As wide as its words."""
        signs = (1 if self._icon else 0) + (1 if self._removes else 0)
        width = self.look.width(self.text(), self._style) + self.look.px(24 + 20 * signs)
        return QSize(round(width), self.look.px(self.HEIGHT))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip."""
        look = self.look
        lively = self.hovered or self._strong
        fill = "accent_soft" if self._strong or self.isDown() else "surface"
        fill = "hover" if self.hovered and not self.isDown() else fill
        border = "accent" if lively else "border"
        pen.box(painter, look, rect, fill=fill, border=border, radius=self.corner)
        left, side = rect.left() + look.px(12), look.px(14)
        middle = rect.top() + (rect.height() - side) / 2
        if self._icon:
            pen.draw_icon(painter, look, self._icon, "text", QRectF(left, middle, side, side))
            left += look.px(20)
        top = rect.top() + (rect.height() - look.line(self._style)) / 2
        token = "accent" if self._strong else "text"
        left += pen.text_line(
            painter, look, QPointF(left, top), self.text(), self._style, colour=token
        )
        if self._removes:
            cross = QRectF(left + look.px(6), middle, side, side)
            pen.draw_icon(painter, look, "x", "text", cross)


class WayRow(LookButton):
    """A way on, as wide as the page: what it is, and a note at the right. One can be chosen."""

    HEIGHT = 48

    def __init__(
        self,
        look: Look,
        words: str,
        note: str,
        *,
        icon: str = "search",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, parent)
        self._note = note
        self._icon = icon
        self._chosen = False
        self.setAccessibleName(", ".join(part for part in (words, note) if part))

    @property
    def chosen(self) -> bool:
        """Whether Enter in the field takes it."""
        return self._chosen

    def set_chosen(self, *, chosen: bool) -> None:
        """Let Enter in the field take it, or no longer."""
        self._chosen = chosen
        self.update()

    @property
    def corner(self) -> float:
        """That of a callout."""
        return RADIUS["callout"]

    def inner_size(self) -> QSize:
        """High enough to press; the width comes from the page."""
        look = self.look
        words = look.width(self.text(), "ui-large-strong") + look.width(self._note, "label")
        return QSize(min(300, round(words) + look.px(90)), look.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """May become narrower than its words, which are then cut."""
        return QSize(160, self.sizeHint().height())

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the row."""
        look, chosen = self.look, self._chosen
        fill = "accent_soft" if chosen or self.isDown() else "hover" if self.hovered else "surface"
        border = "accent" if chosen or self.hovered else "border"
        wide = 2.0 if chosen else 1.0
        pen.box(painter, look, rect, fill=fill, border=border, width=wide, radius=self.corner)
        side = look.px(18)
        sign = QRectF(rect.left() + 16, rect.top() + (rect.height() - side) / 2, side, side)
        name, token = ("corner-down-left", "accent") if chosen else (self._icon, "muted")
        pen.draw_icon(painter, look, name, token, sign)
        self._paint_words(painter, rect, sign.right() + 14)

    def _paint_words(self, painter: QPainter, rect: QRectF, left: float) -> None:
        look = self.look
        style = "ui-large-strong" if self._chosen else "ui-large"
        right = rect.right() - 20
        note = pen.elided(look, self._note, "label", (right - left) * 0.55)
        note_wide = look.width(note, "label")
        words = pen.elided(look, self.text(), style, right - left - note_wide - 12)
        top = rect.top() + (rect.height() - look.line(style)) / 2
        pen.text_line(painter, look, QPointF(left, top), words, style)
        top = rect.top() + (rect.height() - look.line("label")) / 2
        spot = QPointF(right - note_wide, top)
        pen.text_line(painter, look, spot, note, "label", colour="muted")


class Switch(LookButton):
    """A sliding switch, on with its knob at the right."""

    WIDTH, HEIGHT, KNOB = 40, 22, 14

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setCheckable(True)

    @property
    def corner(self) -> float:
        """Half its height."""
        return self.HEIGHT / 2

    def inner_size(self) -> QSize:
        """Its fixed size."""
        return QSize(self.WIDTH, self.HEIGHT)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the trough and the knob."""
        look, on = self.look, self.isChecked()
        border = "accent" if on or self.hovered else "border_strong"
        fill = "accent" if on else "surface"
        pen.box(painter, look, rect, fill=fill, border=border, width=1.5, radius=self.corner)
        centre = QPointF(rect.right() - 11 if on else rect.left() + 11, rect.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_text" if on else "border_strong"))
        painter.drawEllipse(centre, self.KNOB / 2, self.KNOB / 2)


class IconButton(LookButton):
    """A square button with an icon only; its name is for the screen reader and the tool tip."""

    SIDE = 36

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._icon = icon

    def inner_size(self) -> QSize:
        """A square that grows a little with the text."""
        side = self.look.icon(self.SIDE)
        return QSize(side, side)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the icon, on a tint while the pointer is over it."""
        if self.hovered or self.isDown():
            fill = "accent_soft" if self.isDown() else "hover"
            pen.box(painter, self.look, rect, fill=fill, radius=self.corner)
        side = self.look.icon(18)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(rect.center())
        pen.draw_icon(painter, self.look, self._icon, "muted", sign)
