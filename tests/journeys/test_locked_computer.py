"""An officer where the administrator has set the language: keys alone, and no way round it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editions.edition import Edition
from app.i18n import gettext_in, use_locale
from app.library.policy import parse_policy
from app.library.settings import Settings
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.ui.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from tests.journeys.conftest import LAPTOP
from tests.journeys.person import ALT, CTRL, PATIENCE, SHIFT, Key, Person


@pytest.fixture
def officer(qtbot: QtBot, qapp: QApplication, edition: Edition) -> Iterator[Person]:
    load_fonts()
    use_locale(Locale.MK)
    policy = parse_policy({"locale": "mk", "leave_no_trace": True}, "policy.toml")
    settings = Settings(locale=Locale.MK, theme="light")
    engine = SearchEngine(edition, lambda: edition.index_folder)
    window = MainWindow(edition, engine, settings, policy=policy)
    window.resize(*LAPTOP)
    with qtbot.waitSignal(window.first_painted, timeout=PATIENCE):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    yield Person(qtbot, window)
    window.close()
    window.deleteLater()


def mk(words: str) -> str:
    return gettext_in(Locale.MK, words)


def walk(officer: Person, key: Key, name: str) -> None:
    """Press a key until what has this name has the keyboard."""
    names = []
    for _time in range(6):
        officer.press(key)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        if names[-1] == name:
            return
    raise AssertionError(names)


WHY = "The language is set by your administrator."


def test_every_way_to_another_language_says_why_and_leaves_the_page(
    officer: Person, edition: Edition
) -> None:
    title = edition.guide.info.title
    for key in (Key.Key_2, Key.Key_3):
        officer.press(key, CTRL)
        officer.wait_for(mk(WHY))
        assert officer.window.windowTitle() == title.mk
        assert not officer.reads(title.sq)
    walk(officer, Key.Key_F6, mk("Search the guide"))
    walk(officer, Key.Key_Tab, "Shqip")
    officer.press(Key.Key_Space)
    officer.press(Key.Key_Return)
    assert officer.reads(mk(WHY))
    assert officer.reads(mk("What do you need to do?"))


def test_a_result_in_another_language_opens_in_the_locked_one(officer: Person) -> None:
    officer.search("viktima")
    officer.open_selected()
    assert officer.reads("жртв")
    officer.press(Key.Key_3, CTRL)
    officer.wait_for(mk(WHY))
    assert officer.reads("жртв")


def test_about_says_what_the_administrator_has_set(officer: Person) -> None:
    assert isinstance(officer.window, MainWindow)
    officer.window.show_about()
    officer.read_down_to(mk("Your administrator has set:"))
    officer.read_down_to(mk("Leave no trace: the program remembers nothing when it is closed."))
    officer.press(Key.Key_Left, ALT)
    officer.press(Key.Key_F6, SHIFT)
