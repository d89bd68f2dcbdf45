"""A small sign that the guide is being opened, for computers on which that takes a while.

A quick computer never shows it. It reads nothing, and goes away when the window has been painted.
"""

import time

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import gettext as _
from app.ui.theme.look import Look
from app.ui.theme.tokens import Theme

# So long after the program began its window is usually painted, in seconds; where even Qt is not
# ready by then, the rest will take more than a second.
SLOW_AFTER = 0.35

# Longest wait for the sign to be on the screen, in seconds.
_PATIENCE = 0.2

_SIZE = QSize(360, 96)
_BAR = 4  # px


class Opening(QWidget):
    """The sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self._look = Look(theme)
        self.is_painted = False
        self.setFixedSize(_SIZE)
        # TRANSLATORS: On a small sign while the program starts on a slow computer.
        self._words = _("Opening the guide …")
        self.setAccessibleName(self._words)
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card with one sentence and a bar."""
        painter = QPainter(self)
        area = self.rect()
        painter.fillRect(area, self._look.colour("surface"))
        painter.setPen(self._look.colour("border_strong"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.fillRect(QRectF(0, 0, area.width(), _BAR), QColor(self._look.theme.accent))
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font("ui"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
        self.is_painted = True


def show_opening(theme: Theme, began: float) -> Opening | None:
    """Show the sign if the start is slow so far; `began` is on the clock of `time.monotonic`."""
    if time.monotonic() - began < SLOW_AFTER:
        return None
    sign = Opening(theme)
    sign.show()
    end = time.monotonic() + _PATIENCE
    while not sign.is_painted and time.monotonic() < end:
        QApplication.processEvents()
    return sign
