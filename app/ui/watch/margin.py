"""The margin: complaints beside the blocks they are about; small marks where there is no room.

It moves with the page and brings a card into sight when the keyboard reaches it. It changes nothing
of the page but the room that is kept free for it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.content.complaint import Severity
from app.ui.panes.reader_pane import ReaderPane
from app.ui.reader.view import READING_LINE
from app.ui.theme.look import Look
from app.ui.theme.typography import MEASURE, RADIUS
from app.ui.watch.bubble import Bubble
from app.ui.watch.cards import CardStack
from app.ui.watch.placing import Placed, Spot
from app.ui.watch.words import DRESS, gravity_words
from app.ui.widgets import pen
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.lines import draw_text

# Room for cards, in px at 100 %: below the first, marks stand there; the last is never exceeded.
_LEAST, _MOST = 210, 340
_MARK = 28  # px, a square that can be hit
_EDGE = 12  # px between the text, the cards and the scroll bar
# Space that the column of text keeps on either side, in px.
_COLUMN_EDGE = 24
_BETWEEN = 10  # px between cards of two blocks


class Marker(PaintedButton):
    """Stands for the cards of a block where they have no room."""

    def __init__(self, stack: CardStack, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        complaints = [card.complaint for card in stack.cards]
        grave = any(one.severity is Severity.ERROR for one in complaints)
        severity = Severity.ERROR if grave else Severity.WARNING
        self._tone, self._icon = DRESS[severity]
        self.count = len(complaints)
        words = f"{gravity_words(severity)}: {complaints[0].what}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.set_look(look)

    def sizeHint(self) -> QSize:
        """A square, and room for a number."""
        side = self.look.icon(_MARK)
        return QSize(side, side + (self.look.line("micro") if self.count > 1 else 0))

    def paintEvent(self, _event: object) -> None:
        """Paint the icon of the gravest complaint, and how many there are."""
        look, painter, area = self.look, self.painter(), QRectF(self.rect())
        edge = self._tone if self.underMouse() else "border"
        fill = f"{self._tone}_bg"
        pen.box(painter, look, area, fill=fill, border=edge, radius=RADIUS["control"])
        side, square = look.icon(16), look.icon(_MARK)
        spot = QRectF((area.width() - side) / 2, (square - side) / 2, side, side)
        pen.draw_icon(painter, look, self._icon, self._tone, spot)
        if self.count > 1:
            below = QRectF(0, square - 4, area.width(), look.line("micro"))
            draw_text(painter, look, below, str(self.count), "micro", centred=True)


@dataclass(slots=True)
class _Group:
    """The complaints of one block, in both of their forms."""

    spot: Spot
    stack: CardStack
    marker: Marker


class Margin(QWidget):
    """Stands to the right of the page in the reader's pane.

    Signals:
        chosen: The writer pressed a card. Carries its complaint.
    """

    chosen = Signal(object)

    def __init__(self, pane: ReaderPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._look = Look()
        self._groups: list[_Group] = []
        # Everything on it stands where it stands on the page, and it is moved as the page is.
        self._paper = QWidget(self)
        self.bubble = Bubble(pane)
        self.bubble.chosen.connect(self.chosen)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        bar = self._view.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._soon.start)
        self._view.installEventFilter(self)
        pane.set_aside(self)
        self.show()

    @property
    def owner(self) -> QWidget:
        """The margin itself."""
        return self

    @property
    def folded(self) -> bool:
        """Whether marks stand for the cards."""
        return any(not group.marker.isHidden() for group in self._groups)

    @property
    def stacks(self) -> list[CardStack]:
        """The cards of each block, in the order of the page."""
        return [group.stack for group in self._groups]

    @property
    def markers(self) -> list[Marker]:
        """The marks of each block, in the order of the page."""
        return [group.marker for group in self._groups]

    def first_target(self) -> QWidget | None:
        """Where the keyboard goes, or None when there is nothing to complain of."""
        targets = self._targets()
        return targets[0] if targets else None

    def show_placed(self, placed: Placed) -> None:
        """Show the complaints of the page that is shown."""
        self.bubble.close_bubble()
        for group in self._groups:
            for old in (group.stack, group.marker):
                old.hide()
                old.deleteLater()
        self._groups = []
        for spot, complaints in placed.beside:
            stack = CardStack(complaints, self._look, self._paper)
            marker = Marker(stack, self._look, self._paper)
            stack.chosen.connect(self.chosen)
            stack.reached.connect(self._bring_into_sight)
            marker.clicked.connect(lambda _on=False, at=marker, of=stack: self._open(at, of))
            self._groups.append(_Group(spot, stack, marker))
        self._place()

    def set_look(self, look: Look) -> None:
        """Dress the margin anew."""
        self._look = look
        self.bubble.set_look(look)
        for group in self._groups:
            group.stack.set_look(look)
            group.marker.set_look(look)
        self._soon.start()

    # Placing --------------------------------------------------------------------------------------

    def _room(self) -> int:
        """Px that cards may have beside the text, or 0 when only marks have room."""
        text = self._look.px(MEASURE) + 2 * _COLUMN_EDGE
        free = self._view.width() - text - self._view.verticalScrollBar().sizeHint().width()
        room = min(free - 2 * _EDGE, self._look.px(_MOST))
        return room if room >= self._look.px(_LEAST) else 0

    def _place(self) -> None:
        spots = self._view.spots
        room = self._room()
        width = room or self._look.icon(_MARK)
        self._view.keep_clear(width + _EDGE)
        right = self._view.x() + self._view.width() - self._view.verticalScrollBar().width()
        self.setGeometry(right - width, self._view.y(), width, self._view.height())
        height = round(self._view.document().size().height()) if spots else 0
        heights = [group.stack.height_at(width) for group in self._groups]
        crowded = sum(heights) + _BETWEEN * len(heights) > max(height, self.height())
        as_cards = bool(room) and not crowded
        self._paper.resize(width, max(height, self.height()))
        tops = [self._top_of(group.spot) for group in self._groups]
        if not as_cards:
            heights = [group.marker.sizeHint().height() for group in self._groups]
        placed = _apart(tops, heights, self._paper.height())
        for group, top, tall in zip(self._groups, placed, heights, strict=True):
            group.stack.setVisible(as_cards)
            group.marker.setVisible(not as_cards)
            shown: QWidget = group.stack if as_cards else group.marker
            side = width if as_cards else self._look.icon(_MARK)
            shown.setGeometry(width - side, top, side, tall)
        self._follow()
        self.raise_()

    def _top_of(self, spot: Spot) -> int:
        spots = self._view.spots
        number = spots.find(*spot) if spots is not None else None
        # The heading's line begins at once; the title has a line of crumbs above it.
        return 0 if number is None or spots is None else max(READING_LINE, spots.top(number))

    def _follow(self) -> None:
        self._paper.move(0, -self._view.verticalScrollBar().value())
        self.bubble.close_bubble()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay beside the page at every size of it."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show}:
            self._soon.start()
        return False

    # Keys -----------------------------------------------------------------------------------------

    def _targets(self) -> list[QWidget]:
        cards = [card for group in self._groups for card in group.stack.cards]
        return [*self.markers] if self.folded else [*cards]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from complaint to complaint."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        targets = self._targets()
        at = next((n for n, one in enumerate(targets) if one.hasFocus()), -1)
        if step and at >= 0:
            if 0 <= at + step < len(targets):
                targets[at + step].setFocus(Qt.FocusReason.TabFocusReason)
                self._bring_into_sight(targets[at + step])
            return
        super().keyPressEvent(event)

    def _bring_into_sight(self, card: QWidget) -> None:
        top = card.mapTo(self._paper, QPoint(0, 0)).y()
        bar = self._view.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + self.height() - card.height():
            bar.setValue(max(0, top - READING_LINE))

    def _open(self, marker: Marker, stack: CardStack) -> None:
        complaints = [card.complaint for card in stack.cards]
        self.bubble.open_beside(marker, complaints)


def _apart(tops: list[int], heights: list[int], end: int) -> list[int]:
    """The tops moved just so far that nothing lies on anything and nothing is below the end."""
    placed: list[int] = []
    free = 0
    for top, height in zip(tops, heights, strict=True):
        placed.append(max(top, free))
        free = placed[-1] + height + _BETWEEN
    limit = end
    for at in range(len(placed) - 1, -1, -1):
        placed[at] = max(0, min(placed[at], limit - heights[at]))
        limit = placed[at] - _BETWEEN
    return placed
