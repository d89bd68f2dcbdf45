"""What the sort keys promise: each language in its own order, the same on every computer."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.words.alphabet import LETTERS, initial, sort_key

texts = st.text(max_size=40)
locales = st.sampled_from(Locale)


@pytest.mark.parametrize(("locale", "count"), [(Locale.MK, 31), (Locale.SQ, 36), (Locale.EN, 26)])
def test_each_alphabet_has_all_its_letters(locale: Locale, count: int) -> None:
    assert len(set(LETTERS[locale])) == len(LETTERS[locale]) == count


@pytest.mark.parametrize("locale", Locale)
def test_the_letters_sort_in_their_own_order(locale: Locale) -> None:
    backwards = reversed(LETTERS[locale])
    assert tuple(sorted(backwards, key=lambda letter: sort_key(letter, locale))) == LETTERS[locale]


@pytest.mark.parametrize(
    ("locale", "ordered"),
    [
        (Locale.MK, "глас дете доказ ѓубре ефект жртва закон ѕид издавање јавен луѓе љубов"),
        (Locale.MK, "надзор нож њива тим трговија ќерка уред цена чување џеб шифра"),
        (Locale.MK, "сѐ себе сѝ силен"),
        (Locale.SQ, "cikël çështje dëshmi dosje dhunë eksploatim ëndërr gazetë gjykatë"),
        (Locale.SQ, "lypje llogari nota njeri rasti rrjet sulm shfrytëzim telefon thirrje"),
        (Locale.SQ, "video web xixë xhep zyrë zhdukje"),
        (Locale.EN, "abuse cafe café child search shelter victim"),
    ],
)
def test_words_stand_as_in_a_dictionary(locale: Locale, ordered: str) -> None:
    words = ordered.split()
    for one, other in pairwise(words):
        assert sort_key(one, locale) < sort_key(other, locale)
    for one, other in pairwise(words):
        assert sort_key(one.upper(), locale).ranks <= sort_key(other, locale).ranks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("тим за деца", "тимови"),  # a gap goes before every letter
        ("418", "член"),
        ("член", "phishing"),  # letters of this alphabet before all others
        ("„жртва“", "закон"),
    ],
)
def test_gaps_digits_and_guests_have_their_place(one: str, other: str) -> None:
    assert sort_key(one, Locale.MK) < sort_key(other, Locale.MK)


def test_a_non_joiner_keeps_two_albanian_letters_apart() -> None:
    assert sort_key("s\u200chpie", Locale.SQ) < sort_key("sulm", Locale.SQ)
    assert sort_key("shpie", Locale.SQ) > sort_key("sulm", Locale.SQ)


@pytest.mark.parametrize(
    ("text", "locale", "letter"),
    [
        ("dhunë", Locale.SQ, "Dh"),
        ("Çështje", Locale.SQ, "Ç"),
        ("ëndërr", Locale.SQ, "Ë"),
        ("ѓубре", Locale.MK, "Ѓ"),
        ("ѝ", Locale.MK, "И"),
        ("„жртва“", Locale.MK, "Ж"),
        ("éclair", Locale.EN, "E"),
        ("phishing", Locale.MK, "P"),
        ("418-г", Locale.MK, "Г"),
        ("418", Locale.EN, ""),
        ("", Locale.EN, ""),
    ],
)
def test_a_text_is_listed_under_its_first_letter(text: str, locale: Locale, letter: str) -> None:
    assert initial(text, locale) == letter


@given(texts, texts, locales)
def test_only_equal_texts_have_equal_keys(one: str, other: str, locale: Locale) -> None:
    assert (sort_key(one, locale) == sort_key(other, locale)) == (one == other)


@given(st.text("абвгдѓежзѕијклљмнњопрстќуфхцчџшabc 1-'", max_size=30), locales)
def test_case_never_moves_a_word(text: str, locale: Locale) -> None:
    assert sort_key(text.upper(), locale).ranks == sort_key(text, locale).ranks


@given(texts, locales)
def test_no_text_breaks_the_heading(text: str, locale: Locale) -> None:
    assert len(initial(text, locale)) <= 2
