"""Chips: any of a group, all of the groups, and counts that equal trying each chip in turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.indicator import Grade, Indicator
from app.model.indicator import Tested as Trial
from app.model.locale import Words
from app.model.source import Mark
from app.ui.indicator_list.filters import (
    Chip,
    Choice,
    Group,
    codes_of,
    count_chips,
    grades_of,
    offered_chips,
    passes,
)
from tests.unit.ui.sample_signs import guide_of, sign

FORMS, STAGES, OBSERVERS = ("labour", "sexual", "begging"), ("REC", "CON"), ("POL", "TEA", "BANK")
CODES = {
    Group.FORM: FORMS,
    Group.STAGE: STAGES,
    Group.AGE: ("adult", "child"),
    Group.OBSERVER: OBSERVERS,
    Group.STRENGTH: tuple(grade.value for grade in Grade),
    Group.TESTED: tuple(tested.value for tested in Trial),
}
CHIPS = tuple((group, code) for group, codes in CODES.items() for code in codes)


@st.composite
def signs(draw: st.DrawFn) -> tuple[Indicator, ...]:
    count = draw(st.integers(0, 12))
    return tuple(
        Indicator(
            id=f"I{number:03}",
            category="GEN",
            stage=draw(st.sampled_from(STAGES)),
            observers=tuple(draw(st.sets(st.sampled_from(OBSERVERS)))),
            forms=tuple(draw(st.sets(st.sampled_from(FORMS)))),
            age=draw(st.sampled_from(("adult", "child", "both"))),
            text=Words(en="A sign"),
            grade_adult=draw(st.sampled_from(Grade)),
            grade_child=draw(st.sampled_from(Grade)),
            tested=draw(st.sampled_from(Trial)),
            verification=Mark.SEEN,
        )
        for number in range(count)
    )


choices = st.builds(Choice, st.frozensets(st.sampled_from(CHIPS), max_size=6))


def remain(listed: tuple[Indicator, ...], choice: Choice, chip: Chip) -> int:
    """Take the other chips of the group off, put this one on, and look at every sign."""
    others = {one for one in choice.chips if one[0] is not chip[0]}
    return len([one for one in listed if passes(one, Choice(frozenset({*others, chip})))])


@given(signs(), choices)
def test_each_count_is_what_would_remain(listed: tuple[Indicator, ...], choice: Choice) -> None:
    counts = count_chips(listed, choice, CHIPS)
    assert counts == {chip: remain(listed, choice, chip) for chip in CHIPS}


@given(signs(), choices, st.sampled_from(CHIPS))
def test_a_chip_pressed_twice_changes_nothing(
    listed: tuple[Indicator, ...], choice: Choice, chip: Chip
) -> None:
    again = choice.toggled(chip).toggled(chip)
    assert [passes(one, again) for one in listed] == [passes(one, choice) for one in listed]


@given(signs(), st.sampled_from([group for group in Group if group is not Group.STRENGTH]))
def test_all_chips_of_a_group_leave_what_has_any_of_them(
    listed: tuple[Indicator, ...], group: Group
) -> None:
    choice = Choice(frozenset((group, code) for code in CODES[group]))
    for one in listed:
        assert passes(one, choice) == bool(codes_of(one, group))


def test_without_chips_every_sign_passes() -> None:
    assert passes(sign("I001"), Choice())


def test_a_group_is_met_by_any_of_its_chips_and_every_group_must_be_met() -> None:
    one = sign("I001", forms=("labour",), stage="REC")
    either = Choice(frozenset({(Group.FORM, "sexual"), (Group.FORM, "labour")}))
    assert passes(one, either)
    assert passes(one, either.toggled((Group.STAGE, "REC")))
    assert not passes(one, either.toggled((Group.STAGE, "CON")))


@pytest.mark.parametrize("age", ["adult", "child"])
def test_a_sign_of_both_ages_is_found_under_each(age: str) -> None:
    assert passes(sign("I001", age="both"), Choice(frozenset({(Group.AGE, age)})))


def test_a_strength_for_adults_finds_nothing_for_a_child() -> None:
    one = sign("I001", age="both", adult=Grade.STRONG, child=Grade.WEAK)
    strong = Choice(frozenset({(Group.STRENGTH, "S")}))
    assert passes(one, strong)
    assert passes(one, strong.toggled((Group.AGE, "adult")))
    assert not passes(one, strong.toggled((Group.AGE, "child")))


def test_a_sign_of_children_has_only_the_strength_for_children() -> None:
    one = sign("I001", age="child", adult=Grade.STRONG, child=Grade.MEDIUM)
    assert grades_of(one) == (Grade.MEDIUM,)


def test_only_chips_that_some_shown_sign_has_are_offered_in_the_order_of_the_lists() -> None:
    guide = guide_of(
        sign("I001", forms=("sexual",), stage="CON"),
        sign("I002", forms=("labour",), stage="CON"),
        sign("I003", forms=("begging",), stage="REC", mark=Mark.RECALLED),
    )
    offered = offered_chips(guide)
    assert offered[Group.FORM] == ("labour", "sexual")
    assert offered[Group.STAGE] == ("CON",)
