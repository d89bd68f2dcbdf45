"""Text size and colours: in steps, at once, at the same place, and remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.library.settings import ZOOM_STEPS, Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.main_window import MainWindow
from app.ui.theme.tokens import DARK, LIGHT, ThemeName
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import ListRow, TaskCard
from app.ui.widgets.lines import TextBlock
from tests.gui.shell.conftest import CTRL, Opener
from tests.gui.shell.test_narrow import unreachable
from tests.gui.showing import LAPTOP, SMALL


def test_the_keys_step_through_the_sizes_and_stop_at_both_ends(
    window: MainWindow, press: Callable[..., None]
) -> None:
    seen = []
    for _press in range(len(ZOOM_STEPS)):
        press(Qt.Key.Key_Plus, CTRL)
        seen.append(window.settings.zoom)
    assert seen == [110, 125, 150, 175, 200, 200, 200, 200]
    press(Qt.Key.Key_0, CTRL)
    assert window.settings.zoom == 100
    for _press in range(4):
        press(Qt.Key.Key_Minus, CTRL)
    assert window.settings.zoom == 80


def test_a_larger_text_keeps_the_paragraph(window: MainWindow, press: Callable[..., None]) -> None:
    window.open_place(Place(Locale.EN, "chain-of-custody", anchor="p-2"))
    view = window.navigator.reader.view  # type: ignore[union-attr]
    before = view.top_place()
    press(Qt.Key.Key_Plus, CTRL)
    press(Qt.Key.Key_Plus, CTRL)
    after = view.top_place()
    assert before is not None
    assert after is not None
    assert after[0] == before[0]


def picture(window: MainWindow) -> QImage:
    return window.grab().toImage()


def test_a_theme_dresses_the_whole_window_at_once(window: MainWindow) -> None:
    window.set_theme(ThemeName.DARK)
    image = picture(window)
    assert image.pixelColor(1300, 700) == QColor(DARK.bg)
    assert image.pixelColor(200, 500) == QColor(DARK.side)
    base = QApplication.palette().color(QPalette.ColorRole.Text)
    assert base == QColor(DARK.text)
    window.set_theme(ThemeName.LIGHT)
    assert picture(window).pixelColor(1300, 700) == QColor(LIGHT.bg)


def test_the_system_theme_follows_the_desktop(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QApplication.styleHints()
    window.set_theme(ThemeName.SYSTEM)
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.theme is DARK
    assert picture(window).pixelColor(1300, 700) == QColor(DARK.bg)


def test_a_chosen_theme_does_not_follow_the_desktop(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.theme is LIGHT


def test_what_was_chosen_is_kept(open_window: Opener, kept: list[Settings], qtbot: QtBot) -> None:
    window = open_window()
    window.set_theme(ThemeName.DARK)
    window.set_zoom(126)
    window.close()
    qtbot.waitUntil(lambda: bool(kept))
    assert (kept[-1].theme, kept[-1].zoom) == ("dark", 125)


def clipped(window: QWidget) -> list[str]:
    """Words that stand in less room than they need."""
    parts: list[QLabel | QAbstractButton] = []
    for label in (TextBlock, Badge):
        parts += window.findChildren(label)
    for button in (TaskCard, ListRow, LinkButton):
        parts += window.findChildren(button)
    return [
        f"{part.text()[:40]}: {part.height()} of {part.heightForWidth(part.width())} px"
        for part in parts
        if part.isVisible() and part.text() and part.height() < part.heightForWidth(part.width())
    ]


def assert_nothing_is_cut(window: MainWindow, locale: Locale, qtbot: QtBot) -> None:
    def whole() -> None:
        assert clipped(window) == []

    # Layouts settle in the event loop.
    qtbot.waitUntil(window.navigator.home.cards[0].isEnabled)
    qtbot.waitUntil(whole)
    window.show_about()
    qtbot.waitUntil(whole)
    window.navigator.go_keys()
    qtbot.waitUntil(whole)
    window.open_place(Place(locale, "first-hour"))
    qtbot.waitUntil(whole)


@pytest.mark.usefixtures("in_real_words")
@pytest.mark.parametrize("size", [LAPTOP, SMALL], ids=["laptop", "small"])
@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("locale", list(Locale))
def test_no_words_are_cut(
    open_window: Opener, locale: Locale, zoom: int, size: tuple[int, int], qtbot: QtBot
) -> None:
    window = open_window(Settings(locale=locale, theme="light", zoom=zoom), size)
    assert_nothing_is_cut(window, locale, qtbot)


@pytest.mark.usefixtures("in_longer_words")
@pytest.mark.parametrize("size", [LAPTOP, SMALL], ids=["laptop", "small"])
def test_words_that_are_sixty_percent_longer_still_fit(
    open_window: Opener, size: tuple[int, int], qtbot: QtBot
) -> None:
    window = open_window(Settings(locale=Locale.SQ, theme="light"), size)
    assert_nothing_is_cut(window, Locale.SQ, qtbot)
    assert unreachable(window) == []
