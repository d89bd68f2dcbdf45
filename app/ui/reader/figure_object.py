"""The figures of a page as objects in Qt's text: shapes as vectors, words in the reader's language.

Nothing is placed here; `app.ui.reader.figure` sets a figure among the blocks.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from app.ui.reader.drawing import Drawing, Label
from app.ui.reader.letters import firm
from app.ui.theme.fonts import font
from app.ui.theme.typography import SANS, TypeStyle

FIGURE = QTextFormat.ObjectTypes.UserObject + 1
FIGURE_ID = QTextFormat.Property.UserProperty + 10

_LINE = 1.3  # height of a line of words in a drawing, in sizes of its letters
# Words of a drawing are set no smaller than this part of the size asked for, to fit their width.
_SMALLEST = 0.75


class FigurePainter(QPyTextObject):
    """Paints the figures of one page; it must live as long as the document does."""

    def __init__(self, document: QTextDocument, zoom: float, room: int) -> None:
        super().__init__(document)
        self._zoom = zoom
        self._room = room
        self._drawings: dict[str, Drawing] = {}
        self._words: dict[str, Mapping[str, str]] = {}

    def add(self, figure: str, drawing: Drawing, words: Mapping[str, str]) -> None:
        """Let this figure be known by its id."""
        self._drawings[figure] = drawing
        self._words[figure] = words

    def words(self, figure: str) -> Mapping[str, str]:
        """The words a figure is painted with, by key."""
        return self._words[figure]

    def size(self, figure: str) -> QSizeF:
        """Size in px: as large as the text size asks, but never wider than the column."""
        drawing = self._drawings[figure]
        width = min(self._room, round(drawing.width * self._zoom))
        return QSizeF(width, round(width * drawing.height / drawing.width))

    def intrinsicSize(self, _doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """Qt asks how much room the object takes."""
        return self.size(str(form.property(FIGURE_ID)))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        form: QTextFormat,
    ) -> None:
        """Qt asks for the object to be painted."""
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - kept out of the start

        figure = str(form.property(FIGURE_ID))
        drawing = self._drawings[figure]
        rect = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(drawing.shapes).render(painter, rect)
        scale = rect.width() / drawing.width
        for label in drawing.labels:
            words = self._words[figure].get(label.key, label.text)
            paint_label(painter, label, words, rect.topLeft(), scale)
        painter.restore()


def paint_label(painter: QPainter, label: Label, words: str, origin: QPointF, scale: float) -> None:
    """Paint words about their point, wrapped to their width."""
    face, lines = fit_label(label, words, scale)
    measures = QFontMetricsF(face)
    step = round(face.pixelSize() * _LINE)
    top = origin.y() + label.y * scale - step * len(lines) / 2
    first = top + (step - measures.height()) / 2 + measures.ascent()
    painter.setFont(face)
    painter.setPen(QColor(label.colour))
    for number, line in enumerate(lines):
        x = origin.x() + label.x * scale
        if label.anchor != "start":
            advance = measures.horizontalAdvance(line)
            x -= advance / 2 if label.anchor == "middle" else advance
        painter.drawText(QPointF(x, round(first + number * step)), line)


def fit_label(label: Label, words: str, scale: float) -> tuple[QFont, list[str]]:
    """The font and lines in which words stand in their width; smaller when a word is too long."""
    room = label.width * scale
    weight = 600 if label.strong else 400
    for part in (1.0, 0.9, 0.82, _SMALLEST):
        size = max(1, round(label.size * scale * part))
        face = font(TypeStyle(size, size, weight, SANS))
        lines = _wrap(words, QFontMetricsF(face), room)
        widest = max(QFontMetricsF(face).horizontalAdvance(line) for line in lines)
        if not room or widest <= room:
            break
    return face, lines


def _wrap(words: str, measures: QFontMetricsF, room: float) -> list[str]:
    lines = [""]
    for word in firm(words).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if room and lines[-1] and measures.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
