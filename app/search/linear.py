"""The backend without an index: reads the whole guide, slower, and finds the same documents.

It answers while no index can be trusted. Its weights are simple counts; only the set of documents
is promised to be that of Whoosh.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log1p

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.analyzer import words_of
from app.search.document import Document, DocumentHead, documents
from app.search.nodes import TITLE_WEIGHT, Form
from app.search.vocabulary import Vocabulary, build_vocabularies

Keys = tuple[str, ...]

# Answers for single words that are remembered between key presses.
_REMEMBERED_WORDS = 256


class _Text:
    """The keys of one document: its title, then its passages."""

    def __init__(self, document: Document) -> None:
        texts = (document.head.title, *(part.text for part in document.passages))
        words = [words_of(text, document.head.locale) for text in texts]
        self.runs: dict[Form, tuple[Keys, ...]] = {
            Form.STEM: tuple(tuple(word.stem for word in run) for run in words),
            Form.EXACT: tuple(tuple(word.exact for word in run) for run in words),
        }
        self.known = {form: frozenset().union(*runs) for form, runs in self.runs.items()}


class LinearBackend:
    """Scans every document for every question."""

    def __init__(self, source: OpenGuide) -> None:
        made = tuple(documents(source))
        self._heads = tuple(document.head for document in made)
        self._texts = tuple(_Text(document) for document in made)
        self._vocabularies = build_vocabularies(made)
        self._found = lru_cache(_REMEMBERED_WORDS)(self._scan)

    @property
    def heads(self) -> Sequence[DocumentHead]:
        """All documents, in their order."""
        return self._heads

    @property
    def vocabularies(self) -> Mapping[Locale, Vocabulary]:
        """The words of the guide."""
        return self._vocabularies

    def find_words(self, locale: Locale, keys: Keys, form: Form) -> Mapping[int, float]:
        """All documents with these words, weighed by counts."""
        return self._found(locale, keys, form)

    def _scan(self, locale: Locale, keys: Keys, form: Form) -> Mapping[int, float]:
        return {
            number: weight
            for number, head in enumerate(self._heads)
            if head.locale is locale and (weight := _weight(self._texts[number], keys, form))
        }

    def close(self) -> None:
        """Nothing is held open."""


def _weight(text: _Text, keys: Keys, form: Form) -> float:
    """How much the words weigh in a document; 0.0 when they are not there."""
    if not text.known[form].issuperset(keys):
        return 0.0
    title, *passages = text.runs[form]
    in_title = _count(keys, title)
    in_text = sum(_count(keys, run) for run in passages)
    return TITLE_WEIGHT * log1p(in_title) + log1p(in_text)


def _count(keys: Keys, run: Keys) -> int:
    size = len(keys)
    return sum(run[place : place + size] == keys for place in range(len(run) - size + 1))
