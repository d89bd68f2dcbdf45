"""One data file: its text, its values, its entries, each with its line.

What an entry may hold is known by the module of its kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content.complaint import Where, complain
from app.content.fields import Fields, Notes
from app.content.text_file import read_text
from app.content.toml_text import END, TomlLines, TomlSyntaxError, parse_toml
from app.model.locale import Locale
from app.model.source import Status


@dataclass(slots=True)
class TomlFile:
    """A data file that could be read."""

    name: str
    text: str
    notes: Notes
    _table: Mapping[str, object]
    _lines: TomlLines

    def top(self) -> Fields:
        """The values that stand in no entry."""
        return Fields(
            self._table,
            Where(self.name, 1),
            self.notes,
            lambda key, start: self._lines.key(key, start, END),
        )

    def entries(self, kind: str, id_key: str = "id") -> Iterator[Fields]:
        """Each ``[[kind]]`` that has an id of its own, named by it."""
        seen: set[str] = set()
        tables = self._table.get(kind, [])
        for index, table in enumerate(tables if isinstance(tables, list) else []):
            fields = self._entry(kind, index, table)
            if fields is None or not (entry := fields.text(id_key)):
                continue
            fields.name_entry(entry)
            if entry in seen:
                self.notes.complaints.append(complain("DAT007", fields.where, id=entry))
                continue
            seen.add(entry)
            yield fields

    def _entry(self, kind: str, index: int, table: object) -> Fields | None:
        start, end = self._lines.entry(kind, index)
        where = Where(self.name, start, f"{kind} {index + 1}")
        if not isinstance(table, dict):
            return None
        return Fields(table, where, self.notes, lambda key, after: self._lines.key(key, after, end))

    def statuses(self, kinds: tuple[str, ...], *, required: bool) -> Mapping[Locale, Status]:
        """The review status per language; complains of anything at the top but these kinds."""
        top = self.top()
        for kind in kinds:
            for _ in top.parts(kind):
                pass
        part = top.part("status", required=required)
        top.finish()
        if part is None:
            return dict.fromkeys(Locale, Status.DRAFT) if required else {}
        found = {locale: part.status(locale.value) for locale in Locale}
        part.finish()
        return found


def open_toml(folder: Path, name: str, notes: Notes) -> TomlFile | None:
    """The file, or None after a complaint when it is missing or not TOML."""
    where = Where(name)
    if not (folder / name).is_file():
        notes.complaints.append(complain("DAT001", where))
        return None
    text = read_text(folder / name, where, notes)
    if text is None:
        return None
    try:
        table = parse_toml(text)
    except TomlSyntaxError as error:
        notes.complaints.append(complain("DAT002", where.at(error.line), reason=str(error)))
        return None
    return TomlFile(name, text, notes, table, TomlLines(text))
