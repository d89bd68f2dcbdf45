"""Search in the window: the overlay on one side, the worker thread on the other.

It makes the overlay at its first use and forgets the words when the overlay is gone.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import current_locale
from app.model.guide import OpenGuide
from app.search.reply import Reply, Result
from app.ui.jobs import Searcher, SearchJob
from app.ui.tasks import TASKS
from app.ui.theme.look import Look

if TYPE_CHECKING:
    from app.ui.search_overlay import SearchOverlay


class SearchDesk(QObject):
    """Hands queries to the worker and replies to the overlay.

    Signals:
        result_chosen: The reader opened a result. Carries its `Place`.
        contents_chosen: The reader wants the contents of the guide.
        marked: Carries the letters to colour: pairs of a `Place` and spans of its block.
        failed: A query could not be answered.
        signs_found: Carries the number of a search among the indicators, and its `Reply`.
    """

    result_chosen = Signal(object)
    contents_chosen = Signal()
    marked = Signal(object)
    failed = Signal()
    signs_found = Signal(int, object)

    def __init__(self, source: OpenGuide, engine: Searcher, window: QWidget) -> None:
        super().__init__(window)
        self._source = source
        self._window = window
        self._look = Look()
        self._words = ""
        self._overlay: SearchOverlay | None = None
        self._job = SearchJob(engine, self)
        self._job.answered.connect(self._on_answered)
        self._job.failed.connect(self._on_failed)
        self._job.marked.connect(self.marked)
        self._job.signs_found.connect(self.signs_found)

    @property
    def overlay(self) -> "SearchOverlay":
        """The overlay, made when it is first asked for."""
        if self._overlay is None:
            from app.ui.search_overlay import SearchOverlay  # noqa: PLC0415 - first use

            self._overlay = SearchOverlay(self._window, self._source.guide)
            self._overlay.set_look(self._look)
            self._overlay.query_typed.connect(self._on_query_typed)
            self._overlay.result_chosen.connect(self._on_result_chosen)
            self._overlay.contents_chosen.connect(self.contents_chosen)
            self._overlay.closed.connect(self._on_closed)
        return self._overlay

    @property
    def is_open(self) -> bool:
        """Whether the overlay lies over the window."""
        return self._overlay is not None and self._overlay.isVisible()

    def open_with(self, words: str = "", *, typing: bool = False) -> None:
        """Open the overlay, with words already there.

        While the reader is `typing`, the next letter follows the first one; words that were
        proposed are selected instead, so that the next letter replaces them.
        """
        self.overlay.open_with(words)
        if not words:
            # While the reader finds the first key. Any word of the guide opens the index.
            self._job.prepare(TASKS[0].seed(), current_locale())
        if typing:
            self.overlay.panel.head.field.end(False)  # noqa: FBT003 - Qt's own signature

    def set_look(self, look: Look) -> None:
        """Dress the overlay anew."""
        self._look = look
        if self._overlay is not None:
            self._overlay.set_look(look)

    def retranslate(self) -> None:
        """Word the overlay anew."""
        if self._overlay is not None:
            self._overlay.retranslate()

    def find_signs(self, number: int, words: str) -> None:
        """Search among the indicators for words typed above their list."""
        self._job.find_signs(number, words, current_locale())

    def close(self) -> None:
        """End the worker."""
        self._job.close()

    def _on_query_typed(self, number: int, words: str) -> None:
        self._words = words
        self._job.ask(number, words, current_locale(), exact=self.overlay.exact)

    def _on_answered(self, number: int, reply: Reply) -> None:
        self.overlay.show_reply(number, reply)

    def _on_failed(self, _number: int) -> None:
        if self._overlay is not None:
            self._overlay.give_up()
        self.failed.emit()

    def _on_closed(self) -> None:
        # A chosen result is told right after; its words are still needed then.
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        if not self.is_open:
            self._words = ""

    def _on_result_chosen(self, result: Result) -> None:
        words, self._words = self._words, ""
        self.result_chosen.emit(result.place)
        if words:
            self._job.mark(self._source, result.place.in_locale(current_locale()), words)
