"""Letters of slides: sizes for a room, and wrapped text laid out once and painted often.

All lengths are px of a canvas of 1920 × 1080. No letter of a slide's text is smaller than
`SMALLEST`; what stands at its foot is smaller, never below 26.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.model.text import RefKind, Run
from app.ui.reader.letters import firm
from app.ui.theme.fonts import font
from app.ui.theme.projector import Projector
from app.ui.theme.typography import SANS, SERIF, TypeStyle

WIDTH, HEIGHT = 1920, 1080

# Sizes of a slide's text, largest first: the largest that fits is taken.
TEXT = (
    TypeStyle(60, 80, 400, SANS),
    TypeStyle(54, 72, 400, SANS),
    TypeStyle(50, 66, 400, SANS),
    TypeStyle(44, 58, 400, SANS),
)
PLEASANT, SMALLEST = TEXT[2], TEXT[3]
TITLE = (TypeStyle(76, 90, 600, SERIF), TypeStyle(64, 76, 600, SERIF))
# A sign is a sentence; a long one is set as text, not as a title.
SIGN = (*TITLE, TypeStyle(54, 66, 600, SERIF), TypeStyle(46, 58, 600, SERIF))
COVER = (TypeStyle(108, 122, 600, SERIF), TypeStyle(84, 98, 600, SERIF))
CRUMB = TypeStyle(32, 44, 600, SANS)
CELL = TypeStyle(44, 56, 400, SANS)
CELL_HEAD = TypeStyle(44, 56, 600, SANS)
REMARK = TypeStyle(32, 44, 600, SANS)
LAW = TypeStyle(28, 38, 400, SANS)
FOOT = TypeStyle(26, 34, 400, SANS)
FOOT_STRONG = TypeStyle(26, 34, 600, SANS)

# What a run points to, and the colour token of its letters.
_TONES = {
    RefKind.STATUTE: "legal",
    RefKind.INDICATOR: "indicator",
    RefKind.CONTACT: "accent",
    RefKind.CHECKLIST: "accent",
}

Runs = tuple[Run, ...]


@lru_cache(maxsize=64)
def face(style: TypeStyle, weight: int | None = None) -> QFont:
    """The font of a style."""
    return font(style, weight=weight)


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """Wrapped text in fixed line boxes."""

    layout: QTextLayout
    colour: QColor
    height: float
    lines: int

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it with its top left corner there."""
        painter.setPen(self.colour)
        self.layout.draw(painter, at)

    def bounds(self, at: QPointF) -> QRectF:
        """The letters, without the empty rest of their lines."""
        return self._letters().translated(at)

    def _letters(self) -> QRectF:
        widest = max(
            (self.layout.lineAt(n).naturalTextWidth() for n in range(self.layout.lineCount())),
            default=0.0,
        )
        return QRectF(0, 0, widest, self.height)


@lru_cache(maxsize=2048)
def flow(runs: Runs, style: TypeStyle, width: float, colour: str, look: Projector) -> Flow:
    """Runs wrapped to a width, plain letters in the colour of a token."""
    text = firm("".join(run.text for run in runs))
    layout = QTextLayout(text, face(style))
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if formats := _formats(runs, look):
        layout.setFormats(formats)
    layout.beginLayout()
    top = lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (style.line - line.height()) / 2))
        top += style.line
        lines += 1
    layout.endLayout()
    return Flow(layout, QColor(look.colour(colour)), float(top), lines)


def _formats(runs: Runs, look: Projector) -> list[QTextLayout.FormatRange]:
    """The dress of those runs that are not plain; plain ones take the painter's pen."""
    made, at = [], 0
    for run in runs:
        tone = _TONES.get(run.ref.kind, "") if run.ref else ""
        if run.strong or tone:
            letters = QTextCharFormat()
            letters.setFontWeight(QFont.Weight(600))
            if tone:
                letters.setForeground(QColor(look.colour(tone)))
            part = QTextLayout.FormatRange()
            part.start, part.length = at, len(run.text)
            part.format = letters
            made.append(part)
        at += len(run.text)
    return made


def words(text: str, style: TypeStyle, width: float, colour: str, look: Projector) -> Flow:
    """Plain words wrapped to a width."""
    return flow((Run(text),), style, width, colour, look)


def longest_word(runs: Runs, style: TypeStyle) -> float:
    """Width of the widest word, or words that stay together: no column may be narrower."""
    measures = QFontMetricsF(face(style, 600))
    text = firm("".join(run.text for run in runs))
    return max((measures.horizontalAdvance(word) for word in text.split(" ")), default=0.0)


def advance(text: str, style: TypeStyle) -> float:
    """How wide words are on one line."""
    return QFontMetricsF(face(style)).horizontalAdvance(text)
