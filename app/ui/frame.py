"""The frame of the window: rail, top bar and the page area, and how they fold when it is narrow.

It arranges and dresses; it decides neither what is shown nor where a press leads.
"""

from typing import cast

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
from app.ui.theme.look import Dressed, Look, dress
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
        self._window = window
        self._sheet: ContentsSheet | None = None
        self._where = (View.HOME, "", "")
        self.bar = TopBar(actions, self)
        self.stack = QStackedWidget()
        self.notice = Notice(window)
        self.ring = FocusRing(window)
        self._column = QVBoxLayout()
        self._added: list[Dressed] = []
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = self._column
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
        self._hear(self.rail)

    def _hear(self, panel: ContentsPanel) -> None:
        panel.view_chosen.connect(self.view_chosen)
        panel.about_chosen.connect(self.about_chosen)
        panel.place_chosen.connect(self.place_chosen)

    def add_above(self, part: QWidget) -> None:
        """Put a part between the top bar and every page; it is dressed with the frame."""
        self._add(part, 1)

    def add_below(self, part: QWidget) -> None:
        """Put a part below every page; it is dressed with the frame."""
        self._add(part, self._column.count())

    def _add(self, part: QWidget, at: int) -> None:
        self._column.insertWidget(at, part)
        dressed = cast("Dressed", part)
        self._added.append(dressed)
        dressed.set_look(self._look)

    @property
    def sheet(self) -> ContentsSheet:
        """The contents over a narrow window; made when it is first opened."""
        if self._sheet is None:
            panel = ContentsPanel(self._guide, self._integrity, sheet=True, parent=self)
            self._hear(panel)
            self._sheet = ContentsSheet(panel, self._window)
            self._sheet.set_look(self._look)
            self._mark_where(panel)
            for signal in (self.view_chosen, self.about_chosen, self.place_chosen):
                signal.connect(self._sheet.close_sheet)
        return self._sheet

    @property
    def sheet_is_open(self) -> bool:
        """Whether the contents lie over the window."""
        return self._sheet is not None and self._sheet.isVisible()

    @property
    def narrow(self) -> bool:
        """Whether the full rail has no room."""
        return self.width() < self._look.px(_ROOM_FOR_RAIL)

    def set_look(self, look: Look) -> None:
        """Dress the frame anew."""
        self._look = look
        dress(look, self.rail, self.icons, self.bar, self.notice, self.ring, *self._added)
        if self._sheet is not None:
            self._sheet.set_look(look)
        self._fold()

    def set_folded(self, *, on: bool) -> None:
        """Fold the rail to icons, or show it whole where it has room."""
        self._wants_fold = on
        self._fold()

    def toggle_contents(self) -> None:
        """Fold or unfold the rail; in a narrow window open or close the sheet."""
        if self.sheet_is_open:
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
        self._where = (area, chapter, section)
        for panel in self._panels():
            self._mark_where(panel)
        self.icons.show_area(area)

    def _panels(self) -> list[ContentsPanel]:
        return [self.rail] if self._sheet is None else [self.rail, self._sheet.panel]

    def _mark_where(self, panel: ContentsPanel) -> None:
        area, chapter, section = self._where
        panel.show_area(area)
        panel.show_place(chapter, section)

    def show_integrity(self, integrity: Integrity) -> None:
        """Say in every rail how whole the edition was found."""
        self._integrity = integrity
        for panel in self._panels():
            panel.show_integrity(integrity)
        self.icons.show_integrity(integrity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail by itself in a narrow window."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        fold = self.narrow or self._wants_fold
        if not self.narrow and self.sheet_is_open:
            self.sheet.close_sheet()
        self.rail.setVisible(not fold)
        self.icons.setVisible(fold)
