"""The list of keys tells all keys of a talk, and each of them does what it says."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.panes.keys import KeyRow, KeysPane
from app.ui.presenter.keys import Do, read_key
from app.ui.talk_keys import TALK_KEYS
from tests.gui.presenter.conftest import Press


def does(key: str) -> Do:
    """What a key of the list asks for during a talk."""
    combination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs lack it
    event = QKeyEvent(
        QEvent.Type.KeyPress, combination.key().value, combination.keyboardModifiers(), ""
    )
    command = read_key(event)
    assert command is not None, key
    return command.do


def test_all_keys_of_a_line_do_the_same_and_no_other_line_does_it() -> None:
    done = [{does(key) for key in line.keys} for line in TALK_KEYS]
    assert all(len(one) == 1 for one in done)
    assert len(set.union(*done)) == len(TALK_KEYS)


def test_nothing_that_a_talk_obeys_is_left_out_of_the_list() -> None:
    told = {does(key) for line in TALK_KEYS for key in line.keys}
    # A digit is told with Enter, and a key that does nothing is not told.
    assert told == set(Do) - {Do.DIGIT, Do.NOTHING}


def test_f1_shows_the_keys_of_a_talk_and_end_leads_to_them(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(KeysPane) is not None)
    pane = window.findChild(KeysPane)
    assert isinstance(pane, KeysPane)
    qtbot.waitUntil(pane.isVisible)
    QTest.qWait(20)
    rows = {row.text(): row for row in pane.findChildren(KeyRow)}
    assert "number + Enter" in rows["The slide with that number"].accessibleName()
    last = rows["End the talk"]
    press(Qt.Key.Key_End)
    spot = last.mapTo(pane.viewport(), QPoint(0, 0))
    assert 0 <= spot.y() < pane.viewport().height()
    press(Qt.Key.Key_Home)
    assert pane.verticalScrollBar().value() == 0
