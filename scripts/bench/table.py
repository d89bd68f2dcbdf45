"""The figures as a table for a person and as JSON for a program.

It measures nothing and rounds only what it prints for a person.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from scripts.bench.figures import Figure

# Raised when a key is renamed or taken away; docs/schema/bench.json describes it.
SCHEMA = 1

NOT_THERE = "not there"


def _group(figure: Figure) -> str:
    return figure.id.partition(".")[0]


def as_table(figures: Sequence[Figure], facts: Mapping[str, object]) -> str:
    """The whole table, a line a figure, in groups."""
    lines = [f"{name}: {said}" for name, said in facts.items()]
    head = ("what", "guide", "value", "target", "met", "note")
    rows = [_cells(figure) for figure in figures]
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head) - 1)]
    lines += ["", _line(head, widths)]
    numbered = zip(figures, rows, strict=True)
    for _, group in groupby(numbered, key=lambda pair: _group(pair[0])):
        lines.append("-" * (sum(widths) + 2 * len(widths)))
        lines += [_line(row, widths) for _, row in group]
    lines += ["", *_missed(figures)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _cells(figure: Figure) -> tuple[str, ...]:
    target, met = "", ""
    if figure.target is not None:
        target = f"≤ {_number(figure.target.limit)} {figure.unit}"
    if figure.factor is not None:
        met = "yes" if figure.met else f"missed {figure.factor:.2f}×"
    value = NOT_THERE if figure.value is None else f"{_number(figure.value)} {figure.unit}"
    return figure.words, figure.size, value, target, met, figure.note


def _number(value: float) -> str:
    """Three figures, or all that stand before the point."""
    if value == 0 or abs(value) >= 100:  # noqa: PLR2004 - three figures
        return f"{value:.0f}"
    return f"{value:.3g}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=False)]
    return "  ".join([*padded, cells[-1]])


def _missed(figures: Sequence[Figure]) -> list[str]:
    missed = sorted(
        ((figure.factor or 0, figure) for figure in figures if figure.met is False),
        key=lambda pair: -pair[0],
    )
    judged = sum(figure.met is not None for figure in figures)
    lines = [f"{judged - len(missed)} of {judged} targets met."]
    lines += [f"  missed {factor:.2f}×: {it.words} ({it.size})" for factor, it in missed]
    absent = [it.words for it in figures if it.value is None]
    lines += [f"  {NOT_THERE}: {words}" for words in absent]
    return lines


def as_json(figures: Sequence[Figure], facts: Mapping[str, object]) -> str:
    """The same as JSON."""
    rows = [
        {
            "id": it.id,
            "size": it.size,
            "words": it.words,
            "unit": it.unit,
            "value": it.value,
            "target": it.target.limit if it.target else None,
            "target_source": it.target.source if it.target else None,
            "ratio": it.factor,
            "met": it.met,
            "note": it.note,
        }
        for it in figures
    ]
    whole = {"schema": SCHEMA, "facts": dict(facts), "figures": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def write_json(path: Path, figures: Sequence[Figure], facts: Mapping[str, object]) -> None:
    """Write the figures to a file whose folder is made when it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_json(figures, facts), encoding="utf-8", newline="\n")
