"""Contacts: a number or address that can be used, and the date on which it was read.

No number is rung, and no clock is read: how old a number is, `app.content.number_age` says.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, complain
from app.content.data.contacts import FILE
from app.content.loader import SourceGuide

_DIALLED = re.compile(r"\+?[0-9][0-9 /-]*\Z")
_WRITTEN_TO = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+\Z")


def contacts(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the contacts."""
    for contact in source.guide.contacts.values():
        where = source.notes.where(FILE, contact.id)
        if contact.source_date is None:
            yield complain("CON001", where)
        number = contact.number
        if number and not (_DIALLED.match(number) or _WRITTEN_TO.match(number)):
            yield complain("CON002", where, number=number)
        for key in ("source_date", "called_on"):
            day = getattr(contact, key)
            if day is not None and day > source.guide.info.date:
                yield complain("CON003", where, key=key, day=day, edition=source.guide.info.date)
