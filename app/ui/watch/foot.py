"""The status line of the watch, and above it the list of complaints that stand beside no block.

It counts and lists; where a press leads is for others to know.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.content.complaint import Complaint
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.watch.cards import CardStack
from app.ui.watch.words import elsewhere_words, more_words
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.lines import TextBlock, draw_text, text_width

# So many complaints are listed; who has more begins with these. Our choice.
_MOST = 60
# The list takes no more than this share of the window.
_SHARE = 0.45


class _ListButton(PaintedButton):
    """Opens and closes the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Word the button."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, the arrow, and room to hit them."""
        width = text_width(self.text(), self.look, "label-strong") + self.look.icon(16) + 26
        return QSize(width, max(28, self.look.line("label-strong") + 8))

    def paintEvent(self, _event: object) -> None:
        """Paint words and arrow."""
        look, painter, area = self.look, self.painter(), QRectF(self.rect())
        fill = "hover" if self.underMouse() or self.isChecked() else ""
        pen.box(painter, look, area, fill=fill, border="border_strong", radius=RADIUS["control"])
        line = look.line("label-strong")
        spot = QRectF(10, (area.height() - line) / 2, area.width() - 20, line)
        draw_text(painter, look, spot, self.text(), "label-strong", most=1)
        side = look.icon(16)
        arrow = QRectF(area.width() - side - 8, (area.height() - side) / 2, side, side)
        name = "chevron-down" if self.isChecked() else "chevron-up"
        pen.draw_icon(painter, look, name, "muted", arrow)


class WatchFoot(QWidget):
    """Status line and list.

    Signals:
        chosen: A card of the list was pressed. Carries its complaint.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.stack: CardStack | None = None
        self._said = ""
        self.status = TextBlock("label", "muted")
        self.more = TextBlock("label", "muted")
        self.button = _ListButton()
        self.button.toggled.connect(self._on_toggled)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        self.area.setWidget(self._holder)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.status, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(6)
        column.addWidget(self.area)
        column.addLayout(row)
        self.area.hide()
        self.show_elsewhere(())

    def say(self, words: str, *, aloud: bool = False) -> None:
        """Show the status; a screen reader says it at once when it is new and meant `aloud`."""
        if aloud and words != self._said:
            self._said = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, words))
        self.status.setText(words)
        self.status.setAccessibleName(words)

    def show_elsewhere(self, complaints: Sequence[Complaint]) -> None:
        """List the complaints that stand beside no block of the page."""
        if self.stack is not None:
            self.stack.hide()
            self.stack.deleteLater()
        self.stack = CardStack(complaints[:_MOST], self._look)
        self.stack.chosen.connect(self.chosen)
        self.stack.reached.connect(self.area.ensureWidgetVisible)
        self._column.insertWidget(0, self.stack)
        left = len(complaints) - len(complaints[:_MOST])
        self.more.setText(more_words(left) if left else "")
        self.more.setVisible(bool(left))
        self.button.set_words(elsewhere_words(len(complaints)))
        self.button.setVisible(bool(complaints))
        if not complaints:
            self.button.setChecked(False)
        self._fit()

    def set_look(self, look: Look) -> None:
        """Dress the foot anew."""
        self._look = look
        for part in (self.status, self.more, self.button, self.stack):
            if part is not None:
                part.set_look(look)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the room that its cards need."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the rule above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(0, 0, self.width(), 0)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a signal carries it
        self.area.setVisible(on)
        self._fit()

    def _fit(self) -> None:
        if self.stack is None:
            return
        wanted = self.stack.height_at(max(160, self.width() - 60)) + 24
        most = round(self.window().height() * _SHARE)
        self.area.setFixedHeight(min(wanted, most))
        palette = self._holder.palette()
        palette.setColor(self._holder.backgroundRole(), self._look.colour("side"))
        self._holder.setPalette(palette)
        self.area.viewport().setPalette(palette)
