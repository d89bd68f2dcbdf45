"""A slow start shows a sign; a quick one shows none."""

import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.model.locale import Locale
from app.ui.opening import SLOW_AFTER, show_opening
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import DARK, LIGHT, Theme


@pytest.mark.usefixtures("qapp")
def test_a_quick_start_shows_no_sign() -> None:
    assert show_opening(LIGHT, time.monotonic()) is None


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_slow_start_shows_a_sign_that_is_painted_before_anything_else(
    qtbot: QtBot, theme: Theme
) -> None:
    load_fonts()
    use_locale(Locale.EN)
    sign = show_opening(theme, time.monotonic() - SLOW_AFTER)
    assert sign is not None
    qtbot.addWidget(sign)
    assert sign.is_painted
    assert sign.accessibleName() == "Opening the guide …"
    picture = sign.grab().toImage()
    assert picture.pixelColor(180, 1).name().upper() == theme.accent
    assert picture.pixelColor(20, 60).name().upper() == theme.surface
    sign.close()
    QApplication.processEvents()
    assert not sign.isVisible()
