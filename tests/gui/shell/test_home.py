"""Home: six tasks by digits, arrows, Enter and clicks; no card is a dead end without words."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.library.settings import ReadingMark, Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.history import View
from app.ui.main_window import MainWindow
from tests.gui.shell.conftest import Opener, focused
from tests.gui.shell.sample import TITLES, SampleEngine

EVIDENCE, MISSING = 1, 2


def test_there_are_six_tasks_and_each_says_how_it_opens(window: MainWindow) -> None:
    home = window.navigator.home
    assert [card.text() for card in home.cards] == [
        "Recognise",
        "Preserve evidence",
        "Meet a victim",
        "In the courtroom",
        "Work across borders",
        "Train a group",
    ]
    assert home.cards[EVIDENCE].foot == ""
    assert home.cards[MISSING].foot == "No chapter yet: search the guide"


def test_a_digit_opens_the_task_of_that_number(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_2)
    assert window.navigator.view is View.READER
    assert window.navigator.chapter == "digital-evidence"


def test_the_task_on_evidence_opens_at_the_first_hour(
    window: MainWindow, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_2)
    assert window.navigator.section == "first-hour"


def test_enter_and_a_click_open_the_card(window: MainWindow, qtbot: QtBot) -> None:
    card = window.navigator.home.cards[EVIDENCE]
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.navigator.view is View.READER
    window.show_home()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.navigator.view is View.READER


def test_arrows_walk_over_the_cards_and_stop_at_their_edge(
    window: MainWindow, press: Callable[..., None]
) -> None:
    cards = window.navigator.home.cards
    cards[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    assert focused() is cards[1]
    press(Qt.Key.Key_Down)
    assert focused() is cards[4]
    press(Qt.Key.Key_Right)
    assert focused() is cards[5]
    press(Qt.Key.Key_Right)
    assert focused() is cards[5]
    press(Qt.Key.Key_Up)
    assert focused() is cards[2]


def test_a_task_without_a_chapter_opens_a_search_that_has_hits(
    window: MainWindow, qtbot: QtBot, engine: SampleEngine, press: Callable[..., None]
) -> None:
    assert engine.asked == []
    press(Qt.Key.Key_3)
    assert window.desk.is_open
    qtbot.waitUntil(lambda: engine.asked == ["victim"])


def test_the_edition_is_named_with_date_status_law_and_its_independence(
    window: MainWindow, qtbot: QtBot
) -> None:
    home = window.navigator.home
    said = [label.text() for label in home.findChildren(type(home._edition)) if label.isVisible()]
    said += [home._status.text(), home._law.text()]
    text = "\n".join(said)
    assert "Edition 0.1 of 24 November 2026" in text
    assert "Draft: not yet reviewed" in text
    assert "188/2023, 16/2026, 17/2026" in text
    assert "independent and unofficial" in text
    qtbot.waitUntil(lambda: "every file is intact" in home._integrity_line.text())
    assert window.frame.rail.foot.text() == "Edition 0.1 · intact"


def test_continue_reading_opens_the_very_block(open_window: Opener, qtbot: QtBot) -> None:
    mark = ReadingMark("digital-evidence", Place(Locale.MK, "seizing-a-phone", anchor="p-4"), -7)
    window = open_window(Settings(locale=Locale.EN, theme="light", reading=(mark,)))
    row = window.navigator.home.rows[0]
    assert row.text() == TITLES["digital-evidence"].en
    assert row.accessibleDescription() == TITLES["seizing-a-phone"].en
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    now = window.navigator.now
    assert now.place == Place(Locale.EN, "seizing-a-phone", anchor="p-4")
    assert now.offset == -7


def test_without_anything_read_the_chapters_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    home = window.navigator.home
    assert not home.rows[0].isVisible()
    assert [row.text() for row in home.starts] == [
        "Digital evidence",
        "The first hour",
        "Seizing a phone",
    ]
    qtbot.mouseClick(home.starts[2], Qt.MouseButton.LeftButton)
    assert window.navigator.section == "seizing-a-phone"
