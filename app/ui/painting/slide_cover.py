"""The first slide: title, lead, status, edition, and whose guide this is not.

It stands on the dark cover in every theme.
"""

from PySide6.QtCore import QPointF, QRectF

from app.i18n import gettext_in
from app.model.slide import Slide
from app.ui.painting.slide_foot import ribbon_parts
from app.ui.painting.slide_parts import Icon, Panel, Part, Text
from app.ui.painting.slide_type import COVER, CRUMB, LAW, SMALLEST, TEXT, flow, words
from app.ui.theme.projector import Projector

_LEFT, _WIDTH = 140.0, 1560.0
_BOTTOM = 1036.0
_LINES = 3


def cover_parts(slide: Slide, look: Projector) -> tuple[Part, ...]:
    """The parts of the cover, from the top and from the bottom."""
    parts: list[Part] = [Panel(QRectF(_LEFT, 128, 112, 8), fill="cover_line")]
    parts.append(
        Text(words(slide.crumb, CRUMB, _WIDTH, "cover_soft", look), QPointF(_LEFT, 152), foot=True)
    )
    title = words(slide.title, COVER[0], _WIDTH, "cover_text", look)
    if title.lines > _LINES - 1:
        title = words(slide.title, COVER[1], _WIDTH, "cover_text", look)
    parts.append(Text(title, QPointF(_LEFT, 204)))
    low, base = _below(slide, look)
    top = 204 + title.height + 24
    for point in slide.points:
        for style in (*TEXT[1:], SMALLEST):
            lead = flow(point.runs, style, _WIDTH, "cover_soft", look)
            if top + lead.height <= base - 24:
                break
        parts.append(Text(lead, QPointF(_LEFT, top)))
    return (*parts, *low)


def _below(slide: Slide, look: Projector) -> tuple[list[Part], float]:
    """Versions of law, status, edition, and the independent line; where they begin."""
    independent = [words(line, LAW, _WIDTH, "cover_soft", look) for line in slide.remarks[:1]]
    top = _BOTTOM - sum(one.height for one in independent)
    parts: list[Part] = []
    at = top
    for made in independent:
        parts.append(Text(made, QPointF(_LEFT, at), foot=True))
        at += made.height
    top -= 64
    ribbon, right = ribbon_parts(slide, look, QPointF(_LEFT, top), cover=True)
    parts += ribbon
    line = " · ".join(filter(None, (_edition_words(slide), *slide.remarks[1:])))
    made = words(line, LAW, _LEFT + _WIDTH - right - 32, "cover_soft", look)
    parts.append(Text(made, QPointF(right + 32, top + 1), foot=True))
    law = [words(line, LAW, _WIDTH - 44, "cover_soft", look) for line in slide.law]
    at = top = top - (sum(one.height for one in law) + 20 if law else 0)
    for made in law:
        parts.append(Icon("history", "cover_soft", QRectF(_LEFT, at + 5, 28, 28)))
        parts.append(Text(made, QPointF(_LEFT + 44, at), foot=True))
        at += made.height
    return parts, top


def _edition_words(slide: Slide) -> str:
    """Number and date of the edition; dates are worded here because that is slow to load."""
    from app.i18n.formats import long_date  # noqa: PLC0415 - loads Babel, for the cover alone

    if slide.edition is None:
        return ""
    number, day = slide.edition
    # TRANSLATORS: {number} as 0.1, {date} as 24 November 2026.
    words_of = gettext_in(slide.locale, "Edition {number} of {date}")
    return words_of.format(number=number, date=long_date(day, slide.locale))
