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


@dataclass(frozen=True, slots=True)
class Choice:
    """The chips that are on: any of one group will do, and each group must be met."""

    chips: frozenset[Chip] = frozenset()

    def toggled(self, chip: Chip) -> "Choice":
        """The same with one chip switched."""
        return Choice(self.chips ^ {chip})

    def codes(self, group: Group) -> frozenset[str]:
        """The codes that are on in a group; empty lets everything through."""
        return frozenset(code for one, code in self.chips if one is group)

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
    ages = choice.codes(Group.AGE)
    return not any(_misses(sign, group, choice, ages) for group in Group)


def _misses(sign: Indicator, group: Group, choice: Choice, ages: frozenset[str]) -> bool:
    wanted = choice.codes(group)
    return bool(wanted) and wanted.isdisjoint(codes_of(sign, group, ages))


def count_chips(
    signs: Iterable[Indicator], choice: Choice, chips: Iterable[Chip]
) -> Mapping[Chip, int]:
    """How many of the signs each chip would leave as the only one of its group.

    The other groups stay as they are chosen.
    """
    listed = tuple(signs)
    found = dict.fromkeys(chips, 0)
    by_group: dict[Group, list[str]] = {}
    for group, code in found:
        by_group.setdefault(group, []).append(code)
    for group, codes in by_group.items():
        if group is Group.AGE:
            # Another age can change which strength counts: each is tried as it would be chosen.
            for code in codes:
                tried = choice.with_only((group, code))
                found[group, code] = sum(passes(sign, tried) for sign in listed)
            continue
        others = Choice(frozenset(chip for chip in choice.chips if chip[0] is not group))
        ages = choice.codes(Group.AGE)
        for sign in listed:
            if passes(sign, others):
                for code in codes_of(sign, group, ages):
                    if (group, code) in found:
                        found[group, code] += 1
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
