"""Figures are vectors with words in the reader's language, and nothing else gets in."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from app.model.locale import Locale
from app.ui.reader.drawing import BadDrawingError, Label, read_drawing
from app.ui.reader.figure_object import fit_label, paint_label
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.reader.conftest import Opener
from tests.gui.reader.sample import DRAWING, guide

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0])
def test_all_words_of_a_figure_stand_in_their_width(locale: Locale, scale: float) -> None:
    load_fonts()
    words = guide().figures["steps"].words
    for label in read_drawing(DRAWING, LIGHT).labels:
        said = words[label.key].said_in(locale)
        face, lines = fit_label(label, said, scale)
        assert " ".join(lines) == said
        widest = max(QFontMetricsF(face).horizontalAdvance(line) for line in lines)
        assert widest <= label.width * scale


@pytest.mark.parametrize("locale", list(Locale))
def test_the_words_of_each_language_are_painted(open_page: Opener, locale: Locale) -> None:
    view = open_page(locale)
    assert view.made is not None
    painted = view.made.figures.words("steps")
    assert painted == {
        key: said.find(locale) for key, said in guide().figures["steps"].words.items()
    }


def test_words_are_centred_about_their_point() -> None:
    load_fonts()
    label = Label("k", "", 100, 50, 80, 16, "#000000", "middle", strong=False)
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_label(painter, label, "зборови во два реда", QPointF(0, 0), 1.0)
    painter.end()
    dark = [
        (x, y) for x in range(200) for y in range(100) if picture.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    assert abs((min(xs) + max(xs)) / 2 - 100) <= 2
    assert abs((min(ys) + max(ys)) / 2 - 50) <= 4
    assert max(xs) - min(xs) <= 80


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_colours_come_from_the_theme(theme: Theme) -> None:
    shapes = read_drawing(DRAWING, theme).shapes.decode()
    assert theme.accent_soft in shapes
    assert theme.warning in shapes
    other = DARK if theme is LIGHT else LIGHT
    assert other.accent_soft not in shapes


@pytest.mark.parametrize(
    "planted",
    [
        '<image href="https://example.org/a.png"/>',
        "<style>rect { fill: url(https://example.org) }</style>",
        "<script>alert(1)</script>",
        '<rect width="1" height="1" marker-end="url(https://example.org)"/>',
        '<rect width="1" height="1" onload="x" style="fill:red" href="https://example.org"/>',
        '<use href="https://example.org/a.svg#x"/>',
    ],
)
def test_what_is_not_a_plain_shape_is_left_out(planted: str) -> None:
    shapes = read_drawing(f"{_HEAD}{planted}</svg>", LIGHT).shapes.decode()
    assert "example.org" not in shapes
    assert "alert" not in shapes
    assert "onload" not in shapes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg",
        "<svg/>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + _HEAD + "</svg>",
        '<svg viewBox="0 0 x y"></svg>',
    ],
)
def test_a_broken_drawing_is_refused(text: str) -> None:
    with pytest.raises(BadDrawingError):
        read_drawing(text, LIGHT)
