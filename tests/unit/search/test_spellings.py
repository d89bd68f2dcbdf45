"""What search promises for each word of each title: any usual way to type it finds the place."""

import unicodedata
from collections.abc import Iterator

import pytest

from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.search.function_words import is_function_word
from app.search.linear import LinearBackend
from app.words.fold import tokens
from app.words.romanise import DIGRAPHS
from tests.unit.search.sample import SAMPLE

_BARE = str.maketrans(
    {"ж": "z", "ч": "c", "ш": "s", "ѓ": "g", "ќ": "k", "џ": "dz", "ѕ": "z", "њ": "n", "љ": "l"}
)
_MARKED = str.maketrans(
    {"ж": "ž", "ч": "č", "ш": "š", "ѓ": "ǵ", "ќ": "ḱ", "џ": "dž", "ѕ": "dz", "њ": "nj", "љ": "lj"}
)
_DIGRAPHS = str.maketrans(DIGRAPHS)


def title_words(locale: Locale) -> list[str]:
    heads = LinearBackend(SAMPLE).heads
    found = (token.text for head in heads if head.locale is locale for token in tokens(head.title))
    return sorted({word for word in found if word.isalpha() and not is_function_word(word)})


def latin(word: str) -> Iterator[str]:
    """A Macedonian word in the Latin ways of chats, of marks and of digraphs."""
    small = word.lower()
    for table in (_BARE, _MARKED, _DIGRAPHS):
        yield small.translate(table).translate(_DIGRAPHS)


def bare(word: str) -> str:
    """An Albanian word without its marks."""
    return "".join(x for x in unicodedata.normalize("NFD", word) if not unicodedata.combining(x))


def places(engine: SearchEngine, typed: str, locale: Locale) -> set[tuple[str, str]]:
    found = engine.search(f"{typed} ", locale).results
    return {(it.kind.value, it.id) for it in found if it.locale is locale}


@pytest.mark.parametrize("word", title_words(Locale.MK))
def test_latin_letters_find_the_macedonian_places(engine: SearchEngine, word: str) -> None:
    expected = places(engine, word, Locale.MK)
    assert expected
    for typed in latin(word):
        assert expected <= places(engine, typed, Locale.MK), typed


@pytest.mark.parametrize("word", title_words(Locale.SQ))
def test_bare_letters_find_the_albanian_places(engine: SearchEngine, word: str) -> None:
    expected = places(engine, word, Locale.SQ)
    assert expected
    assert expected <= places(engine, bare(word), Locale.SQ)
    assert expected <= places(engine, bare(word).upper(), Locale.SQ)


@pytest.mark.parametrize("locale", Locale)
def test_every_word_of_every_title_finds_its_title(engine: SearchEngine, locale: Locale) -> None:
    for word in title_words(locale):
        found = [it for it in engine.search(f"{word} ", locale).results if it.locale is locale]
        assert any(it.title_spans for it in found), word
