"""What the overlay alone is drawn with: its badges, key caps and shadow.

Each takes its colours by token from a `Look`; none knows what it is drawn for.
"""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.ui.theme.look import Look
from app.ui.theme.tokens import Theme, ThemeName
from app.ui.theme.typography import RADIUS
from app.ui.widgets.pen import box, draw_icon, text_line

BADGE_HEIGHT = 24
_BADGE_PADDING = 8
_KEY_HEIGHT = 20

# How far the shadow of what floats reaches, in px, and how dark one of its eight rings is (0–255);
# the rings add up to under a tenth in the light theme.
SHADOW_REACH = 16
_SHADOW_STEP = 2
_SHADOW_LIGHT = 3
_SHADOW_DARK = 12


def badge_size(look: Look, text: str, icon: str = "") -> tuple[int, int]:
    """Width and height of a badge, in px."""
    room = look.px(18) if icon else 0
    width = look.width(text, "micro-strong") + 2 * look.px(_BADGE_PADDING) + room
    return round(width), look.px(BADGE_HEIGHT)


def badge(
    painter: QPainter, look: Look, at: QPointF, text: str, token: str, icon: str = ""
) -> None:
    """A small tinted label that says something and is never clicked."""
    width, height = badge_size(look, text, icon)
    rect = QRectF(at.x(), at.y(), width, height)
    fill = {"muted": "hover", "accent": "accent_soft"}.get(token, f"{token}_bg")
    box(painter, look, rect, fill=fill, border="border", radius=RADIUS["badge"])
    left = rect.left() + look.px(_BADGE_PADDING)
    if icon:
        side = look.px(14)
        top = rect.top() + (height - side) / 2
        draw_icon(painter, look, icon, token, QRectF(left, top, side, side))
        left += look.px(18)
    top = rect.top() + (height - look.line("micro-strong")) / 2
    text_line(painter, look, QPointF(left, top), text, "micro-strong", colour=token)


def key_cap_width(look: Look, text: str, icon: str = "") -> int:
    """Width of a key cap, in px."""
    inner = look.px(12) if icon else look.width(text, "micro-strong")
    return max(look.px(_KEY_HEIGHT), round(inner) + look.px(12))


def key_cap(painter: QPainter, look: Look, at: QPointF, text: str, icon: str = "") -> int:
    """A key as it is printed on a keyboard, by name or arrow; returns its width."""
    width, height = key_cap_width(look, text, icon), look.px(_KEY_HEIGHT)
    rect = QRectF(at.x(), at.y(), width, height)
    box(painter, look, rect, fill="surface", border="border", radius=5)
    if icon:
        side = look.px(12)
        mark = QRectF(0, 0, side, side)
        mark.moveCenter(rect.center())
        draw_icon(painter, look, icon, "muted", mark)
    else:
        left = rect.left() + (width - look.width(text, "micro-strong")) / 2
        top = rect.top() + (height - look.line("micro-strong")) / 2
        text_line(painter, look, QPointF(left, top), text, "micro-strong", colour="muted")
    return width


def key_cap_height(look: Look) -> int:
    """Height of a key cap, in px."""
    return look.px(_KEY_HEIGHT)


@cache
def _shadow(theme: Theme, radius: int) -> QPixmap:
    side = 4 * SHADOW_REACH + 2 * radius
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    colour = QColor(0, 0, 0, _SHADOW_LIGHT if theme.name is ThemeName.LIGHT else _SHADOW_DARK)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for inset in range(0, SHADOW_REACH, _SHADOW_STEP):
        rect = QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset)
        corner = radius + SHADOW_REACH - inset
        painter.drawRoundedRect(rect, corner, corner)
    painter.end()
    return made


def shadow(painter: QPainter, look: Look, rect: QRect, radius: int) -> None:
    """The soft shadow of what floats, drawn once in nine pieces around a rectangle."""
    reach = SHADOW_REACH
    outer = rect.adjusted(-reach, -reach + 6, reach, reach + 6)
    edge = reach + radius
    source = _shadow(look.theme, radius)
    across = _thirds(outer.left(), outer.width(), edge)
    down = _thirds(outer.top(), outer.height(), edge)
    from_across = _thirds(0, source.width(), edge)
    for top, from_top in zip(down, from_across, strict=True):
        for left, from_left in zip(across, from_across, strict=True):
            target = QRect(left[0], top[0], left[1], top[1])
            painter.drawPixmap(
                target, source, QRect(from_left[0], from_top[0], from_left[1], from_top[1])
            )


def _thirds(start: int, length: int, edge: int) -> tuple[tuple[int, int], ...]:
    """Edge, middle and edge of a stretch, each as its start and length."""
    middle = length - 2 * edge
    return (start, edge), (start + edge, middle), (start + edge + middle, edge)
