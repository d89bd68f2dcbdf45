"""Everything in the overlay can be done with keys, and the focus stays where it belongs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.search.reply import Reply, ResultKind
from app.ui.search_overlay.panel import Body
from tests.gui.search.conftest import Stage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def answered(stage: Stage, full_reply: Reply) -> Stage:
    stage.overlay.open_with("telefon")
    stage.answer(full_reply)
    return stage


def selected(stage: Stage) -> str:
    return stage.selected.id


def test_down_and_up_choose_a_result_and_never_leave_the_field(answered: Stage) -> None:
    assert selected(answered) == "example-1"
    QTest.keyClick(answered.field, Key.Key_Down)
    QTest.keyClick(answered.field, Key.Key_Down)
    QTest.keyClick(answered.field, Key.Key_Up)
    assert selected(answered) == "example-2"
    assert answered.field.hasFocus()


def test_up_on_the_first_and_down_on_the_last_stay(answered: Stage) -> None:
    QTest.keyClick(answered.field, Key.Key_Up)
    assert selected(answered) == "example-1"
    for _press in range(9):
        QTest.keyClick(answered.field, Key.Key_Down)
    assert selected(answered) == "example-4"


def test_page_keys_and_ctrl_home_end_move_through_a_long_list(
    stage: Stage, long_reply: Reply
) -> None:
    stage.overlay.open_with("telefon")
    stage.answer(long_reply)
    QTest.keyClick(stage.field, Key.Key_PageDown)
    row = stage.overlay.panel.results.currentIndex().row()
    assert 2 <= row <= 8
    QTest.keyClick(stage.field, Key.Key_End, CTRL)
    assert selected(stage) == "long-94"
    QTest.keyClick(stage.field, Key.Key_PageUp)
    assert stage.overlay.panel.results.currentIndex().row() < 94
    QTest.keyClick(stage.field, Key.Key_Home, CTRL)
    assert selected(stage) == "long-0"


def test_down_goes_on_beyond_the_first_page_of_the_list(stage: Stage, long_reply: Reply) -> None:
    stage.overlay.open_with("telefon")
    stage.answer(long_reply)
    for _press in range(50):
        QTest.keyClick(stage.field, Key.Key_Down)
    assert selected(stage) == "long-50"


def test_home_and_end_alone_belong_to_the_field(answered: Stage) -> None:
    QTest.keyClick(answered.field, Key.Key_Home)
    assert answered.field.cursorPosition() == 0
    assert selected(answered) == "example-1"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_the_chosen_result_after_closing(answered: Stage, key: Qt.Key) -> None:
    QTest.keyClick(answered.field, Key.Key_Down)
    QTest.keyClick(answered.field, key)
    assert [result.id for result in answered.chosen] == ["example-2"]
    assert not answered.overlay.isVisible()
    assert answered.closed == 1


def test_enter_before_the_reply_opens_its_first_result_when_it_comes(
    stage: Stage, full_reply: Reply
) -> None:
    stage.overlay.open_with("telefon")
    QTest.keyClick(stage.field, Key.Key_Return)
    assert stage.chosen == []
    stage.answer(full_reply)
    assert [result.id for result in stage.chosen] == ["example-1"]


def test_enter_right_after_typing_never_opens_a_result_of_older_words(
    answered: Stage, long_reply: Reply
) -> None:
    answered.field.deselect()
    QTest.keyClicks(answered.field, "ot")
    QTest.keyClick(answered.field, Key.Key_Return)
    assert answered.chosen == []
    assert answered.asked[-1] == (2, "telefonot")
    answered.answer(long_reply)
    assert [result.id for result in answered.chosen] == ["long-0"]


def test_alt_right_and_alt_left_list_the_next_kind_that_has_results(answered: Stage) -> None:
    facets = answered.overlay.panel.facets
    listed = []
    for _press in range(4):
        QTest.keyClick(answered.field, Key.Key_Right, ALT)
        listed.append((facets.kind, answered.overlay.panel.results.results.listed_count))
    assert listed == [
        (ResultKind.SECTION, 2),
        (ResultKind.STATUTE, 1),
        (ResultKind.INDICATOR, 1),
        (None, 4),
    ], "kinds without results are passed over"
    QTest.keyClick(answered.field, Key.Key_Left, ALT)
    assert facets.kind is ResultKind.INDICATOR
    assert answered.field.hasFocus()


def test_the_windows_own_way_back_does_not_hear_alt_left(answered: Stage, qtbot: QtBot) -> None:
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Alt+Left"), answered.window)
    shortcut.activated.connect(lambda: heard.append("back"))
    QTest.keyClick(answered.field, Key.Key_Left, ALT)
    assert heard == []
    assert answered.overlay.panel.facets.kind is ResultKind.INDICATOR


def test_esc_closes_and_gives_the_focus_back(answered: Stage) -> None:
    QTest.keyClick(answered.field, Key.Key_Escape)
    assert not answered.overlay.isVisible()
    assert answered.below.hasFocus()
    assert answered.closed == 1


def test_esc_closes_from_the_list_too(answered: Stage) -> None:
    answered.overlay.panel.results.setFocus()
    QTest.keyClick(answered.overlay.panel.results, Key.Key_Escape)
    assert not answered.overlay.isVisible()


def test_closing_survives_that_the_former_widget_is_gone(stage: Stage) -> None:
    stage.overlay.open_with("telefon")
    stage.below.setParent(None)
    stage.below.deleteLater()
    QApplication.processEvents()
    stage.overlay.dismiss()
    assert stage.closed == 1


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_goes_round_inside_the_overlay(answered: Stage, key: Qt.Key) -> None:
    seen = []
    for _press in range(5):
        focus = answered.focused
        assert answered.overlay.isAncestorOf(focus)
        seen.append(focus)
        QTest.keyClick(focus, key)
    panel = answered.overlay.panel
    assert set(seen) == {
        panel.head.field,
        panel.notes.switch,
        panel.facets.chosen_button,
        panel.results,
        panel.head.close_button,
    }
    assert answered.field.hasFocus()


def test_tab_reaches_every_way_on_of_the_empty_page(stage: Stage) -> None:
    stage.overlay.open_with("кибер спорт")
    stage.answer(Reply("кибер спорт", Locale.MK))
    seen = set()
    for _press in range(8):
        QTest.keyClick(stage.focused, Key.Key_Tab)
        seen.add(stage.focused)
    assert set(stage.overlay.panel.empty.focus_chain()) <= seen


def test_arrows_go_on_from_one_way_to_the_next(stage: Stage) -> None:
    stage.overlay.open_with("кибер спорт")
    stage.answer(Reply("кибер спорт", Locale.MK))
    ways = stage.overlay.panel.empty.rows
    ways[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.focused, Key.Key_Down)
    assert stage.focused is not ways[0]
    QTest.keyClick(stage.focused, Key.Key_Up)
    assert stage.focused is ways[0]


def test_a_way_notes_the_pointer_and_takes_no_focus_by_a_click(stage: Stage) -> None:
    stage.overlay.open_with("кибер спорт")
    stage.answer(Reply("кибер спорт", Locale.MK))
    way = stage.overlay.panel.empty.rows[0]
    noted = []
    for part in (way, stage.field):
        QTest.mouseMove(part, part.rect().center())
        noted.append(way.hovered)
    assert noted == [True, False]
    assert not way.focusPolicy() & Qt.FocusPolicy.ClickFocus


def test_arrows_walk_the_kinds_while_they_have_the_focus(answered: Stage) -> None:
    answered.overlay.panel.facets.chosen_button.setFocus()
    QTest.keyClick(answered.focused, Key.Key_Down)
    assert answered.overlay.panel.facets.kind is ResultKind.SECTION
    assert answered.focused is answered.overlay.panel.facets.chosen_button


def test_enter_in_the_list_opens_and_letters_go_back_to_the_field(answered: Stage) -> None:
    results = answered.overlay.panel.results
    results.setFocus()
    QTest.keyClicks(results, "a")
    assert answered.field.hasFocus()
    assert answered.field.text() == "telefona"
    answered.answer(Reply("telefona", Locale.MK))
    assert answered.overlay.panel.body is Body.EMPTY


def test_enter_on_the_switch_turns_it(answered: Stage) -> None:
    switch = answered.overlay.panel.notes.switch
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(switch, Key.Key_Return)
    assert answered.overlay.exact
    assert answered.asked[-1] == (2, "telefon")
