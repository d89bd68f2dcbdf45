"""All words of the guide in one language: completes a beginning, mends a slip of the fingers.

It knows only words that the guide itself uses, so it never offers one from elsewhere. It is read
from a file beside the index, or made anew by a linear scan.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from app.model.locale import Locale
from app.search.analyzer import stem_of, words_of
from app.search.document import Document

# Words that a beginning is completed to, most frequent first. Our choice: on 1,800 made-up sections
# Whoosh took 10 ms of processor time (95th percentile) for so many words, and 52 ms for a query by
# prefix.
MAX_COMPLETIONS = 24

# Letters of a key. Our choice: shorter words have too many neighbours. In a guide with one chapter
# a word of four letters had 1.5 (mk), 2.3 (sq) and 2.1 (en) others one slip away, on average; one
# of seven letters 0.4 to 0.9.
SHORTEST_MENDED = 5

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Entry:
    """One written form: its exact form, its key and in how many documents it stands."""

    exact: str
    key: str
    count: int


class Vocabulary:
    """The words of one language."""

    def __init__(self, locale: Locale, entries: Iterable[Entry]) -> None:
        self.locale = locale
        self.entries = tuple(entries)
        self._spellings: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._spellings.setdefault(entry.key, []).append(entry)
        self._keys = sorted(self._spellings)
        self._exact = {entry.exact for entry in self.entries}

    @cached_property
    def _stems(self) -> frozenset[str]:
        """Made when first asked for: stemming a whole vocabulary takes some 50 ms."""
        return frozenset(stem_of(key, self.locale) for key in self._keys)

    def has_exact(self, exact: str) -> bool:
        """Whether the word is written in the guide just so."""
        return exact in self._exact

    def has_key(self, key: str) -> bool:
        """Whether the word is in the guide in this or another spelling."""
        return key in self._spellings

    def has_stem(self, stem: str) -> bool:
        """Whether the word is in the guide in any form."""
        return stem in self._stems

    def spellings(self, key: str) -> tuple[str, ...]:
        """The exact forms that share a key."""
        return tuple(entry.exact for entry in self._spellings.get(key, ()))

    def complete(self, beginning: str) -> tuple[str, ...]:
        """The most frequent keys with this beginning."""
        first = bisect_left(self._keys, beginning)
        last = bisect_left(self._keys, beginning + "\U0010ffff")
        found = self._keys[first:last]
        return tuple(sorted(found, key=lambda key: (-self._count(key), key))[:MAX_COMPLETIONS])

    def mend(self, key: str) -> str | None:
        """The most frequent word one slip away (a letter more, less, other, or two swapped)."""
        if len(key) < SHORTEST_MENDED or not key.isalpha():
            return None
        near = {other for other in _one_slip_away(key) if other in self._spellings}
        if not near:
            return None
        best = min(near, key=lambda other: (-self._count(other), other))
        return max(self._spellings[best], key=lambda entry: (entry.count, entry.exact)).exact

    def _count(self, key: str) -> int:
        return sum(entry.count for entry in self._spellings[key])


def build_vocabularies(made: Iterable[Document]) -> dict[Locale, Vocabulary]:
    """The vocabularies of all languages, counted over the documents."""
    counted: dict[Locale, Counter[tuple[str, str]]] = {locale: Counter() for locale in Locale}
    for document in made:
        counted[document.head.locale].update(_forms(document))
    return {
        locale: Vocabulary(locale, (Entry(*form, count) for form, count in sorted(forms.items())))
        for locale, forms in counted.items()
    }


def _forms(document: Document) -> set[tuple[str, str]]:
    texts = (document.head.title, *(part.text for part in document.passages))
    return {
        (word.exact, word.key) for text in texts for word in words_of(text, document.head.locale)
    }


def _one_slip_away(key: str) -> Iterator[str]:
    for place in range(len(key) + 1):
        before, after = key[:place], key[place:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
