"""Which letters to colour, and which piece of a text to show around them.

The text itself is analysed again, so spans are always code points of the original letters. No
markup is made: a snippet is plain text beside its spans.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.model.guide import Guide, OpenGuide
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.section import Block
from app.search.analyzer import Word, words_of
from app.search.document import Passage
from app.search.lexicon import Lexicon
from app.search.meaning import Keys, Meaning, Unit, find_meaning
from app.search.nodes import Form
from app.search.query import parse_query
from app.search.reply import Span

# Code points of a snippet without its dots: two lines of the overlay (look.md). Our guess.
SNIPPET_WIDTH = 180

# Code points before the first coloured word, so that it is read in its sentence.
_LEAD = 60

_ONE_LINE = str.maketrans({"\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "})
_DOTS = "…"

# Passages whose words are remembered between key presses; a section has about ten.
_REMEMBERED_PASSAGES = 4096


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a passage; `spans` are code points of `text`, `anchor` is the block's."""

    anchor: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """Neighbouring keys to colour; `unit` tells which part of the query they answer."""

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

    def find(self, text: str) -> tuple[tuple[Span, int], ...]:
        """Spans in the order of the text, none overlapping, with the unit each answers."""
        words = _remembered_words(text, self._locale)
        keys = [word.exact if self._form is Form.EXACT else word.stem for word in words]
        found: list[tuple[Span, int]] = []
        place = 0
        while place < len(words):
            size, unit = self._longest(keys, words, place)
            if size:
                span = (words[place].start, words[place + size - 1].end)
                self._join(found, span, unit, words, place)
            place += size or 1
        return tuple(found)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Only the spans."""
        return tuple(span for span, _ in self.find(text))

    def _add(self, keys: Keys, unit: int) -> None:
        if keys:
            self._marks.setdefault(keys[0], []).append(_Mark(keys, unit))

    def _longest(self, keys: list[str], words: Sequence[Word], place: int) -> tuple[int, int]:
        size, unit = 0, 0
        for mark in self._marks.get(keys[place], ()):
            length = len(mark.keys)
            if length > size and tuple(keys[place : place + length]) == mark.keys:
                size, unit = length, mark.unit
        if not size and any(words[place].key.startswith(begin) for begin in self._beginnings):
            return 1, -1
        return size, unit

    def _join(
        self,
        found: list[tuple[Span, int]],
        span: Span,
        unit: int,
        words: Sequence[Word],
        place: int,
    ) -> None:
        """Add a span; joining words of the query between it and the last one are coloured too."""
        if found and self._joining:
            last_end = found[-1][0][1]
            between = [word for word in words[:place] if word.start >= last_end]
            if between and all(word.stem in self._joining for word in between):
                span = (between[0].start, span[1])
        found.append((span, unit))


def make_snippet(marker: Marker, passages: Sequence[Passage]) -> Snippet:
    """The best piece of a text: where most of the query stands; else its beginning."""
    best: tuple[tuple[int, int], Passage, tuple[tuple[Span, int], ...]] | None = None
    for passage in passages:
        found = marker.find(passage.text)
        worth = (len({unit for _, unit in found}), min(len(found), 9))
        if found and (best is None or worth > best[0]):
            best = worth, passage, found
    if best is None:
        text = passages[0].text if passages else ""
        return _cut("", text, ())
    return _cut(best[1].anchor, best[1].text, tuple(span for span, _ in best[2]))


def text_spans(guide: Guide, text: str, locale: Locale, words: str) -> tuple[Span, ...]:
    """Code points to colour in any text of the guide, for the words of a query."""
    lexicon = Lexicon(guide)
    return Marker(find_meaning(parse_query(words), lexicon), lexicon, locale).spans(text)


def block_spans(source: OpenGuide, place: Place, words: str) -> tuple[Span, ...]:
    """Code points to colour in the text of the block at a place, for the words of a query.

    The spans point into `Block.text`. Empty when the block is gone, and for a place without an
    anchor, such as an entry: colour what is shown there with `text_spans`.
    """
    block = _block(source, place)
    return text_spans(source.guide, block.text, place.locale, words) if block else ()


def _block(source: OpenGuide, place: Place) -> Block | None:
    head = source.guide.find_head(place.locale, place.id)
    if head is None or place.kind is not PlaceKind.SECTION:
        return None
    section_id = source.guide.moved.get(place.id, place.id)
    section = source.chapter(place.locale, head.id).find_section(section_id)
    return section.find_block(place.anchor) if section else None


@lru_cache(maxsize=_REMEMBERED_PASSAGES)
def _remembered_words(text: str, locale: Locale) -> tuple[Word, ...]:
    return words_of(text, locale)


def _unit_keys(unit: Unit, locale: Locale, form: Form) -> Iterator[Keys]:
    if unit.articles and form is Form.STEM:
        yield from ((key,) for keys in unit.article_keys() for key in keys)
    else:
        yield unit.keys(locale, form)


def _cut(anchor: str, text: str, spans: tuple[Span, ...]) -> Snippet:
    """Cut a passage to the width around its first span, at spaces where it can be."""
    start = max(0, spans[0][0] - _LEAD) if spans else 0
    if len(text) <= SNIPPET_WIDTH:
        start = 0
    if start:
        space = text.find(" ", start, spans[0][0])
        start = space + 1 if space >= 0 else spans[0][0]
    end = min(len(text), start + SNIPPET_WIDTH)
    if end < len(text):
        space = text.rfind(" ", start + 1, end)
        end = space if space > (spans[0][1] if spans else start) else end
    before, after = _DOTS if start else "", _DOTS if end < len(text) else ""
    shift = len(before) - start
    kept = tuple((first + shift, min(last, end) + shift) for first, last in spans if first < end)
    return Snippet(anchor, before + text[start:end].translate(_ONE_LINE) + after, kept)
