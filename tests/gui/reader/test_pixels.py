"""What is really painted: colours at places, in both themes and at every text size."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.ui.reader.shapes import Shape
from app.ui.reader.view import PageView
from app.ui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.reader.conftest import Opener

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
SIZES = pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])


def picture_of(view: PageView, shape: Shape) -> tuple[QImage, QRectF]:
    """The view scrolled to a shape, and the shape's place in the picture."""
    view.verticalScrollBar().setValue(max(0, round(shape.rect.top()) - 100))
    rect = shape.rect.translated(0, -view.verticalScrollBar().value())
    return view.viewport().grab().toImage(), rect


def shapes(view: PageView, kind: str) -> list[Shape]:
    assert view.decor is not None
    return [shape for shape in view.decor.shapes if shape.kind == kind]


def colour_at(picture: QImage, x: float, y: float) -> str:
    return picture.pixelColor(round(x), round(y)).name().upper()


@BOTH
@SIZES
def test_cards_have_their_tint_and_a_bar_of_their_hue(
    open_page: Opener, theme: Theme, zoom: float
) -> None:
    view = open_page(theme=theme, zoom=zoom)
    tones = []
    for card in shapes(view, "card"):
        picture, rect = picture_of(view, card)
        tint = theme.surface if card.tone == "plain" else theme.colour(f"{card.tone}_bg")
        hue = theme.accent if card.tone == "plain" else theme.colour(card.tone)
        assert colour_at(picture, rect.right() - 8, rect.top() + 10) == tint.upper()
        assert colour_at(picture, rect.left() + 2, rect.top() + 20) == hue.upper()
        tones.append(card.tone)
    assert tones == ["key", "warning", "legal", "plain", "warning"]


@BOTH
def test_the_ground_is_the_page_colour(open_page: Opener, theme: Theme) -> None:
    picture = open_page(theme=theme).viewport().grab().toImage()
    assert colour_at(picture, 4, 300) == theme.bg.upper()


@BOTH
def test_a_table_has_a_tinted_head_and_rules(open_page: Opener, theme: Theme) -> None:
    view = open_page(theme=theme)
    table = shapes(view, "table")[0]
    picture, rect = picture_of(view, table)
    scrolled = view.verticalScrollBar().value()
    head = table.rules[0] - scrolled
    assert colour_at(picture, rect.right() - 6, head - 6) == theme.table_head.upper()
    assert colour_at(picture, rect.right() - 6, head + 4) == theme.surface.upper()
    line = QColor(theme.border).name().upper()
    for rule in table.rules:
        column = [colour_at(picture, rect.center().x(), rule - scrolled + dy) for dy in (-1, 0)]
        assert line in column


@SIZES
@pytest.mark.parametrize("locale", list(Locale))
def test_no_letters_reach_over_the_edges_of_their_cards(
    open_page: Opener, zoom: float, locale: Locale
) -> None:
    view = open_page(locale, zoom=zoom)
    for card in shapes(view, "card"):
        picture, rect = picture_of(view, card)
        edge = {
            colour_at(picture, rect.right() - 3, y)
            for y in range(round(rect.top()) + 12, min(round(rect.bottom()) - 12, 700))
        }
        assert len(edge) == 1


@SIZES
def test_letters_of_chips_stand_inside_their_frames(open_page: Opener, zoom: float) -> None:
    view = open_page(zoom=zoom)
    for chip in shapes(view, "chip"):
        picture, rect = picture_of(view, chip)
        inner = rect.adjusted(2, 2, -2, -2)
        ground = colour_at(picture, inner.left() + 1, inner.center().y())
        columns = [
            x
            for x in range(round(inner.left()), round(inner.right()))
            for y in range(round(inner.top()), round(inner.bottom()))
            if colour_at(picture, x, y) != ground
        ]
        left, right = min(columns) - rect.left(), rect.right() - max(columns)
        assert abs(left - right) <= 3 * zoom


def test_a_term_has_a_light_line_under_it_and_a_tint_while_its_card_is_open(
    open_page: Opener,
) -> None:
    view = open_page()
    line = shapes(view, "dots")[0]
    picture, rect = picture_of(view, line)
    row = [
        colour_at(picture, x, rect.top()) for x in range(round(rect.left()), round(rect.right()))
    ]
    assert LIGHT.accent.upper() in row or any(QColor(one).hue() > 150 for one in row)
    assert view.made is not None
    term = next(part for part in view.made.records.inlines if part.kind.value == "term")
    view.reaching.open_card(term, by_key=False)
    picture = view.viewport().grab().toImage()
    spot = view.reaching.hot()[0].translated(0, -view.verticalScrollBar().value())
    assert colour_at(picture, spot.left() - 1, spot.center().y()) == LIGHT.accent_soft


@BOTH
def test_the_focus_ring_lies_outside_the_word_and_moves_no_letter(
    open_page: Opener, qtbot: QtBot, theme: Theme
) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - one test's own

    view = open_page(theme=theme)
    height = view.document().size().height()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    ring = view.reaching.ring()[0].translated(0, -view.verticalScrollBar().value())
    picture = view.viewport().grab().toImage()
    assert colour_at(picture, ring.center().x(), ring.top() - 3) == theme.accent.upper()
    assert view.document().size().height() == height


def test_painting_looks_only_at_what_can_be_seen(open_page: Opener) -> None:
    view = open_page()
    assert view.decor is not None
    seen = list(view.decor.seen_in(0, 200))
    assert seen
    assert all(shape.rect.top() < 200 for shape in seen)
    assert len(seen) < len(view.decor.shapes) / 2
    assert not list(view.decor.seen_in(-500, -100))
