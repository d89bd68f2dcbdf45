"""Nothing was found: what was looked for and where, and the best way on already chosen for Enter.

Never an error and never a dead end: the list of chapters is always among the ways.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.search.reply import Reply
from app.ui.search_overlay.buttons import RING, Chip, WayRow
from app.ui.search_overlay.page import Label, Page
from app.ui.search_overlay.wording_pages import (
    best_title,
    contents_chip,
    contents_words,
    drop_name,
    drop_title,
    go_title,
    meant_note,
    meant_title,
    nothing_exact_words,
    nothing_one_title,
    nothing_title,
    nothing_words,
    one_word_note,
    widen_words,
)
from app.ui.search_overlay.wrap import WrapLayout
from app.ui.theme.look import Look

# How many words are offered to be left out, and how long one may be on its chip, in letters.
_MOST_CHIPS = 6
_LONGEST_CHIP = 24
# What is repeated of the typed words, in letters; the field shows them whole.
_LONGEST_QUOTE = 80


def shorter_queries(query: str) -> tuple[tuple[str, str], ...]:
    """Each word with the query that is left without it, for at least two different words."""
    words = query.split()
    if len(set(words)) < 2:  # noqa: PLR2004 - one word cannot be left out
        return ()
    seen = list(dict.fromkeys(words))[:_MOST_CHIPS]
    return tuple((word, " ".join(one for one in words if one != word)) for word in seen)


def best_query(query: str) -> str:
    """Of several words the longest, which says most; of equals the first. Else ""."""
    return max(query.split(), key=len) if shorter_queries(query) else ""


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


class EmptyPage(Page):
    """The page of a reply without results.

    Signals:
        words_taken(str): Other words are to be searched.
        widen_asked(): Synonyms and other languages are to be searched again.
        contents_asked(): The reader wants the list of chapters.
    """

    words_taken = Signal(str)
    widen_asked = Signal()
    contents_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "search", parent)
        self.setObjectName("searchEmpty")

    def show_reply(self, reply: Reply, *, wide: bool) -> None:
        """Say what was looked for and offer ways on."""
        self.clear()
        self._say(reply, wide=wide)
        title = meant_title() if reply.corrected else best_title()
        self.column.addWidget(Label(self.look, title, self.inside))
        self._offer(reply, wide=wide)
        drops = shorter_queries(reply.query)
        if drops:
            self.column.addSpacing(12)
            self.column.addWidget(self._short_lists(drops))
        self.column.addStretch(1)
        self.choose(0)

    def _say(self, reply: Reply, *, wide: bool) -> None:
        quoted = _cut(reply.query, _LONGEST_QUOTE)
        several = len(reply.query.split()) > 1
        title = nothing_title() if several else nothing_one_title()
        self.heading.say(title, nothing_words(quoted) if wide else nothing_exact_words(quoted))

    def _offer(self, reply: Reply, *, wide: bool) -> None:
        if reply.corrected:
            self._add(reply.corrected, meant_note(), "search", partial(self._go, reply.corrected))
        if not wide:
            self._add(widen_words(), "", "languages", self.widen_asked.emit)
        fewer = best_query(reply.query)
        if fewer and fewer != reply.corrected:
            self._add(fewer, one_word_note(), "search", partial(self._go, fewer))
        if not fewer:
            self._add(contents_words(), "", "list-tree", self.contents_asked.emit)

    def _go(self, query: str) -> None:
        self.words_taken.emit(query)

    def _add(self, words: str, note: str, icon: str, go: Callable[[], object]) -> None:
        row = WayRow(self.look, words, note, icon=icon, parent=self.inside)
        row.clicked.connect(lambda *_checked: go())
        self.rows.append(row)
        self.column.addWidget(row)

    def _short_lists(self, drops: tuple[tuple[str, str], ...]) -> QWidget:
        lists = QWidget(self.inside)
        side_by_side = QHBoxLayout(lists)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(16)
        chips: list[Chip] = []
        for word, query in drops:
            chip = Chip(self.look, _cut(word, _LONGEST_CHIP), removes=True)
            chip.setAccessibleName(drop_name(word))
            chip.clicked.connect(partial(self._go_after_click, query))
            chips.append(chip)
        side_by_side.addWidget(self._short_list(drop_title(), chips), 3)
        contents = Chip(self.look, contents_chip(), icon="list-tree")
        contents.clicked.connect(lambda *_checked: self.contents_asked.emit())
        side_by_side.addWidget(self._short_list(go_title(), [contents]), 2)
        return lists

    def _go_after_click(self, query: str, *_checked: bool) -> None:
        self.words_taken.emit(query)

    def _short_list(self, title: str, chips: list[Chip]) -> QWidget:
        part = QWidget(self.inside)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.look, title, part))
        row = QWidget(part)
        wrap = WrapLayout(row, across=8 - 2 * RING + 4, down=4 - RING)
        for chip in chips:
            wrap.addWidget(chip)
        column.addWidget(row)
        column.addStretch(1)
        return part
