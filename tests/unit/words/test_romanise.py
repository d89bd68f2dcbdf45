"""What the letter tables promise: every letter has a Latin form, and slips are put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.words.romanise import (
    DIGRAPHS,
    is_cyrillic,
    layout_repair,
    repair_script,
    romanise,
)

MACEDONIAN_LETTERS = "абвгдѓежзѕијклљмнњопрстќуфхцчџш"
LATIN_TEXT = st.text(st.characters(codec="ascii"), max_size=60)


def test_the_31_letters_have_31_latin_forms() -> None:
    assert len({DIGRAPHS[letter] for letter in MACEDONIAN_LETTERS}) == 31


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("жртва", "zhrtva"),
        ("луѓе", "lugje"),
        ("џеб", "dzheb"),
        ("ќерка", "kjerka"),
        ("ѝ", "i"),
        ("418-г", "418-g"),
        ("shelter", "shelter"),
    ],
)
def test_a_word_is_romanised_letter_by_letter(word: str, latin: str) -> None:
    assert romanise(word) == latin


@given(st.text(MACEDONIAN_LETTERS))
def test_romanised_text_holds_no_cyrillic(text: str) -> None:
    assert romanise(text).isascii()


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("жртвa", "жртва"),
        ("Jавен", "Јавен"),
        ("kukа", "kuka"),
        ("pоlicija", "policija"),
        ("HAPEДБA", "НАРЕДБА"),
        ("сè", "сѐ"),
        ("жртва", "жртва"),
        ("victim", "victim"),
        ("viktimë", "viktimë"),
    ],
)
def test_the_script_with_more_letters_of_its_own_wins(typed: str, repaired: str) -> None:
    assert repair_script(typed) == repaired


@given(st.text(max_size=60))
def test_repair_changes_no_length(word: str) -> None:
    assert len(repair_script(word)) == len(word)


@given(st.text(MACEDONIAN_LETTERS, max_size=30))
def test_a_word_in_one_script_is_left_alone(word: str) -> None:
    assert repair_script(word) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"\rtva", "жртва"),
        (r"\rtvi na trgovija", "жртви на трговија"),
        (";uvawe", "чување"),
        ("lu]e", "луѓе"),
        ("ku'a", "куќа"),
        ("'erka", "ќерка"),
        ("[ifra", "шифра"),
        ("[IFRA}", "шИФРАЃ"),
        ("yid", "ѕид"),
        ("xeb i qubov;", "џеб и љубов;"),
    ],
)
def test_words_typed_on_the_wrong_layout(typed: str, meant: str) -> None:
    expected = meant if set(typed) & set("[]{};'\\") - {";"} or typed.startswith(";") else None
    assert layout_repair(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "zhrtva",
        "жртва",
        "victim's phone",
        "don't",
        "t'i",
        "s'ka",
        "[I014]",
        "[[I014]]",
        "{art. 418}",
        "'forced labour'",
        "shelter; victim",
        '"forced labour"',
        "418-d",
        "[ ] ; '",
    ],
)
def test_plain_typing_is_not_taken_for_the_wrong_layout(typed: str) -> None:
    assert layout_repair(typed) is None


@given(LATIN_TEXT)
def test_a_repaired_text_holds_macedonian_letters_and_keeps_its_length(text: str) -> None:
    repaired = layout_repair(text)
    if repaired is not None:
        assert len(repaired) == len(text)
        assert is_cyrillic(repaired)


@given(st.text(max_size=60))
def test_no_text_breaks_the_layout_repair(text: str) -> None:
    repaired = layout_repair(text)
    assert repaired is None or repaired != text


@pytest.mark.parametrize("sign", ["[", "'", ";", "\\", "a'", "[]", "[a"])
def test_a_hundred_thousand_signs_do_no_harm(sign: str) -> None:
    layout_repair(sign * (100_000 // len(sign)))
