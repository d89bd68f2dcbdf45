"""A page on its sheet, with where everything on it stands, growing until all of it is set.

It paints nothing and knows no widget; the view says how much is needed now.
"""

from time import perf_counter

from app.model.place import PlaceKind
from app.ui.reader.decor import Decor
from app.ui.reader.document import SetPage, Setting
from app.ui.reader.dress import dress_for
from app.ui.reader.page import Page
from app.ui.reader.spots import Spots
from app.ui.theme.tokens import Theme

# Letters that fill a screen with some to spare at 100 %: 30 lines of the measure's 70 letters on a
# screen of 1080 px are 2,100. Of smaller letters there is room for more, by the square of the zoom.
_SCREEN = 3000


class LaidPage:
    """One page in one look and one width.

    Attributes:
        decor, spots: What is painted under its letters, and where its blocks stand, as far as it is
            set.
    """

    def __init__(self, page: Page, theme: Theme, zoom: float, width: int) -> None:
        self._setting = Setting(page, dress_for(theme, zoom, width))
        self._screen = _SCREEN / zoom**2
        # An entry is short, and its blocks are found by names that are not theirs alone.
        whole = page.place.kind is not PlaceKind.SECTION
        self._setting.go_on(lambda: not whole and self._letters() >= self._screen)
        self.decor = Decor(self.made)
        self.spots = Spots(self.made, self.decor.geometry)

    @property
    def made(self) -> SetPage:
        """The page as it is set so far."""
        return self._setting.made

    @property
    def done(self) -> bool:
        """Whether all of it is set."""
        return self._setting.done

    def go_on(self, seconds: float) -> None:
        """Set more of it for about so long; a list or a box is never parted."""
        end = perf_counter() + seconds
        self._setting.go_on(lambda: perf_counter() >= end)
        self._grow()

    def finish(self) -> None:
        """Set all of it."""
        if not self.done:
            self._setting.go_on()
            self._grow()
            # Qt tells the scroll bar of a length that it only guessed while it laid the page out,
            # and of the true one when the event loop runs: till then blank paper would follow.
            layout = self.made.document.documentLayout()
            layout.documentSizeChanged.emit(layout.documentSize())

    def reach(self, section: str, anchor: str) -> None:
        """Set it at least so far that this block and a screen below it are there.

        A block that is nowhere leaves the whole page set.
        """
        if not self.spots.has(section, anchor):
            self._setting.go_on(lambda: self._is_set(section, anchor))
            self._grow()
        found = self.spots.find(section, anchor)
        if found is not None:
            self.reach_number(found)

    def reach_number(self, number: int) -> None:
        """The same for a spot by its number."""
        while not self.done and len(self.spots) <= number:
            self.go_on(0)
        if self.done or not len(self.spots):
            return
        below = self.spots.spot(number).position + self._screen
        if self._letters() < below:
            self._setting.go_on(lambda: self._letters() >= below)
            self._grow()

    def _is_set(self, section: str, anchor: str) -> bool:
        spots = self.made.records.spots[len(self.spots) :]
        return any((spot.section, spot.anchor) == (section, anchor) for spot in spots)

    def _letters(self) -> int:
        return self.made.document.characterCount()

    def _grow(self) -> None:
        self.decor.grow()
        self.spots.grow()
