"""The real program in a window of a small laptop: the guide as it is written, compiled once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editions.active import SourceEdition, open_active
from app.editions.edition import Edition
from app.i18n import catalogue, set_folder, use_locale
from app.library.settings import SettingsStore
from app.main import find_folders
from app.model.folders import Folders
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.ui.main_window import MainWindow
from app.ui.shell import SETTINGS_FILE
from app.ui.theme.fonts import load_fonts
from tests.journeys.person import PATIENCE, Person

LAPTOP = (1366, 768)


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Everything the program writes lies in one folder of the tests' own."""
    return find_folders(str(tmp_path_factory.mktemp("data")))


@pytest.fixture(scope="session")
def edition(folders: Folders) -> Edition | SourceEdition:
    """The guide of this checkout, compiled with its index."""
    opened = open_active(folders)
    assert isinstance(opened, Edition)
    assert opened.index_folder is not None
    return opened


@pytest.fixture(autouse=True)
def own_words(folders: Folders) -> Iterator[None]:
    """The interface speaks from the compiled catalogues, where there are any."""
    before = catalogue._speaker.folder
    set_folder(folders.translations)
    yield
    set_folder(before)
    use_locale(Locale.EN)


@pytest.fixture
def config(folders: Folders, tmp_path: Path) -> Path:
    """Where this reader's settings are kept."""
    return replace(folders, config=tmp_path / "config").config


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, edition: Edition, config: Path) -> Iterator[Person]:
    """A person before the start page, in English and light colours; put together as the shell does.

    The system's own language and colours are not asked, so that every machine shows the same.
    """
    load_fonts()
    use_locale(Locale.EN)
    store = SettingsStore(config / SETTINGS_FILE)
    settings = replace(store.load(), locale=Locale.EN, theme="light")
    engine = SearchEngine(edition, lambda: edition.index_folder)
    window = MainWindow(edition, engine, settings, keep=store.keep)
    window.resize(*LAPTOP)
    with qtbot.waitSignal(window.first_painted, timeout=PATIENCE):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    yield Person(qtbot, window)
    window.close()
    window.deleteLater()
