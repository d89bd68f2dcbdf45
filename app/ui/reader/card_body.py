"""The words of a card: title, mark, lines, painted in fixed line boxes.

It paints and answers its height for a width; it takes no focus and no clicks.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from app.ui.reader.cards import Card, Line, LineKind
from app.ui.reader.letters import firm
from app.ui.theme.fonts import font, line_height
from app.ui.theme.icons import draw
from app.ui.theme.tokens import Theme
from app.ui.theme.typography import RADIUS, SANS, TypeStyle

_PAD = 20  # px round the words; our choice
_LABEL = 104  # px for the label of a pair, at 100 %
_NUMBER = TypeStyle(28, 40, 600, SANS)  # a telephone number, to be read at arm's length
_BAR = (6, 10, 9)  # px: width, height and step of the bars of a strength
_SMALL = TypeStyle(14, 20, 400, SANS)
_PAIR = TypeStyle(14, 22, 600, SANS)

_STYLES: dict[LineKind, str | TypeStyle] = {
    LineKind.TEXT: "card",
    LineKind.QUIET: "label",
    LineKind.WARNING: _SMALL,
    LineKind.LAW: "label",
    LineKind.NUMBER: _NUMBER,
    LineKind.PAIR: _PAIR,
    LineKind.BARS: "label-strong",
}


class CardBody(QWidget):
    """Paints the words of a card."""

    def __init__(self, card: Card, theme: Theme, zoom: float) -> None:
        super().__init__()
        self._card = card
        self._theme = theme
        self._zoom = zoom

    def heightForWidth(self, width: int) -> int:
        """Height of all words at a width; the same pass that paints measures."""
        return self._lay(width, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay(self.width(), painter)

    def _px(self, value: float) -> int:
        return round(value * self._zoom)

    def _lay(self, width: int, painter: QPainter | None) -> int:
        pad = self._px(_PAD)
        room = width - 2 * pad
        top = self._head(painter, pad, self._px(16), room)
        before: Line | None = None
        for line in self._card.lines:
            if before is not None and line.kind is LineKind.PAIR and before.kind is not line.kind:
                top = self._rule(painter, pad, top + self._px(8), room)
            gap = 4 if before is not None and before.kind is line.kind else 8
            top = self._line(painter, line, QPointF(pad, top + self._px(gap)), room)
            before = line
        return round(top) + self._px(16)

    def _rule(self, painter: QPainter | None, left: int, top: float, room: int) -> float:
        if painter is not None:
            painter.fillRect(QRectF(left, round(top), room, 1), QColor(self._theme.border))
        return top + self._px(4)

    def _head(self, painter: QPainter | None, left: int, top: int, room: int) -> float:
        """The tag and the mark on one line, or the mark under it, then the title."""
        words, tone, icon = self._card.mark
        if not self._card.tag and self._fits_beside(room):
            return self._title_and_mark(painter, left, top, room)
        x = float(left)
        line = self._px(24)
        if self._card.tag:
            x += self._tag(painter, x, top) + self._px(16)
        if words:
            mark = self._width(words, "micro-strong") + self._px(22)
            if x + mark > left + room:
                top, x = top + line + self._px(4), float(left)
            if painter is not None:
                self._icon(painter, icon, tone, x, top + self._px(4))
                where = QPointF(x + self._px(22), top + self._px(4))
                self._text(painter, words, "micro-strong", tone, where, room)
        if self._card.tag or words:
            top += line + self._px(8)
        return self._text(painter, self._card.title, "title", "text", QPointF(left, top), room)

    def _fits_beside(self, room: int) -> bool:
        words = self._card.mark[0]
        title = self._width(self._card.title, "title")
        return title + self._width(words, "micro-strong") + self._px(22 + 16) <= room

    def _title_and_mark(self, painter: QPainter | None, left: int, top: int, room: int) -> float:
        """A short title with its mark at the right of the same line."""
        words, tone, icon = self._card.mark
        if painter is not None and words:
            x = left + room - self._width(words, "micro-strong")
            self._icon(painter, icon, tone, x - self._px(22), top + self._px(4))
            self._text(painter, words, "micro-strong", tone, QPointF(x, top + self._px(4)), room)
        return self._text(painter, self._card.title, "title", "text", QPointF(left, top), room)

    def _tag(self, painter: QPainter | None, x: float, top: int) -> float:
        wide = self._width(self._card.tag, "micro-strong") + self._px(16)
        if painter is not None:
            tint = "accent_soft" if self._card.tag_tone == "accent" else f"{self._card.tag_tone}_bg"
            painter.setPen(QPen(QColor(self._theme.border), 1))
            painter.setBrush(QColor(self._theme.colour(tint)))
            rect = QRectF(x + 0.5, top + 0.5, wide - 1, self._px(24) - 1)
            painter.drawRoundedRect(rect, RADIUS["badge"], RADIUS["badge"])
            where = QPointF(x + self._px(8), top + self._px(4))
            self._text(
                painter, self._card.tag, "micro-strong", self._card.tag_tone, where, round(wide)
            )
        return wide

    def _line(self, painter: QPainter | None, line: Line, at: QPointF, room: int) -> float:
        style = _STYLES[line.kind]
        if line.kind is LineKind.PAIR:
            return self._pair(painter, line, at, room)
        if line.kind is LineKind.BARS:
            return self._bars(painter, line, at, room)
        tone = {LineKind.QUIET: "muted", LineKind.LAW: "text"}.get(line.kind, line.tone)
        tone = "text" if line.kind is LineKind.WARNING else tone
        if not line.icon:
            return self._text(painter, line.words, style, tone, at, room)
        inset = self._px(26)
        if painter is not None:
            middle = at.y() + (line_height(style, self._zoom) - self._px(16)) / 2
            self._icon(painter, line.icon, line.tone, at.x(), middle)
        return self._text(painter, line.words, style, tone, at + QPointF(inset, 0), room - inset)

    def _pair(self, painter: QPainter | None, line: Line, at: QPointF, room: int) -> float:
        inset = self._px(_LABEL)
        low = self._text(painter, line.label, TypeStyle(13, 22, 400, SANS), "muted", at, inset)
        down = self._text(
            painter, line.words, _PAIR, line.tone, at + QPointF(inset, 0), room - inset
        )
        return max(low, down)

    def _bars(self, painter: QPainter | None, line: Line, at: QPointF, room: int) -> float:
        label = self._px(_LABEL)
        wide, tall, step = (self._px(value) for value in _BAR)
        self._text(painter, line.label, "label", "muted", at, label)
        if painter is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            y = at.y() + (line_height("label", self._zoom) - tall) / 2
            for number in range(3):
                token = line.tone if number < line.bars else "border"
                painter.setBrush(QColor(self._theme.colour(token)))
                x = at.x() + label + number * step
                painter.drawRoundedRect(QRectF(x, y, wide, tall), 2, 2)
        inset = label + self._px(34)
        return self._text(
            painter, line.words, "label-strong", line.tone, at + QPointF(inset, 0), room - inset
        )

    def _icon(self, painter: QPainter, name: str, tone: str, x: float, y: float) -> None:
        side = self._px(16)
        colour = self._theme.colour("text" if tone == "text" else tone)
        draw(painter, name, colour, QRectF(round(x), round(y), side, side))

    def _width(self, words: str, style: str) -> float:
        return QFontMetricsF(font(style, self._zoom)).horizontalAdvance(firm(words))

    def _text(
        self,
        painter: QPainter | None,
        words: str,
        style: str | TypeStyle,
        tone: str,
        at: QPointF,
        room: float,
    ) -> float:
        """Set words in line boxes; returns where the next line begins."""
        layout = QTextLayout(firm(words), font(style, self._zoom))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = line_height(style, self._zoom)
        count = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, room))
            drop = (height - line.ascent() - line.descent()) / 2
            line.setPosition(QPointF(0, round(count * height + drop)))
            count += 1
        layout.endLayout()
        if painter is not None:
            painter.setPen(QColor(self._theme.colour(tone)))
            layout.draw(painter, QPointF(round(at.x()), round(at.y())))
        return at.y() + count * height
