"""Where the window stands on the desktop, and bringing it back to a screen that exists.

It keeps nothing itself; the settings carry the place from one run to the next.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.library.settings import WindowPlace

# Size of the very first window and the smallest one, in px: a 1366 × 768 laptop less its bars, and
# the same laptop at 200 % (683 × 384) less its bars.
FIRST_SIZE = (1200, 720)
SMALLEST = (480, 300)

# So much of a window must lie on some screen for the reader to be able to seize it, in px.
_GRIP = 80


def keep_place(window: QWidget) -> WindowPlace:
    """The window's place now; for a maximised one the place it would go back to."""
    around = window.normalGeometry() if window.isMaximized() else window.geometry()
    return WindowPlace(
        around.x(), around.y(), around.width(), around.height(), maximized=window.isMaximized()
    )


def restore_place(window: QWidget, place: WindowPlace | None) -> None:
    """Put the window where it was if a screen is still there, else give it its first size."""
    if place is None:
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        window.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))
        return
    wanted = QRect(place.x, place.y, place.width, place.height)
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry() & wanted
        if seen.width() >= _GRIP and seen.height() >= _GRIP:
            window.setGeometry(wanted)
            break
    else:
        window.resize(place.width, place.height)
    if place.maximized:
        window.showMaximized()
