"""The speaker's bar: time against the plan, the two languages, the number of the slide, the clock.

It reads the clocks and shows them; nothing follows from being late but words.
"""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.i18n import ngettext
from app.model.locale import Locale
from app.ui.presenter.talk import Talk
from app.ui.theme.look import Look
from app.ui.theme.typography import SANS, TypeStyle
from app.ui.widgets import pen
from app.ui.widgets.buttons import ENDONYMS, LanguageButtons
from app.ui.widgets.lines import TextBlock

_TIME = TypeStyle(34, 44, 600, SANS)
# So many seconds off the plan are still on it. Our choice.
_TOLERANCE = 60
_LINE_WIDTH = 200.0  # px, the line of time
# Place in the row after timer and space.
_AFTER_TIMER = 2


def minutes_seconds(seconds: int) -> str:
    """A length of time as ``12:40``."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def pace_words(elapsed: int, due: tuple[int, int]) -> tuple[str, str]:
    """How a talk stands against its plan, in words, and the hue that goes with them."""
    if elapsed > due[1] + _TOLERANCE:
        late = max(1, (elapsed - due[1]) // 60)
        # TRANSLATORS: The speaker's timer: the talk takes longer than planned.
        words = ngettext("{count} minute behind plan", "{count} minutes behind plan", late)
        return words.format(count=late), "warning"
    if elapsed < due[0] - _TOLERANCE:
        early = max(1, (due[0] - elapsed) // 60)
        # TRANSLATORS: The speaker's timer: the talk is faster than planned.
        words = ngettext("{count} minute ahead of plan", "{count} minutes ahead of plan", early)
        return words.format(count=early), "accent"
    # TRANSLATORS: The speaker's timer: the talk keeps to its plan.
    return _("on plan"), "key"


class _Timer(QWidget):
    """Time since the start, a line with the place where the plan stands, and words."""

    def __init__(self, talk: Talk, look: Look) -> None:
        super().__init__()
        self._talk, self._look = talk, look
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def refresh(self) -> None:
        """Read the clock."""
        talk = self._talk
        pace, _hue = pace_words(talk.elapsed, talk.due)
        self.setAccessibleName(f"{minutes_seconds(talk.elapsed)} {pace}")
        self.update()

    def set_compact(self, *, on: bool) -> None:
        """Leave the line away where there is no room for it."""
        self._compact = on
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Time, line and words beside each other; compact, the words under each other."""
        line = 0 if self._compact else int(_LINE_WIDTH) + 16
        return QSize(112 + line + 180, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint time, line and words."""
        talk, look = self._talk, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.rect().topLeft().toPointF()
        pen.text_line(painter, look, at, minutes_seconds(talk.elapsed), _TIME)
        left = 112.0
        # TRANSLATORS: Beside the speaker's timer; {time} is the planned length, e.g. 25:00.
        of = _("of {time}").format(time=minutes_seconds(talk.planned))
        at.setX(left)
        pen.text_line(painter, look, at, of, "label", colour="muted")
        words, hue = pace_words(talk.elapsed, talk.due)
        if self._compact:
            at.setY(22)
            pen.text_line(painter, look, at, words, "label-strong", colour=hue)
            painter.end()
            return
        total = max(1, talk.planned)
        line = QRectF(left, 28, _LINE_WIDTH, 6)
        pen.box(painter, look, line, fill="border", radius=3)
        told = min(1.0, talk.elapsed / total)
        pen.box(painter, look, QRectF(left, 28, _LINE_WIDTH * told, 6), fill="accent", radius=3)
        tick = left + _LINE_WIDTH * min(1.0, talk.due[0] / total)
        pen.box(painter, look, QRectF(tick - 1, 24, 3, 14), fill="text")
        at.setX(left + _LINE_WIDTH + 14)
        at.setY(20)
        pen.text_line(painter, look, at, words, "label-strong", colour=hue)
        painter.end()


class SpeakerBar(QWidget):
    """The upper edge of the speaker's window."""

    def __init__(self, talk: Talk, look: Look) -> None:
        super().__init__()
        self._talk = talk
        self._timer = _Timer(talk, look)
        self.audience = LanguageButtons()
        self.notes = LanguageButtons()
        self._where = TextBlock("ui-strong")
        self._clock = TextBlock("ui-strong")
        # TRANSLATORS: Label of the three languages in which the audience sees the slides.
        audience = _("Audience")
        # TRANSLATORS: Label of the three languages of the speaker's notes.
        notes = _("Notes")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 4)
        self._row = row = QHBoxLayout()
        row.setSpacing(10)
        self._column.addLayout(row)
        row.addWidget(self._timer)
        row.addStretch(1)
        self._languages = QWidget()
        choice = QHBoxLayout(self._languages)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(10)
        for label, buttons, key in ((audience, self.audience, "Ctrl"), (notes, self.notes, "Alt")):
            choice.addWidget(_label(label, look))
            buttons.set_look(look)
            buttons.set_tips({locale: f"{key}+{n}" for n, locale in enumerate(Locale, 1)})
            for locale in Locale:
                buttons.button(locale).setAccessibleName(f"{label}: {ENDONYMS[locale]}")
            if talk.locked:
                buttons.lock(talk.locked)
            choice.addWidget(buttons)
            choice.addSpacing(14)
        row.addWidget(self._languages)
        row.addStretch(1)
        for part in (self._where, self._clock):
            part.set_look(look)
            part.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
            row.addSpacing(6)
        self.audience.locale_chosen.connect(lambda one: talk.speak(audience=one))
        self.notes.locale_chosen.connect(lambda one: talk.speak(notes=one))

    def fold(self, *, narrow: bool) -> None:
        """Give the languages a row of their own where one row is too narrow for all."""
        self._timer.set_compact(on=narrow)
        if narrow and self._column.count() == 1:
            self._column.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignLeft)
        elif not narrow and self._column.count() > 1:
            self._row.insertWidget(_AFTER_TIMER, self._languages)

    def refresh(self) -> None:
        """Show where the talk stands."""
        talk = self._talk
        self.audience.set_locale(talk.audience)
        self.notes.set_locale(talk.notes)
        # TRANSLATORS: In the speaker's window; which slide of how many is shown.
        where = _("Slide {number} of {total}")
        self._where.setText(where.format(number=talk.number + 1, total=talk.total))
        self.refresh_clocks()

    def refresh_clocks(self) -> None:
        """Read both clocks."""
        self._timer.refresh()
        self._clock.setText(datetime.now().astimezone().strftime("%H:%M"))


def _label(words: str, look: Look) -> TextBlock:
    made = TextBlock("label", "muted")
    made.setText(words)
    made.set_look(look)
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
