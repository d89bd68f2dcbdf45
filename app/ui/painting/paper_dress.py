"""The dress of printed pages: colours that print grey, letters no smaller than print allows.

It is the dress of the reader with other numbers; nothing is laid out or painted here.
"""

from dataclasses import replace

from PySide6.QtGui import QFont

from app.ui.reader.dress import Dress, scale
from app.ui.theme.fonts import font
from app.ui.theme.tokens import LIGHT
from app.ui.theme.typography import TypeStyle

# Paper is white and ink nearly black; tints stay, but nothing depends on them.
PAPER = replace(
    LIGHT,
    bg="#FFFFFF",
    surface="#FFFFFF",
    text="#111418",
    muted="#454B55",
    faint="#454B55",
    border="#C9C9C4",
    border_strong="#454B55",
)

# The body is 15 px, which is 11.25 points at 96 px an inch; nothing is below 9 points (12 px).
_ZOOM = 15 / 18
_SMALLEST = 12
_LEADING = 4  # px from letter size to line box, at least

# Letters joined into one sign are found by no search in the PDF: "trafficking" has two of them.
_LIGATURES = ("liga", "clig", "dlig")


def printed(face: QFont) -> QFont:
    """The same font with every letter a sign of its own."""
    made = QFont(face)
    for name in _LIGATURES:
        tag = QFont.Tag.fromString(name)
        if tag is not None:
            made.setFeature(tag, 0)
    return made


class PaperDress(Dress):
    """Formats for print, in a column of this many px at 96 px an inch."""

    def __init__(self, width: int) -> None:
        super().__init__(PAPER, _ZOOM, width)

    def _size(self, style: str) -> int:
        return max(_SMALLEST, round(scale(style).size * self.zoom))

    def line(self, style: str) -> int:
        """Height of the line box of a style; it holds the letters that were made larger."""
        return max(round(scale(style).line * self.zoom), self._size(style) + _LEADING)

    def font(self, style: str, *, italic: bool = False, weight: int | None = None) -> QFont:
        """The font of a style on paper."""
        wanted, size = scale(style), self._size(style)
        on_paper = TypeStyle(size, self.line(style), wanted.weight, wanted.family)
        return printed(font(on_paper, italic=italic, weight=weight))
