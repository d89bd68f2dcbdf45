"""A short notice at the foot of the window that goes away by itself and takes no focus.

It asks nothing and offers nothing; what needs an answer is not a notice.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.lines import draw_text, text_height, text_width

# How long it stays, in ms: 5 s and a little for each letter, at least what WCAG's advice on
# reading time asks of short lines. Our guess.
_BASE = 5000
_PER_LETTER = 60

_PAD = 16  # px
_WIDEST = 560  # px at 100 %


class Notice(QLabel):
    """Says one sentence, to the eye and to a screen reader."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._look = Look()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Dress the notice anew."""
        self._look = look
        self._place()

    def say(self, words: str) -> None:
        """Show the sentence for a while; an empty one takes away what is no longer so."""
        self.setText(words)
        self.setVisible(bool(words))
        if not words:
            self._timer.stop()
            return
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._timer.start(_BASE + _PER_LETTER * len(words))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the foot at every size of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint card and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, area = self._look, QRectF(self.rect())
        radius = RADIUS["callout"]
        pen.box(painter, look, area, fill="surface", border="border_strong", radius=radius)
        words = area.adjusted(_PAD + 0.5, 11.5, -_PAD - 0.5, -11.5)
        draw_text(painter, look, words, self.text(), "ui")

    def _place(self) -> None:
        room = min(self._look.px(_WIDEST), self._window.width() - 48) - 2 * _PAD
        width = min(room, text_width(self.text(), self._look, "ui") + 2)
        height = text_height(self.text(), self._look, "ui", width) + 24
        left = (self._window.width() - width - 2 * _PAD) // 2
        self.setGeometry(left, self._window.height() - height - 24, width + 2 * _PAD, height)
