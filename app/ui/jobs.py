"""Work off the window's thread: searching, and writing the settings.

A worker has one thread and a slot for each kind of work: what is newer takes the slot of what is
older and has not begun. An answer carries the number of its query; the window drops all but the
newest. Nothing here knows a widget, and no thread can hold up the closing of the window.
"""

import contextlib
import sys
import threading
from collections.abc import Callable, Collection
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.search.reply import SNIPPETS_SHOWN, Reply, ResultKind
from app.ui.edition_words import Integrity

# How long closing waits for work that has begun, in seconds. The window is hidden by then, and a
# search takes at most a tenth of this.
_PATIENCE = 1.0

# The slot of what is typed into the overlay, and of what is prepared until something is typed.
_QUERY = "query"

# What a reader needs next, in the order of likelihood.
_NEEDED_SOON = (
    "app.ui.panes.reader_pane",
    "app.ui.reader.page",
    "app.ui.search_overlay",
    "app.ui.panes.checklists",
    "app.ui.panes.indicators",
)


class Searcher(Protocol):
    """What answers a query; `app.search.engine.SearchEngine` does."""

    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        """All that was found for these words, of these kinds or of all, best first."""
        ...


class Worker:
    """A thread that does the newest of each kind it is given; started by the first piece of work.

    Kinds take turns in the order in which they were given.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._bell = threading.Condition()
        self._waiting: dict[str, Callable[[], None]] = {}
        self._open = True
        self._thread: threading.Thread | None = None

    def give(self, work: Callable[[], None], kind: str = "") -> None:
        """Put work into the slot of its kind; what lay there and has not begun is forgotten."""
        with self._bell:
            if not self._open:
                return
            self._waiting.pop(kind, None)
            self._waiting[kind] = work
            if self._thread is None:
                # A daemon: should work hang, the program still ends.
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._bell.notify()

    def offer(self, work: Callable[[], None], kind: str = "") -> None:
        """Put work into the slot of its kind only if nothing of any kind waits."""
        with self._bell:
            free = not self._waiting
        if free:
            self.give(work, kind)

    def close(self, *, finish: bool, patience: float = _PATIENCE) -> None:
        """End the thread, after at most so many seconds; with `finish` what waits is still done."""
        with self._bell:
            self._open = False
            if not finish:
                self._waiting.clear()
            self._bell.notify()
        if self._thread is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        while True:
            with self._bell:
                while not self._waiting and self._open:
                    self._bell.wait()
                if not self._waiting:
                    return
                work = self._waiting.pop(next(iter(self._waiting)))
            try:
                work()
            except Exception:  # noqa: BLE001 - whatever it was, the next work must still be done
                sys.excepthook(*sys.exc_info())


class ExaminationJob(QObject):
    """Makes ready what a reader needs next, then compares the edition with its manifest, once.

    Signals:
        done: Carries the `Integrity` that was found.
    """

    done = Signal(object)

    def __init__(self, examine: Callable[[], Integrity], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._examine = examine
        self._worker = Worker("examination")

    def start(self) -> None:
        """Begin."""
        self._worker.give(self._run)

    def close(self) -> None:
        """Wait no longer than a moment for what has begun."""
        self._worker.close(finish=False)

    def _run(self) -> None:
        # The first visit of the reader and the first search then find their modules ready.
        for name in _NEEDED_SOON:
            import_module(name)
        found = self._examine()
        # The window may have gone in the meantime, and its half of this object with it.
        with contextlib.suppress(RuntimeError):
            self.done.emit(found)


class SearchJob(QObject):
    """Answers queries in a thread of its own.

    Signals:
        answered: Carries the query's number and its `Reply`; arrives on the window's thread.
        failed: Carries the number of a query that could not be answered.
        marked: Carries pairs of a `Place` and the spans of its block that the words stand in.
        signs_found: Carries the number given to `find_signs`, and its `Reply`.
    """

    answered = Signal(int, object)
    signs_found = Signal(int, object)
    failed = Signal(int)
    marked = Signal(object)

    def __init__(self, engine: Searcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._worker = Worker("search")
        self._newest = 0
        self._newest_signs = 0

    def ask(self, number: int, words: str, locale: Locale, *, exact: bool = False) -> None:
        """Ask for an answer to a query; older queries that wait are dropped."""
        self._newest = number
        self._worker.give(lambda: self._answer(number, words, locale, exact=exact), _QUERY)

    def find_signs(self, number: int, words: str, locale: Locale) -> None:
        """Search among the indicators; numbers are those of the list of indicators alone."""
        self._newest_signs = number
        self._worker.give(lambda: self._find_signs(number, words, locale), "signs")

    def prepare(self, words: str, locale: Locale) -> None:
        """Open the index before the reader has typed; a query of the reader goes before."""
        self._worker.offer(lambda: self._prepare(words, locale), _QUERY)

    def mark(self, source: OpenGuide, place: Place, words: str) -> None:
        """Find the letters to colour at a place for the words that led to it."""
        self._worker.give(lambda: self._mark(source, place, words), "marks")

    def close(self) -> None:
        """Answer nothing any more."""
        self._newest = self._newest_signs = -1
        self._worker.close(finish=False)

    def _prepare(self, words: str, locale: Locale) -> None:
        # A fault is told when the reader searches.
        with contextlib.suppress(Exception):
            self._engine.search(words, locale, snippets=SNIPPETS_SHOWN)

    def _mark(self, source: OpenGuide, place: Place, words: str) -> None:
        from app.search.snippet import page_spans  # noqa: PLC0415 - needed after a search only

        # The place is open already; what cannot be found to be coloured is not.
        with contextlib.suppress(Exception):
            self.marked.emit(page_spans(source, place, words))

    def _find_signs(self, number: int, words: str, locale: Locale) -> None:
        reply: Reply | None = None
        try:
            kinds = (ResultKind.INDICATOR,)
            reply = self._engine.search(words, locale, kinds=kinds, snippets=SNIPPETS_SHOWN)
        except Exception:  # noqa: BLE001 - whatever went wrong, the reader must hear that it did
            reply = None
        if number != self._newest_signs:
            return
        with contextlib.suppress(RuntimeError):
            if reply is None:
                self.failed.emit(number)
            else:
                self.signs_found.emit(number, reply)

    def _answer(self, number: int, words: str, locale: Locale, *, exact: bool) -> None:
        reply: Reply | None = None
        try:
            reply = self._engine.search(words, locale, exact=exact, snippets=SNIPPETS_SHOWN)
        except Exception:  # noqa: BLE001 - whatever went wrong, the reader must hear that it did
            reply = None
        if number != self._newest:
            return
        # The window may have gone in the meantime, and its half of this object with it.
        with contextlib.suppress(RuntimeError):
            if reply is None:
                self.failed.emit(number)
            else:
                self.answered.emit(number, reply)
