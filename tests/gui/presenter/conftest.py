"""The main window over the guide itself, ready to present, in the words of the catalogue."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.library.settings import Settings
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.search.engine import SearchEngine
from app.ui.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from tests.gui.showing import put_away, show, whole

Press = Callable[..., None]


@pytest.fixture
def window(qtbot: QtBot, real_guide: OpenGuide) -> Iterator[MainWindow]:
    load_fonts()
    use_locale(Locale.EN)
    settings = Settings(locale=Locale.EN, theme="light")
    made = MainWindow(real_guide, SearchEngine(real_guide, None), settings, examine=whole)
    show(qtbot, made)
    yield made
    put_away(made)
    use_locale(Locale.EN)


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Press a key where the keyboard is."""

    def pressed(
        key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        active = QApplication.activeWindow()
        assert active is not None
        handle = active.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key, modifiers)
        QTest.qWait(1)

    return pressed


@pytest.fixture
def talking(window: MainWindow, press: Press, qtbot: QtBot) -> MainWindow:
    """The window after F5 in the section on a phone that is on or off."""
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.talks.audience is not None)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.talks.audience)
    return window
