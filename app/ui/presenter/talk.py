"""A talk as it runs: which slide is shown, in which languages, for how long.

It shows nothing itself: windows ask it and listen to it. It is forgotten when it ends.
"""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from app.model.locale import Locale
from app.model.slide import Deck, Slide
from app.ui.presenter.keys import Command, Do
from app.ui.theme.projector import DARK_SLIDES, LIGHT_SLIDES, Projector

# A number longer than this names no slide.
_MOST_DIGITS = 3


class Blank(Enum):
    """What covers the slide."""

    NOTHING = auto()
    BLACK = auto()
    WHITE = auto()


class Talk(QObject):
    """The state of a talk.

    Signals:
        changed: Another slide, language, colour or cover is shown.
        notes_view_asked: The speaker wants to see the notes instead of the slides, or back.
        zoom_asked: The speaker wants larger (1) or smaller (-1) notes.
        ended: The speaker ends the talk.
    """

    changed = Signal()
    notes_view_asked = Signal()
    zoom_asked = Signal(int)
    ended = Signal()

    def __init__(
        self, decks: Mapping[Locale, Deck], start: int, locale: Locale, look: Projector
    ) -> None:
        super().__init__()
        self._decks = decks
        self._start = start
        self.number = start
        self.audience = locale
        self.notes = locale
        # Why nobody here may choose another language; empty where everybody may.
        self.locked = ""
        self.look = look
        self.blank = Blank.NOTHING
        self.typed = ""
        self._clock = QElapsedTimer()
        self._clock.start()

    # Asking --------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many slides there are."""
        return len(self._decks[self.audience].slides)

    def slide(self, locale: Locale, ahead: int = 0) -> Slide | None:
        """The slide shown, or one ahead of it, in a language; None after the last."""
        slides = self._decks[locale].slides
        at = self.number + ahead
        return slides[at] if 0 <= at < len(slides) else None

    def slides(self) -> tuple[Slide, ...]:
        """All slides as the audience sees them."""
        return self._decks[self.audience].slides

    @property
    def now(self) -> Slide:
        """The slide shown, as the audience sees it."""
        return self.slides()[self.number]

    @property
    def elapsed(self) -> int:
        """Whole seconds since the talk began."""
        return self._clock.elapsed() // 1000

    @property
    def planned(self) -> int:
        """Seconds from the first slide shown to the end of the deck, by the plan."""
        return sum(slide.seconds for slide in self.slides()[self._start :])

    @property
    def due(self) -> tuple[int, int]:
        """Between which seconds the plan shows this slide."""
        before = sum(slide.seconds for slide in self.slides()[self._start : self.number])
        return before, before + self.now.seconds

    # Acting --------------------------------------------------------------------------------------

    def obey(self, command: Command) -> None:
        """Do what a key asks for."""
        do = command.do
        moves = {Do.NEXT: self.number + 1, Do.PREVIOUS: self.number - 1}
        moves |= {Do.FIRST: 0, Do.LAST: self.total - 1}
        if do is Do.DIGIT:
            self.typed = (self.typed + command.digit)[-_MOST_DIGITS:]
            self.changed.emit()
            return
        typed, self.typed = self.typed, ""
        if do is Do.ENTER:
            self.go(int(typed) - 1 if typed else self.number + 1)
        elif do in moves:
            self.go(moves[do])
        elif do in {Do.BLACK, Do.WHITE}:
            self.cover(Blank.BLACK if do is Do.BLACK else Blank.WHITE)
        elif do is Do.AUDIENCE_LANGUAGE and command.locale:
            self.speak(audience=command.locale)
        elif do is Do.NOTES_LANGUAGE and command.locale:
            self.speak(notes=command.locale)
        else:
            self._obey_view(do)

    def _obey_view(self, do: Do) -> None:
        if do is Do.DARK_SLIDES:
            self.look = LIGHT_SLIDES if self.look is DARK_SLIDES else DARK_SLIDES
            self.changed.emit()
        elif do is Do.NOTES_VIEW:
            self.notes_view_asked.emit()
        elif do in {Do.LARGER_NOTES, Do.SMALLER_NOTES}:
            self.zoom_asked.emit(1 if do is Do.LARGER_NOTES else -1)
        elif do is Do.END:
            self.ended.emit()

    def go(self, number: int) -> None:
        """Show a slide by its number from 0; the nearest one where there is none."""
        self.number = max(0, min(number, self.total - 1))
        self.blank = Blank.NOTHING
        self.changed.emit()

    def cover(self, blank: Blank) -> None:
        """Cover the slide, or uncover it when it is covered so."""
        self.blank = Blank.NOTHING if self.blank is blank else blank
        self.changed.emit()

    def speak(self, *, audience: Locale | None = None, notes: Locale | None = None) -> None:
        """Show slides or notes in another language, unless the administrator has set one."""
        if not self.locked:
            self.audience = audience or self.audience
            self.notes = notes or self.notes
        self.changed.emit()
