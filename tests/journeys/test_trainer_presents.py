"""A trainer presents: chapter, F5, ten slides by clicker in two languages, black, and back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.editions.edition import Edition
from app.model.locale import Locale
from app.model.section import BlockKind
from tests.journeys.person import ALT, CTRL, PAINTED, Key, Person, plain

CHAPTER = "digital-evidence"


def in_front(title: str) -> Callable[[], QWidget | None]:
    """The window with this title, when it is the one in front."""

    def found() -> QWidget | None:
        window = QApplication.activeWindow()
        return window if window is not None and window.windowTitle() == title else None

    return found


def seat(person: Person, title: str) -> Person:
    """A person before another window of the program, once it is in front."""
    person.wait(in_front(title))
    window = in_front(title)()
    assert window is not None
    return Person(person.qtbot, window)


def all_colours(person: Person) -> set[str]:
    """Every colour that is seen on a grid over the window."""
    picture = person.picture()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 10)
        for y in range(0, picture.height(), 10)
    }


@pytest.fixture
def titles(edition: Edition) -> Callable[[str, Locale], str]:
    """The heading of a section in a language, as the guide has it."""

    def title(section: str, locale: Locale) -> str:
        found = edition.chapter(locale, CHAPTER).find_section(section)
        assert found is not None
        return plain(found.title)

    return title


@pytest.fixture
def opening(edition: Edition) -> Callable[[str, Locale], str]:
    """The first words of a section's last paragraph, which is too long to be shown whole."""

    def words(section: str, locale: Locale) -> str:
        found = edition.chapter(locale, CHAPTER).find_section(section)
        assert found is not None
        open_text = [b for b in found.blocks if not b.box and b.kind is BlockKind.PARAGRAPH]
        return plain(open_text[-1].text[:24])

    return words


def test_a_trainer_shows_ten_slides_in_two_languages_and_comes_back(
    person: Person,
    titles: Callable[[str, Locale], str],
    opening: Callable[[str, Locale], str],
) -> None:
    person.click_row("Digital evidence")
    person.wait(lambda: person.is_reading)
    person.wait(lambda: person.here[0].id == CHAPTER)
    person.press(Key.Key_F5)

    room = seat(person, "Slides")
    assert room.window.isFullScreen()
    assert room.reads("Digital evidence")
    assert room.reads("unofficial edition")
    seen = [room.picture()]
    for number in range(2, 12):
        room.press(Key.Key_PageDown)
        picture = room.picture()
        assert picture not in seen, number
        assert room.colours_in(room.window.rect()) > PAINTED
        seen.append(picture)
    assert room.reads(titles("first-hour", Locale.EN))

    # B blacks the screen, and B brings the very slide back.
    room.press(Key.Key_B)
    assert all_colours(room) == {"#000000"}
    assert not room.reads(titles("first-hour", Locale.EN))
    room.press(Key.Key_B)
    assert room.picture() == seen[-1]

    # The audience reads Albanian, the trainer's notes are Macedonian.
    room.press(Key.Key_P)
    console = seat(person, "Presenter view")
    assert console.reads("Slide 11 of")
    console.press(Key.Key_2, CTRL)
    console.press(Key.Key_1, ALT)
    console.wait_for(titles("first-hour", Locale.SQ))
    assert not console.reads(titles("first-hour", Locale.EN))
    for _slide in range(10):
        if console.reads(opening("first-hour", Locale.MK)):
            break
        console.press(Key.Key_PageDown)
    assert console.reads(opening("first-hour", Locale.MK))
    assert not console.reads(opening("first-hour", Locale.EN))
    console.press(Key.Key_P)
    room = seat(person, "Slides")
    assert room.reads(titles("first-hour", Locale.SQ))
    assert room.picture() not in seen

    # Further, in Albanian, into another section; Esc leads back to the page at that section.
    while not room.reads(titles("on-or-off", Locale.SQ)):
        room.press(Key.Key_PageDown)
    room.press(Key.Key_Escape)
    person.wait(lambda: QApplication.activeWindow() is person.window)
    person.wait(lambda: person.page.begins_in_view("on-or-off"))
    assert person.here[0].locale is Locale.EN
    assert person.reads(titles("on-or-off", Locale.EN))


def test_f5_without_a_chapter_says_calmly_what_to_do(person: Person) -> None:
    person.press(Key.Key_F5)
    person.wait_for("Open a chapter first. F5 then shows it as slides.")
    assert QApplication.activeWindow() is person.window
