"""The guide itself, as it is written now, in the reader's page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.law_cited import cited_acts, version_lines
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import Block, BlockKind, BoxKind, Section
from app.ui.reader.cards import card_for
from app.ui.reader.decor import Decor
from app.ui.reader.letters import loose
from app.ui.reader.page import Page, chapter_page, entry_page
from app.ui.reader.view import PageView
from app.ui.theme.fonts import load_fonts
from app.ui.theme.tokens import LIGHT


@pytest.fixture
def guide(real_guide: OpenGuide) -> OpenGuide:
    return real_guide


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    load_fonts()
    window = QWidget()
    window.resize(1098, 710)
    made = PageView(window)
    made.window_kept = window  # type: ignore[attr-defined]  # Qt's parent dies with our name
    made.resize(1098, 710)
    qtbot.addWidget(window)
    window.show()
    return made


def pages(guide: OpenGuide, locale: Locale) -> list[Page]:
    heads = guide.guide.contents[locale]
    return [chapter_page(guide, locale, head.id) for head in heads]


@pytest.mark.parametrize("locale", list(Locale))
def test_every_block_of_every_chapter_is_on_its_page_and_found_again(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    for page in pages(guide, locale):
        view.show_page(page)
        assert view.spots is not None
        texts = {
            (spot.section, spot.anchor): "".join(part.text for part in spot.stretches)
            for spot in view.spots
        }
        for section in page.sections:
            for block in section.blocks:
                box = section.find_box(block.box)
                if box is not None and box.kind is BoxKind.TRAINER:
                    continue
                text = texts[section.id, block.anchor]
                if block.kind not in {BlockKind.TABLE, BlockKind.FIGURE}:
                    assert loose(text) == loose(block.text)
                assert view.go_to(section.id, block.anchor, offset=0)
                top = view.top_place()
                assert top is not None
                assert (top[0].id, top[0].anchor, top[1]) == (section.id, block.anchor, 0)


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_no_word_of_a_table_is_cut(
    guide: OpenGuide, view: PageView, locale: Locale, zoom: float
) -> None:
    view.set_look(LIGHT, zoom)
    for page in pages(guide, locale):
        view.show_page(page)
        assert view.made is not None
        for table in view.made.records.tables:
            for row in range(table.rows()):
                for column in range(table.columns()):
                    block = table.cellAt(row, column).firstCursorPosition().block()
                    text, layout = block.text(), block.layout()
                    for number in range(layout.lineCount() - 1):
                        line = layout.lineAt(number)
                        end = line.textStart() + line.textLength()
                        assert not (text[end - 1].isalnum() and text[end].isalnum()), text


@pytest.mark.parametrize("locale", list(Locale))
def test_every_reference_that_can_be_reached_has_a_card_or_a_place(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    for page in pages(guide, locale):
        view.show_page(page)
        assert view.made is not None
        for inline in view.made.records.inlines:
            if inline.ref is None:
                continue
            card = card_for(guide.guide, inline.ref, locale, page.citations)
            assert card is not None or inline.place is not None
            assert card is None or card.title


@pytest.mark.parametrize("locale", list(Locale))
def test_every_entry_has_a_page(guide: OpenGuide, view: PageView, locale: Locale) -> None:
    entries = (
        (PlaceKind.INDICATOR, guide.guide.indicators),
        (PlaceKind.STATUTE, guide.guide.articles),
        (PlaceKind.TERM, guide.guide.terms),
        (PlaceKind.CONTACT, guide.guide.contacts),
        (PlaceKind.CHECKLIST, guide.guide.checklists),
    )
    for kind, known in entries:
        for entry_id in list(known)[:4]:
            page = entry_page(guide, kind, entry_id, locale)
            view.show_page(page)
            top = view.top_place()
            assert top is not None
            assert (top[0].id, top[0].kind, top[0].anchor) == (entry_id, kind, "")
            assert view.spots is not None
            for number in range(len(view.spots)):
                place = view.spots.place(number)
                assert view.go_to(place.id, place.anchor, offset=0)
                found = view.top_place()
                assert found is not None
                assert found[0].anchor == place.anchor


def test_a_number_is_set_to_be_read_at_arms_length(guide: OpenGuide, view: PageView) -> None:
    for contact in list(guide.guide.contacts.values())[:3]:
        view.show_page(entry_page(guide, PlaceKind.CONTACT, contact.id, Locale.MK))
        assert view.page is not None
        block = view.document().begin()
        sizes = {}
        while block.isValid():
            sizes[loose(block.text())] = block.charFormat().font().pixelSize()
            block = block.next()
        assert sizes[contact.number] == 44
        assert contact.called_on or view.page.notices[0].tone == "warning"


@pytest.mark.parametrize("locale", list(Locale))
def test_an_article_shows_its_version_and_the_changes_not_read(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    view.show_page(entry_page(guide, PlaceKind.STATUTE, "kz-418-g", locale))
    text = loose(view.document().toPlainText())
    for number in ("36/2023", "188/2023", "16/2026", "17/2026"):
        assert number in text


@pytest.mark.parametrize("locale", list(Locale))
def test_rules_read_on_their_own_say_which_text_of_the_law_they_stand_on(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    lines = 0
    for page in pages(guide, locale):
        view.show_page(page)
        view.finish()
        shown = loose(view.toPlainText())
        wanted = Counter(
            loose(line)
            for section in page.sections
            for blocks in rules_on_their_own(section)
            for line in version_lines(
                guide.guide, cited_acts(guide.guide, replace(section, blocks=blocks)), locale
            )
        )
        lines += wanted.total()
        # Once more in the head of the page, as a badge.
        assert {line: shown.count(line) - 1 for line in wanted} == wanted
    assert lines, "some chapter has such rules"


def rules_on_their_own(section: Section) -> Iterator[tuple[Block, ...]]:
    for block in section.blocks:
        if block.kind is BlockKind.TABLE:
            yield (block,)
    for box in section.boxes:
        if box.kind is BoxKind.LAW:
            yield tuple(block for block in section.blocks if block.box == box.anchor)


@pytest.mark.parametrize("locale", list(Locale))
def test_a_stretch_of_the_page_shows_every_shape_that_reaches_into_it(
    guide: OpenGuide, view: PageView, locale: Locale
) -> None:
    for page in pages(guide, locale):
        view.show_page(page)
        assert view.decor is not None
        assert view.made is not None
        whole = Decor(view.made).shapes
        assert whole
        for top in range(0, round(view.document().size().height()), 311):
            bottom = top + 700
            there = [it for it in whole if it.rect.bottom() >= top and it.rect.top() <= bottom]
            seen = view.decor.seen_in(top, bottom)
            assert sorted(map(repr, seen)) == sorted(map(repr, there))
