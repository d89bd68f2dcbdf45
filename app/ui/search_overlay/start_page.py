"""Before anything is typed: that scripts and languages do not matter, and searches to try.

Nothing that was searched before is shown, because nothing of it is kept.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.search_overlay.buttons import WayRow
from app.ui.search_overlay.page import Label, Page
from app.ui.search_overlay.wording_pages import (
    examples,
    examples_title,
    hint_title,
    hint_words,
)
from app.ui.theme.look import Look


class StartPage(Page):
    """The page of an empty field.

    Signals:
        words_taken(str): An example is to be searched.
    """

    words_taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "languages", parent)
        self.setObjectName("searchStart")

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.clear()
        self.heading.say(hint_title(), hint_words())
        self.column.addWidget(Label(self.look, examples_title(), self.inside))
        for words, note in examples():
            row = WayRow(self.look, words, note, parent=self.inside)
            row.clicked.connect(self._take)
            self.rows.append(row)
            self.column.addWidget(row)
        self.column.addStretch(1)

    def _take(self) -> None:
        row = self.sender()
        if isinstance(row, WayRow):
            self.words_taken.emit(row.text())
