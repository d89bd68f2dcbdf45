"""What a snippet promises: the best piece, whole words, and spans in the original letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.search.document import Passage
from app.search.lexicon import Lexicon
from app.search.marker import Marker
from app.search.meaning import find_meaning
from app.search.query import parse_query
from app.search.snippet import SNIPPET_WIDTH, Snippet, make_snippet, page_spans
from tests.unit.search.sample import SAMPLE

LEXICON = Lexicon(SAMPLE.guide)


def marker(typed: str, locale: Locale) -> Marker:
    return Marker(find_meaning(parse_query(typed), LEXICON), LEXICON, locale)


def cut(typed: str, *texts: str, locale: Locale = Locale.EN) -> Snippet:
    passages = [Passage(f"p-{number}", text) for number, text in enumerate(texts, 1)]
    return make_snippet(marker(typed, locale), passages)


def coloured(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.spans]


def test_the_passage_with_most_of_the_query_is_shown() -> None:
    found = cut("court order", "The order.", "An order of the court.", "The court, the court.")
    assert (found.anchor, coloured(found)) == ("p-2", ["order", "court"])


def test_without_a_hit_the_beginning_is_shown_and_leads_nowhere() -> None:
    found = cut("nothing", "The first words.", "The second ones.")
    assert (found.anchor, found.text, found.spans) == ("", "The first words.", ())


def test_a_long_text_is_cut_between_words_around_the_hit() -> None:
    found = cut("custody", "word " * 100 + "the custody of it " + "word " * 100)
    assert found.text.startswith("…word")
    assert found.text.endswith("word…")
    assert coloured(found) == ["custody"]
    assert len(found.text) <= SNIPPET_WIDTH + 2


def test_cells_and_lines_become_spaces_and_keep_the_offsets() -> None:
    found = cut("custody", "Step\tWho\nThe custody\tPolice")
    assert found.text == "Step Who The custody Police"
    assert coloured(found) == ["custody"]


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("zrtva", "Кај дете ЖРТВАТА, и жртви.", ["ЖРТВАТА", "жртви"]),
        ("viktime", "Viktimës i ndihmohet; VIKTIMAT.", ["Viktimës", "VIKTIMAT"]),
        ("418g", "По член 418-г и 418-д.", ["418-г"]),
        ("luge", "Лу\u00adѓето и човекот", ["Лу\u00adѓето", "човекот"]),
        ("trgovija so luge", "трговија со луѓе", ["трговија со луѓе"]),
    ],
)
def test_the_letters_of_the_text_are_coloured(typed: str, text: str, expected: list[str]) -> None:
    locale = Locale.SQ if typed == "viktime" else Locale.MK
    assert [text[a:b] for a, b in marker(typed, locale).spans(text)] == expected


def test_joining_words_are_coloured_only_between_others() -> None:
    text = "The search of the phone is on the table."
    assert [text[a:b] for a, b in marker("search of the phone", Locale.EN).spans(text)] == [
        "search",
        "of the phone",
    ]


def test_an_unfinished_word_colours_the_words_it_begins() -> None:
    text = "evidence, evident"
    assert [text[a:b] for a, b in marker("evid", Locale.EN).spans(text)] == ["evidence", "evident"]


def test_a_block_is_coloured_in_its_own_letters() -> None:
    place = Place(Locale.MK, "seizing-a-phone", PlaceKind.SECTION, "p-2")
    text = SAMPLE.chapter(Locale.MK, "digital-evidence").sections[2].blocks[1].text
    ((_, spans),) = page_spans(SAMPLE, place, "zrtvi")
    assert [text[a:b] for a, b in spans] == ["жртва"]


def test_an_old_name_of_a_section_still_leads_to_its_block() -> None:
    place = Place(Locale.EN, "old-first-hour", PlaceKind.SECTION, "p-1")
    assert page_spans(SAMPLE, place, "phone")


@pytest.mark.parametrize(
    "place",
    [
        Place(Locale.EN, "no-such-section", anchor="p-1"),
        Place(Locale.EN, "first-hour", anchor="p-77"),
        Place(Locale.EN, "I999", PlaceKind.INDICATOR),
    ],
)
def test_a_block_that_is_gone_has_no_spans(place: Place) -> None:
    assert page_spans(SAMPLE, place, "phone") == ()


@given(
    st.text(max_size=60),
    st.lists(st.text(max_size=400), max_size=4),
    st.sampled_from(Locale),
)
def test_spans_are_always_inside_the_snippet(typed: str, texts: list[str], locale: Locale) -> None:
    found = cut(typed + " " + typed[:9], *texts, locale=locale)
    edges = [edge for span in found.spans for edge in span]
    assert edges == sorted(edges)
    assert all(start < end for start, end in found.spans)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(found.text))
    assert len(found.text) <= SNIPPET_WIDTH + 2
    assert not {"\n", "\t", "\r"} & set(found.text)
