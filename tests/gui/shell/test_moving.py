"""Going somewhere and back: contents, outline, links, Back and Forward to the exact line."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.widgets.outline import OutlineView
from tests.gui.shell.conftest import ALT, Opener
from tests.gui.shell.sample import TITLES


def row(view: OutlineView, words: str) -> QModelIndex:
    model = view.rows
    found = [model.index(n) for n in range(model.rowCount())]
    return next(index for index in found if words in str(index.data()))


def click_row(qtbot: QtBot, view: OutlineView, words: str) -> None:
    spot: QPoint = view.visualRect(row(view, words)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def current_rows(view: OutlineView) -> list[str]:
    model = view.rows
    indexes = [model.index(n) for n in range(model.rowCount())]
    return [str(index.data()) for index in indexes if model.is_current(index)]


def test_one_click_on_a_chapter_opens_it_and_shows_its_sections(
    window: MainWindow, qtbot: QtBot
) -> None:
    contents = window.frame.rail.contents
    assert contents.rows.rowCount() == 1
    click_row(qtbot, contents, "Digital evidence")
    assert window.navigator.view is View.READER
    # Sections of the third level stand only in the outline of the page.
    assert contents.rows.rowCount() == len(TITLES) - 1
    assert current_rows(contents) == ["6 Digital evidence"]
    assert not window.frame.rail.home.isChecked()


def test_the_rails_follow_the_scroll(window: MainWindow, qtbot: QtBot) -> None:
    window.open_place(Place(Locale.EN, "digital-evidence"))
    reader = window.navigator.reader
    assert reader is not None
    click_row(qtbot, reader.outline, "Hashes")
    assert current_rows(reader.outline) == ["Hashes and chain of custody"]
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() + 900)
    assert current_rows(reader.outline) == ["What to do"]
    assert current_rows(window.frame.rail.contents)[-1] == "What to do"


def test_the_contents_mark_the_section_that_a_smaller_one_stands_under(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_place(Place(Locale.EN, "digital-evidence"))
    reader = window.navigator.reader
    assert reader is not None
    click_row(qtbot, reader.outline, "Public profiles")
    assert current_rows(reader.outline) == ["Public profiles"]
    assert current_rows(window.frame.rail.contents)[-1] == "Preserving profiles and chats"


def test_the_scroll_bar_stands_at_the_edge_and_moves_the_page(window: MainWindow) -> None:
    window.open_place(Place(Locale.EN, "digital-evidence"))
    reader = window.navigator.reader
    assert reader is not None
    outer, inner = reader._scroll, reader.view.verticalScrollBar()
    assert outer.geometry().right() == reader.rect().right()
    assert (outer.maximum(), outer.pageStep()) == (inner.maximum(), inner.pageStep())
    outer.setValue(300)
    assert inner.value() == 300
    inner.setValue(500)
    assert outer.value() == 500


def test_back_and_forward_return_to_the_exact_line(
    window: MainWindow, qtbot: QtBot, press: Callable[..., None]
) -> None:
    window.open_place(Place(Locale.EN, "first-hour"))
    view = window.navigator.reader.view  # type: ignore[union-attr]
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 133)
    here = bar.value()
    click_row(qtbot, window.frame.rail.contents, "Hashes")
    there = bar.value()
    assert there != here
    press(Qt.Key.Key_Left, ALT)
    assert bar.value() == here
    press(Qt.Key.Key_Right, ALT)
    assert bar.value() == there
    press(Qt.Key.Key_Left, ALT)
    press(Qt.Key.Key_Left, ALT)
    assert window.navigator.view is View.HOME
    assert not window.frame.bar.back.isEnabled()
    qtbot.mouseClick(window.frame.bar.forward, Qt.MouseButton.LeftButton)
    assert bar.value() == here


def test_a_link_of_the_text_leads_there_and_back(window: MainWindow) -> None:
    window.open_place(Place(Locale.EN, "seizing-a-phone"))
    reader = window.navigator.reader
    assert reader is not None
    reader.view.place_chosen.emit(Place(Locale.EN, "chain-of-custody"))
    assert window.navigator.section == "chain-of-custody"
    window.navigator.go_back()
    assert window.navigator.section == "seizing-a-phone"


@pytest.mark.parametrize("kind", [PlaceKind.SECTION, PlaceKind.INDICATOR, PlaceKind.STATUTE])
def test_a_place_that_is_not_there_is_said_and_nothing_moves(
    window: MainWindow, kind: PlaceKind
) -> None:
    window.open_place(Place(Locale.EN, "not-there", kind))
    assert window.navigator.view is View.HOME
    assert window.frame.notice.isVisible()
    assert "not in this edition" in window.frame.notice.text()


def test_an_address_is_copied_never_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.open_place(Place(Locale.EN, "first-hour"))
    reader = window.navigator.reader
    assert reader is not None
    reader.view.address_chosen.emit("https://example.org/report")
    assert "https://example.org/report" in window.frame.notice.text()


def test_alt_home_leads_home(window: MainWindow, press: Callable[..., None]) -> None:
    window.open_place(Place(Locale.EN, "first-hour"))
    press(Qt.Key.Key_Home, ALT)
    assert window.navigator.view is View.HOME
    assert window.frame.rail.home.isChecked()


def test_closing_remembers_the_line_and_never_waits(
    open_window: Opener, kept: list[Settings], qtbot: QtBot
) -> None:
    window = open_window()
    window.open_place(Place(Locale.EN, "seizing-a-phone", anchor="p-5"))
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: bool(kept))
    mark = kept[-1].reading[0]
    assert (mark.chapter, mark.place.id, mark.place.anchor) == (
        "digital-evidence",
        "seizing-a-phone",
        "p-5",
    )
    assert kept[-1].window is not None
