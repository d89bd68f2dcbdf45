"""The reader's pane: the page, and "On this page" beside it or, in a narrow window, above it.

It shows pages that are given to it and says what the reader wants; it makes and opens none.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollBar, QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.model.guide import Guide
from app.model.place import Place, PlaceKind
from app.ui.indicator_list.sign_foot import SignFoot
from app.ui.reader.page import Page
from app.ui.reader.view import PageView
from app.ui.theme.look import Look
from app.ui.theme.typography import MEASURE
from app.ui.widgets.buttons import MenuButton
from app.ui.widgets.lines import TextBlock
from app.ui.widgets.outline import OutlineModel, OutlineRow, OutlineView

RAIL_WIDTH = 220

# Space to either side of the column that the page needs beside the rail, in px.
_MARGINS = 72

# A pane lower than this, in px at 100 %, has its foot in small words.
_LOW = 460

# Headings deeper than this are not listed.
_DEEPEST = 3


class Aside(Protocol):
    """What may stand beside the page in the outline's place."""

    @property
    def owner(self) -> QWidget:
        """The widget that holds it."""
        ...

    def first_target(self) -> QWidget | None:
        """Where the keyboard goes, or None when nothing there can be pressed."""
        ...

    def set_look(self, look: Look) -> None:
        """Take on these colours and this text size."""
        ...


