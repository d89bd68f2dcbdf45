"""The one painter of slides: audience, presenter, thumbnails and pictures share it.

It decides nothing about what a slide says, and keeps what it composed, so that a slide that was
shown once is painted again without setting a line.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.model.slide import Slide, SlideKind
from app.ui.painting.slide_layout import Composed, compose
from app.ui.painting.slide_type import HEIGHT, WIDTH
from app.ui.theme.projector import Projector

_EDGE = 14.0  # the bar at the left
_PROGRESS = 10.0  # the line at the foot


def paint_slide(
    painter: QPainter, rect: QRectF, slide: Slide, look: Projector, number: int, total: int
) -> None:
    """Paint a slide into a rectangle, as large as it goes with its own shape.

    Args:
        painter: Where to paint.
        rect: In the painter's units; what the slide leaves free is not touched.
        slide: What to paint.
        look: In which colours.
        number: Of the slide, from 1.
        total: Of the deck.
    """
    composed = compose(slide, number, total, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    area = fitted(rect)
    painter.translate(area.topLeft())
    scale = area.width() / WIDTH
    painter.scale(scale, scale)
    _paint_ground(painter, slide, look, composed, number / max(1, total))
    for part in composed.parts:
        part.paint(painter, look)
    painter.restore()


def fitted(rect: QRectF) -> QRectF:
    """The largest area of a slide's shape inside a rectangle, in its middle."""
    scale = min(rect.width() / WIDTH, rect.height() / HEIGHT)
    width, height = WIDTH * scale, HEIGHT * scale
    left = rect.left() + (rect.width() - width) / 2
    return QRectF(left, rect.top() + (rect.height() - height) / 2, width, height)


def _paint_ground(
    painter: QPainter, slide: Slide, look: Projector, composed: Composed, told: float
) -> None:
    cover = slide.kind is SlideKind.TITLE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(look.colour("cover" if cover else "bg")))
    hue = QColor(look.colour(composed.hue))
    if not cover:
        painter.fillRect(QRectF(0, 0, _EDGE, HEIGHT), hue)
        foot = QRectF(0, HEIGHT - _PROGRESS, WIDTH, _PROGRESS)
        painter.fillRect(foot, QColor(look.colour("border")))
    painter.fillRect(QRectF(0, HEIGHT - _PROGRESS, WIDTH * told, _PROGRESS), hue)
