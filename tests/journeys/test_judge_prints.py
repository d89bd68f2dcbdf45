"""A judge: keyword, indicator, article, citation, PDF; all by keys, and the paper says the law."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.content.law import version_line
from app.editions.edition import Edition
from app.i18n import gettext_in
from app.model.locale import Locale
from app.model.place import Place, PlaceKind, parse_place
from tests.journeys.person import CTRL, SHIFT, Key, Person, plain

ARTICLE = "kz-418-g"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def letters(path: Path) -> str:
    """What a search in a PDF would find, in one line."""
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def copied() -> str:
    return QGuiApplication.clipboard().text()


def save_as_pdf(person: Person, path: Path) -> None:
    """Ctrl+Shift+P, a name over the proposed one, Enter; wait for the line that says it is done."""
    person.press(Key.Key_P, CTRL | SHIFT)
    person.wait(lambda: person.is_asked)
    person.press(Key.Key_A, CTRL)
    person.write(str(path))
    person.press(Key.Key_Return)
    person.wait(path.is_file)


def open_indicator_by_keyword(person: Person) -> None:
    """Search a word of the keyboard's script, go down to the first indicator, Enter."""
    person.press(Key.Key_1, CTRL)
    person.search("pasos")
    person.wait(person.found)
    sign = gettext_in(Locale.MK, "Indicator")
    for _row in range(30):
        chosen = person.results
        assert chosen is not None
        if sign in str(chosen.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)):
            break
        person.press(Key.Key_Down)
    person.open_selected()


def test_from_keyword_to_indicator_to_article_to_citation_to_paper(
    person: Person, edition: Edition, tmp_path: Path
) -> None:
    open_indicator_by_keyword(person)
    place = person.here[0]
    assert place.kind is PlaceKind.INDICATOR
    person.press(Key.Key_C, CTRL | SHIFT)
    assert parse_place(copied().splitlines()[-1]).id == place.id
    assert edition.guide.info.honesty.mk in copied()

    person.search("418-d", ". 418-г ", ". 418-д ")
    person.open_selected()
    person.wait(lambda: person.here[0].id == ARTICLE)
    person.press(Key.Key_C, CTRL | SHIFT)
    first, *_rest, last = copied().splitlines()
    version = version_line(edition.guide, "kz", Locale.MK)
    assert "чл. 418-г" in first
    assert version in first
    assert parse_place(last) == Place(Locale.MK, ARTICLE, PlaceKind.STATUTE)

    path = tmp_path / "member.pdf"
    save_as_pdf(person, path)
    told = letters(path)
    assert "418-г" in told
    assert " ".join(plain(version).split()) in told
    assert [file.name for file in tmp_path.iterdir()] == ["member.pdf"]


def test_a_sign_that_names_an_article_leads_there_by_tab_and_enter(person: Person) -> None:
    person.press(Key.Key_1, CTRL)
    person.search("I010", "I010")
    person.open_selected()
    for _tab in range(20):
        person.press(Key.Key_Tab)
        if "418-г" in person.page.view.accessibleDescription():
            break
    person.press(Key.Key_Return)
    person.wait(lambda: person.card or person.here[0].id == ARTICLE)
    if person.card:
        person.press(Key.Key_Return)
    person.wait(lambda: person.here[0].id == ARTICLE)
    # What one asks first is on the first screen: the penalty, and on which text it stands.
    assert "најмалку осум години" in person.page.text
    assert "36/2023" in person.page.text


@pytest.mark.parametrize(
    ("locale", "key", "number"),
    [(Locale.SQ, Key.Key_2, "418-d"), (Locale.EN, Key.Key_3, "418-d")],
)
def test_the_paper_speaks_the_language_that_is_read(
    person: Person, edition: Edition, tmp_path: Path, locale: Locale, key: Key, number: str
) -> None:
    person.press(Key.Key_1, CTRL)
    person.search("418-d", ". 418-г ", ". 418-д ")
    person.open_selected()
    person.press(key, CTRL)
    person.wait_for_language(locale)
    path = tmp_path / "page.pdf"
    save_as_pdf(person, path)
    told = letters(path)
    article = edition.guide.articles[ARTICLE]
    assert number in told
    assert " ".join(article.heading.said_in(locale).split()) in told
    assert " ".join(version_line(edition.guide, "kz", locale).split()) in told
