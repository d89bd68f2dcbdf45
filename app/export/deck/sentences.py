"""Cutting text for a room: whole sentences from the beginning, never a part of one.

What is left out is not lost: whoever cuts puts the whole into the speaker's notes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from app.model.text import Run, plain

# Letters of a point that are read at a glance, about two and a half lines of a slide. Our choice.
GLANCE = 170
# An item of a list is one instruction: what makes it safe often stands in its second sentence.
GLANCE_AT_ITEM = 260
# A rule of law is shown with more of its conditions.
GLANCE_AT_LAW = 320
# A sentence that says no more than this beside its references only points to them ("See I002.").
_POINTER = 12
# "Inside the country." at the head of a paragraph says nothing alone. Letters; our choice.
_LABEL = 36

_END = re.compile(r"[.!?…][”“\"»)’]*\s+(?=[„“«\"(\[]?[A-ZÇËА-ШЃЌЉЊЏЅЈ0-9])")
# After these a full stop ends no sentence, in any of the three languages.
_SHORT = re.compile(
    r"(?:^|[\s(„“])(?:[^\W\d_]|art|arts|чл|бр|ст|стр|nr|nen|par|fq|p|pp|no|cf|etc|dr|др|т\.н)\.$",
    re.IGNORECASE,
)

# Macedonian quotes end with the sign that begins the English and Albanian ones.
_PAIRS = {"„": "“", "“": "”", "(": ")", "[": "]"}

Runs = tuple[Run, ...]


def without_citations(runs: Sequence[Run]) -> Runs:
    """The runs a room reads: citation marks are for the page; the space before them goes too."""
    kept: list[Run] = []
    for run in runs:
        if run.is_citation:
            continue
        after = kept and kept[-1].text.endswith(" ") and run.text.startswith(" ")
        kept.append(replace(run, text=run.text[1:]) if after else run)
    return tuple(run for run in kept if run.text)


def ends(text: str) -> tuple[int, ...]:
    """Where each sentence of a text ends, without the space after it.

    What stands between quotes or brackets is never parted: half of what somebody says may be the
    opposite of it.
    """
    found = []
    held = _enclosed(text)
    for match in _END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if any(start < end <= last for start, last in held):
            continue
        if not _SHORT.search(text[: match.start() + 1]):
            found.append(end)
    return (*found, len(text.rstrip())) if text.strip() else ()


def _enclosed(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where quotes and brackets reach that are both opened and closed."""
    opened: list[tuple[int, str]] = []
    found = []
    for at, sign in enumerate(text):
        if opened and sign == opened[-1][1]:
            found.append((opened.pop()[0], at))
        elif sign in _PAIRS:
            opened.append((at, _PAIRS[sign]))
    return tuple(found)


def piece(runs: Sequence[Run], start: int, end: int) -> Runs:
    """The letters [start, end) of the plain text of runs, each in its own dress."""
    cut, at = [], 0
    for run in runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        if first < last:
            cut.append(replace(run, text=run.text[first:last]))
        at += len(run.text)
    return tuple(cut)


@lru_cache(maxsize=512)  # the same block is asked for its sentences many times over
def sentences(runs: Runs) -> tuple[Runs, ...]:
    """The sentences of runs that hold no citation marks, without the spaces between them."""
    text, start, found = plain(runs), 0, []
    for end in ends(text):
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            found.append(piece(runs, start, end))
        start = end
    return tuple(found)


def points_away(sentence: Runs) -> bool:
    """Whether a sentence only names other places, which nobody can follow in a room."""
    if all(run.ref is None for run in sentence):
        return False
    return sum(len(run.text.strip()) for run in sentence if run.ref is None) <= _POINTER


def count_for(runs: Runs, most: int) -> int:
    """How many sentences from the beginning stay within so many letters; at least one.

    A first sentence as short as a label brings the next one with it.
    """
    said = [len(plain(one)) for one in sentences(runs)]
    total = count = 0
    for length in said:
        if count and total + length > most and not (count == 1 and total <= _LABEL):
            break
        total += length + 1
        count += 1
    return count


def leading(runs: Runs, count: int) -> Runs:
    """The first so many sentences, without those that only point away."""
    whole = sentences(runs)
    kept = [one for one in whole[:count] if not points_away(one)] or list(whole[:1])
    joined: list[Run] = []
    for one in kept:
        joined += [Run(" "), *one] if joined else one
    return tuple(joined)