class ReaderPane(QWidget):
    """A page with its outline.

    Signals:
        place_chosen: The reader wants to go to a `Place`, by a link or by the outline.
        place_shown: The section at the reading line changed. Carries its `Place`.
        address_chosen: The reader chose a plain address. Carries it.
        sign_stepped: The reader wants the indicator before (-1) or after (1) the open one.
    """

    place_chosen = Signal(object)
    place_shown = Signal(object)
    address_chosen = Signal(str)
    sign_stepped = Signal(int)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._page: Page | None = None
        self.view = PageView()
        self._model = OutlineModel(self)
        self.outline = OutlineView(self._model, slim=True)
        self._heading = TextBlock("micro-strong", "muted")
        self._menu = QMenu(self)
        self.drop_down = MenuButton(self._menu, "label")
        self._rail = QWidget()
        self._bar = QWidget()
        self._edge = QWidget()
        self._aside: Aside | None = None
        # What one sign is worth stands below every indicator and never scrolls away.
        self.foot = SignFoot(guide)
        self.foot.hide()
        self._scroll = QScrollBar(Qt.Orientation.Vertical)
        self._lay_out()
        self.view.place_chosen.connect(self.place_chosen)
        self.view.place_shown.connect(self._on_place_shown)
        self.view.address_chosen.connect(self.address_chosen)
        self.outline.chosen.connect(self.place_chosen)
        self.foot.step_asked.connect(self.sign_stepped)
        self._retranslate()

    def _lay_out(self) -> None:
        rail = QVBoxLayout(self._rail)
        rail.setContentsMargins(0, 28, 16, 24)
        rail.setSpacing(8)
        rail.addWidget(self._heading)
        rail.addWidget(self.outline, 1)
        self._rail.setFixedWidth(RAIL_WIDTH)
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.addWidget(self.drop_down)
        self._bar_row.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        # Else a line of the page that is cut there seems to touch the button.
        self._edge.setFixedHeight(1)
        self._edge.setAutoFillBackground(True)
        middle.addWidget(self._bar)
        middle.addWidget(self._edge)
        middle.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(self._rail)
        row.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(self.foot)
        self._move_scroll_bar()

    def _move_scroll_bar(self) -> None:
        """Show the page's scroll bar at the edge of the window, not between page and outline."""
        inner = self.view.verticalScrollBar()
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner.rangeChanged.connect(self._on_range_changed)
        inner.valueChanged.connect(self._scroll.setValue)
        self._scroll.valueChanged.connect(inner.setValue)

    def _on_range_changed(self, low: int, high: int) -> None:
        inner = self.view.verticalScrollBar()
        self._scroll.setPageStep(inner.pageStep())
        self._scroll.setSingleStep(inner.singleStep())
        self._scroll.setRange(low, high)
        self._scroll.setValue(inner.value())

    def set_look(self, look: Look) -> None:
        """Dress the pane anew, at the same place."""
        self._look = look
        self.view.set_look(look.theme, look.zoom)
        self._heading.set_look(look)
        self.outline.set_look(look)
        # Its letters grow: in a rail that does not, long words would be broken.
        self._rail.setFixedWidth(look.px(RAIL_WIDTH))
        self.drop_down.set_look(look)
        self.foot.set_look(look)
        if self._aside is not None:
            self._aside.set_look(look)
        self._menu.setFont(look.font("ui"))
        palette = self._edge.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("border"))
        self._edge.setPalette(palette)
        self._fold()

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page = page
        rows = [] if page.place.kind is not PlaceKind.SECTION else self._rows(page)
        self._model.set_rows(rows)
        self.foot.setVisible(page.place.kind is PlaceKind.INDICATOR)
        self._menu.clear()
        for row in rows:
            act = self._menu.addAction(row.words)
            act.triggered.connect(lambda _on, one=row.data: self.place_chosen.emit(one))
        self._fold()
        self.view.show_page(page)

    @staticmethod
    def _rows(page: Page) -> list[OutlineRow]:
        return [
            OutlineRow(part.title, Place(page.locale, part.id), depth=max(0, part.level - 2))
            for part in page.sections[1:]
            if part.level <= _DEEPEST
        ]

    def show_round(self, number: int, total: int) -> None:
        """Say which indicator of the list is open; 0 of 0 when it is not in the list."""
        self.foot.show_place(number, total)

    def set_aside(self, aside: Aside) -> None:
        """Leave the outline's place to another part; it is dressed here and places itself."""
        self._aside = aside
        aside.set_look(self._look)
        self._fold()

    def parts(self) -> list[tuple[QWidget, QWidget]]:
        """The parts of the pane, each with where the keyboard goes in it."""
        parts: list[tuple[QWidget, QWidget]] = [(self.view, self.view)]
        if self.rail_shown:
            parts.append((self.outline, self.outline))
        elif self.drop_down.isVisible():
            parts.append((self.drop_down, self.drop_down))
        target = self._aside.first_target() if self._aside is not None else None
        if target is not None and self._aside is not None:
            parts.append((self._aside.owner, target))
        if self.foot_target is not None:
            parts.append((self.foot_target, self.foot_target))
        return parts

    @property
    def foot_target(self) -> QWidget | None:
        """Where the keyboard goes in the foot, or None when nothing there can be pressed."""
        if self.foot.isHidden():
            return None
        ready = [one for one in (self.foot.after, self.foot.before) if one.isEnabled()]
        return next((one for one in ready if one.isVisible()), None)

    @property
    def rail_shown(self) -> bool:
        """Whether the outline stands beside the page."""
        return not self._rail.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        """Word the pane anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the outline into a drop-down list where it has no room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        has_rows = self._model.rowCount() > 0
        needed = self._look.px(MEASURE + RAIL_WIDTH) + _MARGINS
        beside = self.width() >= needed and self._aside is None
        self._rail.setVisible(beside and has_rows)
        self._bar.setVisible(has_rows and not beside)
        self._edge.setVisible(has_rows and not beside)
        # Folded, the page has all the width but that of the scroll bar; both begin at one edge.
        whole = self.width() - self._scroll.sizeHint().width()
        left = self.view.column_left(whole)
        self._bar_row.setContentsMargins(left, 8, 24, 8)
        self.foot.fit(left, low=self.height() < self._look.px(_LOW))

    def _on_place_shown(self, place: Place) -> None:
        self.outline.show_current(Place(place.locale, place.id))
        self.place_shown.emit(place)

    def _retranslate(self) -> None:
        # TRANSLATORS: Above the list of the headings of the page that is being read.
        words = _("On this page")
        self._heading.setText(words)
        self.outline.setAccessibleName(words)
        self.drop_down.set_words(words)
        self.foot.retranslate()
