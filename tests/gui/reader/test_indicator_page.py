"""The page of an indicator says once what one sign is worth: in the window's foot, or on paper."""

from dataclasses import replace

from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.source import Mark
from app.ui.reader.document import Setting
from app.ui.reader.page import entry_page
from tests.gui.reader.conftest import Opener
from tests.gui.reader.sample import SampleGuide


def test_the_window_leaves_to_its_foot_what_one_sign_is_worth(open_page: Opener) -> None:
    view, source = open_page(), SampleGuide()
    sign = next(iter(source.guide.indicators))
    page = entry_page(source, PlaceKind.INDICATOR, sign, Locale.EN)
    honesty = source.guide.info.honesty.en
    assert honesty
    view.show_page(page)
    assert honesty not in view.toPlainText()
    # A place that was kept or found there still opens the page, at its beginning.
    assert view.go_to(f"indicator-{sign.lower()}", "p-1", offset=0)
    top = view.top_place()
    assert top is not None
    assert top[0].id == sign


def test_how_a_sign_was_verified_is_said_at_the_top() -> None:
    source = SampleGuide()
    sign = next(iter(source.guide.indicators.values()))
    ours = replace(sign, verification=Mark.COMPILED)
    guide = replace(source.guide, indicators={sign.id: ours})
    page = entry_page(SampleGuide(guide), PlaceKind.INDICATOR, sign.id, Locale.EN)
    assert [badge.words for badge in page.badges].count("our advice") == 1
    assert page.badges[0].words.startswith("Draft"), "the status comes first"


def test_paper_has_no_such_foot_and_says_it(open_page: Opener) -> None:
    view, source = open_page(), SampleGuide()
    sign = next(iter(source.guide.indicators))
    page = entry_page(source, PlaceKind.INDICATOR, sign, Locale.EN)
    assert view.made is not None
    setting = Setting(replace(page, on_paper=True), view.made.dress)
    setting.go_on()
    assert setting.made.document.toPlainText().count(source.guide.info.honesty.en) == 1
