"""A judge: types an article number as the keyboard has it, reads penalty and version, goes on."""

from PySide6.QtCore import QRect

from app.editions.edition import Edition
from app.i18n import gettext_in
from app.model.locale import Locale
from app.model.place import PlaceKind
from tests.journeys.person import ALT, CTRL, PAINTED, Key, Person, plain, words_of

ARTICLE = "kz-418-g"
COURT = "what-the-court-asks"
CHIP = "КЗ 418-г"


def open_article(person: Person) -> None:
    person.press(Key.Key_1, CTRL)
    person.search("418-d", ". 418-г ", ". 418-д ")
    person.open_selected()


def version_parts(edition: Edition, locale: Locale) -> list[str]:
    act = edition.guide.acts[edition.guide.articles[ARTICLE].act]
    return [plain(act.version_words.find(locale) or act.version_read), *act.unread]


def test_418_d_shows_both_letters_and_opens_penalty_and_version(
    person: Person, edition: Edition
) -> None:
    open_article(person)
    article = edition.guide.articles[ARTICLE]
    least = article.penalties[0]
    assert least.minimum_months
    for locale, key in ((Locale.MK, Key.Key_1), (Locale.SQ, Key.Key_2), (Locale.EN, Key.Key_3)):
        person.press(key, CTRL)
        person.wait_for_language(locale)
        assert (person.here[0].kind, person.here[0].id) == (PlaceKind.STATUTE, ARTICLE)
        assert article.label(locale) in person.page.text
        read = person.page.text
        for _page in range(6):
            person.press(Key.Key_PageDown)
            read += person.page.text
        assert plain(least.text.said_in(locale)) in read
        assert all(part in read for part in version_parts(edition, locale))
        person.press(Key.Key_Home)


def test_the_penalty_is_never_seen_without_the_version(person: Person, edition: Edition) -> None:
    open_article(person)
    penalty = plain(edition.guide.articles[ARTICLE].penalties[0].text.mk)
    seen = 0
    for _page in range(8):
        text = person.page.text
        if penalty in text:
            seen += 1
            assert all(part in text for part in version_parts(edition, Locale.MK))
        person.press(Key.Key_Down, times=5)
    assert seen


def go_to_chip(person: Person) -> QRect:
    """By mouse to the section for the court, by keys down to the chip; returns where it is."""
    person.press(Key.Key_1, CTRL)
    person.press(Key.Key_2)
    person.wait(lambda: person.is_reading)
    person.click_row("Што ќе праша судот")
    person.wait(lambda: person.page.begins_in_view(COURT))
    for _step in range(60):
        if person.page.spots_of(CHIP):
            break
        person.press(Key.Key_Down)
    person.press(Key.Key_Down, times=2)
    return person.page.in_window(person.page.spots_of(CHIP)[0])


def test_a_pointer_resting_on_a_chip_shows_its_card_and_the_way_on(
    person: Person, edition: Edition
) -> None:
    chip = go_to_chip(person)
    left = person.here, person.page.scrolled()
    person.point_at(chip)
    person.wait(lambda: person.card)
    card = person.card
    assert card is not None
    told = words_of(card)
    assert plain(edition.guide.articles[ARTICLE].heading.mk) in told
    assert all(part in told for part in version_parts(edition, Locale.MK))
    assert person.colours_in(card.geometry()) > PAINTED
    person.click(person.place_of(gettext_in(Locale.MK, "Open the article")))
    person.wait(lambda: person.here[0].id == ARTICLE)
    assert person.card is None
    person.press(Key.Key_Left, ALT)
    assert (person.here, person.page.scrolled()) == left


def test_a_click_on_a_chip_opens_the_article_and_back_returns_to_the_line(person: Person) -> None:
    chip = go_to_chip(person)
    left = person.here, person.page.scrolled()
    person.click(chip)
    person.wait(lambda: person.here[0].id == ARTICLE)
    assert person.here[0].kind is PlaceKind.STATUTE
    person.press(Key.Key_Left, ALT)
    assert (person.here, person.page.scrolled()) == left
