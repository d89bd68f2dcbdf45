"""An entry of the data files as sections, like those of a chapter.

Hidden entries are not refused here: whoever lists entries decides what plain reading shows.
"""

from app.content.entries.checklist import checklist_citations, checklist_sections
from app.content.entries.contact import contact_sections
from app.content.entries.indicator import indicator_sections
from app.content.entries.statute import statute_sections
from app.content.entries.term import term_sections
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import Section
from app.model.source import Citation


def entry_sections(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> tuple[Section, ...]:
    """The sections of an entry's page; the first has level 1 and the entry's title.

    Raises:
        KeyError: There is no such entry, or entries of this kind have no page.
    """
    match kind:
        case PlaceKind.INDICATOR:
            return tuple(indicator_sections(guide, guide.indicators[entry_id], locale))
        case PlaceKind.STATUTE:
            return tuple(statute_sections(guide, guide.articles[entry_id], locale))
        case PlaceKind.TERM:
            return tuple(term_sections(guide, guide.terms[entry_id], locale))
        case PlaceKind.CONTACT:
            return tuple(contact_sections(guide, guide.contacts[entry_id], locale))
        case PlaceKind.CHECKLIST:
            return tuple(checklist_sections(guide, guide.checklists[entry_id], locale))
        case _:
            raise KeyError(entry_id)


def entry_citations(guide: Guide, kind: PlaceKind, entry_id: str) -> tuple[Citation, ...]:
    """The citations of an entry's page; a page that names its sources in a section has none.

    Raises:
        KeyError: There is no such checklist.
    """
    if kind is not PlaceKind.CHECKLIST:
        return ()
    return checklist_citations(guide, guide.checklists[entry_id])
