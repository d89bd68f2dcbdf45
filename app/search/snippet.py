"""Which piece of a text to show for a query, and which letters of a page to colour.

No markup is made: a snippet is plain text beside its spans, which are code points.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from app.model.guide import OpenGuide
from app.model.place import Place, PlaceKind
from app.model.section import Section
from app.search.document import Passage
from app.search.lexicon import Lexicon
from app.search.marker import Marked, Marker
from app.search.meaning import find_meaning
from app.search.query import parse_query
from app.search.reply import Mark, Span

# Code points of a snippet without its dots. Our guess: two lines of a result in the overlay.
SNIPPET_WIDTH = 180

# Code points before the first coloured word, so that it is read in its sentence.
_LEAD = 60

_ONE_LINE = str.maketrans({"\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "})
_DOTS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a passage; `spans` are code points of `text`, `anchor` is the block's."""

    anchor: str
    text: str
    spans: tuple[Span, ...]


def make_snippet(marker: Marker, passages: Sequence[Passage]) -> Snippet:
    """The best piece of a text: where most of the query stands; else its beginning."""
    best: tuple[Marked, ...] = ()
    chosen = Passage("", passages[0].text if passages else "")
    for passage in passages:
        found = marker.find(passage.text)
        if _worth(found) > _worth(best):
            best, chosen = found, passage
    return _cut(chosen.anchor, chosen.text, tuple(marked.span for marked in best))


def _worth(found: tuple[Marked, ...]) -> tuple[int, int]:
    """How well a passage answers: parts of the query first, then how often they stand in it."""
    return len({marked.unit for marked in found}), len(found)


def page_spans(source: OpenGuide, place: Place, words: str) -> tuple[Mark, ...]:
    """The blocks with letters to colour where a place is shown, for the words of a query.

    With an anchor that block alone, else the whole section, and for an entry its whole page. Each
    comes with its own place; the spans point into `Block.text`.
    """
    lexicon = Lexicon(source.guide)
    marker = Marker(find_meaning(parse_query(words), lexicon), lexicon, place.locale)
    found = (
        (Place(place.locale, section.id, anchor=block.anchor), marker.spans(block.text))
        for section in _sections(source, place)
        for block in section.blocks
        if place.anchor in {"", block.anchor}
    )
    return tuple((there, spans) for there, spans in found if spans)


def _sections(source: OpenGuide, place: Place) -> tuple[Section, ...]:
    """What is shown at a place: one section, or all of an entry's page; empty when it is gone."""
    if place.kind is not PlaceKind.SECTION:
        # Imported late: the first search needs no entry pages.
        from app.content.entry_page import entry_sections  # noqa: PLC0415

        with contextlib.suppress(KeyError):
            return entry_sections(source.guide, place.kind, place.id, place.locale)
        return ()
    head = source.guide.find_head(place.locale, place.id)
    section_id = source.guide.moved.get(place.id, place.id)
    section = source.chapter(place.locale, head.id).find_section(section_id) if head else None
    return (section,) if section else ()


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
