"""The filters: chips in labelled groups, each with how many signs it would leave.

They say what the reader pressed; what is on, and what is counted, they are told.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import current_locale
from app.i18n.formats import whole_number
from app.model.guide import Guide
from app.ui.indicator_list.filters import Chip, Choice, Group, offered_chips
from app.ui.indicator_list.wording import chip_aloud, filters_name, group_name
from app.ui.search_overlay.buttons import RING, LookButton
from app.ui.search_overlay.wrap import WrapLayout
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.lines import TextBlock, draw_text, split_lines, text_width

_SIDE = 12  # px left and right of the words
_AIR = 4  # px above and below them
_COUNT_GAP = 8  # px between words and count


class FilterChip(LookButton):
    """A chip that is on or off, with its count; long words wrap, they are never cut."""

    # The column moves from chip to chip.
    arrows_to_holder = True

    def __init__(self, group: Group, code: str, parent: QWidget | None = None) -> None:
        super().__init__(Look(), "", parent)
        self.kind, self.code = group, code
        self.count = 0
        self._number = "0"
        self._size: QSize | None = None
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """Pressing asks; what is on is told from outside."""

    @property
    def chip(self) -> Chip:
        """What it stands for."""
        return self.kind, self.code

    def word(self, words: str) -> None:
        """Say it in the language of the interface."""
        self.setText(words)
        self._say_count()
        self._size = None
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Dress the chip anew."""
        self._size = None
        super().set_look(look)

    def show_state(self, *, on: bool, count: int) -> None:
        """Show whether it is on and how many it would leave; one that leaves none is off limits."""
        if (on, count) == (self.isChecked(), self.count) and self.isEnabled() == bool(count or on):
            return
        self.setChecked(on)
        if max(2, len(str(count))) != max(2, len(str(self.count))):
            self._size = None
            self.updateGeometry()
        self.count = count
        # While it has the keyboard it stays, else the focus would jump.
        self.setEnabled(count > 0 or on or self.hasFocus())
        self._say_count()
        self.update()

    def _say_count(self) -> None:
        self._number = whole_number(self.count, current_locale())
        self.setAccessibleName(chip_aloud(self.text(), self.kind, self.count))

    @property
    def corner(self) -> float:
        """Half the height of one line; of a chip with more lines that of a control."""
        one = self.look.line("label") + 2 * _AIR
        return one / 2 if self.height() - 2 * RING <= one + 1 else RADIUS["control"] + 2

    def _beside(self) -> int:
        # Room for two wide figures, so that nothing moves when counts change.
        number = "0" * max(2, len(self._number))
        return _COUNT_GAP + text_width(number, self.look, "micro-strong") + 2 * _SIDE

    def inner_size(self) -> QSize:
        """All words on one line."""
        if self._size is None:
            width = text_width(self.text(), self.look, "label") + self._beside()
            self._size = QSize(width, self.look.line("label") + 2 * _AIR)
        return self._size

    def minimumSizeHint(self) -> QSize:
        """A few letters wide: it wraps."""
        return QSize(self.look.px(80), self.inner_size().height() + 2 * RING)

    def _lines(self, width: float) -> int:
        return len(split_lines(self.text(), self.look.font("label"), width))

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words."""
        room = width - 2 * RING - self._beside()
        return self._lines(room) * self.look.line("label") + 2 * _AIR + 2 * RING

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip."""
        look, on = self.look, self.isChecked()
        fill = "accent" if on else "hover" if self.hovered else "surface"
        border = "accent" if on or self.hovered else "border"
        pen.box(painter, look, rect, fill=fill, border=border, radius=self.corner)
        off = "text" if self.isEnabled() else "disabled"
        words = rect.adjusted(_SIDE, _AIR, _SIDE - self._beside(), 0)
        draw_text(painter, look, words, self.text(), "label", "accent_text" if on else off)
        number = look.width(self._number, "micro-strong")
        down = (look.line("label") - look.line("micro-strong")) / 2
        at = QPointF(rect.right() - _SIDE - number, rect.top() + _AIR + down)
        ink = "accent_text" if on else "muted" if self.isEnabled() else "disabled"
        pen.text_line(painter, look, at, self._number, "micro-strong", colour=ink)


class FilterColumn(QScrollArea):
    """All groups of chips under each other.

    Signals:
        toggled: The reader pressed a chip. Carries the `Chip`.
        typed: A letter was typed, which belongs to the field. Carries it.
    """

    toggled = Signal(object)
    typed = Signal(str)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self.setObjectName("indicatorFilters")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 4, 16)
        self._column.setSpacing(0)
        self._labels: dict[Group, TextBlock] = {}
        self.chips: list[FilterChip] = []
        for group, codes in offered_chips(guide).items():
            self._add(group, codes)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def _add(self, group: Group, codes: tuple[str, ...]) -> None:
        label = self._labels[group] = TextBlock("micro-strong", "muted")
        row = QWidget(self._inside)
        wrap = WrapLayout(row, across=8 - 2 * RING, down=6 - 2 * RING)
        for number, code in enumerate(codes):
            chip = FilterChip(group, code, row)
            # One stop of Tab for each group; arrows do the rest.
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus if number else Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(lambda _on=False, one=chip: self.toggled.emit(one.chip))
            wrap.addWidget(chip)
            self.chips.append(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        above = QHBoxLayout()
        # Chips carry the room for their ring inside; the label lines up with what is seen of them.
        above.setContentsMargins(RING, 0, 0, 0)
        above.addWidget(label)
        self._column.addLayout(above)
        self._column.addWidget(row)
        self._column.addSpacing(12)

    def set_look(self, look: Look) -> None:
        """Dress the chips anew."""
        for label in self._labels.values():
            label.set_look(look)
        for chip in self.chips:
            chip.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setAccessibleName(filters_name())
        for group, label in self._labels.items():
            label.setText(group_name(group))
        for chip in self.chips:
            chip.word(self._guide.list_name(chip.kind.value, chip.code, current_locale()))

    def show_counts(self, choice: Choice, counts: Mapping[Chip, int]) -> None:
        """Show which chips are on and how many signs each would leave."""
        for chip in self.chips:
            chip.show_state(on=chip.chip in choice.chips, count=counts.get(chip.chip, 0))
        for group in self._labels:
            self._rove(group)

    def target(self) -> QWidget:
        """Where the keyboard goes: the first chip that is on, else the first of all."""
        ready = [chip for chip in self.chips if chip.isEnabled()]
        on = [chip for chip in ready if chip.isChecked()]
        return next(iter([*on, *ready]), self)

    def _rove(self, group: Group, wanted: FilterChip | None = None) -> None:
        """Let one chip of a group be its stop of Tab."""
        chips = [chip for chip in self.chips if chip.kind is group]
        ready = [chip for chip in chips if chip.isEnabled()]
        stop = wanted or next((c for c in ready if c.hasFocus()), None)
        stop = stop or next((c for c in ready if c.focusPolicy() is Qt.FocusPolicy.TabFocus), None)
        stop = stop or next(iter(ready), None)
        for chip in chips:
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus if chip is stop else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from chip to chip over all groups; letters belong to the field."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        ready = [chip for chip in self.chips if chip.isEnabled()]
        here = next((n for n, chip in enumerate(ready) if chip.hasFocus()), -1)
        if step and here >= 0:
            target = ready[max(0, min(len(ready) - 1, here + step))]
            self._rove(target.kind, target)
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(target, 0, 24)
            return
        if event.text().isalnum() and event.modifiers() in _TYPING:
            self.typed.emit(event.text())
            return
        event.ignore()


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
