"""Decks of the guide itself, cut by a measure of the test's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app.content.law_cited import cited_acts, version_lines
from app.content.loader import load
from app.export.deck.build import build_decks
from app.export.deck.voices import hear
from app.model.guide import Chapter, OpenGuide
from app.model.locale import Locale
from app.model.section import BlockKind, BoxKind
from app.model.slide import Deck, PointKind, Slide, SlideKind
from app.model.text import plain

_FOLDER = Path(__file__).parents[3] / "guide_content"

Decks = Mapping[Locale, Deck]


class Shelf:
    """A room of ten lines of sixty letters."""

    def capacity(self, slide: Slide) -> float:
        return 10.0 - len(slide.law) - len(slide.remarks)

    def heights(self, slide: Slide, *, tight: bool = False) -> tuple[float, ...]:
        letters = 75 if tight else 60
        if slide.rows:
            tall = (max(len(plain(cell)) for cell in row) for row in slide.rows[1:])
            return tuple(1.0 + one // 20 for one in tall)
        return tuple(1.4 + len(point.text) // letters for point in slide.points)

    def bands(self, drawing: str) -> tuple[tuple[float, float], ...]:
        return ((0.0, 100.0), (100.0, 200.0)) if drawing else ()


@pytest.fixture(scope="module")
def guide() -> OpenGuide:
    loaded = load(_FOLDER)
    assert loaded.source is not None
    return loaded.source


@pytest.fixture(scope="module")
def all_decks(guide: OpenGuide) -> list[Decks]:
    heads = guide.guide.contents[guide.guide.info.source_locale]
    return [build_decks(guide, head.id, Shelf()) for head in heads]


@pytest.fixture(scope="module")
def evidence(guide: OpenGuide) -> Decks:
    return build_decks(guide, "digital-evidence", Shelf())


def slides(all_decks: list[Decks]) -> Iterator[Slide]:
    for decks in all_decks:
        for deck in decks.values():
            yield from deck.slides


def test_slide_n_is_slide_n_in_every_language(all_decks: list[Decks]) -> None:
    for decks in all_decks:
        shapes = {
            locale: [(one.key, one.kind, len(one.points), len(one.rows)) for one in deck.slides]
            for locale, deck in decks.items()
        }
        assert shapes[Locale.MK] == shapes[Locale.SQ] == shapes[Locale.EN]
        assert decks[Locale.MK].starts == decks[Locale.EN].starts


def test_keys_are_unique(all_decks: list[Decks]) -> None:
    for decks in all_decks:
        keys = [one.key for one in decks[Locale.EN].slides]
        assert len(keys) == len(set(keys))


def test_a_deck_begins_with_its_title_and_ends_with_its_sources(evidence: Decks) -> None:
    kinds = [one.kind for one in evidence[Locale.EN].slides]
    assert kinds[0] is SlideKind.TITLE
    assert kinds[1] is SlideKind.KEY
    assert kinds[-1] is SlideKind.SOURCES
    assert {SlideKind.FIGURE, SlideKind.TABLE, SlideKind.INDICATOR, SlideKind.ARTICLE} <= set(kinds)
    assert {SlideKind.LAW, SlideKind.WARNING, SlideKind.CHECKLIST, SlideKind.CASE} <= set(kinds)


def test_questions_follow_their_case_and_answers_their_questions(evidence: Decks) -> None:
    kinds = [one.kind for one in evidence[Locale.EN].slides]
    case = len(kinds) - 1 - kinds[::-1].index(SlideKind.CASE)
    assert kinds[case + 1] is SlideKind.QUESTIONS
    assert kinds[kinds.index(SlideKind.ANSWERS) - 1] is SlideKind.QUESTIONS


def test_what_the_chapter_tells_its_trainer_is_only_in_the_notes(
    guide: OpenGuide, all_decks: list[Decks]
) -> None:
    found = 0
    for decks in all_decks:
        for locale, deck in decks.items():
            shown = "\n".join(one.text for one in deck.slides)
            noted = "\n".join(note.text for one in deck.slides for note in one.notes)
            for section in guide.chapter(locale, deck.chapter).sections:
                for block in section.blocks:
                    box = section.find_box(block.box)
                    first = block.text.partition(": ")[2][:40]
                    told = block.text.partition(":")[0]
                    if box is None or box.kind is not BoxKind.TRAINER or not first:
                        continue
                    if not any(letter.isdigit() for letter in block.text[:40]):
                        assert first in noted, told
                        assert first not in shown
                        found += 1
    assert found >= len(Locale)


def test_minutes_of_the_trainer_are_the_plan(evidence: Decks) -> None:
    about = {SlideKind.CASE, SlideKind.QUESTIONS, SlideKind.ANSWERS}
    timed = [one.seconds for one in evidence[Locale.EN].slides if one.kind in about]
    assert 25 * 60 - len(timed) <= sum(timed) <= 25 * 60


def test_every_statement_of_law_names_its_version_and_the_changes_not_read(
    guide: OpenGuide, all_decks: list[Decks]
) -> None:
    for slide in slides(all_decks):
        acts = {act for point in slide.points for act in point.acts}
        assert len(slide.law) >= len(acts), slide.key
        for act in acts:
            for number in guide.guide.acts[act].unread:
                assert any(number in line for line in slide.law), slide.key


def test_answers_name_the_version_of_the_law_that_their_section_is_about(
    guide: OpenGuide, all_decks: list[Decks]
) -> None:
    told = 0
    for slide in slides(all_decks):
        if slide.kind is not SlideKind.ANSWERS:
            continue
        chapter = next(
            guide.chapter(slide.locale, head.id)
            for head in guide.guide.contents[slide.locale]
            if head.title == slide.chapter
        )
        section = chapter.find_section(slide.section)
        assert section is not None
        acts = cited_acts(guide.guide, section)
        told += len(acts)
        # Acts that only an answer names stand among them, all in the guide's order.
        named = {act for point in slide.points for act in point.acts}
        assert named >= set(acts), slide.key
        ordered = tuple(act for act in guide.guide.acts if act in named)
        assert slide.law == version_lines(guide.guide, ordered, slide.locale), slide.key
    assert told > 0


def test_no_column_of_a_table_is_a_head_without_words(all_decks: list[Decks]) -> None:
    for decks in all_decks:
        for deck in decks.values():
            tables: dict[str, list[Slide]] = {}
            for slide in deck.slides:
                if slide.rows:
                    tables.setdefault(slide.key.rpartition(".")[0] or slide.key, []).append(slide)
            for key, pieces in tables.items():
                for column in range(len(pieces[0].rows[0])):
                    cells = [row[column] for one in pieces for row in one.rows[1:]]
                    assert any(plain(cell).strip() for cell in cells), (key, column)


def test_every_slide_says_what_it_rests_on(all_decks: list[Decks]) -> None:
    for slide in slides(all_decks):
        if slide.kind not in {SlideKind.TITLE, SlideKind.SOURCES}:
            assert slide.sources, slide.key


def test_a_sign_never_comes_without_what_one_sign_is_worth(
    guide: OpenGuide, all_decks: list[Decks]
) -> None:
    for slide in slides(all_decks):
        if slide.kind is SlideKind.INDICATOR:
            honest = guide.guide.info.honesty.said_in(slide.locale)
            assert slide.points[-1].kind is PointKind.SAFETY
            assert slide.points[-1].text.endswith(honest)
            assert slide.grades


def test_a_safety_line_is_shown_whole_in_every_language(
    guide: OpenGuide, all_decks: list[Decks]
) -> None:
    lines = 0
    for decks in all_decks:
        for locale, deck in decks.items():
            voices = hear(guide, deck.chapter)
            shown = [point.text for one in deck.slides for point in one.points]
            for section in guide.chapter(locale, deck.chapter).sections:
                for block in section.blocks:
                    if block.safety and block.box != "":
                        # Marks of citation and article numbers after a full stop stay behind.
                        assert plain(voices.spoken(block.runs, locale)) in shown, block.anchor
                        lines += 1
    assert lines >= len(Locale)


def test_no_point_is_cut_inside_a_sentence(all_decks: list[Decks]) -> None:
    for slide in slides(all_decks):
        for point in slide.points:
            if point.whole and slide.kind is not SlideKind.SOURCES:
                assert point.text.rstrip()[-1] in '.!?…”“"»)', point.text


def test_what_is_cut_is_whole_in_the_notes(all_decks: list[Decks]) -> None:
    for slide in slides(all_decks):
        noted = [note.text for note in slide.notes]
        for point in slide.points:
            assert not point.whole or plain(point.whole) in noted, slide.key


class Untranslated:
    """The guide while its Albanian is not there yet."""

    def __init__(self, guide: OpenGuide) -> None:
        self._real = guide
        self.guide = guide.guide

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        return self._real.chapter(Locale.EN if locale is Locale.SQ else locale, chapter_id)

    def drawing(self, figure_id: str) -> str:
        return self._real.drawing(figure_id)


def test_a_missing_translation_is_shown_in_the_source_language_slide_by_slide(
    guide: OpenGuide, evidence: Decks
) -> None:
    decks = build_decks(Untranslated(guide), "digital-evidence", Shelf())
    albanian, english = decks[Locale.SQ].slides, decks[Locale.EN].slides
    assert [one.key for one in albanian] == [one.key for one in english]
    assert [one.title for one in albanian[1:3]] == [one.title for one in english[1:3]]
    assert {one.text_locale for one in albanian} == {Locale.EN}
    assert {one.locale for one in albanian} == {Locale.SQ}


def test_a_talk_can_begin_at_every_section(guide: OpenGuide, evidence: Decks) -> None:
    deck = evidence[Locale.MK]
    for section in guide.chapter(Locale.MK, "digital-evidence").sections:
        first = deck.slides[deck.start_of(section.id)]
        if any(block.kind is not BlockKind.LEAD for block in section.blocks):
            assert first.section == section.id
    assert deck.start_of("nowhere") == 0
