"""The question put to an index, as a small tree that every backend understands alike.

A tree belongs to one language and says only which documents are meant and how much each word
weighs; it says nothing of Whoosh. An empty AllOf or AnyOf means no document.
"""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """Which form of the words is compared."""

    STEM = "stem"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Words:
    """Words next to each other in a title or a passage; mostly a single one."""

    keys: tuple[str, ...]
    form: Form = Form.STEM
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class AllOf:
    """Documents that fit every part."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Documents that fit at least one part."""

    parts: "tuple[Node, ...]"


Node = Words | AllOf | AnyOf

# A word in a title counts as much as this many in the text. Our guess, held by tests/relevance.
TITLE_WEIGHT = 3.0
