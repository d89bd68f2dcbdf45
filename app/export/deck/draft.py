"""Slides before they are cut to size: the same slide in every language, with all its points.

Cutting asks how high each point is in every language, and cuts all of them at the same place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.model.locale import Locale
from app.model.slide import PointKind, Slide, SlideKind

# A table goes on to so many slides; the rest of it is in the guide. Our choice.
MOST_TABLE_SLIDES = 3

# Kinds whose words may not be shortened, or belong side by side: small letters, fewer slides.
_TIGHT = {SlideKind.TABLE, SlideKind.ARTICLE, SlideKind.LAW, SlideKind.CASE, SlideKind.SOURCES}

# A slide filled less than this looks forgotten; smaller letters may then save it. Our choice.
_SPARSE = 0.4

# More things than this are not taken in from one slide. Our choice.
_MOST_POINTS = 6


class Room(Protocol):
    """What a slide holds, measured by whoever paints it. Heights are px of a canvas 1080 high."""

    def capacity(self, slide: Slide) -> float:
        """The height left for points or rows under this title and over this law."""
        ...

    def heights(self, slide: Slide, *, tight: bool = False) -> tuple[float, ...]:
        """The height of each point, or of each row below the head, with the gap above it.

        At the size that is pleasant to read or, `tight`, at the smallest there is.
        """
        ...

    def bands(self, drawing: str) -> tuple[tuple[float, float], ...]:
        """Bands of a drawing that can be read from afar; empty when the whole of it can."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide in each language; all have equally many points, or rows."""

    faces: Mapping[Locale, Slide]

    @property
    def face(self) -> Slide:
        """Any one of them, for what is the same in all."""
        return next(iter(self.faces.values()))

    @property
    def count(self) -> int:
        """How many points, or rows below the head."""
        return max(0, len(self.face.rows) - 1) or len(self.face.points)

    def changed(self, change: Callable[[Slide], Slide]) -> "Draft":
        """The same change in every language."""
        return Draft({locale: change(slide) for locale, slide in self.faces.items()})

    def cut(self, start: int, end: int) -> "Draft":
        """Only some of its points or rows."""
        if self.face.kind is SlideKind.TABLE:
            return self.changed(
                lambda slide: replace(slide, rows=(slide.rows[0], *slide.rows[1 + start : 1 + end]))
            )
        return self.changed(lambda slide: replace(slide, points=slide.points[start:end]))


def split(draft: Draft, room: Room) -> tuple[Draft, ...]:
    """The draft as one or more slides that hold all it says, cut alike in every language."""
    if draft.count <= 1 or draft.face.kind is SlideKind.INDICATOR:
        return (draft,)
    table = draft.face.kind is SlideKind.TABLE
    leads = [point.kind is PointKind.PLAIN for point in draft.face.points]
    leads = leads if draft.face.kind is SlideKind.POINTS else []
    most = draft.count if table else _MOST_POINTS
    filled = _filled(draft, room, tight=draft.face.kind in _TIGHT)
    cuts = _cuts(filled, most, leads)
    if any(max(sum(one[start:end]) for one in filled) < _SPARSE for start, end in cuts):
        closer = _cuts(_filled(draft, room, tight=True), most, leads)
        cuts = closer if len(closer) < len(cuts) else cuts
    return tuple(draft.cut(start, end) for start, end in cuts)


def fill_one(draft: Draft, room: Room) -> Draft:
    """As many of its points as one slide holds in every language, from the first on."""
    filled = _filled(draft, room, tight=True)
    most = next(
        (end for end in range(draft.count, 1, -1) if max(sum(one[:end]) for one in filled) <= 1.0),
        1,
    )
    return draft.cut(0, most)


def fill(draft: Draft, room: Room, *, tight: bool = False) -> float:
    """The share of a slide that all points take in the language that needs most."""
    return max(sum(shares) for shares in _filled(draft, room, tight=tight))


def _filled(draft: Draft, room: Room, *, tight: bool) -> list[list[float]]:
    """For each language the share of a slide that each point takes."""
    return [
        [height / room.capacity(slide) for height in room.heights(slide, tight=tight)]
        for slide in draft.faces.values()
    ]


def _cuts(
    filled: Sequence[Sequence[float]], most: int, leads: Sequence[bool]
) -> list[tuple[int, int]]:
    """Where to cut: as few slides as can be, and those as evenly filled as can be.

    Args:
        filled: For each language the share of a slide that each point takes.
        most: Points that one slide may have.
        leads: Whether a point introduces the next one, and should not be left behind by it.
    """
    count = len(filled[0])
    # For each number of points from the beginning: slides (leaving the sentence that introduces a
    # list behind weighs as much as one more), unevenness, start of the last slide.
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, count + 1):
        parted = int(end < count and any(leads[end - 1 : end]))
        choices = []
        for start in range(max(0, end - most), end):
            full = max(sum(shares[start:end]) for shares in filled)
            if full <= 1.0 or start == end - 1:
                slides, uneven, _ = best[start]
                uneven += (1.0 - min(full, 1.0)) ** 2 + parted / 2
                choices.append((slides + 1 + parted, uneven, start))
        best.append(min(choices))
    cuts, end = [], count
    while end:
        start = best[end][2]
        cuts.append((start, end))
        end = start
    return cuts[::-1]
