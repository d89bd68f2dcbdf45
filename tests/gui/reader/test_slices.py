"""A long page is there before it is whole, and nobody who needs the rest has to wait for it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.ui.reader.laid_page import LaidPage
from app.ui.reader.page import chapter_page
from app.ui.reader.view import PageView
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import LIGHT

_CHAPTER = "digital-evidence"
_LAST = "source-1"
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def guide(real_guide: OpenGuide) -> OpenGuide:
    return real_guide


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    load_fonts()
    made = PageView()
    made.resize(1098, 710)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.usefixtures("qapp")
def test_the_first_screen_does_not_wait_for_the_last(guide: OpenGuide) -> None:
    load_fonts()
    laid = LaidPage(chapter_page(guide, Locale.EN, _CHAPTER), LIGHT, 1.0, 660)
    first = len(laid.spots)
    assert not laid.done
    assert laid.made.document.size().height() > 710
    laid.finish()
    assert len(laid.spots) > 3 * first


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("locale", list(Locale))
def test_a_page_set_in_slices_is_the_page_set_at_once(guide: OpenGuide, locale: Locale) -> None:
    load_fonts()
    page = chapter_page(guide, locale, _CHAPTER)
    sliced, whole = (LaidPage(page, LIGHT, 1.0, 660) for _ in range(2))
    while not sliced.done:
        sliced.go_on(0)
    whole.finish()
    assert sliced.made.document.toPlainText() == whole.made.document.toPlainText()
    assert sliced.made.document.size() == whole.made.document.size()
    tops = [
        [laid.spots.top(number) for number in range(len(laid.spots))] for laid in (sliced, whole)
    ]
    assert tops[0] == tops[1]
    shapes = [sorted(map(repr, laid.decor.shapes)) for laid in (sliced, whole)]
    assert shapes[0] == shapes[1]


def test_the_rest_comes_by_itself(guide: OpenGuide, view: PageView, qtbot: QtBot) -> None:
    view.show_page(chapter_page(guide, Locale.MK, _CHAPTER))
    first = view.document().characterCount()
    qtbot.waitUntil(lambda: view.document().characterCount() > 3 * first)


def test_a_place_at_the_end_is_reached_at_once(guide: OpenGuide, view: PageView) -> None:
    page = chapter_page(guide, Locale.MK, _CHAPTER)
    view.show_page(page)
    assert view.go_to(page.place.id, _LAST)
    top = view.top_place()
    assert top is not None
    assert top[0].anchor == _LAST


def test_a_block_that_is_gone_leads_to_its_heading(guide: OpenGuide, view: PageView) -> None:
    page = chapter_page(guide, Locale.MK, _CHAPTER)
    last = page.sections[-1].id
    view.show_page(page)
    assert view.go_to(last, "p-999")
    top = view.top_place()
    assert top is not None
    assert top[0].id == last
    assert not view.go_to("no-such-section")


def test_the_end_key_and_select_all_know_the_whole_page(guide: OpenGuide, view: PageView) -> None:
    page = chapter_page(guide, Locale.SQ, _CHAPTER)
    view.show_page(page)
    QTest.keyClick(view, Qt.Key.Key_End)
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 10 * view.height()
    view.show_page(page)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.guide.info.independent.sq in view.selected_text()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_keys_that_scroll_do_not_stop_where_the_page_is_not_set_yet(
    guide: OpenGuide, view: PageView, key: Qt.Key
) -> None:
    page = chapter_page(guide, Locale.MK, _CHAPTER)
    reached = []
    for whole in (True, False):
        view.show_page(page)
        if whole:
            view.finish()
        for _press in range(60):
            view.reaching.eventFilter(view, QKeyEvent(QEvent.Type.KeyPress, key, NONE))
        reached.append(view.verticalScrollBar().value())
    assert reached[0] == reached[1] > view.height()


def test_text_made_larger_stays_at_its_block_though_the_page_is_set_anew(
    guide: OpenGuide, view: PageView
) -> None:
    page = chapter_page(guide, Locale.EN, _CHAPTER)
    view.show_page(page)
    view.go_to(page.sections[-1].id)
    before = view.top_place()
    view.set_look(LIGHT, 1.5)
    after = view.top_place()
    assert before is not None
    assert after is not None
    assert after[0] == before[0]


def test_text_made_larger_leaves_the_focus_on_its_reference(
    guide: OpenGuide, view: PageView
) -> None:
    page = chapter_page(guide, Locale.EN, _CHAPTER)
    view.show_page(page)
    view.setFocus()
    view.go_to(page.sections[-1].id)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    before = view.reaching.focused
    assert before is not None
    view.set_look(LIGHT, 1.5)
    after = view.reaching.focused
    assert after is not None
    assert (after.words, after.start) == (before.words, before.start)


def test_a_click_that_begins_before_the_page_is_whole_is_heard(
    guide: OpenGuide, view: PageView, qtbot: QtBot
) -> None:
    view.show_page(chapter_page(guide, Locale.EN, _CHAPTER))
    first = view.document().characterCount()
    laid = view._laid
    assert laid is not None
    link = next(one for one in laid.made.records.inlines if one.place is not None)
    spot = laid.decor.rings(link)[0].center().toPoint()
    assert view.viewport().rect().contains(spot)
    # A press lets the window work off what waits, and that may be the next slice already.
    view._rest.stop()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.document().characterCount() == first
    view._rest.start()
    qtbot.waitUntil(lambda: laid.done)
    with qtbot.waitSignal(view.place_chosen) as heard:
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args == [link.place]


def last_part_of_a_long_block(view: PageView, section: str) -> Place:
    """Read on in a section until the reading line is in the last part of a tall block."""
    view.go_to(section)
    view.finish()
    spots = view.spots
    assert spots is not None
    top = view.top_place()
    assert top is not None
    first = next(n for n in range(len(spots)) if spots.place(n) == top[0])
    tall = max(range(first, first + 12), key=lambda n: spots.top(n + 1) - spots.top(n))
    height = spots.top(tall + 1) - spots.top(tall)
    place = spots.place(tall)
    assert height > 100
    assert view.go_to(place.id, place.anchor, offset=-0.95 * height)
    return place


def test_a_window_made_wider_keeps_the_block_that_is_read(guide: OpenGuide, view: PageView) -> None:
    page = chapter_page(guide, Locale.MK, _CHAPTER)
    view.resize(480, 500)
    view.show_page(page)
    place = last_part_of_a_long_block(view, page.sections[2].id)
    view.resize(1098, 500)
    after = view.top_place()
    assert after is not None
    assert after[0] == place


@pytest.mark.parametrize("locale", [Locale.SQ, Locale.EN])
def test_a_shorter_language_keeps_the_block_that_is_read(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    page = chapter_page(guide, Locale.MK, _CHAPTER)
    view.show_page(page)
    place = last_part_of_a_long_block(view, page.sections[2].id)
    before = view.top_place()
    assert before is not None
    view.show_page(chapter_page(guide, locale, _CHAPTER))
    # As far below the line as it would be in a block of no end.
    view.go_to(place.id, place.anchor, offset=3 * before[1])
    after = view.top_place()
    assert after is not None
    assert (after[0].id, after[0].anchor) == (place.id, place.anchor)
