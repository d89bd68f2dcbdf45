"""What a chapter says to its trainer."""

import pytest

from app.export.deck.trainer import read_guidance
from app.model.section import Block, BlockKind
from app.model.text import Run, plain


def items(*texts: str) -> list[Block]:
    return [Block(f"t-{n}", BlockKind.ITEM, (Run(text),)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("minutes", "question"),
    [
        ("Minutes: 25", "Question 1: Who comes first? Answer: the people."),
        ("Минути: 25", "Прашање 1: Who comes first? Одговор: the people."),
        ("Minuta: 25", "Pyetja 1: Who comes first? Përgjigje: the people."),
    ],
)
def test_minutes_questions_and_answers_are_read_in_every_language(
    minutes: str, question: str
) -> None:
    guidance = read_guidance(items(minutes, question, "Notes: read it aloud."))
    assert guidance.minutes == 25
    assert [plain(one.question) for one in guidance.questions] == ["Who comes first?"]
    assert [plain(one.answer) for one in guidance.questions] == ["The people."]
    assert [plain(note) for note in guidance.notes] == ["Notes: read it aloud."]


def test_what_has_no_shape_is_a_note_and_nothing_is_lost() -> None:
    guidance = read_guidance(items("Let the group talk.", "At 10:30 break: fifteen of you leave."))
    assert len(guidance.notes) == 2
    assert not guidance.questions
    assert not guidance.minutes


def test_a_question_may_have_no_answer() -> None:
    guidance = read_guidance(items("Question 3: What would you have done?"))
    assert plain(guidance.questions[0].question) == "What would you have done?"
    assert guidance.questions[0].answer == ()
