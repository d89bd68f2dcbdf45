"""The main window over the sample guide, of the size of a small laptop."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.library.settings import Settings
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.ui.edition_words import Integrity
from app.ui.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from tests.gui.shell.sample import SampleEngine, SampleGuide

LAPTOP = (1366, 768)
# The same laptop with the desktop at 200 %, in logical px.
SMALL = (683, 384)

Opener = Callable[..., MainWindow]


def whole(_source: OpenGuide) -> Integrity:
    return Integrity.INTACT


@pytest.fixture(autouse=True)
def english_interface() -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


@pytest.fixture
def engine() -> SampleEngine:
    return SampleEngine()


@pytest.fixture
def kept() -> list[Settings]:
    """What the window asked to be remembered, oldest first."""
    return []


@pytest.fixture
def open_window(qtbot: QtBot, engine: SampleEngine, kept: list[Settings]) -> Iterator[Opener]:
    load_fonts()
    windows: list[MainWindow] = []

    def opened(settings: Settings | None = None, size: tuple[int, int] = LAPTOP) -> MainWindow:
        chosen = settings or Settings(locale=Locale.EN, theme="light")
        window = MainWindow(SampleGuide(), engine, chosen, keep=kept.append, examine=whole)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitSignal(window.first_painted):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    return open_window()


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Press a key where the keyboard is, as a reader does."""

    def pressed(
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        target = focused()
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key, modifier)

    return pressed


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
