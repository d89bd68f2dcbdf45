"""The list of slides: small pictures in a row, the one shown now marked, the told ones faded.

Pictures are painted when they come into sight, by the painter of slides itself.
"""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.i18n import gettext as _
from app.model.slide import Slide
from app.ui.painting.slides import paint_slide
from app.ui.presenter.talk import Talk
from app.ui.theme.look import Look
from app.ui.widgets import pen

# A picture in the shape of a slide, the space to the next one, and its number below; px.
_WIDTH, _HEIGHT = 172, 97
_GAP = 14
_CAPTION = 22
# Pictures kept: more than any deck of today has slides. Past that all are painted anew.
_MOST_KEPT = 120

Index = QModelIndex | QPersistentModelIndex


class _Slides(QAbstractListModel):
    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many rows as slides."""
        return 0 if parent.isValid() else self._talk.total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The slide's number and title."""
        slide = self._talk.slides()[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return slide
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{index.row() + 1} {slide.title}"
        return None


class _Thumbnail(QStyledItemDelegate):
    def __init__(self, talk: Talk, look: Look) -> None:
        super().__init__()
        self._talk, self._look = talk, look
        self._kept: dict[tuple[str, str, str], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A slide and its number."""
        return QSize(_WIDTH + _GAP, _HEIGHT + _CAPTION + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the slide small, its number and how it stands."""
        slide = index.data(Qt.ItemDataRole.UserRole)
        area: QRectF = QRectF(option.rect)
        spot = QRectF(area.left() + 4, area.top() + 4, _WIDTH, _HEIGHT)
        here = index.row() == self._talk.number
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.5 if index.row() < self._talk.number else 1.0)
        painter.drawPixmap(spot.topLeft(), self._picture(slide, index.row(), painter))
        painter.setOpacity(1.0)
        pen.box(painter, self._look, spot, border="border_strong")
        state = option.state
        if here or state & QStyle.StateFlag.State_HasFocus:
            edge = "accent" if here else "text"
            frame = spot.adjusted(-3, -3, 3, 3)
            pen.box(painter, self._look, frame, border=edge, width=3, radius=5)
        at = spot.bottomLeft()
        at.setY(at.y() + 4)
        words = pen.elided(self._look, f"{index.row() + 1}  {slide.title}", "micro", _WIDTH)
        colour = "accent" if here else "muted"
        pen.text_line(painter, self._look, at, words, "micro", colour=colour)
        painter.restore()

    def _picture(self, slide: Slide, row: int, painter: QPainter) -> QPixmap:
        look = self._talk.look
        key = (slide.key, slide.locale.value, look.theme.name.value)
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            ratio = painter.device().devicePixelRatio()
            made = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
            made.setDevicePixelRatio(ratio)
            small = QPainter(made)
            paint_slide(
                small, QRectF(0, 0, _WIDTH, _HEIGHT), slide, look, row + 1, self._talk.total
            )
            small.end()
            self._kept[key] = made
        return self._kept[key]


class FilmStrip(QListView):
    """All slides in a row.

    Signals:
        slide_chosen: The speaker wants another slide. Carries its number from 0.
    """

    slide_chosen = Signal(int)

    def __init__(self, talk: Talk, look: Look) -> None:
        super().__init__()
        self._talk = talk
        self._slides = _Slides(talk)
        self._thumbnail = _Thumbnail(talk, look)
        self.setModel(self._slides)
        self.setItemDelegate(self._thumbnail)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT + _CAPTION + 10)
        # TRANSLATORS: Name of the list of all slides, for those who listen to the screen.
        self.setAccessibleName(_("All slides"))
        self.clicked.connect(lambda index: self.slide_chosen.emit(index.row()))

    def refresh(self) -> None:
        """Follow the talk."""
        index = self._slides.index(self._talk.number, 0)
        self.setCurrentIndex(index)
        ahead = self._slides.index(min(self._talk.number + 2, self._talk.total - 1), 0)
        self.scrollTo(ahead)
        self.scrollTo(index)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk along the row, Enter shows a slide; the rest is the talk's."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        row = self.currentIndex().row()
        if event.key() in steps:
            wanted = max(0, min(row + steps[Qt.Key(event.key())], self._talk.total - 1))
            self.setCurrentIndex(self._slides.index(wanted, 0))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._talk.typed:
            self.slide_chosen.emit(row)
        else:
            event.ignore()
