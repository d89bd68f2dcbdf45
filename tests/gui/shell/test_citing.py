"""Citing: Ctrl+Shift+C copies the citation of what is read, and a line says so."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.model.locale import Locale
from app.model.place import Place, parse_place
from app.ui.main_window import MainWindow
from tests.gui.shell.conftest import CTRL, SHIFT

Press = Callable[..., None]

# Qt's offscreen platform says so of every menu; it has neither windows above others nor a keyboard.
OFFSCREEN_MENU = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def opened(window: MainWindow) -> Place:
    guide = window._source.guide
    place = Place(Locale.EN, guide.contents[Locale.EN][0].id)
    assert window.navigator.go_to(place)
    return place


def test_the_block_at_the_reading_line_is_cited(window: MainWindow, press: Press) -> None:
    opened(window)
    press(Qt.Key.Key_PageDown)
    assert window.navigator.reader is not None
    top = window.navigator.reader.view.top_place()
    assert top is not None
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert parse_place(clipboard().splitlines()[-1]) == top[0]
    assert window.frame.notice.isVisible()
    assert "Citation copied: Chapter" in window.frame.notice.text()


def test_the_block_of_the_selection_is_cited_before_the_one_being_read(
    window: MainWindow, press: Press
) -> None:
    opened(window)
    reader = window.navigator.reader
    assert reader is not None
    assert reader.view.spots is not None
    number = len(reader.view.spots) // 2
    cursor = reader.view.textCursor()
    cursor.setPosition(reader.view.spots.spot(number).position)
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
    reader.view.setTextCursor(cursor)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert parse_place(clipboard().splitlines()[-1]) == reader.view.spots.place(number)


def test_the_key_works_where_the_keyboard_has_no_latin_letters(window: MainWindow) -> None:
    opened(window)
    QGuiApplication.clipboard().clear()
    key = QKeyEvent(QEvent.Type.KeyPress, 0x0426, CTRL | SHIFT, 54, 0, 0, "Ц")
    QApplication.sendEvent(window, key)
    assert clipboard().splitlines()[-1].startswith("ict-guide:en/")


def test_where_no_page_is_open_nothing_is_copied(window: MainWindow, press: Press) -> None:
    QGuiApplication.clipboard().setText("before")
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard() == "before"
    assert window.frame.notice.text().startswith("Nothing to cite here.")


def choose(words: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    act = next(act for act in menu.actions() if act.text() == words)
    act.trigger()
    menu.close()


def right_click(window: MainWindow, words: str) -> None:
    reader = window.navigator.reader
    assert reader is not None
    at = QPoint(120, 200)
    QTimer.singleShot(0, lambda: choose(words))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, reader.view.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(reader.view.viewport(), event)


@OFFSCREEN_MENU
def test_the_menu_of_the_text_cites_the_block_under_the_pointer(window: MainWindow) -> None:
    opened(window)
    right_click(window, "Cite this place")
    assert clipboard().splitlines()[-1].startswith("ict-guide:en/")
    assert "Chapter" in clipboard()


@OFFSCREEN_MENU
def test_the_menu_of_the_text_copies_an_address(window: MainWindow) -> None:
    opened(window)
    right_click(window, "Copy the address")
    parse_place(clipboard())
    assert clipboard() in window.frame.notice.text()
