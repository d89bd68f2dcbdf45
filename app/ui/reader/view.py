"""The page on the screen: shown, scrolled, searched by eye, selected, copied.

It is read only and fetches nothing: what the page does not carry is not there. Where to go is only
said by signals; who goes there is the window's affair.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.model.place import Place
from app.search.reply import Mark
from app.ui.reader.copying import clean_text
from app.ui.reader.decor import Decor
from app.ui.reader.document import SetPage
from app.ui.reader.dress import BLEED
from app.ui.reader.laid_page import LaidPage
from app.ui.reader.menu import open_menu
from app.ui.reader.page import Page
from app.ui.reader.reaching import Reaching
from app.ui.reader.shapes import paint_ring, paint_tint
from app.ui.reader.spots import Spots
from app.ui.theme.tokens import LIGHT, Theme
from app.ui.theme.typography import MEASURE
from app.ui.widgets.focus_ring import OWN_RING

# Height in px, from the upper edge of the view, of the line at which reading goes on: a place that
# is opened begins here, and the block that stands here is where the reader is.
READING_LINE = 24

# A long page is set in slices of about so many seconds, so that no key has to wait for its end; the
# list or box in hand is always finished.
_SLICE = 0.003


class PageView(QTextEdit):
    """Shows one page in a centred column.

    Signals:
        place_chosen: The reader wants to go to this `Place`.
        place_shown: The section at the reading line is now the one of this `Place`.
        address_chosen: The reader pressed this plain address; it is only to be copied.
        citation_asked: The reader wants to cite this `Place`.
        place_address_asked: The reader wants the address of this `Place`.
    """

    place_chosen = Signal(object)
    place_shown = Signal(object)
    address_chosen = Signal(str)
    citation_asked = Signal(object)
    place_address_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._zoom = 1.0
        self._clear = 0
        self._page: Page | None = None
        self._laid: LaidPage | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._set_rest)
        self._coloured: tuple[Mark, ...] = ()
        self._shown: Place | None = None
        self._set_up()
        self._reaching = Reaching(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the column does not move between short and long pages.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        # The page rings its references itself; no ring goes round the whole of it.
        self.setProperty(OWN_RING, "own")

    # What is shown --------------------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    @property
    def made(self) -> SetPage | None:
        """The whole page as it is set now, for those who paint or test it."""
        self.finish()
        return self._laid.made if self._laid else None

    @property
    def decor(self) -> Decor | None:
        """What is painted under the letters of the whole page."""
        self.finish()
        return self._laid.decor if self._laid else None

    @property
    def spots(self) -> Spots | None:
        """Where all its blocks stand."""
        self.finish()
        return self._laid.spots if self._laid else None

    @property
    def reaching(self) -> Reaching:
        """What of the page the reader is at besides the text: references, cards."""
        return self._reaching

    @property
    def theme(self) -> Theme:
        """The colours it is shown in."""
        return self._theme

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._reaching.reset()
        self._page = page
        self._coloured = ()
        self._shown = None
        self.setAccessibleName(page.title)
        self._rebuild()
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def set_look(self, theme: Theme, zoom: float) -> None:
        """Show the page in these colours and at this text size, at the same place."""
        if theme is self._theme and zoom == self._zoom:
            return
        kept = self._kept_place()
        self._theme, self._zoom = theme, zoom
        self._reaching.close_card()
        if self._page is None:
            return
        self._rebuild()
        self._stay(kept)

    def _rebuild(self) -> None:
        if self._page is None:
            return
        width = self._column()
        before = self._laid
        self._laid = LaidPage(self._page, self._theme, self._zoom, width)
        document = self._laid.made.document
        document.setParent(self)
        self.setDocument(document)
        if self.lineWrapColumnOrWidth() != width + 2 * BLEED:
            # Each call costs a layout of the page, even when nothing changes.
            self.setLineWrapColumnOrWidth(width + 2 * BLEED)
        self._place_viewport()
        self._take_in()
        if before is not None:
            before.made.document.deleteLater()
        self.viewport().update()

    def _take_in(self) -> None:
        """Let the rest of the view know what is set so far, and set more when there is time."""
        assert self._laid is not None
        self._reaching.renew(self._laid.made, self._laid.decor)
        if self._coloured:
            self._apply_colours()
        if not self._laid.done:
            self._rest.start()

    def _set_rest(self) -> None:
        if self._laid is not None and not self._laid.done:
            self._laid.go_on(_SLICE)
            self._take_in()

    def finish(self) -> None:
        """Set the whole page now."""
        if self._laid is not None and not self._laid.done:
            self._laid.finish()
            self._take_in()

    # The column -----------------------------------------------------------------------------------

    def _room(self, width: int | None = None) -> int:
        whole = self.width() if width is None else width
        return whole - self.verticalScrollBar().sizeHint().width() - self._clear

    def _column(self, width: int | None = None) -> int:
        return max(1, min(round(MEASURE * self._zoom), self._room(width) - 2 * BLEED))

    def _place_viewport(self) -> None:
        taken = (self._laid.made.dress.width if self._laid else self._column()) + 2 * BLEED
        free = max(0, self._room() - taken)
        left = free // 2
        self.setViewportMargins(left, 0, free - left + self._clear, 0)

    def column_left(self, width: int) -> int:
        """Where the text begins in a view so many px wide, in px from its left edge."""
        free = self._room(width) - self._column(width) - 2 * BLEED
        return max(0, free) // 2 + BLEED

    def keep_clear(self, width: int) -> None:
        """Leave so many px free between the column and the scroll bar, for a rail over the view."""
        if width == self._clear:
            return
        kept = self._kept_place()
        self._clear = width
        self._fit()
        self._stay(kept)

    def _fit(self) -> None:
        """Set the page anew when the width of its column must change."""
        if self._laid is not None and self._laid.made.dress.width != self._column():
            self._rebuild()
        self._place_viewport()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column again; set it anew only when its width must change."""
        kept = self._kept_place()
        self._reaching.close_card()
        self._fit()
        super().resizeEvent(event)
        self._stay(kept)

    # Places ---------------------------------------------------------------------------------------

    def _kept_place(self) -> tuple[int, int, int] | None:
        """The block at the line, how far below the line it begins, and its height; in px."""
        if self._laid is None or not len(self._laid.spots):
            return None
        spots = self._laid.spots
        line = self.verticalScrollBar().value() + READING_LINE
        number = spots.at(line)
        return number, spots.top(number) - line, spots.height(number)

    def _stay(self, kept: tuple[int, int, int] | None) -> None:
        """Bring the same part of a block to the line, whatever its letters and lines are now."""
        if kept is None or self._laid is None:
            return
        number, offset, height = kept
        self._laid.reach_number(number)
        share = self._laid.spots.height(number) / height if offset < 0 else 1
        self._scroll_to(number, round(offset * share))

    def _scroll_to(self, number: int, offset: float) -> None:
        assert self._laid is not None
        self._laid.reach_number(number)
        self._take_in()
        # A block may be shorter than where it was left, as in another language: it stays the one.
        offset = max(offset, 1 - self._laid.spots.height(number))
        value = round(self._laid.spots.top(number) - READING_LINE - offset)
        bar = self.verticalScrollBar()
        # Near the end of a page the block must still reach its height: the page is made longer.
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)

    def go_to(self, section_id: str, anchor: str = "", *, offset: float | None = None) -> bool:
        """Bring a block to the reading line, or `offset` px below it.

        Args:
            section_id: A section of the page, or the id of the entry it shows.
            anchor: A block of that section; its heading stands for one that is gone.
            offset: As `top_place` gave it; left out, the title of the page is shown with the
                lines above it.

        Returns:
            Whether the page has this section.
        """
        if self._laid is None:
            return False
        self._laid.reach(section_id, anchor)
        found = self._laid.spots.find(section_id, anchor)
        if found is None:
            return False
        if found == 0 and offset is None:
            self.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(found, offset or 0)
        self._scrolled()
        return True

    def top_place(self) -> tuple[Place, float] | None:
        """The place at the reading line and how many px below the line it begins, or None."""
        kept = self._kept_place()
        if kept is None or self._laid is None:
            return None
        return self._laid.spots.place(kept[0]), float(kept[1])

    def place_at(self, position: int) -> Place | None:
        """The place of the block that holds a position of the document."""
        spots = self._laid.spots if self._laid else None
        number = spots.holding(position) if spots is not None else None
        return None if number is None or spots is None else spots.place(number)

    def _scrolled(self) -> None:
        kept = self._kept_place()
        if kept is None or self._laid is None:
            return
        place = self._laid.spots.section_place(kept[0])
        if place != self._shown:
            self._shown = place
            self.place_shown.emit(place)

    # Colours --------------------------------------------------------------------------------------

    def colour(self, place: Place, spans: Iterable[tuple[int, int]]) -> bool:
        """Colour letters of a block, given as [start, end) code points of its plain text.

        Returns:
            Whether the block is on the page and any of its letters were coloured.
        """
        self.finish()
        return self.colour_all([(place, tuple(spans))])

    def colour_all(self, marks: Iterable[Mark]) -> bool:
        """Colour letters of several blocks, as `colour` does; what was coloured before is not."""
        self._coloured = tuple(marks)
        self._apply_colours()
        return bool(self._laid and self._laid.decor.marks)

    def clear_colours(self) -> None:
        """Colour nothing any more."""
        self._coloured = ()
        self._apply_colours()

    def _apply_colours(self) -> None:
        if self._laid is None:
            return
        spots = self._laid.spots
        ranges = [cut for place, spans in self._coloured for cut in spots.cuts(place, spans)]
        self._laid.decor.set_marks(ranges)
        self.viewport().update()

    # Painting -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the letters, the letters, and the focus ring over them."""
        scrolled = self.verticalScrollBar().value()
        if self._laid is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(event.rect(), QColor(self._theme.bg))
            painter.translate(0, -scrolled)
            paint_tint(painter, self._reaching.hot(), self._theme)
            self._laid.decor.paint(painter, QRectF(event.rect()).translated(0, scrolled))
            painter.end()
        super().paintEvent(event)
        rects = self._reaching.ring()
        if rects:
            painter = QPainter(self.viewport())
            painter.translate(0, -scrolled)
            paint_ring(painter, rects, self._theme)
            painter.end()

    # Keys, pointer, clipboard ---------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A turn of the wheel beside the column scrolls like one over it."""
        if event.type() is QEvent.Type.Wheel:
            QGuiApplication.sendEvent(self.verticalScrollBar(), event)
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Tab goes through the references of the page, then out of it."""
        return self._reaching.step(forward=next) or super().focusNextPrevChild(next)

    def selected_text(self) -> str:
        """The selected letters, clean."""
        bullets = self._laid.made.records.bullets if self._laid else []
        return clean_text(self.textCursor(), bullets)

    def copy_selection(self) -> None:
        """Copy the selected letters, clean."""
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.selected_text())

    def selectAll(self) -> None:
        """Select the whole page, however much of it is set."""
        self.finish()
        super().selectAll()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Qt asks what to copy or drag."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing is ever fetched."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's speaks no Macedonian."""
        open_menu(self, event)
