"""Figures that were measured, and the arithmetic that makes one of many.

Nothing is measured or printed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from scripts.bench.targets import TARGETS, Target


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Attributes:
        id: What was measured, in dotted words; a target may stand under it.
        size: The guide it was measured with: "shipped", "1x", "3x", "10x", or "" for none.
        words: The same for a reader.
        unit: Of the value: "ms", "s", "MB", "kB", "x" for a ratio, "" for a count.
        value: None when the thing to be measured is not there.
        note: What a reader must know beside it.
    """

    id: str
    size: str
    words: str
    unit: str
    value: float | None
    note: str = ""

    @property
    def target(self) -> Target | None:
        """What it should not exceed; only the guide as shipped and as planned have targets."""
        return TARGETS.get(self.id) if self.size in {"", "shipped", "1x"} else None

    @property
    def factor(self) -> float | None:
        """The value as a multiple of the target; up to 1 the target is met."""
        if self.value is None or self.target is None:
            return None
        return self.value / self.target.limit

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without a target or a value."""
        return None if self.factor is None else self.factor <= 1


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` per cent of the values do not exceed.

    Raises:
        ValueError: There are no values.
    """
    if not values:
        raise ValueError(share)
    ordered = sorted(values)
    rank = -(-len(ordered) * share // 100)
    return ordered[max(0, int(rank) - 1)]


def middle(values: Sequence[float]) -> float:
    """The median.

    Raises:
        ValueError: There are no values.
    """
    if not values:
        raise ValueError(values)
    return float(median(values))


def spread(
    name: str, size: str, words: str, values: Sequence[float], shares: Sequence[int], note: str = ""
) -> list[Figure]:
    """One figure in ms for each share of 100; share 100 is the worst value of all."""
    label = {50: "p50", 95: "p95", 99: "p99", 100: "max"}
    if not values:
        return [Figure(f"{name}.{label[shares[0]]}", size, words, "ms", None, note)]
    counted = f"{len(values)} measured" + (f"; {note}" if note else "")
    return [
        Figure(
            f"{name}.{label[share]}",
            size,
            f"{words}, {label[share]}",
            "ms",
            percentile(values, share),
            counted if share == shares[-1] else "",
        )
        for share in shares
    ]
