"""What a chapter says to its trainer, read from the box: minutes, notes, questions with answers.

The words before a colon are the author's, in any language; only their shape is looked at. What has
no such shape is a note, so nothing is lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.export.deck.sentences import Runs, piece, without_citations
from app.model.section import Block
from app.model.text import plain

# "Question 2: " or "Minutes: ".
_LABEL = re.compile(r"(?P<words>[^\d:.?!]{2,30}?)\s*(?P<number>\d{1,2})?\s*:\s+")
# "… ? Answer: " between a question and its answer.
_ANSWER = re.compile(r"\?[”“\"»]?\s+(?P<label>[^\W\d]{2,20}\s*:)\s+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question for the room; the answer may be empty."""

    question: Runs
    answer: Runs


@dataclass(frozen=True, slots=True)
class Guidance:
    """A trainer box: how long, what to do, what to ask. `minutes` is 0 where none are given."""

    minutes: int = 0
    notes: tuple[Runs, ...] = ()
    questions: tuple[Question, ...] = ()


def read_guidance(blocks: Iterable[Block]) -> Guidance:
    """The contents of a trainer box."""
    minutes, notes, questions = 0, [], []
    for block in blocks:
        runs = without_citations(block.runs)
        text = plain(runs)
        label = _LABEL.match(text)
        if label and re.fullmatch(r"\d{1,3}\D{0,3}", text[label.end() :].strip()):
            minutes += int(re.findall(r"\d+", text[label.end() :])[0])
        elif question := _question(runs, text, label):
            questions.append(question)
        else:
            notes.append(runs)
    return Guidance(minutes, tuple(notes), tuple(questions))


def _question(runs: Runs, text: str, label: re.Match[str] | None) -> Question | None:
    answer = _ANSWER.search(text)
    if not label or not (label["number"] or answer):
        return None
    if answer is None:
        return Question(piece(runs, label.end(), len(text)), ())
    asked = piece(runs, label.end(), answer.start("label"))
    return Question(_trimmed(asked), _capital(piece(runs, answer.end(), len(text))))


def _trimmed(runs: Runs) -> Runs:
    text = plain(runs)
    return piece(runs, 0, len(text.rstrip()))


def _capital(runs: Runs) -> Runs:
    """An answer stands alone on its slide, so it begins as a sentence does."""
    if not runs or runs[0].ref is not None:
        return runs
    first = runs[0].text
    return (replace(runs[0], text=first[:1].upper() + first[1:]), *runs[1:])
