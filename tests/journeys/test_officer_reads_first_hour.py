"""An officer on duty: keys only, to the first hour, to a source, and away without a trace."""

from pathlib import Path

import pytest

from app.content.locators import locator_words
from app.editions.edition import Edition
from app.i18n import gettext_in
from app.model.folders import Folders
from app.model.locale import Locale
from app.ui.shell import SETTINGS_FILE
from tests.journeys.person import CTRL, PAINTED, Key, Person, plain, words_of

# No language of the guide has such a word, and no file holds it by chance.
UNHEARD = "qwzxkvjynam"


def open_first_hour(person: Person) -> int:
    """Open the section by keys; returns how many were needed."""
    person.press(Key.Key_2)
    person.wait(lambda: person.is_reading)
    keys = 1
    while not person.page.begins_in_view("first-hour", "p-1") and keys < 9:
        person.press(Key.Key_Space)
        keys += 1
    return keys


def tab_to_citation(person: Person) -> None:
    named = gettext_in(Locale.MK, "Source {number}").partition("{")[0]
    for _tab in range(40):
        person.press(Key.Key_Tab)
        if person.page.view.accessibleDescription().startswith(named):
            return
    raise AssertionError(person.page.view.accessibleDescription())


def test_the_first_hour_is_three_keys_away(person: Person) -> None:
    person.press(Key.Key_1, CTRL)
    assert open_first_hour(person) <= 3
    assert "Првиот час" in person.page.text


def test_it_is_found_by_words_without_leaving_the_keyboard(person: Person) -> None:
    person.press(Key.Key_1, CTRL)
    person.search("prviot cas", "Првиот час")
    person.open_selected()
    assert person.here[0].id == "first-hour"


@pytest.mark.parametrize("opener", [Key.Key_Return, Key.Key_Space])
def test_a_source_opens_by_key_and_esc_gives_the_focus_back(
    person: Person, edition: Edition, opener: Key
) -> None:
    person.press(Key.Key_1, CTRL)
    open_first_hour(person)
    tab_to_citation(person)
    left = person.page.scrolled()
    person.press(opener)
    person.wait(lambda: person.card)
    card = person.card
    assert card is not None
    told = words_of(card)
    known = [one for one in edition.guide.sources.values() if plain(one.title) in told]
    assert known
    read = gettext_in(Locale.MK, "What was read: {parts}").partition("{")[0].strip()
    assert read in told
    parts = {locator_words(part.part, Locale.MK): part.date for part in known[0].read}
    assert any(name in told and str(date.year) in told for name, date in parts.items())
    assert person.colours_in(card.geometry()) > PAINTED
    person.press(Key.Key_Escape)
    person.wait(lambda: person.card is None)
    assert person.has_focus_on(person.page.view)
    assert person.page.scrolled() == left
    person.press(opener)
    person.wait(lambda: person.card)


def holding(word: str, *folders: Path) -> list[Path]:
    """Files in these folders that hold a word, in any encoding a program would use."""
    forms = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file for file in files if any(form in file.read_bytes() for form in forms)]


def test_nothing_that_was_typed_is_left(
    person: Person, folders: Folders, config: Path, own_home: Path
) -> None:
    person.press(Key.Key_K, CTRL)
    person.type(UNHEARD)
    person.wait(lambda: person.is_searching and person.reads(UNHEARD))
    person.wait(lambda: not person.found())
    person.press(Key.Key_Escape)
    assert not person.is_searching
    person.press(Key.Key_K, CTRL)
    assert not person.reads(UNHEARD)
    person.type(f"evidence {UNHEARD}")
    person.press(Key.Key_Escape)
    person.press(Key.Key_2)
    person.wait(lambda: person.is_reading)
    person.press(Key.Key_Q, CTRL)
    assert not person.window.isVisible()
    settings = config / SETTINGS_FILE
    person.wait(settings.exists)
    assert "digital-evidence" in settings.read_text(encoding="utf-8")
    places = (folders.data, folders.config, folders.cache, folders.state, config)
    assert holding("digital-evidence", *(place for place in places if place.exists()))
    assert not holding(UNHEARD, *(place for place in (*places, own_home) if place.exists()))
