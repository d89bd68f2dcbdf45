"""Checklists: two keystrokes from the start page, a card for each, and a row on the start page."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.panes.checklists import ChecklistsPane
from tests.gui.officer.conftest import ALT, CTRL, Opener, Presser, click, focused
from tests.gui.officer.sample import CHECKLISTS
from tests.gui.showing import SMALL


def lists(window: MainWindow) -> ChecklistsPane:
    pane = window.navigator._panes[View.CHECKLISTS]
    assert isinstance(pane, ChecklistsPane)
    return pane


def title(window: MainWindow) -> str:
    reader = window.navigator.reader
    assert reader is not None
    page = reader.view.page
    return page.title if page else ""


def view_of(window: MainWindow) -> View:
    """Asked anew each time: a type checker would take the last answer for granted."""
    return window.navigator.view


def test_two_keystrokes_from_home_open_the_first_checklist(
    window: MainWindow, press: Presser
) -> None:
    assert view_of(window) is View.HOME
    press(Qt.Key.Key_3, ALT)
    assert focused() is lists(window).cards[0]
    press(Qt.Key.Key_Return)
    assert title(window) == CHECKLISTS[0].title.en
    assert window.frame.rail.parts[View.CHECKLISTS].isChecked()
    assert window.frame.icons.parts[View.CHECKLISTS].isChecked()


def test_a_card_says_when_to_use_it_its_steps_and_for_whom(
    window: MainWindow, press: Presser
) -> None:
    press(Qt.Key.Key_3, ALT)
    card = lists(window).cards[0]
    assert card.text() == CHECKLISTS[0].title.en
    told = card.accessibleDescription()
    for words in (CHECKLISTS[0].lead.en.rstrip("."), "4 steps", "For: police", "our advice"):
        assert words in told


def test_arrows_walk_over_the_cards_and_back_returns_to_the_opened_one(
    window: MainWindow, press: Presser
) -> None:
    press(Qt.Key.Key_3, ALT)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert title(window) == CHECKLISTS[1].title.en
    press(Qt.Key.Key_Left, ALT)
    assert focused() is lists(window).cards[1]
    press(Qt.Key.Key_Escape)
    assert view_of(window) is View.HOME


def test_a_click_opens_a_card(window: MainWindow, press: Presser) -> None:
    press(Qt.Key.Key_3, ALT)
    click(window, lists(window).cards[2])
    assert title(window) == CHECKLISTS[2].title.en


def test_the_cards_speak_the_language_that_is_switched_to(
    window: MainWindow, press: Presser
) -> None:
    press(Qt.Key.Key_3, ALT)
    press(Qt.Key.Key_1, CTRL)
    assert lists(window).cards[0].text() == CHECKLISTS[0].title.mk
    assert focused() is lists(window).cards[0]


def test_home_offers_the_two_most_urgent_with_their_keys(
    window: MainWindow, press: Presser
) -> None:
    cards = window.navigator.home.urgent
    assert [card.text() for card in cards] == [one.title.en for one in CHECKLISTS[:2]]
    assert [card.accessibleDescription()[-1] for card in cards] == ["7", "8"]
    assert all(not card.visibleRegion().isEmpty() for card in cards)
    press(Qt.Key.Key_8)
    assert title(window) == CHECKLISTS[1].title.en
    press(Qt.Key.Key_Home, ALT)
    click(window, cards[0])
    assert title(window) == CHECKLISTS[0].title.en


def test_the_task_recognise_leads_to_the_list_of_indicators(
    window: MainWindow, press: Presser
) -> None:
    press(Qt.Key.Key_1)
    assert view_of(window) is View.INDICATORS


def test_the_parts_of_the_guide_stand_in_both_rails_and_lead_there(
    window: MainWindow, press: Presser
) -> None:
    wanted = [View.HOME, View.INDICATORS, View.CHECKLISTS]
    assert list(window.frame.rail.parts) == wanted
    click(window, window.frame.rail.parts[View.CHECKLISTS])
    assert view_of(window) is View.CHECKLISTS
    press(Qt.Key.Key_F9)
    click(window, window.frame.icons.parts[View.INDICATORS])
    assert view_of(window) is View.INDICATORS
    tip = window.frame.icons.parts[View.CHECKLISTS].toolTip()
    assert tip == "Checklists (Alt+3)"


def test_in_a_small_window_the_sheet_holds_all_parts_by_tab_and_a_press_closes_it(
    open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window(SMALL)
    window.frame.toggle_contents()
    panel = window.frame.sheet.panel
    seen = []
    for _step in panel.focus_order():
        seen.append(focused())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert set(panel.focus_order()) == set(seen)
    assert all(row.toolTip() and row.accessibleName() for row in panel.parts.values())
    click(window, panel.parts[View.CHECKLISTS])
    assert not window.frame.sheet.isVisible()
    assert view_of(window) is View.CHECKLISTS
