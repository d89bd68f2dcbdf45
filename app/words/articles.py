"""Article numbers of laws in free text, and which article a typed letter can mean.

Macedonian articles are lettered а, б, в, г, д; English texts count them a, b, c, d, e. So a typed
"418-d" is 418-г in English texts and 418-д to a reader who romanises. This module lists both with
the reason; it does not know which articles exist and does not choose.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from app.model.locale import Locale
from app.words.alphabet import LETTERS
from app.words.romanise import DIGRAPHS, MARKED

# The highest number without a letter or a word for "article" beside it. The acts read for the
# guide end at 568; four digits are mostly years ("2023 г.").
HIGHEST_BARE_NUMBER = 999

_MACEDONIAN = LETTERS[Locale.MK]
_ENGLISH = LETTERS[Locale.EN]

# The Macedonian letter for a Latin one that counts, and for one that romanises.
_ENGLISH_ORDER = dict(zip(_ENGLISH, _MACEDONIAN, strict=False))
# Our guess: that an Albanian text may count a, b, c, ç. Only ç itself is read so, because the
# texts that were read count as the English ones do.
_ALBANIAN_ORDER = {"ç": "г"}
_DIGRAPH = {DIGRAPHS[letter]: letter for letter in _MACEDONIAN}
_ROMANISED = _DIGRAPH | {marked: _DIGRAPH[digraph] for marked, digraph in MARKED.items()}

# Words of one letter: "член 418 и 419", "neni 418 i Kodit". Standing apart before another word
# they seldom are the letter of an article.
_WORDS_OF_ONE_LETTER = frozenset("аеи" + "aeiu")

_HYPHEN = "[-\u2010\u2011\u2012\u2013\u2212]"
_NAME = (
    r"(?:член(?:от|ови|овите)?|чл|(?:ch|č|c)len(?:ot|ovi|ovite)?|chl|čl|cl"
    r"|nen(?:it?|in|et|eve)?|articles?|arts?)\.?\s{0,3}"
)
_LETTER = r"(?:dzh|[gknl]j|[zcs]h|dz|[^\W\d_])(?!\w|['’]\w)"
# A paragraph or point of an article is numbered too and is no article.
_PARAGRAPH = (
    r"(?<!\w)(?:ст|став\w{0,3}|точка|st|stav\w{0,3}|para?|paragra(?:ph|f)\w{0,3}|point|pika)"
    r"\.?\s{0,3}\(?[0-9]+|\([0-9]+\)"
)
_MENTION = re.compile(
    rf"{_PARAGRAPH}|(?<!\w)(?<![0-9][.,:/])(?P<name>{_NAME})?(?P<number>[0-9]{{1,4}})"
    rf"(?:(?P<gap>\s?{_HYPHEN}\s?|\s{{1,2}}|)(?P<letter>{_LETTER})(?=(?P<more>\s{{1,3}}\w)?)"
    rf"|(?![\w/%])(?![.,:/][0-9])(?!{_HYPHEN}[^\W\d_]))",
    re.IGNORECASE,
)


class Why(StrEnum):
    """Why a typed number can mean an article."""

    EXACT = "exact"  # the Macedonian letter, or no letter, as typed
    ENGLISH_ORDER = "english-order"  # English texts count a, b, c, d
    ALBANIAN_ORDER = "albanian-order"  # Albanian texts may count a, b, c, ç
    ROMANISED = "romanised"  # the Macedonian letter in Latin script
    WITHOUT_LETTER = "without-letter"  # the spaced letter may be a word of its own


@dataclass(frozen=True, slots=True)
class ArticleNumber:
    """An article as the Macedonian text numbers it; `letter` is Cyrillic and small, or empty."""

    number: int
    letter: str = ""

    @property
    def macedonian(self) -> str:
        """As Macedonian texts write it: 418-г."""
        return self._written(self.letter)

    @property
    def english(self) -> str:
        """As English texts count it: 418-d for 418-г; past z the Macedonian letter stays."""
        return self._written(self._counted())

    @property
    def romanised(self) -> str:
        """As ids write it: 418-g for 418-г, 418-gj for 418-ѓ."""
        return self._written(DIGRAPHS.get(self.letter, self.letter))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that `app.words.fold` gives the ways in which the guide writes this number.

        A Cyrillic letter in any text is the Macedonian one; a Latin letter is the English order.
        """
        return tuple(dict.fromkeys(f"{self.number}{x}" for x in (self.letter, self._counted())))

    @property
    def order(self) -> tuple[int, int]:
        """For sorting: 418, 418-а, 418-б, 419."""
        return self.number, _MACEDONIAN.index(self.letter) + 1 if self.letter else 0

    def _counted(self) -> str:
        if self.letter not in _MACEDONIAN:
            return self.letter
        place = _MACEDONIAN.index(self.letter)
        return _ENGLISH[place] if place < len(_ENGLISH) else self.letter

    def _written(self, letter: str) -> str:
        return f"{self.number}-{letter}" if letter else str(self.number)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article that a typed number can mean, and why."""

    number: ArticleNumber
    why: Why


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text that can be an article.

    Attributes:
        start, end: Place in code points of the text, with the word for "article" before it.
        named: Such a word stands before it, in any of the three languages.
        readings: The likeliest first, at least one.
    """

    start: int
    end: int
    named: bool
    readings: tuple[Reading, ...]


def mentions(text: str) -> tuple[Mention, ...]:
    """The numbers of a text that can be articles, in order.

    Left out are dotted dates, gazette numbers, decimals, paragraphs, and a number of four digits
    unless a letter is joined to it or a word for "article" stands before it.
    """
    return tuple(
        Mention(match.start(), match.end(), match["name"] is not None, found)
        for match in _MENTION.finditer(text)
        if match["number"] and (found := _readings(match))
    )


def readings(text: str) -> tuple[Reading, ...]:
    """What the first article number of a query can mean, the likeliest first; empty without one."""
    found = mentions(text)
    return found[0].readings if found else ()


def letter_readings(letter: str) -> tuple[tuple[str, Why], ...]:
    """The Macedonian letters that one typed letter can mean, the likeliest first.

    A Cyrillic letter means itself. A Latin one is first counted in English order, then taken as
    romanised; where both give the same letter (a and b) it is listed once.
    """
    small = unicodedata.normalize("NFC", letter).casefold()
    if small in _MACEDONIAN:
        return ((small, Why.EXACT),)
    found: dict[str, Why] = {}
    for table, why in (
        (_ENGLISH_ORDER, Why.ENGLISH_ORDER),
        (_ALBANIAN_ORDER, Why.ALBANIAN_ORDER),
        (_ROMANISED, Why.ROMANISED),
    ):
        if small in table:
            found.setdefault(table[small], why)
    return tuple(found.items())


def _readings(match: re.Match[str]) -> tuple[Reading, ...]:
    number, letter = int(match["number"]), match["letter"]
    if number == 0:
        return ()
    bare: tuple[Reading, ...] = ()
    if match["name"] or number <= HIGHEST_BARE_NUMBER:
        bare = (Reading(ArticleNumber(number), Why.WITHOUT_LETTER if letter else Why.EXACT),)
    if not letter:
        return bare
    lettered = tuple(
        Reading(ArticleNumber(number, meant), why) for meant, why in letter_readings(letter)
    )
    stands_apart = any(map(str.isspace, match["gap"]))
    if not stands_apart:
        return lettered
    if match["more"] and letter.casefold() in _WORDS_OF_ONE_LETTER:
        return bare + lettered
    return lettered + bare if bare else ()
