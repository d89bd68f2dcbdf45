"""Figures on slides: the whole drawing, and bands of it whose words can be read from afar.

A band is cut between the boxes of a drawing, never through one; lines that join boxes may cross.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.model.slide import SlideFigure
from app.ui.reader.drawing import Drawing, Label, read_drawing
from app.ui.reader.figure_object import fit_label, paint_label
from app.ui.theme.projector import Projector
from app.ui.theme.tokens import LIGHT

# Room for a drawing under a title of one line, in px of the canvas.
ROOM = QRectF(140, 216, 1640, 716)

# Words of a drawing this large, in px of the canvas, are read from the back row; smaller ones ask
# for bands. Our guess; the drawings' boxes leave no room for the size of other text.
_READABLE = 34.0
# Lines that a label may take in the language with the longest words. Our guess.
_LINES = 1.6

_RECT = re.compile(rb'<rect [^>]*?\by="([\d.]+)"[^>]*?\bheight="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, or a band of it, in its place on a slide."""

    figure: SlideFigure
    room: QRectF

    @property
    def bounds(self) -> QRectF:
        """Where the drawing, or its band, is painted."""
        drawing = read_drawing(self.figure.drawing, LIGHT)
        top, bottom = self._band(drawing)
        scale = min(self.room.width() / drawing.width, self.room.height() / (bottom - top))
        width, height = drawing.width * scale, (bottom - top) * scale
        left = self.room.left() + (self.room.width() - width) / 2
        top_edge = self.room.top() + (self.room.height() - height) / 2
        return QRectF(left, top_edge, width, height)

    def _band(self, drawing: Drawing) -> tuple[float, float]:
        return self.figure.top, self.figure.bottom or drawing.height

    def paint(self, painter: QPainter, look: Projector) -> None:
        """Paint shapes as vectors and words in the slide's language."""
        drawing = read_drawing(self.figure.drawing, look.theme)
        top, bottom = self._band(drawing)
        shown = self.bounds
        scale = shown.width() / drawing.width
        whole = QRectF(
            shown.left(), shown.top() - top * scale, shown.width(), drawing.height * scale
        )
        painter.save()
        painter.setClipRect(shown)
        _paint_shapes(painter, drawing, shown, whole)
        said = dict(self.figure.words)
        for label in drawing.labels:
            if top <= label.y <= bottom:
                words = said.get(label.key, label.text)
                paint_label(painter, label, words, whole.topLeft(), scale)
        painter.restore()

    def labels(self) -> Iterator[QRectF]:
        """Where its words are painted, to see that none is cut."""
        drawing = read_drawing(self.figure.drawing, LIGHT)
        top, bottom = self._band(drawing)
        shown = self.bounds
        scale = shown.width() / drawing.width
        origin = QPointF(shown.left(), shown.top() - top * scale)
        for label in drawing.labels:
            if top <= label.y <= bottom:
                words = dict(self.figure.words).get(label.key, label.text)
                yield _label_rect(label, words, origin, scale)


def _label_rect(label: Label, words: str, origin: QPointF, scale: float) -> QRectF:
    set_in, lines = fit_label(label, words, scale)
    height = round(set_in.pixelSize() * 1.3) * len(lines)
    width = label.width * scale
    shift = {"middle": width / 2, "end": width}.get(label.anchor, 0.0)
    left = origin.x() + label.x * scale - shift
    return QRectF(left, origin.y() + label.y * scale - height / 2, width, height)


def _paint_shapes(painter: QPainter, drawing: Drawing, shown: QRectF, whole: QRectF) -> None:
    """Paint the shapes as a picture of the painter's own sharpness, made once.

    Qt 6.11 puts the heads of arrows elsewhere when it draws an SVG under a scale, and a picture is
    also painted faster than the same vectors again.
    """
    ratio = painter.deviceTransform().m11() * painter.device().devicePixelRatio()
    offset = shown.top() - whole.top()
    sizes = (shown.width(), shown.height(), whole.height(), offset)
    painter.drawPixmap(shown, _shapes(drawing.shapes, sizes, round(ratio, 4)), QRectF())


@lru_cache(maxsize=24)
def _shapes(shapes: bytes, sizes: tuple[float, float, float, float], ratio: float) -> QPixmap:
    width, height, whole, offset = (size * ratio for size in sizes)
    made = QPixmap(max(1, round(width)), max(1, round(height)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(shapes).render(painter, QRectF(0, -offset, width, whole))
    painter.end()
    return made


def bands(text: str) -> tuple[tuple[float, float], ...]:
    """Bands of a drawing in its own units; empty when the whole can be read from afar."""
    drawing = read_drawing(text, LIGHT)
    whole = min(ROOM.width() / drawing.width, ROOM.height() / drawing.height)
    smallest = min((label.size for label in drawing.labels), default=_READABLE)
    if smallest * whole >= _READABLE:
        return ()
    scale = min(ROOM.width() / drawing.width, _READABLE / smallest * 1.1)
    most = ROOM.height() / scale
    rows = _rows(drawing)
    groups: list[tuple[float, float]] = []
    for top, bottom in rows:
        if groups and bottom - groups[-1][0] <= most - _EDGE:
            groups[-1] = (groups[-1][0], max(bottom, groups[-1][1]))
        else:
            groups.append((top, bottom))
    if len(groups) < 2:  # noqa: PLR2004 - one band is the whole
        return ()
    middles = [(one[1] + two[0]) / 2 for one, two in pairwise(groups)]
    edges = [0.0, *middles, drawing.height]
    return tuple(pairwise(edges))


# Units of a drawing kept free above and below what a band holds.
_EDGE = 16.0


def _rows(drawing: Drawing) -> list[tuple[float, float]]:
    """Heights that are taken by boxes and words and may not be cut, from the top."""
    taken = [(float(y), float(y) + float(height)) for y, height in _RECT.findall(drawing.shapes)]
    taken += [
        (label.y - label.size * _LINES / 2, label.y + label.size * _LINES / 2)
        for label in drawing.labels
    ]
    rows: list[tuple[float, float]] = []
    for top, bottom in sorted(taken):
        if rows and top < rows[-1][1]:
            rows[-1] = (rows[-1][0], max(bottom, rows[-1][1]))
        else:
            rows.append((top, bottom))
    return rows
