"""A checklist: the steps of one task, in the order in which they are done.

Nothing here knows whether a step was done: ticks belong to a screen, and die with it.
"""

from dataclasses import dataclass

from app.model.locale import NO_WORDS, Words
from app.model.source import Mark


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a checklist.

    Attributes:
        text: What to do, one act.
        why: The reason, or how to do it.
        order: Which order or consent it needs and from whom.
        safety: A safety line: shown always and everywhere.
        sources: ``key`` or ``key: locator``; empty for our own advice.
    """

    text: Words
    why: Words = NO_WORDS
    order: Words = NO_WORDS
    safety: bool = False
    sources: tuple[str, ...] = ()

    @property
    def ours(self) -> bool:
        """Whether it is our own advice, shown so and never under an organisation's name."""
        return not self.sources


@dataclass(frozen=True, slots=True)
class Checklist:
    """One entry of `checklists.toml`.

    Attributes:
        id: Lower-case words joined by hyphens, e.g. ``seizing-a-phone``.
        lead: When to use it.
        audience: Codes of the closed list in `guide.toml`.
        evidence: It touches evidence, so it carries the line on images of child abuse.
        section: Id of the section that explains it, or empty.
        articles, indicators: Ids of entries worth reading with it.
        sources: For the list as a whole.
    """

    id: str
    title: Words
    lead: Words
    steps: tuple[Step, ...]
    audience: tuple[str, ...] = ()
    evidence: bool = False
    section: str = ""
    articles: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verification: Mark = Mark.COMPILED
