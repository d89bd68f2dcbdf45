"""What a person typed, taken apart: words, phrases in quotation marks, and words not wanted.

Every limit is applied before anything is parsed, and no text is ever refused: what makes no sense
as a query is read as plain words. Nothing is looked up here.
"""

import re
from dataclasses import dataclass, replace

from app.words.fold import Token, tokens

# Our choices, far above what people type. Without limits Whoosh's own parser, on 1,800 made-up
# sections, took more than 7 s for 10,000 words or one word of 1 MB, and 2.1 s for a phrase of 500
# words. tests/unit/search/test_hostile.py holds such queries to their time.
MAX_CHARACTERS = 256  # code points of a query
MAX_WORDS = 16  # words of a query, those in phrases counted
MAX_PHRASE = 8  # words of one phrase
MAX_LETTERS = 64  # code points of one word
SHORTEST_BEGUN = 3  # code points before a star; fewer begin half the guide

_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02'
# A minus directly before a word or phrase and not inside a word: 418-г is one word.
_PIECE = re.compile(
    rf"(?P<minus>(?<!\S)[-\u2212](?=[\w{_QUOTES}]))?"
    rf"(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]|(?P<plain>[^\s{_QUOTES}]+))"
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words that belong together: one word, or all words of a phrase.

    `begun`: a star stands after the word, so it is only the beginning of one.
    """

    words: tuple[Token, ...]
    phrase: bool = False
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart.

    Attributes:
        text: What was typed, cut to the longest query; offsets of the words point into it.
        wanted: In typed order; empty only when nothing typed is a word.
        unwanted: Words and phrases after a minus.
        open_ended: The last word may still be in the typing: nothing stands after it.
    """

    text: str
    wanted: tuple[Part, ...] = ()
    unwanted: tuple[Part, ...] = ()
    open_ended: bool = False

    @property
    def plain_text(self) -> str:
        """The text with unwanted words and phrases blanked out, offsets kept."""
        letters = list(self.text)
        for part in self.unwanted:
            for word in part.words:
                letters[word.start : word.end] = " " * (word.end - word.start)
        return "".join(letters)


def parse_query(typed: str) -> Query:
    """Take a query apart; never raises."""
    text = typed[:MAX_CHARACTERS]
    wanted: list[Part] = []
    unwanted: list[Part] = []
    room = MAX_WORDS
    for piece in _PIECE.finditer(text):
        phrase = piece["phrase"] is not None
        start = piece.start("phrase" if phrase else "plain")
        found = _words(piece["phrase"] if phrase else piece["plain"], start)
        found = found[: min(room, MAX_PHRASE)] if phrase else found[:room]
        room -= len(found)
        parts = [Part(found, phrase=True)] if phrase else [Part((word,)) for word in found]
        if not piece["minus"] and parts and not any(part.begun for part in wanted):
            parts[-1] = replace(parts[-1], begun=not phrase and _has_star(text, parts[-1]))
        (unwanted if piece["minus"] else wanted).extend(part for part in parts if part.words)
    if not wanted:
        wanted, unwanted = unwanted, []
    return Query(text, tuple(wanted), tuple(unwanted), _is_open(text, wanted))


def _words(text: str, offset: int) -> tuple[Token, ...]:
    return tuple(
        Token(token.text, token.start + offset, token.end + offset)
        for token in tokens(text)
        if len(token.text) <= MAX_LETTERS
    )


def _has_star(text: str, part: Part) -> bool:
    """Whether a star ends the word and enough letters stand before it."""
    word = part.words[-1]
    star = text[word.end : word.end + 2].rstrip()
    return star in {"*", "**"} and len(word.text) >= SHORTEST_BEGUN


def _is_open(text: str, wanted: list[Part]) -> bool:
    if not wanted or wanted[-1].phrase:
        return False
    return wanted[-1].words[-1].end == len(text)
