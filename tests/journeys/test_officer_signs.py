"""An officer with a phone on the table: two keys to the checklist, then the signs, then one."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QListView, QWidget

from app.editions.edition import Edition
from app.i18n import gettext_in
from app.model.locale import Locale
from app.ui.theme.tokens import LIGHT
from tests.journeys.person import ALT, CTRL, PAINTED, Key, Person, is_seen, plain, rows_of, words_of

MK = Locale.MK


def seen_saying(person: Person, words: str) -> QWidget:
    """A part of the window that shows these words and nothing else."""
    found = [part for part in person.parts() if plain(words) == words_of(part)]
    assert found, words
    return found[0]


def place_in(person: Person, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(person.window, QPoint(0, 0)), widget.size())


def assert_honest(person: Person, edition: Edition) -> None:
    """The line on honesty can be read whole, painted, inside the window."""
    line = seen_saying(person, edition.guide.info.honesty.said_in(MK))
    spot = place_in(person, line)
    assert person.window.rect().contains(spot)
    assert line.visibleRegion().boundingRect() == line.rect()
    assert person.count_of(LIGHT.side, spot) > 0
    assert person.colours_in(spot) > PAINTED


def indicator_rows(person: Person) -> list[str]:
    """The cards that can be seen, from the top."""
    cards = person.window.findChild(QListView, "indicatorCards")
    return [words for words, _rect in rows_of(cards)] if cards and is_seen(cards) else []


@pytest.fixture
def officer(person: Person) -> Person:
    """Reads Macedonian."""
    person.press(Key.Key_1, CTRL)
    return person


def open_checklist(officer: Person) -> None:
    officer.press(Key.Key_3, ALT)
    officer.press(Key.Key_Return)
    officer.wait(lambda: officer.is_reading)


def test_the_checklist_is_two_keystrokes_from_home(officer: Person, edition: Edition) -> None:
    first = next(iter(edition.guide.checklists.values()))
    open_checklist(officer)
    shown = officer.page
    assert plain(first.title.said_in(MK)) in shown.text
    assert plain(first.steps[0].text.said_in(MK)) in shown.text
    area = place_in(officer, shown.view)
    assert officer.colours_in(area) > PAINTED


@pytest.mark.parametrize("larger", [0, 3])
def test_the_first_step_is_read_without_scrolling_at_100_and_150_percent(
    officer: Person, edition: Edition, larger: int
) -> None:
    officer.press(Key.Key_Plus, CTRL, times=larger)
    for number, checklist in enumerate(edition.guide.checklists.values()):
        officer.press(Key.Key_3, ALT)
        # The keyboard is on the card opened last: the next one is one further down.
        officer.press(Key.Key_Down, times=min(number, 1))
        officer.press(Key.Key_Return)
        officer.wait(lambda: officer.is_reading)
        steps = f"checklist-{checklist.id}-steps"
        # The beginning of the second is seen, so the first is read whole.
        officer.wait(partial(reads_first_step, officer, steps))


def reads_first_step(officer: Person, steps: str) -> bool:
    return all(officer.page.begins_in_view(steps, anchor) for anchor in ("p-1", "p-2"))


def test_from_the_checklist_to_a_sign_and_back_with_the_filter_kept(
    officer: Person, edition: Edition
) -> None:
    open_checklist(officer)
    officer.press(Key.Key_2, ALT)
    officer.wait(lambda: indicator_rows(officer))
    assert_honest(officer, edition)
    everything = officer.window.findChild(QWidget, "indicatorCards")
    assert everything is not None
    # Latin letters, as the keyboard happens to be; the guide is in Cyrillic.
    officer.type("telefon")
    officer.wait(lambda: all("телефон" in row.casefold() for row in indicator_rows(officer)))
    officer.wait(lambda: officer.count_of(LIGHT.mark, place_in(officer, everything)) > 0)
    by_words = indicator_rows(officer)
    control = edition.guide.list_name("stage", "CON", MK)
    officer.click(officer.place_of(control))
    officer.wait(lambda: all(control in row for row in indicator_rows(officer)))
    filtered = indicator_rows(officer)
    assert filtered
    assert set(filtered) & set(by_words)
    assert officer.count_of(LIGHT.accent, officer.place_of(control)) > 0
    # The field still has the keyboard: Enter opens the best sign.
    officer.press(Key.Key_Return)
    officer.wait(lambda: officer.is_reading)
    sign = edition.guide.indicators[officer.here[0].id.removeprefix("indicator-").upper()]
    assert plain(sign.text.said_in(MK)) in filtered[0]
    assert_honest(officer, edition)
    officer.press(Key.Key_End)
    assert_honest(officer, edition)
    place = gettext_in(MK, "{number} of {total}").partition("{number}")[2].partition("{")[0]
    assert officer.reads(f"1{place}")
    officer.press(Key.Key_PageDown, CTRL)
    officer.wait(lambda: officer.reads(f"2{place}"))
    officer.press(Key.Key_Left, ALT)
    officer.wait(lambda: indicator_rows(officer))
    assert indicator_rows(officer) == filtered
    assert officer.reads("telefon")
    officer.press(Key.Key_Escape)
    officer.wait(lambda: not officer.reads("telefon"))
    assert all(control in row for row in indicator_rows(officer) if " · " in row)


def test_our_advice_is_never_read_as_a_sign_of_a_source(officer: Person, edition: Edition) -> None:
    officer.press(Key.Key_2, ALT)
    officer.wait(lambda: indicator_rows(officer))
    officer.press(Key.Key_Down)
    officer.press(Key.Key_End)
    rows = indicator_rows(officer)
    advice = gettext_in(MK, "our advice")
    heading = gettext_in(MK, "Our advice")
    below = next((n for n, row in enumerate(rows) if row.startswith(heading)), -1)
    marked = [n for n, row in enumerate(rows) if advice in row and not row.startswith(heading)]
    compiled = [one for one in edition.guide.indicators.values() if one.verification == "compiled"]
    assert bool(marked) == bool(compiled)
    assert all(number > below for number in marked)
