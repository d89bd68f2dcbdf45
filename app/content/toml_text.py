"""A TOML file of the guide with the lines of its entries, so that a complaint can name one.

`tomllib` reads the values and knows no lines; here the text is only scanned for headers and keys.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice

_HEADER = re.compile(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"\s*[\"']?([A-Za-z0-9_-]+)[\"']?\s*[=.]")
# Past the last line of any file.
END = 1 << 30

# Python 3.11 to 3.13 say the line only in words; 3.14 also as an attribute.
_SAID_LINE = re.compile(r"at line (\d+)")
_LONG_QUOTE = re.compile(r'"""|\'\'\'')


class TomlSyntaxError(ValueError):
    """The text is not TOML; `line` is where reading stopped, 0 when the end was reached."""

    def __init__(self, error: tomllib.TOMLDecodeError) -> None:
        said = _SAID_LINE.search(str(error))
        self.line = int(said.group(1)) if said else 0
        super().__init__(str(error))


def parse_toml(text: str) -> Mapping[str, object]:
    """The values of the text.

    Raises:
        TomlSyntaxError: The text is not TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlSyntaxError(error) from error


class TomlLines:
    """Where headers and keys stand in a TOML text. Lines count from `first`."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._first = first
        self._headers: list[tuple[int, str]] = [(first, "")]
        # Keys, and the parts of headers, in the order of lines.
        self._names: list[tuple[int, str]] = []
        inside_long_text = False
        for number, line in enumerate(text.splitlines(), first):
            if not inside_long_text:
                self._note(number, line)
            if len(_LONG_QUOTE.findall(line)) % 2:
                inside_long_text = not inside_long_text

    def _note(self, number: int, line: str) -> None:
        if header := _HEADER.match(line):
            self._headers.append((number, header.group(1)))
            self._names.extend((number, part) for part in header.group(1).split("."))
        elif key := _KEY.match(line):
            self._names.append((number, key.group(1)))

    def entry(self, name: str, index: int = 0) -> tuple[int, int]:
        """First line of the ``index``-th ``[[name]]`` and the line where the next entry begins."""
        starts = [at for at, (_, header) in enumerate(self._headers) if header == name]
        if index >= len(starts):
            return self._first, self._first
        at = starts[index]
        for line, header in self._headers[at + 1 :]:
            if not header.startswith(f"{name}."):
                return self._headers[at][0], line
        return self._headers[at][0], END

    def key(self, key: str, start: int, end: int) -> int:
        """The line of a key between two lines, or `start` when it is not written there."""
        at = bisect_left(self._names, (start, ""))
        for line, name in islice(self._names, at, None):
            if line >= end:
                break
            if name == key:
                return line
        return start
