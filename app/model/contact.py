"""A help line or institution, with the date of the page that its number was read from.

No number here is dialled, and no date is ever that of the build.
"""

from dataclasses import dataclass
from datetime import date

from app.model.locale import NO_WORDS, Words
from app.model.source import Mark

# A number older than this, by the day a person rang it or else by its source, is shown with a
# warning. Unit: days. Our choice, half a year: nobody has measured how often numbers change.
STALE_AFTER_DAYS = 180


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of `contacts.toml`; `called_on` is None until a person has rung the number."""

    id: str
    name: Words
    number: str
    hours: Words = NO_WORDS
    for_whom: Words = NO_WORDS
    town: Words = NO_WORDS
    source: str = ""
    source_date: date | None = None
    called_on: date | None = None
    verification: Mark = Mark.RECALLED

    def is_stale(self, today: date) -> bool:
        """Whether the number is older than `STALE_AFTER_DAYS`; without any date it always is."""
        known = self.called_on or self.source_date
        return known is None or (today - known).days > STALE_AFTER_DAYS
