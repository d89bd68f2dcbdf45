"""One sign as a card: measured and painted by the same lines, so that the two cannot differ.

The sign itself is never cut. Strength is bars and a word, and a hue never speaks alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.ui.indicator_list.arrange import Hit
from app.ui.indicator_list.wording import SignWords, Strength
from app.ui.search_overlay.flow import Flow
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.lines import text_width

_PAD = 16  # px inside the edge
_GAP = 16  # px between two pieces of one line
_SNIPPET_LINES = 2

# A bar of the strength and the step to the next one, in px at 100 %.
_BAR_WIDE, _BAR_TALL, _BAR_STEP = 6, 10, 9
_BARS = 3

# Short texts that are kept laid out: a few words in a few widths. Far more than one list has.
_SHORT_TEXTS = 256

# Heights that are kept: every sign of a guide several times the size of ours, in a few widths, so
# that a key typed above the list measures nothing again.
_HEIGHTS = 4096


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words with what stands before them: an icon, or bars."""

    words: Flow
    tone: str
    icon: str
    bars: int
    at: QPointF
    indent: int


@dataclass(frozen=True, slots=True)
class Card:
    """A sign laid out at a width; all lengths in px from its top left corner.

    `foot_height` counts from the lower edge, so that cards of one row can have one height.
    """

    look: Look
    head: str
    strengths: tuple[Piece, ...]
    title: Flow
    title_top: int
    snippet: Flow | None
    snippet_top: int
    warning: Piece | None
    feet: tuple[Piece, ...]
    foot_height: int
    height: int


def lay_card(words: SignWords, hit: Hit, width: int, look: Look) -> Card:
    """Lay a sign out at a width."""
    inner = width - 2 * _PAD
    strengths, top = _lay_strengths(words, inner, look)
    title = Flow(words.text, "title", look, inner, spans=hit.spans)
    bottom = top + title.height
    snippet, snippet_top = None, bottom + 4
    if hit.snippet:
        spans = hit.snippet_spans
        snippet = Flow(hit.snippet, "label", look, inner, spans=spans, most_lines=_SNIPPET_LINES)
        bottom = snippet_top + snippet.height
    warning = None
    if words.warning:
        at = QPointF(_PAD, bottom + 8)
        warning = _piece(words.warning, "warning", "triangle-alert", at, inner, look)
        bottom += 8 + warning.words.height
    wanted = [(said, tone, icon, -1) for said, tone, icon in words.feet]
    feet, foot_height = _flow_pieces(wanted, inner, look)
    return Card(
        look=look,
        head=words.head,
        strengths=strengths,
        title=title,
        title_top=top,
        snippet=snippet,
        snippet_top=snippet_top,
        warning=warning,
        feet=feet,
        foot_height=foot_height + _PAD,
        height=bottom + 12 + foot_height + _PAD,
    )


@lru_cache(_HEIGHTS)
def card_height(words: SignWords, snippet: str, width: int, look: Look) -> int:
    """Height in px of a sign laid out at a width; which of its words are coloured is all one."""
    return lay_card(words, Hit((), snippet, ()), width, look).height


def _lay_strengths(words: SignWords, inner: float, look: Look) -> tuple[tuple[Piece, ...], int]:
    """The strengths at the right of the first line, or below it; and where the title begins."""
    line = look.line("micro-strong")
    wanted = [(one.words, one.tone, "", one.bars) for one in words.strengths]
    below = _PAD + line + 8
    if len(wanted) == 1:
        taken = _bars_width(look) + text_width(wanted[0][0], look, "micro-strong")
        if look.width(words.head, "micro-strong") + _GAP + taken <= inner:
            at = QPointF(_PAD + inner - taken, _PAD)
            return (_strength_piece(words.strengths[0], at, taken, look),), below
    pieces, height = _flow_pieces(wanted, inner, look)
    moved = tuple(_moved(piece, _PAD + line + 6) for piece in pieces)
    return moved, _PAD + line + 6 + height + 8


