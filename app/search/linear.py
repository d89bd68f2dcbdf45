"""The backend without an index: reads the whole guide, slower, and finds the same documents.

It answers while no index can be trusted. Its weights are simple counts; only the set of documents
is promised to be that of Whoosh.
"""

from collections.abc import Mapping, Sequence
from math import log1p

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.analyzer import words_of
from app.search.document import Document, DocumentHead, documents
from app.search.nodes import TITLE_WEIGHT, AllOf, AnyOf, Form, Node, Words
from app.search.vocabulary import Vocabulary, build_vocabularies

_Keys = tuple[str, ...]


class _Text:
    """The keys of one document: its title, then its passages."""

    def __init__(self, document: Document) -> None:
        texts = (document.head.title, *(part.text for part in document.passages))
        words = [words_of(text, document.head.locale) for text in texts]
        self.runs: dict[Form, tuple[_Keys, ...]] = {
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

    @property
    def heads(self) -> Sequence[DocumentHead]:
        """All documents, in their order."""
        return self._heads

    @property
    def vocabularies(self) -> Mapping[Locale, Vocabulary]:
        """The words of the guide."""
        return self._vocabularies

    def find(self, locale: Locale, node: Node) -> Mapping[int, float]:
        """All documents that fit, weighed by counts."""
        found = {}
        for number, head in enumerate(self._heads):
            if head.locale is locale and (weight := _weight(node, self._texts[number])):
                found[number] = weight
        return found

    def close(self) -> None:
        """Nothing is held open."""


def _weight(node: Node, text: _Text) -> float:
    """How much a document fits a node; 0.0 when it does not."""
    match node:
        case Words():
            return _words_weight(node, text)
        case AnyOf(parts):
            return sum(_weight(part, text) for part in parts)
        case AllOf(parts):
            total = 0.0
            for part in parts:
                weight = _weight(part, text)
                if not weight:
                    return 0.0
                total += weight
            return total


def _words_weight(words: Words, text: _Text) -> float:
    if not words.keys or not text.known[words.form].issuperset(words.keys):
        return 0.0
    title, *passages = text.runs[words.form]
    in_title = _count(words.keys, title)
    in_text = sum(_count(words.keys, run) for run in passages)
    return words.weight * (TITLE_WEIGHT * log1p(in_title) + log1p(in_text))


def _count(keys: _Keys, run: _Keys) -> int:
    size = len(keys)
    return sum(run[place : place + size] == keys for place in range(len(run) - size + 1))
