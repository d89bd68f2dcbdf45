"""Talks in the program: F5 begins one at the section that is read, and its end leads back there.

It puts the two windows of a talk on the screens there are, and keeps the talk going when one of
them is pulled out. Nothing of it is loaded before the first talk.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from app.editions.errors import EditionError
from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.policy_words import locked_words
from app.model.guide import OpenGuide
from app.model.place import Place
from app.ui.navigator import Navigator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.model.locale import Locale
    from app.model.slide import Deck
    from app.ui.presenter.audience_window import AudienceWindow
    from app.ui.presenter.speaker_window import SpeakerWindow
    from app.ui.presenter.talk import Talk

# Lightness of a colour, 0–255: what lies below is dark.
_MIDDLE = 128

# Slides are made in slices of so long, and after so long the reader is told, in ms.
_SLICE = 12
_LONG = 1000

# Loaded one after the other before the windows of a talk open.
_WINDOWS = (
    "app.ui.presenter.talk",
    "app.ui.presenter.audience_window",
    "app.ui.presenter.bar",
    "app.ui.presenter.film",
    "app.ui.presenter.speaker_window",
)


class PresentDesk(QObject):
    """Begins and ends talks.

    Args:
        source: The guide that is open.
        navigator: Says what is read, and is led back to it.
        say: Tells the reader one calm sentence.
        window: The window of the program; slides begin dark where it is dark.
    """

    def __init__(
        self,
        source: OpenGuide,
        navigator: Navigator,
        say: Callable[[str], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._source = source
        self._navigator = navigator
        self._say = say
        self._window = window
        self._decks: tuple[str, Mapping[Locale, Deck]] | None = None
        self._steps: Iterator[None] | None = None
        self._began = QElapsedTimer()
        self._told = False
        self._swapped = False
        self.talk: Talk | None = None
        self.audience: AudienceWindow | None = None
        self.speaker: SpeakerWindow | None = None

    # Beginning and ending ------------------------------------------------------------------------

    def start(self) -> None:
        """Present the chapter that is read, from the section that is read."""
        if self.talk is not None:
            return
        section = self._navigator.section
        head = self._source.guide.find_head(current_locale(), section) if section else None
        if head is None:
            # TRANSLATORS: F5 was pressed where no chapter is open.
            self._say(_("Open a chapter first. F5 then shows it as slides."))
            return
        if self._decks and self._decks[0] == head.id:
            self._begin(section)
        elif self._steps is None:
            self._prepare(head.id, section)

    def _prepare(self, chapter: str, section: str) -> None:
        """Make the slides in slices, so that the window never stands still."""
        self._steps = self._work(chapter)
        self._began.start()
        self._told = False
        self._go_on(section)

    def _work(self, chapter: str) -> "Iterator[None]":
        """All that comes before the first slide, step by step; even loading the code takes time."""
        from app.export.deck.build import DeckBuilder  # noqa: PLC0415 - first talk
        from app.export.deck.voices import hear  # noqa: PLC0415

        yield
        from app.ui.painting.slide_layout import SlideRoom  # noqa: PLC0415

        yield
        builder = DeckBuilder(self._source, hear(self._source, chapter), SlideRoom())
        yield from builder.steps()
        self._decks = (chapter, builder.decks())
        for part in _WINDOWS:
            yield
            import_module(part)

    def _go_on(self, section: str) -> None:
        """Work for a slice; begin the talk when all is done."""
        steps, slice_ = self._steps, QElapsedTimer()
        if steps is None:
            return
        slice_.start()
        while slice_.elapsed() < _SLICE:
            try:
                next(steps)
            except StopIteration:
                self._steps = None
                self._begin(section)
                return
            except EditionError:
                self._steps = None
                # TRANSLATORS: A chapter cannot be opened since its file was changed or spoiled.
                self._say(_("This chapter is damaged and is not shown. Install the edition again."))
                return
            except Exception:
                # Whatever it was is told elsewhere; the next F5 must begin anew.
                self._steps = None
                raise
        if self._began.elapsed() > _LONG and not self._told:
            self._told = True
            # TRANSLATORS: Said when making slides of a chapter takes longer than a second.
            self._say(_("Preparing the slides …"))
        QTimer.singleShot(0, self, lambda: self._go_on(section))

    def _begin(self, section: str) -> None:
        """Open the windows of a talk."""
        if self.talk is not None or self._decks is None or not self._window.isVisible():
            return
        from app.ui.presenter.audience_window import AudienceWindow  # noqa: PLC0415 - first talk
        from app.ui.presenter.speaker_window import SpeakerWindow  # noqa: PLC0415
        from app.ui.presenter.talk import Talk  # noqa: PLC0415
        from app.ui.theme.projector import DARK_SLIDES, LIGHT_SLIDES  # noqa: PLC0415

        decks = self._decks[1]
        dark = self._window.palette().window().color().lightness() < _MIDDLE
        look = DARK_SLIDES if dark else LIGHT_SLIDES
        locale = current_locale()
        self.talk = Talk(decks, decks[locale].start_of(section), locale, look)
        self.talk.locked = locked_words() if self._navigator.policy.locale else ""
        self.audience = AudienceWindow(self.talk)
        self.speaker = SpeakerWindow(self.talk, two_screens=len(self._screens()) > 1)
        self.talk.ended.connect(self._end)
        self.talk.notes_view_asked.connect(self._turn)
        self.speaker.foot.swap_asked.connect(self._swap)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.screenAdded.connect(self._on_screens_changed)
        app.screenRemoved.connect(self._on_screens_changed)
        self._window.installEventFilter(self)
        self._place()
        self._tell_keys()

    def _tell_keys(self) -> None:
        """With one screen nothing else says how to see the notes."""
        if self.audience is not None and len(self._screens()) == 1:
            # TRANSLATORS: Shown for a moment over the first slide where there is one screen.
            self.audience.hint(_("P shows your notes, Esc ends the talk."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A talk does not outlive the window it was begun from."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._end()
        return False

    def _end(self) -> None:
        """Close the windows of the talk and go back to what was shown last."""
        talk, self.talk = self.talk, None
        if talk is None:
            return
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.screenAdded.disconnect(self._on_screens_changed)
        app.screenRemoved.disconnect(self._on_screens_changed)
        self._window.removeEventFilter(self)
        for window in (self.audience, self.speaker):
            if window is not None:
                window.close()
                window.deleteLater()
        self.audience = self.speaker = None
        talk.deleteLater()
        self._window.activateWindow()
        self._navigator.go_to(Place(current_locale(), talk.now.section))

    # Screens -------------------------------------------------------------------------------------

    def _screens(self) -> list[QScreen]:
        """The window's own screen first, then another one where there is one."""
        own = self._window.screen()
        others = (one for one in QGuiApplication.screens() if one is not own)
        # Screens that mirror each other lie on the same place, whatever their sizes: they are one.
        here = own.geometry()
        other = next((one for one in others if not here.intersects(one.geometry())), None)
        return [own] if other is None else [own, other]

    def _place(self) -> None:
        """Slides on the other screen and notes on this one; with one screen the slides."""
        audience, speaker = self.audience, self.speaker
        if audience is None or speaker is None:
            return
        screens = self._screens()
        two = len(screens) > 1
        speaker.foot.show_screens(two=two)
        own, other = screens[0], screens[-1]
        if self._swapped:
            own, other = other, own
        _fill(audience, other)
        if two:
            _fill(speaker, own)
            speaker.activateWindow()
        else:
            speaker.hide()
            audience.activateWindow()

    def _on_screens_changed(self, _screen: QScreen) -> None:
        # Qt itself is still moving windows when it says so.
        QTimer.singleShot(0, self, self._place)
        QTimer.singleShot(0, self, self._tell_keys)

    def _swap(self) -> None:
        self._swapped = not self._swapped
        self._place()

    def _turn(self) -> None:
        """With one screen: lay the notes over the slides, or take them away."""
        audience, speaker = self.audience, self.speaker
        if audience is None or speaker is None or len(self._screens()) > 1:
            return
        if speaker.isVisible():
            speaker.hide()
            audience.activateWindow()
        else:
            _fill(speaker, self._screens()[0])
            speaker.activateWindow()


def _fill(window: QWidget, screen: QScreen) -> None:
    """Show a window full screen on a screen; under Wayland only its handle can say which."""
    window.winId()
    handle = window.windowHandle()
    if window.isVisible() and handle.screen() is screen and window.isFullScreen():
        window.setGeometry(screen.geometry())
        return
    if window.isVisible():
        window.showNormal()
    handle.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
