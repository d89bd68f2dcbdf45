"""Which signs a reader's choice of chips leaves, and how many each chip would leave.

Plain values, no Qt. Nothing here ranks a sign, and no number stands for how likely anything is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.model.guide import Guide
from app.model.indicator import Grade, Indicator

ADULT, CHILD = "adult", "child"
_BOTH = frozenset({ADULT, CHILD})


class Group(StrEnum):
    """A group of chips; the values are the names of the closed lists of `guide.toml`."""

    FORM = "form"
    STAGE = "stage"
    AGE = "age"
    OBSERVER = "observer"
    STRENGTH = "grade"
    TESTED = "tested"


# A chip: its group and the code that it stands for.
Chip = tuple[Group, str]
# The codes that are on, by group; a group without any lets everything through.
Wanted = Mapping[Group, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The chips that are on: any of one group will do, and each group must be met."""

    chips: frozenset[Chip] = frozenset()

    def toggled(self, chip: Chip) -> "Choice":
        """The same with one chip switched."""
        return Choice(self.chips ^ {chip})

    def by_group(self) -> Wanted:
        """The codes that are on in each group that has any."""
        found: dict[Group, frozenset[str]] = {}
        for group, code in self.chips:
            found[group] = found.get(group, frozenset()) | {code}
        return found

    def with_only(self, chip: Chip) -> "Choice":
        """The same with this chip as the only one of its group."""
        others = frozenset(one for one in self.chips if one[0] is not chip[0])
        return replace(self, chips=others | {chip})


def ages_of(sign: Indicator) -> frozenset[str]:
    """Of whom a sign can be seen: adults, children, or both."""
    return frozenset({sign.age}) if sign.age in _BOTH else _BOTH


def grades_of(sign: Indicator, ages: frozenset[str] = _BOTH) -> tuple[Grade, ...]:
    """The strengths that its source gives a sign, adults first, each once.

    Only those for the ages asked for: a strength for adults says nothing of a child.
    """
    wanted = ages_of(sign) & (ages or _BOTH)
    by_age = ((ADULT, sign.grade_adult), (CHILD, sign.grade_child))
    return tuple(dict.fromkeys(grade for age, grade in by_age if age in wanted))


def codes_of(sign: Indicator, group: Group, ages: frozenset[str] = _BOTH) -> frozenset[str]:
    """The codes under which a sign is found in a group."""
    match group:
        case Group.FORM:
            return frozenset(sign.forms)
        case Group.STAGE:
            return frozenset({sign.stage})
        case Group.AGE:
            return ages_of(sign)
        case Group.OBSERVER:
            return frozenset(sign.observers)
        case Group.STRENGTH:
            return frozenset(grade.value for grade in grades_of(sign, ages))
        case Group.TESTED:
            return frozenset({sign.tested.value})


def passes(sign: Indicator, choice: Choice) -> bool:
    """Whether a sign meets every group in which a chip is on."""
    return _meets(sign, choice.by_group())


def _meets(sign: Indicator, wanted: Wanted) -> bool:
    ages = wanted.get(Group.AGE, _BOTH)
    return not any(codes.isdisjoint(codes_of(sign, group, ages)) for group, codes in wanted.items())


def count_chips(
    signs: Iterable[Indicator], choice: Choice, chips: Iterable[Chip]
) -> Mapping[Chip, int]:
    """How many of the signs each chip would leave as the only one of its group.

    The other groups stay as they are chosen.
    """
    listed = tuple(signs)
    found = dict.fromkeys(chips, 0)
    wanted = choice.by_group()
    ages = wanted.get(Group.AGE, _BOTH)
    for group in {group: None for group, _code in found}:
        if group is Group.AGE:
            continue
        others = {one: codes for one, codes in wanted.items() if one is not group}
        for sign in listed:
            if not others or _meets(sign, others):
                for code in codes_of(sign, group, ages):
                    if (group, code) in found:
                        found[group, code] += 1
    for chip in found:
        if chip[0] is Group.AGE:
            # Another age can change which strength counts: each is tried as it would be chosen.
            tried = choice.with_only(chip).by_group()
            found[chip] = sum(_meets(sign, tried) for sign in listed)
    return found


def offered_chips(guide: Guide) -> Mapping[Group, tuple[str, ...]]:
    """The chips worth offering, in the order of the closed lists: those that any sign has."""
    signs = [sign for sign in guide.indicators.values() if sign.shown]
    offered = {}
    for group in Group:
        there = frozenset[str]().union(*(codes_of(sign, group) for sign in signs))
        codes = (entry.code for entry in guide.lists.get(group.value, ()))
        offered[group] = tuple(code for code in codes if code in there)
    return {group: codes for group, codes in offered.items() if codes}
