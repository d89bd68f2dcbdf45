"""A line of the rail, and the parts of the guide that have one.

It shows where the reader is; it opens nothing.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import gettext as _
from app.model.guide import Guide
from app.ui.actions import Act, key_words
from app.ui.history import View
from app.ui.theme import icons
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.lines import draw_text, text_height

FULL_WIDTH = 268


class NavRow(PaintedButton):
    """A line of the rail with an icon; without words it is an icon of the folded rail."""

    def __init__(self, icon: str, *, wordless: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._colour = "muted"
        self._wordless = wordless
        self._style = "ui"
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not wordless)
        self.setSizePolicy(policy)

    def set_wordless(self, *, on: bool) -> None:
        """Be an icon alone, named by its tool tip, or a line with words."""
        if on == self._wordless:
            return
        self._wordless = on
        policy = self.sizePolicy()
        policy.setHeightForWidth(not on)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def set_icon(self, icon: str, colour: str) -> None:
        """Show another icon in another colour of the theme."""
        self._icon, self._colour = icon, colour
        self.update()

    def set_style(self, style: str) -> None:
        """Set the words in another line of the type scale."""
        self._style = style

    def set_words(self, words: str, key: str = "") -> None:
        """Word the line."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Pressing does not mark the line: being there does."""

    def _left(self) -> int:
        return 12 + self.look.icon(18) + 12

    def _room(self, width: int) -> int:
        return width - self._left() - 8

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words, at least 34."""
        words = text_height(self.text(), self.look, self._style, self._room(width))
        return max(34, words + 14)

    def sizeHint(self) -> QSize:
        """A full line, or a square of 40 px without words."""
        if self._wordless:
            return QSize(44, 40)
        return QSize(FULL_WIDTH - 20, self.heightForWidth(FULL_WIDTH - 20))

    def minimumSizeHint(self) -> QSize:
        """As tall as it is, and narrow if need be."""
        return QSize(44, 40 if self._wordless else 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark the line by ground, bar, weight and colour together."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            fill = "accent_soft" if on else "hover"
            pen.box(painter, look, area, fill=fill, radius=RADIUS["control"])
        if on:
            pen.box(painter, look, QRectF(0, 8, 3, area.height() - 16), fill="accent", radius=1.5)
        side = look.icon(18)
        words = self._style + ("-strong" if on else "")
        line = look.line(words)
        room = self._room(self.width())
        taken = text_height(self.text(), look, words, room)
        top = (area.height() - taken) / 2
        spot = QRectF(12, top + (line - side) / 2, side, side)
        if self._wordless:
            spot.moveCenter(area.center())
        icons.draw(painter, self._icon, look.hex("accent" if on else self._colour), spot)
        if not self._wordless:
            ink = "accent" if on else ("muted" if self._style == "micro" else "text")
            draw_text(
                painter, look, QRectF(self._left(), top, room, taken), self.text(), words, ink
            )


# Each part of the guide: its icon, its words, and the action whose key leads there.
_PARTS: Mapping[View, tuple[str, Callable[[], str], Act]] = {
    View.HOME: ("house", lambda: _("Home"), Act.HOME),
    # TRANSLATORS: Opens the list of all indicators.
    View.INDICATORS: ("shield-alert", lambda: _("Indicators"), Act.INDICATORS),
    # TRANSLATORS: Opens the list of checklists.
    View.CHECKLISTS: ("list-checks", lambda: _("Checklists"), Act.CHECKLISTS),
    # TRANSLATORS: Opens the list of articles of law.
    View.LAW: ("scale", lambda: _("Law"), Act.LAW),
}


def nav_rows(guide: Guide, *, wordless: bool = False) -> dict[View, NavRow]:
    """A line for each part of the guide that this edition has something of."""
    there = {
        View.HOME: True,
        View.INDICATORS: any(sign.shown for sign in guide.indicators.values()),
        View.CHECKLISTS: bool(guide.checklists),
        View.LAW: bool(guide.articles),
    }
    return {
        view: NavRow(icon, wordless=wordless)
        for view, (icon, _words, _act) in _PARTS.items()
        if there[view]
    }


def word_rows(rows: Mapping[View, NavRow]) -> None:
    """Word the lines in the language of the interface."""
    for view, row in rows.items():
        _icon, words, act = _PARTS[view]
        row.set_words(words(), key_words(act))
