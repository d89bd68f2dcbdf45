"""The main window: it opens places, switches language, text size and colours, and runs the search.

It puts the parts together and remembers where the reader is. It reads no file: the guide, the
search engine and the settings are handed to it.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.i18n import current_locale, use_locale
from app.i18n import gettext as _
from app.library.policy import NO_POLICY, Policy
from app.library.policy_words import locked_words
from app.library.settings import ZOOM_STEPS, ReadingMark, Settings
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.search.reply import Mark
from app.ui.actions import Act, find_action, latin_keys, make_actions, word_actions
from app.ui.edition_words import Integrity
from app.ui.examination import examine, read_ahead
from app.ui.frame import Frame
from app.ui.history import View
from app.ui.jobs import ExaminationJob, Searcher
from app.ui.keeping import SettingsKeeper
from app.ui.navigator import Navigator
from app.ui.present_desk import PresentDesk
from app.ui.reading_rows import Reading, reading_rows
from app.ui.search_desk import SearchDesk
from app.ui.taking_along import TakingAlong
from app.ui.theme.icons import icon_file
from app.ui.theme.look import Look
from app.ui.theme.style import apply_theme, shown_theme
from app.ui.theme.tokens import Theme, ThemeName
from app.ui.top_bar import LOCALE_ACTS
from app.ui.window_place import SMALLEST, keep_place, restore_place

if TYPE_CHECKING:
    from app.ui.panes.home import HomePane

# After the first paint so long is left to the window alone, in ms; then comes what can wait.
_BREATH = 120


class MainWindow(QWidget):
    """The one window of the program.

    Args:
        source: The guide that is open.
        engine: What answers queries.
        settings: What was remembered; its language is the one the interface already speaks.
        keep: Writes settings; called in a thread of its own. None remembers nothing.
        examine: Finds out how whole the guide is; called in a thread of its own.
        first: Where to begin; the start page when there is none, or the guide has it not.
        policy: What the administrator has set; its language is the only one.

    Signals:
        first_painted: The window has been on the screen for the first time.
    """

    first_painted = Signal()

    def __init__(
        self,
        source: OpenGuide,
        engine: Searcher,
        settings: Settings,
        *,
        keep: Callable[[Settings], None] | None = None,
        examine: Callable[[OpenGuide], Integrity] = examine,
        first: Place | None = None,
        policy: Policy = NO_POLICY,
    ) -> None:
        super().__init__()
        self._first = first
        self._source = source
        self._keeper = SettingsKeeper(settings, keep, self)
        self._dressed: Theme | None = None
        self._painted = False
        whole = Integrity.UNKNOWN if source.guide.info.digest else Integrity.SOURCES
        self._examine = examine
        self._examination = ExaminationJob(self._look_through, self)
        use_locale(settings.locale or current_locale())
        self.actions_by_name = make_actions(self)
        self.policy = policy
        self.frame = Frame(source.guide, whole, self.actions_by_name, self)
        self.navigator = Navigator(source, whole, self.frame.stack, self, policy)
        self.desk = SearchDesk(source, engine, self)
        self.talks = PresentDesk(source, self.navigator, self.frame.notice.say, self)
        self.taking = TakingAlong(source, self.navigator, self.frame.notice.say, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setMinimumSize(*SMALLEST)
        self.setWindowIcon(QIcon(icon_file("app-icon")))
        self._connect_actions()
        self._connect_parts()
        self._word()
        self._dress()
        self.frame.set_folded(on=settings.rail_folded)
        self._show_where()
        restore_place(self, settings.window)

    # What others may ask -------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What would be remembered now."""
        return self._keeper.settings

    @property
    def theme(self) -> Theme:
        """The colours shown now."""
        return shown_theme(self.settings.theme)

    def open_place(self, place: Place) -> None:
        """Open a place in the place's own language, which the interface then speaks too."""
        if self.policy.locale is None:
            self.set_locale(place.locale)
        self.navigator.go_to(place)

    def show_home(self) -> None:
        """Open the start page."""
        self.navigator.go_home()

    def show_about(self) -> None:
        """Open the page about the program."""
        self.navigator.go_about()

    def open_search(self, words: str = "") -> None:
        """Open the search, with words already typed."""
        self.desk.open_with(words)

    def set_locale(self, locale: Locale) -> None:
        """Let interface and text speak a language; the same block stays at the same height."""
        if locale is current_locale():
            return
        if self.policy.locale is not None:
            self._show_state()
            self.frame.notice.say(locked_words())
            return
        here = self.navigator.now
        use_locale(locale)
        self._keeper.change(replace(self.settings, locale=locale))
        QApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
        self.navigator.renew(here)
        self.desk.retranslate()

    def set_theme(self, name: ThemeName) -> None:
        """Show the window in these colours."""
        self._keeper.change(replace(self.settings, theme=name.value))
        self._dress()

    def set_zoom(self, percent: int) -> None:
        """Show all text at the nearest of the sizes there are."""
        nearest = min(ZOOM_STEPS, key=lambda step: abs(step - percent))
        self._keeper.change(replace(self.settings, zoom=nearest))
        self._dress()

    # Events --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Learn of every key, so that the focus is framed for those who use the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.frame.ring.note_keyboard()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find a key by its place where the keyboard has no Latin letters."""
        keys = latin_keys(event)
        action = find_action(self.actions_by_name, keys) if keys else None
        if action is not None:
            action.trigger()
            return
        if event.key() == Qt.Key.Key_Escape and self.navigator.now.view is View.KEYS:
            self.navigator.go_back()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first page once the page area has its size: set before, it is set twice."""
        super().showEvent(event)
        self.navigator.begin(self._first)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember, stop working, and go; nothing here can hold the window up for long."""
        self._keeper.change(replace(self.settings, window=keep_place(self)))
        # Asking where the reader is notes the place read.
        _visit = self.navigator.now
        self.hide()
        self.desk.close()
        self._examination.close()
        self._keeper.close()
        super().closeEvent(event)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        QTimer.singleShot(_BREATH, self._begin_background_work)

    def _begin_background_work(self) -> None:
        self._examination.start()

    def _look_through(self) -> Integrity:
        """Off the window's thread: read what is likely wanted next, and see how whole it all is."""
        read_ahead(self._source, current_locale())
        return self._examine(self._source)

    # Putting the parts together ------------------------------------------------------------------

    def _connect_actions(self) -> None:
        calls: dict[Act, Callable[[], object]] = {
            Act.SEARCH: self.open_search,
            Act.HOME: self.show_home,
            Act.INDICATORS: partial(self.navigator.go_view, View.INDICATORS),
            Act.CHECKLISTS: partial(self.navigator.go_view, View.CHECKLISTS),
            Act.LAW: partial(self.navigator.go_view, View.LAW),
            Act.PREVIOUS_INDICATOR: partial(self.navigator.step_sign, -1),
            Act.NEXT_INDICATOR: partial(self.navigator.step_sign, 1),
            Act.BACK: self.navigator.go_back,
            Act.FORWARD: self.navigator.go_forward,
            Act.CONTENTS: self.frame.toggle_contents,
            Act.NEXT_PANE: lambda: self._cycle(1),
            Act.PREVIOUS_PANE: lambda: self._cycle(-1),
            Act.LARGER: lambda: self._step_zoom(1),
            Act.SMALLER: lambda: self._step_zoom(-1),
            Act.NORMAL_SIZE: lambda: self.set_zoom(100),
            Act.PRESENT: self.talks.start,
            Act.KEYS: self.navigator.go_keys,
            Act.ABOUT: self.show_about,
            Act.QUIT: self.close,
            **self.taking.calls,
        }
        for locale, act in LOCALE_ACTS.items():
            calls[act] = partial(self.set_locale, locale)
        for act, call in calls.items():
            action = self.actions_by_name[act]
            # `triggered` carries whether it is checked; nobody here wants to know.
            action.triggered.connect(lambda _on=False, do=call: do())
            self.addAction(action)

    def _connect_parts(self) -> None:
        frame, bar, navigator, desk = self.frame, self.frame.bar, self.navigator, self.desk
        bar.search_asked.connect(self._on_typed)
        bar.locale_chosen.connect(self.set_locale)
        bar.zoom_chosen.connect(self.set_zoom)
        bar.theme_chosen.connect(self.set_theme)
        frame.view_chosen.connect(navigator.go_view)
        frame.about_chosen.connect(self.show_about)
        frame.place_chosen.connect(navigator.go_to)
        frame.folded.connect(self._on_folded)
        navigator.home_made.connect(self._on_home_made)
        navigator.signs_asked.connect(desk.find_signs)
        navigator.search_asked.connect(self.open_search)
        desk.signs_found.connect(navigator.show_signs)
        navigator.moved.connect(self._show_where)
        navigator.read.connect(self._on_read)
        navigator.refused.connect(frame.notice.say)
        navigator.address_chosen.connect(self._on_address_chosen)
        navigator.details_copied.connect(self._on_details_copied)
        desk.result_chosen.connect(navigator.go_to)
        desk.contents_chosen.connect(frame.toggle_contents)
        desk.marked.connect(self._on_marked)
        desk.failed.connect(self._on_search_failed)
        self._examination.done.connect(self._on_examined)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    # Look and words ------------------------------------------------------------------------------

    def _dress(self) -> None:
        app = QApplication.instance()
        if self.theme is not self._dressed and isinstance(app, QApplication):
            self._dressed = self.theme
            apply_theme(app, self.theme)
        look = Look(self.theme, self.settings.zoom / 100)
        self.frame.set_look(look)
        self.navigator.set_look(look)
        self.desk.set_look(look)
        self._show_state()

    def _show_state(self) -> None:
        theme = ThemeName(self.settings.theme)
        self.frame.bar.set_state(current_locale(), theme, self.settings.zoom)

    def _step_zoom(self, step: int) -> None:
        at = ZOOM_STEPS.index(self.settings.zoom) + step
        self.set_zoom(ZOOM_STEPS[max(0, min(at, len(ZOOM_STEPS) - 1))])

    def _word(self) -> None:
        word_actions(self.actions_by_name)
        self.setWindowTitle(self._source.guide.info.title.said_in(current_locale()))
        self._show_state()
        if self.policy.locale is not None:
            self.frame.bar.lock_language(locked_words())
        self._show_readings()

    def _show_readings(self) -> None:
        if self.navigator.has_home:
            rows = reading_rows(self._source.guide, self.settings.reading)
            self.navigator.home.show_readings(rows)

    def _show_where(self) -> None:
        view = self.navigator.view
        back, forward = self.navigator.ways
        self.frame.bar.set_history(back=back, forward=forward)
        self.actions_by_name[Act.BACK].setEnabled(back)
        self.actions_by_name[Act.FORWARD].setEnabled(forward)
        reading = view is View.READER
        chapter = self.navigator.chapter if reading else ""
        section = self.navigator.section if reading else ""
        self.frame.show_where(self.navigator.area, chapter, section)

    def _on_home_made(self, home: "HomePane") -> None:
        home.place_chosen.connect(self.navigator.go_to)
        home.reading_chosen.connect(self._on_reading_chosen)
        home.search_chosen.connect(self.open_search)
        home.typed.connect(self._on_typed)
        home.about_chosen.connect(self.show_about)
        home.view_chosen.connect(self.navigator.go_view)
        self._show_readings()

    # What the reader did -------------------------------------------------------------------------

    def _cycle(self, step: int) -> None:
        """Bar, rail, page, outline, and round again; from the sheet nowhere."""
        if self.desk.is_open or self.frame.sheet_is_open:
            return
        parts = [
            (self.frame.bar, self.frame.bar.search),
            (self.frame.contents_owner(), self.frame.contents_target()),
            *self.navigator.page_parts(),
        ]
        focus = QApplication.focusWidget()
        at = -1 if step > 0 else 0
        for number, (owner, _target) in enumerate(parts):
            if focus is not None and (focus is owner or owner.isAncestorOf(focus)):
                at = number
        reason = Qt.FocusReason.TabFocusReason
        parts[(at + step) % len(parts)][1].setFocus(reason)

    def _on_typed(self, letters: str) -> None:
        self.desk.open_with(letters, typing=True)

    def _on_folded(self, folded: bool) -> None:  # noqa: FBT001 - a signal carries it
        self._keeper.change(replace(self.settings, rail_folded=folded))

    def _on_reading_chosen(self, reading: Reading) -> None:
        self.navigator.go_to(reading.place, reading.offset)

    def _on_read(self, mark: ReadingMark) -> None:
        self._keeper.change(self.settings.with_reading(mark))
        self._show_readings()

    def _on_marked(self, marks: tuple[Mark, ...]) -> None:
        reader = self.navigator.reader
        if reader is not None and all(place.locale is current_locale() for place, _ in marks):
            reader.view.colour_all(marks)

    def _on_address_chosen(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        # TRANSLATORS: After a press on an address in the text; {address} is it.
        words = _("Copied: {address}. The guide opens no network connection.")
        self.frame.notice.say(words.format(address=address))

    def _on_details_copied(self) -> None:
        # TRANSLATORS: After a press on "Copy details" on the page About.
        self.frame.notice.say(_("Details copied. They name versions only, nothing you read."))

    def _on_search_failed(self) -> None:
        self.frame.notice.say(
            # TRANSLATORS: Search met a fault of its own.
            _(
                "The search could not answer this time. The guide itself is whole: use the "
                "contents, or type again."
            )
        )

    def _on_examined(self, integrity: Integrity) -> None:
        self.frame.show_integrity(integrity)
        self.navigator.show_integrity(integrity)
