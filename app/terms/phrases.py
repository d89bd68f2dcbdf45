"""Finding phrases in running text by the stems of their words, the longest first.

What the phrases mean is the caller's affair. Two phrases never overlap in an answer.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from app.model.locale import Locale
from app.words.fold import Token, fold, tokens
from app.words.stem import stem

_Label = TypeVar("_Label", bound=Hashable)

# Letters. Up to here a word in capitals is read as an abbreviation, which must keep its capitals:
# otherwise THB would be found in "thb" and ТЛ in every "тл".
LONGEST_ABBREVIATION = 6

# English endings that the stemmer takes off and that make a verb of a noun.
_VERB_ENDINGS = ("ed", "ing")


@dataclass(frozen=True, slots=True)
class PhraseHit(Generic[_Label]):
    """A phrase found at ``text[start:end]``; `labels` are those of the best-fitting phrases."""

    labels: tuple[_Label, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[_Label]):
    label: _Label
    words: tuple[str, ...]
    folded: tuple[str, ...]


class PhraseFinder(Generic[_Label]):
    """Finds phrases of one language, in any inflection that the stemmer knows."""

    def __init__(self, phrases: Iterable[tuple[str, _Label]], locale: Locale) -> None:
        self._locale = locale
        self._by_stems: dict[tuple[str, ...], list[_Phrase[_Label]]] = {}
        self._lengths: dict[str, list[int]] = {}
        for text, label in phrases:
            self._add(text, label)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _add(self, text: str, label: _Label) -> None:
        words = tuple(token.text for token in tokens(text))
        stems = tuple(stem(word, self._locale) for word in words)
        if not stems or not all(stems):
            return
        folded = tuple(fold(word, self._locale) for word in words)
        self._by_stems.setdefault(stems, []).append(_Phrase(label, words, folded))
        lengths = self._lengths.setdefault(stems[0], [])
        if len(stems) not in lengths:
            lengths.append(len(stems))

    def find(self, text: str) -> tuple[PhraseHit[_Label], ...]:
        """The phrases in the text, in order, the longest where several begin together."""
        found = list(tokens(text))
        stems = [stem(token.text, self._locale) for token in found]
        hits = []
        at = 0
        while at < len(found):
            hit, length = self._longest_at(text, found, stems, at)
            if hit is not None:
                hits.append(hit)
            at += length
        return tuple(hits)

    def _longest_at(
        self, text: str, found: list[Token], stems: list[str], at: int
    ) -> tuple[PhraseHit[_Label] | None, int]:
        for length in self._lengths.get(stems[at], ()):
            end = at + length
            if end > len(found):
                continue
            phrases = self._by_stems.get(tuple(stems[at:end]), ())
            labels = self._fitting(phrases, found[at:end])
            if labels and _unbroken(text, found[at:end]):
                return PhraseHit(labels, found[at].start, found[end - 1].end), length
        return None, 1

    def _fitting(
        self, phrases: Iterable[_Phrase[_Label]], found: list[Token]
    ) -> tuple[_Label, ...]:
        """Labels of the phrases that fit, those written exactly so before inflected ones."""
        fitting = [
            phrase
            for phrase in phrases
            if _capitals_fit(phrase.words, found) and self._is_same_sort(phrase.words, found)
        ]
        written = tuple(fold(token.text, self._locale) for token in found)
        exact = [phrase for phrase in fitting if phrase.folded == written]
        return tuple(dict.fromkeys(phrase.label for phrase in exact or fitting))

    def _is_same_sort(self, words: tuple[str, ...], found: list[Token]) -> bool:
        """Whether no verb of the text meets a noun of the phrase: recorded is not a record."""
        return self._locale is not Locale.EN or all(
            word.endswith(_VERB_ENDINGS) or not token.text.endswith(_VERB_ENDINGS)
            for word, token in zip(words, found, strict=True)
        )


def _capitals_fit(words: tuple[str, ...], found: list[Token]) -> bool:
    """Whether abbreviations of the phrase stand in capitals in the text too."""
    return all(
        token.text.startswith(word)
        for word, token in zip(words, found, strict=True)
        if word.isupper() and 1 < len(word) <= LONGEST_ABBREVIATION
    )


def _unbroken(text: str, found: list[Token]) -> bool:
    """Whether only spaces, hyphens and apostrophes stand between the words."""
    between = (text[one.end : next_.start] for one, next_ in pairwise(found))
    return all(all(letter in " \u00a0\u202f-\u2011\n\t’'" for letter in gap) for gap in between)
