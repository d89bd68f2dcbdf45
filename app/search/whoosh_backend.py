"""The backend on a Whoosh index. Imported late: start-up and the linear scan load no Whoosh.

It trusts its folder: Whoosh reads pickles, so whoever opens one has compared every file with the
manifest before (`app.editions`). The files are read into memory, at most some 15 MB, so that none
stays open and an edition can be replaced under a running program. Every search asks for all hits,
because with a limit Whoosh loses some when a query reaches over two fields (docs/decisions/0005).
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from whoosh import query, scoring
from whoosh.filedb.filestore import RamStorage

from app.model.locale import Locale
from app.search.document import DocumentHead
from app.search.errors import BadIndexError
from app.search.indexer import HEADS_FILE, PACKED, VOCABULARY_FILE
from app.search.nodes import TITLE_WEIGHT, Form
from app.search.reply import ResultKind
from app.search.schema import build_schema, text_field, title_field
from app.search.vocabulary import Entry, Vocabulary

# Found is found, whatever BM25F says of a word that stands nearly everywhere.
LEAST_WEIGHT = 1e-6

# Answers for single words that are remembered between key presses.
_REMEMBERED_WORDS = 256


class WhooshBackend:
    """One index, opened once, with one searcher kept."""

    def __init__(self, folder: Path) -> None:
        """Open the index of a folder whose files have been verified.

        Raises:
            BadIndexError: It cannot be read after all.
        """
        try:
            self._heads = _read_heads(folder)
            self._vocabularies = _read_vocabularies(folder)
            self._index = _read_files(folder).open_index(schema=build_schema())
            # K1 and B are Whoosh's defaults, written down so that no release changes the order.
            self._searcher = self._index.searcher(weighting=scoring.BM25F(B=0.75, K1=1.2))
        except Exception as error:
            # Of 40 damaged copies of an index 35 made Whoosh raise one of seven kinds of error.
            raise BadIndexError(str(folder)) from error
        self._found = lru_cache(_REMEMBERED_WORDS)(self._ask)
        if self._searcher.doc_count_all() != len(self._heads):
            raise BadIndexError(str(folder))

    @property
    def heads(self) -> Sequence[DocumentHead]:
        """All documents, in their order; Whoosh numbers them alike, being one segment."""
        return self._heads

    @property
    def vocabularies(self) -> Mapping[Locale, Vocabulary]:
        """The words of the guide."""
        return self._vocabularies

    def find_words(self, locale: Locale, keys: tuple[str, ...], form: Form) -> Mapping[int, float]:
        """All documents with these words, weighed by BM25F.

        Raises:
            BadIndexError: The index broke while it was read.
        """
        try:
            return self._found(locale, keys, form)
        except Exception as error:
            raise BadIndexError(type(error).__name__) from error

    def _ask(self, locale: Locale, keys: tuple[str, ...], form: Form) -> Mapping[int, float]:
        total: dict[int, float] = {}
        in_title, in_text = title_field(locale, form), text_field(locale, form)
        for field, worth in ((in_title, TITLE_WEIGHT), (in_text, 1.0)):
            if len(keys) == 1:
                question = query.Term(field, keys[0])
            else:
                question = query.Phrase(field, list(keys))
            for number, score in self._searcher.search(question, limit=None).items():
                total[number] = total.get(number, 0.0) + max(score, LEAST_WEIGHT) * worth
        return total

    def close(self) -> None:
        """Let go of the memory."""
        self._searcher.close()
        self._index.close()


def _read_files(folder: Path) -> RamStorage:
    storage = RamStorage()
    for path in folder.iterdir():
        if path.suffix == PACKED:
            storage.files[path.stem] = zlib.decompress(path.read_bytes())
    return storage


def _read_heads(folder: Path) -> tuple[DocumentHead, ...]:
    rows = json.loads((folder / HEADS_FILE).read_text("utf-8"))
    return tuple(
        DocumentHead(ResultKind(kind), entry, Locale(locale), chapter, title, tuple(path))
        for kind, entry, locale, chapter, title, path in rows
    )


def _read_vocabularies(folder: Path) -> dict[Locale, Vocabulary]:
    kept = json.loads((folder / VOCABULARY_FILE).read_text("utf-8"))
    return {
        locale: Vocabulary(locale, (Entry(*row) for row in kept[locale.value])) for locale in Locale
    }
