"""`sources.toml`: every source by its key, and what was read of it.

No address is opened: it is only kept to be shown.
"""

from app.content.data.toml_file import TomlFile
from app.content.fields import Fields
from app.model.source import Mark, Reading, Source

FILE = "sources.toml"


def read_sources(file: TomlFile) -> dict[str, Source]:
    """The sources in the order of the file."""
    found = {}
    for fields in file.entries("source", "key"):
        source = _source(fields)
        fields.finish()
        found[source.key] = source
    return found


def _source(fields: Fields) -> Source:
    return Source(
        key=fields.text("key"),
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        year=fields.whole("year", 0),
        language=fields.text("language"),
        address=fields.text("address", ""),
        supports=fields.text("supports", ""),
        read=tuple(_readings(fields)),
    )


def _readings(fields: Fields) -> list[Reading]:
    readings = []
    for part in fields.parts("read", required=True):
        mark = part.member("mark", Mark)
        day = part.day("date")
        words = part.text("part")
        part.finish()
        if mark is not None and day is not None:
            readings.append(Reading(words, mark, day))
    return readings
