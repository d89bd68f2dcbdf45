"""More indicators: real ones under new ids, their texts mixed by seed so that none is a copy.

It invents no advice and no sign: sentences are those of the guide, and nobody reads the result.
"""

import re
from collections.abc import Sequence
from random import Random

_START = "[[indicator]]\n"
_KEY = re.compile(r"^(mislead|next)\.(en|mk|sq) = ", re.MULTILINE)
_SAID = re.compile(r"^(?:text|mislead|next)\.(?:en|mk|sq)(?= = )", re.MULTILINE)
_ID = re.compile(r'^id = "(I\d+)"', re.MULTILINE)
_ROW = re.compile(r'^csv = "\w+"\n', re.MULTILINE)
_RELATED = re.compile(r"^related = .*\n", re.MULTILINE)
# Letters that stand for the digits of a number in a mark: a number would be a figure of the text.
_LETTERS = "abcdefghij"


def more_signs(text: str, total: int, rng: Random) -> str:
    """The file of indicators with so many of them, the real ones first.

    Args:
        text: The file as it is written.
        total: How many indicators there shall be.
        rng: Decides whose advice a new one gets.
    """
    head, *real = text.split(_START)
    parts = [part.rstrip("\n") for part in real]
    taken = {int(found[1][1:]) for part in parts if (found := _ID.search(part))}
    free = (number for number in range(1, total + max(taken) + 1) if number not in taken)
    made = [
        _clone(parts, at % len(parts), next(free), rng) for at in range(max(0, total - len(parts)))
    ]
    return head + "\n\n".join(_START + part for part in (*parts, *made)) + "\n"


def _clone(parts: Sequence[str], at: int, number: int, rng: Random) -> str:
    """A sign under a new id: its own words, and the advice of others in the same words each.

    Who lends advice is written in the same languages, or a language would say other things.
    """
    alike = [part for part in parts if _languages(part) == _languages(parts[at])]
    lenders = {key: alike[int(rng.random() * len(alike))] for key in ("mislead", "next")}
    mark = "".join(_LETTERS[int(digit)] for digit in f"{number:05}")
    lines = []
    for line in _RELATED.sub("", _ROW.sub("", f"{parts[at]}\n")).splitlines():
        found = _KEY.match(line)
        if found:
            line = _line_of(lenders[found[1]], found[0]) or line  # noqa: PLW2901
        lines.append(_marked(line, mark))
    return _ID.sub(f'id = "I{number:03}"', "\n".join(lines), count=1)


def _languages(part: str) -> frozenset[str]:
    """The languages in which a sign and its advice are written."""
    return frozenset(found[0] for found in _SAID.finditer(part))


def _line_of(part: str, start: str) -> str:
    return next((line for line in part.splitlines() if line.startswith(start)), "")


def _marked(line: str, mark: str) -> str:
    """The line with a mark at the end of its text, so that no two signs say the very same."""
    if re.match(r"(?:text|mislead|next)\.\w\w = .*\"$", line):
        return f'{line[:-1]} ({mark})"'
    return line
