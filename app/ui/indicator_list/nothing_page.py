"""No sign fits: what was looked for, that this proves nothing, and the best way on for Enter.

Never an error and never a dead end.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.indicator_list.wording import (
    all_signs_words,
    nothing_title,
    nothing_words,
    whole_guide_words,
    without_filters_words,
)
from app.ui.search_overlay.buttons import WayRow
from app.ui.search_overlay.page import Page
from app.ui.theme.look import Look

# What is repeated of the typed words, in letters; the field shows them whole.
_LONGEST = 40


class NothingPage(Page):
    """Stands in the place of the list.

    Signals:
        unfiltered: The same words without filters.
        whole_guide: The same words in the whole guide.
        cleared: Everything away.
    """

    unfiltered = Signal()
    whole_guide = Signal()
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "search", parent)
        self.setObjectName("indicatorNothing")

    def say(self, typed: str, chosen: Sequence[str], *, elsewhere: bool) -> None:
        """Say what was looked for; `elsewhere` when without filters there would be signs."""
        self.clear()
        short = typed if len(typed) <= _LONGEST else typed[: _LONGEST - 1].rstrip() + "…"
        self.heading.say(nothing_title(), nothing_words(short, chosen))
        if elsewhere and chosen:
            self._add(without_filters_words(), "filter", self.unfiltered.emit)
        if typed:
            self._add(whole_guide_words(short), "search", self.whole_guide.emit)
        self._add(all_signs_words(), "list-tree", self.cleared.emit)
        self.column.addStretch(1)
        self.choose(0)

    def _add(self, words: str, icon: str, go: Callable[[], object]) -> None:
        row = WayRow(self.look, words, "", icon=icon, parent=self.inside)
        row.clicked.connect(lambda *_checked: go())
        self.rows.append(row)
        self.column.addWidget(row)
