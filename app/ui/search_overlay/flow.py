"""Text in lines of a fixed height, with the words that were found laid on colour.

Lines never jump, whatever weights meet in them: each baseline is computed from the plain font. The
hits come in code points of the original letters; Qt counts UTF-16 units, and only here are they
turned into each other.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from app.search.reply import Span
from app.ui.theme.look import Look

ELLIPSIS = "…"

# How many letters before the first hit are kept when the beginning must go: about four words.
_LEAD_LETTERS = 28
# By how much more the beginning is cut when the hit is still not seen: about two words.
_STEP_LETTERS = 12

# Of the letters that fit the lines, the share that surely fits again after a new beginning, since
# letters differ in width. Our guess.
_FILLED = 0.92
_LAST_OF_PLANE_0 = "\uffff"
_STRONG = 600


def to_units(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in code points as spans in UTF-16 units, joined where they meet, cut to the text."""
    kept: list[Span] = []
    for start, end in sorted((max(0, start), min(end, len(text))) for start, end in spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif start < end:
            kept.append((start, end))
    if not text or max(text) <= _LAST_OF_PLANE_0:
        return tuple(kept)
    return tuple((_units(text[:start]), _units(text[:end])) for start, end in kept)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _from_units(text: str, units: int) -> int:
    if not text or max(text) <= _LAST_OF_PLANE_0:
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def begin_near(text: str, spans: Sequence[Span], start: int) -> tuple[str, tuple[Span, ...]]:
    """The text from a word near `start` on, after an ellipsis, with its spans moved along."""
    space = text.rfind(" ", 0, start)
    cut = space + 1
    if cut == 0:
        return text, tuple(spans)
    shift = len(ELLIPSIS) + 1 - cut
    moved = tuple((begin + shift, end + shift) for begin, end in spans if begin >= cut)
    return f"{ELLIPSIS} {text[cut:]}", moved


class Flow:
    """A text laid out at a width; `height` is what `draw` will use, in px."""

    def __init__(
        self,
        text: str,
        style: str,
        look: Look,
        width: float,
        *,
        spans: Sequence[Span] = (),
        most_lines: int = 0,
        from_start: bool = False,
    ) -> None:
        """Lay the text out; `most_lines` 0 sets no bound, else the last line ends in "…".

        Its beginning gives way when the first hit would be lost, unless `from_start` keeps it.
        """
        self.text = text
        self._style = style
        self._look = look
        self._width = max(1.0, width)
        self._spans = to_units(text, spans)
        self._layout, self._lines = self._lay_out(most_lines)
        if most_lines and self._end < _units(text):
            self._shorten(spans, most_lines, from_start=from_start)

    @property
    def line_count(self) -> int:
        """How many lines it takes."""
        return len(self._lines)

    @property
    def height(self) -> int:
        """All its line boxes together, in px."""
        return self.line_count * self._look.line(self._style)

    @property
    def width_used(self) -> float:
        """Width of the longest line, in px."""
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    @property
    def _end(self) -> int:
        last = self._lines[-1] if self._lines else None
        return last.textStart() + last.textLength() if last else 0

    def _lay_out(self, most_lines: int) -> tuple[QTextLayout, list[QTextLine]]:
        layout = QTextLayout(self.text, self._look.font(self._style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_strong(span) for span in self._spans])
        lines: list[QTextLine] = []
        height, feet = self._look.line(self._style), self._look.baseline(self._style)
        layout.beginLayout()
        while not most_lines or len(lines) < most_lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, len(lines) * height + feet - line.ascent()))
            lines.append(line)
        layout.endLayout()
        return layout, lines

    def _shorten(self, spans: Sequence[Span], most_lines: int, *, from_start: bool) -> None:
        """Cut what does not fit: the beginning when the first hit would be lost, then the end."""
        text, kept = self.text, tuple(spans)
        seen = _from_units(text, self._end)
        if kept and kept[0][1] > seen - 2 and not from_start:
            text, kept = self._begin_later(kept, seen, most_lines)
        for _attempt in range(8):
            if self._end >= _units(self.text):
                return
            end = _from_units(text, min(self._end, _units(text)))
            # Bold hits are wider than the measure knows: give up a word more each time.
            text = text[: max(1, end - 2)].rstrip(f" {ELLIPSIS}")
            text = text[: text.rfind(" ")] if " " in text else text
            self._set(f"{text}{ELLIPSIS}", kept, most_lines)

    def _begin_later(
        self, spans: Sequence[Span], seen: int, most_lines: int
    ) -> tuple[str, tuple[Span, ...]]:
        """Cut the beginning until the first hit is seen whole; `seen` letters fit the lines."""
        whole, hit = self.text, spans[0][0]
        # No further than to the hit, and so that what is left still fills the lines.
        start = max(0, min(hit - _LEAD_LETTERS, len(whole) - round(seen * _FILLED)))
        while True:
            text, kept = begin_near(whole, spans, start)
            self._set(text, kept, most_lines)
            shown = self._end == _units(text) or _from_units(text, self._end) - 2 > kept[0][1]
            if shown or start == hit:
                return text, kept
            start = min(hit, start + _STEP_LETTERS)

    def _set(self, text: str, spans: Sequence[Span], most_lines: int) -> None:
        self.text = text
        self._spans = to_units(text, spans)
        self._layout, self._lines = self._lay_out(most_lines)

    def hit_boxes(self) -> list[QRectF]:
        """Where the hits lie, line by line, relative to the top left corner."""
        height = self._look.line(self._style)
        boxes = []
        for number, line in enumerate(self._lines):
            first, last = line.textStart(), line.textStart() + line.textLength()
            for start, end in self._spans:
                if max(start, first) < min(end, last):
                    left, right = (_x(line, at) for at in (max(start, first), min(end, last)))
                    boxes.append(QRectF(left, number * height, right - left, height))
        return boxes

    def draw(self, painter: QPainter, at: QPointF, token: str, mark: str = "mark") -> None:
        """Paint it; without a `mark` the hits are only strong."""
        if mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(mark))
            for hit in self.hit_boxes():
                rect = hit.translated(at).adjusted(-2, 2, 2, -2)
                painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(self._look.colour(token))
        self._layout.draw(painter, at)


def _strong(span: Span) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    style = QTextCharFormat()
    style.setFontWeight(_STRONG)
    piece.start, piece.length, piece.format = span[0], span[1] - span[0], style
    return piece


def _x(line: QTextLine, position: int) -> float:
    # PySide answers with the place and the position it took; its stubs say only "object".
    return cast("tuple[float, int]", line.cursorToX(position))[0]
