"""From text to the keys that search compares, with the place of every word in the original letters.

The same functions serve the index, the query and the snippet, so that what is found can always be
coloured. Keys are never shown. Whoosh lends its English stemmer and nothing else here.
"""

import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from app.model.locale import Locale
from app.words.fold import REMEMBERED, fold, tokens
from app.words.stem import stem_key

# Letters of a word that stay after folding "traffick", where Porter's rules stop, to "traffic".
_SHORTEST_WITH_ICK = 5

# Words whose stem Porter's rules miss. Who types "seize" means the articles on seizure too.
_ENGLISH_IRREGULAR = {
    "children": "child",
    "women": "woman",
    "men": "man",
    "people": "person",
    "seizure": "seiz",
    "seizures": "seiz",
}

# Words that between them pass through every rule kind of folding and stemming; only their
# fingerprint is used, to notice that an index was built by other rules.
_PROBES = {
    Locale.MK: "Жртвите на трговијата со луѓе, чл. 418-г; džep ќерка обвинителот сведоци детето",
    Locale.SQ: "Viktimat e tregtisë me njerëz, neni 418-d; gjykatës provat urdhrin t'i bastisjes",
    Locale.EN: "The victim's children were trafficked; seizures of 418-d devices, OG 9/2018",
}


class Word(NamedTuple):
    """One word of a text; `start` and `end` are code points of that text.

    `exact` is the word as written, in small letters; `key` its spelling-blind form; `stem` what
    its inflected forms have in common.
    """

    exact: str
    key: str
    stem: str
    start: int
    end: int


def words_of(text: str, locale: Locale) -> tuple[Word, ...]:
    """The words of a text in order; a token without letters or digits is left out."""
    found = []
    for token in tokens(text):
        exact, key, stem = keys_of(token.text, locale)
        if key:
            found.append(Word(exact, key, stem, token.start, token.end))
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def keys_of(word: str, locale: Locale) -> tuple[str, str, str]:
    """The exact form, the key and the stem of one word."""
    key = fold(word, locale)
    if not key.isalpha():
        return key, key, key
    exact = unicodedata.normalize("NFC", word.casefold())
    return exact, key, stem_of(key, locale)


def stem_of(key: str, locale: Locale) -> str:
    """The stem of a key that `fold` made."""
    return _english(key) if locale is Locale.EN and key.isalpha() else stem_key(key, locale)


@lru_cache(maxsize=REMEMBERED)
def _english(key: str) -> str:
    from whoosh.lang.porter2 import stem as porter2  # noqa: PLC0415 - start-up must not load Whoosh

    if key in _ENGLISH_IRREGULAR:
        return _ENGLISH_IRREGULAR[key]
    base: str = porter2(key)
    # trafficking and traffic: English writes the k only before an ending.
    return base[:-1] if base.endswith("ick") and len(base) > _SHORTEST_WITH_ICK else base


def fingerprint() -> str:
    """A short digest of what the rules do to a few words; another one asks for a new index."""
    made = [str(words_of(text, locale)) for locale, text in _PROBES.items()]
    return sha256("\n".join(made).encode()).hexdigest()[:16]
