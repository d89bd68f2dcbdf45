"""Which key does what during a talk: clickers, keyboards of every layout, and the two languages.

A key is read here and nothing is done; both windows of a talk read their keys the same way.
"""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.model.locale import Locale
from app.ui.actions import latin_letter


class Do(Enum):
    """What a key asks for."""

    NEXT = auto()
    PREVIOUS = auto()
    FIRST = auto()
    LAST = auto()
    BLACK = auto()
    WHITE = auto()
    NOTES_VIEW = auto()
    DIGIT = auto()
    ENTER = auto()
    AUDIENCE_LANGUAGE = auto()
    NOTES_LANGUAGE = auto()
    LARGER_NOTES = auto()
    SMALLER_NOTES = auto()
    DARK_SLIDES = auto()
    NOTHING = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """What to do, with the digit pressed or the language chosen."""

    do: Do
    digit: str = ""
    locale: Locale | None = None


_K = Qt.Key
_KEYS = {
    _K.Key_PageDown: Do.NEXT,
    _K.Key_Right: Do.NEXT,
    _K.Key_Down: Do.NEXT,
    _K.Key_Space: Do.NEXT,
    _K.Key_PageUp: Do.PREVIOUS,
    _K.Key_Left: Do.PREVIOUS,
    _K.Key_Up: Do.PREVIOUS,
    _K.Key_Backspace: Do.PREVIOUS,
    _K.Key_Home: Do.FIRST,
    _K.Key_End: Do.LAST,
    _K.Key_Period: Do.BLACK,
    _K.Key_Comma: Do.WHITE,
    _K.Key_Tab: Do.NOTES_VIEW,
    _K.Key_Return: Do.ENTER,
    _K.Key_Enter: Do.ENTER,
    _K.Key_Plus: Do.LARGER_NOTES,
    _K.Key_Equal: Do.LARGER_NOTES,
    _K.Key_Minus: Do.SMALLER_NOTES,
    # Clickers send it to begin a talk; a talk that runs goes on.
    _K.Key_F5: Do.NOTHING,
    _K.Key_Escape: Do.END,
}
_LETTERS = {"B": Do.BLACK, "W": Do.WHITE, "P": Do.NOTES_VIEW, "D": Do.DARK_SLIDES}
_LOCALES = dict(zip((_K.Key_1, _K.Key_2, _K.Key_3), Locale, strict=True))
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def read_key(event: QKeyEvent) -> Command | None:
    """What a key asks for; None when it is none of the talk's."""
    key, held = Qt.Key(event.key()), event.modifiers() & (_CTRL | _ALT)
    if held:
        locale = _LOCALES.get(key)
        if locale is None or held == (_CTRL | _ALT):
            return None
        return Command(Do.AUDIENCE_LANGUAGE if held == _CTRL else Do.NOTES_LANGUAGE, "", locale)
    if event.text().isascii() and event.text().isdigit():
        return Command(Do.DIGIT, event.text())
    if key in _KEYS:
        return Command(_KEYS[key])
    letter = latin_letter(event)
    return Command(_LETTERS[letter]) if letter in _LETTERS else None
