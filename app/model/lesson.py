"""A lesson on a chapter: what it is for, what it needs, and how its minutes are spent.

It is a plan for a trainer; slides are derived from the chapter and stand elsewhere.
"""

from dataclasses import dataclass

from app.model.locale import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class LessonStep:
    """A part of a lesson.

    Attributes:
        minutes: How long it takes.
        text: What the trainer and the group do.
        place: The place of the guide it works with, an address without scheme and language; may be
            empty.
    """

    minutes: int
    text: Words
    place: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One entry of `lessons.toml`.

    Attributes:
        id: Lower-case words joined by hyphens.
        chapter: The chapter's section id.
        minutes: The whole lesson; its steps add up to it.
        aims: What each participant can do afterwards.
        material: What has to be there.
        audience: Codes of the closed list in `guide.toml`.
        before: What the trainer prepares or watches, e.g. that nobody is asked for own cases.
    """

    id: str
    chapter: str
    title: Words
    minutes: int
    aims: tuple[Words, ...]
    material: tuple[Words, ...]
    steps: tuple[LessonStep, ...]
    audience: tuple[str, ...] = ()
    before: Words = NO_WORDS
