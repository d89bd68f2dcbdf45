"""The desk between the overlay and the worker: what it hands on, and what it forgets."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.gui.shell.conftest import CTRL
from tests.gui.shell.sample import SampleEngine


def test_words_are_forgotten_when_the_search_closes(
    window: MainWindow, press: Callable[..., None], engine: SampleEngine, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_K, CTRL)
    press("evidence")
    qtbot.waitUntil(lambda: "evidence" in engine.asked)
    assert window.desk._words == "evidence"
    press(Qt.Key.Key_Escape)
    assert not window.desk.is_open
    qtbot.waitUntil(lambda: not window.desk._words)


def test_the_overlay_knows_the_guide_that_names_each_version_of_a_law(window: MainWindow) -> None:
    assert window.desk.overlay._guide is window._source.guide
