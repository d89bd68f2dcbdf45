"""What a composed slide is made of: boxes, marks, words and drawings, each with its place.

A part knows where it is and how to paint itself; where it belongs is decided by whoever composes.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.painting.slide_type import Flow
from app.ui.theme import icons
from app.ui.theme.projector import Projector


@dataclass(frozen=True, slots=True)
class Text:
    """Wrapped words; `foot` marks those that are for reference and may be small."""

    flow: Flow
    at: QPointF
    foot: bool = False

    @property
    def bounds(self) -> QRectF:
        """Where its letters are."""
        return self.flow.bounds(self.at)

    def paint(self, painter: QPainter, look: Projector) -> None:  # noqa: ARG002 - as every part
        """Paint it."""
        self.flow.paint(painter, self.at)


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded box, with a fill, an edge, or both."""

    rect: QRectF
    fill: str = ""
    edge: str = ""
    radius: float = 0.0
    width: float = 3.0

    @property
    def bounds(self) -> QRectF:
        """Where it is."""
        return self.rect

    def paint(self, painter: QPainter, look: Projector) -> None:
        """Paint it."""
        edge = QPen(QColor(look.colour(self.edge)), self.width) if self.edge else None
        painter.setPen(edge or Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colour(self.fill)) if self.fill else Qt.BrushStyle.NoBrush)
        if self.radius:
            painter.drawRoundedRect(self.rect, self.radius, self.radius)
        else:
            painter.drawRect(self.rect)


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing of the program's own."""

    name: str
    tone: str
    rect: QRectF

    @property
    def bounds(self) -> QRectF:
        """Where it is."""
        return self.rect

    def paint(self, painter: QPainter, look: Projector) -> None:
        """Paint it at the painter's own size."""
        side = round(self.rect.width())
        ratio = max(0.1, painter.deviceTransform().m11())
        painter.drawPixmap(
            self.rect.topLeft(), icons.pixmap(self.name, look.colour(self.tone), side, ratio)
        )


class Part(Protocol):
    """Anything that stands on a slide."""

    @property
    def bounds(self) -> QRectF:
        """Where it is, in px of the canvas."""
        ...

    def paint(self, painter: QPainter, look: Projector) -> None:
        """Paint it."""
        ...
