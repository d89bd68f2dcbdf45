"""The list of works that came with the program: one line each, with its licence.

Arrows go from line to line and the list is one stop of Tab. It opens nothing itself.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.model.licence import Component
from app.ui.theme.look import Look, dress
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.lines import TextBlock

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_GAP = 4  # px between lines
_BELOW = 12  # px around the second heading


class LicenceList(QWidget):
    """First the works that stand for themselves, then those that came inside another.

    Signals:
        opened: The reader wants the licence of a work. Carries the `Component`.
        stepped: The keyboard went to another line. Carries the widget.
    """

    opened = Signal(object)
    stepped = Signal(object)

    def __init__(self, components: Sequence[Component], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        alone = [one for one in components if not one.part_of]
        self._components = (*alone, *(one for one in components if one.part_of))
        self.rows = [LinkButton() for _one in self._components]
        self._inside = TextBlock("label", "muted", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for at, row in enumerate(self.rows):
            if at == len(alone):
                column.addSpacing(_BELOW)
                column.addWidget(self._inside)
                column.addSpacing(_BELOW - 2 * _GAP)
            column.addWidget(row)
            row.clicked.connect(lambda _on=False, number=at: self._open(number))
        # Only now: shown before it lies in the list it would be a window of its own.
        self._inside.setVisible(len(alone) < len(self.rows))
        self._choose(0)

    def set_look(self, look: Look) -> None:
        """Dress the list anew."""
        dress(look, *self.rows, self._inside)

    def retranslate(self) -> None:
        """Word the list anew."""
        # TRANSLATORS: On the page About, above the works that came inside Python, Qt or Babel.
        self._inside.setText(_("Inside these:"))
        # TRANSLATORS: A work and its licence, e.g. "Babel: BSD-3-Clause".
        line = _("{name}: {licence}")
        for one, row in zip(self._components, self.rows, strict=True):
            name = f"{one.name} {one.version}".strip()
            row.set_words(line.format(name=name, licence=one.licence))

    def chosen(self) -> QWidget | None:
        """The line that Tab leads to."""
        return next((row for row in self.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from line to line; at the ends they are for the page."""
        at = next((n for n, row in enumerate(self.rows) if row.hasFocus()), -1)
        to = at + _STEPS.get(Qt.Key(event.key()), 0)
        if at < 0 or to == at or not 0 <= to < len(self.rows):
            super().keyPressEvent(event)
            return
        self._choose(to)
        self.rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        self.stepped.emit(self.rows[to])

    def _open(self, number: int) -> None:
        self._choose(number)
        self.opened.emit(self._components[number])

    def _choose(self, number: int) -> None:
        """Make one line the stop of Tab; the others can still be clicked."""
        for at, row in enumerate(self.rows):
            stop = Qt.FocusPolicy.StrongFocus if at == number else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)
