"""The same seed draws the same statements, and only statements that name a source."""

from pathlib import Path

import pytest

from app.content.loader import SourceGuide
from app.model.locale import Locale
from scripts import draw_statements
from scripts.draw_statements import draw, main, statements
from tests.unit.content.sample_guide import replace_in


def test_only_blocks_that_cite_are_statements(source: SourceGuide) -> None:
    first, second = source.drafts[Locale.EN]
    found = list(statements(first))
    assert found
    assert all(one.citations and one.text and one.line > 1 for one in found)
    assert len(found) < len(list(first.blocks))
    assert not list(statements(second))


def test_a_seed_draws_the_same_and_another_seed_something_else(source: SourceGuide) -> None:
    drawn = [draw(source, Locale.EN, seed, 1) for seed in (1, 1, *range(2, 30))]
    assert drawn[0] == drawn[1]
    assert len(set(drawn)) > 1
    assert all(len(one) == 1 for one in drawn)


def test_no_more_is_drawn_than_there_is_and_in_the_order_of_reading(source: SourceGuide) -> None:
    everything = list(statements(source.drafts[Locale.EN][0]))
    assert list(draw(source, Locale.EN, 7, 99)) == everything


def test_a_statement_is_printed_with_its_place_and_sources(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(draw_statements, "GUIDE", sample)
    assert main(["7", "--most", "99"]) == 0
    out = capsys.readouterr().out
    assert "en/01-first-steps.md:" in out
    assert "→ sample-" in out
    assert main(["7", "--chapter", "02-second"]) == 0
    assert capsys.readouterr().out == ""
    replace_in(sample / "guide.toml", "format = 1", "format = ")
    assert main(["7"]) == 1
    assert "There is no guide" in capsys.readouterr().err
