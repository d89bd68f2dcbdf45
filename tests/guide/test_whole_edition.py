"""The English edition is whole: what readers, judges and trainers may count on in each chapter."""

from pathlib import Path

import pytest

from app.content.check import check
from app.content.loader import SourceGuide
from app.content.report import ChapterReport, report
from app.model.locale import Locale
from app.model.section import BlockKind, BoxKind

GUIDE = Path(__file__).resolve().parents[2] / "guide_content"

# The plan of the guide: chapters, and what each has at least.
CHAPTERS = 13
QUESTIONS = 8
CHAPTERS_WITH_FIGURES = 10
# Words in the middle sentence: plain English.
LONGEST_MEDIAN = 18
CHECKLISTS, DEFINITIONS = 10, 150
# A session for a room needs a question to begin and one to go on with; some boxes hold notes alone.
DISCUSSIONS = 2


@pytest.fixture(scope="module")
def source() -> SourceGuide:
    found = check(GUIDE).source
    assert found is not None
    return found


@pytest.fixture(scope="module")
def chapters(source: SourceGuide) -> list[ChapterReport]:
    return [one for one in report(source).chapters if one.locale == "en"]


def test_every_planned_chapter_is_there_in_order(chapters: list[ChapterReport]) -> None:
    numbers = [int(one.chapter[:2]) for one in chapters]
    assert numbers == list(range(1, CHAPTERS + 1))


def test_every_chapter_reads_plainly_and_cites(chapters: list[ChapterReport]) -> None:
    for one in chapters:
        assert one.median_sentence <= LONGEST_MEDIAN, one.chapter
        assert one.citations > 0, one.chapter
        assert one.sections > 1, one.chapter


def test_every_chapter_has_questions_and_a_lesson(chapters: list[ChapterReport]) -> None:
    for one in chapters:
        assert one.questions >= QUESTIONS, one.chapter
        assert one.lessons >= 1, one.chapter


def test_pictures_explain_in_most_chapters(chapters: list[ChapterReport]) -> None:
    assert sum(one.figures > 0 for one in chapters) >= CHAPTERS_WITH_FIGURES


def test_every_chapter_opens_with_key_points_and_ends_with_what_to_do(source: SourceGuide) -> None:
    for draft in source.drafts[Locale.EN]:
        first, last = draft.sections[0], draft.sections[-1]
        keys = [box for box in first.boxes if box.kind is BoxKind.KEY]
        assert len(keys) == 1, draft.file
        points = [block for block in first.blocks if block.box == keys[0].anchor]
        assert 3 <= sum(block.kind is BlockKind.ITEM for block in points) <= 6, draft.file
        assert last.id.endswith("-what-to-do"), draft.file


def test_every_chapter_can_be_taught(source: SourceGuide) -> None:
    for draft in source.drafts[Locale.EN]:
        taught = {box.anchor for box in draft.boxes if box.kind is BoxKind.TRAINER}
        asked = [block for block in draft.blocks if block.box in taught and "?" in block.text]
        assert taught, draft.file
        assert len(asked) >= DISCUSSIONS, draft.file


def test_terms_and_checklists_are_enough_to_work_with(source: SourceGuide) -> None:
    guide = source.guide
    defined = [term for term in guide.terms.values() if term.definition.find(Locale.EN)]
    assert len(defined) >= DEFINITIONS
    assert len(guide.checklists) >= CHECKLISTS


def test_every_right_option_is_not_the_longest(source: SourceGuide) -> None:
    """Else a group learns to choose by length."""
    for locale in Locale:
        asked = [one for one in source.guide.questions.values() if one.options]
        longest = 0
        for one in asked:
            lengths = [len(option.said_in(locale)) for option in one.options]
            longest += lengths.index(max(lengths)) + 1 in one.answer
        assert longest <= 0.6 * len(asked), (locale, longest, len(asked))
