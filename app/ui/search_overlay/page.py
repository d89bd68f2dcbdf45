"""A page of the overlay without a list: a heading with its tile, and rows that lead on.

Start and empty state are two of them; one row may be chosen for Enter.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.ui.search_overlay.buttons import RING, LookButton, WayRow
from app.ui.search_overlay.flow import Flow
from app.ui.search_overlay.results_view import Move
from app.ui.theme.look import Look
from app.ui.widgets import pen

# The column in the middle, in px. Our choice.
WIDTH = 688
_TILE = 56
_TILE_ROOM = 80
_NARROW = 520
# Heading and the air below it stay when a page is cleared.
_FIXED = 2


class Heading(QWidget):
    """A tile with an icon, a serif line, and a sentence below it; never cut."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon = icon
        self._title = self._words = ""
        self._small = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, title: str, words: str) -> None:
        """Show these words."""
        self._title, self._words = title, words
        self.setAccessibleName(f"{title}. {words}")
        self.update()

    def _flows(self, width: int) -> tuple[int, Flow, Flow]:
        style = "h3" if self._small else "h2"
        left = RING + (0 if self._small else _TILE_ROOM)
        room = width - left - RING
        return (
            left,
            Flow(self._title, style, self.look, room),
            Flow(self._words, "ui-large", self.look, room),
        )

    def fit(self, width: int, *, low: bool) -> None:
        """Take the height that the words need at a width, in px; without the tile if cramped."""
        self._small = low or width < _NARROW
        _left, title, words = self._flows(width)
        least = 0 if self._small else _TILE
        self.setFixedHeight(max(least, title.height + words.height + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        left, title, words = self._flows(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if left > RING:
            tile = QRectF(RING, 0, _TILE, _TILE)
            pen.box(painter, self.look, tile, fill="hover", radius=14)
            pen.draw_icon(painter, self.look, self._icon, "muted", tile.adjusted(16, 16, -16, -16))
        title.draw(painter, QPointF(left, 0), "text")
        words.draw(painter, QPointF(left, title.height + 4), "muted")
        painter.end()


class Label(QWidget):
    """A small heading over rows or chips."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.words = words
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """One line."""
        wide = self.look.width(self.words, "micro-strong") + 2 * RING
        return QSize(round(wide), self.look.line("micro-strong") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        at = QPointF(RING, 0)
        pen.text_line(painter, self.look, at, self.words, "micro-strong", colour="muted")
        painter.end()


class Page(QScrollArea):
    """A page in the middle of the overlay; scrolls when the window is low."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.rows: list[WayRow] = []
        self._chosen = -1
        self._wanted = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget(self)
        self.inside.setObjectName("searchPage")
        self.column = QVBoxLayout(self.inside)
        self.column.setSpacing(8 - 2 * RING)
        self.heading = Heading(look, icon, self.inside)
        self._air = QSpacerItem(0, 24)
        self.column.addWidget(self.heading)
        self.column.addItem(self._air)
        self.setWidget(self.inside)
        # A page is the same white as the panel behind it.
        self.setStyleSheet("QScrollArea, #searchPage { background: transparent; border: none; }")

    @property
    def chosen_row(self) -> WayRow | None:
        """The row that Enter takes, or None."""
        return self.rows[self._chosen] if 0 <= self._chosen < len(self.rows) else None

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self.look = self.heading.look = look
        for part in self.inside.findChildren(QWidget):
            if isinstance(part, LookButton):
                part.set_look(look)
            elif isinstance(part, (Heading, Label)):
                part.look = look
                part.updateGeometry()
                part.update()

    def fit(self, width: int, side: int, *, low: bool) -> None:
        """Be laid out at a width with room at both sides, in px."""
        above = 16 if low else 36
        self._air.changeSize(0, 12 if low else 24)
        self.column.setContentsMargins(side - RING, above, side - RING, above)
        self.heading.fit(width - 2 * side + 2 * RING, low=low)
        self._wanted = self.column.totalHeightForWidth(width)
        if self._wanted < 0:
            self._wanted = self.column.totalSizeHint().height()
        self.inside.setMinimumHeight(self._wanted)

    @property
    def wanted_height(self) -> int:
        """How high it would like to be as it was last laid out, in px."""
        return self._wanted

    def reveal(self) -> None:
        """Scroll to the row that Enter takes."""
        if self.chosen_row is not None:
            self.column.activate()
            self.ensureWidgetVisible(self.chosen_row, 0, 8)

    def choose(self, number: int) -> None:
        """Choose a row for Enter; -1 chooses none."""
        self._chosen = number
        for place, row in enumerate(self.rows):
            row.set_chosen(chosen=place == number)

    def step(self, move: Move) -> None:
        """Choose another row."""
        last = len(self.rows) - 1
        if last < 0:
            return
        steps = {Move.UP: max(0, self._chosen - 1), Move.DOWN: min(last, self._chosen + 1)}
        ends = {Move.PAGE_UP: 0, Move.FIRST: 0, Move.PAGE_DOWN: last, Move.LAST: last}
        self.choose({**steps, **ends}[move])
        self.reveal()

    def take(self) -> None:
        """Do what Enter does here."""
        if self.chosen_row is not None:
            self.chosen_row.click()

    def clear(self) -> None:
        """Take everything below the heading away, and every word in it."""
        self.rows = []
        self._chosen = -1
        self.verticalScrollBar().setValue(0)
        while self.column.count() > _FIXED:
            item = self.column.takeAt(_FIXED)
            widget = item.widget() if item else None
            if widget is not None:
                # Out of the tree at once, since its words are not to be found any more.
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def focus_chain(self) -> Sequence[QWidget]:
        """What Tab reaches, in reading order."""
        parts = self.inside.findChildren(LookButton)
        shown = [part for part in parts if part.isVisibleTo(self) and part.isEnabled()]
        return sorted(shown, key=lambda part: (part.mapTo(self.inside, part.pos()).y(), part.x()))
