"""Home: one question, six tasks, where the reader left off, and what edition this is.

It shows and reports; it opens nothing. A task whose chapter is not in this edition says so and
leads to a search; nothing is counted for it, so that the search need not be loaded at the start.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.i18n import current_locale, ngettext
from app.i18n import gettext as _
from app.model.guide import ChapterHead, Guide
from app.model.place import Place, PlaceKind
from app.ui.checklist_words import urgent_checklists, urgent_words
from app.ui.edition_words import (
    Integrity,
    cited_acts,
    edition_line,
    integrity_words,
    law_labels,
    status_label,
)
from app.ui.history import View
from app.ui.reading_rows import Reading
from app.ui.tasks import TASKS, Task
from app.ui.theme.look import Look, dress
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import ListRow, TaskCard
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock
from app.ui.widgets.urgent_row import UrgentRow

# Widest page, in px at 100 %: three cards of 296 and two gaps of 16.
_PAGE = 920
_SECTION = 2  # level of a heading that is listed
_MOST_ACROSS = 3
_THREE_ACROSS = 720
_TWO_ACROSS = 440

# Rows of "Continue reading", and of "Start reading" below it.
MOST_READING = 3
MOST_STARTS = 3

# The data file of each list that a task can lead to.
_FILES = {View.INDICATORS: "indicators", View.LAW: "statutes"}

# While so few rows of "Continue reading" are shown, "Start reading" stands below them.
_FEW = 2


class HomePane(ColumnPage):
    """The start page.

    Signals:
        place_chosen: The reader chose a chapter. Carries its `Place`.
        reading_chosen: The reader wants to go on. Carries a `Reading`.
        search_chosen: The reader chose a task that only search knows. Carries words.
        about_chosen: The reader wants all versions.
        typed: The reader typed a letter, which nothing on this page takes. Carries it.
        view_chosen: The reader chose a list of the guide. Carries its `View`.
    """

    place_chosen = Signal(object)
    reading_chosen = Signal(object)
    search_chosen = Signal(str)
    about_chosen = Signal()
    typed = Signal(str)
    view_chosen = Signal(object)

    def __init__(self, guide: Guide, integrity: Integrity, parent: QWidget | None = None) -> None:
        super().__init__(_PAGE, parent)
        self._guide = guide
        self._integrity = integrity
        self._look = Look()
        self._readings: Sequence[Reading] = ()
        self._title = TextBlock("display")
        self._promise = TextBlock("ui-large", "muted")
        self.cards = [TaskCard(task.icon, at) for at, task in enumerate(TASKS, 1)]
        self._urgent = urgent_checklists(guide)
        # Pressed in an emergency: they stand first, and their digits follow those of the tasks.
        self.urgent = [UrgentRow("list-checks") for _checklist in self._urgent]
        self._reading_head = TextBlock("ui-large-strong")
        self.rows = [ListRow() for _row in range(MOST_READING)]
        self._start_head = TextBlock("ui-large-strong")
        self.starts = [ListRow() for _row in range(MOST_STARTS)]
        self._edition_head = TextBlock("ui-large-strong")
        self._acts = cited_acts(guide)
        self._status = Badge()
        self._edition = TextBlock("ui")
        self._integrity_line = TextBlock("label", "muted")
        # The first law that the chapters rest on; all of them stand on the page About.
        self._law = Badge()
        self.versions = LinkButton()
        self._independent = TextBlock("label", "muted")
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._promise)
        column.addSpacing(16)
        self._first = QGridLayout()
        self._first.setSpacing(12)
        column.addLayout(self._first)
        column.addSpacing(16 if self.urgent else 4)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        column.addLayout(self._grid)
        column.addSpacing(24)
        self._below = QGridLayout()
        self._below.setHorizontalSpacing(34)
        self._below.setVerticalSpacing(24)
        column.addLayout(self._below)
        column.addSpacing(20)
        column.addWidget(self._independent)
        column.addStretch(1)
        self._going_on = self._stack([self._reading_head, *self.rows], 2)
        self._beginning = self._stack([self._start_head, *self.starts], 2)
        self._left = self._stack([self._going_on, self._beginning], 16)
        edition = [self._edition_head, self._edition, self._status, self._law]
        self._right = self._stack([*edition, self._integrity_line, self.versions], 8)
        self._arrange()

    @staticmethod
    def _stack(parts: Sequence[QWidget], gap: int) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return holder

    def _connect(self) -> None:
        for task, card in zip(TASKS, self.cards, strict=True):
            card.clicked.connect(lambda _on=False, one=task: self._open(one))
        for at, first in enumerate(self.urgent):
            first.clicked.connect(lambda _on=False, number=at: self._open_urgent(number))
        self.versions.clicked.connect(self.about_chosen)
        for at, row in enumerate([*self.rows, *self.starts]):
            row.clicked.connect(lambda _on=False, number=at: self._continue(number))

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        self._look = look
        super().set_look(look)
        dress(look, *self.cards, *self.urgent, *self.rows, *self.starts, self._status)
        dress(look, self._law, self.versions)
        self._arrange()

    @property
    def is_examined(self) -> bool:
        """Whether it is known how whole the edition is."""
        return self._integrity is not Integrity.UNKNOWN

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show where the reader left off; without any, the chapters themselves are offered."""
        self._readings = tuple(readings)[:MOST_READING]
        self._word_rows()

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the first card."""
        return self.cards[0]

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self._integrity_line.setText(integrity_words(integrity))

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards two or one across where three have no room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits open a card, arrows move over the cards, letters begin a search."""
        text = event.text()
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if text.isalpha() and not event.modifiers() & commands:
            self.typed.emit(text)
            return
        numbered = [*self.cards, *self.urgent]
        if text.isdigit() and 1 <= int(text) <= len(numbered) and not event.modifiers():
            numbered[int(text) - 1].click()
            return
        if not self._move(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _across(self) -> int:
        room = self.room
        if room >= self._look.px(_THREE_ACROSS):
            return _MOST_ACROSS
        return 2 if room >= self._look.px(_TWO_ACROSS) else 1

    def _move(self, key: Qt.Key) -> bool:
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), -1)
        across = self._across()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -across,
            Qt.Key.Key_Down: across,
        }
        step = steps.get(key, 0)
        to = at + step
        if at < 0 or not step or not 0 <= to < len(self.cards):
            return False
        self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(self.cards[to])
        return True

    def _arrange(self) -> None:
        across = self._across()
        self._title.set_style("display" if across == _MOST_ACROSS else "h1")
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // across, at % across)
        for at, first in enumerate(self.urgent):
            pair = min(2, across)
            self._first.addWidget(first, at // pair, at % pair)
        for column in range(2):
            self._first.setColumnStretch(column, 1 if column < across else 0)
        for column in range(_MOST_ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        beside = across == _MOST_ACROSS
        self._below.addWidget(self._left, 0, 0)
        self._below.addWidget(self._right, 0 if beside else 1, 1 if beside else 0)
        for column in range(2):
            self._below.setColumnStretch(column, 1 if beside or column == 0 else 0)

    def _head(self, chapter: str) -> ChapterHead | None:
        return self._guide.find_head(current_locale(), chapter)

    def _has_view(self, task: Task) -> bool:
        """Whether this edition has the data of the list that serves a task."""
        return task.view is not None and _FILES[task.view] in self._guide.statuses

    def _open_urgent(self, number: int) -> None:
        checklist = self._urgent[number]
        self.place_chosen.emit(Place(current_locale(), checklist.id, PlaceKind.CHECKLIST))

    def _open(self, task: Task) -> None:
        if self._has_view(task):
            self.view_chosen.emit(task.view)
        elif self._head(task.chapter):
            start = task.start if task.start and self._head(task.start) else task.chapter
            self.place_chosen.emit(Place(current_locale(), start))
        else:
            self.search_chosen.emit(task.seed())

    def _continue(self, number: int) -> None:
        row = number - MOST_READING
        self.reading_chosen.emit(self._starts()[row] if row >= 0 else self._readings[number])

    def _starts(self) -> list[Reading]:
        """Chapters; where there are few, the sections of the first one too."""
        heads = self._guide.contents[current_locale()][:MOST_STARTS]
        begun = {reading.number for reading in self._readings}
        fresh = [head for head in heads if str(head.number) not in begun]
        rows = [self._first_reading(head) for head in fresh]
        sections = [part for part in heads[0].sections if part.level == _SECTION] if heads else []
        places = [(Place(current_locale(), part.id), part.title) for part in sections]
        return [*rows, *(Reading(place, 0.0, "", title, "") for place, title in places)][
            :MOST_STARTS
        ]

    @staticmethod
    def _first_reading(head: ChapterHead) -> Reading:
        count = sum(1 for part in head.sections if part.level == _SECTION)
        # TRANSLATORS: Below the title of a chapter on the start page.
        detail = ngettext("{count} section", "{count} sections", count).format(count=count)
        place = Place(current_locale(), head.id)
        return Reading(place, 0.0, str(head.number), head.title, detail)

    def _word_cards(self) -> None:
        for task, card in zip(TASKS, self.cards, strict=True):
            is_there = self._has_view(task) or self._head(task.chapter) is not None
            # TRANSLATORS: On a task whose chapter is still missing; a press opens the search.
            foot = "" if is_there else _("No chapter yet: search the guide")
            card.set_words(task.title(), task.about(), foot)
            card.set_search(on=not is_there)

    def _word_urgent(self) -> None:
        locale = current_locale()
        for at, (checklist, card) in enumerate(zip(self._urgent, self.urgent, strict=True), 1):
            title, lead = checklist.title.said_in(locale), checklist.lead.said_in(locale)
            key = str(len(self.cards) + at)
            card.set_words(title, urgent_words(checklist), key, lead)

    def _word_rows(self) -> None:
        # TRANSLATORS: Heading on the start page above the places read last.
        self._reading_head.setText(_("Continue reading"))
        # TRANSLATORS: Heading on the start page above chapters and sections to begin with.
        self._start_head.setText(_("Start reading"))
        self._going_on.setVisible(bool(self._readings))
        starts = self._starts() if len(self._readings) < _FEW else []
        self._beginning.setVisible(bool(starts))
        shown = [*self._readings, *[None] * MOST_READING][:MOST_READING]
        for row, reading in zip(
            [*self.rows, *self.starts], [*shown, *starts, *[None] * MOST_STARTS], strict=False
        ):
            row.setVisible(reading is not None)
            if reading:
                row.set_words(reading.number, reading.title, reading.detail)

    def _retranslate(self) -> None:
        info, locale = self._guide.info, current_locale()
        # TRANSLATORS: The one question of the start page, above six tasks.
        self._title.setText(_("What do you need to do?"))
        self._promise.setText(
            # TRANSLATORS: Below the question of the start page.
            _(
                "An independent and unofficial edition. It works without a network: nothing you "
                "read or search leaves this computer."
            )
        )
        # TRANSLATORS: Heading on the start page above date, status and law versions.
        self._edition_head.setText(_("This edition"))
        self._edition.setText(edition_line(info))
        self._status.show_label(*status_label(info))
        self._integrity_line.setText(integrity_words(self._integrity))
        self._independent.setText(info.independent.said_in(locale))
        labels = law_labels(self._guide, self._acts[:1])
        self._law.setVisible(bool(labels))
        for label in labels:
            self._law.show_label(*label)
        # TRANSLATORS: Link on the start page to the page About.
        self.versions.set_words(_("All laws, their versions, and the licences"))
        self._word_cards()
        self._word_urgent()
        self._word_rows()
