"""A reader's page over the sample guide, in a window of the size of a small laptop."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.model.locale import Locale
from app.ui.reader.page import chapter_page
from app.ui.reader.view import PageView
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import LIGHT, Theme
from tests.gui.reader.sample import SampleGuide

# The content area of a window of 1366 × 768 with the rail and the bar taken off, in px.
SIZE = (1098, 710)

Opener = Callable[..., PageView]


@pytest.fixture(autouse=True)
def english_interface(qapp: QApplication) -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


@pytest.fixture
def source() -> SampleGuide:
    return SampleGuide()


@pytest.fixture
def open_page(qtbot: QtBot, source: SampleGuide) -> Opener:
    load_fonts()
    windows: list[QWidget] = []  # Qt's parent keeps the view, only we keep the window

    def opened(
        locale: Locale = Locale.EN,
        theme: Theme = LIGHT,
        zoom: float = 1.0,
        size: tuple[int, int] = SIZE,
    ) -> PageView:
        window = QWidget()
        windows.append(window)
        window.resize(*size)
        view = PageView(window)
        view.resize(*size)
        view.set_look(theme, zoom)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        view.show_page(chapter_page(source, locale, "sample"))
        view.setFocus()
        return view

    return opened
