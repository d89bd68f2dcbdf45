"""The examination of a guide: everything a chapter or a data file must survive, in one call.

It changes nothing and raises nothing for what authors can do; it raises no status either.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.content.checks.casemarks import casemarks
from app.content.checks.changes import changes
from app.content.checks.checklists import checklists
from app.content.checks.citations import citations
from app.content.checks.contacts import contacts
from app.content.checks.drawings import drawings
from app.content.checks.law import law
from app.content.checks.letters import letters
from app.content.checks.likeness import likeness
from app.content.checks.penalties import penalties
from app.content.checks.safety import safety
from app.content.checks.shape import shape
from app.content.checks.signs import signs
from app.content.checks.spelled import spelled
from app.content.checks.targets import targets
from app.content.checks.teaching import teaching
from app.content.checks.tongue import tongue
from app.content.checks.unused import unused
from app.content.checks.unwritten import unwritten
from app.content.checks.wording import wording
from app.content.complaint import Complaint, Severity, strictly
from app.content.loader import Loaded, SourceGuide, load
from app.model.locale import Locale

_CHECKS: tuple[Callable[[SourceGuide], Iterable[Complaint]], ...] = (
    *(shape, targets, citations, letters, wording, law, signs, contacts, drawings, safety),
    *(likeness, tongue, spelled, penalties, casemarks, checklists, teaching),
    *(unwritten, unused),
)

# Files of which nothing is known, so that what refers to them cannot be right either.
_CAUSES = frozenset({"DAT001", "DAT002", "DAT008", "TXT001"})


@dataclass(frozen=True, slots=True)
class Examination:
    """What the examination found.

    Attributes:
        ok: No complaint is an error.
        chapters: Chapter files that were read, in all languages together.
        complaints: Files that cannot be read first, since more may follow from them; then by file
            and line.
        source: The guide as far as it could be read, or None.
    """

    ok: bool
    chapters: int
    complaints: tuple[Complaint, ...]
    source: SourceGuide | None


def check(folder: Path, *, strict: bool = False, behind: Locale | None = None) -> Examination:
    """Examine the guide in this folder.

    Args:
        folder: The folder with `guide.toml`.
        strict: Whatever is not there yet in a language is an error too.
        behind: Also list what changed in the source since this language was stamped.
    """
    return examine(load(folder), strict=strict, behind=behind)


def examine(loaded: Loaded, *, strict: bool = False, behind: Locale | None = None) -> Examination:
    """Examine a guide that was read already; see `check`."""
    found = list(loaded.complaints)
    if loaded.source is not None:
        for look in _CHECKS:
            found.extend(look(loaded.source))
        if behind is not None:
            found.extend(changes(loaded.source, behind))
    if strict:
        found = [strictly(complaint) for complaint in found]
    ordered = sorted(set(found), key=_order)
    return Examination(
        ok=all(complaint.severity is Severity.WARNING for complaint in ordered),
        chapters=_count(loaded.source),
        complaints=tuple(ordered),
        source=loaded.source,
    )


def _order(complaint: Complaint) -> tuple[bool, str, int, str, str]:
    what = complaint.file, complaint.line, complaint.code, complaint.what
    return complaint.code not in _CAUSES, *what


def _count(source: SourceGuide | None) -> int:
    return 0 if source is None else sum(len(drafts) for drafts in source.drafts.values())
