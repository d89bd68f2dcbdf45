"""The line at the foot: the keys that work here, and how much was found in what time.

It lists no key that does nothing yet.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.search_overlay import marks
from app.ui.search_overlay.wording_pages import (
    choose_word,
    enter_note,
    filter_word,
    kept_words,
    open_word,
)
from app.ui.theme.look import Look
from app.ui.widgets import pen

_HEIGHT = 44
_LOW_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys, each as its name or the icon of its arrow, and what they do."""

    keys: tuple[tuple[str, str], ...]
    words: str


def key_hints() -> tuple[KeyHint, ...]:
    """The keys of the list of results, the most needed first."""
    return (
        KeyHint((("", "arrow-up"), ("", "arrow-down")), choose_word()),
        KeyHint(((enter_note(), ""),), open_word()),
        KeyHint((("Alt", ""), ("", "arrow-left"), ("", "arrow-right")), filter_word()),
    )


class Foot(QWidget):
    """The foot of the overlay; it is read aloud, never focused."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._found = ""
        self._keys = False
        self._side = 24
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def found(self) -> str:
        """What it says of the reply; empty before anything is typed."""
        return self._found

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_room(self, side: int, *, low: bool) -> None:
        """Room at both sides in px, and whether the window is low."""
        self._side, self._low = side, low
        self.updateGeometry()
        self.update()

    def say(self, found: str, *, keys: bool = False) -> None:
        """Say how much was found, nothing while the field is empty; and which keys work."""
        self._found = found
        self._keys = keys
        self.setAccessibleName(found or kept_words())
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(1, self._look.px(_LOW_HEIGHT if self._low else _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        right = self.width() - self._side - look.width(self._found, "label")
        at = QPointF(right, self._top(look.line("label")))
        pen.text_line(painter, look, at, self._found, "label", colour="muted")
        if self._keys:
            self._paint_keys(painter, right - 24)
        else:
            at = QPointF(self._side, self._top(look.line("label")))
            words = pen.elided(look, kept_words(), "label", right - 24 - self._side)
            pen.text_line(painter, look, at, words, "label", colour="muted")
        painter.end()

    def _top(self, height: int) -> int:
        return (self.height() - height) // 2

    def _paint_keys(self, painter: QPainter, right: float) -> None:
        """Paint hints as long as a whole one fits."""
        look = self._look
        left = float(self._side)
        for hint in key_hints():
            caps = [marks.key_cap_width(look, *key) + look.px(4) for key in hint.keys]
            wide = sum(caps) + look.px(4) + look.width(hint.words, "label")
            if left + wide > right:
                return
            top = self._top(marks.key_cap_height(look))
            for key, cap in zip(hint.keys, caps, strict=True):
                marks.key_cap(painter, look, QPointF(left, top), *key)
                left += cap
            at = QPointF(left + look.px(4), self._top(look.line("label")))
            left += pen.text_line(painter, look, at, hint.words, "label", colour="muted")
            left += look.px(24)
