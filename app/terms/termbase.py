"""The term base: which words name which concept, in each language, and where they stand in a text.

It holds no words of its own and judges none: that a word is deprecated is said with the hit, and
`app.content` complains of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from app.model.locale import Locale
from app.model.term import Term, TermWords
from app.terms.phrases import PhraseFinder, PhraseHit


class Standing(IntEnum):
    """How the guide stands to a word (after TBX): best first."""

    PREFERRED = 0
    ADMITTED = 1
    DEPRECATED = 2


@dataclass(frozen=True, slots=True)
class TermHit:
    """A word or phrase of the term base found at ``text[start:end]``."""

    term_id: str
    start: int
    end: int
    standing: Standing = Standing.PREFERRED


_Label = tuple[Standing, str]


class TermBase:
    """The terms of a guide, ready to be found in texts of each language."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {term.id: term for term in terms}
        self._finders: dict[Locale, PhraseFinder[_Label]] = {}

    def find_in(self, text: str, locale: Locale) -> tuple[TermHit, ...]:
        """Terms in the text in any inflected form, in order, the longest match first.

        Where a word names several concepts, the one that prefers it is meant.
        """
        return tuple(_best(hit) for hit in self._finder(locale).find(text))

    def rings(self, locale: Locale) -> Mapping[str, tuple[str, ...]]:
        """All words of each concept in one language, preferred, admitted, then deprecated."""
        return {
            term_id: tuple(word for _, word in _all_words(term.words(locale)))
            for term_id, term in self._terms.items()
        }

    def _finder(self, locale: Locale) -> PhraseFinder[_Label]:
        finder = self._finders.get(locale)
        if finder is None:
            finder = PhraseFinder(self._phrases(locale), locale)
            self._finders[locale] = finder
        return finder

    def _phrases(self, locale: Locale) -> Iterable[tuple[str, _Label]]:
        for term in self._terms.values():
            for standing, word in _all_words(term.words(locale)):
                yield word, (standing, term.id)


def _best(hit: PhraseHit[_Label]) -> TermHit:
    standing, term_id = min(hit.labels, key=lambda label: label[0])
    return TermHit(term_id, hit.start, hit.end, standing)


def _all_words(words: TermWords) -> list[tuple[Standing, str]]:
    return [
        *((Standing.PREFERRED, word) for word in words.preferred),
        *((Standing.ADMITTED, word) for word in words.admitted),
        *((Standing.DEPRECATED, word) for word in words.deprecated),
    ]
