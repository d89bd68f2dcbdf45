"""The head of a chapter: TOML between two lines of ``+++``, before the text.

It reads and complains; it does not know whether the sources and the audience it names exist.
"""

import re
from dataclasses import dataclass
from datetime import date

from app.content.complaint import Where, complain
from app.content.fields import Fields, Notes
from app.content.toml_text import END, TomlLines, TomlSyntaxError, parse_toml
from app.model.locale import Locale
from app.model.source import Status

_FENCE = "+++"
_DIGEST = re.compile(r"[0-9a-f]{16}\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """What a chapter says of itself.

    Attributes:
        id: Its section id.
        status: Review status of this text.
        audience: Codes of the closed list of the guide.
        sources: Keys of every source it cites.
        translated_from: The source language, or None in the source text itself.
        source_digest: First 16 hexadecimal digits of the SHA-256 of the text it was translated
            from; empty before it is stamped.
        reviewed_by: A role, e.g. "basic public prosecutor".
        key_lines: Line of each key written, for complaints.
    """

    id: str
    locale: Locale
    status: Status = Status.DRAFT
    audience: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    translated_from: Locale | None = None
    source_digest: str = ""
    reviewed_by: str = ""
    reviewed_on: date | None = None
    key_lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, key: str) -> int:
        """The line of a key, or 1."""
        return dict(self.key_lines).get(key, 1)


@dataclass(frozen=True, slots=True)
class Split:
    """A chapter file parted into head and text; `body_line` is the line of the text's start."""

    head: str
    body: str
    body_line: int


def split_head(text: str) -> Split | None:
    """Part the head from the text, or None when the file has no head between ``+++`` lines."""
    lines = text.splitlines(keepends=True)
    fences = [at for at, line in enumerate(lines) if line.strip() == _FENCE][:2]
    if len(fences) < len("ab") or fences[0] != 0:
        return None
    end = fences[1]
    return Split("".join(lines[1:end]), "".join(lines[end + 1 :]), end + 2)


def read_head(split: Split, where: Where, locale: Locale, notes: Notes) -> Head | None:
    """The head as typed values, or None when it cannot be read at all."""
    try:
        table = parse_toml(split.head)
    except TomlSyntaxError as error:
        line = error.line + 1 if error.line else 1
        notes.complaints.append(complain("HEA002", where.at(line), reason=str(error)))
        return None
    lines = TomlLines(split.head, first=2)
    fields = Fields(table, where.at(1), notes, lambda key, start: lines.key(key, start, END), "HEA")
    fields.name_entry(where.entry)
    head = _head(fields, locale)
    fields.finish()
    return head


def _head(fields: Fields, folder: Locale) -> Head:
    locale = fields.member("locale", Locale) or folder
    if locale is not folder:
        fields.not_allowed("locale", locale.value, [folder.value])
    digest = fields.text("source_digest", "")
    if digest and not _DIGEST.match(digest):
        fields.not_allowed("source_digest", digest, ["0123456789abcdef"])
    translated = fields.has("translated_from")
    return Head(
        id=fields.text("id"),
        locale=folder,
        status=fields.status("status"),
        audience=fields.texts("audience", required=True),
        sources=fields.texts("sources", required=True),
        translated_from=fields.member("translated_from", Locale) if translated else None,
        source_digest=digest,
        reviewed_by=fields.text("reviewed_by", ""),
        reviewed_on=fields.day("reviewed_on", required=False),
        key_lines=tuple((key, fields.at(key).line) for key in fields.written),
    )
