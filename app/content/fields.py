"""Typed reading of one TOML table: each value is of its kind, or there is a complaint.

What a table may hold is said by the caller, who asks for every key it knows and then calls
`finish`. Nothing is guessed or repaired: a value of the wrong kind is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from app.content.complaint import Complaint, Where, complain
from app.content.fault import N_
from app.i18n import gettext
from app.model.locale import NO_WORDS, Locale, Words
from app.model.source import Status

_Kind = TypeVar("_Kind", bound=Enum)
_Value = TypeVar("_Value")

# What a value should have been, in words for authors.
_KINDS: dict[type, str] = {
    # TRANSLATORS: a kind of value in a data file: letters between quotation marks.
    str: N_("a text in quotation marks"),
    # TRANSLATORS: a kind of value in a data file.
    int: N_("a whole number"),
    # TRANSLATORS: a kind of value in a data file.
    bool: N_("true or false"),
    # TRANSLATORS: a kind of value in a data file; keep the example as it is.
    date: N_("a date such as 2026-11-24"),
    # TRANSLATORS: a kind of value in a data file.
    list: N_("a list in square brackets"),
    # TRANSLATORS: a kind of value in a data file, e.g. one text in three languages.
    dict: N_("a table in curly brackets"),
}


@dataclass(frozen=True, slots=True)
class DataText:
    """A text of a data file in one language, with where it stands and under which key."""

    where: Where
    key: str
    locale: Locale
    text: str


@dataclass(slots=True)
class Notes:
    """What the reading of files gathers on its way.

    Attributes:
        texts: Every text of the data files, for the examination of words.
        entries: Where each entry stands, by file and id.
    """

    complaints: list[Complaint] = field(default_factory=list)
    texts: list[DataText] = field(default_factory=list)
    entries: dict[tuple[str, str], Where] = field(default_factory=dict)

    def where(self, file: str, entry: str) -> Where:
        """Where an entry of a data file stands."""
        return self.entries.get((file, entry), Where(file, 0, entry))


class Fields:
    """The values of one table.

    Attributes:
        where: File, first line and name of the entry.
        notes: Where complaints go.
    """

    def __init__(
        self,
        table: Mapping[str, object],
        where: Where,
        notes: Notes,
        line_of: Callable[[str, int], int],
        family: str = "DAT",
    ) -> None:
        self.where = where
        self.notes = notes
        self._table = table
        self._line_of = line_of
        self._family = family
        self._asked: set[str] = set()
        self._missing: dict[Locale, list[str]] = {}

    def name_entry(self, entry: str) -> None:
        """Call the entry by its id in all further complaints."""
        self.where = Where(self.where.file, self.where.line, entry)
        self.notes.entries[self.where.file, entry] = self.where

    def has(self, key: str) -> bool:
        """Whether the key is written; asking does not make it known."""
        return key in self._table

    def at(self, key: str) -> Where:
        """Where the key stands."""
        return self.where.at(self._line_of(key, self.where.line))

    def text(self, key: str, default: str | None = None) -> str:
        """A text; required unless a default is given."""
        value = self._get(key, str, required=default is None)
        return (default or "") if value is None else value

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number; required unless a default is given."""
        value = self._get(key, int, required=default is None)
        return (default or 0) if value is None or isinstance(value, bool) else value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._get(key, bool, required=False)
        return default if value is None else value

    def day(self, key: str, *, required: bool = True) -> date | None:
        """A date without time."""
        value = self._get(key, date, required=required)
        return None if isinstance(value, datetime) else value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        values = self._get(key, list, required=required)
        if values is None:
            return ()
        good = tuple(value for value in values if isinstance(value, str))
        if len(good) < len(values):
            self._wrong_kind(key, str)
        return good

    def wholes(self, key: str, *, required: bool = True) -> tuple[int, ...]:
        """A list of whole numbers."""
        values = self._get(key, list, required=required)
        if values is None:
            return ()
        good = tuple(value for value in values if type(value) is int)
        if len(good) < len(values):
            self._wrong_kind(key, int)
        return good

    def member(self, key: str, kind: type[_Kind], default: _Kind | None = None) -> _Kind | None:
        """A member of an enumeration by its value; required unless a default is given."""
        value = self._get(key, str, required=default is None)
        if value is None:
            return default
        try:
            return kind(value)
        except ValueError:
            self.not_allowed(key, value, [str(member.value) for member in kind])
            return default

    def status(self, key: str) -> Status:
        """A review status."""
        value = self.text(key)
        names = {status.name.lower(): status for status in Status}
        if value and value not in names:
            self.not_allowed(key, value, list(names))
        return names.get(value, Status.DRAFT)

    def words(self, key: str, *, required: bool = True) -> Words:
        """A text in up to three languages; what is not there yet is noted for `finish`."""
        table = self._get(key, dict, required=required)
        if table is None:
            return NO_WORDS
        return self._words_of(key, table)

    def words_list(self, key: str) -> tuple[Words, ...]:
        """A list of texts in up to three languages."""
        values = self._get(key, list, required=False) or []
        tables = [value for value in values if isinstance(value, dict)]
        if len(tables) < len(values):
            self._wrong_kind(key, dict)
        return tuple(self._words_of(key, table) for table in tables)

    def words_by_key(self, key: str) -> dict[str, Words]:
        """A table of texts in up to three languages."""
        part = self.part(key)
        if part is None:
            return {}
        found = {name: part.words(name) for name in part.written}
        part.finish()
        return found

    @property
    def written(self) -> tuple[str, ...]:
        """The keys as written."""
        return tuple(self._table)

    def part(self, key: str, *, required: bool = False) -> "Fields | None":
        """A table inside this one."""
        table = self._get(key, dict, required=required)
        if table is None:
            return None
        return Fields(table, self.at(key), self.notes, self._line_of, self._family)

    def parts(self, key: str, *, required: bool = False) -> Iterator["Fields"]:
        """The tables of a list inside this one."""
        values = self._get(key, list, required=required) or []
        where = self.at(key)
        for number, value in enumerate(values):
            if number:
                where = self._at_next(key, where)
            if isinstance(value, dict):
                yield Fields(value, where, self.notes, self._line_of, self._family)
            else:
                self._wrong_kind(key, dict)

    def finish(self) -> None:
        """Complain of keys that nobody asked for, and of languages that are not there yet."""
        for key in self._table:
            if key not in self._asked:
                self._complain("003", self.at(key), key=key)
        for locale, keys in self._missing.items():
            self.notes.complaints.append(
                complain("LOC013", self.at(keys[0]), keys=", ".join(keys), locale=locale.value)
            )

    def note_missing(self, locale: Locale, key: str) -> None:
        """Say that the words of a key are not there yet in a language."""
        self._missing.setdefault(locale, []).append(key)

    def not_allowed(self, key: str, value: str, allowed: Sequence[str]) -> None:
        """Complain that the value is not one of those allowed."""
        self._complain("006", self.at(key), key=key, value=value, allowed=", ".join(allowed))

    def _at_next(self, key: str, where: Where) -> Where:
        """Where the key stands again; the same place when its whole list is written there."""
        after = where.line + 1
        line = self._line_of(key, after)
        return where.at(line) if line > after else where

    def _words_of(self, key: str, table: Mapping[str, object]) -> Words:
        said = {}
        for locale in Locale:
            value = table.get(locale.value, "")
            if not isinstance(value, str):
                self._wrong_kind(f"{key}.{locale.value}", str)
            elif value.strip():
                said[locale.value] = value.strip()
                self.notes.texts.append(DataText(self.at(key), key, locale, value))
            else:
                self.note_missing(locale, key)
        for stranger in table.keys() - {locale.value for locale in Locale}:
            self._complain("003", self.at(key), key=f"{key}.{stranger}")
        return Words(**said)

    def _get(self, key: str, kind: type[_Value], *, required: bool) -> _Value | None:
        self._asked.add(key)
        value = self._table.get(key)
        if value is None:
            if required:
                self._complain("005", self.where, key=key)
            return None
        right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if not right or (kind is date and isinstance(value, datetime)):
            self._wrong_kind(key, kind)
            return None
        return value if isinstance(value, kind) else None

    def _wrong_kind(self, key: str, kind: type) -> None:
        self._complain("004", self.at(key.partition(".")[0]), key=key, kind=gettext(_KINDS[kind]))

    def _complain(self, number: str, where: Where, **facts: object) -> None:
        self.notes.complaints.append(complain(f"{self._family}{number}", where, **facts))
