"""What the speaker sees: the slide shown, the next one, the notes, the time, all slides.

Clicker keys work wherever the keyboard is; Tab moves between the parts.
"""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.ui.presenter.bar import SpeakerBar
from app.ui.presenter.film import FilmStrip
from app.ui.presenter.foot import SpeakerFoot
from app.ui.presenter.keys import read_key
from app.ui.presenter.notes_view import NotesView
from app.ui.presenter.slide_view import SlideView
from app.ui.presenter.talk import Blank, Talk
from app.ui.theme.look import Look
from app.ui.theme.style import palette
from app.ui.theme.tokens import DARK
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.lines import TextBlock

# The clocks are read so often, in ms.
_TICK = 500
_STAGE = DARK.side
# Below this width the bar takes two rows, below this height the row of slides has no room, in px.
_NARROW, _LOW = 1180, 600
# Below this height the next slide is only named.
_LOWEST = 480
# The next slide, in px.
_NEXT, _SMALL_NEXT = (288, 162), (160, 90)


class _Paper(QWidget):
    """What the notes are written on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        pen.box(painter, self._look, area, fill="surface", border="border", radius=RADIUS["card"])
        painter.end()


class SpeakerWindow(QWidget):
    """The speaker's window of a talk; it is dark in every theme, as a room with a projector is."""

    def __init__(self, talk: Talk, *, two_screens: bool) -> None:
        super().__init__()
        self._talk = talk
        self._look = Look(DARK)
        # TRANSLATORS: Title of the speaker's window during a talk.
        self.setWindowTitle(_("Presenter view"))
        colours = palette(DARK)
        colours.setColor(QPalette.ColorRole.Window, self._look.colour("side"))
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self.bar = SpeakerBar(talk, self._look)
        self.now = SlideView(_STAGE, DARK.border_strong)
        self.now.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.next = SlideView(_STAGE, DARK.border_strong)
        self.notes = NotesView(self._look)
        self.film = FilmStrip(talk, self._look)
        self.foot = SpeakerFoot(talk, self._look, two_screens=two_screens)
        self._state = TextBlock("ui-strong", "warning")
        self._ahead = TextBlock("label", "muted")
        self._ring = FocusRing(self)
        self._ring.set_look(self._look)
        self._lay_out()
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self.bar.refresh_clocks)
        talk.changed.connect(self.refresh)
        talk.zoom_asked.connect(self.notes.step)
        self.film.slide_chosen.connect(talk.go)
        self._keep_keys()
        self.refresh()
        self._tick.start()
        self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.now, 1)
        left.addWidget(self._dressed(self._state))
        right = QVBoxLayout()
        right.setSpacing(6)
        # TRANSLATORS: Over the slide that comes next, in the speaker's window.
        right.addWidget(self._heading(_("Next")))
        ahead = QHBoxLayout()
        ahead.setSpacing(16)
        self.next.setFixedSize(*_NEXT)
        ahead.addWidget(self.next)
        ahead.addWidget(self._dressed(self._ahead), 1, Qt.AlignmentFlag.AlignTop)
        right.addLayout(ahead)
        right.addLayout(self._notes_head())
        paper = _Paper(self._look)
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(4, 6, 4, 6)
        inside.addWidget(self.notes)
        right.addWidget(paper, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(24, 8, 24, 4)
        middle.setSpacing(24)
        middle.addLayout(left, 58)
        middle.addLayout(right, 42)
        column = QVBoxLayout(self)
        # The window may be smaller than its parts would like: it folds them.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(20, 0, 24, 0)
        strip.addWidget(self.film)
        column.addLayout(strip)
        column.addWidget(self.foot)

    def _keep_keys(self) -> None:
        """A click takes no keyboard: arrows and Space stay the talk's. Tab still reaches all."""
        for part in self.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.ClickFocus and part is not self.now:
                part.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _notes_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        # TRANSLATORS: Over the speaker's notes.
        row.addWidget(self._heading(_("Notes")))
        row.addStretch(1)
        # TRANSLATORS: Button that sets the speaker's notes in smaller letters.
        smaller = (_("Smaller notes"), "minus", -1, "-")
        # TRANSLATORS: Button that sets the speaker's notes in larger letters.
        larger = (_("Larger notes"), "plus", 1, "+")
        for words, icon, step, key in (smaller, larger):
            button = IconButton(icon)
            button.set_look(self._look)
            button.set_words(words, key)
            button.clicked.connect(lambda _on=False, by=step: self.notes.step(by))
            row.addWidget(button)
        return row

    def _heading(self, words: str) -> TextBlock:
        made = TextBlock("label-strong", "muted")
        made.setText(words)
        return self._dressed(made)

    def _dressed(self, part: TextBlock) -> TextBlock:
        part.set_look(self._look)
        return part

    # Following the talk --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show where the talk stands."""
        talk = self._talk
        self.now.show_slide(talk.now, talk.number + 1, talk.total, talk.look)
        ahead = talk.slide(talk.audience, 1)
        self.next.show_slide(ahead, talk.number + 2, talk.total, talk.look)
        self.notes.show_notes(talk.slide(talk.notes))
        self._ahead.setText(self._ahead_words())
        self._state.setText(self._state_words())
        self.bar.refresh()
        self.film.refresh()
        self.foot.refresh()

    def _ahead_words(self) -> str:
        ahead = self._talk.slide(self._talk.notes, 1)
        if ahead is None:
            # TRANSLATORS: In the speaker's window instead of the next slide.
            return _("This is the last slide.")
        return f"{self._talk.number + 2} · {ahead.title}"

    def _state_words(self) -> str:
        talk = self._talk
        if talk.typed:
            # TRANSLATORS: The speaker has typed a number; Enter is the key.
            return _("Enter: go to slide {number}").format(number=talk.typed)
        if talk.blank is Blank.BLACK:
            # TRANSLATORS: In the speaker's window; the audience sees nothing.
            return _("The audience sees a black screen.")
        if talk.blank is Blank.WHITE:
            # TRANSLATORS: In the speaker's window; the audience sees nothing.
            return _("The audience sees a white screen.")
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what a small screen has no room for; slide and notes always stay."""
        super().resizeEvent(event)
        narrow, low = self.width() < _NARROW, self.height() < _LOW
        self.bar.fold(narrow=narrow)
        self.film.setVisible(not low)
        self.next.setVisible(self.height() >= _LOWEST)
        self.next.setFixedSize(*(_SMALL_NEXT if narrow or low else _NEXT))

    # Keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the clicker, wherever the keyboard is."""
        self._ring.note_keyboard()
        command = read_key(event)
        if command is None:
            super().keyPressEvent(event)
            return
        self._talk.obey(command)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The desktop closes the window: the talk ends."""
        self._tick.stop()
        super().closeEvent(event)
        self._talk.ended.emit()
