"""Colours lie under the very letters that were asked for."""

import pytest
from PySide6.QtCore import QRectF

from app.model.locale import Locale
from app.model.place import Place
from app.ui.reader.letters import Stretch, loose
from app.ui.reader.view import PageView
from app.ui.theme.tokens import LIGHT
from tests.gui.reader.conftest import Opener
from tests.gui.reader.sample import chapter


def marked_letters(view: PageView, section: str, anchor: str) -> str:
    """The letters of the document that the coloured rectangles cover."""
    assert view.decor is not None
    assert view.spots is not None
    found = view.spots.find(section, anchor)
    assert found is not None
    letters = []
    for part in view.spots.spot(found).stretches:
        for number, letter in enumerate(part.text):
            cut = part.cut(part.start + number, part.start + number + 1)
            assert cut is not None
            boxes = [box for box, _base in view.decor.geometry.pieces(*cut)]
            if any(_covered(view, box) for box in boxes):
                letters.append(letter)
    return "".join(letters)


def _covered(view: PageView, box: QRectF) -> bool:
    assert view.decor is not None
    return any(shape.rect.contains(box.center()) for shape in view.decor.marks if box.width() > 0)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_word_after_chips_and_citations_is_coloured(open_page: Opener, locale: Locale) -> None:
    view = open_page(locale)
    block = chapter(locale).sections[1].blocks[0]
    word = block.text.split()[-12]
    start = block.text.index(word)
    place = Place(locale, "first-step", anchor=block.anchor)
    assert view.colour(place, [(start, start + len(word))])
    assert loose(marked_letters(view, "first-step", block.anchor)) == word


def test_a_word_with_a_combining_accent_is_coloured_whole(open_page: Opener) -> None:
    view = open_page(Locale.MK)
    block = chapter(Locale.MK).sections[2].blocks[0]
    word = "прелом\u0301уваат"
    start = block.text.index(word)
    view.colour(Place(Locale.MK, "signs", anchor="p-1"), [(start, start + len(word))])
    covered = marked_letters(view, "signs", "p-1").replace("\u0301", "")
    assert covered == word.replace("\u0301", "")


def test_a_word_in_a_cell_of_a_table_is_coloured(open_page: Opener) -> None:
    view = open_page()
    table = chapter(Locale.EN).sections[2].blocks[1]
    start = table.text.rindex("officer")
    assert view.colour(Place(Locale.EN, "signs", anchor="tbl-signs"), [(start, start + 7)])
    assert marked_letters(view, "signs", "tbl-signs") == "officer"


def test_letters_beyond_the_basic_plane_count_as_one(open_page: Opener) -> None:
    part = Stretch(0, "a𝄞b", 10)
    assert part.cut(2, 3) == (13, 14)
    assert part.cut(1, 2) == (11, 13)
    assert part.cut(5, 9) is None


def test_colours_are_painted_in_the_mark_colour_and_cleared(open_page: Opener) -> None:
    view = open_page()
    view.go_to("signs", "p-1", offset=0)
    place = Place(Locale.EN, "signs", anchor="p-1")
    view.colour(place, [(0, 4)])
    assert view.decor is not None
    rect = view.decor.marks[0].rect
    at = (round(rect.left()) + 1, round(rect.center().y()) - view.verticalScrollBar().value())
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(*at).name().upper() == LIGHT.mark
    view.clear_colours()
    assert not view.decor.marks
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(*at).name().upper() == LIGHT.bg


def test_colours_outlive_a_change_of_text_size(open_page: Opener) -> None:
    view = open_page()
    view.colour(Place(Locale.EN, "signs", anchor="p-1"), [(0, 4)])
    view.set_look(LIGHT, 1.5)
    assert view.decor is not None
    assert len(view.decor.marks) == 1


def test_a_block_that_is_gone_colours_nothing(open_page: Opener) -> None:
    assert not open_page().colour(Place(Locale.EN, "nowhere", anchor="p-1"), [(0, 4)])
