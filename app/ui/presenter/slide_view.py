"""A slide on the screen, as large as its widget allows, and its words for those who listen.

It shows what it is given and knows nothing of a talk.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.slide import Slide
from app.ui.painting.slides import fitted, paint_slide
from app.ui.theme.projector import LIGHT_SLIDES, Projector


class SlideView(QWidget):
    """Shows one slide; around it, where its shape leaves room, the colour of the stage.

    An `edge` tells a dark slide from a dark stage.
    """

    def __init__(
        self, stage: str = "#000000", edge: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edge = edge
        self._stage = QColor(stage)
        self._slide: Slide | None = None
        self._look = LIGHT_SLIDES
        self._number, self._total = 1, 1
        self._cover: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Every px is painted here.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_slide(self, slide: Slide | None, number: int, total: int, look: Projector) -> None:
        """Show a slide, or nothing."""
        self._slide, self._number, self._total, self._look = slide, number, total, look
        self.setAccessibleName(slide.text if slide else "")
        self.update()

    def set_cover(self, colour: str) -> None:
        """Cover the slide with a colour; an empty one shows it again."""
        self._cover = QColor(colour) if colour else None
        self.update()

    def sizeHint(self) -> QSize:
        """Some size of the right shape."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        """As small as a slide can still be told from another."""
        return QSize(192, 108)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slide, or what covers it."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        painter.fillRect(whole, self._cover or self._stage)
        if self._cover is None and self._slide is not None:
            paint_slide(painter, whole, self._slide, self._look, self._number, self._total)
        if self._edge and self._slide is not None:
            painter.setPen(QColor(self._edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(fitted(whole).adjusted(0, 0, -1, -1))
        painter.end()
