"""What is copied from a page: clean text, without citation marks, pads and painted things.

A figure is copied as its description in words, a list item with its number or a dash.
"""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextFragment, QTextTable

from app.ui.reader.dress import COPY_AS, SET_BY_US
from app.ui.reader.letters import loose
from app.ui.reader.sheet import Bullet

_DASHES = {"dot": "- ", "box": "[ ] "}


def clean_text(cursor: QTextCursor, bullets: list[Bullet]) -> str:
    """The selected letters as a person would want to paste them."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    dashes = {bullet.position: _DASHES.get(bullet.shape, "") for bullet in bullets}
    parts: list[str] = []
    block = cursor.document().findBlock(start)
    before: QTextBlock | None = None
    while block.isValid() and block.position() < end:
        text = _block_text(block, start, end)
        dash = dashes.get(block.position(), "") if start <= block.position() else ""
        if text:
            if before is not None:
                parts.append(_between(before, block))
            parts.append(dash + text)
            before = block
        block = block.next()
    return "".join(parts)


def _between(before: QTextBlock, block: QTextBlock) -> str:
    frame = QTextCursor(block).currentFrame()
    if not isinstance(frame, QTextTable) or frame != QTextCursor(before).currentFrame():
        return "\n"
    rows = {frame.cellAt(QTextCursor(one)).row() for one in (before, block)}
    return "\t" if len(rows) == 1 else "\n"


def _block_text(block: QTextBlock, start: int, end: int) -> str:
    return "".join(_fragment_text(part, start, end) for part in fragments(block)).strip()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The stretches of one format in a block, in order."""
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1  # Qt's iterator moves by adding


def _fragment_text(part: QTextFragment, start: int, end: int) -> str:
    first, last = part.position(), part.position() + part.length()
    if first >= end or last <= start:
        return ""
    form = part.charFormat()
    if form.boolProperty(SET_BY_US):
        return form.stringProperty(COPY_AS)
    # Positions are UTF-16 units; so are the cuts.
    units = part.text().encode("utf-16-le")
    cut = units[2 * max(0, start - first) : 2 * (min(end, last) - first)]
    return loose(cut.decode("utf-16-le", errors="ignore"))
