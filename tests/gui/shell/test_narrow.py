"""A small window: what folds is still reached, and nothing stands outside without a way to it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.reader.dress import BLEED
from tests.gui.shell.conftest import Opener, focused
from tests.gui.shell.test_moving import click_row
from tests.gui.showing import SMALL


@pytest.fixture
def small(open_window: Opener) -> MainWindow:
    return open_window(Settings(locale=Locale.EN, theme="light"), SMALL)


def scrolls(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea | QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def unreachable(window: MainWindow) -> list[str]:
    """Visible controls that stand outside of the window and cannot be scrolled to."""
    found = []
    for part in window.findChildren(QWidget):
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (part.isVisible() and takes and part.isEnabled()):
            continue
        spot = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        if not window.rect().contains(spot) and not scrolls(part, window):
            found.append(f"{type(part).__name__} {part.accessibleName()} {spot}")
    return found


@pytest.mark.usefixtures("in_real_words")
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
@pytest.mark.parametrize("size", [SMALL, (1366, 768), (1024, 640), (480, 300)])
def test_every_control_can_be_reached(
    open_window: Opener, zoom: int, size: tuple[int, int]
) -> None:
    window = open_window(Settings(locale=Locale.SQ, theme="light", zoom=zoom), size)
    assert (window.width(), window.height()) == size
    assert unreachable(window) == []
    window.open_place(Place(Locale.SQ, "first-hour"))
    assert unreachable(window) == []
    window.show_about()
    assert unreachable(window) == []
    window.navigator.go_keys()
    assert unreachable(window) == []
    window.frame.toggle_contents()
    assert unreachable(window) == []


def test_the_rail_folds_to_icons_and_opens_as_a_sheet(
    small: MainWindow, qtbot: QtBot, press: Callable[..., None]
) -> None:
    frame = small.frame
    assert not frame.rail.isVisible()
    assert frame.icons.isVisible()
    qtbot.mouseClick(frame.icons.menu, Qt.MouseButton.LeftButton)
    assert frame.sheet.isVisible()
    assert focused() is frame.sheet.panel.contents
    press(Qt.Key.Key_Escape)
    assert not frame.sheet.isVisible()
    press(Qt.Key.Key_F9)
    click_row(qtbot, frame.sheet.panel.contents, "Digital evidence")
    assert not frame.sheet.isVisible()
    assert small.navigator.view is View.READER


def test_tab_stays_inside_the_sheet(small: MainWindow, press: Callable[..., None]) -> None:
    small.frame.toggle_contents()
    panel = small.frame.sheet.panel
    seen = []
    for _press in range(5):
        press(Qt.Key.Key_Tab)
        seen.append(focused())
    assert seen == [panel.foot, panel.fold, panel.home, panel.contents, panel.foot]


def test_a_click_beside_the_sheet_closes_it(small: MainWindow, qtbot: QtBot) -> None:
    small.frame.toggle_contents()
    sheet = small.frame.sheet
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(sheet.width() - 5, 200))
    assert not sheet.isVisible()


def test_on_this_page_becomes_a_list_to_drop_down(small: MainWindow) -> None:
    small.open_place(Place(Locale.EN, "digital-evidence"))
    reader = small.navigator.reader
    assert reader is not None
    assert not reader.rail_shown
    assert reader.drop_down.isVisible()
    left = reader.drop_down.mapTo(reader, QPoint(0, 0)).x()
    assert left == reader.view.mapTo(reader, reader.view.viewport().pos()).x() + BLEED
    titles = [act.text() for act in reader._menu.actions()]
    assert titles[:2] == ["The first hour", "Seizing a phone"]
    reader._menu.actions()[1].trigger()
    assert small.navigator.section == "seizing-a-phone"


def test_languages_and_menus_fold_but_stay(open_window: Opener) -> None:
    window = open_window(Settings(locale=Locale.EN, theme="light", zoom=200), SMALL)
    bar = window.frame.bar
    assert not bar.languages.isVisible()
    assert bar.language.isVisible()
    assert bar.language.text() == "EN"
    words = [act.text() for act in bar._more_menu.actions()]
    assert "Text size" in words
    assert "Colours" in words
    assert "Forward" in words
    window.set_zoom(80)
    window.resize(1366, 768)
    assert bar.languages.isVisible()
    assert "Text size" not in [act.text() for act in bar._more_menu.actions()]


def test_a_wide_window_folds_on_wish_and_remembers(
    window: MainWindow, press: Callable[..., None]
) -> None:
    assert window.frame.rail.isVisible()
    press(Qt.Key.Key_F9)
    assert not window.frame.rail.isVisible()
    assert window.settings.rail_folded
    press(Qt.Key.Key_F9)
    assert window.frame.rail.isVisible()
    assert not window.settings.rail_folded


@pytest.mark.parametrize(("width", "beside"), [(1366, False), (1920, True)])
def test_the_outline_grows_with_its_letters_or_folds(
    window: MainWindow, width: int, *, beside: bool
) -> None:
    window.open_place(Place(Locale.EN, "digital-evidence"))
    window.resize(width, 900)
    window.set_zoom(150)
    QTest.qWait(30)
    reader = window.navigator.reader
    assert reader is not None
    assert reader.rail_shown is beside
    if beside:
        assert reader.outline.width() >= 290, "220 px of letters half as large again"
