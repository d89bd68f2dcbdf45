"""The main window as a person finds it: painted, in front, with the keyboard."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.guide import OpenGuide
from app.ui.edition_words import Integrity
from app.ui.main_window import MainWindow

LAPTOP = (1366, 768)
# The same laptop with the desktop at 200 %, in logical px.
SMALL = (683, 384)


def whole(_source: OpenGuide) -> Integrity:
    """Every file is what the manifest says."""
    return Integrity.INTACT


def show(qtbot: QtBot, window: MainWindow, size: tuple[int, int] = LAPTOP) -> None:
    """Show a window and wait until somebody could use it."""
    window.resize(*size)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def put_away(window: MainWindow) -> None:
    """Close a window and let go of it."""
    window.close()
    window.deleteLater()
