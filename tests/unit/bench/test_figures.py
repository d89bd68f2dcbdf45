"""The arithmetic of the bench, its targets and its table say what was measured and nothing else."""

import json
from pathlib import Path

import jsonschema
import pytest

from scripts.bench.figures import Figure, middle, percentile, spread
from scripts.bench.table import NOT_THERE, as_json, as_table
from scripts.bench.targets import TARGETS

ROOT = Path(__file__).resolve().parents[3]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(it) for it in range(1, 101)]
    assert percentile(values, 50) == 50
    assert percentile(values, 95) == 95
    assert percentile(values, 99) == 99
    assert percentile(values, 100) == 100
    assert percentile([7.0], 50) == 7
    assert percentile([3.0, 1.0, 2.0], 95) == 3


def test_the_median_does_not_follow_one_bad_run() -> None:
    assert middle([1, 1, 1, 1, 1, 1, 90]) == 1


@pytest.mark.parametrize("figure", [percentile, lambda values, _share: middle(values)])
def test_nothing_is_made_of_nothing(figure: object) -> None:
    assert callable(figure)
    with pytest.raises(ValueError, match=r".*"):
        figure([], 50)


def test_what_is_not_there_has_no_value_and_no_verdict() -> None:
    [figure] = spread("slide.paint", "shipped", "slide", [], (95,))
    assert figure.value is None
    assert figure.met is None
    assert NOT_THERE in as_table([figure], {})


def test_a_missed_target_is_told_with_its_factor() -> None:
    figure = Figure("scroll.p99", "1x", "scroll step", "ms", 24.0)
    assert figure.met is False
    table = as_table([figure], {})
    assert "missed 1.50×" in table
    assert "0 of 1 targets met." in table


def test_a_target_that_is_just_reached_is_met() -> None:
    assert Figure("scroll.p99", "1x", "scroll step", "ms", 16.0).met is True


def test_larger_guides_are_measured_and_not_judged() -> None:
    assert Figure("scroll.p99", "3x", "scroll step", "ms", 24.0).met is None


def test_every_target_names_its_source() -> None:
    for target in TARGETS.values():
        assert target.limit > 0
        assert target.source


def test_the_json_carries_every_figure_with_target_and_verdict() -> None:
    figures = [
        Figure("scroll.p99", "1x", "scroll step", "ms", 24.0),
        Figure("edition.size", "3x", "edition", "MB", 1.5, "a note"),
    ]
    told = json.loads(as_json(figures, {"noise": "0.10 cores"}))
    schema = json.loads((ROOT / "docs/schema/bench.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)
    assert told["schema"] == 1
    assert told["facts"] == {"noise": "0.10 cores"}
    first, second = told["figures"]
    assert (first["target"], first["ratio"], first["met"]) == (16, 1.5, False)
    assert (second["target"], second["met"], second["note"]) == (None, None, "a note")


def test_the_table_keeps_its_columns() -> None:
    figures = [
        Figure("scroll.p99", "1x", "scroll step", "ms", 4.0),
        Figure("edition.size", "3x", "a much longer name of a figure", "MB", 1234.5),
    ]
    lines = as_table(figures, {"python": "3"}).splitlines()
    assert lines[0] == "python: 3"
    head = next(line for line in lines if line.startswith("what"))
    row = next(line for line in lines if line.startswith("scroll step"))
    assert row.index("1x") == head.index("guide")
    assert "1234 MB" in "\n".join(lines)
