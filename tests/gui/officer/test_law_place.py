"""Law beside the other parts of the guide: its key opens the list, a page marks it in the rails."""

from PySide6.QtCore import Qt

from app.ui.history import View
from app.ui.main_window import MainWindow
from tests.gui.officer.conftest import ALT, Presser


def test_alt_4_opens_the_list_of_law_and_back_leaves_it(window: MainWindow, press: Presser) -> None:
    press(Qt.Key.Key_4, ALT)
    assert window.navigator.area is View.LAW
    press(Qt.Key.Key_Left, ALT)
    assert window.frame.rail.home.isChecked()
