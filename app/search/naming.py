"""What a query names outright: an article by its number and act, an act, or a sign by its id.

Names come from the guide's own data. It guesses nothing: an article or a sign that the guide does
not hold is none here, and a number beside an act that has no such article names no article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from app.model.guide import Guide
from app.model.locale import Locale
from app.model.statute import Act
from app.search.analyzer import words_of
from app.search.query import MAX_CHARACTERS
from app.words.articles import ArticleNumber, Mention, Reading, Why, mentions, readings
from app.words.fold import fold
from app.words.romanise import is_cyrillic, romanise

Stems = tuple[str, ...]

# An ending written after an abbreviation: LPP-së, ЗКП-то.
_ENDING = re.compile("[-\u2010\u2011\u2012\u2013][^\\W\\d_]{1,5}(?!\\w)")

# The ids of signs are a letter and a number, I014; a space or hyphen may be typed between them.
_SIGN = re.compile("(?<!\\w)([^\\W\\d_])[\\s\u2010-\u2013-]?([0-9]{1,4})(?!\\w)")


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of the guide that typed words can mean, and the reading that led to it."""

    id: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class NamedAct:
    """A name of acts in a text.

    Attributes:
        start, end: Its place in code points, with the ending of an abbreviation.
        acts: Ids of the acts that are called so, mostly one.
        romanised: It is a Macedonian name in Latin letters, so the letter of an article beside it
            is likelier romanised than counted in English order.
    """

    start: int
    end: int
    acts: tuple[str, ...]
    romanised: bool


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """A number in a text with all that it can mean; `sure` when it can hardly be another number."""

    start: int
    end: int
    articles: tuple[FoundArticle, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class NamedSign:
    """The id of a sign in a text; `as_written` false when it was typed in another script."""

    start: int
    end: int
    id: str
    as_written: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that a text names, each kind in the order of the text."""

    articles: tuple[NamedArticle, ...]
    acts: tuple[NamedAct, ...]
    signs: tuple[NamedSign, ...]


class _Name(NamedTuple):
    """The acts with a name, and the most code points it may be typed with.

    An abbreviation has no endings of its own: without this bound qqzz, which sounds like КЗ, is it.
    """

    acts: tuple[str, ...]
    longest: int


class Naming:
    """The numbers, acts and ids of one guide."""

    def __init__(self, guide: Guide) -> None:
        self._numbers: dict[ArticleNumber, list[str]] = {}
        self._act_of = {article.id: article.act for article in guide.articles.values()}
        self._in_act: dict[str, list[FoundArticle]] = {}
        for article in guide.articles.values():
            for reading in readings(article.number.mk or article.number.en)[:1]:
                self._numbers.setdefault(reading.number, []).append(article.id)
                found = FoundArticle(article.id, Reading(reading.number, Why.EXACT))
                self._in_act.setdefault(article.act, []).append(found)
        self._names = _act_names(guide.acts.values())
        self._longest = max((len(stems) for _, stems in self._names), default=0)
        self._signs = {_sign_key(sign): sign for sign in guide.indicators}

    def named_in(self, text: str) -> Named:
        """What a text names."""
        signs = tuple(self._signs_in(text))
        acts = self._acts_in(text)
        numbers = mentions(text)
        acts_lead = bool(acts and numbers) and acts[0].start < numbers[0].start
        found = (
            self._named_article(mention, _nearest_first(acts, mention, acts_lead=acts_lead))
            for mention in numbers
            if not any(sign.start < mention.end and mention.start < sign.end for sign in signs)
        )
        return Named(tuple(each for each in found if each), acts, signs)

    def articles_of(self, named: Iterable[NamedAct]) -> tuple[FoundArticle, ...]:
        """All articles of the acts that were named, in the order of the guide."""
        return tuple(
            _romanised(found) if name.romanised else found
            for name in named
            for act in name.acts
            for found in self._in_act.get(act, ())
        )

    def _named_article(self, mention: Mention, acts: Sequence[NamedAct]) -> NamedArticle | None:
        found = tuple(
            FoundArticle(article, reading)
            for reading in mention.readings
            for article in self._numbers.get(reading.number, ())
        )
        if not found:
            return None
        for act in acts:
            mine = [each for each in found if self._act_of[each.id] in act.acts]
            if mine:
                if act.romanised:
                    mine = sorted(map(_romanised, mine), key=_is_counted)
                return NamedArticle(mention.start, mention.end, tuple(mine), sure=True)
        sure = not acts and (mention.named or bool(mention.readings[0].number.letter))
        return NamedArticle(mention.start, mention.end, found, sure)

    def _acts_in(self, text: str) -> tuple[NamedAct, ...]:
        """Names of acts, the longest first, without overlap."""
        found = (act for locale in Locale for act in self._acts_named(text, locale))
        kept: list[NamedAct] = []
        for each in sorted(found, key=lambda act: (act.start - act.end, act.romanised)):
            if all(each.end <= other.start or other.end <= each.start for other in kept):
                kept.append(each)
        return tuple(sorted(kept, key=lambda act: act.start))

    def _acts_named(self, text: str, locale: Locale) -> Iterator[NamedAct]:
        """Everything in the text that is a name of an act in one language."""
        words = words_of(text, locale)
        stems = tuple(word.stem for word in words)
        for first, size in product(range(len(words)), range(1, self._longest + 1)):
            name = self._names.get((locale, stems[first : first + size]))
            if name is None or first + size > len(words):
                continue
            start, end = words[first].start, words[first + size - 1].end
            if end - start <= name.longest:
                ending = _ENDING.match(text, end)
                latin = locale is Locale.MK and not is_cyrillic(text[start:end])
                yield NamedAct(start, ending.end() if ending else end, name.acts, latin)

    def _signs_in(self, text: str) -> Iterator[NamedSign]:
        for match in _SIGN.finditer(text):
            if sign := self._signs.get(_sign_key("".join(match.groups()))):
                same_script = is_cyrillic(match[1]) == is_cyrillic(sign)
                yield NamedSign(match.start(), match.end(), sign, same_script)


def article_keys(number: ArticleNumber) -> tuple[str, ...]:
    """The keys under which texts of the guide write an article."""
    return tuple(dict.fromkeys(fold(key, Locale.MK) for key in number.keys))


def _romanised(found: FoundArticle) -> FoundArticle:
    """The same article, reached by the Latin letters of its act."""
    if found.reading.why is not Why.EXACT:
        return found
    return FoundArticle(found.id, Reading(found.reading.number, Why.ROMANISED))


def _is_counted(found: FoundArticle) -> bool:
    """Whether the letter of the number was counted in the order of another alphabet."""
    return found.reading.why in {Why.ENGLISH_ORDER, Why.ALBANIAN_ORDER}


def _act_names(acts: Iterable[Act]) -> dict[tuple[Locale, Stems], _Name]:
    """The acts by their short and full names in each language."""
    named: dict[tuple[Locale, Stems], _Name] = {}
    for act, locale in product(acts, Locale):
        short, name = act.short.find(locale) or "", act.name.find(locale) or ""
        for text, longest in ((short, len(romanise(short.casefold()))), (name, MAX_CHARACTERS)):
            if stems := tuple(word.stem for word in words_of(text, locale)):
                known = named.get((locale, stems), _Name((), 0))
                ids = tuple(dict.fromkeys((*known.acts, act.id)))
                named[locale, stems] = _Name(ids, max(known.longest, longest))
    return named


def _nearest_first(
    acts: Iterable[NamedAct], mention: Mention, *, acts_lead: bool
) -> tuple[NamedAct, ...]:
    """The acts that a number may belong to, the likeliest first.

    Who begins with an act goes on so: КЗ 3, ЗКП 198; who begins with a number too: 3 КЗ, 198 ЗКП.
    """

    def distance(act: NamedAct) -> tuple[bool, int]:
        leads = act.start < mention.start
        return leads is not acts_lead, abs(act.start - mention.start)

    return tuple(sorted(acts, key=distance))


def _sign_key(sign: str) -> str:
    """The key of an id in either script: И014 and i014 are I014."""
    return romanise(sign.casefold())
