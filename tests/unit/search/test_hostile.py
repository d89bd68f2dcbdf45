"""What search promises for any text at all: an answer, soon, and never an error."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.loader import load
from app.model.locale import Locale
from app.model.place import Place
from app.search.engine import SearchEngine
from app.search.indexer import build_index
from app.search.query import MAX_CHARACTERS, MAX_LETTERS, MAX_PHRASE, MAX_WORDS, parse_query
from app.search.reply import Reply
from app.search.snippet import page_spans
from tests.unit.search.sample import SAMPLE

ROOT = Path(__file__).parents[3]

# Seconds of processor time for a query over the real guide, the best of three once the index is
# warm. The promise is 0.1, and the soak, which has the machine to itself, holds search to it. The
# gate shares its cores, which stretches processor time too (caches, clock), so it allows half as
# much again. When this was set the slowest took 0.08 the first time and 0.013 at its best; without
# the limits of `parse_query` some take seconds.
PROMISED = 0.1
SHARED = 0.15

HOSTILE = {
    "ten thousand words": "victim phone " * 5_000,
    "ten thousand different words": " ".join(f"word{n}" for n in range(10_000)),
    "a word of a megabyte": "a" * 1_000_000,
    "a Cyrillic word of a megabyte": "ж" * 1_000_000,
    "two hundred fuzzy words": "victim~2 " * 200,
    "a far fuzzy word": "victim~9",
    "a phrase of 500 words": '"' + "the phone " * 250 + '"',
    "a phrase without an end": '"' + "phone " * 40,
    "a range": "[a TO z]",
    "an open range": "[TO]",
    "a numeric range": "[1 TO 99999999]",
    "three thousand brackets": "(" * 3_000 + "phone" + ")" * 3_000,
    "a thousand wildcards": "p*h?o* " * 1_000,
    "a star": "*",
    "stars and marks": "?*?*?*",
    "a field": "title_stem_mk:жртва",
    "a field that is not there": "nofield:phone",
    "a boost": "phone^1e999",
    "a regular expression": 'r"(a+)+$"',
    "operators": "AND OR NOT ANDMAYBE ANDNOT REQUIRE",
    "quotation marks": '"' * 500,
    "minuses": "-" * 500,
    "unwanted words": "-phone " * 100,
    "only unwanted": "-phone -victim",
    "NUL": "phone\x00victim\x00",
    "bidirectional controls": "\u202ephone\u2066victim\u2069",
    "half a surrogate": "phone \ud800 victim",
    "marks without letters": "\u0301" * 5_000,
    "one letter with many marks": "a" + "\u0301" * 5_000,
    "ligatures that grow": "\ufdfa" * 256,
    "letters that grow in small": "\u0130" * 256,
    "digits of other scripts": "\u0664\u0661\u0668-\u0433",
    "article numbers": "418-г " * 100,
    "many numbers": " ".join(str(n) for n in range(1, 200)),
    "dots": "." * 100_000,
    "spaces": " " * 100_000,
    "apostrophes": "a'" * 5_000,
    "hyphens": "a-" * 5_000,
    "one letter words": "a " * 5_000,
    "stars after every word": "vict* phon* evid* cust* " * 100,
    "acts and numbers": "ЗКП 198 КЗ 418-г LPP 198 " * 100,
    "ids of signs": "I 001 I002 И003 " * 200,
    "names of acts": "Law on Criminal Procedure " * 100,
    "short beginnings": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "another keyboard": "\\[]{};'" * 100 + "a",
    "a path": "../../etc/passwd",
    "a format": "{count} %s %n {0.__class__}",
    "mark-up": "<b>phone</b><script>alert(1)</script>",
    "emoji": "👩‍👩‍👧‍👦" * 100,
    "line breaks": "phone\r\n\u2028victim\t\v\f",
    "slips in every word": " ".join(["telehpone", "vitcims", "evidnece", "custoyd"] * 4),
}


def spans_are_inside(reply: Reply) -> bool:
    texts = [(it.snippet, it.spans) for it in reply.results]
    texts += [(it.title, it.title_spans) for it in reply.results]
    for text, spans in texts:
        edges = [edge for span in spans for edge in span]
        if edges != sorted(edges) or any(start >= end for start, end in spans):
            return False
        if edges and not (edges[0] >= 0 and edges[-1] <= len(text)):
            return False
    return True


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    """Searches the real guide, and has done so in each language."""
    source = load(ROOT / "guide_content").source
    assert source is not None
    folder = tmp_path_factory.mktemp("hostile") / "index"
    build_index(source, folder)
    made = SearchEngine(source, folder)
    for locale in Locale:
        made.search("victim phone жртва viktimë", locale)
    yield made
    made.close()


@pytest.mark.soak
@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("exact", [False, True])
def test_a_hostile_query_is_answered_soon(
    warm: SearchEngine,
    soak: bool,  # noqa: FBT001 - a fixture
    typed: str,
    exact: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    bound = PROMISED if soak else SHARED
    best = float("inf")
    for _ in range(3):
        started = time.thread_time()
        reply = warm.search(typed, Locale.MK, exact=exact)
        best = min(best, time.thread_time() - started)
        assert spans_are_inside(reply)
        if best <= bound:
            break
    assert best <= bound


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_limits_hold_before_anything_is_asked(typed: str) -> None:
    query = parse_query(typed)
    parts = (*query.wanted, *query.unwanted)
    words = [word for part in parts for word in part.words]
    assert len(query.text) <= MAX_CHARACTERS
    assert len(words) <= MAX_WORDS
    assert all(len(word.text) <= MAX_LETTERS for word in words)
    assert all(len(part.words) <= MAX_PHRASE for part in parts)


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE.keys())
def test_colouring_a_page_never_fails(typed: str) -> None:
    place = Place(Locale.EN, "first-hour", anchor="p-1")
    text = SAMPLE.chapter(Locale.EN, "digital-evidence").sections[1].blocks[0].text
    marks = page_spans(SAMPLE, place, typed)
    assert all(0 <= start < end <= len(text) for _, spans in marks for start, end in spans)


query_words = st.sampled_from(
    ["phone", "жртва", "viktimë", "418-г", "418-d", "tregti", "me", "-", '"', " ", "„", "zrtv", "*"]
)
queries = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(query_words, st.text(max_size=8)), max_size=30).map(" ".join),
    st.lists(query_words, max_size=30).map("".join),
)


@given(queries, st.sampled_from(Locale), st.booleans())
def test_any_text_is_answered(
    engine: SearchEngine,
    typed: str,
    locale: Locale,
    exact: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    reply = engine.search(typed, locale, exact=exact)
    assert reply.query == typed
    assert reply.total == len(reply.results)
    assert spans_are_inside(reply)
    assert len({it.place for it in reply.results}) == reply.total


@given(queries)
def test_offsets_of_words_point_into_the_text(typed: str) -> None:
    query = parse_query(typed)
    for part in (*query.wanted, *query.unwanted):
        for word in part.words:
            assert query.text[word.start : word.end] == word.text
