"""Marks in a text that carry line numbers through Python-Markdown, which keeps none.

A mark is two private-use letters around a number. It is set where the words of a line begin, so
that no rule of Markdown sees it, and taken out again when pieces are made. Lines that only say
something of their neighbours (``{: .ours }``) are taken out here and handed over by line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_OPEN = "\ue000"
_CLOSE = "\ue001"
_MARK = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_PRIVATE = re.compile(f"[{_OPEN}{_CLOSE}]")

# What stands before the words of a line: the sign of a heading, an item, a quotation, a table row.
_SIGN = re.compile(r"\s*(?:#{1,6}[ \t]+|[-*+][ \t]+|[0-9]+\.[ \t]+|>[ \t]*|\|)?")
_RULE = re.compile(r"\s*[-|:=*_ \t]+$")
_ATTRIBUTES = re.compile(r"\s*\{:(.*)\}\s*$")
_FENCE = re.compile(r"\s*:::")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with marks; `attributes` are the words of each ``{: … }`` line, by the line above."""

    text: str
    attributes: Mapping[int, tuple[int, str]]


def mark_lines(text: str, first: int) -> MarkedText:
    """The text with the number of each line set in it; its first line has number `first`."""
    marked: list[str] = []
    attributes: dict[int, tuple[int, str]] = {}
    last_words = 0
    for number, line in enumerate(_PRIVATE.sub("", text).splitlines(), first):
        if said := _ATTRIBUTES.match(line):
            attributes[last_words] = (number, said.group(1))
            continue
        if line.strip():
            last_words = number
        marked.extend(_marked(line, number))
    return MarkedText("\n".join(marked), attributes)


def _marked(line: str, number: int) -> tuple[str, ...]:
    mark = f"{_OPEN}{number}{_CLOSE}"
    if _FENCE.match(line):
        # A box begins and ends a block whether or not the author left blank lines around it.
        return ("", f"{line.strip()} {mark}", "")
    if not line.strip() or _RULE.match(line):
        return (line,)
    sign = _SIGN.match(line)
    at = sign.end() if sign else 0
    return (line[:at] + mark + line[at:],)


def split_marks(text: str, line: int) -> Iterator[tuple[str, int]]:
    """The text between marks with its line; `line` is that of letters before the first mark."""
    parts = _MARK.split(text)
    yield parts[0], line
    for number, words in zip(parts[1::2], parts[2::2], strict=True):
        yield words, int(number)


def without_marks(text: str) -> str:
    """The text as the author wrote it."""
    return _MARK.sub("", text)


def first_line(text: str, otherwise: int) -> int:
    """The first line marked in the text."""
    found = _MARK.search(text)
    return int(found.group(1)) if found else otherwise
