"""A checklist in the window: its page, its card, its safety lines."""

from dataclasses import replace

import pytest

from app.model.checklist import Checklist, Step
from app.model.guide import Guide
from app.model.locale import Locale, Words
from app.model.place import Place, PlaceKind
from app.model.section import BoxKind
from app.model.source import Status
from app.model.text import Ref, RefKind
from app.ui.reader.cards import card_for
from app.ui.reader.document import Setting
from app.ui.reader.letters import loose
from app.ui.reader.page import entry_page
from app.ui.reader.view import PageView
from tests.gui.reader.conftest import SIZE, Opener
from tests.gui.reader.sample import SampleGuide, guide

KIND = PlaceKind.CHECKLIST


@pytest.fixture(scope="module")
def listed() -> Guide:
    """The sample with one checklist, written in English and half in Macedonian."""
    asked = Step(
        Words("Прашајте.", "", "Ask."),
        why=Words(en="It may be watched."),
        order=Words(en="Ask the prosecutor."),
        sources=("code: чл. 418-г",),
    )
    steps = (asked, Step(Words(en="Images of a child: hand over."), safety=True))
    made = Checklist("phone", Words("Уред", "", "A phone"), Words(en="It lies there."), steps)
    statuses = {"checklists": dict.fromkeys(Locale, Status.REVIEWED)}
    return replace(guide(), checklists={"phone": made}, statuses=statuses)


@pytest.fixture
def view(open_page: Opener, listed: Guide) -> PageView:
    shown = open_page()
    shown.show_page(entry_page(SampleGuide(listed), KIND, "phone", Locale.EN))
    return shown


def test_its_card_says_when_to_use_it_and_leads_there(listed: Guide) -> None:
    shown = card_for(listed, Ref(RefKind.CHECKLIST, "phone"), Locale.EN)
    assert shown is not None
    assert (shown.tag, shown.title) == ("Checklist", "A phone")
    assert [line.words for line in shown.lines] == ["It lies there.", "2"]
    assert shown.actions[0].place == Place(Locale.EN, "phone", KIND)


def test_its_page_says_status_law_and_what_is_not_translated(listed: Guide) -> None:
    shown = entry_page(SampleGuide(listed), KIND, "phone", Locale.EN)
    assert [crumb for crumb, _ in shown.crumbs] == ["Checklists"]
    assert len(shown.badges) == 1
    (version,) = shown.versions["checklist-phone-steps"]
    assert "36/2023" in version.words
    assert [(each.number, each.source) for each in shown.citations] == [(1, "code")]
    assert shown.cards == {"checklist-phone-steps": BoxKind.CHECKLIST}
    assert shown.notices == ()
    half = entry_page(SampleGuide(listed), KIND, "phone", Locale.MK)
    assert half.title == "Уред"
    assert len(half.notices) == 1


def test_a_safety_step_keeps_its_number_beside_its_shield(view: PageView) -> None:
    assert view.made is not None
    bullets = view.made.records.bullets
    places = {
        bullet.shape: [each.position for each in bullets if each.shape == bullet.shape]
        for bullet in bullets
    }
    assert len(places["ring"]) == 2
    assert places["icon"] == places["ring"][1:]


def test_the_version_of_the_law_stands_in_the_card_of_the_steps_below_the_last(
    view: PageView,
) -> None:
    assert view.made is not None
    records = view.made.records
    (card,) = (one for one in records.cards if one.tone == "plain")
    (version,) = (one for one in records.inlines if "36/2023" in one.words)
    last = max(bullet.position for bullet in records.bullets if bullet.shape == "ring")
    assert last < version.start <= card.last + len(version.words)
    assert card.first < version.start


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_the_first_step_is_seen_without_scrolling(
    open_page: Opener, listed: Guide, zoom: float
) -> None:
    shown = open_page(zoom=zoom)
    shown.show_page(entry_page(SampleGuide(listed), KIND, "phone", Locale.EN))
    assert shown.made is not None
    first = next(one for one in shown.made.records.bullets if one.shape == "ring")
    assert shown.spots is not None
    number = next(n for n, spot in enumerate(shown.spots) if spot.position >= first.position)
    assert shown.spots.top(number) < SIZE[1] - 3 * 24 * zoom


def test_steps_have_an_empty_box_on_paper_and_none_in_the_window(
    view: PageView, listed: Guide
) -> None:
    assert view.made is not None
    assert [one for one in view.made.records.bullets if one.shape == "box"] == []
    page = entry_page(SampleGuide(listed), KIND, "phone", Locale.EN)
    setting = Setting(replace(page, on_paper=True), view.made.dress)
    setting.go_on()
    bullets = setting.made.records.bullets
    boxes = [one.position for one in bullets if one.shape == "box"]
    assert boxes == [one.position for one in bullets if one.shape == "ring"]
    assert len(boxes) == 2


def test_why_and_order_stand_on_lines_of_their_own_in_their_step(view: PageView) -> None:
    block = view.document().begin()
    texts = []
    while block.isValid():
        texts.append(loose(block.text()))
        block = block.next()
    (step,) = [text for text in texts if "It may be watched." in text]
    lines = step.split("\n")
    assert lines[0].endswith("Ask.")
    assert lines[1] == "It may be watched."
    assert lines[2].startswith("Order or consent: Ask the prosecutor.")
