"""The field one types in: says what was typed at once, and turns keys into steps through the list.

It keeps no history: emptied, it has nothing to undo, and it asks input methods not to learn.
"""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.search_overlay.results_view import Move
from app.ui.search_overlay.wording import field_name
from app.ui.theme.look import Look
from app.ui.theme.typography import SANS, TypeStyle
from app.ui.widgets.focus_ring import OWN_RING

# In letters: `app.search.query` parses no more.
LONGEST_QUERY = 256

# After the last key before the words are handed on, in ms; the first key waits for nothing.
PAUSE_MS = 15

# The words in the field, larger than any line of the scale: 20 px in a 32 px box. Our choice.
_STYLE: Final = TypeStyle(20, 32, 400, SANS)

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier

_MOVES: Final = {
    (Qt.Key.Key_Up, _NONE): Move.UP,
    (Qt.Key.Key_Down, _NONE): Move.DOWN,
    (Qt.Key.Key_PageUp, _NONE): Move.PAGE_UP,
    (Qt.Key.Key_PageDown, _NONE): Move.PAGE_DOWN,
    (Qt.Key.Key_Home, _CTRL): Move.FIRST,
    (Qt.Key.Key_End, _CTRL): Move.LAST,
}
_STEPS: Final = {(Qt.Key.Key_Left, _ALT): -1, (Qt.Key.Key_Right, _ALT): 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """The field of the overlay.

    Signals:
        words_typed(str): The words as they stand now; at once after the first key, later 15 ms
            after the last one.
        moved(Move): Another result is to be selected.
        kind_stepped(int): The next or the previous kind is to be listed.
        entered(): Open what is selected.
    """

    words_typed = Signal(str)
    moved = Signal(object)
    kind_stepped = Signal(int)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_empty = True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.setObjectName("searchField")
        self.setFrame(False)
        self.setMaxLength(LONGEST_QUERY)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        # Shape only; colours come with the palette.
        self.setStyleSheet("border: none; padding: 0; background: transparent;")
        self.setProperty(OWN_RING, "own")
        self.textEdited.connect(self._take)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self.setFont(look.font(_STYLE))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("muted"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("accent_text"))
        self.setPalette(palette)

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setPlaceholderText(field_name())
        self.setAccessibleName(field_name())

    @property
    def words(self) -> str:
        """What stands in the field, without spaces around it."""
        return self.text().strip()

    def put(self, words: str) -> None:
        """Write these words, as if they had been typed, and say so at once."""
        self._pause.stop()
        self.setText(words)
        self._was_empty = not self.words
        self.words_typed.emit(self.words)

    def forget(self) -> None:
        """Empty the field and its undo history, and say nothing."""
        self._pause.stop()
        self.setText("")
        self._was_empty = True

    def flush(self) -> None:
        """Say now what still waits for the pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._say()

    def _take(self) -> None:
        if self._was_empty or not self.words:
            self._pause.stop()
            self._say()
        else:
            self._pause.start()
        self._was_empty = not self.words

    def _say(self) -> None:
        self.words_typed.emit(self.words)

    def event(self, event: QEvent) -> bool:
        """Keep our keys from the window's shortcuts (Alt+Left is its way back)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            key = (Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
            if key in _MOVES or key in _STEPS or event.key() in _ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn our keys into steps; the rest is typing."""
        key = (Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in _STEPS:
            self.kind_stepped.emit(_STEPS[key])
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
