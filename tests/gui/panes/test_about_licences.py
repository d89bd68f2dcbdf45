"""Licence texts on the page About, reached, read and left by keys alone."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAccessible, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.library.settings import Settings
from app.model.licence import Component, LicenceText
from app.model.locale import Locale
from app.ui.main_window import MainWindow
from app.ui.panes.about import AboutPane
from app.ui.theme.fonts import load_fonts
from tests.gui.shell.sample import SampleEngine, SampleGuide
from tests.gui.showing import put_away, show, whole

# Seconds for the longest text; measured: 0.09 on two busy cores.
LONGEST = 1.0
CHECKOUT = Path(__file__).parents[3] / "installers" / "licences"


def opened(qtbot: QtBot, licences: Path | None) -> MainWindow:
    load_fonts()
    settings = Settings(locale=Locale.EN, theme="light")
    window = MainWindow(SampleGuide(), SampleEngine(), settings, examine=whole)
    window.navigator.licences = licences
    show(qtbot, window)
    window.show_about()
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    use_locale(Locale.EN)
    made = opened(qtbot, CHECKOUT)
    yield made
    put_away(made)
    use_locale(Locale.EN)


@pytest.fixture
def about(window: MainWindow) -> AboutPane:
    pane = window.findChild(AboutPane)
    assert isinstance(pane, AboutPane)
    return pane


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def walk_to_list(qtbot: QtBot, about: AboutPane) -> None:
    about.page.copy.setFocus()
    press(qtbot, Qt.Key.Key_Tab)


def test_tab_leads_from_the_button_to_the_first_work_and_arrows_on(
    qtbot: QtBot, about: AboutPane
) -> None:
    walk_to_list(qtbot, about)
    rows = about.page.licences.rows
    assert focused() is rows[0]
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert focused() is rows[1]


def test_the_list_is_one_stop_of_tab(qtbot: QtBot, about: AboutPane) -> None:
    walk_to_list(qtbot, about)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert focused() not in about.page.licences.rows


def test_a_row_that_arrows_lead_to_is_seen(qtbot: QtBot, about: AboutPane) -> None:
    walk_to_list(qtbot, about)
    rows = about.page.licences.rows
    press(qtbot, *([Qt.Key.Key_Down] * (len(rows) - 1)))
    assert focused() is rows[-1]
    page = about.page
    top = rows[-1].mapTo(page.viewport(), rows[-1].rect().topLeft()).y()
    assert 0 <= top <= page.viewport().height() - rows[-1].height()


def test_enter_opens_the_whole_text_keys_read_it_and_escape_leads_back(
    qtbot: QtBot, about: AboutPane
) -> None:
    walk_to_list(qtbot, about)
    rows = about.page.licences.rows
    at = next(n for n, row in enumerate(rows) if row.text().startswith("Qt:"))
    press(qtbot, *([Qt.Key.Key_Down] * at), Qt.Key.Key_Return)
    text = about.licence.text
    assert focused() is text
    said = text.toPlainText()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in said
    assert "How to Apply These Terms to Your New Programs" in said
    bar = text.verticalScrollBar()
    press(qtbot, Qt.Key.Key_Down)
    assert bar.value() > 0
    press(qtbot, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    press(qtbot, Qt.Key.Key_Home)
    assert bar.value() == 0
    press(qtbot, Qt.Key.Key_Escape)
    assert focused() is rows[at]


def test_the_button_above_the_text_leads_back_too(qtbot: QtBot, about: AboutPane) -> None:
    about.page.licences.rows[0].click()
    press(qtbot, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab)
    assert focused() is about.licence.back
    press(qtbot, Qt.Key.Key_Return)
    assert about.currentWidget() is about.page


def test_a_text_can_be_copied_and_not_written(qtbot: QtBot, about: AboutPane) -> None:
    about.page.licences.rows[0].click()
    said = about.licence.text.toPlainText()
    press(qtbot, Qt.Key.Key_X)
    assert about.licence.text.toPlainText() == said
    qtbot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == said


def test_who_comes_back_to_about_finds_the_page_itself(
    window: MainWindow, about: AboutPane
) -> None:
    about.page.licences.rows[0].click()
    window.show_home()
    window.show_about()
    assert about.currentWidget() is about.page
    assert focused() is about.page.copy


def test_a_reader_of_the_screen_hears_whose_text_it_is(about: AboutPane) -> None:
    row = about.page.licences.rows[0]
    row.click()
    told = QAccessible.queryAccessibleInterface(about.licence.text)
    assert told.text(QAccessible.Text.Name) == "ICT Guide"


def test_the_frame_of_a_text_is_in_the_readers_language(
    window: MainWindow, about: AboutPane
) -> None:
    about.page.licences.rows[0].click()
    use_locale(Locale.SQ)
    window.set_locale(Locale.SQ)
    assert about.licence.isVisible()
    assert "MIT License" in about.licence.text.toPlainText()


@pytest.mark.parametrize("locale", list(Locale))
def test_what_the_licence_of_qt_asks_is_said_in_every_language(
    window: MainWindow, about: AboutPane, locale: Locale
) -> None:
    use_locale(locale)
    window.set_locale(locale)
    used, free, source = (block.text() for block in about.page._qt)
    assert f"Qt {qVersion()}" in used
    assert "The Qt Company Ltd." in used
    assert "GNU Lesser General Public License" in used
    assert len(free) > len("You may replace these libraries")
    assert "download.qt.io" in source
    assert "<a " not in used + free + source
    assert all(block.isVisibleTo(about.page) for block in about.page._qt)


def test_columns_of_a_text_stand_below_each_other_where_the_system_has_a_face_for_it(
    about: AboutPane,
) -> None:
    about.page.licences.rows[0].click()
    face = QFontInfo(about.licence.text.font())
    measures = QFontMetricsF(about.licence.text.font())
    narrow, wide = (measures.horizontalAdvance(letter * 80) for letter in "iW")
    if face.fixedPitch():
        assert narrow == pytest.approx(wide)
        assert wide <= about.licence.text.viewport().width()


def test_the_longest_text_is_open_before_a_reader_waits(qtbot: QtBot, about: AboutPane) -> None:
    rows = about.page.licences.rows
    at = next(n for n, row in enumerate(rows) if row.text().startswith("Python (CPython)"))
    started = time.perf_counter()
    rows[at].click()
    QApplication.processEvents()
    assert time.perf_counter() - started < LONGEST
    assert len(about.licence.text.toPlainText()) > 50_000


def test_words_are_found_in_a_text_one_place_after_the_other(
    qtbot: QtBot, about: AboutPane
) -> None:
    about.page.licences.rows[0].click()
    press(qtbot, Qt.Key.Key_F3)
    qtbot.keyClicks(focused(), "SOFTWARE")
    places = [about.licence.text.textCursor().selectionStart()]
    said = about.licence.text.toPlainText().lower()
    for _turn in range(said.count("software")):
        press(qtbot, Qt.Key.Key_Return)
        places.append(about.licence.text.textCursor().selectionStart())
    assert places == sorted(places[:-1]) + places[:1]
    assert len(set(places)) == said.count("software")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert about.licence.text.textCursor().selectionStart() == places[-2]
    press(qtbot, Qt.Key.Key_Escape)
    assert focused() is about.licence.text


def test_a_place_far_below_is_brought_into_sight(qtbot: QtBot, about: AboutPane) -> None:
    rows = about.page.licences.rows
    next(row for row in rows if row.text().startswith("Qt:")).click()
    press(qtbot, Qt.Key.Key_F3)
    qtbot.keyClicks(focused(), "how to apply these terms")
    text = about.licence.text
    assert text.textCursor().selectedText() == "How to Apply These Terms"
    assert 0 <= text.cursorRect().top() < text.viewport().height()


def test_what_is_not_in_a_text_is_told_and_taken_back(qtbot: QtBot, about: AboutPane) -> None:
    rows = about.page.licences.rows
    rows[0].click()
    press(qtbot, Qt.Key.Key_F3)
    qtbot.keyClicks(focused(), "Mqq")
    assert about.licence._absent.isVisible()
    assert not about.licence.text.textCursor().hasSelection()
    press(qtbot, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert not about.licence._absent.isVisible()
    qtbot.keyClicks(focused(), "qqq")
    press(qtbot, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    rows[1].click()
    assert about.licence.finding.text() == ""
    assert not about.licence._absent.isVisible()


def test_a_missing_list_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    about = window.findChild(AboutPane)
    assert isinstance(about, AboutPane)
    assert not about.page.licences.rows
    assert about.page._missing.isVisible()
    put_away(window)


def test_a_missing_text_is_told_where_it_should_stand(about: AboutPane, tmp_path: Path) -> None:
    texts = (LicenceText("One", tmp_path / "gone.txt"),)
    about.show_licence(Component("Work", "1", "MIT", "Copyright", texts))
    assert "gone.txt" in about.licence.text.toPlainText()
