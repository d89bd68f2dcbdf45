"""Draws the program's icon in the sizes that desktops look for.

The drawing is the one of the window. Small sizes have their own with fewer lines. It needs no
display, and the locked Qt draws the same bytes every time.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from scripts.installers.errors import InstallerError
from scripts.installers.names import ROOT

DRAWINGS = ROOT / "app" / "ui" / "theme" / "icons"
# Pixels; the sizes of the hicolor theme that menus, task bars and software centres ask for.
SIZES = (16, 24, 32, 48, 64, 128, 256)
# Up to this size the drawing with fewer lines is taken, in pixels.
_SMALL = 32


def drawing_of(size: int) -> Path:
    """The drawing that is shown at a size."""
    return DRAWINGS / ("app-icon-small.svg" if size <= _SMALL else "app-icon.svg")


def icon_png(size: int) -> bytes:
    """The icon as a PNG picture.

    Args:
        size: Its side in pixels.

    Raises:
        InstallerError: The drawing cannot be read.
    """
    renderer = QSvgRenderer(str(drawing_of(size)))
    if not renderer.isValid():
        message = f"{drawing_of(size).name} cannot be drawn"
        raise InstallerError(message)
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes here
    return bytes(held.data())
