"""`contacts.toml`: help lines and institutions.

Nothing here rings a number or knows the day.
"""

from app.content.data.toml_file import TomlFile
from app.model.contact import Contact
from app.model.source import Mark

FILE = "contacts.toml"


def read_contacts(file: TomlFile) -> dict[str, Contact]:
    """The contacts in the order of the file."""
    found = {}
    for fields in file.entries("contact"):
        contact = Contact(
            id=fields.text("id"),
            name=fields.words("name"),
            number=fields.text("number"),
            hours=fields.words("hours", required=False),
            for_whom=fields.words("for_whom", required=False),
            town=fields.words("town", required=False),
            source=fields.text("source"),
            source_date=fields.day("source_date", required=False),
            called_on=fields.day("called_on", required=False),
            verification=fields.member("verification", Mark) or Mark.RECALLED,
        )
        fields.finish()
        found[contact.id] = contact
    return found
