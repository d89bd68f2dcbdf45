"""The look of the program that can also measure words, for parts that paint their own text.

A value, so that painting, measuring and caches agree; it reads no settings and follows no system.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.theme import fonts
from app.ui.theme.look import Look as ThemeLook
from app.ui.theme.typography import SANS, TypeStyle

# The words in the field, larger than any line of the scale (mock-up 09): 20 px in a 32 px box.
FIELD_STYLE = TypeStyle(20, 32, 400, SANS)


@cache
def _font(style: str | TypeStyle, zoom: float, weight: int | None) -> QFont:
    return fonts.font(style, zoom, weight=weight)


@cache
def _metrics(style: str | TypeStyle, zoom: float, weight: int | None) -> QFontMetricsF:
    return QFontMetricsF(_font(style, zoom, weight))


@dataclass(frozen=True, slots=True)
class Look(ThemeLook):
    """A theme at a text size that knows how wide words are."""

    def font(self, style: str | TypeStyle, *, weight: int | None = None) -> QFont:
        """The font of a line of the scale."""
        return _font(style, self.zoom, weight)

    def metrics(self, style: str | TypeStyle, *, weight: int | None = None) -> QFontMetricsF:
        """Measures of that font."""
        return _metrics(style, self.zoom, weight)

    def width(self, text: str, style: str | TypeStyle, *, weight: int | None = None) -> float:
        """How wide a text is, in px."""
        return self.metrics(style, weight=weight).horizontalAdvance(text)

    def baseline(self, style: str | TypeStyle) -> int:
        """From the top of the line box down to the feet of the letters, in px."""
        measures = self.metrics(style)
        box = fonts.line_height(style, self.zoom)
        return round((box - measures.height()) / 2 + measures.ascent())
