"""Where a long page is cut into sheets of paper: never through a line, seldom through a box.

Pure arithmetic on heights in px; what stands there is known to `app.ui.painting.paper` alone.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[float, float]  # upper and lower edge

# The share of a sheet that a repeated head may take: more would leave no room for rows. Our choice.
_MOST_HEAD = 0.5


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet: a stretch of the page, and the head of a table repeated above it."""

    top: float
    bottom: float
    head: Span | None = None

    @property
    def head_height(self) -> float:
        """Room that the repeated head takes."""
        return self.head[1] - self.head[0] if self.head else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table that may be cut between rows: its head, and where its rows begin and it ends."""

    head: Span
    bottom: float


def merged(spans: Iterable[Span], tallest: float) -> list[Span]:
    """Spans that overlap as one, in order; those taller than `tallest` are left out first.

    Spans that only touch stay apart: a cut between them goes through nothing.
    """
    made: list[list[float]] = []
    for top, bottom in sorted(span for span in spans if span[1] - span[0] <= tallest):
        if made and top < made[-1][1]:
            made[-1][1] = max(made[-1][1], bottom)
        else:
            made.append([top, bottom])
    return [(top, bottom) for top, bottom in made]


def paginate(
    lines: Sequence[Span], whole: Sequence[Span], height: float, tables: Sequence[Table] = ()
) -> list[Leaf]:
    """Cut a page into leaves of at most `height` px.

    Args:
        lines: What is never cut: lines of text, figures.
        whole: What is kept whole while it fits on one leaf: boxes, rows, a heading with what
            follows it.
        height: Room on a leaf.
        tables: Tables whose head is repeated where they go on, unless it takes half a leaf.
    """
    firm = merged(lines, float("inf"))
    kept = _kept(firm, whole, height)
    if not firm:
        return [Leaf(0, height)]
    leaves: list[Leaf] = []
    top, end = firm[0][0], firm[-1][1]
    while top < end:
        head = _head_at(tables, top, height * _MOST_HEAD) if leaves else None
        room = height - (head[1] - head[0] if head else 0.0)
        bottom = _cut(kept, top, room) or _cut(firm, top, room) or top + room
        leaves.append(Leaf(top, bottom, head))
        top = _next_top(kept, bottom)
    return leaves


def _kept(firm: list[Span], whole: Sequence[Span], height: float) -> list[Span]:
    """What stays together, grown until no chain of it is taller than a leaf."""
    made = merged([*firm, *whole], height)
    if all(bottom - top <= height for top, bottom in made):
        return made
    # A chain of headings, boxes and rows that is taller than a leaf: let the tallest part go.
    tallest = max(whole, key=lambda span: span[1] - span[0], default=None)
    if tallest is None:
        return firm
    for top, bottom in made:
        if bottom - top > height:
            inside = [span for span in whole if top <= span[0] and span[1] <= bottom]
            if inside:
                tallest = max(inside, key=lambda span: span[1] - span[0])
                break
    return _kept(firm, [span for span in whole if span != tallest], height)


def _cut(spans: list[Span], top: float, room: float) -> float:
    """The lowest edge at which everything above it fits, or 0 when the first span does not."""
    below = bisect_right([span[1] for span in spans], top + room + 0.01) - 1
    # Spans that are left out of `spans` may be cut; the last whole one ends the leaf.
    return spans[below][1] if below >= 0 and spans[below][1] > top else 0.0


def _next_top(spans: list[Span], bottom: float) -> float:
    """The upper edge of what comes next: the space between two blocks stays on no leaf."""
    for top, end in spans:
        if end > bottom + 0.01:
            return max(top, bottom)
    return bottom if not spans else max(bottom, spans[-1][1])


def _head_at(tables: Sequence[Table], top: float, most: float) -> Span | None:
    for table in tables:
        if table.head[1] < top < table.bottom:
            return table.head if table.head[1] - table.head[0] <= most else None
    return None
