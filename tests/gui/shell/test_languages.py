"""The three languages: interface and text change together, the paragraph stays where it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import current_locale
from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.panes.about import AboutPane
from app.ui.panes.keys import KeysPane
from tests.gui.shell.conftest import CTRL, Opener
from tests.gui.shell.sample import INFO, TITLES

WORDS = {
    "Home": ("Почетна", "Kreu"),
    "Search the guide": ("Пребарај", "Kërko"),
    "On this page": ("На оваа страница", "Në këtë faqe"),
    "What do you need to do?": ("Што треба да направите?", "Çfarë duhet të bëni?"),
    "Keys": ("Кратенки", "Tastet"),
    "Copy details": ("Копирај", "Kopjo"),
}


@pytest.fixture
def catalogues(tmp_path: Path) -> Iterator[None]:
    for column, locale in enumerate((Locale.MK, Locale.SQ)):
        catalogue = Catalog(locale=locale.value)
        for message, words in WORDS.items():
            catalogue.add(message, words[column])
        folder = tmp_path / locale.value / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "guide.mo").open("wb") as file:
            write_mo(file, catalogue)
    i18n.set_folder(tmp_path)
    yield
    i18n.set_folder(None)


def spoken(window: MainWindow) -> dict[str, str]:
    return {
        "Home": window.frame.rail.home.text(),
        "Search the guide": window.frame.bar.search.text(),
        "What do you need to do?": window.navigator.home._title.text(),
    }


@pytest.mark.usefixtures("catalogues")
def test_a_click_on_a_language_words_everything_anew(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go_keys()
    window.show_about()
    for column, locale in enumerate((Locale.MK, Locale.SQ)):
        button = window.frame.bar.languages.button(locale)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert current_locale() is locale
        assert spoken(window) == {name: WORDS[name][column] for name in spoken(window)}
        assert window.windowTitle() == INFO.title.said_in(locale)
        assert window.frame.rail._title.text() == INFO.title.said_in(locale)
        about, keys = (window.navigator._panes[view] for view in (View.ABOUT, View.KEYS))
        assert isinstance(about, AboutPane)
        assert isinstance(keys, KeysPane)
        assert about.copy.text() == WORDS["Copy details"][column]
        assert keys._title.text() == WORDS["Keys"][column]
    qtbot.mouseClick(window.frame.bar.languages.button(Locale.EN), Qt.MouseButton.LeftButton)
    assert spoken(window) == {name: name for name in spoken(window)}


def test_the_same_block_stays_at_the_same_height(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.open_place(Place(Locale.EN, "preserving-a-profile", anchor="p-3"))
    view = window.navigator.reader.view  # type: ignore[union-attr]
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 17)
    before = view.top_place()
    assert before is not None
    for key, locale in ((Qt.Key.Key_1, Locale.MK), (Qt.Key.Key_2, Locale.SQ)):
        press(key, CTRL)
        after = view.top_place()
        assert after is not None
        assert after[0] == before[0].in_locale(locale)
        assert after[1] == pytest.approx(before[1], abs=1)
        assert view.page is not None
        assert view.page.title == TITLES["digital-evidence"].said_in(locale)
    press(Qt.Key.Key_3, CTRL)
    assert view.top_place() == before


def test_the_frame_does_not_move(window: MainWindow, press: Callable[..., None]) -> None:
    def corners() -> list[object]:
        bar = window.frame.bar
        parts = (window.frame.rail, bar, bar.search, bar.languages, bar.more, window.frame.stack)
        return [part.geometry() for part in parts]

    before = corners()
    press(Qt.Key.Key_1, CTRL)
    assert corners() == before
    press(Qt.Key.Key_2, CTRL)
    assert corners() == before


def test_arrows_move_between_languages_and_enter_chooses(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.frame.bar.languages.button(Locale.EN).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Left)
    assert current_locale() is Locale.EN
    press(Qt.Key.Key_Return)
    assert current_locale() is Locale.SQ


def test_the_choice_is_remembered(
    open_window: Opener, press: Callable[..., None], kept: list[Settings], qtbot: QtBot
) -> None:
    window = open_window()
    press(Qt.Key.Key_1, CTRL)
    window.close()
    qtbot.waitUntil(lambda: bool(kept))
    assert kept[-1].locale is Locale.MK


def test_a_place_opens_in_its_own_language(window: MainWindow) -> None:
    window.open_place(Place(Locale.SQ, "first-hour"))
    assert current_locale() is Locale.SQ
    assert window.navigator.section == "first-hour"
