"""What a query means to this guide: its words, the articles and the concepts they name.

It needs the guide's own names but no index, so that the page can colour what the search found.
"""

from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from app.model.locale import Locale
from app.search.analyzer import keys_of
from app.search.function_words import is_function_word
from app.search.lexicon import FoundConcept, Lexicon
from app.search.naming import FoundArticle, Named, NamedAct, NamedArticle, NamedSign, article_keys
from app.search.nodes import Form
from app.search.query import Part, Query
from app.search.reply import ResultKind
from app.words.articles import Why

# Letters of a key. In a guide with one chapter the first two letters of a word found 35 to 44 of
# 100 documents on average, the first three 13 to 18 (measured over all words of each language).
SHORTEST_BEGINNING = 3

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that a place should hold.

    Attributes:
        words: As typed: one word, or those of a phrase or of an article number; for the id of a
            sign, the id as the guide writes it.
        articles: What an article number can mean, the likeliest first; else empty.
        joining: A small joining word or the act beside a number, which a place need not hold.
        open_ended: The word may still be in the typing.
        begun: A star stands after it: it is the beginning of a word, and the only one so marked.
    """

    words: tuple[str, ...]
    articles: tuple[FoundArticle, ...] = ()
    joining: bool = False
    open_ended: bool = False
    begun: bool = False

    def keys(self, locale: Locale, form: Form) -> Keys:
        """The keys of the words in one language; a word without a key is left out."""
        place = 0 if form is Form.EXACT else 2
        return tuple(key for word in self.words if (key := keys_of(word, locale)[place]))

    def beginning(self, locale: Locale) -> str:
        """The key that longer words may begin with, or "" when none should be looked for."""
        if not (self.open_ended or self.begun):
            return ""
        key = keys_of(self.words[0], locale)[1]
        return key if len(key) >= SHORTEST_BEGINNING and key.isalpha() else ""

    def article_keys(self) -> tuple[Keys, ...]:
        """For each article meant, the keys under which texts write it."""
        numbers = dict.fromkeys(found.reading.number for found in self.articles)
        return tuple(article_keys(number) for number in numbers)


class Pin(NamedTuple):
    """An entry that the query is about, and how its name was read."""

    kind: ResultKind
    id: str
    why: Why


@dataclass(frozen=True, slots=True)
class Meaning:
    """A query as the guide understands it.

    Attributes:
        units: What a place should hold, in typed order.
        unwanted: What it must not hold.
        concepts: Runs of units that name concepts.
        pinned: Entries that the query is about, the likeliest first.
    """

    units: tuple[Unit, ...]
    unwanted: tuple[Unit, ...] = ()
    concepts: tuple[FoundConcept, ...] = field(default=())
    pinned: tuple[Pin, ...] = ()

    @property
    def needed(self) -> tuple[Unit, ...]:
        """The units that a place must hold: all but joining words, unless there are no others."""
        units = dict.fromkeys(self.units)
        return tuple(unit for unit in units if not unit.joining) or tuple(units)

    @property
    def named(self) -> frozenset[str]:
        """The concepts that the whole query names, nothing left over."""
        whole = (it for it in self.concepts if it.last - it.first == len(self.units))
        return frozenset(concept for it in whole for concept in it.concepts)


def find_meaning(query: Query, lexicon: Lexicon, *, exact: bool = False) -> Meaning:
    """Say what a query means; with `exact`, nothing but the words themselves."""
    named = lexicon.named_in(query.plain_text)
    spans: tuple[NamedSign | NamedArticle, ...] = (*named.signs, *named.articles)
    units: list[Unit] = []
    for inside, parts in groupby(query.wanted, lambda part: _span_of(part, spans)):
        if inside is None:
            units.extend(
                _unit(part, query, None if exact else named, exact=exact) for part in parts
            )
        elif isinstance(inside, NamedSign):
            units.append(Unit((inside.id,)))
        else:
            words = tuple(word.text for part in parts for word in part.words)
            units.append(Unit(words, inside.articles))
    units = [unit for unit in units if _has_letters(unit)]
    unwanted = tuple(_unit(part, query, exact=True) for part in query.unwanted)
    pinned = _pinned(named, alone=len(units) == 1) or _pinned_acts(query, named, lexicon)
    if exact:
        kept = tuple(pin for pin in pinned if pin.why is Why.EXACT)
        return Meaning(tuple(units), unwanted, (), kept)
    return Meaning(tuple(units), unwanted, _concepts(units, lexicon), pinned)


def _has_letters(unit: Unit) -> bool:
    """Whether anything is left of the words to compare; an accent alone is not."""
    return any(unit.keys(locale, Form.STEM) for locale in Locale)


def _unit(part: Part, query: Query, named: Named | None = None, *, exact: bool) -> Unit:
    words = tuple(word.text for word in part.words)
    if part.phrase:
        return Unit(words)
    last = query.open_ended and part is query.wanted[-1]
    begun = part.begun and not exact
    joining = not begun and (is_function_word(words[0]) or _is_act_of_number(part, named))
    return Unit(words, (), joining, last and not exact, begun)


def _is_act_of_number(part: Part, named: Named | None) -> bool:
    """Whether a word only says of which act the number beside it is."""
    if named is None or not any(each.sure for each in named.articles):
        return False
    return _is_within(part, named.acts)


def _span_of(
    part: Part, spans: tuple[NamedSign | NamedArticle, ...]
) -> NamedSign | NamedArticle | None:
    """Which named entry a part belongs to; a phrase belongs to none."""
    if part.phrase:
        return None
    start = part.words[0].start
    return next((it for it in spans if it.start <= start < it.end), None)


def _is_within(part: Part, acts: tuple[NamedAct, ...]) -> bool:
    return any(it.start <= word.start < it.end for it in acts for word in part.words)


def _pinned(named: Named, *, alone: bool) -> tuple[Pin, ...]:
    """The entries a query is about; a bare number beside other words may be any number."""
    found: dict[str, Pin] = {}
    for sign in named.signs:
        why = Why.EXACT if sign.as_written else Why.ROMANISED
        found.setdefault(sign.id, Pin(ResultKind.INDICATOR, sign.id, why))
    for each in named.articles:
        if alone or each.sure:
            for it in each.articles:
                found.setdefault(it.id, _article_pin(it))
    return tuple(found.values())


def _pinned_acts(query: Query, named: Named, lexicon: Lexicon) -> tuple[Pin, ...]:
    """All articles of an act whose name is the whole query."""
    rest = (part for part in query.wanted if not _is_within(part, named.acts))
    if not named.acts or any(
        part.phrase or not is_function_word(part.words[0].text) for part in rest
    ):
        return ()
    pins = (_article_pin(it) for it in lexicon.articles_of(named.acts))
    return tuple({pin.id: pin for pin in pins}.values())


def _article_pin(found: FoundArticle) -> Pin:
    return Pin(ResultKind.STATUTE, found.id, found.reading.why)


def _concepts(units: list[Unit], lexicon: Lexicon) -> tuple[FoundConcept, ...]:
    """Concepts named by neighbouring words; phrases and article numbers part the words."""
    found: list[FoundConcept] = []
    place = 0
    for single, run in groupby(units, lambda unit: len(unit.words) == 1 and not unit.articles):
        words = [unit.words[0] for unit in run]
        if single:
            found.extend(
                FoundConcept(place + it.first, place + it.last, it.concepts, it.locales)
                for it in lexicon.concepts_in(words)
                if not all(is_function_word(word) for word in words[it.first : it.last])
            )
        place += len(words)
    return tuple(found)
