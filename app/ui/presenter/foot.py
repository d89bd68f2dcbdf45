"""The speaker's buttons, each with its key.

They say what the speaker wants; the talk does it.
"""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.i18n import gettext as _
from app.ui.presenter.keys import Command, Do
from app.ui.presenter.talk import Blank, Talk
from app.ui.theme import icons
from app.ui.theme.look import Look
from app.ui.theme.projector import DARK_SLIDES
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.lines import text_width


class KeyButton(PaintedButton):
    """A button with an icon, its words and the key that does the same."""

    def __init__(self, icon: str, words: str, key: str, look: Look) -> None:
        super().__init__()
        self._icon, self._key = icon, key
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def sizeHint(self) -> QSize:
        """Icon, words and key with 14 px at either side."""
        look = self.look
        words = text_width(self.text(), look, "ui-strong")
        key = text_width(self._key, look, "micro") + 10 if self._key else 0
        return QSize(14 + 18 + 8 + words + key + 14, 40)

    def minimumSizeHint(self) -> QSize:
        """The icon alone, where the row is narrow."""
        return QSize(46, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint edge, icon, words and key."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        on = self.isChecked() or self.isDown()
        ground = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        pen.box(painter, look, area, fill=ground, radius=RADIUS["control"])
        edge = "accent" if on else "border_strong"
        pen.box(painter, look, area, border=edge, radius=RADIUS["control"])
        icons.draw(painter, self._icon, look.hex("text"), QRectF(14, 11, 18, 18))
        key = text_width(self._key, look, "micro") if self._key else 0
        room = area.width() - 40 - 14
        at = area.topLeft()
        at.setX(40)
        at.setY(10)
        # Half a word says less than the key, which the tool tip explains.
        if room >= text_width(self.text(), look, "ui-strong"):
            pen.text_line(painter, look, at, self.text(), "ui-strong")
            room -= text_width(self.text(), look, "ui-strong") + 8
        if key and room >= key - 8:
            at.setX(area.width() - 14 - key)
            at.setY(12)
            pen.text_line(painter, look, at, self._key, "micro", colour="muted")


class SpeakerFoot(QWidget):
    """The lower edge of the speaker's window.

    Signals:
        swap_asked: The speaker wants slides and notes on each other's screen.
    """

    swap_asked = Signal()

    def __init__(self, talk: Talk, look: Look, *, two_screens: bool) -> None:
        super().__init__()
        self._talk, self._look = talk, look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 4, 24, 0)
        self._row.setSpacing(8)
        # TRANSLATORS: Button of the speaker: the slide before.
        self._add("chevron-left", _("Previous"), "PgUp", Do.PREVIOUS)
        # TRANSLATORS: Over the slide that comes next, in the speaker's window.
        self._add("chevron-right", _("Next"), "PgDn", Do.NEXT)
        # TRANSLATORS: Button of the speaker: the audience sees black, and the slide again.
        self._black = self._add("square", _("Black screen"), "B", Do.BLACK)
        # TRANSLATORS: Button of the speaker: the audience sees white, and the slide again.
        self._white = self._add("sun", _("White screen"), "W", Do.WHITE)
        # TRANSLATORS: Button of the speaker: slides with a dark ground.
        self._dark = self._add("moon", _("Dark slides"), "D", Do.DARK_SLIDES)
        # TRANSLATORS: Button of the speaker: slides and notes change their screens.
        self._swap = self._button("arrow-left-right", _("Swap screens"), "", self.swap_asked.emit)
        # TRANSLATORS: Button of the speaker with one screen: back to the slides.
        self._slides = self._add("presentation", _("Show the slides"), "P", Do.NOTES_VIEW)
        self._row.addStretch(1)
        # TRANSLATORS: Button that ends the talk.
        self._add("x", _("End"), "Esc", Do.END)
        for button in (self._black, self._white, self._dark):
            button.setCheckable(True)
        self.show_screens(two=two_screens)

    def _add(self, icon: str, words: str, key: str, do: Do) -> KeyButton:
        return self._button(icon, words, key, lambda: self._talk.obey(Command(do)))

    def _button(self, icon: str, words: str, key: str, call: Callable[[], object]) -> KeyButton:
        made = KeyButton(icon, words, key, self._look)
        made.clicked.connect(lambda _on=False: call())
        self._row.addWidget(made)
        return made

    def show_screens(self, *, two: bool) -> None:
        """Offer what makes sense with one screen, or with two."""
        self._swap.setVisible(two)
        self._slides.setVisible(not two)

    def refresh(self) -> None:
        """Show what is on."""
        self._black.setChecked(self._talk.blank is Blank.BLACK)
        self._white.setChecked(self._talk.blank is Blank.WHITE)
        self._dark.setChecked(self._talk.look is DARK_SLIDES)
