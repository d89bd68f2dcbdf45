"""The page of an article: the letters side by side, what is not needed, paragraphs with names."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.model.locale import Locale, Words
from app.model.place import Place, PlaceKind
from app.model.statute import Element, Penalty
from app.ui.reader.page import Page, entry_page
from app.ui.reader.shapes import Shape
from app.ui.reader.view import PageView
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.reader.sample import SampleGuide

SIZE = (1098, 710)


def neighbours(*, many: bool = False) -> SampleGuide:
    """The sample with an article between two neighbours, one element of it not needed."""
    guide = SampleGuide().guide
    elements = (
        Element("act", Words(en="Recruits."), "1"),
        Element("purpose", Words(en="For exploitation."), "1"),
        Element("means", Words(en="Graver form: force."), "2", needed=False),
    )
    penalties = (
        Penalty("1", Words(en="Basic form"), Words(en="at least eight years")),
        Penalty("2", Words(en="With force"), Words(en="at least ten years")),
    )
    own = replace(
        next(iter(guide.articles.values())),
        id="kz-418-g",
        number=Words("418-г", "418-d", "418-d"),
        elements=elements,
        penalties=penalties,
    )
    letters = {"a": ("а", "a"), "d": ("д", "e")}
    if many:
        letters |= {"b": ("б", "b"), "v": ("в", "c"), "gj": ("ѓ", "f"), "e": ("е", "g")}
    others = (
        replace(own, id=f"kz-418-{key}", number=Words(f"418-{mk}", f"418-{en}", f"418-{en}"))
        for key, (mk, en) in letters.items()
    )
    articles = (own, *others)
    return SampleGuide(guide=replace(guide, articles={one.id: one for one in articles}))


@pytest.fixture
def shown(qtbot: QtBot) -> PageView:
    load_fonts()
    return make(qtbot, article_page())


def article_page(*, many: bool = False) -> Page:
    return entry_page(neighbours(many=many), PlaceKind.STATUTE, "kz-418-g", Locale.EN)


def make(qtbot: QtBot, page: Page, theme: Theme = LIGHT, width: int = SIZE[0]) -> PageView:
    view = PageView()
    view.resize(width, SIZE[1])
    view.set_look(theme, 1.0)
    qtbot.addWidget(view)
    view.show()
    view.show_page(page)
    return view


def shapes(view: PageView, kind: str, tone: str) -> list[Shape]:
    assert view.decor is not None
    return [one for one in view.decor.shapes if (one.kind, one.tone) == (kind, tone)]


def test_the_column_of_the_article_is_framed_over_its_whole_height(shown: PageView) -> None:
    (frame,) = shapes(shown, "column", "legal")
    table = shapes(shown, "table", "paper")[0]
    assert table.rect.contains(frame.rect)
    assert frame.rect.height() > table.rect.height() * 0.8


def test_what_is_not_needed_is_framed_with_dashes_and_not_left_out(shown: PageView) -> None:
    (frame,) = shapes(shown, "card", "dashed")
    assert frame.rect.height() > 20
    assert "Means: not needed" in shown.toPlainText()


def test_a_narrow_page_still_shows_what_is_not_needed(qtbot: QtBot) -> None:
    load_fonts()
    narrow = make(qtbot, article_page(), width=300)
    assert len(shapes(narrow, "card", "dashed")) == 1


def test_a_paragraph_of_the_article_can_be_gone_to_and_cited(shown: PageView) -> None:
    anchor = "statute-kz-418-g-penalties-par-2"
    assert shown.go_to("kz-418-g", anchor, offset=0)
    top = shown.top_place()
    assert top is not None
    assert top[0] == Place(Locale.EN, "kz-418-g", PlaceKind.STATUTE, anchor)


def test_neighbours_are_chips_without_the_name_of_the_act(shown: PageView) -> None:
    assert shown.made is not None
    chips = [one.words for one in shown.made.records.inlines if one.kind.value == "chip"]
    assert chips[:2] == ["418-a", "418-e"]
    assert "CC\u00a0418" not in shown.toPlainText()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_version_is_amber_where_changes_were_not_read(qtbot: QtBot, theme: Theme) -> None:
    load_fonts()
    page = article_page()
    unread = page.guide.unread_changes(page.guide.articles["kz-418-g"].act)
    tone, _icon = page.boxes["statute-kz-418-g-version"]
    assert tone == ("warning" if unread else "legal")
    view = make(qtbot, page, theme)
    assert shapes(view, "card", tone)


def test_in_a_narrow_page_the_letters_are_turned_and_the_row_of_the_article_is_framed(
    qtbot: QtBot,
) -> None:
    load_fonts()
    narrow = make(qtbot, article_page(many=True), width=540)
    (frame,) = shapes(narrow, "column", "legal")
    assert frame.rect.width() > 3 * frame.rect.height()
