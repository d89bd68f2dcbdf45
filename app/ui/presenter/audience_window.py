"""What the room sees: one slide, full screen, and nothing of the program.

It hears the clicker too, wherever the keyboard is.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.ui.presenter.keys import Command, Do, read_key
from app.ui.presenter.slide_view import SlideView
from app.ui.presenter.talk import Blank, Talk
from app.ui.theme.look import Look
from app.ui.theme.tokens import DARK
from app.ui.widgets.notice import Notice

_COVERS = {Blank.NOTHING: "", Blank.BLACK: "#000000", Blank.WHITE: "#FFFFFF"}


class AudienceWindow(QWidget):
    """The slides of a talk."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self.view = SlideView(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        # TRANSLATORS: Title of the window with slides for the audience.
        self.setWindowTitle(_("Slides"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._hint = Notice(self)
        self._hint.set_look(Look(DARK))
        talk.changed.connect(self._show)
        self._show()

    def hint(self, words: str) -> None:
        """Say for a moment how the talk is led; the first key takes it away."""
        self._hint.say(words)

    def _show(self) -> None:
        self._hint.hide()
        talk = self._talk
        slide = talk.slide(talk.audience)
        self.view.show_slide(slide, talk.number + 1, talk.total, talk.look)
        self.view.set_cover(_COVERS[talk.blank])
        # A covered slide says nothing either.
        if talk.blank is not Blank.NOTHING:
            self.view.setAccessibleName("")

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """There is nothing to move to: Tab is a key of the talk."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the clicker."""
        self._hint.hide()
        command = read_key(event)
        if command is None:
            super().keyPressEvent(event)
            return
        self._talk.obey(command)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button goes on, the right one back."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._talk.obey(Command(Do.NEXT if left else Do.PREVIOUS))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The desktop closes the window: the talk ends."""
        super().closeEvent(event)
        self._talk.ended.emit()
