"""The dress of letters and lines: character and block formats for one theme, text size and width.

Formats are made once and kept, since a page asks for the same few thousands of times. Nothing is
laid out here.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
)

from app.ui.theme.fonts import font
from app.ui.theme.tokens import Theme
from app.ui.theme.typography import SCALE, SERIF, TypeStyle

# Room to either side of the column inside the page, in px: chips, marks and the focus ring may
# reach over the edge of the text.
BLEED = 24

# Qt stands the baseline of a line of fixed height at this part of it (measured with 6.11.3).
_BASELINE = 0.8

# Our own properties on Qt's formats.
STYLE = QTextFormat.Property.UserProperty + 1
SET_BY_US = QTextFormat.Property.UserProperty + 2
COPY_AS = QTextFormat.Property.UserProperty + 3

# Lines of type that only a page knows, beside those of the theme.
_OWN = {
    "large": TypeStyle(44, 56, 600, "Guide Sans"),
    "cite": TypeStyle(12, 16, 600, "Guide Sans"),
    "chip": TypeStyle(14, 28, 600, "Guide Sans"),
    "chip-small": TypeStyle(13, 24, 600, "Guide Sans"),
    "badge": TypeStyle(12, 32, 600, "Guide Sans"),
    "badge-long": TypeStyle(12, 18, 600, "Guide Sans"),
    "cell": TypeStyle(15, 22, 400, "Guide Sans"),
    "cell-head": TypeStyle(12, 18, 600, "Guide Sans"),
    "source": TypeStyle(16, 24, 400, SERIF),
    "mark": TypeStyle(12, 24, 600, "Guide Sans"),
}

# Superscripts stand this part of their own height above the line, in percent.
_RAISED = 42


def scale(name: str) -> TypeStyle:
    """A line of the theme's scale, or one of the page's own."""
    return _OWN.get(name) or SCALE[name]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Space around the lines of a block, in px at 100 %: above, to the left, to the right."""

    above: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0


@lru_cache(maxsize=4)  # the two themes at two text sizes; formats belong to no document
def dress_for(theme: Theme, zoom: float, width: int) -> "Dress":
    """The dress for a look, the same one while the look stays."""
    return Dress(theme, zoom, width)


class Dress:
    """Formats for one look.

    Attributes:
        theme: The colours.
        zoom: Text size, 1.0 is 100 %.
        width: Width of the column in px, already at this text size.
    """

    def __init__(self, theme: Theme, zoom: float, width: int) -> None:
        self.theme = theme
        self.zoom = zoom
        self.width = width
        self._letters: dict[tuple[object, ...], QTextCharFormat] = {}
        self._metrics: dict[tuple[str, int | None], QFontMetricsF] = {}

    def px(self, value: float) -> int:
        """A length at this text size, in whole px."""
        return round(value * self.zoom)

    def colour(self, token: str) -> QColor:
        """A colour of the theme by its name."""
        return QColor(self.theme.colour(token))

    def line(self, style: str) -> int:
        """Height of the line box of a style."""
        return self.px(scale(style).line)

    def font(self, style: str, *, italic: bool = False, weight: int | None = None) -> QFont:
        """The font of a style at this text size."""
        return font(scale(style), self.zoom, italic=italic, weight=weight)

    def metrics(self, style: str, weight: int | None = None) -> QFontMetricsF:
        """Measures of a style at this text size."""
        found = self._metrics.get((style, weight))
        if found is None:
            found = QFontMetricsF(self.font(style, weight=weight))
            self._metrics[style, weight] = found
        return found

    def ascent(self, style: str) -> float:
        """From the top of the line box, centred on the letters, down to the baseline."""
        measured = self.metrics(style)
        return (self.line(style) - measured.height()) / 2 + measured.ascent()

    def baseline(self, style: str) -> float:
        """From the top of the line as Qt lays it down to the baseline."""
        return self.line(style) * _BASELINE

    def letters(
        self,
        style: str,
        colour: str = "text",
        *,
        italic: bool = False,
        weight: int | None = None,
        raised: bool = False,
    ) -> QTextCharFormat:
        """The format of letters of a style; do not change what is returned, copy it."""
        key = (style, colour, italic, weight, raised)
        made = self._letters.get(key)
        if made is None:
            made = QTextCharFormat()
            made.setFont(self.font(style, italic=italic, weight=weight))
            made.setForeground(self.colour(colour))
            if raised:
                made.setBaselineOffset(_RAISED)
            self._letters[key] = made
        return made

    def ours(
        self,
        style: str,
        colour: str,
        copy_as: str = "",
        *,
        weight: int | None = None,
        raised: bool = False,
    ) -> QTextCharFormat:
        """The format of letters that are not the guide's own; they are copied as `copy_as`."""
        key = ("ours", style, colour, copy_as, weight, raised)
        made = self._letters.get(key)
        if made is None:
            made = QTextCharFormat(self.letters(style, colour, weight=weight, raised=raised))
            made.setProperty(SET_BY_US, True)  # noqa: FBT003 - Qt's own signature
            made.setProperty(COPY_AS, copy_as)
            self._letters[key] = made
        return made

    def space(self, width: float, style: str) -> QTextCharFormat:
        """The format that makes one firm space exactly `width` px wide."""
        key = ("space", style, round(width, 2))
        made = self._letters.get(key)
        if made is None:
            face = self.font(style)
            advance = self.metrics(style).horizontalAdvance("\u00a0")
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, width - advance)
            made = QTextCharFormat(self.ours(style, "text"))
            made.setFont(face)
            self._letters[key] = made
        return made

    def block(self, style: str, gaps: Gaps, *, heading: int = 0) -> QTextBlockFormat:
        """The format of a block whose lines all stand in boxes of one height."""
        made = QTextBlockFormat()
        made.setLineHeight(self.line(style), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(self.px(gaps.above))
        made.setLeftMargin(self.px(gaps.left))
        made.setRightMargin(self.px(gaps.right))
        made.setTextIndent(-self.px(gaps.hanging))
        made.setProperty(STYLE, style)
        if heading:
            made.setHeadingLevel(heading)
        return made

    @cached_property
    def pad(self) -> int:
        """Room inside a chip, left and right of its letters, in px."""
        return self.px(5)
