"""The main window over a guide with signs and checklists, searched by the real engine."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.library.settings import Settings
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.ui.main_window import MainWindow
from app.ui.panes.indicators import IndicatorsPane
from app.ui.theme.fonts import load_fonts
from tests.gui.officer.sample import OfficerGuide
from tests.gui.showing import LAPTOP, put_away, show, whole

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

Opener = Callable[..., MainWindow]
Presser = Callable[..., None]


@pytest.fixture(autouse=True)
def english_interface() -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Opener]:
    load_fonts()
    windows: list[MainWindow] = []

    def opened(size: tuple[int, int] = LAPTOP, zoom: int = 100) -> MainWindow:
        source = OfficerGuide()
        settings = Settings(locale=Locale.EN, theme="light", zoom=zoom)
        window = MainWindow(source, SearchEngine(source), settings, examine=whole)
        windows.append(window)
        window.setMinimumSize(0, 0)
        show(qtbot, window, size)
        return window

    yield opened
    for window in windows:
        put_away(window)


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window()


@pytest.fixture
def press(window: MainWindow) -> Presser:
    """Press a key in the window as the system would send it, or type letters."""

    def pressed(key: Qt.Key | str, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        handle = window.windowHandle()
        assert handle is not None
        keys = [Qt.Key(ord(letter.upper())) for letter in key] if isinstance(key, str) else [key]
        for one in keys * times:
            QTest.keyClick(handle, one, held)
            QTest.qWait(1)

    return pressed


@pytest.fixture
def pane(window: MainWindow, press: Presser) -> IndicatorsPane:
    """The list of indicators, opened by its key."""
    press(Qt.Key.Key_2, ALT)
    signs = window.navigator.signs
    assert signs is not None
    QTest.qWait(1)
    return signs


def click(window: MainWindow, widget: QWidget, spot: QPoint | None = None) -> None:
    """Click with the mouse where something is painted."""
    handle = window.windowHandle()
    assert handle is not None
    at = widget.mapTo(window, spot or widget.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, at)
    QTest.qWait(1)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
