"""What reading a query promises: words, phrases and unwanted words, and never a refusal."""

import pytest

from app.search.query import Query, parse_query


def wanted(query: Query) -> list[str]:
    return [" ".join(word.text for word in part.words) for part in query.wanted]


def unwanted(query: Query) -> list[str]:
    return [" ".join(word.text for word in part.words) for part in query.unwanted]


@pytest.mark.parametrize(
    "typed", ['"court order"', "„court order“", "“court order”", "«court order»", '„court order"']
)
def test_all_quotation_marks_make_a_phrase(typed: str) -> None:
    query = parse_query(f"search {typed} phone")
    assert wanted(query) == ["search", "court order", "phone"]
    assert [part.phrase for part in query.wanted] == [False, True, False]


def test_a_phrase_without_its_end_is_words() -> None:
    assert wanted(parse_query('"court order')) == ["court", "order"]


def test_a_minus_before_a_word_or_phrase_excludes_it() -> None:
    query = parse_query('phone -search -"court order"')
    assert (wanted(query), unwanted(query)) == (["phone"], ["search", "court order"])


@pytest.mark.parametrize("typed", ["418-г", "chain-of-custody", "phone - search", "phone-search"])
def test_a_minus_elsewhere_excludes_nothing(typed: str) -> None:
    assert parse_query(typed).unwanted == ()


def test_an_article_number_is_one_word() -> None:
    assert wanted(parse_query("член 418-г")) == ["член", "418-г"]


def test_only_unwanted_words_are_wanted_after_all() -> None:
    query = parse_query("-phone")
    assert (wanted(query), unwanted(query)) == (["phone"], [])


@pytest.mark.parametrize(
    ("typed", "begun"),
    [
        ("vict*", ["vict"]),
        ("vict* phone", ["vict"]),
        ("phone vict** ", ["vict"]),
        ("жрт*", ["жрт"]),
        ("vict* pho*", ["vict"]),
        ("vi*", []),
        ("*", []),
        ("vic*im", []),
        ("v*i*c*", []),
        ("vict *", []),
        ('"the vict*"', []),
        ("phone -vict*", []),
        ("-vict* phone*", ["phone"]),
    ],
)
def test_one_star_after_three_letters_marks_a_beginning(typed: str, begun: list[str]) -> None:
    parts = parse_query(typed).wanted
    assert [part.words[0].text for part in parts if part.begun] == begun


def test_plain_text_keeps_offsets() -> None:
    query = parse_query("phone -418-г order")
    assert query.plain_text == "phone -      order"


@pytest.mark.parametrize(
    ("typed", "is_open"),
    [
        ("phon", True),
        ("the phon", True),
        ("phone ", False),
        ("phone.", False),
        ('"the phon"', False),
        ("phone -ord", False),
        ("", False),
    ],
)
def test_the_last_word_is_open_until_something_stands_after_it(
    typed: str,
    is_open: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert parse_query(typed).open_ended is is_open
