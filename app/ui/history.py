"""Where the reader has been in this run: back and forward like a browser, to the exact line.

It remembers nothing once the window is closed and opens nothing by itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.model.place import Place

# Steps that can be gone back: far more than anyone does. Our guess.
MOST_VISITS = 200


class View(StrEnum):
    """What fills the page area of the window."""

    HOME = "home"
    INDICATORS = "indicators"
    CHECKLISTS = "checklists"
    LAW = "law"
    READER = "reader"
    ABOUT = "about"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Visit:
    """One stop: a view and, in the reader, the block at the reading line and px from it."""

    view: View
    place: Place | None = None
    offset: float = 0.0


class History:
    """The stops before and after the one shown now."""

    def __init__(self, first: Visit) -> None:
        self._now = first
        self._before: list[Visit] = []
        self._after: list[Visit] = []

    @property
    def now(self) -> Visit:
        """The stop that is shown."""
        return self._now

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return bool(self._before)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a stop after this one."""
        return bool(self._after)

    def note(self, visit: Visit) -> None:
        """Say where exactly the reader stands now, before leaving."""
        self._now = visit

    def go(self, visit: Visit) -> None:
        """A new stop; the way forward is lost. The same stop twice counts once."""
        if visit == self._now:
            return
        self._before = [*self._before, self._now][-MOST_VISITS:]
        self._now = visit
        self._after = []

    def back(self) -> Visit | None:
        """The stop before, now shown; None at the beginning."""
        if not self._before:
            return None
        self._after.append(self._now)
        self._now = self._before.pop()
        return self._now

    def forward(self) -> Visit | None:
        """The stop after, now shown; None at the end."""
        if not self._after:
            return None
        self._before.append(self._now)
        self._now = self._after.pop()
        return self._now
