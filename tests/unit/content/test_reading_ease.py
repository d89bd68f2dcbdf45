"""Lengths of sentences, and the names a report holds up to a reader's eye."""

from pathlib import Path

import pytest

from app.content.loader import SourceGuide, load
from app.content.reading_ease import median_sentence, sentences, unknown_names
from app.model.locale import Locale
from tests.unit.content.sample_guide import replace_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask her first. Then wait for the order.", 2),
        ("See art. 5 of the code. It says so.", 2),
        ("Прашајте ја прва. Потоа почекајте ја наредбата.", 2),
        ("“Who has it?” „Кој го има?“ Pyeteni atë së pari.", 3),
        ("Minutes: 10", 0),
        ("", 0),
    ],
)
def test_a_sentence_ends_where_a_capital_follows(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


def test_the_middle_sentence_is_not_moved_by_one_long_one() -> None:
    short = "Ask the prosecutor."
    assert median_sentence([short, short, "Word " * 90 + "end."]) == 3
    assert median_sentence([]) == 0


def names_in(sample: Path, words: str) -> tuple[str, ...]:
    replace_in(sample / "en/01-first-steps.md", "Ask the prosecutor today.", words)
    source = load(sample).source
    assert isinstance(source, SourceGuide)
    return unknown_names(source, source.chapter(Locale.EN, "first-steps"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("She met Marta Example there.", ("Marta Example",)),
        ("Marta Example was met.", ("Marta Example",)),
        ("Ask Marta today.", ()),
        ("Use ICT Tools with care.", ()),
        ("Wait. Then ask the prosecutor.", ()),
        ("She met Marta, Petra waited.", ()),
    ],
)
def test_two_capitals_side_by_side_are_held_up(
    sample: Path, words: str, expected: tuple[str, ...]
) -> None:
    assert names_in(sample, words) == expected


def test_what_a_source_is_called_needs_no_eye(sample: Path) -> None:
    source = load(sample).source
    assert isinstance(source, SourceGuide)
    title = source.guide.sources["sample-study"].title
    assert len(title.split()) > 1
    assert names_in(sample, f"They read {title.title()} there.") == ()
