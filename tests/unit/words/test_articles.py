"""What article numbers promise: each way of writing one is read, and the letter trap is told."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.words.articles import ArticleNumber, Why, letter_readings, mentions, readings
from app.words.fold import fold, tokens

MACEDONIAN_LETTERS = "абвгдѓежзѕијклљмнњопрстќуфхцчџш"
lettered = st.builds(ArticleNumber, st.integers(1, 999), st.sampled_from(MACEDONIAN_LETTERS))


def first(text: str) -> str:
    """The likeliest article as Macedonian texts write it."""
    return readings(text)[0].number.macedonian


def listed(text: str) -> list[tuple[str, Why]]:
    return [(reading.number.macedonian, reading.why) for reading in readings(text)]


@pytest.mark.parametrize(
    "typed",
    [
        "418-г",
        "418г",
        "418Г",
        "418-Г",
        "418 г",
        "418 - г",
        "418\u00a0г",
        "418\u2011г",
        "418\u2013г",
        "418\u2212г",
        "член 418г",
        "Член 418-г",
        "член\u00a0418-г",
        "членот 418-г",
        "чл. 418-г",
        "чл.418-г",
        "чл 418 г",
        "čl. 418-г",
        "според чл. 418-г ст. (2)",
        "418-d",
        "418d",
        "418D",
        "neni 418-d",
        "nenit 418-d",
        "Neni 418 d",
        "art. 418-d",
        "Art 418d",
        "Article 418 d",
        "articles 418-d",
        "cl 418d",
        "clen 418-d",
        "418-ç",
    ],
)
def test_trafficking_in_a_child_is_found_however_it_is_written(typed: str) -> None:
    assert first(typed) == "418-г"


def test_a_latin_d_lists_both_articles_with_the_reason() -> None:
    assert listed("418-d") == [("418-г", Why.ENGLISH_ORDER), ("418-д", Why.ROMANISED)]


def test_a_latin_g_lists_the_romanised_letter_too() -> None:
    assert listed("418-g") == [("418-е", Why.ENGLISH_ORDER), ("418-г", Why.ROMANISED)]


@pytest.mark.parametrize("letter", MACEDONIAN_LETTERS)
def test_a_cyrillic_letter_means_itself_alone(letter: str) -> None:
    for typed in (f"418-{letter}", f"418{letter}", f"чл. 418-{letter.upper()}"):
        assert listed(typed) == [(f"418-{letter}", Why.EXACT)]


@pytest.mark.parametrize("typed", ["418a", "418-a", "cl 418a", "Art. 418-A"])
def test_a_latin_a_for_a_cyrillic_one_is_the_same_article(typed: str) -> None:
    assert [reading.number for reading in readings(typed)] == [ArticleNumber(418, "а")]


@pytest.mark.parametrize(
    ("typed", "letter"),
    [("gj", "ѓ"), ("zh", "ж"), ("ǵ", "ѓ"), ("đ", "ѓ"), ("ž", "ж"), ("g\u0301", "ѓ")],
)
def test_a_romanised_letter_is_read_in_every_spelling(typed: str, letter: str) -> None:
    assert letter_readings(typed) == ((letter, Why.ROMANISED),)


def test_the_letters_that_count_are_the_first_of_both_alphabets() -> None:
    counted = [letter_readings(letter)[0][0] for letter in "abcdefg"]
    assert counted == list("абвгдѓе")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "жртва",
        "2023 г.",
        "5.3.2026 г.",
        "12/23",
        "198/2018",
        "1,5",
        "25%",
        "12-годишно",
        "12th",
        "I014",
        "418-dj",
        "2023",
        "12345",
        "0",
        "0-а",
        "ст. 2",
        "став 3",
        "(2)",
        "paragraph 2",
        "paragrafi 2",
        "418-ђ",
        "2023 d",
    ],
)
def test_what_is_no_article_number_has_no_readings(typed: str) -> None:
    assert readings(typed) == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("член 418 и 419", ["418", "418-и"]),
        ("neni 418 i Kodit", ["418", "418-з", "418-и"]),
        ("418 – а потоа", ["418", "418-а"]),
        ("Article 418 a person", ["418", "418-а"]),
        ("член 418 а", ["418-а", "418"]),
        ("418 г жртва", ["418-г", "418"]),
    ],
)
def test_a_letter_that_stands_apart_may_be_a_word(typed: str, expected: list[str]) -> None:
    assert [reading.number.macedonian for reading in readings(typed)] == expected


def test_all_numbers_of_a_text_are_found_in_their_place() -> None:
    text = "Членови 418-а, 418-г и 193‑б, „Службен весник“ бр. 36/2023, став 2"
    found = mentions(text)
    assert [text[one.start : one.end] for one in found] == ["Членови 418-а", "418-г", "193‑б"]
    assert [one.named for one in found] == [True, False, False]


@pytest.mark.parametrize("text", ["1045-а", "член 1045"])
def test_four_digits_need_a_letter_or_a_name(text: str) -> None:
    assert [found.readings[0].number.number for found in mentions(text)] == [1045]
    assert mentions("1045") == ()


def test_an_article_is_written_in_three_ways() -> None:
    article = ArticleNumber(418, "ѓ")
    assert (article.macedonian, article.english, article.romanised) == ("418-ѓ", "418-f", "418-gj")


def test_an_article_without_letter_is_its_number() -> None:
    article = ArticleNumber(198)
    assert article.macedonian == article.english == article.romanised == "198"
    assert article.keys == ("198",)


def test_articles_sort_as_in_the_law() -> None:
    ordered = [ArticleNumber(418), *(ArticleNumber(418, x) for x in MACEDONIAN_LETTERS)]
    assert sorted(ordered, key=lambda one: one.order) == ordered
    assert ordered[-1].order < ArticleNumber(419).order


@given(lettered)
def test_each_way_of_writing_leads_back_to_the_article(article: ArticleNumber) -> None:
    for written in (article.macedonian, article.english, article.romanised):
        assert article in {reading.number for reading in readings(written)}


@given(lettered, st.sampled_from(Locale))
def test_the_keys_are_those_of_the_folded_text(article: ArticleNumber, locale: Locale) -> None:
    text = f"{article.macedonian} ({article.english})"
    assert {fold(token.text, locale) for token in tokens(text)} == set(article.keys)


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    end = 0
    for found in mentions(text):
        assert end <= found.start < found.end <= len(text)
        assert found.readings
        end = found.end


@pytest.mark.parametrize("piece", ["418 а ", "чл. ", "1", "((", "418-", "а", "став ", " ", "1 "])
def test_a_hundred_thousand_letters_are_read_quickly(piece: str) -> None:
    began = time.process_time()
    mentions(piece * (100_000 // len(piece)))
    assert time.process_time() - began < 3
