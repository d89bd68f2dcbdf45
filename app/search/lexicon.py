"""What the guide itself knows of words: its articles by number, and its concepts by their words.

Both are asked with the words of a query, so unlike `app.terms`, which reads running text, they mind
no capitals. It guesses nothing: an article that the guide does not hold is no article here, and a
word of no concept has no other words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.guide import Guide
from app.model.locale import Locale
from app.model.term import Term
from app.search.analyzer import keys_of, words_of
from app.words.articles import ArticleNumber, Mention, Reading, mentions, readings
from app.words.fold import fold

# Words. A longer name of a concept is not looked for; the longest in the term base has seven.
MAX_NAME = 8

_BRACKETED = re.compile(r"([^()]*\w[^()]*)\(([^()]*\w[^()]*)\)\s*\Z")

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One word or phrase for a concept; `shown` false for one that is never suggested."""

    text: str
    stems: Stems
    shown: bool


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of the guide that typed words can mean, and the reading that led to it."""

    id: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class FoundConcept:
    """Concepts that typed words `first` to `last` (not included) name, and in which languages."""

    first: int
    last: int
    concepts: tuple[str, ...]
    locales: frozenset[Locale]


class Lexicon:
    """The numbers and names of one guide."""

    def __init__(self, guide: Guide) -> None:
        self._articles: dict[ArticleNumber, list[str]] = {}
        for article in guide.articles.values():
            for reading in readings(article.number.mk or article.number.en)[:1]:
                self._articles.setdefault(reading.number, []).append(article.id)
        self._names: dict[tuple[str, Locale], tuple[Name, ...]] = {}
        self._concepts: dict[tuple[Locale, Stems], list[str]] = {}
        for term in guide.terms.values():
            for locale in Locale:
                self._learn(term, locale)

    def _learn(self, term: Term, locale: Locale) -> None:
        words = term.words(locale)
        texts = (*words.preferred, *words.admitted, *words.deprecated)
        names = [
            Name(text, _stems(part, locale), shown=text not in words.deprecated)
            for text in texts
            for part in _parts(text)
        ]
        kept = tuple(name for name in names if 0 < len(name.stems) <= MAX_NAME)
        self._names[term.id, locale] = kept
        for name in kept:
            known = self._concepts.setdefault((locale, name.stems), [])
            if term.id not in known:
                known.append(term.id)

    def articles_in(self, text: str) -> Iterator[tuple[Mention, tuple[FoundArticle, ...]]]:
        """Numbers in the text that mean an article of the guide, with all they can mean."""
        for mention in mentions(text):
            found = tuple(
                FoundArticle(article, reading)
                for reading in mention.readings
                for article in self._articles.get(reading.number, ())
            )
            if found:
                yield mention, found

    def concepts_in(self, words: Sequence[str]) -> tuple[FoundConcept, ...]:
        """Concepts that neighbouring words name, the longest names first, without overlap."""
        found: list[FoundConcept] = []
        first = 0
        while first < len(words):
            concept = self._longest(words, first)
            if concept:
                found.append(concept)
            first = concept.last if concept else first + 1
        return tuple(found)

    def names(self, concept: str, locale: Locale) -> tuple[Name, ...]:
        """The words for a concept in one language, the preferred one first."""
        return self._names.get((concept, locale), ())

    def _longest(self, words: Sequence[str], first: int) -> FoundConcept | None:
        for last in range(min(len(words), first + MAX_NAME), first, -1):
            concepts: dict[str, None] = {}
            locales = set()
            for locale in Locale:
                stems = tuple(keys_of(word, locale)[2] for word in words[first:last])
                if known := self._concepts.get((locale, stems)):
                    concepts.update(dict.fromkeys(known))
                    locales.add(locale)
            if concepts:
                return FoundConcept(first, last, tuple(concepts), frozenset(locales))
        return None


def article_keys(number: ArticleNumber) -> tuple[str, ...]:
    """The keys under which texts of the guide write an article."""
    return tuple(dict.fromkeys(fold(key, Locale.MK) for key in number.keys))


def _parts(name: str) -> tuple[str, ...]:
    """A name, and what stands in brackets behind it, which is another name: CSAM, OSINT."""
    match = _BRACKETED.match(name)
    return match.groups() if match else (name,)


def _stems(text: str, locale: Locale) -> Stems:
    return tuple(word.stem for word in words_of(text, locale))
