"""What a screen reader hears: every control has a name, in the language of the interface."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.main_window import MainWindow
from tests.gui.shell.conftest import Opener


def nameless(window: MainWindow) -> list[str]:
    found = []
    for part in window.findChildren(QWidget):
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if part.isVisible() and takes and part.isEnabled():
            told = QAccessible.queryAccessibleInterface(part)
            if not told.text(QAccessible.Text.Name):
                found.append(f"{type(part).__name__} {part.objectName()}")
    return found


@pytest.mark.usefixtures("in_real_words")
@pytest.mark.parametrize("locale", list(Locale))
def test_every_control_has_a_name(open_window: Opener, locale: Locale) -> None:
    window = open_window(Settings(locale=locale, theme="light"))
    assert nameless(window) == []
    window.open_place(Place(locale, "first-hour"))
    assert nameless(window) == []
    window.show_about()
    assert nameless(window) == []
    window.navigator.go_keys()
    assert nameless(window) == []
    window.resize(683, 384)
    window.frame.toggle_contents()
    assert nameless(window) == []
    window.frame.toggle_contents()
    window.open_place(Place(locale, "first-hour"))
    assert nameless(window) == []


def test_a_card_tells_its_content_and_how_it_opens(window: MainWindow) -> None:
    card = window.navigator.home.cards[2]
    told = QAccessible.queryAccessibleInterface(card)
    assert told.text(QAccessible.Text.Name) == "Meet a victim"
    assert "No chapter yet: search the guide" in told.text(QAccessible.Text.Description)
