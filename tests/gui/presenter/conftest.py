"""The main window over the guide itself, ready to present, in the words of the catalogue."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.loader import load
from app.i18n import use_locale
from app.library.settings import Settings
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.search.engine import SearchEngine
from app.ui.edition_words import Integrity
from app.ui.main_window import MainWindow
from app.ui.theme.fonts import load_fonts

_FOLDER = Path(__file__).parents[3] / "guide_content"

Press = Callable[..., None]


@pytest.fixture(scope="session")
def real_guide() -> OpenGuide:
    loaded = load(_FOLDER)
    assert loaded.source is not None
    return loaded.source


@pytest.fixture
def window(qtbot: QtBot, real_guide: OpenGuide) -> Iterator[MainWindow]:
    load_fonts()
    use_locale(Locale.EN)
    settings = Settings(locale=Locale.EN, theme="light")
    made = MainWindow(
        real_guide,
        SearchEngine(real_guide, None),
        settings,
        examine=lambda _source: Integrity.INTACT,
    )
    made.resize(1366, 768)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield made
    made.close()
    made.deleteLater()
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
