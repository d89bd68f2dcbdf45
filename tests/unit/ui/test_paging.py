"""Cutting a page into sheets: nothing is lost, no line is cut, boxes stay whole where they fit."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ui.painting.paging import Leaf, Span, Table, merged, paginate

HEIGHT = 300.0


def stacked(heights: list[int], gap: int) -> list[Span]:
    """Lines of these heights under each other."""
    lines, top = [], 10.0
    for height in heights:
        lines.append((top, top + height))
        top += height + gap
    return lines


def holder(leaves: list[Leaf], span: Span) -> list[Leaf]:
    return [leaf for leaf in leaves if leaf.top < span[1] and leaf.bottom > span[0]]


@given(st.lists(st.integers(4, 120), min_size=1, max_size=80), st.integers(0, 30))
def test_every_line_stands_on_exactly_one_sheet_and_no_sheet_is_too_full(
    heights: list[int], gap: int
) -> None:
    lines = stacked(heights, gap)
    leaves = paginate(lines, [], HEIGHT)
    assert all(len(holder(leaves, line)) == 1 for line in lines)
    assert all(leaf.bottom - leaf.top <= HEIGHT + 0.1 for leaf in leaves)
    assert all(one.bottom <= two.top for one, two in pairwise(leaves))


@given(
    st.lists(st.integers(4, 40), min_size=4, max_size=80),
    st.lists(st.tuples(st.integers(0, 70), st.integers(1, 20)), max_size=12),
)
def test_what_fits_on_a_sheet_is_kept_whole_and_the_rest_still_cuts_no_line(
    heights: list[int], ranges: list[tuple[int, int]]
) -> None:
    lines = stacked(heights, 6)
    whole = [
        (lines[first][0], lines[min(len(lines) - 1, first + count)][1])
        for first, count in ranges
        if first < len(lines)
    ]
    leaves = paginate(lines, whole, HEIGHT)
    assert all(len(holder(leaves, line)) == 1 for line in lines)
    alone = [
        span
        for span in whole
        if span[1] - span[0] <= HEIGHT
        and not any(other != span and _touch(other, span) for other in whole)
    ]
    assert all(len(holder(leaves, span)) == 1 for span in alone)


def _touch(one: Span, two: Span) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def test_a_heading_goes_over_with_what_follows_it() -> None:
    lines = stacked([100, 100, 40, 40, 40], 10)
    kept = (lines[2][0], lines[3][1])
    leaves = paginate(lines, [kept], HEIGHT)
    assert [leaf.top for leaf in leaves] == [lines[0][0], lines[2][0]]


def test_a_box_taller_than_a_sheet_is_cut_between_its_lines() -> None:
    lines = stacked([50] * 12, 0)
    leaves = paginate(lines, [(lines[0][0], lines[-1][1])], HEIGHT)
    assert len(leaves) == 2
    assert leaves[0].bottom == lines[5][1]


def test_a_table_that_goes_on_has_its_head_again() -> None:
    lines = stacked([40] * 12, 0)
    head = lines[0]
    leaves = paginate(lines, [], HEIGHT, [Table(head, lines[-1][1])])
    assert leaves[0].head is None
    assert [leaf.head for leaf in leaves[1:]] == [head] * (len(leaves) - 1)
    assert all(leaf.bottom - leaf.top + leaf.head_height <= HEIGHT for leaf in leaves)


def test_a_head_that_would_fill_the_sheets_by_itself_is_not_repeated() -> None:
    lines = stacked([50] * 30, 0)
    head = (lines[0][0], lines[9][1])
    leaves = paginate(lines, [head], HEIGHT, [Table(head, lines[-1][1])])
    assert all(len(holder(leaves, line)) == 1 for line in lines)
    assert not any(leaf.head for leaf in leaves)


def test_the_space_between_two_blocks_opens_no_sheet() -> None:
    lines = [(10.0, 250.0), (400.0, 500.0)]
    assert [leaf.top for leaf in paginate(lines, [], HEIGHT)] == [10.0, 400.0]


def test_spans_that_only_touch_stay_apart() -> None:
    assert merged([(0, 10), (10, 20), (15, 30)], 100) == [(0, 10), (10, 30)]


def test_a_page_without_lines_is_one_empty_sheet() -> None:
    assert len(paginate([], [], HEIGHT)) == 1
