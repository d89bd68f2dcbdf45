"""The blocks of the guide on a laid-out page: which one stands at a height, and at what height one.

Heights are whole px, so that a place can be left and found again to the very px.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from app.model.place import Place, PlaceKind
from app.ui.reader.document import SetPage
from app.ui.reader.geometry import Geometry
from app.ui.reader.sheet import Spot


class Spots:
    """The spots of one page, by height and by name."""

    def __init__(self, made: SetPage, geometry: Geometry) -> None:
        self._page = made.page
        self._records = made.records
        self._document = made.document
        self._geometry = geometry
        self._spots: list[Spot] = []
        self._tops: list[int] = []
        self._by_name: dict[tuple[str, str], int] = {}
        self.grow()

    def grow(self) -> None:
        """Take in what was set since."""
        for spot in self._records.spots[len(self._spots) :]:
            self._by_name.setdefault((spot.section, spot.anchor), len(self._spots))
            self._tops.append(round(self._geometry.top(spot.position)))
            self._spots.append(spot)

    def has(self, section: str, anchor: str) -> bool:
        """Whether a spot of just this name stands on the page so far."""
        section = self._page.guide.moved.get(section, section)
        return (section, anchor) in self._by_name

    def at(self, height: float) -> int:
        """Number of the spot that holds this height: the last one that begins above or at it."""
        return max(0, bisect_right(self._tops, round(height)) - 1)

    def holding(self, position: int) -> int | None:
        """Number of the spot whose letters hold a position of the document."""
        found = bisect_right([spot.position for spot in self._spots], position) - 1
        return found if found >= 0 else None

    def top(self, number: int) -> int:
        """Upper edge of a spot in px of the page."""
        return self._tops[number]

    def height(self, number: int) -> int:
        """From the upper edge of a spot to the next one, or to the end of the page; px, not 0."""
        after = number + 1
        ends = after < len(self._tops)
        bottom = self._tops[after] if ends else round(self._document.size().height())
        return max(1, bottom - self._tops[number])

    def spot(self, number: int) -> Spot:
        """The spot itself."""
        return self._spots[number]

    def __iter__(self) -> Iterator[Spot]:
        return iter(self._spots)

    def __len__(self) -> int:
        return len(self._spots)

    def place(self, number: int) -> Place:
        """The place of a spot, as the rest of the program knows it."""
        page, spot = self._page, self._spots[number]
        if page.place.kind is PlaceKind.SECTION:
            return Place(page.locale, spot.section, anchor=spot.anchor)
        # An entry's sections have no addresses of their own: the anchor names both.
        anchor = "" if number == 0 else "-".join(filter(None, (spot.section, spot.anchor)))
        return Place(page.locale, page.place.id, page.place.kind, anchor)

    def section_place(self, number: int) -> Place:
        """The place of the section that a spot stands in."""
        page = self._page
        if page.place.kind is PlaceKind.SECTION:
            return Place(page.locale, self._spots[number].section)
        return page.place

    def find(self, section: str, anchor: str) -> int | None:
        """Number of the spot of this name; its section's heading where the block is gone."""
        page = self._page
        if page.place.kind is not PlaceKind.SECTION and section == page.place.id:
            return self._find_in_entry(anchor)
        section = page.guide.moved.get(section, section)
        found = self._by_name.get((section, anchor))
        return self._by_name.get((section, "")) if found is None else found

    def cuts(self, place: Place, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where code points of a block's plain text lie in the page; empty when it is gone."""
        number = self.find(place.id, place.anchor)
        stretches = () if number is None else self._spots[number].stretches
        cuts = (part.cut(start, end) for start, end in spans for part in stretches)
        return [cut for cut in cuts if cut is not None]

    def _find_in_entry(self, anchor: str) -> int:
        for number, spot in enumerate(self._spots):
            if anchor in {"-".join(filter(None, (spot.section, spot.anchor))), spot.anchor}:
                return number
        return 0
