"""A locator is printed in the words of the reader's language, and its numbers never change."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import i18n
from app.content.locators import locator_words
from app.model.locale import Locale
from scripts import catalogues


@pytest.fixture(autouse=True, scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("words")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogues, "BUILD", folder)
        catalogues.compile_all()
        i18n.set_folder(folder)
        yield folder
        i18n.set_folder(None)


@pytest.mark.parametrize(
    ("locator", "mk", "sq", "en"),
    [
        ("art. 190 and 191", "чл. 190 и 191", "nenet 190 dhe 191", "arts 190 and 191"),
        (
            "чл. 418-а and 418-г",
            "чл. 418-а и 418-г",
            "nenet 418-а dhe 418-г",
            "arts 418-а and 418-г",
        ),
        (
            "Чл. 166–171, 189–190",
            "Чл. 166–171, 189–190",
            "Nenet 166–171, 189–190",
            "Arts 166–171, 189–190",
        ),
        ("art. 18(1)", "чл. 18(1)", "neni 18(1)", "art. 18(1)"),
        ("U.19/2018", "U.19/2018", "U.19/2018", "U.19/2018"),
    ],
)
def test_articles_and_the_word_and_are_said_anew(locator: str, mk: str, sq: str, en: str) -> None:
    assert locator_words(locator, Locale.MK) == mk
    assert locator_words(locator, Locale.SQ) == sq
    assert locator_words(locator, Locale.EN) == en


def test_parts_without_a_number_are_said_in_three_languages() -> None:
    said = {locator_words("opening and summary", locale) for locale in Locale}
    assert len(said) == 3
    assert locator_words("Guide", Locale.EN)[0].isupper()


@given(st.text(), st.sampled_from(Locale))
def test_any_locator_keeps_its_numbers(locator: str, locale: Locale) -> None:
    numbers = re.findall(r"\d+", locator)
    assert re.findall(r"\d+", locator_words(locator, locale)) == numbers
