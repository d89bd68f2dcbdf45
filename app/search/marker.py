"""Which letters of a text answer a query.

The text is analysed as the index was, so whatever was found can be coloured; spans are always code
points of the original letters.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.model.locale import Locale
from app.search.analyzer import words_of
from app.search.lexicon import Lexicon
from app.search.meaning import Keys, Meaning, Unit
from app.search.nodes import Form
from app.search.reply import Span

# Passages whose words are remembered between key presses: more than a query can find. The guide
# held 4,400 in English and 2,800 in each other language when this was set. A query that finds more
# than are remembered is read anew at each key press.
_REMEMBERED_PASSAGES = 16384

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


@dataclass(frozen=True, slots=True)
class _Run:
    """The words of a text in columns, as `Word` has them.

    Kept so because thousands of texts are remembered: a quarter of the memory, sought faster.
    """

    exacts: Keys
    keys: Keys
    stems: Keys
    starts: Sequence[int]
    ends: Sequence[int]


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
        run = _remembered_run(text, self._locale)
        keys = run.exacts if self._form is Form.EXACT else run.stems
        found: list[Marked] = []
        done = 0
        for place in self._places(run, keys):
            if place < done:
                continue
            size, unit = self._longest(keys, place)
            if size:
                done = place + size
                start = self._start(found, run, keys, place)
                found.append(Marked((start, run.ends[done - 1]), unit))
        return tuple(found)

    def _places(self, run: _Run, keys: Keys) -> Sequence[int]:
        """Where a mark may begin; most texts have few such places, so they are sought first."""
        marks, begins = self._marks, self._beginnings
        if begins:
            pairs = enumerate(zip(keys, run.keys, strict=True))
            return [at for at, (key, long) in pairs if key in marks or long.startswith(begins)]
        if marks.keys().isdisjoint(keys):
            return ()
        return [at for at, key in enumerate(keys) if key in marks]

    def spans(self, text: str) -> tuple[Span, ...]:
        """Only the spans."""
        return tuple(marked.span for marked in self.find(text))

    def _add(self, keys: Keys, unit: int) -> None:
        if keys:
            self._marks.setdefault(keys[0], []).append(_Mark(keys, unit))

    def _longest(self, keys: Keys, place: int) -> tuple[int, int]:
        """The number of words of the longest mark that begins here, or 0, and its unit."""
        if keys[place] not in self._marks:
            return 1, _BEGINNING
        size, unit = 0, 0
        for mark in self._marks[keys[place]]:
            length = len(mark.keys)
            if length > size and keys[place : place + length] == mark.keys:
                size, unit = length, mark.unit
        return size, unit

    def _start(self, found: list[Marked], run: _Run, keys: Keys, place: int) -> int:
        """Where a span begins: joining words of the query between it and the last one go in."""
        start = run.starts[place]
        if not found or not self._joining:
            return start
        for before in range(place - 1, -1, -1):
            if run.starts[before] < found[-1].span[1]:
                return start
            if keys[before] not in self._joining:
                return run.starts[place]
            start = run.starts[before]
        return run.starts[place]


@lru_cache(maxsize=_REMEMBERED_PASSAGES)
def _remembered_run(text: str, locale: Locale) -> _Run:
    words = words_of(text, locale)
    return _Run(
        tuple(word.exact for word in words),
        tuple(word.key for word in words),
        tuple(word.stem for word in words),
        array("I", (word.start for word in words)),
        array("I", (word.end for word in words)),
    )


def _unit_keys(unit: Unit, locale: Locale, form: Form) -> Iterator[Keys]:
    if unit.articles and form is Form.STEM:
        yield from ((key,) for keys in unit.article_keys() for key in keys)
    else:
        yield unit.keys(locale, form)
