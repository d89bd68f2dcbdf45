"""The list of indicators: typed words, chips and cards, with the line on honesty always in sight.

It shows no sign that was only recalled and adds up nothing. It neither searches nor opens: it says
which words are to be searched, under a number, and which sign the reader wants.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import current_locale
from app.model.guide import Guide
from app.model.indicator import Indicator
from app.model.place import Place, PlaceKind
from app.search.reply import Reply
from app.ui.indicator_list import wording
from app.ui.indicator_list.arrange import NO_HIT, Hit, arrange, hits_of, in_order, shown_signs
from app.ui.indicator_list.cards_view import GAP, CardsView
from app.ui.indicator_list.chips import FilterColumn
from app.ui.indicator_list.filters import Chip, Choice, count_chips, passes
from app.ui.indicator_list.keyword_field import KeywordBox
from app.ui.indicator_list.nothing_page import NothingPage
from app.ui.indicator_list.sign_foot import SignFoot
from app.ui.search_overlay.buttons import RING
from app.ui.search_overlay.buttons import Chip as ChipButton
from app.ui.search_overlay.results_view import Move
from app.ui.theme.look import Look, dress
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.lines import TextBlock

if TYPE_CHECKING:
    from collections.abc import Mapping

# In px at 100 %: the column of chips, and the narrowest pane in which it stands beside the cards.
_FILTERS = 272
_BESIDE = 720
# A pane lower than this, in px at 100 %, goes without its title.
_LOW = 460
_SIDE, _NARROW_SIDE = 40, 16


class IndicatorsPane(QWidget):
    """The list with its filters.

    Signals:
        place_chosen: The reader wants a sign. Carries its `Place`.
        words_typed: Words to search among the signs, under a number that grows.
        search_asked: The reader wants these words searched in the whole guide.
        left: The reader pressed Esc where nothing is left to take away.
        listed_changed: Other signs are listed, or in another order.
    """

    place_chosen = Signal(object)
    words_typed = Signal(int, str)
    search_asked = Signal(str)
    left = Signal()
    listed_changed = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._look = Look()
        self._all = shown_signs(guide)
        self._choice = Choice()
        self._hits: Mapping[str, Hit] | None = None
        self._keeps_place = False
        self._reply: Reply | None = None
        self._asked = 0
        self._open_when_ready = False
        self._was_opened = False
        self._beside = True
        self._title = TextBlock("h1")
        self.box = KeywordBox()
        self.fold = TextButton("filter")
        self.filters = FilterColumn(guide)
        self._count = TextBlock("ui-strong")
        self._note = TextBlock("label", "muted")
        self.clear = ChipButton(self._look, "", removes=True)
        self.cards = CardsView(guide)
        self.nothing = NothingPage(self._look)
        self.nothing.setViewportMargins(0, 0, GAP + 12, 0)
        self.show_list = TextButton("list-tree")
        self.foot = SignFoot(guide)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._right = self._laid_right()
        self._body = QHBoxLayout()
        self._body.addWidget(self.filters)
        self._body.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._laid_top())
        column.addLayout(self._body, 1)
        self._below = QHBoxLayout()
        self._below.addWidget(self.show_list, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._below)
        column.addWidget(self.foot)

    def _laid_right(self) -> QWidget:
        """How many there are, and the cards or what stands in their place."""
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.nothing)
        said = QHBoxLayout()
        # Cards, chips and rows carry the room for their ring inside: words begin where they do.
        said.setContentsMargins(RING, 0, 0, 0)
        said.setSpacing(8)
        said.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addStretch(1)
        whole = QWidget()
        right = QVBoxLayout(whole)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(6)
        right.addLayout(said)
        noted = QHBoxLayout()
        noted.setContentsMargins(RING, 0, GAP, 0)
        noted.addWidget(self._note)
        right.addLayout(noted)
        right.addWidget(self._stack, 1)
        return whole

    def _laid_top(self) -> QVBoxLayout:
        """The title, and the field beside the button that folds the chips."""
        self._head_row = QHBoxLayout()
        self._head_row.setSpacing(12)
        self._head_row.addWidget(self.box, 1)
        self._head_row.addWidget(self.fold)
        self._head_row.addStretch(0)
        self._top = QVBoxLayout()
        self._top.setSpacing(0)
        self._top.addWidget(self._title)
        self._gap = QWidget()
        self._top.addWidget(self._gap)
        self._top.addLayout(self._head_row)
        return self._top

    def _connect(self) -> None:
        field = self.box.field
        field.words_typed.connect(self._on_words)
        field.moved.connect(self._on_moved)
        field.entered.connect(self._on_entered)
        self.filters.toggled.connect(self._on_toggled)
        self.filters.typed.connect(self._type_on)
        self.cards.opened.connect(self._open)
        self.cards.typed.connect(self._type_on)
        self.cards.left_above.connect(self._to_field)
        self.clear.clicked.connect(self.clear_all)
        self.fold.clicked.connect(self._toggle_filters)
        self.show_list.clicked.connect(self._toggle_filters)
        self.nothing.unfiltered.connect(self._unfilter)
        self.nothing.whole_guide.connect(self._ask_whole_guide)
        self.nothing.cleared.connect(self.clear_all)

    # What others may ask -------------------------------------------------------------------------

    @property
    def listed(self) -> tuple[str, ...]:
        """The ids of the signs as they are listed now."""
        return in_order(arrange(self._passing(), self._hits))

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.box.field.words

    def put_words(self, words: str) -> None:
        """Write words into the field as if they were typed."""
        self.box.field.put(words)

    def choose(self, sign_id: str) -> None:
        """Choose a sign: where the reader is after coming back."""
        self.cards.choose(sign_id)
        self.cards.reveal()

    def show_reply(self, number: int, reply: Reply) -> None:
        """List what was found for a number; what is older than the newest is dropped."""
        if number != self._asked or not self.words:
            return
        self._reply = reply
        self._hits = hits_of(reply, current_locale())
        self._list()
        self._keeps_place = False
        if self._open_when_ready:
            self._open_when_ready = False
            self._on_entered()

    def parts(self) -> list[tuple[QWidget, QWidget]]:
        """The parts of the pane in turn, each with where the keyboard goes in it."""
        found: list[tuple[QWidget, QWidget]] = [(self.box, self.box.field)]
        if self.filters.isVisible():
            found.append((self.filters, self.filters.target()))
        if self._right.isVisible() and self._stack.currentWidget() is self.cards:
            found.append((self.cards, self.cards))
        return found

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the field; after coming back, the sign that was opened."""
        back, self._was_opened = self._was_opened, False
        listed = self._stack.currentWidget() is self.cards and self._right.isVisible()
        return self.cards if back and listed else self.box.field

    def set_look(self, look: Look) -> None:
        """Dress the pane anew."""
        self._look = look
        dress(look, self._title, self.box, self.fold, self.filters, self._count, self._note)
        dress(look, self.clear, self.cards, self.nothing, self.show_list, self.foot)
        self._fit()

    # What the reader does ------------------------------------------------------------------------

    def _on_words(self, words: str) -> None:
        self._open_when_ready = self._keeps_place = False
        self._asked += 1
        if words:
            self.words_typed.emit(self._asked, words)
            return
        self._reply, self._hits = None, None
        self._list()

    def _on_moved(self, move: Move) -> None:
        """Down from the field leads into what is below it."""
        if self._stack.currentWidget() is self.nothing:
            self.nothing.step(move)
        elif move in (Move.DOWN, Move.PAGE_DOWN) and self._right.isVisible():
            self.cards.setFocus(Qt.FocusReason.TabFocusReason)
            self.cards.reveal()

    def _on_entered(self) -> None:
        """Open what is chosen; when words are newer than the list, as soon as it is ready."""
        self.box.field.flush()
        newest = self._reply.query if self._reply else ""
        if self.words and newest != self.words:
            self._open_when_ready = True
        elif self._stack.currentWidget() is self.nothing:
            self.nothing.take()
        elif self.cards.current_sign:
            self._open(self.cards.current_sign)

    def _open(self, sign_id: str) -> None:
        self._was_opened = True
        self.place_chosen.emit(Place(current_locale(), sign_id, PlaceKind.INDICATOR))

    def _on_toggled(self, chip: Chip) -> None:
        self._choice = self._choice.toggled(chip)
        self._list()

    def _unfilter(self) -> None:
        self._choice = Choice()
        self._list()
        self._to_field()

    def _ask_whole_guide(self) -> None:
        self.search_asked.emit(self.words)

    def clear_all(self) -> None:
        """Take words and filters away."""
        self._choice = Choice()
        self.box.field.put("")
        self._to_field()

    def _type_on(self, letters: str) -> None:
        field = self.box.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.end(False)  # noqa: FBT003 - Qt's own signature
        field.insert(letters)
        field.put(field.text())

    def _to_field(self) -> None:
        self.box.field.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the chips of a narrow window away, then the words, then leads back."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif not self._beside and self.filters.isVisible():
            self._toggle_filters()
        elif self.box.field.text():
            self.box.field.put("")
            self._to_field()
        else:
            self.left.emit()

    # Showing -------------------------------------------------------------------------------------

    def _passing(self) -> list[Indicator]:
        return [sign for sign in self._all if passes(sign, self._choice)]

    def _found(self) -> list[Indicator]:
        """The signs that the words leave, whatever the chips."""
        hits = self._hits
        return [sign for sign in self._all if hits is None or sign.id in hits]

    def _list(self) -> None:
        groups = arrange(self._passing(), self._hits)
        found = self._found()
        counts = count_chips(found, self._choice, (chip.chip for chip in self.filters.chips))
        self.filters.show_counts(self._choice, counts)
        if groups:
            self.cards.show_groups(groups, self._hits or {}, keep_place=self._keeps_place)
        else:
            self.nothing.say(self.words, self._chosen_words(), elsewhere=bool(found))
        self._stack.setCurrentWidget(self.cards if groups else self.nothing)
        self._say(len(in_order(groups)))
        self._fit()
        self.listed_changed.emit()

    def _chosen_words(self) -> list[str]:
        return [chip.text() for chip in self.filters.chips if chip.chip in self._choice.chips]

    def _say(self, count: int) -> None:
        words = wording.found_words(count, len(self._all))
        if words != self._count.text() and self.isVisible():
            event = QAccessibleAnnouncementEvent(self.box.field, words)
            QAccessible.updateAccessibility(event)
        self._count.setText(words)
        reply = self._reply
        corrected = reply.corrected if reply is not None and count else ""
        self._note.setVisible(bool(corrected))
        if corrected:
            self._note.setText(wording.corrected_words(self.words, corrected))
        self.clear.setVisible(bool(self.words or self._choice.chips))
        self.fold.set_words(wording.filters_words(len(self._choice.chips)))
        self.show_list.set_words(wording.show_words(count))

    def changeEvent(self, event: QEvent) -> None:
        """Word the pane anew when the reader switches language; words are searched again."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(wording.pane_title())
        self.clear.setText(wording.clear_words())
        self.clear.setAccessibleName(wording.clear_words())
        self.box.field.retranslate()
        self.filters.retranslate()
        self.foot.retranslate()
        self.cards.setAccessibleName(wording.list_name())
        # The letters that were found are those of the other language.
        self._hits = dict.fromkeys(self._hits, NO_HIT) if self._hits is not None else None
        self._keeps_place = True
        self._list()
        if self.words:
            self._asked += 1
            self.words_typed.emit(self._asked, self.words)
        else:
            self._keeps_place = False

    # Fitting -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the chips behind a button in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _toggle_filters(self) -> None:
        shown = self.filters.isHidden()
        self.filters.setVisible(shown)
        self._right.setVisible(not shown)
        self.show_list.setVisible(shown)
        self._fit()
        target = self.filters.target() if shown else self.fold
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        look = self._look
        beside = self.width() >= look.px(_BESIDE)
        low = self.height() < look.px(_LOW)
        side = _SIDE if beside else _NARROW_SIDE
        if beside != self._beside or beside:
            self.filters.setVisible(beside)
            self._right.setVisible(True)
            self.show_list.setVisible(False)
        self._beside = beside
        self.fold.setVisible(not beside)
        self._title.setVisible(not low)
        self._title.set_style("h1" if beside else "h3")
        self._gap.setFixedHeight(0 if low else 12)
        air = 8 if self.show_list.isVisibleTo(self) else 0
        self._below.setContentsMargins(0, air, 0, air)
        self._top.setContentsMargins(side, 12 if low else 24, side, 12 if low else 18)
        if beside:
            self.filters.setFixedWidth(look.px(_FILTERS))
        else:
            self.filters.setMinimumWidth(0)
            self.filters.setMaximumWidth(16_777_215)
        # Cards have their gap, and the scroll bar, inside their own rectangle.
        self._body.setContentsMargins(side - RING, 0, max(4, side - GAP - 12), 0)
        self._body.setSpacing(24 - RING if beside else 0)
        if self._stack.currentWidget() is self.nothing:
            self.nothing.fit(self._stack.width() - GAP - 12, RING, low=low)
        self.foot.fit(side, low=low)
