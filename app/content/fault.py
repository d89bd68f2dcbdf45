"""Kinds of fault that the examination of a guide knows: how grave, what is said, how to mend it.

The tables stand in `chapter_faults` and `data_faults`; nothing is looked for here.
"""

from dataclasses import dataclass
from enum import StrEnum

# Marks a message for the catalogue; it is translated when a complaint is made, not on import.
N_ = str


class Severity(StrEnum):
    """Whether a complaint stops an edition."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault.

    Attributes:
        what: What is wrong, with named placeholders, in the English of the catalogue.
        remedy: How an author mends it, with the same placeholders.
        severity: How grave it is in an ordinary check.
        strict: A warning that ``--strict`` turns into an error.
    """

    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    strict: bool = False


WARNING = Severity.WARNING
