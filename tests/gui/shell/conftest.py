"""The main window over the sample guide, of the size of a small laptop."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import set_folder, use_locale
from app.library.settings import Settings
from app.model.locale import Locale
from app.ui.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from tests.gui.shell.sample import SampleEngine, SampleGuide
from tests.gui.shell.speech import compile_longer, compile_real
from tests.gui.showing import LAPTOP, put_away, show, whole

Opener = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def english_interface() -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


@pytest.fixture(scope="session")
def real_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    compile_real(folder)
    return folder


@pytest.fixture(scope="session")
def longer_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("longer-words")
    compile_longer(folder, 0.6)
    return folder


@pytest.fixture
def in_real_words(real_words: Path) -> Iterator[None]:
    set_folder(real_words)
    yield
    set_folder(None)


@pytest.fixture
def in_longer_words(longer_words: Path) -> Iterator[None]:
    set_folder(longer_words)
    yield
    set_folder(None)


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
        show(qtbot, window, size)
        return window

    yield opened
    for window in windows:
        put_away(window)


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
