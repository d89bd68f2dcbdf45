"""The page of a contact: the number, and how old the word of it is.

Nothing is dialled, and no clock is read: whether the number is stale is for the reader to show.
"""

from collections.abc import Iterator

from app.content.entries.blocks import labelled, paragraph, section, sources
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
    yield paragraph(number_age(contact, locale))
    if contact.hours.locales:
        # TRANSLATORS: label on the page of a contact; when it can be reached follows.
        yield labelled(gettext_in(locale, "Hours:"), contact.hours.said_in(locale))
    if contact.for_whom.locales:
        # TRANSLATORS: label on the page of a contact; whom it helps follows.
        yield labelled(gettext_in(locale, "For whom:"), contact.for_whom.said_in(locale))
    if contact.town.locales:
        # TRANSLATORS: label on the page of a contact; the name of a town follows.
        yield labelled(gettext_in(locale, "Town:"), contact.town.said_in(locale))


def number_age(contact: Contact, locale: Locale) -> str:
    """Since when the number is known, and whether a person has rung it."""
    # Only here: Babel is slow to load, and few pages show a contact.
    from app.i18n.formats import long_date  # noqa: PLC0415 - loads Babel

    if contact.called_on is not None:
        # TRANSLATORS: {date} is the day on which a person rang the number.
        words = gettext_in(locale, "Number confirmed by a call on {date}.")
        return words.format(date=long_date(contact.called_on, locale))
    if contact.source_date is not None:
        # TRANSLATORS: {date} is the date of the page that the number was read from.
        words = gettext_in(locale, "Number from {date}, not yet confirmed by a call.")
        return words.format(date=long_date(contact.source_date, locale))
    # TRANSLATORS: said of a telephone number.
    return gettext_in(locale, "Number of unknown date, not yet confirmed by a call.")
