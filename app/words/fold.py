"""Keys under which different spellings of a word meet, and the cutting of text into words.

Both the indexed text and the query pass through the same functions; the reader never sees a key.
Nothing is stemmed here (`app.words.stem` does that) and nothing is looked up in a list of words.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from app.model.locale import Locale
from app.words.romanise import DIGRAPHS, MARKED, MARKED_PAIRS, repair_script

# Letters. Longer words are keyed too but not remembered: no word of the three languages is
# longer, and a pasted blob must not fill the memory.
LONGEST_REMEMBERED = 64

# Words. A made-up corpus of 1,800 sections in three languages held 31,200 distinct index terms;
# this is room for twice as many.
REMEMBERED = 65536

_APOSTROPHES = "'\u2019\u2018\u02bc\u00b4`\u2032\uff07"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Soft hyphen, zero-width marks and bidirectional controls: they come with pasted text.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"

# Article numbers: 1 to 4 digits with one letter, or with a letter written as a Latin digraph.
_ARTICLE = f"[0-9]{{1,4}}[{_HYPHENS}]?(?:dzh|[gknl]j|[zcs]h|dz|[^\\W\\d_][{_MARKS}]*)(?![^\\W_])"
_WORD = (
    f"[^\\W_]++(?:[{_MARKS}]++[^\\W_]*+|[{_INVISIBLE}]++[^\\W_]++"
    f"|(?<=[^\\W\\d_])[{_APOSTROPHES}](?=[^\\W\\d_])[^\\W_]++)*+"
)
# Numbers of a gazette: a text that names OG 198/2018 says nothing of article 198.
_GAZETTE = r"(?<![^\W_])[0-9]{1,4}/(?:19|20)[0-9]{2}(?![^\W_])"
_TOKEN = re.compile(f"{_GAZETTE}|{_ARTICLE}|{_WORD}", re.IGNORECASE)
_ARTICLE_TOKEN = re.compile(f"({_ARTICLE})\\Z", re.IGNORECASE)

_ANY_HYPHEN = re.compile(f"[{_HYPHENS}]")
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_STRAIGHT = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))

_SOFTENED = re.compile("([gkгк])'")
_CLITIC = re.compile(r"\A[tscçmnui]'(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"'s?\Z")
_DOUBLED = re.compile(r"([^\W\d_])\1+")

# The stroke of đ is no mark that Unicode can take off.
_ROMAN = str.maketrans({**DIGRAPHS, "đ": "d"})
_MACEDONIAN = str.maketrans({**DIGRAPHS, **MARKED, "x": "ks", "w": "v", "q": "k", "y": "j"})

# Spellings that chat Latin and the romanisations confuse. The order counts: a longer spelling goes
# before its own part. tch needs no rule of its own: ch and then tc do its work, and tc also meets a
# тч typed without its mark. Price: of 38,298 Macedonian lemmas, 464 (1.2 %) share their key with
# another, like мачка and мацка; measured on the first draft of these rules.
_LOOSE = (
    *(("dzh", "z"), ("dz", "z"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("ds", "ts")),
    *(("ts", "c"), ("tc", "c"), ("dj", "g"), ("gj", "g"), ("tj", "k"), ("kj", "k")),
    *(("lj", "l"), ("nj", "n"), ("j", "i")),
)


class Token(NamedTuple):
    """One word or article number, with its place in code points of the original text.

    A tuple, because a search makes some hundred thousand of them: a dataclass takes thrice as long.
    """

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of the text in order; ``text[token.start:token.end]`` is always ``token.text``.

    An article number with its letter (``418-г``, ``193-б``, ``418d``) is one token, and so is the
    number of a gazette with its year (``198/2018``); other words part at a hyphen. An apostrophe
    between two letters stays inside, and so do invisible characters. A token may have an empty key:
    whoever indexes it should then leave it out.
    """
    for match in _TOKEN.finditer(text):
        yield Token(match.group(), match.start(), match.end())


def fold(word: str, locale: Locale) -> str:
    """The key of one word: two spellings of the same word in this language have the same key.

    Never raises; a word without letters or digits has the empty key, and the key of a key is the
    key itself. Macedonian keys are the same for both scripts and for the usual romanisations.
    Article numbers keep their script, because 418-д and 418-d are two different articles:
    ``app.words.articles`` says which one a reader may mean.
    """
    if len(word) > LONGEST_REMEMBERED:
        return _key(word, locale)
    return _remembered_key(word, locale)


def _key(word: str, locale: Locale) -> str:
    straight = _ANY_INVISIBLE.sub("", word).translate(_STRAIGHT)
    plain = repair_script(unicodedata.normalize("NFKC", straight))
    # Again straight, since ŉ folds to an apostrophe and an n.
    small = unicodedata.normalize("NFKC", plain.casefold()).translate(_STRAIGHT)
    if _ARTICLE_TOKEN.match(small):
        return _ANY_HYPHEN.sub("", small)
    match locale:
        case Locale.MK:
            return _macedonian_key(small)
        case Locale.SQ:
            return _latin(_CLITIC.sub("", small), _ROMAN)
        case Locale.EN:
            return _latin(_POSSESSIVE.sub("", small), _ROMAN)


_remembered_key = lru_cache(maxsize=REMEMBERED)(_key)


def _macedonian_key(word: str) -> str:
    soft = _SOFTENED.sub(r"\1j", word)
    for pair, digraph in MARKED_PAIRS:
        soft = soft.replace(pair, digraph)
    key = _latin(soft, _MACEDONIAN)
    while (looser := _loosened(key)) != key:
        key = looser
    return key


def _loosened(key: str) -> str:
    for spelling, letter in _LOOSE:
        key = key.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", key)


def _latin(word: str, table: dict[int, str]) -> str:
    """Letters and digits in Latin; twice, since a letter may be in the table without its mark."""
    if not word.isascii():
        word = _bare(word.translate(table))
    return _bare(word.translate(table))


def _bare(word: str) -> str:
    """Letters and digits alone, without their marks."""
    if word.isascii() and word.isalnum():
        return word
    parted = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFKC", "".join(filter(str.isalnum, parted))).casefold()
