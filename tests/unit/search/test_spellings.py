"""What search promises for each word of each title: any usual way to type it finds the place."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.loader import load
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.document import documents
from app.search.engine import SearchEngine
from app.search.function_words import is_function_word
from app.search.indexer import build_index
from app.words.fold import tokens
from app.words.romanise import DIGRAPHS
from tests.unit.search.sample import SAMPLE

ROOT = Path(__file__).parents[3]

_BARE = str.maketrans(
    {"ж": "z", "ч": "c", "ш": "s", "ѓ": "g", "ќ": "k", "џ": "dz", "ѕ": "z", "њ": "n", "љ": "l"}
)
_MARKED = str.maketrans(
    {"ж": "ž", "ч": "č", "ш": "š", "ѓ": "ǵ", "ќ": "ḱ", "џ": "dž", "ѕ": "dz", "њ": "nj", "љ": "lj"}
)
_DIGRAPHS = str.maketrans(DIGRAPHS)


@pytest.fixture(scope="module", params=["sample", "guide_content"])
def open_guide(request: pytest.FixtureRequest) -> OpenGuide:
    """The sample, and the real guide as far as it is written."""
    if request.param == "sample":
        return SAMPLE
    source = load(ROOT / "guide_content").source
    if source is None:
        pytest.skip("the sources of the guide cannot be read")
    return source


@pytest.fixture(scope="module")
def engine(open_guide: OpenGuide, tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    folder = tmp_path_factory.mktemp("spellings") / "index"
    build_index(open_guide, folder)
    return SearchEngine(open_guide, folder)


@pytest.fixture(scope="module")
def words(open_guide: OpenGuide) -> dict[Locale, list[str]]:
    """The words of all titles."""
    found: dict[Locale, set[str]] = {locale: set() for locale in Locale}
    for document in documents(open_guide):
        texts = (token.text for token in tokens(document.head.title))
        found[document.head.locale].update(
            word for word in texts if word.isalpha() and not is_function_word(word)
        )
    return {locale: sorted(each) for locale, each in found.items()}


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


def test_latin_letters_find_the_macedonian_places(
    engine: SearchEngine, words: dict[Locale, list[str]]
) -> None:
    for word in words[Locale.MK]:
        expected = places(engine, word, Locale.MK)
        assert expected, word
        for typed in latin(word):
            assert expected <= places(engine, typed, Locale.MK), (word, typed)


def test_bare_letters_find_the_albanian_places(
    engine: SearchEngine, words: dict[Locale, list[str]]
) -> None:
    for word in words[Locale.SQ]:
        expected = places(engine, word, Locale.SQ)
        assert expected, word
        assert expected <= places(engine, bare(word), Locale.SQ), word
        assert expected <= places(engine, bare(word).upper(), Locale.SQ), word


@pytest.mark.parametrize("locale", Locale)
def test_every_word_of_every_title_finds_its_title(
    engine: SearchEngine, words: dict[Locale, list[str]], locale: Locale
) -> None:
    for word in words[locale]:
        found = [it for it in engine.search(f"{word} ", locale).results if it.locale is locale]
        assert any(it.title_spans for it in found), word
