"""Cutting a draft into slides, alike in every language."""

from dataclasses import replace

from app.export.deck.draft import Draft, fill_one, split
from app.model.locale import Locale
from app.model.slide import Point, PointKind, Slide, SlideKind
from app.model.text import Run


class Lines:
    """A room of ten lines, a point as high as its number of letters."""

    def capacity(self, _slide: Slide) -> float:
        return 10.0

    def heights(self, slide: Slide, *, tight: bool = False) -> tuple[float, ...]:
        return tuple(len(point.text) * (0.8 if tight else 1.0) for point in slide.points)

    def bands(self, _drawing: str) -> tuple[tuple[float, float], ...]:
        return ()


def draft(*heights: int, other: tuple[int, ...] = (), kind: PointKind = PointKind.BULLET) -> Draft:
    slides = {}
    for locale, high in ((Locale.EN, heights), (Locale.MK, other or heights)):
        base = Slide("s#p", SlideKind.POINTS, "s", locale, locale, "Title")
        points = tuple(
            Point((Run("x" * one),), kind if not n else PointKind.BULLET)
            for n, one in enumerate(high)
        )
        slides[locale] = replace(base, points=points)
    return Draft(slides)


def sizes(made: tuple[Draft, ...]) -> list[int]:
    return [piece.count for piece in made]


def test_what_fits_stays_on_one_slide() -> None:
    assert sizes(split(draft(3, 3, 3), Lines())) == [3]


def test_slides_are_filled_evenly_and_none_is_left_with_a_widow() -> None:
    assert sizes(split(draft(3, 3, 3, 3), Lines())) == [2, 2]


def test_the_language_that_needs_most_room_cuts_for_all() -> None:
    pieces = split(draft(2, 2, 2, other=(5, 5, 5)), Lines())
    assert sizes(pieces) == [2, 1] or sizes(pieces) == [1, 2]
    for piece in pieces:
        counts = {len(slide.points) for slide in piece.faces.values()}
        assert len(counts) == 1


def test_what_introduces_a_list_is_not_left_behind() -> None:
    pieces = split(draft(2, 5, 4, kind=PointKind.PLAIN), Lines())
    assert pieces[0].count == 2


def test_a_point_too_high_for_any_slide_stands_alone() -> None:
    assert sizes(split(draft(3, 14, 3), Lines())) == [1, 1, 1]


def test_one_slide_takes_as_many_as_fit_in_every_language() -> None:
    assert fill_one(draft(3, 3, 3, 3, other=(4, 4, 4, 4)), Lines()).count == 3
