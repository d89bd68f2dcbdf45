"""The results of one reply as a list, of one kind or of all, given to the view page by page.

It holds the reply and nothing of earlier ones; it neither sorts nor searches.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.search.reply import Result, ResultKind
from app.ui.search_overlay.wording import card_aloud

Index = QModelIndex | QPersistentModelIndex

ResultRole: Final = int(Qt.ItemDataRole.UserRole) + 1

# Results that the view lays out at once; more follow as it scrolls. A screen shows five to nine,
# and each costs a quarter of a millisecond at every key.
PAGE = 12


class ResultsModel(QAbstractListModel):
    """Results in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Result, ...] = ()
        self._listed: tuple[Result, ...] = ()
        self._given = 0

    def show_results(self, results: Sequence[Result], kind: ResultKind | None) -> None:
        """List these results, or those of one kind."""
        self.beginResetModel()
        self._all = tuple(results)
        self._listed = tuple(one for one in self._all if kind is None or one.kind is kind)
        self._given = min(PAGE, len(self._listed))
        self.endResetModel()

    def show_kind(self, kind: ResultKind | None) -> None:
        """List the same reply by another kind."""
        self.show_results(self._all, kind)

    @property
    def listed_count(self) -> int:
        """How many results there are to scroll through, given to the view or not."""
        return len(self._listed)

    def result(self, row: int) -> Result | None:
        """The result of a row, or None."""
        return self._listed[row] if 0 <= row < self._given else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many results the view has been given."""
        return 0 if parent is not None and parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        """Whether results wait beyond those given."""
        return not parent.isValid() and self._given < len(self._listed)

    def fetchMore(self, parent: Index) -> None:
        """Give the view another page."""
        if not parent.isValid():
            self._give(min(self._given + PAGE, len(self._listed)))

    def fetch_all(self) -> None:
        """Give the view all that is left, for a jump to the end."""
        self._give(len(self._listed))

    def _give(self, count: int) -> None:
        if count > self._given:
            self.beginInsertRows(QModelIndex(), self._given, count - 1)
            self._given = count
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The result itself, its title, or what a screen reader says."""
        found = self.result(index.row())
        if found is None:
            return None
        if role == ResultRole:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card_aloud(found)
        return None
