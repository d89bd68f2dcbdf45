"""One result as a card: measured and painted by the same lines, so that the two cannot differ.

A card says what it is, where it stands, in which state the text is, and why it was found. The
version of a law and the age of a number wrap and are never cut; everything else has its bound.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.i18n import current_locale
from app.model.source import Status
from app.search.reply import Result
from app.ui.reader.words import version_tone
from app.ui.search_overlay import marks
from app.ui.search_overlay.flow import Flow
from app.ui.search_overlay.wording import (
    HUES,
    ICONS,
    WHY_HUES,
    kind_word,
    status_word,
    version_words,
    why_word,
)
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen

TITLE_LINES = 2
SNIPPET_LINES = 2

_PADDING = 16
_ICON = 16
_RING = 4

# Below this width the path of headings says too little beside the badges, and gets its own line.
_PATH_ROOM = 150


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge of a card, with its place measured from the right edge."""

    text: str
    token: str
    icon: str
    right: int


@dataclass(frozen=True, slots=True)
class Card:
    """A result laid out at a width; all lengths in px from its top left corner."""

    look: Look
    kind: str
    hue: str
    icon: str
    path: str
    path_at: QPointF
    badges: tuple[Badge, ...]
    title: Flow
    title_top: int
    snippet: Flow
    snippet_top: int
    version: Flow | None
    version_top: int
    version_hue: str
    version_icon: str
    height: int


def lay_card(result: Result, width: int, look: Look) -> Card:
    """Lay a result out at a width."""
    inner = width - 2 * _PADDING
    badges = _badges(result, look)
    kind = kind_word(result.kind)
    path, at, stacked = _path(result, kind, badges, width, look)
    top = look.px(32) + (look.px(20) if stacked else 0)
    title = Flow(
        result.title, "title", look, inner, spans=result.title_spans, most_lines=TITLE_LINES
    )
    below = top + title.height + look.px(2)
    snippet = Flow(result.snippet, "ui", look, inner, spans=result.spans, most_lines=SNIPPET_LINES)
    bottom = below + (snippet.height if snippet.text else 0)
    version, version_top = None, bottom + look.px(6)
    words = version_words(result) or result.note
    if words:
        version = Flow(words, "micro", look, inner - look.px(34))
        bottom = version_top + version.height + look.px(10)
    # An old number is as amber as a law with changes that nobody read.
    old_number = bool(result.note and not result.law)
    hue, icon = version_tone(unread=old_number or bool(result.unread_changes))
    return Card(
        look=look,
        kind=kind,
        hue=HUES[result.kind],
        icon=ICONS[result.kind],
        path=path,
        path_at=at,
        badges=badges,
        title=title,
        title_top=top,
        snippet=snippet,
        snippet_top=below,
        version=version,
        version_top=version_top,
        version_hue=hue,
        version_icon=icon,
        height=bottom + look.px(10 if not words else 12),
    )


def _badges(result: Result, look: Look) -> tuple[Badge, ...]:
    """The badges at the right end of the first line, the outermost first."""
    wanted = []
    if why_word(result.why):
        wanted.append((why_word(result.why), WHY_HUES[result.why], ""))
    if status_word(result.status):
        icon = "pencil" if result.status is Status.DRAFT else "check"
        wanted.append((status_word(result.status), "muted", icon))
    badges, right = [], look.px(12)
    for text, token, icon in wanted:
        badges.append(Badge(text, token, icon, right))
        right += marks.badge_size(look, text, icon)[0] + look.px(6)
    return tuple(badges)


def _path(
    result: Result, kind: str, badges: tuple[Badge, ...], width: int, look: Look
) -> tuple[str, QPointF, bool]:
    """The path of headings as it fits, where it stands, and whether on a line of its own."""
    path = " › ".join(result.path)
    if result.locale is not current_locale():
        path = " · ".join(part for part in (result.locale.value.upper(), path) if part)
    if not path:
        return "", QPointF(), False
    start = _PADDING + look.px(_ICON + 8) + look.width(kind, "micro-strong") + look.px(8)
    taken = max((marks.badge_size(look, b.text, b.icon)[0] + b.right for b in badges), default=12)
    room = width - start - taken - look.px(12)
    needed = look.width(f"·  {path}", "micro")
    if room < min(look.px(_PATH_ROOM), needed):
        whole = pen.elided(look, path, "micro", width - 2 * _PADDING, middle=True)
        return whole, QPointF(_PADDING, look.px(34)), True
    fitted = pen.elided(look, f"·  {path}", "micro", room, middle=True)
    return fitted, QPointF(start, look.px(13)), False


def paint_card(
    painter: QPainter,
    card: Card,
    rect: QRectF,
    *,
    selected: bool,
    hovered: bool,
    focused: bool = False,
) -> None:
    """Paint a card that was laid out for the width of this rectangle.

    The ring of a focused card lies inside it: the list cuts off what is outside.
    """
    look = card.look
    border = "accent" if selected or hovered else "border"
    pen.box(
        painter,
        look,
        rect,
        fill="surface",
        border=border,
        width=2.0 if selected else 1.0,
        radius=RADIUS["card"],
    )
    if focused:
        inner = rect.adjusted(_RING, _RING, -_RING, -_RING)
        pen.box(painter, look, inner, border="accent", width=1.5, radius=RADIUS["card"] - _RING)
    origin = rect.topLeft()
    _paint_first_line(painter, card, rect)
    left = origin.x() + _PADDING
    card.title.draw(painter, QPointF(left, origin.y() + card.title_top), "text")
    card.snippet.draw(painter, QPointF(left, origin.y() + card.snippet_top), "text")
    if card.version is not None:
        _paint_version(painter, card, rect)


def _paint_first_line(painter: QPainter, card: Card, rect: QRectF) -> None:
    look, origin = card.look, rect.topLeft()
    side = look.px(_ICON)
    icon_at = QRectF(origin.x() + _PADDING, origin.y() + look.px(13), side, side)
    pen.draw_icon(painter, look, card.icon, card.hue, icon_at)
    at = QPointF(origin.x() + _PADDING + look.px(_ICON + 8), origin.y() + look.px(13))
    pen.text_line(painter, look, at, card.kind, "micro-strong", colour=card.hue)
    pen.text_line(painter, look, origin + card.path_at, card.path, "micro", colour="muted")
    for badge in card.badges:
        width, _height = marks.badge_size(look, badge.text, badge.icon)
        spot = QPointF(rect.right() - badge.right - width, origin.y() + look.px(9))
        marks.badge(painter, look, spot, badge.text, badge.token, badge.icon)


def _paint_version(painter: QPainter, card: Card, rect: QRectF) -> None:
    look, version = card.look, card.version
    if version is None:
        return
    top = rect.top() + card.version_top
    wide = version.width_used + look.px(34)
    tint = QRectF(rect.left() + _PADDING, top, wide, version.height + look.px(8))
    hue = card.version_hue
    pen.box(painter, look, tint, fill=f"{hue}_bg", border="border", radius=RADIUS["badge"])
    side = look.px(14)
    icon_at = QRectF(tint.left() + look.px(8), top + look.px(5), side, side)
    pen.draw_icon(painter, look, card.version_icon, hue, icon_at)
    version.draw(painter, QPointF(tint.left() + look.px(26), top + look.px(4)), hue)
