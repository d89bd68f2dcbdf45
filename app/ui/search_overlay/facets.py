"""The kinds of results with their counts: a column at the left, or a row of chips when narrow.

Choosing a kind filters the list that is there; it starts no search.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QWidget

from app.i18n import current_locale
from app.i18n.formats import whole_number
from app.search.reply import ResultKind
from app.ui.search_overlay.buttons import RING, LookButton
from app.ui.search_overlay.wording import FACETS, facet_name, facet_word, facets_title
from app.ui.theme.look import Look
from app.ui.widgets import pen

# Least width of the column in px; large text needs more.
COLUMN_WIDTH = 232
_SIDE = 12
_ROW_HEIGHT = 32
_CHIP_HEIGHT = 28


class FacetButton(LookButton):
    """One kind with its count.

    Signals:
        stepped(int): An arrow key asks for the next or the previous kind.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, kind: ResultKind | None, parent: QWidget | None = None) -> None:
        super().__init__(look, facet_word(kind), parent)
        self.kind = kind
        self.count = 0
        self.narrow = False
        self.setCheckable(True)

    def show_count(self, count: int) -> None:
        """Show how many there are; a kind of which there are none cannot be chosen."""
        self.count = count
        self.setEnabled(count > 0 or self.kind is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of the interface."""
        self.setText(facet_word(self.kind))
        self.setAccessibleName(facet_name(self.kind, self.count))
        self.updateGeometry()
        self.update()

    @property
    def ring(self) -> int:
        """Rows follow without a gap and carry their ring inside."""
        return RING if self.narrow else 0

    @property
    def corner(self) -> float:
        """Round ends as a chip, those of a control as a row."""
        return self.look.px(_CHIP_HEIGHT) / 2 if self.narrow else super().corner

    @property
    def _number(self) -> str:
        return whole_number(self.count, current_locale())

    def inner_size(self) -> QSize:
        """As wide as its words as a chip, as wide as the column as a row."""
        look = self.look
        words = look.width(self.text(), "label" if self.narrow else "ui-strong")
        width = words + look.width(self._number, "micro-strong") + look.px(32)
        return QSize(round(width), look.px(_CHIP_HEIGHT if self.narrow else _ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from kind to kind."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chip or the row."""
        if self.narrow:
            self._paint_chip(painter, rect)
        else:
            self._paint_row(painter, rect)

    def _paint_chip(self, painter: QPainter, rect: QRectF) -> None:
        look, on = self.look, self.isChecked()
        fill = "accent" if on else "hover" if self.hovered else "surface"
        border = "accent" if on or self.hovered else "border"
        pen.box(painter, look, rect, fill=fill, border=border, radius=self.corner)
        words = "accent_text" if on else "text" if self.isEnabled() else "disabled"
        number = "accent_text" if on else "muted" if self.isEnabled() else "disabled"
        self._paint_words(painter, rect, "label", words, number)

    def _paint_row(self, painter: QPainter, rect: QRectF) -> None:
        on = self.isChecked()
        if on or self.hovered:
            fill = "accent_soft" if on else "hover"
            pen.box(painter, self.look, rect, fill=fill, radius=self.corner)
        words = "accent" if on else "text" if self.isEnabled() else "disabled"
        number = "muted" if self.isEnabled() else "disabled"
        self._paint_words(painter, rect, "ui-strong" if on else "ui", words, number)

    def _paint_words(
        self, painter: QPainter, rect: QRectF, style: str, words: str, number: str
    ) -> None:
        look = self.look
        counted = look.width(self._number, "micro-strong")
        right = rect.right() - look.px(12) - counted
        left = rect.left() + look.px(12)
        top = rect.top() + (rect.height() - look.line(style)) / 2
        said = pen.elided(look, self.text(), style, right - left - 4)
        pen.text_line(painter, look, QPointF(left, top), said, style, colour=words)
        top = rect.top() + (rect.height() - look.line("micro-strong")) / 2
        pen.text_line(
            painter, look, QPointF(right, top), self._number, "micro-strong", colour=number
        )


class _Title(QWidget):
    """The heading of the column."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        self.look = look
        self.setFixedHeight(look.line("micro-strong") + look.px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        at = QPointF(self.look.px(12), 0)
        pen.text_line(painter, self.look, at, facets_title(), "micro-strong", colour="muted")
        painter.end()


class Facets(QScrollArea):
    """All kinds, one of them chosen.

    Signals:
        kind_chosen(ResultKind | None): Another kind is to be listed; None for all.
    """

    kind_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind: ResultKind | None = None
        self._narrow = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self)
        self._inside.setObjectName("searchFacets")
        self._title = _Title(look, self._inside)
        self._group = QButtonGroup(self)
        self.buttons: Final = [FacetButton(look, kind, self._inside) for kind in (None, *FACETS)]
        self._lay = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._inside)
        self._lay.setSpacing(0)
        self._lay.addWidget(self._title)
        for button in self.buttons:
            self._add(button)
        self._lay.addStretch(1)
        self.setWidget(self._inside)
        self.buttons[0].setChecked(True)
        self.set_narrow(narrow=False)

    def _add(self, button: FacetButton) -> None:
        self._group.addButton(button)
        self._lay.addWidget(button)
        button.stepped.connect(self.step_focused)
        button.clicked.connect(self._take_checked)

    @property
    def kind(self) -> ResultKind | None:
        """The chosen kind; None for all."""
        return self._kind

    @property
    def chosen_button(self) -> FacetButton:
        """The button of the chosen kind, the one Tab stop of all."""
        return next(button for button in self.buttons if button.kind is self._kind)

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        self._title.set_look(look)
        for button in self.buttons:
            button.set_look(look)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), look.colour("surface" if self._narrow else "side"))
        self.setPalette(palette)
        self._inside.setPalette(palette)
        self._inside.setAutoFillBackground(True)
        self._fit()

    def set_narrow(self, *, narrow: bool) -> None:
        """Become a row of chips, or a column again."""
        self._narrow = narrow
        self._title.setHidden(narrow)
        direction = QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        self._lay.setDirection(direction)
        if narrow:
            self._lay.setContentsMargins(16 - RING, 6 - RING, 16 - RING, 6 - RING)
        else:
            self._lay.setContentsMargins(_SIDE, 14, _SIDE, 12)
        for button in self.buttons:
            button.narrow = narrow
            button.updateGeometry()
        self._show_needed()
        self.set_look(self._look)

    def _fit(self) -> None:
        if self._narrow:
            height = self._look.px(_CHIP_HEIGHT) + 12
            self.setFixedHeight(height)
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
            shown = [one.inner_size().width() for one in self.buttons if not one.isHidden()]
            self.setFixedWidth(max(COLUMN_WIDTH, max(shown) + 2 * _SIDE))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._inside.updateGeometry()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.setAccessibleName(facets_title())
        self._inside.setAccessibleName(facets_title())
        for button in self.buttons:
            button.retranslate()
        self._fit()
        self._title.update()

    def show_totals(self, total: int, totals: Mapping[ResultKind, int]) -> None:
        """Show the counts of a reply; a chosen kind of which there is none gives way to all."""
        for button in self.buttons:
            kind = button.kind
            button.show_count(total if kind is None else totals.get(kind, 0))
        if self._kind is not None and not totals.get(self._kind, 0):
            self.choose(None)
        self._show_needed()
        self._fit()

    def _show_needed(self) -> None:
        """Hide what this edition has none of, and in the narrow row every kind without results."""
        for button in self.buttons:
            empty = button.kind is not None and button.count == 0
            rare = button.kind is ResultKind.CHECKLIST
            button.setHidden(empty and (rare or self._narrow))

    def choose(self, kind: ResultKind | None) -> None:
        """Choose a kind, without saying so."""
        self._kind = kind
        self.chosen_button.setChecked(True)
        self.ensureWidgetVisible(self.chosen_button, 24, 0)

    def step(self, step: int) -> None:
        """Choose the next (1) or the previous (-1) kind of which there are results."""
        usable = [button for button in self.buttons if button.isEnabled()]
        place = usable.index(self.chosen_button) if self.chosen_button in usable else 0
        target = usable[(place + step) % len(usable)]
        if target.kind is not self._kind:
            self.choose(target.kind)
            self.kind_chosen.emit(target.kind)

    def step_focused(self, step: int) -> None:
        """The same, and take the focus along."""
        self.step(step)
        self.chosen_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_checked(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, FacetButton) and button.kind is not self._kind:
            self.choose(button.kind)
            self.kind_chosen.emit(button.kind)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """In the narrow row the wheel moves it sideways."""
        if self._narrow:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
            event.accept()
            return
        super().wheelEvent(event)
