"""A complaint: one fault found in the guide, with its file, its line and how to mend it.

It is a value in plain words for authors. Nothing is examined here.
"""

from dataclasses import dataclass, replace

from app.content.chapter_faults import CHAPTER_FAULTS
from app.content.data_faults import DATA_FAULTS
from app.content.fault import Fault, Severity
from app.content.text_faults import TEXT_FAULTS
from app.i18n import gettext

FAULTS: dict[str, Fault] = {**CHAPTER_FAULTS, **TEXT_FAULTS, **DATA_FAULTS}

__all__ = ["FAULTS", "Complaint", "Severity", "Where", "complain", "mildly", "strictly"]


@dataclass(frozen=True, slots=True)
class Where:
    """Where a fault stands: a file of the guide, a line from 1 (0: the whole file), an entry."""

    file: str
    line: int = 0
    entry: str = ""

    def at(self, line: int) -> "Where":
        """The same file and entry at another line."""
        return replace(self, line=line)


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault; `code` never changes its meaning, `what` and `remedy` are in plain words."""

    code: str
    severity: Severity
    file: str
    line: int
    entry: str
    what: str
    remedy: str


def complain(code: str, where: Where, /, **facts: object) -> Complaint:
    """A complaint of this code; `facts` fill the placeholders of its words."""
    fault = FAULTS[code]
    return Complaint(
        code,
        fault.severity,
        where.file,
        where.line,
        where.entry,
        gettext(fault.what).format(**facts),
        gettext(fault.remedy).format(**facts),
    )


def strictly(complaint: Complaint) -> Complaint:
    """The complaint as ``--strict`` sees it: what is not there yet becomes an error."""
    if FAULTS[complaint.code].strict:
        return replace(complaint, severity=Severity.ERROR)
    return complaint


def mildly(complaint: Complaint) -> Complaint:
    """The complaint as a warning, where its cause is one that time will mend."""
    return replace(complaint, severity=Severity.WARNING)
