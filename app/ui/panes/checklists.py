"""The list of checklists: a card for each, the most urgent first.

It shows and reports; it opens nothing and remembers no tick.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Guide
from app.model.place import Place, PlaceKind
from app.ui.checklist_words import card_feet
from app.ui.theme.look import Look, dress
from app.ui.widgets.checklist_card import ChecklistCard
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock

# Width of the page in px at 100 %. Our choice: a lead is then two lines long.
_WIDTH = 760

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class ChecklistsPane(ColumnPage):
    """The page with all checklists.

    Signals:
        place_chosen: The reader wants a checklist. Carries its `Place`.
        left: The reader pressed Esc.
    """

    place_chosen = Signal(object)
    left = Signal()

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._guide = guide
        self._checklists = tuple(guide.checklists.values())
        self._chosen = 0
        self._title = TextBlock("h1")
        self._about = TextBlock("ui-large", "muted")
        self.cards = [ChecklistCard() for _checklist in self._checklists]
        self.column.addWidget(self._title)
        self.column.addSpacing(6)
        self.column.addWidget(self._about)
        self.column.addSpacing(12)
        for at, card in enumerate(self.cards):
            self.column.addSpacing(12)
            self.column.addWidget(card)
            card.clicked.connect(lambda _on=False, number=at: self._open(number))
        self.column.addStretch(1)
        self._retranslate()

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        super().set_look(look)
        dress(look, *self.cards)

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the card opened last, at first the first one."""
        return self.cards[self._chosen] if self.cards else self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card, Esc leads back."""
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), -1)
        to = at + _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif at >= 0 and to != at and 0 <= to < len(self.cards):
            self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.cards[to], 0, 24)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _open(self, number: int) -> None:
        self._chosen = number
        place = Place(current_locale(), self._checklists[number].id, PlaceKind.CHECKLIST)
        self.place_chosen.emit(place)

    def _retranslate(self) -> None:
        locale = current_locale()
        # TRANSLATORS: Opens the list of checklists.
        self._title.setText(_("Checklists"))
        # TRANSLATORS: Below the title of the list of checklists.
        about = _("Steps for the desk and the scene, in the order in which they are done.")
        # TRANSLATORS: Said where this edition has no checklist.
        none = _("This edition has no checklists.")
        self._about.setText(about if self.cards else none)
        for checklist, card in zip(self._checklists, self.cards, strict=True):
            title, lead = checklist.title.said_in(locale), checklist.lead.said_in(locale)
            card.set_words(title, lead, card_feet(self._guide, checklist))
