"""How old a contact's number is, in one sentence: confirmed by a call, or only read on a page.

No clock is read where a day is handed in, and a clock that is behind the edition hides nothing: a
number is at least as old as the edition says.
"""

from dataclasses import dataclass
from datetime import date, datetime

from app.i18n import gettext_in
from app.model.contact import Contact
from app.model.guide import Guide
from app.model.locale import Locale


@dataclass(frozen=True, slots=True)
class NumberAge:
    """What is known of a number's age.

    Attributes:
        words: One sentence for readers.
        confirmed: A person has rung the number, and not too long ago.
        stale: It is older than `app.model.contact.STALE_AFTER_DAYS`, or its age is unknown.
    """

    words: str
    confirmed: bool
    stale: bool


def number_age(guide: Guide, contact: Contact, locale: Locale, today: date | None) -> NumberAge:
    """The age of a number on a day; on the machine's own day when none is handed in."""
    given = today or datetime.now().astimezone().date()
    stale = contact.is_stale(max(given, guide.info.date))
    rung = contact.called_on is not None
    return NumberAge(_words(contact, locale, stale=stale), rung and not stale, stale)


def _words(contact: Contact, locale: Locale, *, stale: bool) -> str:
    # Only here: Babel is slow to load, and few pages show a contact.
    from app.i18n.formats import long_date  # noqa: PLC0415 - loads Babel

    known = contact.called_on or contact.source_date
    if known is None:
        # TRANSLATORS: Under a number nobody has rung and whose source bears no date.
        return gettext_in(locale, "Number without a date, not yet confirmed by a call.")
    if contact.called_on is None and stale:
        # TRANSLATORS: Under an old number nobody has rung; {date} is that of the page it is from.
        words = gettext_in(
            locale,
            "Number from {date}, more than half a year old and not confirmed by a call: "
            "check it before you rely on it.",
        )
    elif contact.called_on is None:
        # TRANSLATORS: Under a number nobody has rung; {date} is that of the page it was read from.
        words = gettext_in(locale, "Number from {date}, not yet confirmed by a call.")
    elif stale:
        # TRANSLATORS: Under a number that a person rang, but too long ago; {date} is that day.
        words = gettext_in(
            locale,
            "A call on {date} confirmed the number, more than half a year ago: "
            "check it before you rely on it.",
        )
    else:
        # TRANSLATORS: Under a number that a person has rung to see that it answers.
        words = gettext_in(locale, "A call on {date} confirmed the number.")
    return words.format(date=long_date(known, locale))
