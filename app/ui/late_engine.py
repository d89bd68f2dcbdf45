"""The search engine, loaded when the first words are asked for.

The window is painted before any module of the search is needed. It answers nothing by itself.
"""

from collections.abc import Collection
from threading import Lock
from typing import TYPE_CHECKING

from app.model.guide import OpenEdition
from app.model.locale import Locale
from app.search.reply import Reply, ResultKind
from app.ui.collecting import leave_alone

if TYPE_CHECKING:
    from app.search.engine import SearchEngine


class LateEngine:
    """What `app.search.engine.SearchEngine` is, from the first search on. Threads take turns."""

    def __init__(self, edition: OpenEdition) -> None:
        self._edition = edition
        self._engine: SearchEngine | None = None
        self._answered = False
        self._turn = Lock()

    def _loaded(self) -> "SearchEngine":
        from app.search.engine import SearchEngine  # noqa: PLC0415 - it costs a tenth of the start

        with self._turn:
            if self._engine is None:
                self._engine = SearchEngine(self._edition, lambda: self._edition.index_folder)
            return self._engine

    def renew(self) -> None:
        """Load the engine anew at the next search: what it searches has changed."""
        with self._turn:
            self._engine = None

    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        """All that was found for these words; see the engine itself."""
        engine = self._loaded()
        reply = engine.search(words, locale, kinds=kinds, exact=exact, snippets=snippets)
        if not self._answered:
            # The index is open now, and stays.
            self._answered = True
            leave_alone()
        return reply
