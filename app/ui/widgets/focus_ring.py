"""The focus ring: one transparent overlay of a window that frames whatever has the keyboard.

A style sheet cannot paint outside a widget, and thicker borders would shift the text. The ring is
shown only while the reader uses the keyboard; it takes no clicks and no focus. Widgets that show
their focus themselves (lists, the page) have the property `ring` set to `own`.

The signal of Qt does not say which hand moved the focus, and a filter on the whole application
would look at every event of every widget. So the window tells of key presses, and a pressed mouse
button at the moment of change tells of the mouse.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.ui.theme.look import Look

_LINE = 2.0  # px, width of the ring
_GAP = 2  # px between widget and ring
_REACH = _GAP + int(_LINE) + 1

OWN_RING = "ring"
RING_RADIUS = "ring_radius"

_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Follows the keyboard focus inside one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        self._look = Look()
        self._by_keyboard = False
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def set_look(self, look: Look) -> None:
        """Dress the ring anew."""
        self._look = look
        self._follow()

    @property
    def framed(self) -> QWidget | None:
        """The widget that is framed now, or None while the ring is hidden."""
        return self._watched[0] if self._watched and self.isVisible() else None

    def note_keyboard(self) -> None:
        """The reader pressed a key: from now on the focus is framed."""
        if not self._by_keyboard:
            self._by_keyboard = True
            self._watch(QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the framed widget when it or what holds it moves. Takes nothing."""
        if event.type() in _MOVES and watched in self._watched:
            self._follow()
        return False

    def paintEvent(self, _event: object) -> None:
        """Paint the ring inside its own rectangle."""
        target = self._watched[0] if self._watched else None
        radius = float(target.property(RING_RADIUS) or 8) if target else 8.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), _LINE))
        half = _LINE / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius + _GAP, radius + _GAP)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        self._watch(new)

    def _watch(self, target: QWidget | None) -> None:
        for widget in self._watched:
            # A pane may have been deleted while its part had the focus.
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if target is not None and target.window() is self._window:
            while target is not None and target is not self._window:
                self._watched.append(target)
                target.installEventFilter(self)
                target = target.parentWidget()
        self._follow()

    def _follow(self) -> None:
        target = self._watched[0] if self._watched else None
        if target is None or not self._by_keyboard or target.property(OWN_RING) == "own":
            self.hide()
            return
        corner = target.mapTo(self._window, target.rect().topLeft())
        around = QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        # A whole pane at the edge of the window is framed inside it, on all four sides.
        around &= self._window.rect()
        seen = self._seen_part(around)
        if seen.isEmpty() or not target.isVisible():
            self.hide()
            return
        self.setGeometry(around)
        self.setMask(QRegion(seen.translated(-around.topLeft())))
        self.show()
        self.raise_()
        self.update()

    def _seen_part(self, around: QRect) -> QRect:
        """The part of a rectangle of the window that no scroll area hides."""
        seen = around & self._window.rect()
        for parent in self._watched[1:]:
            if isinstance(parent, QAbstractScrollArea):
                port = parent.viewport()
                seen &= QRect(port.mapTo(self._window, port.rect().topLeft()), port.size())
        return seen
