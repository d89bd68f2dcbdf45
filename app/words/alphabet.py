"""The order of the three alphabets: sort keys, and the letter under which a word is listed.

Sorting by the system's collation is refused: it differs between Linux and Windows. So is a general
table: that of pyuca 1.2 lists ѓ after г and ќ after к, and knows no Albanian digraph as a letter.
"""

import re
import unicodedata
from typing import NamedTuple

from app.model.locale import Locale

# Albanian has no w; foreign names with one are listed after v.
_ALBANIAN = "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh"

LETTERS: dict[Locale, tuple[str, ...]] = {
    Locale.MK: tuple("абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    Locale.SQ: tuple(_ALBANIAN.split()),
    Locale.EN: tuple("abcdefghijklmnopqrstuvwxyz"),
}

# Between v and x; 3 places a letter leave room for such guests.
_GUESTS: dict[Locale, dict[str, str]] = {Locale.SQ: {"w": "v"}}
_STEP = 3

# Macedonian vowels with a grave accent are no letters of their own; other marks are stripped.
_PLAIN = str.maketrans({"ѐ": "е", "ѝ": "и"})

_GAP = 0
_DIGITS = 1_000
_OWN_LETTERS = 2_000
_OTHER_LETTERS = 3_000

_UNIT = {
    locale: re.compile(
        "|".join(sorted(letters, key=len, reverse=True)) + r"|\d|[^\W\d_]|[\s_/\u2010-\u2015-]+"
    )
    for locale, letters in LETTERS.items()
}
_RANK = {
    locale: {letter: _OWN_LETTERS + _STEP * place for place, letter in enumerate(letters)}
    | {
        guest: _OWN_LETTERS + _STEP * letters.index(host) + 1
        for guest, host in _GUESTS.get(locale, {}).items()
    }
    for locale, letters in LETTERS.items()
}


class SortKey(NamedTuple):
    """What two texts are compared by: letters first, then marks and case, so no two are equal."""

    ranks: tuple[int, ...]
    text: str


def sort_key(text: str, locale: Locale) -> SortKey:
    """The key for ``sorted``: case and marks of other languages count only between equal words.

    A gap between words goes before every digit, digits before letters, letters of this alphabet
    before all others; punctuation counts for nothing. Albanian digraphs are always read as one
    letter, also in the few words where a prefix makes them two: a zero-width non-joiner between
    the two (U+200C) keeps them apart.
    """
    ranks = tuple(_rank(unit, locale) for unit in _units(text, locale))
    return SortKey(ranks, text)


def initial(text: str, locale: Locale) -> str:
    """The capital under which a list puts the text: ``Dh`` for dhunë, empty without any letter.

    A letter of another alphabet is its own heading.
    """
    for unit in _units(text, locale):
        if unit.isalpha():
            return unit.capitalize()
    return ""


def _units(text: str, locale: Locale) -> list[str]:
    """Letters, digits and gaps in order, small and without foreign marks."""
    own = _RANK[locale]
    small = unicodedata.normalize("NFC", text.strip().casefold()).translate(_PLAIN)
    plain = "".join(letter if letter in own else _unmarked(letter) for letter in small)
    return _UNIT[locale].findall(plain)


def _unmarked(letter: str) -> str:
    return letter if letter.isascii() else unicodedata.normalize("NFD", letter)[0]


def _rank(unit: str, locale: Locale) -> int:
    own = _RANK[locale].get(unit)
    if own is not None:
        return own
    if unit.isdecimal():
        return _DIGITS + unicodedata.decimal(unit)
    return _OTHER_LETTERS + ord(unit) if unit.isalpha() else _GAP
