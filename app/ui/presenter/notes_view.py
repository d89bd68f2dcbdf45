"""The speaker's notes: what the chapter says to its trainer, then what the slide leaves out.

It scrolls by Up and Down while it has the keyboard; every other key is the talk's.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTextEdit

from app.i18n import gettext as _
from app.i18n import gettext_in
from app.model.slide import Note, Slide
from app.ui.reader.letters import firm
from app.ui.theme.fonts import font
from app.ui.theme.look import Look
from app.ui.theme.typography import SANS, TypeStyle

# Sizes of the notes, in px; the speaker steps through them.
SIZES = (16, 18, 20, 23, 26, 30, 36)
FIRST_SIZE = 2


class NotesView(QTextEdit):
    """Shows the notes of one slide."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._step = FIRST_SIZE
        self._slide: Slide | None = None
        self.setReadOnly(True)
        # TRANSLATORS: Over the speaker's notes.
        self.setAccessibleName(_("Notes"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        # The paper under it is painted by the window.
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(18)
        self.document().setDefaultStyleSheet(f"p {{ color: {look.hex('text')} }}")

    def show_notes(self, slide: Slide | None) -> None:
        """Show the notes of a slide in the slide's own language."""
        if slide is self._slide:
            return
        self._slide = slide
        self._set()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin at the first line again: Qt keeps some other one."""
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(0)

    def step(self, by: int) -> None:
        """Set the notes larger or smaller."""
        self._step = max(0, min(self._step + by, len(SIZES) - 1))
        self._set()

    def _set(self) -> None:
        size = SIZES[self._step]
        self.setFont(font(TypeStyle(size, round(size * 1.45), 400, SANS)))
        slide = self._slide
        notes = slide.notes if slide else ()
        if slide and not notes:
            # TRANSLATORS: In the speaker's window, where a slide has no notes.
            words = gettext_in(slide.locale, "No notes for this slide: it says all there is.")
            colour = self._look.hex("muted")
            self.setHtml(f'<p style="color: {colour}">{escape(words)}</p>')
            return
        self.setHtml("".join(self._paragraph(note) for note in notes))

    def _paragraph(self, note: Note) -> str:
        words = "".join(
            f"<b>{escape(run.text)}</b>" if run.strong else escape(run.text) for run in note.runs
        )
        colour = self._look.hex("warning" if note.trainer else "text")
        style = f"color: {colour}; margin-bottom: 12px; line-height: 112%"
        return f'<p style="{style}">{firm(words)}</p>'

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Up and Down; leave the rest to the talk."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            bar = self.verticalScrollBar()
            step = bar.singleStep() * (3 if event.key() == Qt.Key.Key_Down else -3)
            bar.setValue(bar.value() + step)
            return
        event.ignore()
