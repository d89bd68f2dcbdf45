"""Tables never cut a word, at any text size and in any width."""

import pytest
from PySide6.QtGui import QTextBlock, QTextTable

from app.model.locale import Locale
from app.model.text import Run
from app.ui.reader.dress import Dress
from app.ui.reader.table import column_widths
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import LIGHT
from tests.gui.reader.conftest import Opener


def cells_of(table: QTextTable) -> list[QTextBlock]:
    return [
        table.cellAt(row, column).firstCursorPosition().block()
        for row in range(table.rows())
        for column in range(table.columns())
    ]


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1098, 620])
def test_lines_of_cells_end_between_words(
    open_page: Opener, locale: Locale, zoom: float, width: int
) -> None:
    view = open_page(locale, zoom=zoom, size=(width, 710))
    assert view.made is not None
    for table in view.made.records.tables:
        for block in cells_of(table):
            text, layout = block.text(), block.layout()
            for number in range(layout.lineCount() - 1):
                end = layout.lineAt(number).textStart() + layout.lineAt(number).textLength()
                assert not (text[end - 1].isalnum() and text[end].isalnum()), text


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_table_is_as_wide_as_the_column(open_page: Opener, zoom: float) -> None:
    view = open_page(zoom=zoom)
    assert view.decor is not None
    assert view.made is not None
    table = view.made.records.tables[0]
    shape = view.decor.table_shape(table)
    assert shape.rect.width() == view.made.dress.width
    rightmost = max(view.decor.geometry.box(block.position()).right() for block in cells_of(table))
    assert rightmost <= shape.rect.right()


def test_words_that_cannot_stand_side_by_side_are_set_one_under_the_other(
    open_page: Opener,
) -> None:
    view = open_page(Locale.MK, zoom=2.0, size=(430, 710))
    assert view.made is not None
    assert not view.made.records.tables
    text = view.document().toPlainText()
    assert text.count("Кој може да го види") == 2
    assert view.spots is not None
    found = view.spots.find("signs", "tbl-signs")
    assert found is not None
    assert len(view.spots.spot(found).stretches) > 0


def _text(run: Run) -> str:
    return run.text


def test_widths_add_up_and_hold_the_longest_word() -> None:
    load_fonts()
    dress = Dress(LIGHT, 1.0, 660)
    word = "Противзаконито"
    rows = (((Run("A"),), (Run("B"),)), ((Run(word),), (Run("x " * 200),)))
    widths = column_widths(dress, rows, 660, _text)
    assert widths is not None
    assert sum(widths) == 660
    assert widths[0] >= dress.metrics("cell", 600).horizontalAdvance(word)
    assert column_widths(dress, rows, 60, _text) is None
