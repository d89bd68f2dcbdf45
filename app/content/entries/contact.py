"""The page of a contact: the number, when it answers and whom it is for.

Nothing is dialled, and no clock is read: how old the number is stands above the page as a notice,
worded by `app.content.number_age`.
"""

from collections.abc import Iterator

from app.content.entries.blocks import labelled, section, sources
from app.i18n import gettext_in
from app.model.contact import Contact
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, Section


def contact_sections(guide: Guide, contact: Contact, locale: Locale) -> Iterator[Section]:
    """The sections of a contact's page."""
    name = f"contact-{contact.id}"
    yield section(name, contact.name.said_in(locale), 1, _facts(contact, locale))
    yield from sources(guide, name, (contact.source,), contact.verification, locale)


def _facts(contact: Contact, locale: Locale) -> Iterator[Block]:
    # TRANSLATORS: label on the page of a contact; a telephone number follows.
    yield labelled(gettext_in(locale, "Number:"), contact.number)
    if contact.hours.locales:
        # TRANSLATORS: label on the page of a contact; when it can be reached follows.
        yield labelled(gettext_in(locale, "Hours:"), contact.hours.said_in(locale))
    if contact.for_whom.locales:
        # TRANSLATORS: label on the page of a contact; whom it helps follows.
        yield labelled(gettext_in(locale, "For whom:"), contact.for_whom.said_in(locale))
    if contact.town.locales:
        # TRANSLATORS: label on the page of a contact; the name of a town follows.
        yield labelled(gettext_in(locale, "Town:"), contact.town.said_in(locale))
