"""A citation earns the mark of the part that its locator lies in."""

from datetime import date

import pytest

from app.content.marks import mark_of
from app.model.source import Mark, Reading, Source

DAY = date(2026, 11, 23)


def source(*parts: tuple[str, Mark]) -> Source:
    return Source("key", "Title", "Publisher", read=tuple(Reading(p, m, DAY) for p, m in parts))


MIXED = source(
    ("Art. 16–21", Mark.SEEN),
    ("Arts. 30, 33-35", Mark.SECONDARY),
    ("Explanatory report", Mark.RECALLED),
)


@pytest.mark.parametrize(
    ("locator", "mark"),
    [
        ("art. 16", Mark.SEEN),
        ("Art. 18(1)", Mark.SEEN),
        ("чл. 21", Mark.SEEN),
        ("neni 21", Mark.SEEN),
        ("art. 33", Mark.SECONDARY),
        ("art. 30", Mark.SECONDARY),
        ("explanatory report", Mark.RECALLED),
        ("art. 22", Mark.RECALLED),
        ("p. 18", Mark.RECALLED),
        ("", Mark.RECALLED),
    ],
)
def test_a_locator_takes_the_mark_of_its_part_else_the_weakest(locator: str, mark: Mark) -> None:
    assert mark_of(MIXED, locator) is mark


def test_a_source_of_which_nothing_was_read_is_recalled() -> None:
    assert mark_of(source(), "art. 1") is Mark.RECALLED


def test_a_source_read_whole_gives_its_mark_to_every_part() -> None:
    assert mark_of(source(("Whole text", Mark.SEEN)), "чл. 418-г") is Mark.SEEN


def test_of_two_parts_that_hold_a_locator_the_weaker_counts() -> None:
    twice = source(("Art. 1–9", Mark.SEEN), ("Art. 5", Mark.SECONDARY))
    assert mark_of(twice, "art. 5") is Mark.SECONDARY
