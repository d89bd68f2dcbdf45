"""The frame of the window: rail, top bar and the page area, and how they fold when it is narrow.

It arranges and dresses; it decides neither what is shown nor where a press leads.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.model.guide import Guide
from app.ui.actions import Actions
from app.ui.contents_sheet import ContentsSheet
from app.ui.edition_words import Integrity
from app.ui.history import View
from app.ui.nav_row import FULL_WIDTH
from app.ui.rail import ContentsPanel, FoldedRail
from app.ui.theme.look import Look, dress
from app.ui.top_bar import TopBar
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.notice import Notice

# Below this width, in px at 100 % text, the full rail leaves too little for the page.
_ROOM_FOR_RAIL = 1000


class Frame(QWidget):
    """What stands around every page.

    Signals:
        view_chosen: The reader wants the start page or a list. Carries its `View`.
        about_chosen: The reader wants that page.
        place_chosen: The reader wants a chapter or section. Carries its `Place`.
        folded: The reader folded the rail away or took it back. Carries whether it is folded.
    """

    view_chosen = Signal(object)
    about_chosen = Signal()
    place_chosen = Signal(object)
    folded = Signal(bool)

    def __init__(
        self, guide: Guide, integrity: Integrity, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._guide = guide
        self._integrity = integrity
        self._look = Look()
        self._wants_fold = False
        self.rail = ContentsPanel(guide, integrity, parent=self)
        self.rail.setFixedWidth(FULL_WIDTH)
        self.icons = FoldedRail(guide, integrity, self)
        self.sheet = ContentsSheet(ContentsPanel(guide, integrity, sheet=True, parent=self), window)
        self.bar = TopBar(actions, self)
        self.stack = QStackedWidget()
        self.notice = Notice(window)
        self.ring = FocusRing(window)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.icons)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.fold_asked.connect(self.toggle_contents)
        self.icons.menu_chosen.connect(self.toggle_contents)
        self.icons.view_chosen.connect(self.view_chosen)
        self.icons.about_chosen.connect(self.about_chosen)
        for panel in (self.rail, self.sheet.panel):
            panel.view_chosen.connect(self.view_chosen)
            panel.about_chosen.connect(self.about_chosen)
            panel.place_chosen.connect(self.place_chosen)
        for signal in (self.view_chosen, self.about_chosen, self.place_chosen):
            signal.connect(self.sheet.close_sheet)

    @property
    def narrow(self) -> bool:
        """Whether the full rail has no room."""
        return self.width() < self._look.px(_ROOM_FOR_RAIL)

    def set_look(self, look: Look) -> None:
        """Dress the frame anew."""
        self._look = look
        dress(look, self.rail, self.icons, self.sheet, self.bar, self.notice, self.ring)
        self._fold()

    def set_folded(self, *, on: bool) -> None:
        """Fold the rail to icons, or show it whole where it has room."""
        self._wants_fold = on
        self._fold()

    def toggle_contents(self) -> None:
        """Fold or unfold the rail; in a narrow window open or close the sheet."""
        if self.sheet.isVisible():
            self.sheet.close_sheet()
        elif self.narrow:
            self.sheet.open_sheet()
        else:
            self.set_folded(on=not self._wants_fold)
            self.folded.emit(self._wants_fold)
            self.contents_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def contents_owner(self) -> QWidget:
        """The rail that is shown."""
        return self.icons if self.rail.isHidden() else self.rail

    def contents_target(self) -> QWidget:
        """Where the keyboard goes in the rail."""
        return self.icons.menu if self.rail.isHidden() else self.rail.contents

    def show_where(self, area: View, chapter: str = "", section: str = "") -> None:
        """Mark in every rail where the reader is."""
        for panel in (self.rail, self.sheet.panel):
            panel.show_area(area)
            panel.show_place(chapter, section)
        self.icons.show_area(area)

    def show_integrity(self, integrity: Integrity) -> None:
        """Say in every rail how whole the edition was found."""
        for part in (self.rail, self.icons, self.sheet.panel):
            part.show_integrity(integrity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail by itself in a narrow window."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        fold = self.narrow or self._wants_fold
        if not self.narrow and self.sheet.isVisible():
            self.sheet.close_sheet()
        self.rail.setVisible(not fold)
        self.icons.setVisible(fold)
