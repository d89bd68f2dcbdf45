"""Pictures of the lists: each view asked for at the terminal is the one that is drawn."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.export.painter import BUILT_VIEWS, ShotRequest
from app.model.locale import Locale
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.painting.screens import _open_view


def request(view: str, query: str = "") -> ShotRequest:
    return ShotRequest(view=view, out=Path("x.png"), locale=Locale.EN, query=query)


@pytest.mark.parametrize("view", [View.INDICATORS, View.CHECKLISTS, View.LAW])
def test_a_list_is_drawn_by_its_name(window: MainWindow, view: View) -> None:
    assert view.value in BUILT_VIEWS
    _open_view(window, None, request(view.value))
    assert window.navigator.view is view


def test_a_query_stands_in_the_field_of_the_list_and_is_answered(
    window: MainWindow, qtbot: QtBot
) -> None:
    _open_view(window, None, request("indicators", "flowers"))
    signs = window.navigator.signs
    assert signs is not None
    qtbot.waitUntil(lambda: signs.listed == ("I008",))
    assert not window.desk.is_open
