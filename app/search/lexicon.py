"""What the guide itself knows of words: what it names outright, and its concepts by their words.

Both are asked with the words of a query, so unlike `app.terms`, which reads running text, they mind
no capitals. It guesses nothing: a word of no concept has no other words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.model.guide import Guide
from app.model.locale import Locale
from app.model.term import Term
from app.search.analyzer import keys_of, words_of
from app.search.naming import FoundArticle, Named, NamedAct, Naming

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
class FoundConcept:
    """Concepts that typed words `first` to `last` (not included) name, and in which languages."""

    first: int
    last: int
    concepts: tuple[str, ...]
    locales: frozenset[Locale]


class Lexicon:
    """The numbers, ids and names of one guide.

    Attributes:
        undefined: Ids of terms that have names and no definition: their pages tell little.
    """

    def __init__(self, guide: Guide) -> None:
        self._naming = Naming(guide)
        self._names: dict[tuple[str, Locale], tuple[Name, ...]] = {}
        self._concepts: dict[tuple[Locale, Stems], list[str]] = {}
        self.undefined = frozenset(
            key for key, term in guide.terms.items() if not term.definition.locales
        )
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

    def named_in(self, text: str) -> Named:
        """The articles, acts and signs that a text names by number, name or id."""
        return self._naming.named_in(text)

    def articles_of(self, acts: Iterable[NamedAct]) -> tuple[FoundArticle, ...]:
        """All articles of the acts that were named, in the order of the guide."""
        return self._naming.articles_of(acts)

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


def _parts(name: str) -> tuple[str, ...]:
    """A name, and what stands in brackets behind it, which is another name: CSAM, OSINT."""
    match = _BRACKETED.match(name)
    return match.groups() if match else (name,)


def _stems(text: str, locale: Locale) -> Stems:
    return tuple(word.stem for word in words_of(text, locale))
