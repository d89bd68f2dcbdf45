"""The keyboard reaches everything: panes, search, keys list, ring, and a layout without Latin."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import current_locale
from app.model.locale import Locale
from app.model.place import Place
from app.ui.actions import GROUPS, SPECS, Act, latin_keys
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.talk_keys import TALK_KEYS
from tests.gui.shell.conftest import ALT, CTRL, SHIFT, focused
from tests.gui.shell.sample import SampleEngine

NONE = Qt.KeyboardModifier.NoModifier


def view_of(window: MainWindow) -> View:
    """Asked anew each time: a type checker would take the last answer for granted."""
    return window.navigator.view


def searching(window: MainWindow) -> bool:
    return window.desk.is_open


def test_f6_goes_round_the_window_and_shift_f6_back(
    window: MainWindow, press: Callable[..., None]
) -> None:
    window.open_place(Place(Locale.EN, "first-hour"))
    reader = window.navigator.reader
    assert reader is not None
    round_trip = [
        reader.outline,
        window.frame.bar.search,
        window.frame.rail.contents,
        reader.view,
    ]
    assert focused() is reader.view
    for target in round_trip:
        press(Qt.Key.Key_F6)
        assert focused() is target
    for target in [*reversed(round_trip[:-1]), reader.view]:
        press(Qt.Key.Key_F6, SHIFT)
        assert focused() is target


def test_ctrl_k_opens_the_search_and_esc_gives_the_focus_back(
    window: MainWindow, press: Callable[..., None]
) -> None:
    card = window.navigator.home.cards[1]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_K, CTRL)
    assert searching(window)
    press(Qt.Key.Key_Escape)
    assert not searching(window)
    assert focused() is card


def test_typing_on_the_search_button_opens_the_search_with_the_letter(
    window: MainWindow, press: Callable[..., None], engine: SampleEngine, qtbot: QtBot
) -> None:
    window.frame.bar.search.setFocus(Qt.FocusReason.TabFocusReason)
    assert not searching(window)
    press("z")
    assert searching(window)
    press("r")
    qtbot.waitUntil(lambda: "zr" in engine.asked)


def test_typing_on_the_start_page_begins_a_search(
    window: MainWindow, press: Callable[..., None], engine: SampleEngine, qtbot: QtBot
) -> None:
    assert window.navigator.view is View.HOME
    press("z")
    press("r")
    qtbot.waitUntil(lambda: "zr" in engine.asked)


def test_a_result_opens_its_block_and_colours_it(
    window: MainWindow, press: Callable[..., None], engine: SampleEngine, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_K, CTRL)
    press("evidence")
    qtbot.waitUntil(lambda: "evidence" in engine.asked)
    overlay = window.desk.overlay
    qtbot.waitUntil(lambda: overlay.panel.results.current_result is not None)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not searching(window))
    now = window.navigator.now
    assert now.place == Place(Locale.EN, "seizing-a-phone", anchor="p-3")
    view = window.navigator.reader.view  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: view.decor is not None and bool(view.decor.marks))


def test_f1_lists_every_key_and_leaves_again(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_F1)
    assert view_of(window) is View.KEYS
    listed = {row.text() for row in window.navigator._panes[View.KEYS].rows}  # type: ignore[attr-defined]
    called = {spec.words() for group in GROUPS for spec in group.specs if spec.keys}
    assert listed == called | {line.words() for line in TALK_KEYS}
    press(Qt.Key.Key_F1)
    assert view_of(window) is View.HOME
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Escape)
    assert view_of(window) is View.HOME


def test_no_two_actions_share_a_key() -> None:
    keys = [key for spec in SPECS.values() for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_the_ring_frames_the_focus_for_the_keyboard_only(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot
) -> None:
    ring = window.frame.ring
    press(Qt.Key.Key_Tab)
    assert ring.framed is focused()
    inside = ring.geometry().adjusted(3, 3, -3, -3)
    target = focused()
    corner = target.mapTo(window, target.rect().topLeft())
    assert inside.contains(corner)
    qtbot.mousePress(window.navigator.home.cards[1], Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(window.navigator.home.cards[1], Qt.MouseButton.LeftButton)
    assert ring.framed is None


def test_the_ring_around_a_whole_page_stays_inside_the_window(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_F1)
    ring = window.frame.ring
    assert ring.framed is focused()
    assert window.rect().contains(ring.geometry())


def key_event(letter: str, modifiers: Qt.KeyboardModifier, place: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter), modifiers, place, 0, 0, letter)


def test_ctrl_with_a_macedonian_letter_works_by_its_place(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.sendEvent(focused(), key_event("К", CTRL))
    assert searching(window)
    window.desk.overlay.dismiss()
    QApplication.sendEvent(focused(), key_event("Љ", CTRL))
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("letter", "place", "keys"),
    [
        ("К", 0, "Ctrl+K"),
        ("к", 0, "Ctrl+K"),
        ("Ф", 0, "Ctrl+F"),
        ("Б", 0, "Ctrl+B"),
        ("Ѕ", 0, "Ctrl+Y"),
        ("κ", 45, "Ctrl+K"),
    ],
)
def test_letters_of_other_alphabets_stand_for_the_key_they_lie_on(
    letter: str, place: int, keys: str
) -> None:
    found = latin_keys(key_event(letter, CTRL, place))
    assert found is not None
    assert found.toString() == keys


@pytest.mark.parametrize(("letter", "modifiers"), [("K", CTRL), ("К", NONE), ("1", CTRL)])
def test_latin_keys_and_plain_typing_are_left_alone(
    letter: str, modifiers: Qt.KeyboardModifier
) -> None:
    assert latin_keys(key_event(letter, modifiers)) is None


def test_ctrl_q_closes(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_languages_by_digit_keys(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_2, CTRL)
    assert current_locale() is Locale.SQ
    press(Qt.Key.Key_3, CTRL)
    assert current_locale() is Locale.EN


def test_each_action_has_words_and_most_have_keys() -> None:
    assert set(SPECS) == set(Act)
    assert all(spec.words() for spec in SPECS.values())
    assert [act for act, spec in SPECS.items() if not spec.keys] == [Act.ABOUT]


def test_alt_left_without_a_way_back_does_nothing(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_Left, ALT)
    assert window.navigator.view is View.HOME
