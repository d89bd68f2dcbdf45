"""What a query means to this guide: its words, the articles and the concepts they name.

It needs the guide's own names but no index, so that the page can colour what the search found.
"""

from dataclasses import dataclass, field
from itertools import groupby

from app.model.locale import Locale
from app.search.analyzer import keys_of
from app.search.function_words import is_function_word
from app.search.lexicon import FoundArticle, FoundConcept, Lexicon, article_keys
from app.search.nodes import Form
from app.search.query import Part, Query
from app.words.articles import Mention, Why

# Letters of a key. Fewer would complete to half the guide (search.md section 2, trick 3).
SHORTEST_BEGINNING = 3

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that a place should hold.

    Attributes:
        words: As typed: one word, or those of a phrase or of an article number.
        articles: What an article number can mean, the likeliest first; else empty.
        joining: A small joining word, which a place need not hold.
        open_ended: The word may still be in the typing.
    """

    words: tuple[str, ...]
    articles: tuple[FoundArticle, ...] = ()
    joining: bool = False
    open_ended: bool = False

    def keys(self, locale: Locale, form: Form) -> Keys:
        """The keys of the words in one language; a word without a key is left out."""
        place = 0 if form is Form.EXACT else 2
        return tuple(key for word in self.words if (key := keys_of(word, locale)[place]))

    def beginning(self, locale: Locale) -> str:
        """The key that longer words may begin with, or "" when none should be looked for."""
        if not self.open_ended:
            return ""
        key = keys_of(self.words[0], locale)[1]
        return key if len(key) >= SHORTEST_BEGINNING and key.isalpha() else ""

    def article_keys(self) -> tuple[Keys, ...]:
        """For each article meant, the keys under which texts write it."""
        numbers = dict.fromkeys(found.reading.number for found in self.articles)
        return tuple(article_keys(number) for number in numbers)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A query as the guide understands it.

    Attributes:
        units: What a place should hold, in typed order.
        unwanted: What it must not hold.
        concepts: Runs of units that name concepts.
        pinned: Articles that the query is about, the likeliest first.
    """

    units: tuple[Unit, ...]
    unwanted: tuple[Unit, ...] = ()
    concepts: tuple[FoundConcept, ...] = field(default=())
    pinned: tuple[FoundArticle, ...] = ()

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
    mentioned = tuple(lexicon.articles_in(query.plain_text))
    units: list[Unit] = []
    for mention, parts in groupby(query.wanted, lambda part: _mention_of(part, mentioned)):
        if mention is None:
            units.extend(_unit(part, query, exact=exact) for part in parts)
        else:
            words = tuple(word.text for part in parts for word in part.words)
            units.append(Unit(words, mentioned[mention][1]))
    units = [unit for unit in units if _has_letters(unit)]
    unwanted = tuple(_unit(part, query, exact=True) for part in query.unwanted)
    pinned = _pinned(mentioned, alone=len(units) == 1)
    if exact:
        kept = tuple(found for found in pinned if found.reading.why is Why.EXACT)
        return Meaning(tuple(units), unwanted, (), kept)
    return Meaning(tuple(units), unwanted, _concepts(units, lexicon), pinned)


def _has_letters(unit: Unit) -> bool:
    """Whether anything is left of the words to compare; an accent alone is not."""
    return any(unit.keys(locale, Form.STEM) for locale in Locale)


def _unit(part: Part, query: Query, *, exact: bool) -> Unit:
    words = tuple(word.text for word in part.words)
    if part.phrase:
        return Unit(words)
    last = query.open_ended and part is query.wanted[-1]
    return Unit(words, (), is_function_word(words[0]), last and not exact)


_Mentioned = tuple[tuple[Mention, tuple[FoundArticle, ...]], ...]


def _mention_of(part: Part, mentioned: _Mentioned) -> int | None:
    """Which article number a part belongs to; a phrase belongs to none."""
    if part.phrase:
        return None
    start = part.words[0].start
    inside = (number for number, (it, _) in enumerate(mentioned) if it.start <= start < it.end)
    return next(inside, None)


def _pinned(mentioned: _Mentioned, *, alone: bool) -> tuple[FoundArticle, ...]:
    """The articles a query is about; a bare number beside other words may be any number."""
    found: dict[str, FoundArticle] = {}
    for mention, articles in mentioned:
        lettered = bool(mention.readings[0].number.letter)
        if alone or lettered or mention.named:
            for article in articles:
                found.setdefault(article.id, article)
    return tuple(found.values())


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
