"""The sheet: the contents panel laid over a narrow window, with the page dimmed behind it.

The keyboard stays inside until it is closed by Esc, by its button or by a click beside it.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.nav_row import FULL_WIDTH
from app.ui.rail import ContentsPanel
from app.ui.theme.look import Look

# Widest part of the window that the sheet covers, so that a strip of the page stays in sight.
_LARGEST_SHARE = 0.88

# Room that the sheet has over the rail of the same text size, in px. Our choice: 440 px in all at
# 150 % (268 × 1.5 + 38).
_EXTRA = 38


class ContentsSheet(QWidget):
    """A child of the window that covers all of it and shows the panel at its left.

    Signals:
        closed: The sheet went away.
    """

    closed = Signal()

    def __init__(self, panel: ContentsPanel, window: QWidget) -> None:
        super().__init__(window)
        self.panel = panel
        self._look = Look()
        self._window = window
        self._before: QWidget | None = None
        panel.setParent(self)
        panel.fold_asked.connect(self.close_sheet)
        window.installEventFilter(self)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Dress the sheet anew."""
        self._look = look
        self.panel.set_look(look)
        self._place()

    def open_sheet(self) -> None:
        """Lay the sheet over the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.panel.contents.setFocus(Qt.FocusReason.TabFocusReason)

    def close_sheet(self) -> None:
        """Take the sheet away and give the keyboard back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cover the window at every size of it."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes round inside the panel."""
        order = self.panel.focus_order()
        at = next((n for n, part in enumerate(order) if part.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[(at + (1 if forward else -1)) % len(order)].setFocus(reason)
        return True

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the panel at the left, full height."""
        width = min(self._look.px(FULL_WIDTH) + _EXTRA, int(self.width() * _LARGEST_SHARE))
        self.panel.setGeometry(0, 0, width, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the page."""
        scrim = QColor(self._look.theme.scrim)
        scrim.setAlpha(self._look.theme.scrim_alpha)
        QPainter(self).fillRect(self.rect(), scrim)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
