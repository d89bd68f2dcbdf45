"""Single strokes of everything that paints itself: a box, a line of text, an icon.

Each takes its colours by token from a `Look`; none knows what it is drawn for, and none wraps.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.theme.icons import pixmap
from app.ui.theme.look import Look
from app.ui.theme.typography import TypeStyle


def box(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    *,
    fill: str = "",
    border: str = "",
    width: float = 1.0,
    radius: float = 0.0,
) -> None:
    """A rounded box whose border lies inside the rectangle."""
    inset = width / 2 if border else 0.0
    painter.setPen(QPen(look.colour(border), width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def text_line(
    painter: QPainter,
    look: Look,
    at: QPointF,
    text: str,
    style: str | TypeStyle,
    *,
    colour: str = "text",
    weight: int | None = None,
) -> float:
    """One line of text in its line box, whose top left corner is `at`; returns its width."""
    painter.setFont(look.font(style, weight=weight))
    painter.setPen(look.colour(colour))
    painter.drawText(QPointF(at.x(), at.y() + look.baseline(style)), text)
    return look.width(text, style, weight=weight)


def elided(look: Look, text: str, style: str, width: float, *, middle: bool = False) -> str:
    """The text cut to a width with an ellipsis."""
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    return look.metrics(style).elidedText(text, mode, max(0.0, width))


def draw_icon(painter: QPainter, look: Look, name: str, token: str, rect: QRectF) -> None:
    """An icon in a colour of the theme, sharp on the painter's screen."""
    ratio = painter.device().devicePixelRatio()
    size = round(rect.width())
    painter.drawPixmap(rect.topLeft(), pixmap(name, look.theme.colour(token), size, ratio))
