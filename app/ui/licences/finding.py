"""The field that finds words in the text below it: typed, the first place; Enter, the next one.

It changes nothing in the text and remembers nothing of what was typed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from app.i18n import gettext as _
from app.ui.theme.look import Look

_WIDTH = 240  # px at 100 %
_LEAST = 36  # px high, as the buttons beside it


class FindField(QLineEdit):
    """Finds words without regard to capitals; after the last place comes the first.

    Signals:
        missed: Whether words were asked for that are not in the text.
        left: The reader wants to go back to the text.
    """

    missed = Signal(bool)
    left = Signal()

    def __init__(self, text: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.textEdited.connect(self._find_first)
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Dress the field anew."""
        self.setFont(look.font("ui"))
        self.setFixedHeight(max(_LEAST, look.line("ui") + 14))
        self.setMaximumWidth(look.px(_WIDTH))

    def retranslate(self) -> None:
        """Word the field anew."""
        # TRANSLATORS: In a field above the text of a licence; finds words in that text alone.
        words = _("Find in this text")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def start_anew(self) -> None:
        """Forget what was typed: another text is shown."""
        self.clear()
        self._tell(missed=False)

    def find_next(self, *, backward: bool = False) -> None:
        """Go to the next place, or to the one before."""
        self._find(self._text.textCursor(), backward=backward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F3 go on, with Shift back; Esc leads to the text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_next(backward=back)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _find_first(self) -> None:
        start = QTextCursor(self._text.document())
        if not self.text():
            self._text.setTextCursor(start)
        self._find(start, backward=False)

    def _find(self, start: QTextCursor, *, backward: bool) -> None:
        words, document = self.text(), self._text.document()
        if not words:
            self._tell(missed=False)
            return
        way = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        place = document.find(words, start, way)
        if place.isNull():
            edge = QTextCursor(document)
            if backward:
                edge.movePosition(QTextCursor.MoveOperation.End)
            place = document.find(words, edge, way)
        if place.isNull():
            # What was found before the last letter is not what is asked for.
            cursor = self._text.textCursor()
            cursor.clearSelection()
            self._text.setTextCursor(cursor)
        else:
            self._text.setTextCursor(place)
            self._text.ensureCursorVisible()
        self._tell(missed=place.isNull())

    def _tell(self, *, missed: bool) -> None:
        self.missed.emit(missed)
