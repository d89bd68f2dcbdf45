"""Which letters of a text answer a query.

The text is analysed as the index was, so whatever was found can be coloured; spans are always code
points of the original letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.model.locale import Locale
from app.search.analyzer import Word, words_of
from app.search.lexicon import Lexicon
from app.search.meaning import Keys, Meaning, Unit
from app.search.nodes import Form
from app.search.reply import Span

# Passages whose words are remembered between key presses; a section has about ten.
_REMEMBERED_PASSAGES = 4096

# The unit of a word that only begins as the last word typed does.
_BEGINNING = -1


@dataclass(frozen=True, slots=True)
class Marked:
    """A span, and the number of the part of the query that it answers."""

    span: Span
    unit: int


@dataclass(frozen=True, slots=True)
class _Mark:
    keys: Keys
    unit: int


class Marker:
    """Finds the words of one query in texts of one language."""

    def __init__(
        self, meaning: Meaning, lexicon: Lexicon, locale: Locale, *, exact: bool = False
    ) -> None:
        self._locale = locale
        self._form = Form.EXACT if exact else Form.STEM
        self._marks: dict[str, list[_Mark]] = {}
        self._joining = {
            key for unit in meaning.units if unit.joining for key in unit.keys(locale, self._form)
        }
        needed = meaning.needed
        self._beginnings = tuple(begin for unit in needed if (begin := unit.beginning(locale)))
        for number, unit in enumerate(needed):
            for keys in _unit_keys(unit, locale, self._form):
                self._add(keys, number)
        for number, concept in enumerate(meaning.concepts, len(needed)):
            for concept_id in concept.concepts:
                for name in lexicon.names(concept_id, locale):
                    self._add(name.stems, number)

    def find(self, text: str) -> tuple[Marked, ...]:
        """The spans in the order of the text, none overlapping."""
        words = _remembered_words(text, self._locale)
        keys = [word.exact if self._form is Form.EXACT else word.stem for word in words]
        found: list[Marked] = []
        done = 0
        for place, word in enumerate(words):
            if place < done:
                continue
            if keys[place] in self._marks:
                size, unit = self._longest(keys, place)
            elif word.key.startswith(self._beginnings):
                size, unit = 1, _BEGINNING
            else:
                continue
            if size:
                done = place + size
                start = self._start(found, words, place)
                found.append(Marked((start, words[done - 1].end), unit))
        return tuple(found)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Only the spans."""
        return tuple(marked.span for marked in self.find(text))

    def _add(self, keys: Keys, unit: int) -> None:
        if keys:
            self._marks.setdefault(keys[0], []).append(_Mark(keys, unit))

    def _longest(self, keys: list[str], place: int) -> tuple[int, int]:
        """The number of words of the longest mark that begins here, or 0, and its unit."""
        size, unit = 0, 0
        for mark in self._marks[keys[place]]:
            length = len(mark.keys)
            if length > size and tuple(keys[place : place + length]) == mark.keys:
                size, unit = length, mark.unit
        return size, unit

    def _start(self, found: list[Marked], words: Sequence[Word], place: int) -> int:
        """Where a span begins: joining words of the query between it and the last one go in."""
        start = words[place].start
        if not found or not self._joining:
            return start
        for before in reversed(words[:place]):
            if before.start < found[-1].span[1]:
                return start
            if before.stem not in self._joining:
                return words[place].start
            start = before.start
        return words[place].start


@lru_cache(maxsize=_REMEMBERED_PASSAGES)
def _remembered_words(text: str, locale: Locale) -> tuple[Word, ...]:
    return words_of(text, locale)


def _unit_keys(unit: Unit, locale: Locale, form: Form) -> Iterator[Keys]:
    if unit.articles and form is Form.STEM:
        yield from ((key,) for keys in unit.article_keys() for key in keys)
    else:
        yield unit.keys(locale, form)
