"""The panel that floats over the window: head, notes, one of three bodies, foot, and its lines.

It places its parts for wide, narrow and low windows; what they do is the overlay's concern.
"""

from enum import IntEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.ui.search_overlay.empty_page import EmptyPage
from app.ui.search_overlay.facets import Facets
from app.ui.search_overlay.foot import Foot
from app.ui.search_overlay.head import Head
from app.ui.search_overlay.notes import Notes
from app.ui.search_overlay.page import WIDTH as PAGE_WIDTH
from app.ui.search_overlay.page import Page
from app.ui.search_overlay.results_view import ResultsView
from app.ui.search_overlay.start_page import StartPage
from app.ui.theme.look import Look
from app.ui.theme.tokens import ThemeName
from app.ui.widgets import pen

RADIUS = 16

# How far a page of rows grows with the text, as a share of its width: it stays inside the panel.
_WIDEST_PAGE = 1.35

# The largest text size around the list in a low window (200 % scaling on a 768 px screen).
_LOW_ZOOM = 1.15


class Body(IntEnum):
    """What stands between head and foot."""

    START = 0
    RESULTS = 1
    EMPTY = 2


# Thickness of the bar of a search that is still at work, in px.
_BUSY = 4


class Rule(QFrame):
    """A line of 1 px, or a bar while something is still at work."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the colour of the theme."""
        self._look = look
        palette = self.palette()
        colour = look.colour("accent" if self._busy else "border")
        palette.setColor(QPalette.ColorRole.Window, colour)
        self.setPalette(palette)

    @property
    def busy(self) -> bool:
        """Whether it is a bar."""
        return self._busy

    def show_busy(self, *, on: bool) -> None:
        """Be a bar, or a line again."""
        if on != self._busy:
            self._busy = on
            self.setFixedHeight(_BUSY if on else 1)
            self.set_look(self._look)


class Panel(QWidget):
    """All parts of the overlay."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = self._frame = look
        self.head = Head(look, self)
        self.notes = Notes(look, self)
        self.facets = Facets(look, self)
        self.results = ResultsView(look, self)
        self.start = StartPage(look, self)
        self.empty = EmptyPage(look, self)
        self.foot = Foot(look, self)
        self._rules = [Rule(look, self) for _line in range(4)]
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.show_body(Body.START)

    def _lay_out(self) -> None:
        found = QWidget(self._stack)
        self._found = QBoxLayout(QBoxLayout.Direction.LeftToRight, found)
        self._found.setContentsMargins(0, 0, 0, 0)
        self._found.setSpacing(0)
        self._found.addWidget(self.facets)
        self._found.addWidget(self._rules[3])
        self._found.addWidget(self.results, 1)
        for body in (self.start, found, self.empty):
            self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        parts = (self.head, self._rules[0], self.notes, self._rules[1])
        for part in (*parts, self._stack, self._rules[2], self.foot):
            column.addWidget(part, 1 if part is self._stack else 0)

    @property
    def bar(self) -> Rule:
        """The line under the head, a bar while a search is still at work."""
        return self._rules[0]

    @property
    def body(self) -> Body:
        """What stands between head and foot now."""
        return Body(self._stack.currentIndex())

    @property
    def page(self) -> Page | None:
        """The page of rows, if one is shown."""
        return {Body.START: self.start, Body.EMPTY: self.empty}.get(self.body)

    def show_body(self, body: Body) -> None:
        """Show another body."""
        self._stack.setCurrentIndex(int(body))
        self.show_notes()

    def show_notes(self) -> None:
        """Show the notes, with their line, beside results only."""
        shown = self.body is Body.RESULTS and self.notes.needed
        self.notes.setVisible(shown)
        self._rules[1].setVisible(shown)

    def fit(self, size: QSize, *, narrow: bool, low: bool) -> None:
        """Arrange the parts for a panel of this size."""
        side = 16 if narrow else 24
        self._dress_frame(low=low)
        self.head.set_room(side, low=low)
        self.foot.set_room(side, low=low)
        self.notes.set_room(side, low=low)
        self.show_notes()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._found.setDirection(direction)
        self._rules[3].setVisible(narrow)
        self.facets.set_narrow(narrow=narrow)
        self.results.set_side(12 if narrow else 20)
        page_width = round(PAGE_WIDTH * min(self._look.zoom, _WIDEST_PAGE))
        edge = max(side, (size.width() - page_width) // 2)
        for page in (self.start, self.empty):
            page.fit(size.width() - 2, edge, low=low)

    def _dress_frame(self, *, low: bool) -> None:
        """Let head, notes, kinds and foot grow less in a low window, to leave the list room."""
        zoom = min(self._look.zoom, _LOW_ZOOM) if low else self._look.zoom
        frame = Look(self._look.theme, zoom)
        if frame != self._frame:
            self._frame = frame
            for part in (self.head, self.notes, self.facets, self.foot):
                part.set_look(frame)

    @property
    def wanted_height(self) -> int:
        """How high it would like to be as it was last fitted, in px; 0 for all there is."""
        page = self.page
        if page is None:
            return 0
        rest = self.head.sizeHint().height() + self.foot.sizeHint().height() + 4
        return page.wanted_height + rest

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, look.colour("surface"))
        palette.setColor(QPalette.ColorRole.WindowText, look.colour("text"))
        self.setPalette(palette)
        self._frame = look
        for part in (self.head, self.notes, self.facets, self.results, self.foot):
            part.set_look(look)
        for rule in self._rules:
            rule.set_look(look)
        for page in (self.start, self.empty):
            page.set_look(look)
        self.results.viewport().setPalette(palette)
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        for part in (self.head, self.notes, self.facets, self.results, self.start):
            part.retranslate()
        self.show_notes()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light = self._look.theme.name is ThemeName.LIGHT
        pen.box(
            painter,
            self._look,
            QRectF(self.rect()),
            fill="surface",
            border="border" if light else "border_strong",
            radius=RADIUS,
        )
        painter.end()
