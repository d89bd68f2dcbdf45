"""An indicator: one observable sign of trafficking, numbered, with sources.

An indicator never says that a person is a victim or a trafficker, and nothing here adds up signs.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.model.locale import NO_WORDS, Words
from app.model.source import Mark


class Grade(StrEnum):
    """How strong the source calls the sign."""

    STRONG = "S"
    MEDIUM = "M"
    WEAK = "W"
    UNGRADED = "U"


class Tested(StrEnum):
    """Whether research tried the sign on cases, and with what result."""

    CONFIRMED = "+"
    FAILED = "-"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of `indicators.toml`; the codes are explained by the closed lists of the guide.

    Attributes:
        id: ``I001`` and so on, never reused.
        category, stage, observers, forms, age: Codes of the closed lists in `guide.toml`.
        text: The sign itself.
        grade_adult, grade_child: As the source grades it for adults and for children.
        grade_words: The grade in the source's own terms.
        tested, tested_result: Whether it was tried, and what came out.
        mislead: Why this sign can mislead.
        next: What to do when it is seen.
        vulnerability: Shown as vulnerability only, never a ground for a check.
        sources: ``key`` or ``key: locator``.
        related: Ids of indicators worth reading beside it.
    """

    id: str
    category: str
    stage: str
    observers: tuple[str, ...]
    forms: tuple[str, ...]
    age: str
    text: Words
    grade_adult: Grade = Grade.UNGRADED
    grade_child: Grade = Grade.UNGRADED
    grade_words: Words = NO_WORDS
    tested: Tested = Tested.NO
    tested_result: Words = NO_WORDS
    mislead: Words = NO_WORDS
    next: Words = NO_WORDS
    vulnerability: bool = False
    sources: tuple[str, ...] = ()
    verification: Mark = Mark.RECALLED
    related: tuple[str, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether plain reading shows it: signs that were only recalled stay hidden."""
        return self.verification is not Mark.RECALLED
