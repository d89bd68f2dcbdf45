"""Where blocks, lines and letters of a set page lie, in px of the page.

Every answer comes from Qt's layout and from the line boxes of the type scale; nothing is painted.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from app.ui.reader.document import SetPage
from app.ui.reader.dress import STYLE


class Geometry:
    """Measures one set page."""

    def __init__(self, made: SetPage) -> None:
        self._document = made.document
        self._layout = made.document.documentLayout()
        self._dress = made.dress
        # Asking Qt is slow (it walks the frames), and a page is laid out once.
        self._rects: dict[int, QRectF] = {}

    def _rect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        found = self._rects.get(number)
        # Qt lays out as late as it can, and may have to again: a block without lines is not there
        # yet, and asking for a line of it ends the program.
        if found is None or not block.layout().lineCount():
            found = self._rects[number] = self._layout.blockBoundingRect(block)
        return QRectF(found)

    def origin(self, block: QTextBlock) -> QPointF:
        """The upper left corner of a block's lines."""
        return self._rect(block).topLeft()

    def top(self, position: int) -> float:
        """Upper edge of the block that holds this position."""
        return self.origin(self._document.findBlock(position)).y()

    def style(self, block: QTextBlock) -> str:
        """The line of type a block is set in."""
        return str(block.blockFormat().property(STYLE) or "body")

    def box(self, position: int) -> QRectF:
        """The line boxes of the block at a position, letters centred in each."""
        block = self._document.findBlock(position)
        rect = self._rect(block)
        style = self.style(block)
        line = self._dress.line(style)
        rect.setHeight(line * block.layout().lineCount())
        rect.setLeft(rect.left() + block.layout().lineAt(0).x())
        return rect.translated(0, self._drop(style))

    def first_line(self, position: int) -> QRectF:
        """The first line box of the block at a position."""
        rect = self.box(position)
        rect.setHeight(self._dress.line(self.style(self._document.findBlock(position))))
        return rect

    def letters_in(self, top: float, bottom: float) -> tuple[int, int]:
        """First and last position of the blocks that reach into a stretch of the page.

        In a table the letters of one row begin in its left cell and end in its right one.
        """
        right = self._document.textWidth()
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        firsts = [self._layout.hitTest(QPointF(x, top), fuzzy) for x in (0, right)]
        lasts = [self._layout.hitTest(QPointF(x, bottom), fuzzy) for x in (0, right)]
        block = self._document.findBlock(max(0, *lasts))
        return (
            self._document.findBlock(max(0, min(firsts))).position(),
            block.position() + block.length(),
        )

    def _drop(self, style: str) -> int:
        """How far below Qt's own line box the letters are centred, in px."""
        return round(self._dress.baseline(style) - self._dress.ascent(style))

    def pieces(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """For each line that letters [start, end) touch: their box, and the baseline's height.

        The box is as tall as the line box; its left and right edges are those of the letters.
        """
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._pieces_in(block, start, end)
            block = block.next()

    def _pieces_in(self, block: QTextBlock, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        origin = self.origin(block)
        style = self.style(block)
        height, ascent = self._dress.line(style), self._dress.ascent(style)
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), _end(line))
            # The space at which a line broke belongs to nobody.
            if last == _end(line) and self._is_space(block.position() + last - 1):
                last -= 1
            if first < last:
                left, right = _across(line, first), _across(line, last)
                baseline = origin.y() + line.y() + line.ascent()
                top = round(baseline - ascent)
                yield QRectF(origin.x() + left, top, right - left, height), baseline

    def _is_space(self, position: int) -> bool:
        return self._document.characterAt(position) == " "


def _across(line: QTextLine, position: int) -> float:
    # PySide6 answers with the place and the position that it stands for.
    found = line.cursorToX(position)
    assert isinstance(found, tuple)
    return float(found[0])


def _end(line: QTextLine) -> int:
    return line.textStart() + line.textLength()
