"""The foot of a slide: what it rests on, how far the chapter was examined, and its number.

What finds no room in two lines is counted in words, never cut off.
"""

from PySide6.QtCore import QPointF, QRectF

from app.i18n import gettext_in
from app.model.slide import Slide
from app.ui.painting.slide_parts import Icon, Panel, Part, Text
from app.ui.painting.slide_type import FOOT, FOOT_STRONG, Flow, advance, words
from app.ui.reader.words import own_name, status_badge
from app.ui.theme.projector import Projector

FOOT_TOP = 944.0
_LEFT, _RIGHT = 140.0, 1780.0
_LINES = 2
_ROW = 1022.0


def foot_parts(slide: Slide, number: int, total: int, look: Projector) -> list[Part]:
    """Sources, status ribbon, chapter and number."""
    parts: list[Part] = []
    if slide.sources:
        made = _sources(slide, look)
        parts.append(Text(made, QPointF(_LEFT, _ROW - 8 - made.height), foot=True))
    ribbon, right = ribbon_parts(slide, look, QPointF(_LEFT, _ROW))
    parts += ribbon
    count = f"{number} / {total}"
    wide = advance(count, FOOT_STRONG) + 4
    parts.append(
        Text(
            words(count, FOOT_STRONG, wide, "muted", look),
            QPointF(_RIGHT - wide, _ROW + 3),
            foot=True,
        )
    )
    title = words(slide.chapter, FOOT, _RIGHT - wide - right - 60, "muted", look)
    if title.lines == 1:
        parts.append(Text(title, QPointF(right + 24, _ROW + 3), foot=True))
    return parts


def ribbon_parts(
    slide: Slide, look: Projector, at: QPointF, *, cover: bool = False
) -> tuple[list[Part], float]:
    """How far a person has examined the chapter, and where the ribbon ends."""
    said, tone, icon = status_badge(slide.status, slide.locale)
    if slide.text_locale is not slide.locale:
        said = f"{said} · {own_name(slide.text_locale)}"
    wide = advance(said, FOOT_STRONG) + 4
    area = QRectF(at.x(), at.y(), wide + 72, 40)
    ink = "cover_text" if cover else tone
    parts: list[Part] = [
        Panel(area, fill="" if cover else f"{_ground(tone)}", edge=ink, radius=10, width=2),
        Icon(icon, ink, QRectF(at.x() + 14, at.y() + 7, 26, 26)),
        Text(
            words(said, FOOT_STRONG, wide, ink, look), QPointF(at.x() + 52, at.y() + 3), foot=True
        ),
    ]
    return parts, area.right()


def _ground(tone: str) -> str:
    return {"accent": "accent_soft", "muted": "side"}.get(tone, f"{tone}_bg")


def _sources(slide: Slide, look: Projector) -> Flow:
    """All sources in two lines, else as many as go there and how many do not."""
    for shown in range(len(slide.sources), 0, -1):
        listed = "; ".join(slide.sources[:shown])
        left = len(slide.sources) - shown
        if left:
            # TRANSLATORS: Foot of a slide; {sources} names some, {count} more are in the guide.
            said = gettext_in(slide.locale, "Source: {sources}; further in the guide: {count}")
        else:
            # TRANSLATORS: Foot of a slide; {sources} are the sources of what it says.
            said = gettext_in(slide.locale, "Source: {sources}")
        made = words(said.format(sources=listed, count=left), FOOT, _RIGHT - _LEFT, "muted", look)
        if made.lines <= _LINES:
            break
    return made
