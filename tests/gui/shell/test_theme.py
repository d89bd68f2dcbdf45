"""Fonts, icons and the style made from the tokens."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.theme import icons
from app.ui.theme.fonts import font, line_height, load_fonts
from app.ui.theme.style import mixed, palette, style_sheet
from app.ui.theme.tokens import THEMES, Theme
from app.ui.theme.typography import SANS, SCALE, SERIF


def test_both_faces_are_loaded_from_the_program(qtbot: QtBot) -> None:
    assert {SERIF, SANS} <= set(load_fonts())
    for style in SCALE.values():
        assert QFontInfo(font(style)).family().startswith(style.family)


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_type_grows_with_the_text_size(zoom: float) -> None:
    for name, style in SCALE.items():
        assert font(name, zoom).pixelSize() == round(style.size * zoom)
        assert font(name, zoom).weight() == style.weight
        assert line_height(name, zoom) == round(style.line * zoom)


def test_an_icon_is_drawn_in_the_colour_that_was_asked_for(qtbot: QtBot) -> None:
    image: QImage = icons.pixmap("house", "#AA2233", 24, 2.0).toImage()
    assert (image.width(), image.height()) == (48, 48)
    seen = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#aa2233"}


def test_an_unknown_icon_is_our_mistake_and_said(qtbot: QtBot) -> None:
    with pytest.raises(icons.UnknownIconError):
        icons.pixmap("no-such-icon", "#000000", 18)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_the_style_sheet_names_only_colours_of_its_theme(theme: Theme) -> None:
    tokens = {getattr(theme, name) for name in theme.__slots__}
    handle = mixed(theme.border_strong, theme.bg, 0.45)
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(theme)))
    assert colours <= tokens | {handle}
    assert "$" not in style_sheet(theme)


def test_mixing_reaches_both_ends() -> None:
    assert mixed("#FF0000", "#0000FF", 1) == "#ff0000"
    assert mixed("#FF0000", "#0000FF", 0) == "#0000ff"
    assert mixed("#FF0000", "#0000FF", 0.5) == "#800080"


def test_the_palette_carries_the_theme_to_plain_widgets(qapp: QApplication) -> None:
    for theme in THEMES.values():
        made = palette(theme)
        assert made.color(made.ColorRole.Text) == QColor(theme.text)
        assert made.color(made.ColorGroup.Disabled, made.ColorRole.Text) == QColor(theme.disabled)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_what_an_empty_field_says_has_the_full_colour_of_labels(qtbot: QtBot, theme: Theme) -> None:
    load_fonts()
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setFont(font("ui-large"))
    field.setStyleSheet(style_sheet(theme))
    field.setPlaceholderText("Words of the signs")
    field.resize(400, 40)
    field.show()
    picture = field.grab().toImage()
    inside = {picture.pixelColor(x, y).name().upper() for x in range(14, 200) for y in range(8, 32)}
    assert theme.muted.upper() in inside
