"""A theme together with a text size: what a widget needs to know to dress itself.

It is a value handed down from the window; no widget asks a global for it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from app.ui.theme.fonts import font, line_height
from app.ui.theme.tokens import LIGHT, Theme
from app.ui.theme.typography import TypeStyle

# Icons grow with the text up to this share, so that bars stay bars at 200 %. Our guess.
_LARGEST_ICON = 1.5


@cache
def _font(style: str | TypeStyle, zoom: float, weight: int | None) -> QFont:
    return font(style, zoom, weight=weight)


@cache
def _metrics(style: str | TypeStyle, zoom: float, weight: int | None) -> QFontMetricsF:
    return QFontMetricsF(_font(style, zoom, weight))


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by token and lengths in px at a text size (`zoom` 1.0 is 100 %)."""

    theme: Theme = LIGHT
    zoom: float = 1.0

    def colour(self, token: str) -> QColor:
        """The colour of a token, as `app.ui.theme.tokens` names it."""
        return QColor(self.theme.colour(token))

    def hex(self, token: str) -> str:
        """The same as ``#RRGGBB``, for icons."""
        return self.theme.colour(token)

    def font(self, style: str | TypeStyle, *, weight: int | None = None) -> QFont:
        """The font of a line of the type scale; shared, so never to be changed."""
        return _font(style, self.zoom, weight)

    def metrics(self, style: str | TypeStyle, *, weight: int | None = None) -> QFontMetricsF:
        """Measures of that font."""
        return _metrics(style, self.zoom, weight)

    def width(self, text: str, style: str | TypeStyle, *, weight: int | None = None) -> float:
        """How wide a text is, in px."""
        return self.metrics(style, weight=weight).horizontalAdvance(text)

    def line(self, style: str | TypeStyle) -> int:
        """Height of the line box of a line of the type scale, in px."""
        return line_height(style, self.zoom)

    def baseline(self, style: str | TypeStyle) -> int:
        """From the top of the line box down to the feet of the letters, in whole px."""
        measures = self.metrics(style)
        return round((self.line(style) - measures.height()) / 2 + measures.ascent())

    def px(self, length: float) -> int:
        """A length that grows with the text, in px."""
        return round(length * self.zoom)

    def icon(self, size: int) -> int:
        """The side of an icon that stands beside interface words, in px."""
        return round(size * min(self.zoom, _LARGEST_ICON))


class Dressed(Protocol):
    """A widget that can be dressed anew."""

    def set_look(self, look: Look) -> None:
        """Take on these colours and this text size."""
        ...


def dress(look: Look, *parts: Dressed) -> None:
    """Dress several widgets alike."""
    for part in parts:
        part.set_look(look)
