"""What is set on the sheet, and how."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextFormat

from app.model.locale import Locale
from app.model.section import BlockKind
from app.model.text import Ref, RefKind, Run
from app.ui.reader.copying import fragments
from app.ui.reader.dress import SET_BY_US
from app.ui.reader.letters import FIRM_HYPHEN, firm, loose, slanted
from app.ui.reader.page import chapter_page
from app.ui.reader.sheet import InlineKind
from app.ui.reader.view import PageView
from tests.gui.reader.conftest import Opener
from tests.gui.reader.sample import SampleGuide, chapter


def blocks(view: PageView) -> list[QTextBlock]:
    found = []
    block = view.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def formats(view: PageView) -> list[tuple[str, QTextCharFormat]]:
    return [(part.text(), part.charFormat()) for block in blocks(view) for part in fragments(block)]


@pytest.mark.parametrize("locale", list(Locale))
def test_every_shown_block_stands_on_the_page_letter_for_letter(
    open_page: Opener, locale: Locale
) -> None:
    view = open_page(locale)
    assert view.spots is not None
    set_texts = {
        (spot.section, spot.anchor): "".join(part.text for part in spot.stretches)
        for spot in view.spots
    }
    for section in chapter(locale).sections:
        for block in section.blocks:
            if block.box == "s-trainer":
                assert (section.id, block.anchor) not in set_texts
            elif block.kind not in {BlockKind.TABLE, BlockKind.FIGURE}:
                assert loose(set_texts[section.id, block.anchor]) == loose(block.text)


@pytest.mark.parametrize("locale", list(Locale))
def test_numbers_of_articles_and_ids_are_never_italic(open_page: Opener, locale: Locale) -> None:
    slanting = [text for text, form in formats(open_page(locale)) if form.fontItalic()]
    assert slanting, "the sample has emphasised words"
    for text in slanting:
        assert "418" not in text
        assert "I031" not in text


@pytest.mark.parametrize("whole", ["418-г", "418-d", "neni 187 i LPP-së", "OJQ-ja", "на ЗКП-то"])
def test_no_line_ends_inside_an_article_or_before_an_ending(whole: str) -> None:
    assert firm(whole) == whole.replace("-", FIRM_HYPHEN)
    assert loose(firm(whole)) == whole


@pytest.mark.parametrize("whole", ["СОС-линија", "hand-overs", "SIM-картички", "150-200"])
def test_other_words_may_break_at_their_hyphen(whole: str) -> None:
    assert firm(whole) == whole


def test_a_single_letter_stays_upright_in_emphasis_but_short_words_do_not() -> None:
    pieces = list(slanted("точка г и точка а) и 418-г"))
    assert [text for text, italic in pieces if not italic] == ["г", "а", "418-г"]
    assert any(" и " in text for text, italic in pieces if italic)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_lines_of_a_paragraph_stand_at_even_distances(open_page: Opener, zoom: float) -> None:
    view = open_page(Locale.MK, zoom=zoom)
    assert view.spots is not None
    found = view.spots.find("first-step", "p-1")
    assert found is not None
    block = view.document().findBlock(view.spots.spot(found).position)
    layout = block.layout()
    bases = [
        layout.lineAt(number).y() + layout.lineAt(number).ascent()
        for number in range(layout.lineCount())
    ]
    steps = {round(lower - upper, 3) for upper, lower in pairwise(bases)}
    assert steps == {round(28 * zoom)}


def test_no_line_ends_inside_an_article_number(open_page: Opener) -> None:
    text = view_text(open_page(Locale.MK))
    assert "418-г" not in text
    assert "418\u2011г" in text


def view_text(view: PageView) -> str:
    view.finish()
    return view.document().toPlainText()


def test_trainer_boxes_are_not_in_plain_reading(open_page: Opener) -> None:
    assert "Minutes: 10" not in view_text(open_page())


def test_headings_keep_their_level_for_export(open_page: Opener) -> None:
    levels = [block.blockFormat().headingLevel() for block in blocks(open_page())]
    assert [level for level in levels if level] == [1, 2, 2, 3, 2]


def test_citations_are_raised_numbers_that_no_plain_text_holds(open_page: Opener) -> None:
    view = open_page()
    assert view.made is not None
    cited = [part for part in view.made.records.inlines if part.kind is InlineKind.CITATION]
    assert [part.words for part in cited] == ["1", "2", "1"]
    raised = [form for _text, form in formats(view) if form.baselineOffset() > 0]
    assert raised
    assert all(form.boolProperty(SET_BY_US) for form in raised)


def test_neighbouring_citations_do_not_read_as_one_number(open_page: Opener) -> None:
    assert "12 " not in view_text(open_page()).replace("\u00a0", " ")


def test_the_act_is_named_in_the_chip_of_a_bare_article_number(open_page: Opener) -> None:
    assert "КЗ 418\u2011г" in view_text(open_page(Locale.MK))


def test_a_safety_step_outside_a_box_keeps_its_number(open_page: Opener) -> None:
    view = open_page()
    page = chapter_page(SampleGuide(), Locale.EN, "sample")
    first = page.sections[1]
    steps = tuple(
        replace(block, kind=BlockKind.ITEM, number=7) if block.safety else block
        for block in first.blocks
    )
    assert steps != first.blocks
    sections = (page.sections[0], replace(first, blocks=steps), *page.sections[2:])
    view.show_page(replace(page, sections=sections))
    said = next(block.text for block in steps if block.safety)
    assert f"7. {said}" in loose(view_text(view))


def test_the_law_version_stands_whole_in_the_head(open_page: Opener, source: SampleGuide) -> None:
    page = chapter_page(source, Locale.EN, "sample")
    law = next(badge.words for badge in page.badges if "36/2023" in badge.words)
    for change in ("188/2023", "16/2026", "17/2026"):
        assert change in law
    assert law in loose(view_text(open_page()))


def test_a_missing_translation_is_said_and_its_text_is_the_source_language(
    source: SampleGuide,
) -> None:
    page = chapter_page(SampleGuide(missing=(Locale.SQ,)), Locale.SQ, "sample")
    assert page.text_locale is Locale.EN
    assert len(page.notices) == 1
    assert not chapter_page(source, Locale.SQ, "sample").notices


def test_a_translation_left_behind_is_said_with_an_icon_and_words() -> None:
    notice = chapter_page(SampleGuide(behind=True), Locale.MK, "sample").notices[0]
    assert notice.tone == "warning"
    assert notice.icon == "history"
    assert notice.words


def test_sources_say_what_was_read_and_when(open_page: Opener) -> None:
    text = loose(view_text(open_page()))
    assert "What was read: Summary (23 November 2026)" in text
    assert "secondary: a report about the source" in text
    assert "https://example.org/debt" in text
    assert "This edition is independent and unofficial." in text


def test_a_source_cited_again_is_named_by_its_first_number(open_page: Opener) -> None:
    text = loose(view_text(open_page()))
    assert "As 1: p. 44" in text
    assert "As 1 " in text
    assert text.count("Debt and distance") == 1


def test_nothing_on_the_page_is_a_link_that_qt_would_open(open_page: Opener) -> None:
    for _text, form in formats(open_page()):
        assert not form.isAnchor()
        assert form.objectType() in {0, QTextFormat.ObjectTypes.UserObject.value + 1}


def test_a_reference_to_nothing_is_still_letters(open_page: Opener) -> None:
    run = Run("I999", ref=Ref(RefKind.INDICATOR, "I999"))
    view = open_page()
    assert view.page is not None
    from app.ui.reader.cards import card_for  # noqa: PLC0415 - one test's own

    assert run.ref is not None
    assert card_for(view.page.guide, run.ref, Locale.EN) is None
