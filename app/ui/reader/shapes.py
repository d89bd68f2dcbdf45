"""How each shape under the letters is painted, in the colours of a theme.

A shape is a value with its place already measured; nothing is measured here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.ui.theme.icons import draw
from app.ui.theme.tokens import Theme
from app.ui.theme.typography import RADIUS

_BAR = 4  # px, the bar of hue at the left of a card


@dataclass(frozen=True, slots=True)
class Shape:
    """Something to paint: what it is, where, and in which hue."""

    kind: str
    rect: QRectF
    tone: str
    icon: str = ""
    icon_rect: QRectF = field(default_factory=QRectF)
    bar: bool = False
    rules: tuple[float, ...] = ()


def _fill_of(theme: Theme, tone: str) -> QColor:
    """The tint that goes with a hue."""
    token = {
        "plain": "surface",
        "paper": "surface",
        "muted": "hover",
        "accent": "accent_soft",
        "faint": "hover",
    }.get(tone, f"{tone}_bg")
    return QColor(theme.colour(token))


def _hue_of(theme: Theme, tone: str) -> QColor:
    """The hue itself; cards of paper have the accent."""
    return QColor(theme.colour("accent" if tone in {"plain", "paper"} else tone))


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _card(painter: QPainter, shape: Shape, theme: Theme) -> None:
    if shape.tone == "dashed":
        _dashed(painter, shape, theme)
        return
    path = _rounded(shape.rect, RADIUS["callout"])
    painter.fillPath(path, _fill_of(theme, shape.tone))
    if shape.bar:
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        bar = QRectF(shape.rect.left(), shape.rect.top(), _BAR, shape.rect.height())
        painter.fillRect(bar, _hue_of(theme, shape.tone))
        painter.restore()
    if shape.tone in {"plain", "paper"}:
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawPath(_rounded(inner, RADIUS["callout"]))
    if shape.icon:
        draw(painter, shape.icon, _hue_of(theme, shape.tone).name(), shape.icon_rect)


def _dashed(painter: QPainter, shape: Shape, theme: Theme) -> None:
    """An empty frame: what could be asked for here is not."""
    pen = QPen(QColor(theme.border_strong), 1.2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, RADIUS["badge"], RADIUS["badge"])


def _column(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(QPen(_hue_of(theme, shape.tone), 1.5))
    painter.setBrush(_fill_of(theme, shape.tone))
    inner = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, RADIUS["badge"], RADIUS["badge"])


def _table(painter: QPainter, shape: Shape, theme: Theme) -> None:
    rect = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    path = _rounded(rect, RADIUS["control"])
    painter.fillPath(path, QColor(theme.surface))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if shape.rules:
        head = QRectF(rect.left(), rect.top(), rect.width(), shape.rules[0] - rect.top())
        painter.fillRect(head, QColor(theme.table_head))
    painter.setPen(QPen(QColor(theme.border), 1))
    for y in shape.rules:
        middle = round(y) - 0.5
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
    painter.restore()
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _chip(painter: QPainter, shape: Shape, theme: Theme) -> None:
    line = theme.link_line if shape.tone == "accent" else theme.legal
    edge = QColor(line)
    if shape.tone != "accent":
        edge.setAlpha(110)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(_fill_of(theme, shape.tone))
    inner = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, RADIUS["badge"], RADIUS["badge"])


def _badge(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.setBrush(_fill_of(theme, shape.tone))
    inner = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, RADIUS["badge"], RADIUS["badge"])
    if shape.icon:
        draw(painter, shape.icon, _hue_of(theme, shape.tone).name(), shape.icon_rect)


def _icon(painter: QPainter, shape: Shape, theme: Theme) -> None:
    draw(painter, shape.icon, _hue_of(theme, shape.tone).name(), shape.rect)


def _dots(painter: QPainter, shape: Shape, theme: Theme) -> None:
    pen = QPen(_hue_of(theme, shape.tone), 1.4)
    pen.setDashPattern([1.2, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    y = round(shape.rect.top()) + 0.5
    painter.drawLine(QPointF(shape.rect.left(), y), QPointF(shape.rect.right(), y))


def _dot(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_hue_of(theme, shape.tone))
    painter.drawEllipse(shape.rect)


def _ring(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft))
    painter.drawEllipse(shape.rect)


def _box(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.border_strong), 1.5))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(shape.rect.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)


def _mark(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(shape.tone)))
    painter.drawRoundedRect(shape.rect, 4, 4)


def _rule(painter: QPainter, shape: Shape, theme: Theme) -> None:
    painter.fillRect(shape.rect, QColor(theme.border))


_PAINTERS: dict[str, Callable[[QPainter, Shape, Theme], None]] = {
    "card": _card,
    "table": _table,
    "column": _column,
    "chip": _chip,
    "badge": _badge,
    "icon": _icon,
    "dots": _dots,
    "dot": _dot,
    "ring": _ring,
    "box": _box,
    "mark": _mark,
    "rule": _rule,
}


def paint(painter: QPainter, shape: Shape, theme: Theme) -> None:
    """Paint a shape."""
    _PAINTERS[shape.kind](painter, shape, theme)


def paint_tint(painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
    """The tint that the word keeps whose card is open."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 4, 4)


def paint_ring(painter: QPainter, rects: Iterable[QRectF], theme: Theme) -> None:
    """The focus ring: 2 px, 2 px away from what it rings, like the ring of every control."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = RADIUS["badge"] + 3
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius, radius)
