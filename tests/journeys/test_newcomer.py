"""A newcomer: opens the guide, switches language, searches, reads, enlarges, goes back."""

import pytest

from app.editions.edition import Edition
from app.i18n import gettext as _
from app.i18n import gettext_in
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.ui.theme.tokens import DARK, LIGHT
from tests.journeys.person import ALT, CTRL, Key, Person, plain

LANGUAGE_KEYS = {Locale.MK: Key.Key_1, Locale.SQ: Key.Key_2, Locale.EN: Key.Key_3}
OWN_NAMES = {Locale.MK: "Македонски", Locale.SQ: "Shqip", Locale.EN: "English"}

VICTIM = "жртв"
# The section that has most to say about a victim's telephone.
PHONE = "victims-phone"

# A word under the mark has at least so many px of its colour between its letters.
MARKED = 100


def open_victims_phone(person: Person) -> None:
    """In Macedonian: search zrtvi, keep to the chapters, open the first of them."""
    person.press(Key.Key_1, CTRL)
    person.search("zrtvi", VICTIM)
    person.press(Key.Key_Right, ALT)
    person.wait_for_results("Телефонот на жртвата")
    person.open_selected()


def test_the_start_page_speaks_the_language_of_the_keys(person: Person, edition: Edition) -> None:
    info = edition.guide.info
    assert person.reads(info.title.en)
    for locale in (Locale.SQ, Locale.MK):
        person.press(LANGUAGE_KEYS[locale], CTRL)
        person.wait_for(info.title.said_in(locale))
        assert person.window.windowTitle() == info.title.said_in(locale)
        for words in ("What do you need to do?", "Search the guide", "Home"):
            assert person.reads(gettext_in(locale, words))
        person.read_down_to(info.independent.said_in(locale))
        person.press(Key.Key_PageUp, times=3)


def test_latin_zrtvi_opens_the_first_result_and_the_way_back_leads_home(
    person: Person, edition: Edition
) -> None:
    # While typing, the list answers the letters so far: only the engine knows the whole answer.
    engine = SearchEngine(edition, edition.index_folder)
    title = engine.search("zrtvi", Locale.MK).results[0].title
    person.press(Key.Key_1, CTRL)
    first = person.search("zrtvi", title)[0]
    assert VICTIM in first.lower()
    person.open_selected()
    assert plain(title) in person.page.text
    assert VICTIM in person.page.text
    assert person.has_focus_on(person.page.view)
    person.press(Key.Key_Left, ALT)
    person.wait_for(gettext_in(Locale.MK, "What do you need to do?"))
    assert not person.is_reading


def test_the_words_that_were_found_are_coloured_where_they_stand(person: Person) -> None:
    open_victims_phone(person)
    page = person.page
    # The search leads to the block of the section that answers best, and colours that one.
    place = person.here[0]
    assert place.id == PHONE
    assert place.anchor
    assert page.begins_in_view(place.id, place.anchor)
    # What is not coloured stands before it or after it: half a screen up, both can be seen.
    person.press(Key.Key_Up, times=6)
    heights = page.heights()
    top = heights[place.id, place.anchor]
    bottom = min(height for height in heights.values() if height > top)
    inside = [rect for rect in page.spots_of("жртвата") if top <= rect.top() < bottom]
    outside = [rect for rect in page.spots_of("жртвата") if not top <= rect.top() < bottom]
    assert inside
    assert outside
    person.wait(
        lambda: all(person.count_of(LIGHT.mark, page.in_window(one)) > MARKED for one in inside)
    )
    assert not any(person.count_of(LIGHT.mark, page.in_window(one)) for one in outside)


def test_keys_scroll_and_enlarge_and_lead_back_to_the_very_line(person: Person) -> None:
    open_victims_phone(person)
    began = person.page.scrolled()
    person.press(Key.Key_PageDown)
    person.press(Key.Key_Down, times=2)
    assert person.page.scrolled() > began + person.page.view.height() / 2
    place, _offset = person.here
    before = person.page.spots_of("на")[0].height()
    person.press(Key.Key_Plus, CTRL)
    assert person.page.spots_of("на")[0].height() > before
    assert person.here[0] == place
    left = person.here, person.page.scrolled()
    person.click_row("Што ќе праша судот")
    person.wait(lambda: person.page.begins_in_view("what-the-court-asks"))
    assert person.here != left[0]
    person.press(Key.Key_Left, ALT)
    assert (person.here, person.page.scrolled()) == left
    person.press(Key.Key_0, CTRL)
    assert person.page.spots_of("на")[0].height() == before


def test_the_language_buttons_keep_the_block_at_its_height(person: Person) -> None:
    open_victims_phone(person)
    person.press(Key.Key_Down, times=7)
    place, offset = person.here
    name = (place.id, place.anchor)
    height = person.page.heights()[name]
    texts = {person.page.text}
    for locale in (Locale.SQ, Locale.EN, Locale.MK):
        person.click(person.place_of(OWN_NAMES[locale]))
        person.wait_for_language(locale)
        assert (person.here[0].id, person.here[0].anchor) == name
        assert abs(person.page.heights()[name] - height) <= 2
        assert abs(person.here[1] - offset) <= 2
        assert person.reads(gettext_in(locale, "On this page"))
        texts.add(person.page.text)
    assert len(texts) == 3


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_menu_of_colours_turns_the_paper_dark_and_light_again(person: Person) -> None:
    open_victims_phone(person)
    view = person.page.view
    corner = person.page.in_window(view.viewport().rect()).topLeft()

    def paper() -> str:
        return person.picture().pixelColor(corner.x() + 3, corner.y() + 300).name().upper()

    assert paper() == LIGHT.bg.upper()
    person.choose_in_menu(_("Colours"), _("Dark"))
    person.wait(lambda: paper() == DARK.bg.upper())
    person.choose_in_menu(_("Colours"), _("Light"))
    person.wait(lambda: paper() == LIGHT.bg.upper())


def test_f1_shows_the_keys_and_esc_leads_back_to_the_page(person: Person) -> None:
    open_victims_phone(person)
    left = person.here
    person.press(Key.Key_F1)
    person.wait(lambda: not person.is_reading)
    for words in (_("Keys"), _("Search the guide"), _("Larger text")):
        assert person.reads(words)
    person.press(Key.Key_Escape)
    person.wait(lambda: person.is_reading)
    assert person.here == left


def test_an_entry_is_coloured_too(person: Person) -> None:
    person.press(Key.Key_1, CTRL)
    person.search("zrtvi", VICTIM)
    person.open_selected()
    page = person.page
    spots = [*page.spots_of(VICTIM), *page.spots_of(VICTIM.title())]
    assert spots
    person.wait(
        lambda: any(person.count_of(LIGHT.mark, page.in_window(one)) > MARKED for one in spots)
    )
