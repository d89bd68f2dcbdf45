"""The backend on a Whoosh index. Imported late: start-up and the linear scan load no Whoosh.

It trusts its folder: Whoosh reads pickles, so whoever opens one has compared every file with the
manifest before (`app.editions`). The files are read into memory, at most some 15 MB, so that none
stays open and an edition can be replaced under a running program. Every search asks for all hits,
because with a limit Whoosh loses some when a query reaches over two fields (search.md section 3A).
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from whoosh import query, scoring
from whoosh.filedb.filestore import RamStorage

from app.model.locale import Locale
from app.search.document import DocumentHead
from app.search.errors import BadIndexError
from app.search.indexer import HEADS_FILE, VOCABULARY_FILE
from app.search.nodes import TITLE_WEIGHT, AllOf, AnyOf, Node, Words
from app.search.reply import ResultKind
from app.search.schema import build_schema, text_field, title_field
from app.search.vocabulary import Entry, Vocabulary


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
            # K1 and B as in search.md section 2, trick 7.
            self._searcher = self._index.searcher(weighting=scoring.BM25F(B=0.75, K1=1.2))
        except Exception as error:
            # Whoosh raises seven kinds of error for a damaged file (search.md section 3B).
            raise BadIndexError(str(folder)) from error
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

    def find(self, locale: Locale, node: Node) -> Mapping[int, float]:
        """All documents that fit, weighed by BM25F.

        Raises:
            BadIndexError: The index broke while it was read.
        """
        question = _question(locale, node)
        try:
            found = self._searcher.search(question, limit=None)
            return {number: max(weight, 1e-9) for number, weight in found.items()}
        except Exception as error:
            raise BadIndexError(type(error).__name__) from error

    def close(self) -> None:
        """Let go of the memory."""
        self._searcher.close()
        self._index.close()


def _question(locale: Locale, node: Node) -> Any:  # noqa: ANN401 - Whoosh has no types
    match node:
        case Words(keys, form, weight):
            return query.Or(
                [
                    _words(title_field(locale, form), keys, weight * TITLE_WEIGHT),
                    _words(text_field(locale, form), keys, weight),
                ]
            )
        case AllOf(parts):
            return query.And([_question(locale, part) for part in parts])
        case AnyOf(parts):
            return query.Or([_question(locale, part) for part in parts])


def _words(field: str, keys: tuple[str, ...], boost: float) -> Any:  # noqa: ANN401 - no types
    if not keys:
        return query.NullQuery
    if len(keys) == 1:
        return query.Term(field, keys[0], boost=boost)
    return query.Phrase(field, list(keys), boost=boost)


def _read_files(folder: Path) -> RamStorage:
    storage = RamStorage()
    for path in folder.iterdir():
        if path.suffix != ".json":
            storage.files[path.name] = path.read_bytes()
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
