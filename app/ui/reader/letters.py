"""Letters before they are set: what stays upright, what may not break, where each one went.

Pure text; the cursor that sets the letters is in `app.ui.reader.sheet`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A hyphen at which no line breaks: "418-" at the end of one line and "г" on the next would read
# as another article.
FIRM_HYPHEN = "\u2011"
FIRM_SPACE = "\u00a0"

_ARTICLE = re.compile(
    # An ending on an abbreviation ("LPP-së") belongs to it in the same way.
    r"(?<![^\W_])([0-9]{1,4}(?=-[^\W\d_]{1,2}(?![^\W_]))|[A-ZÇËА-Ш]{2,6})-([^\W\d_]{1,3})(?![^\W_])"
)
# Article numbers with a letter, ids such as I014, numbers alone, and a single Cyrillic letter: in
# the Macedonian italic they look like other letters. The four letters that are also words (а, е, и,
# о) stay italic unless a bracket or a quotation mark shows that the letter itself is meant.
_UPRIGHT = re.compile(
    r"(?<![^\W_])(?:[0-9]{1,4}[-\u2011][^\W\d_]{1,2}|[A-Z]{1,2}[0-9]{1,4}|[0-9]+"
    r"|(?![аеио])[\u0400-\u04ff]|[аеио](?=[)“”\"»])"
    r")(?![^\W_])"
)


def firm(text: str) -> str:
    """The same letters, one for one, with article numbers and endings no line break cuts."""
    return _ARTICLE.sub(rf"\1{FIRM_HYPHEN}\2", text) if "-" in text else text


def loose(text: str) -> str:
    """Letters as a person wants to paste them: ordinary hyphens and spaces."""
    return text.replace(FIRM_HYPHEN, "-").replace(FIRM_SPACE, " ").replace("\u2028", "\n")


def slanted(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces of an emphasised text, each with whether it may be italic."""
    at = 0
    for found in _UPRIGHT.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], True
        yield found.group(), False
        at = found.end()
    if at < len(text):
        yield text[at:], True


def units(text: str) -> int:
    """Length of a text as Qt counts it, in UTF-16 units."""
    return len(text) + sum(letter > "\uffff" for letter in text)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a block's plain text, from code point `start`, set at a position in the page."""

    start: int
    text: str
    position: int

    def cut(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the code points [start, end) of the block lie in the page, if any lie here."""
        first = max(start, self.start) - self.start
        last = min(end, self.start + len(self.text)) - self.start
        if first >= last:
            return None
        before = units(self.text[:first])
        return self.position + before, self.position + before + units(self.text[first:last])
