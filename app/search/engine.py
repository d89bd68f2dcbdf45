"""The search itself: one query in, one reply out, in all three languages.

It never fails for what was typed and never shows the error of an index: an index that breaks is put
down and the guide is read instead, which the reply says (`degraded`). Threads take turns.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from time import thread_time

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.backend import Backend
from app.search.document import read_document
from app.search.errors import BadIndexError
from app.search.lexicon import Lexicon
from app.search.linear import LinearBackend
from app.search.meaning import Meaning, find_meaning
from app.search.mending import mended_words, retyped_words
from app.search.plan import Plan, make_plan
from app.search.query import Query, parse_query
from app.search.ranking import Found, rank
from app.search.reply import Reply, Result, ResultKind, Why
from app.search.results import ResultMaker

# Documents whose text is remembered between key presses, so that only the words change: more than a
# query can find. The guide held 925 in English and 606 in each other language when this was set.
_REMEMBERED_DOCUMENTS = 4096

IndexFolder = Path | Callable[[], Path | None] | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one reading of a query found, before anything is read from the guide."""

    meaning: Meaning
    plans: tuple[Plan, ...]
    found: tuple[Found, ...]


class SearchEngine:
    """Searches one open guide. Nothing is opened before the first search."""

    def __init__(self, source: OpenGuide, index_folder: IndexFolder = None) -> None:
        """Remember where to search.

        Args:
            source: The guide.
            index_folder: A folder whose files have been verified, or a call that verifies and
                gives it, made at the first search; None for a linear scan.
        """
        self._source = source
        self._index_folder = index_folder
        self._backend: Backend | None = None
        self._degraded = False
        self._lexicon: Lexicon | None = None
        self._turn = Lock()
        self._read = lru_cache(_REMEMBERED_DOCUMENTS)(partial(read_document, source))

    def search(
        self,
        words: str,
        locale: Locale,
        *,
        kinds: Collection[ResultKind] = (),
        exact: bool = False,
        snippets: int | None = None,
    ) -> Reply:
        """Find all places for what was typed, the best first.

        Args:
            words: As typed.
            locale: The language of the reader; places in it come first.
            kinds: Only these kinds; empty for all.
            exact: Only the words as written: no other forms, spellings or words.
            snippets: How many results of each kind get a snippet and lead to the very block; None
                for all. The text of the others is not read, which keeps a long list quick.
        """
        with self._turn:
            started = thread_time()
            try:
                reply = self._search(words, locale, kinds, exact=exact, snippets=snippets)
            except BadIndexError:
                self._degrade()
                reply = self._search(words, locale, kinds, exact=exact, snippets=snippets)
        return replace(reply, cpu_ms=(thread_time() - started) * 1000)

    def close(self) -> None:
        """Let go of the index, once the search that runs has ended."""
        with self._turn:
            self._let_go()

    def _let_go(self) -> None:
        if self._backend:
            self._backend.close()
        self._backend = None

    def _search(
        self,
        words: str,
        locale: Locale,
        kinds: Collection[ResultKind],
        *,
        exact: bool,
        snippets: int | None,
    ) -> Reply:
        backend = self._open()
        query = parse_query(words)
        corrected, answer = self._best_answer(query, locale, exact=exact)
        found = [it for it in answer.found if not kinds or backend.heads[it.number].kind in kinds]
        guide, lexicon = self._source.guide, self._known()
        maker = ResultMaker(guide, self._read, answer.meaning, lexicon, exact=exact)
        told: Counter[ResultKind] = Counter()
        results = []
        for it in found:
            head = backend.heads[it.number]
            told[head.kind] += 1
            snippet = snippets is None or told[head.kind] <= snippets
            results.append(maker.result(head, it, snippet=snippet))
        return Reply(
            query=words,
            locale=locale,
            total=len(results),
            totals=_totals(tuple(results)),
            corrected=corrected,
            also_searched=_shown_names(answer.plans),
            degraded=self._degraded,
            results=tuple(results),
        )

    def _best_answer(self, query: Query, locale: Locale, *, exact: bool) -> tuple[str, _Answer]:
        """The words as typed; else as another keyboard or a mended slip has them; else some."""
        typed = self._answer(query, locale, exact=exact)
        if typed.found or exact:
            return "", typed
        for other in self._other_queries(query, locale):
            answer = self._answer(parse_query(other), locale)
            if answer.found:
                found = tuple(replace(it, why=Why.CORRECTED) for it in answer.found)
                return other, replace(answer, found=found)
        return "", self._answer(query, locale, one_is_enough=True)

    def _other_queries(self, query: Query, locale: Locale) -> Iterator[str]:
        if retyped := retyped_words(query):
            yield retyped
        if mended := mended_words(query, self._open().vocabularies, locale):
            yield mended

    def _answer(
        self,
        query: Query,
        locale: Locale,
        *,
        exact: bool = False,
        one_is_enough: bool = False,
    ) -> _Answer:
        backend, lexicon = self._open(), self._known()
        meaning = find_meaning(query, lexicon, exact=exact)
        if not meaning.units:
            return _Answer(meaning, (), ())
        order = (locale, *(other for other in Locale if other is not locale))
        plans = tuple(
            make_plan(meaning, lexicon, backend.vocabularies[other], exact=exact) for other in order
        )
        found = rank(
            backend,
            plans,
            meaning,
            one_is_enough=one_is_enough,
            undefined=lexicon.undefined,
        )
        return _Answer(meaning, plans, found)

    def _open(self) -> Backend:
        if self._backend is None:
            self._backend = self._open_index() or self._open_linear()
        return self._backend

    def _open_index(self) -> Backend | None:
        folder = self._index_folder() if callable(self._index_folder) else self._index_folder
        if folder is None:
            return None
        from app.search.whoosh_backend import WhooshBackend  # noqa: PLC0415 - Whoosh loads late

        try:
            return WhooshBackend(folder)
        except BadIndexError:
            return None

    def _open_linear(self) -> Backend:
        self._degraded = True
        return LinearBackend(self._source)

    def _degrade(self) -> None:
        self._let_go()
        self._backend = self._open_linear()

    def _known(self) -> Lexicon:
        if self._lexicon is None:
            self._lexicon = Lexicon(self._source.guide)
        return self._lexicon


def _totals(results: tuple[Result, ...]) -> dict[ResultKind, int]:
    kinds = [result.kind for result in results]
    return {kind: kinds.count(kind) for kind in ResultKind if kind in kinds}


def _shown_names(plans: tuple[Plan, ...]) -> tuple[str, ...]:
    """Other words that were searched, each once, those of the reader's language first."""
    return tuple(dict.fromkeys(name.text for plan in plans for name in plan.names if name.shown))
