"""The list of results: moved by the keys of the field, opened by Enter or a click.

It takes the focus only by Tab, never by a click, so that a reader can go on typing.
"""

from enum import Enum, auto

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.search.reply import Result, ResultKind
from app.ui.search_overlay.result_delegate import ResultDelegate
from app.ui.search_overlay.results_model import ResultRole, ResultsModel
from app.ui.search_overlay.wording import results_name
from app.ui.theme.look import Look
from app.ui.widgets.focus_ring import OWN_RING
from app.ui.widgets.quiet_bar import QuietBar

# Around the cards, in px; the scroll bar stands in the right one.
_LEFT, _RIGHT = 20, 8


class Move(Enum):
    """A step through what can be chosen."""

    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()


class ResultsView(QListView):
    """Cards under each other.

    Signals:
        opened(Result): Enter or a click on a result.
        typed(str): A letter was typed while the list had the focus.
    """

    opened = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = ResultsModel(self)
        self._cards = ResultDelegate(look, self)
        self.setModel(self._results)
        self.setItemDelegate(self._cards)
        self.setObjectName("searchResults")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(OWN_RING, "own")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietBar(self))
        # Always there, so that the width of the cards does not depend on how many there are.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.set_side(_LEFT)
        self.clicked.connect(self._open_index)

    def set_side(self, left: int) -> None:
        """Room at the left of the cards, in px."""
        self.setViewportMargins(left, 0, _RIGHT, 0)

    @property
    def results(self) -> ResultsModel:
        """The results behind the list."""
        return self._results

    @property
    def current_result(self) -> Result | None:
        """The selected result, or None."""
        return self._results.result(self.currentIndex().row())

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._cards.set_look(look)
        self.verticalScrollBar().setSingleStep(look.px(40))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setAccessibleName(results_name())
        self._cards.forget()
        self.scheduleDelayedItemsLayout()

    def show_results(self, results: tuple[Result, ...], kind: ResultKind | None) -> None:
        """List a new reply from its beginning."""
        self._cards.forget()
        self._results.show_results(results, kind)
        self._select(0)
        self.scrollToTop()

    def show_kind(self, kind: ResultKind | None) -> None:
        """List the same reply by another kind."""
        self._results.show_kind(kind)
        self._select(0)
        self.scrollToTop()

    def step(self, move: Move) -> None:
        """Select another result; the focus stays where it is."""
        row = self.currentIndex().row()
        if move is Move.LAST:
            self._results.fetch_all()
        last = self._results.rowCount() - 1
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(max(0, row))) - 1)
        if move is Move.DOWN and row == last:
            self._results.fetchMore(QModelIndex())
            last = self._results.rowCount() - 1
        target = {
            Move.UP: row - 1,
            Move.DOWN: row + 1,
            Move.PAGE_UP: row - page,
            Move.PAGE_DOWN: row + page,
            Move.FIRST: 0,
            Move.LAST: last,
        }[move]
        self._select(min(max(0, target), last))
        self._announce()

    def _select(self, row: int) -> None:
        index = self._results.index(row, 0)
        self.setCurrentIndex(index)
        if row == 0:
            self.scrollToTop()

    def _announce(self) -> None:
        words = self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _open_index(self, index: QModelIndex) -> None:
        result = index.data(ResultRole)
        if result is not None:
            self.opened.emit(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the arrows are the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_index(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the field, whoever has the focus."""
        self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width."""
        super().resizeEvent(event)
        self._cards.set_width(self.viewport().width())
        self.scheduleDelayedItemsLayout()
