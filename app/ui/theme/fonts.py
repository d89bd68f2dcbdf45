"""The two faces of the guide: loading them once, and a `QFont` for each line of the type scale.

It never asks the system for a face by name: Guide Serif and Guide Sans travel with the program, so
that every computer sets the three languages alike.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.theme.typography import SANS, SCALE, SERIF, TypeStyle

_FOLDER = Path(__file__).parent / "fonts"

# Where a face lacks a sign, or the files are missing, Qt looks here next.
_FALLBACK = {
    SERIF: [SERIF, "Source Serif 4", "Noto Serif", "DejaVu Serif", "serif"],
    SANS: [SANS, "Inter", "Noto Sans", "DejaVu Sans", "sans-serif"],
}


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the fonts that travel with the program; call it once the application exists.

    Returns:
        The families that are now known, for the doctor.
    """
    families: set[str] = set()
    for path in sorted(_FOLDER.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def type_style(style: str | TypeStyle) -> TypeStyle:
    """The line of the scale with this name.

    Raises:
        KeyError: The scale has no such line.
    """
    return SCALE[style] if isinstance(style, str) else style


def line_height(style: str | TypeStyle, zoom: float = 1.0) -> int:
    """Height of the line box, in px."""
    return round(type_style(style).line * zoom)


def font(
    style: str | TypeStyle,
    zoom: float = 1.0,
    *,
    italic: bool = False,
    weight: int | None = None,
) -> QFont:
    """The font of a line of the scale at a text size (1.0 is 100 %)."""
    wanted = type_style(style)
    made = QFont()
    made.setFamilies(_FALLBACK[wanted.family])
    # setPixelSize takes whole pixels only.
    made.setPixelSize(max(1, round(wanted.size * zoom)))
    made.setWeight(QFont.Weight(weight or wanted.weight))
    made.setItalic(italic)
    # Letters keep their places at every text size and on every screen.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
