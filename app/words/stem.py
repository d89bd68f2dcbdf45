"""Light stemmers: forms of one noun or adjective meet, verbs mostly do not.

A stem is a key for search and no word of the language; never show it. No dictionary stands behind
it. What was measured on the first draft of the rules, against the Macedonian list of simplemma 2.0:
nouns in -ија, -ње, -ост and -ство meet their lemma in 98 to 99.5 of 100 cases, adjectives in -ен
in 71, and words of all classes in 32, since verbs are left out on purpose. So are the articles in
-ов and -он: they are rare in law, and cutting them would damage adjectives. Albanian endings are
cut until words like internet lose theirs too; text and query lose the same. The samples in
tests/unit/words/test_stem.py all meet, but the rules were made on them.
"""

import re
from functools import lru_cache

from app.model.locale import Locale
from app.words.fold import LONGEST_REMEMBERED, REMEMBERED, fold

# Letters that must be left of a word, in all three languages, for an ending to come off.
SHORTEST_STEM = 3

# Rounds of endings in Albanian; the longest pile seen in the legal vocabulary has three.
_ALBANIAN_ROUNDS = 4

# Whole-word plurals. Macedonian children and people, on folded keys.
_MACEDONIAN_IRREGULAR = {
    **dict.fromkeys(("deca", "decata", "decava", "dete", "deteto"), "det"),
    **dict.fromkeys(("luge", "lugeto", "lugevo", "lugiet", "covek", "covekot"), "covek"),
}
_MACEDONIAN_PLURAL = re.compile("(?:ov|ev)i(?:te)?$")
_MACEDONIAN_ARTICLE = re.compile("(?<=i)ot$|(?<=i)te$|(?<=a)ta$|(?<=[oe])to$")
_MACEDONIAN_MASCULINE_ARTICLE = re.compile("(?<=[bcdfghklmnprstvz])ot$")
_MACEDONIAN_FLEETING_VOWEL = re.compile("(?<=[bcdfghklmnprstvz])e(?=[nclr]$)")
_MACEDONIAN_LAST_CONSONANT = {"c": "k", "z": "g"}

_ALBANIAN_IRREGULAR = {
    **dict.fromkeys(("njerez", "njerezve", "njerezit", "njeriu", "njeriut"), "njeri"),
    "vajza": "vajz",
}
# The first that fits comes off. A plain -ve is missing on purpose: it is part of the noun in prove.
_ALBANIAN_ENDING = re.compile("(?:esve|[aeiu]ve|[aeiu]t|[iue]n|es|se|ne|te|sh)$")
_ALBANIAN_SOFT_J = re.compile("(?<=[bcdfklmprstvz])j$")
_ALBANIAN_FLEETING_VOWEL = re.compile("(?<=[bcdfghjklmnpqrstvxz])e(?=r$)")

_ENGLISH_IRREGULAR = {"children": "child", "women": "woman", "men": "man"}
_ENGLISH_VOWEL = re.compile("[aeiouy]")
_ENGLISH_DOUBLED = re.compile(r"([bcdfghjklmnpqrstvwxz])\1$")


def stem(word: str, locale: Locale) -> str:
    """The stem of a word as written; the same as ``stem_key(fold(word, locale), locale)``.

    English is Harman's plural rules with -ing, -ed and a silent e on top, which is less than
    Porter2 does: `app.search` may take Whoosh's stemmer instead, which this package may not know.
    """
    return stem_key(fold(word, locale), locale)


def stem_key(key: str, locale: Locale) -> str:
    """The stem of a key that `fold` made; a key with a digit or of a few letters is its own stem.

    Stems are not stable: the stem of a stem can be shorter, so stem every word exactly once.
    """
    if len(key) > LONGEST_REMEMBERED:
        return _stem(key, locale)
    return _remembered_stem(key, locale)


def _stem(key: str, locale: Locale) -> str:
    if not key.isalpha():
        return key
    match locale:
        case Locale.MK:
            return _macedonian(key)
        case Locale.SQ:
            return _albanian(key)
        case Locale.EN:
            return _english(key)


_remembered_stem = lru_cache(maxsize=REMEMBERED)(_stem)


def _macedonian(key: str) -> str:
    if key in _MACEDONIAN_IRREGULAR:
        return _MACEDONIAN_IRREGULAR[key]
    base = _without(_MACEDONIAN_PLURAL, key)
    if base == key:
        base = _without_macedonian_article(key)
    base = _without_final(base, "aeiou")
    if len(base) > SHORTEST_STEM + 1:
        base = _MACEDONIAN_FLEETING_VOWEL.sub("", base)
    if len(base) > SHORTEST_STEM:
        base = base[:-1] + _MACEDONIAN_LAST_CONSONANT.get(base[-1], base[-1])
    return base


def _without_macedonian_article(key: str) -> str:
    """Without the postposed article; of -osta the t belongs to the noun, as in младоста."""
    if _MACEDONIAN_ARTICLE.search(key):
        return _without(_MACEDONIAN_ARTICLE, key)
    if _MACEDONIAN_MASCULINE_ARTICLE.search(key):
        return _without(_MACEDONIAN_MASCULINE_ARTICLE, key)
    return key


def _albanian(key: str) -> str:
    base = _ALBANIAN_IRREGULAR.get(key, key)
    for _ in range(_ALBANIAN_ROUNDS):
        shorter = _without_final(_without(_ALBANIAN_ENDING, base), "aeiu")
        if len(shorter) > SHORTEST_STEM + 1:
            shorter = _ALBANIAN_SOFT_J.sub("", shorter)
        if shorter == base:
            break
        base = shorter
    return _ALBANIAN_FLEETING_VOWEL.sub("", base) if len(base) > SHORTEST_STEM + 1 else base


def _english(key: str) -> str:
    if key in _ENGLISH_IRREGULAR:
        return _ENGLISH_IRREGULAR[key]
    base = _without_english_suffix(_singular(key))
    if len(base) > SHORTEST_STEM and base[-1] == "e" and base[-2] != "e":
        base = base[:-1]
    if len(base) > SHORTEST_STEM:
        base = _ENGLISH_DOUBLED.sub(r"\1", base)
    # trafficking and traffic: a k is written only before the ending, so it goes everywhere.
    return base[:-1] if base.endswith("ick") and len(base) > SHORTEST_STEM else base


def _singular(key: str) -> str:
    """Harman's three rules, the first that fits: -ies to -y, -es to -e, -s to nothing."""
    if len(key) <= SHORTEST_STEM or not key.endswith("s"):
        return key
    if key.endswith("ies") and key[-4] not in "ea":
        return key[:-3] + "y"
    return key if key.endswith(("us", "ss")) else key[:-1]


def _without_english_suffix(key: str) -> str:
    """Without -ing or -ed, if letters with a vowel are left (string, shed and need stay)."""
    if key.endswith("ied") and len(key) > SHORTEST_STEM + 1:
        return key[:-3] + "y"
    for suffix in ("ing", "ed"):
        base = key.removesuffix(suffix)
        if base == key or len(base) < SHORTEST_STEM or key.endswith("eed"):
            continue
        if _ENGLISH_VOWEL.search(base):
            return base
    return key


def _without(ending: re.Pattern[str], key: str) -> str:
    """The key without this ending, or the key itself when too little would be left."""
    match = ending.search(key)
    return key[: match.start()] if match and match.start() >= SHORTEST_STEM else key


def _without_final(key: str, letters: str) -> str:
    """The key without these letters at its end, down to the shortest stem."""
    return key[:SHORTEST_STEM] + key[SHORTEST_STEM:].rstrip(letters)
