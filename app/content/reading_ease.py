"""How a text reads: the length of its sentences, and names that a reader's eye should see.

Both are for the report alone. A long sentence may be a good one, and a pair of capitals may name a
court: nothing here is a complaint.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from app.content.loader import SourceGuide
from app.model.guide import Chapter
from app.model.locale import Locale

# A full stop ends a sentence when a space and a capital follow it; "art. 5" goes on.
_END = re.compile(r"(?<=[.!?…])[”“\"»)]?\s+(?=[„“\"«(]?[A-ZÀ-ÝА-ЯЃЅЈЉЊЌЏ])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A sentence of so few words is a label, such as "Minutes".
_SHORTEST = 3


def sentences(text: str) -> list[str]:
    """The sentences of a block, labels left out."""
    return [part for part in _END.split(text) if len(_WORD.findall(part)) >= _SHORTEST]


def median_sentence(texts: Iterable[str]) -> float:
    """Words in the sentence that stands in the middle by length; 0 without sentences."""
    # Our own, because `statistics` brings six modules along that the guide needs nowhere else.
    lengths = sorted(len(_WORD.findall(part)) for text in texts for part in sentences(text))
    if not lengths:
        return 0.0
    middle = len(lengths) // 2
    return (lengths[middle] + lengths[~middle]) / 2


def unknown_names(source: SourceGuide, chapter: Chapter) -> tuple[str, ...]:
    """Pairs of capitalised words that no title, publisher, law, term or contact explains."""
    locale = chapter.head.locale
    texts = [block.text for section in chapter.sections for block in section.blocks]
    common = {word for text in texts for word in _WORD.findall(text) if word.islower()}
    known = _known(source, locale)
    found = {
        pair: None
        for text in texts
        for pair in _pairs(text, common)
        if pair.casefold() not in known
    }
    return tuple(found)


def _known(source: SourceGuide, locale: Locale) -> str:
    guide = source.guide
    parts: list[str] = [guide.info.title.said_in(locale)]
    parts += [f"{each.title}\n{each.publisher}" for each in guide.sources.values()]
    parts += [f"{act.name.said_in(locale)}" for act in guide.acts.values()]
    parts += [each.name.said_in(locale) for each in guide.contacts.values()]
    parts += [term.name(locale) for term in guide.terms.values()]
    return "\n".join(parts).casefold()


def _pairs(text: str, common: set[str]) -> Iterator[str]:
    """Neighbouring capitalised words; the first of a sentence counts only as a name."""
    for part in _END.split(text):
        words = list(_WORD.finditer(part))
        for place, (first, second) in enumerate(pairwise(words)):
            named = _is_capital(first.group()) and _is_capital(second.group())
            begins = place == 0 and first.group().lower() in common
            if named and not begins and part[first.end() : second.start()] == " ":
                yield f"{first.group()} {second.group()}"


def _is_capital(word: str) -> bool:
    """Whether it begins with a capital and is no abbreviation such as ICT."""
    return word[0].isupper() and any(letter.islower() for letter in word)
