"""The window that says why the guide did not open: whole, by keys alone, and private."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.cli.given_place import PackNotYetError
from app.cli.services import RequestError
from app.cli.troubles import crash_trouble, request_trouble, usage_trouble
from app.i18n import use_locale
from app.model.locale import Locale
from app.model.trouble import Trouble
from app.ui.theme.fonts import load_fonts
from app.ui.theme.look import Look
from app.ui.theme.tokens import DARK, LIGHT, Theme
from app.ui.trouble import TroubleWindow, show_trouble
from app.ui.widgets.lines import TextBlock

Shower = Callable[..., TroubleWindow]
SHORT = Trouble("It did not open", "A file is missing.", ("Do this.", "Do that."), "ict-guide 1.0")


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shower]:
    load_fonts()
    windows: list[TroubleWindow] = []

    def show(trouble: Trouble = SHORT, look: Look | None = None) -> TroubleWindow:
        window = TroubleWindow(trouble, look or Look())
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_escape_close_it(key: Qt.Key, shown: Shower, qtbot: QtBot) -> None:
    window = shown()
    focus = QApplication.focusWidget()
    assert focus is window.close_button
    qtbot.keyClick(focus, key)
    assert not window.isVisible()


def test_tab_leads_to_the_details_and_enter_copies_them(shown: Shower, qtbot: QtBot) -> None:
    window = shown()
    QApplication.clipboard().setText("before")
    before = window.note.text()
    qtbot.keyClick(window.close_button, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is window.copy
    assert QApplication.clipboard().text() == "before"
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == SHORT.details
    assert window.isVisible()
    assert window.note.text() != before


def test_a_screen_reader_is_told_all_of_it(shown: Shower) -> None:
    window = shown()
    assert window.accessibleName() == SHORT.title
    assert window.accessibleDescription() == "A file is missing.\nDo this.\nDo that."


def test_what_is_to_be_passed_on_is_a_step_more_and_names_the_button(shown: Shower) -> None:
    window = shown(replace(SHORT, to_pass_on=True))
    *steps, last = window.accessibleDescription().split("\n")
    assert steps == ["A file is missing.", "Do this.", "Do that."]
    assert f"“{window.copy.text()}”" in last
    assert last in [block.text() for block in window.findChildren(TextBlock)]


def test_markup_in_what_was_given_stays_letters(shown: Shower) -> None:
    window = shown(Trouble("x", "<b>bold</b> <img src=x>", ("y",), ""))
    block = next(one for one in window.findChildren(TextBlock) if "bold" in one.text())
    assert block.textFormat() is Qt.TextFormat.PlainText


def make_all() -> list[Trouble]:
    return [
        request_trouble(RequestError("W" * 200)),
        request_trouble(PackNotYetError("{name} " * 12)),
        usage_trouble("not understood: " + "x" * 60),
        crash_trouble(ValueError()),
        crash_trouble(ImportError()),
    ]


def fits(window: QWidget) -> bool:
    """Whether every text has its full height inside the window."""
    blocks = window.findChildren(TextBlock)
    return all(
        block.height() >= block.heightForWidth(block.width())
        and window.rect().contains(block.mapTo(window, block.rect().bottomRight()))
        for block in blocks
    )


@pytest.mark.usefixtures("in_real_words")
@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_every_trouble_fits_in_every_language(
    locale: Locale, theme: Theme, zoom: float, shown: Shower
) -> None:
    use_locale(locale)
    room = QApplication.primaryScreen().availableGeometry()
    for trouble in make_all():
        window = shown(trouble, Look(theme, zoom))
        assert room.width() >= window.width()
        assert room.height() >= window.height()
        if zoom == 1.0:
            assert fits(window), (trouble.title, window.size())
        window.close()


def test_what_has_no_room_is_reached_by_keys(shown: Shower, qtbot: QtBot) -> None:
    long = Trouble("x " * 40, "y " * 400, ("z " * 200,), "")
    window = shown(long, Look(zoom=1.5))
    bar = window.area.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(window.close_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert window.isVisible()
    qtbot.keyClick(window.close_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0


class LowScreen:
    """A laptop of 1366 x 768 px at 150 %, without its taskbar."""

    @staticmethod
    def availableGeometry() -> QRect:  # noqa: N802 - the name in Qt
        return QRect(0, 0, 910, 484)


@pytest.mark.usefixtures("in_real_words")
@pytest.mark.parametrize("locale", Locale)
def test_on_a_low_screen_it_is_wider_rather_than_scrolled(
    locale: Locale, shown: Shower, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_locale(locale)
    monkeypatch.setattr("app.ui.trouble.QGuiApplication.primaryScreen", LowScreen)
    for trouble in (crash_trouble(ImportError()), usage_trouble("not understood: --fly")):
        window = shown(trouble)
        assert window.width() <= 910
        assert window.height() <= 484
        assert fits(window), (trouble.title, window.size())


def test_nothing_else_of_the_program_stays_on_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign = QWidget()
    qtbot.addWidget(sign)
    sign.show()
    seen: list[bool] = []
    monkeypatch.setattr(TroubleWindow, "exec", lambda _self: seen.append(sign.isVisible()))
    show_trouble(SHORT)
    assert seen == [False]
