"""Complaints as cards: gravity, what is wrong, how to mend it, and where; one below the other.

A card is pressed to go to its place; where that is, is for others to know.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.content.complaint import Complaint
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.watch.words import DRESS, gravity_words, where_words
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.focus_ring import RING_RADIUS
from app.ui.widgets.lines import draw_text, text_height

_PAD = 10  # px inside the edge
_BAR = 3  # px, the stripe of the gravity's hue
_ICON = 16  # px at 100 %
_GAP = 8  # px between icon and words
BETWEEN = 6  # px between two cards


class ComplaintCard(PaintedButton):
    """One complaint.

    Signals:
        reached: The keyboard came to the card.
    """

    reached = Signal()

    def __init__(self, complaint: Complaint, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.complaint = complaint
        self._tone, self._icon = DRESS[complaint.severity]
        self._where = where_words(complaint)
        self.setText(complaint.what)
        gravity = gravity_words(complaint.severity)
        self.setAccessibleName(f"{gravity}: {complaint.what}")
        self.setAccessibleDescription(f"{complaint.remedy} {self._where}")
        self.setToolTip(f"{gravity} · {self._where}")
        self.setProperty(RING_RADIUS, RADIUS["control"])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)

    def _left(self) -> int:
        return _BAR + _PAD + self.look.icon(_ICON) + _GAP

    def heightForWidth(self, width: int) -> int:
        """Height in px that all words need at this width."""
        look, room = self.look, width - self._left() - _PAD
        what = text_height(self.text(), look, "label-strong", room)
        remedy = text_height(self.complaint.remedy, look, "label", room)
        return _PAD + what + remedy + 4 + text_height(self._where, look, "micro", room) + _PAD

    def sizeHint(self) -> QSize:
        """As wide as a margin beside the page; how high follows from the width alone."""
        return QSize(self.look.px(280), self.look.line("label"))

    def minimumSizeHint(self) -> QSize:
        """A few words on each line."""
        return QSize(self.look.px(150), 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here, so that the card can be brought into sight."""
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, _event: object) -> None:
        """Paint ground, stripe, icon and words."""
        look, painter, area = self.look, self.painter(), QRectF(self.rect())
        radius = RADIUS["control"]
        edge = self._tone if self.underMouse() else "border"
        pen.box(painter, look, area, fill=f"{self._tone}_bg", border=edge, radius=radius)
        stripe = QRectF(0.5, 6, _BAR, area.height() - 12)
        pen.box(painter, look, stripe, fill=self._tone, radius=_BAR / 2)
        side = look.icon(_ICON)
        top = _PAD + (look.line("label-strong") - side) / 2
        spot = QRectF(_BAR + _PAD, top, side, side)
        pen.draw_icon(painter, look, self._icon, self._tone, spot)
        room = QRectF(self._left(), _PAD, area.width() - self._left() - _PAD, 0)
        room.translate(0, draw_text(painter, look, room, self.text(), "label-strong"))
        room.translate(0, draw_text(painter, look, room, self.complaint.remedy, "label") + 4)
        draw_text(painter, look, room, self._where, "micro", "muted")


class CardStack(QWidget):
    """Cards one below the other.

    Signals:
        chosen: A card was pressed. Carries its complaint.
        reached: The keyboard came to a card. Carries the card.
    """

    chosen = Signal(object)
    reached = Signal(object)

    def __init__(
        self, complaints: Sequence[Complaint], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        self.cards = [ComplaintCard(complaint, look, self) for complaint in complaints]
        for card in self.cards:
            column.addWidget(card)
            card.clicked.connect(lambda _on=False, one=card: self.chosen.emit(one.complaint))
            card.reached.connect(lambda one=card: self.reached.emit(one))

    def set_look(self, look: Look) -> None:
        """Dress the cards anew."""
        for card in self.cards:
            card.set_look(look)

    def height_at(self, width: int) -> int:
        """Height of all cards at a width, in px."""
        between = BETWEEN * max(0, len(self.cards) - 1)
        return sum(card.heightForWidth(width) for card in self.cards) + between
