"""Inline text of the guide: runs of letters with their dress and what they point to.

No markup lives here and nothing is parsed: `app.content` makes runs, readers dress them.
"""

from dataclasses import dataclass
from enum import StrEnum


class RefKind(StrEnum):
    """What a run points to; the values are the words used in `[[kind:id]]` and in addresses."""

    CITATION = "citation"
    TERM = "term"
    INDICATOR = "indicator"
    STATUTE = "statute"
    CONTACT = "contact"
    CHECKLIST = "checklist"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Ref:
    """Where a run points.

    Attributes:
        kind: The sort of entry.
        id: Its stable id: a source key, term id, indicator id, article id, section id.
        locator: For citations, the part of the source ("art. 18(1)"); else empty.
    """

    kind: RefKind
    id: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that share one dress.

    Attributes:
        text: The letters; for a citation its printed number, which is not part of the plain text.
        strong: Set bold.
        emphasis: Set italic; readers keep article numbers and ids upright all the same.
        ref: What the run points to, or None for plain letters.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    ref: Ref | None = None

    @property
    def is_citation(self) -> bool:
        """Whether the run is a citation mark, which plain text leaves out."""
        return self.ref is not None and self.ref.kind is RefKind.CITATION


def plain(runs: tuple[Run, ...]) -> str:
    """The letters a reader would copy: all runs but citation marks, in order."""
    return "".join(run.text for run in runs if not run.is_citation)
