"""The signs and the headings between them as one list for a view.

It holds what it is given; it neither filters nor searches.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.guide import Guide
from app.ui.indicator_list.arrange import NO_HIT, Hit, SignGroup
from app.ui.indicator_list.wording import SignWords, group_note, group_title, sign_words

Index = QModelIndex | QPersistentModelIndex

RowRole: Final = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading over signs, with how many there are and a sentence below it."""

    words: str
    count: int
    note: str


@dataclass(frozen=True, slots=True)
class SignRow:
    """A sign: its words and where the typed ones stand in them; `group` numbers its heading."""

    id: str
    words: SignWords
    hit: Hit
    group: int


Row = HeadingRow | SignRow


class CardsModel(QAbstractListModel):
    """Rows in the order in which they are listed."""

    def __init__(self, guide: Guide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self.rows: tuple[Row, ...] = ()

    def show_groups(self, groups: Sequence[SignGroup], hits: Mapping[str, Hit]) -> None:
        """List these groups."""
        self.beginResetModel()
        self.rows = tuple(self._made_rows(groups, hits))
        self.endResetModel()

    def _made_rows(self, groups: Sequence[SignGroup], hits: Mapping[str, Hit]) -> list[Row]:
        rows: list[Row] = []
        for number, group in enumerate(groups):
            title = group_title(self._guide, group)
            if title:
                rows.append(HeadingRow(title, len(group.signs), group_note(group)))
            for sign in group.signs:
                hit = hits.get(sign.id, NO_HIT)
                rows.append(SignRow(sign.id, sign_words(self._guide, sign), hit, number))
        return rows

    def place_of(self, sign_id: str) -> int:
        """The row of a sign, or -1."""
        rows = enumerate(self.rows)
        return next((n for n, row in rows if sign_id and sign_of(row) == sign_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be read and not chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], HeadingRow):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The row itself, or what is read and heard of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(row, HeadingRow):
            return f"{row.words}. {row.note}" if row.note else row.words
        return row.words.aloud(row.hit.snippet)


def sign_of(row: Row | None) -> str:
    """The id of the sign of a row; empty for a heading."""
    return row.id if isinstance(row, SignRow) else ""
