"""The list of keys: every action of the table with the keys that call it, and those of a talk.

It only lists them; nothing is called from here and no key is defined here.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.i18n import gettext as _
from app.ui.actions import GROUPS
from app.ui.talk_keys import TALK_KEYS, heading
from app.ui.theme.look import Look
from app.ui.widgets import pen
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock, draw_text, text_height, text_width

# Width of the page in px at 100 %.
_WIDTH = 560
_CAP_PAD = 8  # px left and right of a key's name

# These keys carry arrows on every keyboard, whatever its language; screen readers hear the name.
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def _cap(key: str) -> str:
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{_ARROWS.get(last, last)}"


class KeyRow(QLabel):
    """What an action does, and the caps of its keys at the right."""

    def __init__(
        self,
        words: Callable[[], str],
        keys: tuple[str, ...],
        before: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._before = words, before
        self._look = Look()
        self._named = [
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
        ]
        self._keys = self._named
        # Without it a QLabel withdraws its height for a width.
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.word()

    def word(self) -> None:
        """Word the row in the language of the interface."""
        if self._before:
            self._keys = [self._before(key) for key in self._named]
        self.setText(self._words())
        self.setAccessibleName(f"{self._words()}: {', '.join(self._keys)}")

    def set_look(self, look: Look) -> None:
        """Dress the row anew."""
        self._look = look
        self.updateGeometry()
        self.update()

    def _caps(self) -> list[int]:
        look = self._look
        return [text_width(_cap(key), look, "micro-strong") + 2 * _CAP_PAD for key in self._keys]

    def _room(self, width: int) -> int:
        return width - sum(self._caps()) - 8 * len(self._keys) - 8

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words."""
        return text_height(self.text(), self._look, "ui", self._room(width)) + 14

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """The caps and a few letters."""
        return QSize(sum(self._caps()) + self._look.px(100), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, caps and the rule below."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, 7, self._room(self.width()), self.height())
        draw_text(painter, look, room, self.text(), "ui")
        line = look.line("micro-strong")
        left = float(self.width())
        for key, width in zip(reversed(self._keys), reversed(self._caps()), strict=True):
            left -= width
            cap = QRectF(left, (self.height() - line) / 2 - 4, width, line + 7)
            pen.box(painter, look, cap, fill="surface", border="border_strong", radius=5)
            spot = QRectF(left, (self.height() - line) / 2, width, line)
            draw_text(painter, look, spot, _cap(key), "micro-strong", "muted", centred=True)
            left -= 8
        painter.setPen(look.colour("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class KeysPane(ColumnPage):
    """The page with all keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._title = TextBlock("h1")
        self.column.addWidget(self._title)
        self._heads: list[tuple[TextBlock, Callable[[], str]]] = []
        self.rows: list[KeyRow] = []
        for group in GROUPS:
            called = (spec for spec in group.specs if spec.keys)
            self._add(group.words, [KeyRow(spec.words, spec.keys) for spec in called])
        self._add(heading, [KeyRow(one.words, one.keys, one.before) for one in TALK_KEYS])
        self.column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retranslate()

    def _add(self, words: Callable[[], str], rows: list[KeyRow]) -> None:
        """Add keys that belong together under their heading."""
        head = TextBlock("ui-large-strong")
        self._heads.append((head, words))
        self.rows += rows
        self.column.addSpacing(24)
        self.column.addWidget(head)
        self.column.addSpacing(4)
        for row in rows:
            self.column.addWidget(row)

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        super().set_look(look)
        for row in self.rows:
            row.set_look(look)

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the page itself, so that arrows scroll it."""
        return self

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        # TRANSLATORS: Title of the list of keys, and the name of the action that opens it.
        self._title.setText(_("Keys"))
        self.setAccessibleName(_("Keys"))
        for head, words in self._heads:
            head.setText(words())
        for row in self.rows:
            row.word()
