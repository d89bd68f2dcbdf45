"""Icons by name, in any colour and size, sharp on every screen.

Only drawings of our own folder are read; a name that is not there is our mistake and is said so.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_FOLDER = Path(__file__).parent / "icons"

# lucide draws 24 px wide with a stroke of 2; these widths keep the drawn line near 1.75 px at
# 18 px and a little fuller where it is small. Our choice. Pairs: size in px up to which, width.
_STROKES = ((16, 2.3), (20, 2.2), (28, 1.9))
_LARGE_STROKE = 1.75


class UnknownIconError(KeyError):
    """No drawing of the program has this name."""


@cache
def _drawing(name: str) -> str:
    path = _FOLDER / f"{name}.svg"
    if not path.is_file():
        raise UnknownIconError(name)
    return path.read_text(encoding="utf-8")


def icon_file(name: str) -> str:
    """Path of a drawing as a file, for Qt's own uses such as the icon of the window.

    Raises:
        UnknownIconError: No drawing of the program has this name.
    """
    path = _FOLDER / f"{name}.svg"
    if not path.is_file():
        raise UnknownIconError(name)
    return str(path)


def _stroke(size: float) -> float:
    return next((width for limit, width in _STROKES if size <= limit), _LARGE_STROKE)


def draw(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Paint an icon into a square of the painter's own units.

    Raises:
        UnknownIconError: No drawing of the program has this name.
    """
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - kept out of the start (loads QtSvg)

    text = _drawing(name).replace("currentColor", QColor(colour).name())
    text = text.replace('stroke-width="2"', f'stroke-width="{_stroke(rect.width())}"')
    QSvgRenderer(text.encode("utf-8")).render(painter, rect)


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a pixmap of `size` logical px for a screen with this ratio.

    Raises:
        UnknownIconError: No drawing of the program has this name.
    """
    # An unknown name is told before anything is being painted on.
    _drawing(name)
    side = max(1, round(size * ratio))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    scaled = QRectF(0, 0, side, side)
    draw(painter, name, colour, scaled)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str, size: int = 18, disabled: str = "") -> QIcon:
    """An icon for buttons and menus, with pixmaps for screens at 100, 150 and 200 %.

    Args:
        name: Of the drawing.
        colour: As ``#RRGGBB``.
        size: Side in logical px.
        disabled: Colour while its button cannot be pressed; Qt's own greying when left out.

    Raises:
        UnknownIconError: No drawing of the program has this name.
    """
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made
