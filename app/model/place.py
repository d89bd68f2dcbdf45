"""A place in the guide, and its address that other programs can open.

A place is what search returns, notes hang on, links point to, the presenter jumps to and the
citation prints. This module does not know whether the place exists: who opens it finds out.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from app.model.locale import Locale

SCHEME = "ict-guide:"

# Longer than any address the program writes (a locale, a kind, an id and an anchor); what is longer
# is hostile or broken and is refused before it is looked at.
MAX_ADDRESS = 400

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*\Z")


class PlaceKind(StrEnum):
    """What is open at a place; the values are the reserved words of addresses."""

    SECTION = "section"
    INDICATOR = "indicator"
    STATUTE = "statute"
    TERM = "term"
    CONTACT = "contact"
    CHECKLIST = "checklist"


class BadPlaceError(ValueError):
    """The words do not form an address of the guide."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is in the guide.

    Attributes:
        locale: The language to show it in.
        id: The section id, or the entry's id for other kinds (``I014``, ``kz-418-g``).
        kind: What the id names.
        anchor: The block inside the section, or empty for its beginning.
        quote: Words quoted from the block, to find it again after an edit; may be empty.
    """

    locale: Locale
    id: str
    kind: PlaceKind = PlaceKind.SECTION
    anchor: str = ""
    quote: str = ""

    def in_locale(self, locale: Locale) -> "Place":
        """The same place in another language; the quoted words stay behind."""
        return replace(self, locale=locale, quote="")

    @property
    def address(self) -> str:
        """The place as text, e.g. ``ict-guide:mk/seizing-a-phone#p-3``; quoted words left out."""
        path = self.id if self.kind is PlaceKind.SECTION else f"{self.kind.value}/{self.id}"
        anchor = f"#{self.anchor}" if self.anchor else ""
        return f"{SCHEME}{self.locale.value}/{path}{anchor}"


def parse_place(address: str) -> Place:
    """Read an address such as ``ict-guide:mk/indicator/I014``.

    The scheme may be left out, as a person at a terminal would. Nothing else is forgiven.

    Raises:
        BadPlaceError: The text is not an address of the guide.
    """
    if len(address) > MAX_ADDRESS:
        raise BadPlaceError(address[:60] + "…")
    path, _, anchor = address.removeprefix(SCHEME).partition("#")
    locale, _, rest = path.partition("/")
    kind, slash, entry = rest.partition("/")
    if not slash:
        kind, entry = PlaceKind.SECTION.value, rest
    if not _ID.match(entry) or (anchor and not _ID.match(anchor)):
        raise BadPlaceError(address)
    try:
        return Place(Locale(locale), entry, PlaceKind(kind), anchor)
    except ValueError as error:
        raise BadPlaceError(address) from error
