"""Contacts: a number that can be dialled, and the date on which it was read."""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, complain
from app.content.data.contacts import FILE
from app.content.loader import SourceGuide

_DIALLED = re.compile(r"\+?[0-9][0-9 /-]*\Z")


def contacts(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the contacts."""
    for contact in source.guide.contacts.values():
        where = source.notes.where(FILE, contact.id)
        if contact.source_date is None:
            yield complain("CON001", where)
        if contact.number and not _DIALLED.match(contact.number):
            yield complain("CON002", where, number=contact.number)