def _strength_piece(strength: Strength, at: QPointF, room: float, look: Look) -> Piece:
    indent = _bars_width(look)
    flow = _short(strength.words, look, room - indent + 2)
    return Piece(flow, strength.tone, "", strength.bars, at, indent)


def _moved(piece: Piece, down: float) -> Piece:
    at = piece.at + QPointF(0, down)
    return Piece(piece.words, piece.tone, piece.icon, piece.bars, at, piece.indent)


def _bars_width(look: Look) -> int:
    return look.px(_BARS * _BAR_STEP) + look.px(6)


def _piece(
    words: str, tone: str, icon: str, at: QPointF, room: float, look: Look, bars: int = -1
) -> Piece:
    indent = look.px(20) if icon else _bars_width(look)
    return Piece(_short(words, look, room - indent), tone, icon, bars, at, indent)


@lru_cache(_SHORT_TEXTS)
def _short(words: str, look: Look, room: float) -> Flow:
    """Words that many cards share, laid out once."""
    return Flow(words, "micro-strong", look, room)


def _flow_pieces(
    wanted: Sequence[tuple[str, str, str, int]], inner: float, look: Look
) -> tuple[tuple[Piece, ...], int]:
    """Pieces one after the other, on a new line where one has no room; and their height."""
    pieces: list[Piece] = []
    left, top, low = 0.0, 0.0, 0
    for words, tone, icon, bars in wanted:
        room = inner - left
        need = look.px(20 if icon else 0) + text_width(words, look, "micro-strong")
        need += 0 if icon else _bars_width(look)
        if left and need > room:
            left, top = 0.0, top + low + 4
            low, room = 0, inner
        piece = _piece(words, tone, icon, QPointF(_PAD + left, top), room, look, bars)
        pieces.append(piece)
        left += min(need, room) + _GAP
        low = max(low, piece.words.height)
    return tuple(pieces), round(top + low)


def paint_card(
    painter: QPainter, card: Card, rect: QRectF, *, focused: bool, hovered: bool
) -> None:
    """Paint a card that was laid out for the width of this rectangle."""
    look, origin = card.look, rect.topLeft()
    border = "accent" if focused or hovered else "border"
    width = 2.0 if focused else 1.0
    pen.box(painter, look, rect, fill="surface", border=border, width=width, radius=RADIUS["card"])
    at = origin + QPointF(_PAD, _PAD)
    pen.text_line(painter, look, at, card.head, "micro-strong", colour="muted")
    for piece in card.strengths:
        _paint_piece(painter, piece, origin, look)
    card.title.draw(painter, origin + QPointF(_PAD, card.title_top), "text")
    if card.snippet is not None:
        card.snippet.draw(painter, origin + QPointF(_PAD, card.snippet_top), "muted")
    if card.warning is not None:
        _paint_piece(painter, card.warning, origin, look)
    foot = QPointF(origin.x(), rect.bottom() - card.foot_height)
    for piece in card.feet:
        _paint_piece(painter, piece, foot, look)


def _paint_piece(painter: QPainter, piece: Piece, origin: QPointF, look: Look) -> None:
    at = origin + piece.at
    line = look.line("micro-strong")
    if piece.icon:
        side = look.px(14)
        spot = QRectF(at.x(), at.y() + (line - side) / 2, side, side)
        pen.draw_icon(painter, look, piece.icon, piece.tone, spot)
    else:
        _paint_bars(painter, piece, at, look)
    piece.words.draw(painter, at + QPointF(piece.indent, 0), piece.tone)


def _paint_bars(painter: QPainter, piece: Piece, at: QPointF, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    wide, tall, step = look.px(_BAR_WIDE), look.px(_BAR_TALL), look.px(_BAR_STEP)
    top = at.y() + (look.line("micro-strong") - tall) / 2
    for number in range(_BARS):
        painter.setBrush(look.colour(piece.tone if number < piece.bars else "border"))
        painter.drawRoundedRect(QRectF(at.x() + number * step, top, wide, tall), 2, 2)
