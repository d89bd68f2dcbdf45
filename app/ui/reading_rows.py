"""The rows of "Continue reading": places read, in the words of the guide as it is now.

It only words them: what was read is kept by the settings and noted by the window.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.settings import ReadingMark
from app.model.guide import ChapterHead, Guide
from app.model.place import Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Reading:
    """A row of "Continue reading": what to open, and its words."""

    place: Place
    offset: float
    number: str
    title: str
    detail: str


def reading_rows(guide: Guide, marks: Iterable[ReadingMark]) -> list[Reading]:
    """Chapters that were read, newest first; what the edition no longer has is left out."""
    rows = []
    for mark in marks:
        head = guide.find_head(current_locale(), mark.place.id)
        if head is not None and mark.place.kind is PlaceKind.SECTION:
            rows.append(_row(head, mark))
    return rows


def _row(head: ChapterHead, mark: ReadingMark) -> Reading:
    section = next((part.title for part in head.sections if part.id == mark.place.id), "")
    # TRANSLATORS: Where the reader stopped: before the first heading of the chapter.
    detail = section or _("At the beginning")
    place = mark.place.in_locale(current_locale())
    return Reading(place, mark.offset, str(head.number), head.title, detail)
