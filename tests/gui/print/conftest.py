"""The main window over the sample guide, and what a person does with a dialog that opens."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place
from app.ui.main_window import MainWindow
from tests.gui.shell.conftest import (
    engine,
    english_interface,
    in_real_words,
    kept,
    open_window,
    press,
    real_words,
    window,
)

__all__ = [
    "engine",
    "english_interface",
    "in_real_words",
    "kept",
    "open_window",
    "press",
    "real_words",
    "window",
]

Reader = Callable[[Path], str]


@pytest.fixture
def letters() -> Reader:
    """The letters of a PDF as a search in it would see them."""

    def read(path: Path) -> str:
        done = subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
        )
        return done.stdout

    return read


def open_chapter(window: MainWindow, locale: Locale = Locale.EN) -> Place:
    place = Place(locale, window._source.guide.contents[locale][0].id)
    window.open_place(place)
    return place


def open_dialog(qtbot: QtBot) -> QDialog:
    """The dialog that lies over the window."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog
