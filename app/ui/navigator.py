"""Opening pages and places in the page area, and the way back to each of them.

It makes each pane at its first visit. It draws nothing and writes nothing: what was read is told
by a signal.
"""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.editions.errors import EditionError
from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.policy import NO_POLICY, Policy
from app.library.settings import ReadingMark
from app.model.guide import OpenGuide
from app.model.place import Place, PlaceKind
from app.ui.edition_words import Integrity
from app.ui.history import History, View, Visit
from app.ui.pane_maker import make_pane
from app.ui.sign_round import SignRound
from app.ui.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.search.reply import Reply
    from app.ui.panes.about import AboutPane
    from app.ui.panes.home import HomePane
    from app.ui.panes.indicators import IndicatorsPane
    from app.ui.panes.reader_pane import ReaderPane


# The place is noted when the page has stood still so long, in ms: after a crash of the computer the
# reader goes on from there.
_REST = 2000


# The list that an entry stands in, which the rails mark while it is open.
_LISTS = {
    PlaceKind.INDICATOR: View.INDICATORS,
    PlaceKind.CHECKLIST: View.CHECKLISTS,
    PlaceKind.STATUTE: View.LAW,
}


class _Pane(Protocol):
    """What fills the page area and is no page of the reader."""

    def first_target(self) -> QWidget:
        """Where the keyboard goes."""
        ...

    def set_look(self, look: Look) -> None:
        """Dress the pane anew."""
        ...


class Navigator(QObject):
    """Where the reader is, was, and goes.

    Signals:
        moved: Another page or section is shown, or there is another way back or forward.
        read: A place was read. Carries its `ReadingMark`.
        refused: A place could not be opened. Carries words for the reader.
        address_chosen: The reader chose a plain address in the text. Carries it.
        details_copied: The reader copied the details of the page About.
        signs_asked: Carries words to search among the indicators, after their number.
        search_asked: The reader wants these words searched in the whole guide.
        home_made: The start page was made, and is heard from now on. Carries it.
    """

    moved = Signal()
    read = Signal(object)
    refused = Signal(str)
    address_chosen = Signal(str)
    details_copied = Signal()
    signs_asked = Signal(int, str)
    search_asked = Signal(str)
    home_made = Signal(object)

    def __init__(
        self,
        source: OpenGuide,
        integrity: Integrity,
        stack: QStackedWidget,
        parent: QObject,
        policy: Policy = NO_POLICY,
    ) -> None:
        super().__init__(parent)
        self.policy = policy
        # Where the page About finds the licences; whoever makes the window says it.
        self.licences: Path | None = None
        self._source = source
        self._integrity = integrity
        self._stack = stack
        self._look = Look()
        self._history = History(Visit(View.HOME))
        self._shown: Place | None = None
        self.reader: ReaderPane | None = None
        self._panes: dict[View, QWidget] = {}
        self._round = SignRound(source.guide)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._note)

    @property
    def home(self) -> "HomePane":
        """The start page."""
        return cast("HomePane", self._pane(View.HOME))

    @property
    def has_home(self) -> bool:
        """Whether the start page was made already."""
        return View.HOME in self._panes

    def begin(self, place: Place | None) -> None:
        """Show the first page, unless one is shown already: this place, else the start page."""
        if self._stack.currentWidget() is None and not (place and self.go_to(place)):
            self._show_visit(self._history.now)

    # Where the reader is ---------------------------------------------------------------------

    @property
    def now(self) -> Visit:
        """The page that is shown, with the line at which the reader is."""
        self._note()
        return self._history.now

    @property
    def ways(self) -> tuple[bool, bool]:
        """Whether there is a way back, and a way forward."""
        return self._history.can_go_back, self._history.can_go_forward

    @property
    def chapter(self) -> str:
        """Id of the chapter or entry that is open, or empty."""
        open_place = self._open_place()
        return open_place.id if open_place else ""

    @property
    def section(self) -> str:
        """Id of the section being read, or empty."""
        return self._shown.id if self._shown and self._open_place() else ""

    @property
    def view(self) -> View:
        """What fills the page area."""
        return self._history.now.view

    @property
    def area(self) -> View:
        """The part of the guide that the rails mark: the view, or the list an entry stands in."""
        place = self._open_place()
        return self.view if place is None else _LISTS.get(place.kind, View.READER)

    @property
    def signs(self) -> "IndicatorsPane | None":
        """The list of indicators, when it has been visited."""
        return cast("IndicatorsPane | None", self._panes.get(View.INDICATORS))

    def page_parts(self) -> list[tuple[QWidget, QWidget]]:
        """The parts of the page area, each with where the keyboard goes in it."""
        if self._open_place() is None or self.reader is None:
            if self.view is View.INDICATORS and self.signs is not None:
                return self.signs.parts()
            pane = self._pane(self.view)
            return [(pane, self._target(pane))]
        return self.reader.parts()

    def _open_place(self) -> Place | None:
        if self.reader is None or self._stack.currentWidget() is not self.reader:
            return None
        page = self.reader.view.page
        return page.place if page else None

    def _note(self) -> None:
        """Write the exact line into the history before leaving it."""
        if self._open_place() is None or self.reader is None:
            return
        top = self.reader.view.top_place()
        if top is not None:
            self._history.note(Visit(View.READER, *top))
            if self.chapter:
                self.read.emit(ReadingMark(self.chapter, *top))

    # Going somewhere -------------------------------------------------------------------------

    def go_home(self) -> None:
        """Open the start page."""
        self._go(Visit(View.HOME))

    def go_view(self, view: View) -> None:
        """Open the start page or one of the lists."""
        self._go(Visit(view))

    def go_about(self) -> None:
        """Open the page about the program."""
        self._go(Visit(View.ABOUT))

    def go_keys(self) -> None:
        """Open the list of keys, or leave it when it is open."""
        if self._history.now.view is View.KEYS:
            self.go_back()
        else:
            self._go(Visit(View.KEYS))

    def go_to(self, place: Place, offset: float | None = None) -> bool:
        """Open a place in the language of the interface.

        Returns:
            Whether the edition has it; the reader stays where he is when it has not.
        """
        self._note()
        wanted = place.in_locale(current_locale())
        if not self._try_to_show(wanted, offset):
            return False
        self._history.go(Visit(View.READER, wanted, offset or 0.0))
        self._note()
        self.moved.emit()
        return True

    def step_sign(self, step: int) -> None:
        """Open the indicator before or after the open one; the way back stays the same."""
        sign = self._round.neighbour(self._open_sign(), step)
        if sign:
            place = Place(current_locale(), sign, PlaceKind.INDICATOR)
            if self._try_to_show(place, None):
                self._history.note(Visit(View.READER, place))
                self._note()
                self.moved.emit()
                if self.signs is not None:
                    self.signs.choose(sign)

    def go_back(self) -> None:
        """Show the stop before, at its exact line."""
        self._note()
        self._show_visit(self._history.back())

    def go_forward(self) -> None:
        """Show the stop after, at its exact line."""
        self._note()
        self._show_visit(self._history.forward())

    def renew(self, visit: Visit) -> None:
        """Show the same stop again in the language of the interface, at the same height."""
        self._shown = None
        self._show_visit(visit, anew=True)

    def _go(self, visit: Visit) -> None:
        self._note()
        self._history.go(visit)
        self._show_visit(visit)

    def _show_visit(self, visit: Visit | None, *, anew: bool = False) -> None:
        if visit is None:
            return
        if visit.place is not None:
            place = visit.place.in_locale(current_locale())
            self._try_to_show(place, visit.offset, anew=anew)
        elif not anew:
            pane = self._pane(visit.view)
            self._stack.setCurrentWidget(pane)
            self._target(pane).setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    def _try_to_show(self, place: Place, offset: float | None, *, anew: bool = False) -> bool:
        try:
            if self._show_place(place, offset, anew=anew):
                return True
        except EditionError:
            self.refused.emit(
                # TRANSLATORS: A chapter cannot be opened since its file was changed or spoiled.
                _("This chapter is damaged and is not shown. Install the edition again.")
            )
            return False
        # TRANSLATORS: A link, a result or an address leads to what this edition has not.
        self.refused.emit(_("This place is not in this edition of the guide."))
        return False

    # Showing ---------------------------------------------------------------------------------

    @staticmethod
    def _target(pane: QWidget) -> QWidget:
        return cast("_Pane", pane).first_target()

    def _pane(self, view: View) -> QWidget:
        """The pane of a view, made at its first visit."""
        if view not in self._panes:
            pane = make_pane(view, self, self._source.guide, self._integrity)
            self._panes[view] = pane
            self._add(pane)
            if view is View.HOME:
                self.home_made.emit(pane)
        return self._panes[view]

    def forget_panes(self) -> None:
        """Make every pane but the reader anew when it is next shown: the guide has changed."""
        panes, self._panes = self._panes, {}
        for pane in panes.values():
            self._stack.removeWidget(pane)
            pane.deleteLater()
        if self.view is not View.READER:
            self._show_visit(self._history.now)

    def set_listed(self, signs: "Sequence[str]") -> None:
        """Remember which indicators their list shows: the round to step through."""
        self._round.set_listed(tuple(signs))

    def show_signs(self, number: int, reply: "Reply") -> None:
        """Give the list of indicators the answer to its words."""
        if self.signs is not None:
            self.signs.show_reply(number, reply)

    def _add(self, pane: QWidget) -> None:
        cast("_Pane", pane).set_look(self._look)
        self._stack.addWidget(pane)

    def _made_reader(self) -> "ReaderPane":
        if self.reader is None:
            from app.ui.panes.reader_pane import ReaderPane  # noqa: PLC0415 - first visit

            self.reader = ReaderPane(self._source.guide)
            self.reader.sign_stepped.connect(self.step_sign)
            self.reader.place_chosen.connect(self.go_to)
            self.reader.place_shown.connect(self._on_place_shown)
            self.reader.address_chosen.connect(self.address_chosen)
            self.reader.view.verticalScrollBar().valueChanged.connect(self._rest.start)
            self._add(self.reader)
        return self.reader

    def _show_place(self, place: Place, offset: float | None, *, anew: bool = False) -> bool:
        locale = place.locale
        chapter = place.id
        if place.kind is PlaceKind.SECTION:
            head = self._source.guide.find_head(locale, place.id)
            if head is None:
                return False
            chapter = head.id
        open_place = self._open_place()
        is_open = open_place is not None and (open_place.kind, open_place.id) == (
            place.kind,
            chapter,
        )
        if (anew or not is_open) and not self._show_page(place, chapter):
            return False
        reader = self._made_reader()
        reader.view.clear_colours()
        self._stack.setCurrentWidget(reader)
        reader.show_round(*self._round.place_of(self._open_sign()))
        reader.view.go_to(place.id, place.anchor, offset=offset)
        reader.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_page(self, place: Place, chapter: str) -> bool:
        from app.ui.reader.page import chapter_page, entry_page  # noqa: PLC0415 - first visit

        try:
            if place.kind is PlaceKind.SECTION:
                page = chapter_page(self._source, place.locale, chapter)
            else:
                page = entry_page(self._source, place.kind, place.id, place.locale)
        except KeyError:
            return False
        # The pane must have its size before the page is set, else the page is set twice.
        reader = self._made_reader()
        self._stack.setCurrentWidget(reader)
        reader.show_page(page)
        return True

    def _open_sign(self) -> str:
        place = self._open_place()
        return place.id if place and place.kind is PlaceKind.INDICATOR else ""

    def _on_place_shown(self, place: Place) -> None:
        self._shown = place
        self.moved.emit()

    def show_integrity(self, integrity: Integrity) -> None:
        """Say on every page that names the edition how whole it was found."""
        self._integrity = integrity
        for view in (View.HOME, View.ABOUT):
            if view in self._panes:
                cast("HomePane | AboutPane", self._panes[view]).show_integrity(integrity)

    @property
    def look(self) -> Look:
        """What the panes are dressed in."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Dress all panes anew."""
        self._look = look
        for pane in (*self._panes.values(), self.reader):
            if pane is not None:
                cast("_Pane", pane).set_look(look)
