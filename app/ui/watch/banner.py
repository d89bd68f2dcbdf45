"""Above the page while its file is broken: that an older reading is shown, and what to mend.

It says so and leads to no place: there is none.
"""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.complaint import Complaint
from app.ui.theme.look import Look
from app.ui.watch.cards import CardStack
from app.ui.watch.words import kept_words
from app.ui.widgets.lines import TextBlock

# So many complaints explain why a file cannot be read; more would hide the page.
_MOST = 2


class Banner(QWidget):
    """One sentence and the complaints that explain it."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.words = TextBlock("ui-strong")
        self.stack: CardStack | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 10, 24, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self.words)
        self.hide()

    def show_complaints(self, complaints: Sequence[Complaint]) -> None:
        """Show why the file cannot be read; nothing when it can."""
        if self.stack is not None:
            self.stack.hide()
            self.stack.deleteLater()
            self.stack = None
        self.setVisible(bool(complaints))
        if complaints:
            self.words.setText(kept_words())
            self.stack = CardStack(complaints[:_MOST], self._look, self)
            self._column.addWidget(self.stack)

    def set_look(self, look: Look) -> None:
        """Dress the banner anew."""
        self._look = look
        self.words.set_look(look)
        if self.stack is not None:
            self.stack.set_look(look)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the rule below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
