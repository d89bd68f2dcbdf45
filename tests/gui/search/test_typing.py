"""What the overlay says while a reader types, and which replies it shows."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.search.reply import Reply
from app.ui.search_overlay.field import LONGEST_QUERY, PAUSE_MS
from app.ui.search_overlay.panel import Body
from app.ui.search_overlay.waiting import BAR_AFTER
from tests.gui.search.conftest import Stage


def test_first_key_is_said_at_once_and_later_ones_after_a_pause(stage: Stage, qtbot: QtBot) -> None:
    stage.overlay.open_with()
    QTest.keyClicks(stage.field, "t")
    assert stage.asked == [(1, "t")]
    QTest.keyClicks(stage.field, "elef")
    assert stage.asked == [(1, "t")]
    qtbot.waitUntil(lambda: len(stage.asked) > 1, timeout=PAUSE_MS + 1000)
    assert stage.asked == [(1, "t"), (2, "telef")]


def test_words_given_on_opening_are_said_without_typing(stage: Stage) -> None:
    stage.overlay.open_with("  telefon ")
    assert stage.asked == [(1, "telefon")]
    assert stage.field.hasFocus()
    assert stage.field.selectedText() == stage.field.text()


def test_old_results_stay_until_the_new_ones_are_there(
    stage: Stage, full_reply: Reply, qtbot: QtBot
) -> None:
    stage.overlay.open_with("tele")
    stage.answer(full_reply)
    stage.field.deselect()
    QTest.keyClicks(stage.field, "fon")
    qtbot.waitUntil(lambda: len(stage.asked) > 1)
    assert stage.overlay.panel.body is Body.RESULTS
    assert stage.overlay.panel.results.results.listed_count == 4


def test_a_reply_older_than_the_one_shown_is_dropped(
    stage: Stage, full_reply: Reply, qtbot: QtBot
) -> None:
    stage.overlay.open_with("tele")
    stage.field.deselect()
    QTest.keyClicks(stage.field, "fon")
    qtbot.waitUntil(lambda: len(stage.asked) > 1)
    stage.overlay.show_reply(2, full_reply)
    stage.overlay.show_reply(1, replace(full_reply, results=(), total=0))
    assert stage.overlay.panel.body is Body.RESULTS


def test_a_reply_for_words_that_were_deleted_is_dropped(stage: Stage, full_reply: Reply) -> None:
    stage.overlay.open_with("telefon")
    stage.field.selectAll()
    stage.field.del_()
    stage.answer(full_reply)
    assert stage.overlay.panel.body is Body.START


def test_a_reply_after_closing_is_dropped(stage: Stage, full_reply: Reply) -> None:
    stage.overlay.open_with("telefon")
    stage.overlay.dismiss()
    stage.answer(full_reply)
    assert stage.overlay.panel.results.results.listed_count == 0


def test_emptying_the_field_brings_the_examples_back_and_asks_nothing(
    stage: Stage, full_reply: Reply
) -> None:
    stage.overlay.open_with("telefon")
    stage.answer(full_reply)
    stage.field.selectAll()
    stage.field.del_()
    assert stage.overlay.panel.body is Body.START
    assert len(stage.asked) == 1


def test_a_pasted_book_is_cut_to_what_the_search_reads(stage: Stage) -> None:
    stage.overlay.open_with("а" * 1_000_000)
    assert len(stage.asked[-1][1]) == LONGEST_QUERY


def test_an_example_is_searched_when_it_is_pressed(stage: Stage) -> None:
    stage.overlay.open_with()
    row = stage.overlay.panel.start.rows[0]
    row.click()
    assert stage.asked == [(1, "418-г")]
    assert stage.field.hasFocus()


def test_a_long_wait_is_shown_and_then_said(stage: Stage, full_reply: Reply, qtbot: QtBot) -> None:
    stage.overlay.open_with("")
    QTest.keyClicks(stage.field, "telefon")
    qtbot.waitUntil(lambda: stage.asked[-1][1] == "telefon")
    panel = stage.overlay.panel
    assert not panel.bar.busy
    qtbot.waitUntil(lambda: panel.bar.busy)
    assert panel.foot.accessibleName() != "Searching …"
    qtbot.waitUntil(lambda: panel.foot.accessibleName() == "Searching …")
    stage.answer(full_reply)
    assert not panel.bar.busy
    assert panel.foot.accessibleName() != "Searching …"


def test_a_quick_answer_shows_no_sign_of_waiting(
    stage: Stage, full_reply: Reply, qtbot: QtBot
) -> None:
    stage.overlay.open_with("")
    QTest.keyClicks(stage.field, "telefon")
    qtbot.waitUntil(lambda: stage.asked[-1][1] == "telefon")
    stage.answer(full_reply)
    qtbot.wait(BAR_AFTER + 100)
    assert not stage.overlay.panel.bar.busy


def test_nobody_waits_for_words_that_were_taken_away_or_could_not_be_answered(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.overlay.open_with("")
    panel = stage.overlay.panel
    QTest.keyClicks(stage.field, "t")
    qtbot.waitUntil(lambda: panel.bar.busy)
    stage.overlay.give_up()
    assert not panel.bar.busy
    QTest.keyClicks(stage.field, "e")
    qtbot.waitUntil(lambda: panel.bar.busy)
    QTest.keyClick(stage.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage.field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not panel.bar.busy)
