"""A place can be left and found again to the px: in every language, size and width."""

import pytest
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place
from app.ui.reader.page import chapter_page
from app.ui.reader.view import READING_LINE, PageView
from app.ui.theme.tokens import DARK
from tests.gui.reader.conftest import Opener
from tests.gui.reader.sample import SampleGuide


def names(view: PageView) -> list[tuple[str, str]]:
    assert view.spots is not None
    return [(spot.section, spot.anchor) for spot in view.spots]


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_every_block_is_found_again_at_the_reading_line(
    open_page: Opener, locale: Locale, zoom: float
) -> None:
    view = open_page(locale, zoom=zoom)
    for section, anchor in names(view):
        assert view.go_to(section, anchor, offset=0)
        place, offset = shown(view)
        assert (place.id, place.anchor, offset) == (section, anchor, 0)


def shown(view: PageView) -> tuple[Place, float]:
    found = view.top_place()
    assert found is not None
    return found


@pytest.mark.parametrize("offset", [0, -7, -23, -1])
def test_changing_the_language_keeps_the_block_at_its_height(
    open_page: Opener, source: SampleGuide, offset: int
) -> None:
    view = open_page(Locale.MK)
    for section, anchor in names(view):
        view.show_page(chapter_page(source, Locale.MK, "sample"))
        view.go_to(section, anchor, offset=offset)
        place, kept = shown(view)
        view.show_page(chapter_page(source, Locale.SQ, "sample"))
        view.go_to(place.id, place.anchor, offset=kept)
        assert view.spots is not None
        found = view.spots.find(place.id, place.anchor)
        assert found is not None
        height = view.spots.top(found) - view.verticalScrollBar().value()
        assert height == READING_LINE + kept


def test_both_languages_have_the_same_places(open_page: Opener) -> None:
    assert names(open_page(Locale.MK)) == names(open_page(Locale.SQ)) == names(open_page())


def test_a_page_opens_at_its_very_top(open_page: Opener) -> None:
    view = open_page()
    assert view.verticalScrollBar().value() == 0
    assert shown(view)[0] == Place(Locale.EN, "sample")
    view.go_to("signs")
    view.go_to("sample")
    assert view.verticalScrollBar().value() == 0


def test_a_gone_block_leads_to_its_section_and_a_gone_section_nowhere(open_page: Opener) -> None:
    view = open_page()
    assert view.go_to("signs", "p-99")
    assert shown(view)[0] == Place(Locale.EN, "signs")
    assert not view.go_to("no-such-section")
    assert shown(view)[0] == Place(Locale.EN, "signs")


def test_text_size_and_theme_keep_the_block_at_the_line(open_page: Opener) -> None:
    view = open_page()
    view.go_to("first-step", "p-2", offset=0)
    for theme, zoom in ((DARK, 1.0), (DARK, 1.5), (DARK, 1.0)):
        view.set_look(theme, zoom)
        assert shown(view) == (Place(Locale.EN, "first-step", anchor="p-2"), 0)


def test_a_wider_window_sets_nothing_anew_and_a_narrow_one_keeps_the_block(
    open_page: Opener,
) -> None:
    view = open_page()
    view.go_to("signs", "p-1", offset=0)
    before = view.document()
    view.resize(1400, 700)
    assert view.document() is before
    assert view.made is not None
    assert view.made.dress.width == 660
    view.resize(560, 700)
    assert view.made.dress.width < 560
    assert shown(view) == (Place(Locale.EN, "signs", anchor="p-1"), 0)


def test_room_for_a_rail_moves_the_column_and_keeps_the_block(open_page: Opener) -> None:
    view = open_page()
    view.go_to("signs", "p-1", offset=0)
    before = view.viewport().x()
    view.keep_clear(220)
    assert view.viewport().x() == before - 110
    bar = view.verticalScrollBar()
    assert bar.mapTo(view, bar.rect().topRight()).x() == view.width() - 1
    assert shown(view) == (Place(Locale.EN, "signs", anchor="p-1"), 0)
    view.keep_clear(600)
    assert view.made is not None
    assert view.made.dress.width < 480
    assert shown(view) == (Place(Locale.EN, "signs", anchor="p-1"), 0)


def test_the_section_at_the_line_is_told_when_it_changes(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    with qtbot.waitSignal(view.place_shown) as told:
        view.go_to("signs", "p-1")
    assert told.args == [Place(Locale.EN, "signs")]


def test_tall_and_short_windows_reach_the_last_block(open_page: Opener) -> None:
    view = open_page(size=(1098, 300))
    last = names(view)[-1]
    view.go_to(*last, offset=0)
    assert (shown(view)[0].id, shown(view)[0].anchor) == last
