"""Where the administrator has set the language, a talk speaks no other."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.library.policy import parse_policy
from app.library.policy_words import locked_words
from app.model.locale import Locale
from app.model.place import Place
from app.ui.main_window import MainWindow
from tests.gui.presenter.conftest import Press


def test_neither_keys_nor_buttons_of_a_talk_change_the_locked_language(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    window.navigator.policy = parse_policy({"locale": "en"}, "")
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.talks.talk is not None)
    talk, speaker = window.talks.talk, window.talks.speaker
    assert talk is not None
    assert speaker is not None
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    button = speaker.bar.audience.button(Locale.MK)
    button.click()
    assert (talk.audience, talk.notes) == (Locale.EN, Locale.EN)
    assert not button.isChecked()
    assert button.toolTip() == locked_words()
