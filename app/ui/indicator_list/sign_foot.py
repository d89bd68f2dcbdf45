"""The foot of what shows signs: what one sign is worth and, on a page, the way to its neighbours.

It does not scroll and cannot be closed.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Guide
from app.ui.actions import Act, key_words
from app.ui.indicator_list.wording import place_words
from app.ui.theme.look import Look, dress
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.honesty import HonestyLine
from app.ui.widgets.lines import TextBlock

_MARGIN = 40  # px, that of the page


class SignFoot(QWidget):
    """The line on honesty, and "3 of 12" between two buttons.

    Signals:
        step_asked: The reader wants the sign before (-1) or after (1).
    """

    step_asked = Signal(int)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._look = Look()
        self._place = (0, 0)
        self.line = HonestyLine()
        self.place = TextBlock("label", "muted")
        self.before = IconButton("chevron-left")
        self.after = IconButton("chevron-right")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self.line, 1)
        self._row.addSpacing(12)
        for part in (self.place, self.before, self.after):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        self.show_place(0, 0)
        self.retranslate()

    def show_place(self, number: int, total: int) -> None:
        """Say which sign of how many is open; 0 of 0 shows no way to others."""
        self._place = (number, total)
        for part in (self.place, self.before, self.after):
            part.setVisible(total > 0)
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < total)
        self.place.setText(place_words(number, total))

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.line.set_words(self._guide.info.honesty.said_in(current_locale()))
        # TRANSLATORS: Tool tip on the page of an indicator.
        self.before.set_words(_("Previous indicator"), key_words(Act.PREVIOUS_INDICATOR))
        # TRANSLATORS: Tool tip on the page of an indicator.
        self.after.set_words(_("Next indicator"), key_words(Act.NEXT_INDICATOR))
        self.show_place(*self._place)

    def set_look(self, look: Look) -> None:
        """Dress the foot anew."""
        self._look = look
        dress(look, self.line, self.place, self.before, self.after)
        self.updateGeometry()
        self.update()

    def fit(self, left: int, *, low: bool) -> None:
        """Begin at the left edge of what stands above, in px; with small words in a low window."""
        self.line.set_small(on=low)
        margins = self._row.contentsMargins()
        if margins.left() != left:
            self._row.setContentsMargins(left, 1, max(12, min(left, _MARGIN)), 0)

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(self._look.px(400), self.line.sizeHint().height() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the rule above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
