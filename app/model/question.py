"""A question on a chapter, its right answer, and the place of the guide that proves it.

Nothing here asks anybody or counts anything: who answered, and how, is never kept.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.model.locale import Words


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Question:
    """One entry of `questions.toml`.

    Attributes:
        id: Lower-case words joined by hyphens, e.g. ``phone-on-the-table``.
        chapter: The chapter's section id.
        kind: One right option, several right options, or a statement that holds or does not.
        text: The question, or the statement.
        options: What can be chosen, in order; none for a statement.
        answer: Numbers of the right options, from 1; none for a statement.
        holds: Whether the statement is true; False for the other kinds.
        why: Why this is the answer.
        place: The place that proves it, an address without scheme and language, e.g.
            ``first-hour#p-3`` or ``statute/kz-418-g``.
    """

    id: str
    chapter: str
    kind: QuestionKind
    text: Words
    why: Words
    place: str
    options: tuple[Words, ...] = ()
    answer: tuple[int, ...] = ()
    holds: bool = False
