"""Lines of text in fixed line boxes: measuring and painting, with one and the same arithmetic.

Qt's own line height follows each font, and lines of mixed faces would jump. Nothing here wraps
markup: it is for interface words only.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.look import Look


def _broken(text: str, face: QFont, width: float) -> Iterator[tuple[str, QTextLayout, QTextLine]]:
    """Each line with its text; words are broken only where one is wider than the whole line."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for part in text.split("\n"):
        layout = QTextLayout(part, face)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            lines.append(line)
        layout.endLayout()
        for line in lines:
            start = line.textStart()
            yield part[start : start + line.textLength()].rstrip(), layout, line


# Lines of short texts by text, face, width and most lines: the rails measure the same titles at
# every step. As many as some screens hold; then all are forgotten and kept anew.
_MOST_KEPT = 4096
_kept: dict[tuple[str, str, float, int], tuple[str, ...]] = {}


def split_lines(text: str, face: QFont, width: float, most: int = 0) -> tuple[str, ...]:
    """The lines of a text at a width; with `most` the last one ends in … when more would follow."""
    key = (text, face.key(), width, most)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        found = _kept[key] = tuple(_split(text, face, width, most))
    return found


def _split(text: str, face: QFont, width: float, most: int) -> list[str]:
    lines = [words for words, _layout, _line in _broken(text, face, width)]
    if most and len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        elide = Qt.TextElideMode.ElideRight
        lines = [*lines[: most - 1], QFontMetricsF(face).elidedText(rest, elide, width)]
    return lines


def text_height(text: str, look: Look, style: str, width: float) -> int:
    """Height of the text at a width, in px."""
    return len(split_lines(text, look.font(style), width)) * look.line(style)


def text_width(text: str, look: Look, style: str) -> int:
    """Width that the text needs to stay on one line, in whole px.

    A line is broken by the sum of its letters as they are set, which may be a pixel more than the
    advance of the whole text.
    """
    return int(look.width(text, style)) + 3


def draw_text(  # noqa: PLR0913 - a text, its dress and its place; splitting would hide the call
    painter: QPainter,
    look: Look,
    rect: QRectF,
    text: str,
    style: str,
    colour: str | QColor = "text",
    *,
    most: int = 0,
    centred: bool = False,
) -> int:
    """Paint wrapped text from the top of a rectangle; returns the height it took, in px."""
    face = look.font(style)
    box = look.line(style)
    metrics = look.metrics(style)
    painter.setFont(face)
    painter.setPen(look.colour(colour) if isinstance(colour, str) else colour)
    top = rect.top() + (box - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    lines = split_lines(text, face, rect.width(), most)
    for number, words in enumerate(lines):
        spare = rect.width() - metrics.horizontalAdvance(words) if centred else 0.0
        painter.drawText(QPointF(rect.left() + spare / 2, top + number * box), words)
    return len(lines) * box


class TextBlock(QLabel):
    """Wrapped interface text in one line of the type scale, in a colour of the theme.

    It stays a `QLabel` for those who listen to the screen or copy the words.
    """

    def __init__(self, style: str, colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._colour = colour
        self._look = Look()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Dress the text anew."""
        self._look = look
        self.setFont(look.font(self._style))
        self.updateGeometry()
        self.update()

    def set_style(self, style: str) -> None:
        """Set the text in another line of the type scale."""
        if style != self._style:
            self._style = style
            self.set_look(self._look)

    def heightForWidth(self, width: int) -> int:
        """Height in px that the wrapped text needs."""
        return text_height(self.text(), self._look, self._style, width)

    def minimumSizeHint(self) -> QSize:
        """One line, as wide as its longest word may be broken to."""
        return QSize(self._look.px(60), self._look.line(self._style))

    def sizeHint(self) -> QSize:
        """The text on one line, as wide as a reading column at most."""
        width = max(text_width(part, self._look, self._style) for part in self.text().split("\n"))
        width = min(width, self._look.px(660))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: object) -> None:
        """Paint the words in their line boxes."""
        painter = QPainter(self)
        draw_text(painter, self._look, QRectF(self.rect()), self.text(), self._style, self._colour)
