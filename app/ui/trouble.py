"""The small window that says why the guide did not open: what happened, to what, what to do now.

It reads nothing, writes nothing and mends nothing; it shows the words it was given, and copies the
details only when it is asked to.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.i18n import gettext as _
from app.model.trouble import Trouble
from app.ui.application import make_application
from app.ui.theme.icons import icon_file
from app.ui.theme.look import Look
from app.ui.theme.style import apply_theme, shown_theme
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.lines import TextBlock

_WIDTH = 620  # px at 100 %: sentences of 17 words on two lines
_WIDER = 800  # px at 100 %: where a low screen has no room for the lines of the first width
_TILE = 56  # px
_EDGE = 64  # px of the screen that stay free around it


class _Mark(QWidget):
    """A small drawing, on a tile or alone."""

    def __init__(self, name: str, side: int, look: Look, *, tile: bool = False) -> None:
        super().__init__()
        self._name = name
        self._side = look.icon(side)
        self._look = look
        self._tile = tile
        self.setFixedSize(QSize(look.px(_TILE), look.px(_TILE)) if tile else QSize(24, 24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile and drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self._tile:
            pen.box(painter, self._look, area, fill="warning_bg", radius=RADIUS["card"])
        spot = QRectF(0, 0, self._side, self._side)
        spot.moveCenter(area.center())
        ink = "warning" if self._tile else "muted"
        pen.draw_icon(painter, self._look, self._name, ink, spot)


def steps_of(trouble: Trouble) -> tuple[str, ...]:
    """What to do, with the button of this window for what is to be passed on."""
    if not trouble.to_pass_on:
        return trouble.steps
    # TRANSLATORS: what to do, in a small window at the start; {button} is "Copy details".
    words = _(
        "If it happens again, press “{button}” and send the details to whoever looks after this "
        "computer."
    )
    # TRANSLATORS: Button; copies version numbers for a report of a fault.
    return (*trouble.steps, words.format(button=_("Copy details")))


class TroubleWindow(QDialog):
    """Says one trouble. Enter and Esc close it; Tab leads to the details.

    Args:
        trouble: The words.
        look: Colours and size of its letters.
    """

    def __init__(self, trouble: Trouble, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Dialog)
        self._trouble = trouble
        self._look = look
        # TRANSLATORS: the program's name as the desktop shows it.
        self.setWindowTitle(_("ICT guide"))
        self.setAccessibleName(trouble.title)
        self.setAccessibleDescription("\n".join([trouble.said, *steps_of(trouble)]))
        self.setWindowIcon(QIcon(icon_file("app-icon")))
        self.ring = FocusRing(self)
        # TRANSLATORS: Button that closes a small window at the start.
        self.close_button = QPushButton(_("Close"))
        self.copy = TextButton("copy")
        # TRANSLATORS: Button; copies version numbers for a report of a fault.
        self.copy.set_words(_("Copy details"))
        self.note = TextBlock("label", "muted")
        # TRANSLATORS: below the buttons of a small window at the start.
        self.note.setText(_("The details hold no personal data, and nothing is sent anywhere."))
        self.column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._fit()

    def _lay_out(self) -> None:
        look = self._look
        column = self.column
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(0)
        area = self.area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = self._page()
        area.setWidget(self.page)
        column.addWidget(area, 1)
        column.addSpacing(look.px(20))
        column.addLayout(self._buttons())
        column.addSpacing(12)
        column.addLayout(self._row("lock", self.note))
        self.ring.set_look(look)

    def _page(self) -> QWidget:
        look, trouble = self._look, self._trouble
        page = QWidget()
        row = self.words_row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(look.px(20))
        mark = _Mark("file-warning", 28, look, tile=True)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text(trouble.title, "h2"))
        words.addSpacing(8)
        words.addWidget(self._text(trouble.said, "small-serif"))
        words.addSpacing(look.px(18))
        # TRANSLATORS: heading in a small window at the start; a list of steps follows.
        words.addWidget(self._text(_("What to do now"), "ui-large-strong"))
        for step in steps_of(trouble):
            words.addSpacing(6)
            words.addLayout(self._row("arrow-right", self._text(step, "ui-large")))
        words.addStretch(1)
        row.addLayout(words, 1)
        return page

    def _text(self, words: str, style: str) -> TextBlock:
        made = TextBlock(style)
        made.set_look(self._look)
        made.setText(words)
        return made

    def _row(self, icon: str, text: TextBlock) -> QHBoxLayout:
        text.set_look(self._look)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_Mark(icon, 16, self._look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        look = self._look
        self.close_button.setProperty("look", "primary")
        self.close_button.setFont(look.font("ui-strong"))
        self.close_button.setMinimumSize(look.px(120), max(36, look.line("ui-strong") + 16))
        self.copy.set_look(look)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.close_button)
        row.addWidget(self.copy)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        self.close_button.clicked.connect(self.accept)
        self.copy.clicked.connect(self._copy)

    def _fit(self) -> None:
        """As high as its words, within the screen; wider where that is too high, else scrolled."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        room = screen.height() - _EDGE
        width = height = 0
        for wanted in (_WIDTH, _WIDER):
            width = min(self._look.px(wanted), screen.width() - _EDGE)
            height = self._height_at(width)
            if height <= room:
                break
        self.resize(width, min(height, room))

    def _height_at(self, width: int) -> int:
        margins = self.column.contentsMargins()
        words = self.words_row.totalHeightForWidth(width - margins.left() - margins.right())
        others = self.column.totalHeightForWidth(width) - self.area.sizeHint().height()
        return words + others

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys of pages scroll what has no room; the others are the dialog's."""
        bar = self.area.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[event.key()] * bar.pageStep())
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Frame what has the keyboard for those who use it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.ring.note_keyboard()
        return super().event(event)

    def details(self) -> str:
        """What is copied: names of versions and errors, nothing of the reader's."""
        return self._trouble.details

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
        # TRANSLATORS: After a press on "Copy details" on the page About.
        self.note.setText(_("Details copied. They name versions only, nothing you read."))


def show_trouble(trouble: Trouble) -> None:
    """Show the window and stay until it is closed."""
    app = make_application()
    for widget in QApplication.topLevelWidgets():
        widget.close()
    theme = shown_theme("system")
    apply_theme(app, theme)
    TroubleWindow(trouble, Look(theme)).exec()
