"""Growing a TOML file by its text: an item in a list, a key in a table, an entry at the end.

All that stands in the file stays as it is, comments and form included. Nothing is trusted to have
worked: whoever grows a text compares what it says before and after.
"""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"^[ \t]*\[.*$", re.MULTILINE)
# A piece of a list that is skipped, a string, a comma, or its end.
_PIECE = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)|(?P<text>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(?P<comma>,)|(?P<end>\])"""
)


class CannotGrowError(ValueError):
    """The text has another form than is known here."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A string of a list, by its first letter and the one after its last."""

    start: int
    end: int


def line_end(text: str) -> str:
    r"""The line end of a text: ``\r\n`` where the first line has it, else ``\n``."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def with_item(text: str, opening: int, at: int, words: str) -> str:
    """The text with one more string in a list of strings.

    Args:
        text: The whole file.
        opening: Where the list's bracket stands.
        at: The place of the new string in the list, from 0.
        words: The string; it needs no escapes.

    Raises:
        CannotGrowError: It is no list of short strings.
    """
    items, end = _items(text, opening)
    new = f'"{words}"'
    if not items:
        return f"{text[: opening + 1]}{new}{text[opening + 1 :]}"
    if at == 0:
        start = items[0].start
        between = _gap(text, start, line_end(text))
        return f"{text[:start]}{new},{between}{text[start:]}"
    before = items[min(at, len(items)) - 1]
    after = items[at].start if at < len(items) else end
    if "\n" not in text[before.end : after]:
        return f"{text[: before.end]}, {new}{text[before.end :]}"
    return _after_line(text, before, new)


def _items(text: str, opening: int) -> tuple[list[_Item], int]:
    items: list[_Item] = []
    at = opening + 1
    while piece := _PIECE.match(text, at):
        at = piece.end()
        if piece["end"]:
            return items, piece.start()
        if piece["text"]:
            items.append(_Item(piece.start(), piece.end()))
    raise CannotGrowError


def _gap(text: str, start: int, newline: str) -> str:
    """What parts an item from the one before it: a space, or a line of its own."""
    line = text.rfind("\n", 0, start) + 1
    indent = text[line:start]
    return f"{newline}{indent}" if not indent.strip() else " "


def _after_line(text: str, before: _Item, new: str) -> str:
    """The new string below the line of the one before it, whose remark stays beside it."""
    line = text.rfind("\n", 0, before.start) + 1
    indent = re.match(r"[ \t]*", text[line:])
    margin = indent.group() if indent and not text[line : before.start].strip() else "  "
    rest = text.find("\n", before.end)
    comma = re.match(r"[ \t]*,", text[before.end : rest])
    head = text[: before.end] + ("" if comma else ",")
    newline = line_end(text)
    middle = text[before.end : rest].removesuffix("\r")
    return f"{head}{middle}{newline}{margin}{new},{newline}{text[rest + 1 :]}"


def find_list(text: str, table: str, key: str) -> int:
    """Where the bracket of ``key = [`` stands in a table; the table "" is the file's beginning.

    Raises:
        CannotGrowError: It is not written so.
    """
    start, end = _table(text, table)
    found = re.compile(rf"^[ \t]*{key}[ \t]*=[ \t]*\[", re.MULTILINE).search(text, start, end)
    if found is None:
        raise CannotGrowError
    return found.end() - 1


def with_key(text: str, table: str, line: str) -> str:
    """The text with one more line at the end of a table, or of a new table at the end of the file.

    Raises:
        CannotGrowError: The table is not written as ``[table]``.
    """
    newline = line_end(text)
    try:
        start, end = _table(text, table)
    except CannotGrowError:
        return f"{with_last_line(text)}{newline}[{table}]{newline}{line}{newline}"
    last = start
    for found in re.compile(r"^[^\n]*\S[^\n]*$", re.MULTILINE).finditer(text, start, end):
        # A remark above the next table belongs to that one.
        if not found.group().lstrip().startswith("#"):
            last = found.end()
    head = text[:last].removesuffix("\r")
    return f"{head}{newline}{line}{text[len(head) :]}" if last else f"{line}{newline}{text}"


def with_last_line(text: str) -> str:
    """The text with a line end at its end."""
    return text if not text or text.endswith("\n") else text + line_end(text)


def _table(text: str, table: str) -> tuple[int, int]:
    """From the end of a table's header to the next header."""
    if not table:
        start = 0
    else:
        name = r"[ \t]*\.[ \t]*".join(re.escape(part) for part in table.split("."))
        header = re.compile(rf"^[ \t]*\[[ \t]*{name}[ \t]*\][ \t]*(?:\#.*)?\r?$", re.MULTILINE)
        found = header.search(text)
        if found is None:
            raise CannotGrowError
        start = found.end()
    after = _HEADER.search(text, start)
    # Lines of a list that begin with a bracket look like a header; none is known in the guide.
    return start, after.start() if after else len(text)
