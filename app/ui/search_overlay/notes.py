"""The lines between field and results: corrected words, words searched as well, a missing index.

A line that has nothing to say takes no room.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.search.reply import Reply, Span
from app.ui.search_overlay.buttons import RING, Chip, Switch
from app.ui.search_overlay.flow import Flow
from app.ui.search_overlay.wording import (
    also_words,
    corrected_words,
    degraded_words,
    exact_words,
    switch_name,
    switch_word,
)
from app.ui.theme.look import Look
from app.ui.widgets import pen

_ICON = 16
_ICON_ROOM = 24
_MOST_LINES = 2

# What is repeated of the typed words, in letters; the field shows them whole.
_LONGEST_QUOTE = 40


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"


class NoteText(QWidget):
    """An icon and a sentence, some of whose words are strong; wraps to two lines."""

    def __init__(self, look: Look, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._words = ""
        self._strong: tuple[Span, ...] = ()
        self._most_lines = _MOST_LINES
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def say(self, words: str, strong: str = "") -> None:
        """Show a sentence; the part `strong` of it is set stronger."""
        start = words.find(strong) if strong else -1
        self._words = words
        self._strong = ((start, start + len(strong)),) if start >= 0 else ()
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_most_lines(self, most: int) -> None:
        """Wrap to at most so many lines."""
        self._most_lines = most
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def _start(self) -> int:
        return self._look.px(_ICON_ROOM) if self._icon else 0

    def _flow(self, width: int) -> Flow:
        room = width - self._start
        return Flow(
            self._words,
            "label",
            self._look,
            room,
            spans=self._strong,
            most_lines=self._most_lines,
            from_start=True,
        )

    def sizeHint(self) -> QSize:
        """As wide as its words on one line."""
        wide = self._look.width(self._words, "label", weight=600) + self._start + 4
        return QSize(round(wide), self._look.line("label"))

    def minimumSizeHint(self) -> QSize:
        """May be much narrower."""
        return QSize(min(120, self.sizeHint().width()), self._look.line("label"))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Its height at a width."""
        return max(1, self._flow(width).line_count) * self._look.line("label")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle of its height."""
        del event
        flow = self._flow(self.width())
        painter = QPainter(self)
        top = (self.height() - flow.height) / 2
        if self._icon:
            side = self._look.px(_ICON)
            sign = QRectF(0, top + (self._look.line("label") - side) / 2, side, side)
            pen.draw_icon(painter, self._look, self._icon, "muted", sign)
        plain = "muted"
        flow.draw(painter, QPointF(self._start, top), plain, mark="")
        painter.end()


class Notes(QWidget):
    """All lines.

    Signals:
        corrected_taken(str): The reader takes the corrected words.
        widened(bool): The switch: search synonyms and other languages too, or only the words.
    """

    corrected_taken = Signal(str)
    widened = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reply: Reply | None = None
        self._low = False
        self.corrected_text = NoteText(look, "", self)
        self.corrected_chip = Chip(look, "", strong=True, parent=self)
        self.also_text = NoteText(look, "languages", self)
        self.switch_text = NoteText(look, "", self)
        self.switch = Switch(look, self)
        self.degraded_text = NoteText(look, "info", self)
        self.switch.setChecked(True)
        self._corrected_line = self._line(self.corrected_text, self.corrected_chip)
        self._also_line = self._line(self.also_text, self.switch_text, self.switch, stretched=0)
        self._lay_out()
        self.switch.toggled.connect(self._say_switched)
        self.corrected_chip.clicked.connect(self._take_corrected)

    def _line(self, *parts: QWidget, stretched: int = -1) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, part in enumerate(parts):
            row.addWidget(part, 1 if number == stretched else 0)
        if stretched < 0:
            row.addStretch(1)
        return line

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self.corrected_text.setSizePolicy(self._fitting())
        self.switch_text.setSizePolicy(self._fitting())
        for line in (self._corrected_line, self._also_line, self.degraded_text):
            self._column.addWidget(line)
        self.set_room(24, low=False)

    @staticmethod
    def _fitting() -> QSizePolicy:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        return policy

    def set_room(self, side: int, *, low: bool) -> None:
        """Room at both sides in px; a low window gets single lines, and the needed ones only."""
        self._column.setContentsMargins(side, 6, side - RING, 6)
        for text in (self.corrected_text, self.also_text, self.degraded_text):
            text.set_most_lines(1 if low else _MOST_LINES)
        if low != self._low:
            self._low = low
            self.show_reply(self._reply)

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        for part in (
            self.corrected_text,
            self.corrected_chip,
            self.also_text,
            self.switch_text,
            self.switch,
            self.degraded_text,
        ):
            part.set_look(look)

    @property
    def wide(self) -> bool:
        """Whether synonyms and other languages are searched too."""
        return self.switch.isChecked()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.switch.setAccessibleName(switch_name())
        self.show_reply(self._reply)

    def show_reply(self, reply: Reply | None) -> None:
        """Show what there is to say of a reply; nothing without one, or without a result."""
        self._reply = reply
        found = reply is not None and reply.total > 0
        corrected = reply.corrected if reply and found else ""
        also = reply.also_searched if reply and self.wide else ()
        self._corrected_line.setVisible(bool(corrected))
        self._also_line.setVisible(found and (bool(also) or not self.wide))
        degraded = reply is not None and reply.degraded and not (self._low and corrected)
        self.degraded_text.setVisible(found and degraded)
        self._say(reply, corrected, also)

    def _say(self, reply: Reply | None, corrected: str, also: tuple[str, ...]) -> None:
        """Fill the lines; of a reply that is gone no word stays behind."""
        typed = _cut(reply.query) if reply and corrected else ""
        self.corrected_text.say(corrected_words(typed) if typed else "")
        self.corrected_chip.setText(corrected)
        self.corrected_chip.updateGeometry()
        if self.wide:
            self.also_text.say(*also_words(also) if also else ("", ""))
        else:
            self.also_text.say(exact_words())
        self.switch_text.say(switch_word(on=self.wide))
        self.degraded_text.say(degraded_words())

    @property
    def needed(self) -> bool:
        """Whether any line has something to say."""
        lines = (self._corrected_line, self._also_line, self.degraded_text)
        return any(not line.isHidden() for line in lines)

    def _say_switched(self, *_checked: bool) -> None:
        self.show_reply(self._reply)
        self.widened.emit(self.wide)

    def _take_corrected(self) -> None:
        self.corrected_taken.emit(self.corrected_chip.text())
