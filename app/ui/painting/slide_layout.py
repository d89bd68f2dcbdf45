"""Composing a slide: where each of its parts stands on a canvas of 1920 × 1080.

The same arithmetic measures what fits (`SlideRoom`) and composes what is painted, so that nothing
that was found to fit can run over. Nothing is painted here.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtCore import QPointF, QRectF

from app.model.slide import Point, PointKind, Slide, SlideKind
from app.model.text import Run
from app.ui.painting.slide_cover import cover_parts
from app.ui.painting.slide_figure import Picture, bands
from app.ui.painting.slide_foot import FOOT_TOP, foot_parts
from app.ui.painting.slide_parts import Icon, Panel, Part, Text
from app.ui.painting.slide_table import head_height, row_heights, table_parts
from app.ui.painting.slide_type import (
    CRUMB,
    LAW,
    PLEASANT,
    REMARK,
    SIGN,
    SMALLEST,
    TEXT,
    TITLE,
    Flow,
    flow,
    words,
)
from app.ui.reader.words import grade_words
from app.ui.theme.projector import LIGHT_SLIDES, Projector
from app.ui.theme.typography import TypeStyle

LEFT, COLUMN = 140.0, 1640.0
_CRUMB_TOP, _TITLE_TOP = 56.0, 104.0
_UNDER_TITLE = 36.0
_PAD = 40.0  # inside a panel
_INDENT = 72.0  # from a bullet to its words
_SAFETY_PAD = 24.0
_BAR = 8.0

# Hue, icon and whether the slide stands on a panel of that hue.
_LOOKS = {
    SlideKind.KEY: ("key", "lightbulb", False),
    SlideKind.LAW: ("legal", "scale", True),
    SlideKind.ARTICLE: ("legal", "scale", True),
    SlideKind.WARNING: ("warning", "triangle-alert", True),
    SlideKind.NOTE: ("note", "info", True),
    SlideKind.CASE: ("legal", "message-circle", True),
    SlideKind.QUESTIONS: ("legal", "users", False),
    SlideKind.ANSWERS: ("legal", "users", False),
    SlideKind.CHECKLIST: ("accent", "list-checks", False),
    SlideKind.INDICATOR: ("indicator", "flag", True),
}


@dataclass(frozen=True, slots=True)
class Composed:
    """A slide ready to paint; `bottom` is where its content ends, `size` its letters' size."""

    parts: tuple[Part, ...]
    hue: str
    bottom: float
    size: int


def look_of(slide: Slide) -> tuple[str, str, bool]:
    """Hue, icon and panel of a kind of slide."""
    return _LOOKS.get(slide.kind, ("accent", "", False))


class SlideRoom:
    """Satisfies `app.export.deck.draft.Room`, by the arithmetic that composes."""

    def __init__(self, look: Projector = LIGHT_SLIDES) -> None:
        self._look = look

    def capacity(self, slide: Slide) -> float:
        """Height left for points or rows."""
        frame = _Frame(slide, self._look)
        head = head_height(slide.rows, COLUMN, self._look) if slide.rows else 0.0
        return frame.limit - frame.top - head

    def heights(self, slide: Slide, *, tight: bool = False) -> tuple[float, ...]:
        """Height of each point, or row below the head, with the gap above it."""
        if slide.rows:
            return row_heights(slide.rows, COLUMN, self._look)
        style = SMALLEST if tight else PLEASANT
        frame = _Frame(slide, self._look)
        return tuple(frame.height(point, style) + gap(style) for point in slide.points)

    def bands(self, drawing: str) -> tuple[tuple[float, float], ...]:
        """Bands of a drawing whose words can be read from afar."""
        return bands(drawing)


def gap(style: TypeStyle) -> float:
    """Space above a point."""
    return round(style.line * 0.45)


class _Frame:
    """What surrounds the points of a slide, and the room it leaves them."""

    def __init__(self, slide: Slide, look: Projector) -> None:
        self.slide, self.look = slide, look
        self.hue, self.icon, self.panel = look_of(slide)
        inset = _PAD if self.panel else 0.0
        self.left, self.width = LEFT + inset, COLUMN - 2 * inset
        # The title of an indicator is what the panel says; all others stand above it.
        self.inside = slide.kind is SlideKind.INDICATOR

    # Measured when asked for: the height of a point needs none of it.

    @cached_property
    def panel_top(self) -> float:
        """Upper edge of the panel, or of the room for points where there is none."""
        above = 0.0 if self.inside else self.title.height + _UNDER_TITLE - 8
        return _TITLE_TOP + above

    @cached_property
    def top(self) -> float:
        """Where points begin."""
        top = self.panel_top + (28 if self.panel else 0)
        if self.inside:
            top += self.title.height + 12 + sum(one.height for one in self.grades())
        return top

    @cached_property
    def under(self) -> list[Flow]:
        """The versions of the law."""
        width = self.width - 44
        return [words(line, LAW, width, "legal", self.look) for line in self.slide.law]

    @cached_property
    def remarks(self) -> list[Flow]:
        """What is not shown."""
        said = self.slide.remarks
        return [words(line, REMARK, self.width, "muted", self.look) for line in said]

    @cached_property
    def limit(self) -> float:
        """Where points must end."""
        tail = sum(one.height for one in (*self.under, *self.remarks))
        tail += 28 if tail else 0
        return FOOT_TOP - 20 - tail - (28 if self.panel else 0)

    @cached_property
    def title(self) -> Flow:
        """The title on one line, else smaller; a sign may take four lines where it leaves room."""
        sign = self.inside
        for style in SIGN if sign else TITLE:
            made = words(self.slide.title, style, self.width, "text", self.look)
            most = 1 if style is TITLE[0] else 4 if sign else 3
            if made.lines <= most and (not sign or self._leaves(made)):
                break
        return made

    def _leaves(self, title: Flow) -> bool:
        """Whether a sign so large leaves room for what must stand below it."""
        taken = _TITLE_TOP + 28 + title.height + 12 + sum(one.height for one in self.grades())
        points = self.slide.points
        taken += sum(self.height(point, SMALLEST) + gap(SMALLEST) for point in points)
        return taken <= FOOT_TOP - 48

    def grades(self) -> list[Flow]:
        """How strong the source calls the sign, in words."""
        made = []
        for label, grade in self.slide.grades:
            said, tone, _bars = grade_words(grade, self.slide.locale)
            runs = (Run(f"{label} "), Run(said, strong=True))
            colour = "muted" if tone == "faint" else tone
            made.append(flow(runs, SMALLEST, self.width - 96, colour, self.look))
        return made

    def indent(self, point: Point) -> float:
        """From the left edge to the words of a point."""
        if point.kind is PointKind.PLAIN:
            return 0.0
        return _INDENT + (_SAFETY_PAD if point.kind is PointKind.SAFETY else 0.0)

    def point(self, point: Point, style: TypeStyle) -> Flow:
        """The words of a point."""
        room = self.width - self.indent(point)
        room -= _SAFETY_PAD if point.kind is PointKind.SAFETY else 0.0
        return flow(point.runs, style, room, "text", self.look)

    def height(self, point: Point, style: TypeStyle) -> float:
        """Height of a point without the gap above it."""
        pad = 2 * _SAFETY_PAD if point.kind is PointKind.SAFETY else 0.0
        return self.point(point, style).height + pad

    def fitting(self) -> TypeStyle:
        """The largest size at which all points fit."""
        for style in TEXT:
            total = sum(self.height(point, style) + gap(style) for point in self.slide.points)
            if total <= self.limit - self.top:
                return style
        return SMALLEST


@lru_cache(maxsize=256)
def compose(slide: Slide, number: int, total: int, look: Projector) -> Composed:
    """The parts of a slide, each in its place."""
    if slide.kind is SlideKind.TITLE:
        return Composed(cover_parts(slide, look), "cover_line", FOOT_TOP, SMALLEST.size)
    frame = _Frame(slide, look)
    style = frame.fitting()
    body: list[Part] = []
    bottom = frame.top
    if slide.rows:
        body, bottom = table_parts(slide.rows, QPointF(LEFT, frame.top), COLUMN, look)
    elif slide.figure is not None:
        low = frame.limit - frame.top - 8
        picture = Picture(slide.figure, QRectF(LEFT, frame.top - 12, COLUMN, low))
        body, bottom = [picture], max(picture.bounds.bottom(), frame.top + low - 12)
    for point in slide.points:
        bottom += gap(style)
        body += _point_parts(frame, point, style, bottom)
        bottom += frame.height(point, style)
    tail, bottom = _tail(frame, bottom)
    if frame.panel:
        bottom += 28
    parts = (*_head(frame, bottom), *body, *tail, *foot_parts(slide, number, total, look))
    return Composed(parts, frame.hue, bottom, style.size)


def _head(frame: _Frame, bottom: float) -> list[Part]:
    slide = frame.slide
    parts: list[Part] = []
    if frame.panel:
        area = QRectF(LEFT, frame.panel_top, COLUMN, bottom - frame.panel_top)
        parts.append(Panel(area, fill=f"{frame.hue}_bg", radius=20))
        parts.append(Panel(QRectF(LEFT, area.top(), _BAR, area.height()), fill=frame.hue, radius=4))
    parts += _crumb(frame)
    inside = slide.kind is SlideKind.INDICATOR
    at = QPointF(frame.left if inside else LEFT, _TITLE_TOP + (28 if inside else 0))
    parts.append(Text(frame.title, at))
    if inside:
        parts += _strength(frame, at.y() + frame.title.height + 12)
    return parts


def _crumb(frame: _Frame) -> list[Part]:
    """Where the slide belongs, and which part of how many it is."""
    slide, look = frame.slide, frame.look
    part = f"{slide.part}/{slide.parts}" if slide.parts > 1 else ""
    said = "  ·  ".join(filter(None, (slide.crumb, part)))
    parts: list[Part] = []
    left = LEFT
    if frame.icon:
        parts.append(Icon(frame.icon, frame.hue, QRectF(left, _CRUMB_TOP + 3, 38, 38)))
        left += 54
    if said:
        colour = frame.hue if slide.kind is SlideKind.INDICATOR else "muted"
        made = words(said, CRUMB, COLUMN - (left - LEFT), colour, look)
        parts.append(Text(made, QPointF(left, _CRUMB_TOP), foot=True))
    return parts


def _strength(frame: _Frame, top: float) -> list[Part]:
    """Three bars and always the words, one line for each grade."""
    parts: list[Part] = []
    for made, (_label, grade) in zip(frame.grades(), frame.slide.grades, strict=True):
        _said, tone, full = grade_words(grade, frame.slide.locale)
        for bar in range(3):
            rect = QRectF(frame.left + bar * 24, top + 12, 16, 34)
            on = bar < full
            parts.append(Panel(rect, fill=tone if on else "", edge=tone, radius=3, width=2.5))
        parts.append(Text(made, QPointF(frame.left + 96, top)))
        top += made.height
    return parts


def _point_parts(frame: _Frame, point: Point, style: TypeStyle, top: float) -> list[Part]:
    look, indent = frame.look, frame.indent(point)
    made = frame.point(point, style)
    parts: list[Part] = []
    middle = top + style.line / 2
    if point.kind is PointKind.SAFETY:
        area = QRectF(frame.left, top, frame.width, frame.height(point, style))
        parts.append(Panel(area, fill="warning_bg", edge="warning", radius=14, width=2.5))
        side = 44.0
        spot = QRectF(frame.left + _SAFETY_PAD, middle + _SAFETY_PAD - side / 2, side, side)
        parts.append(Icon("shield-alert", "warning", spot))
        return [*parts, Text(made, QPointF(frame.left + indent, top + _SAFETY_PAD))]
    if point.kind is PointKind.BULLET:
        side = style.size * 0.34
        spot = QRectF(frame.left + 2, middle - side / 2 + 2, side, side)
        parts.append(Panel(spot, fill=frame.hue, radius=5))
    elif point.kind is PointKind.TICK:
        side = style.size * 0.8
        spot = QRectF(frame.left + 2, middle - side / 2 + 1, side, side)
        parts.append(Panel(spot, fill="surface", edge=frame.hue, radius=7, width=4))
    elif point.kind is PointKind.NUMBER:
        number = flow((Run(str(point.number), strong=True),), style, indent, frame.hue, look)
        parts.append(Text(number, QPointF(frame.left, top)))
    return [*parts, Text(made, QPointF(frame.left + indent, top))]


def _tail(frame: _Frame, bottom: float) -> tuple[list[Part], float]:
    """What is not shown, and the version of the law, in the same block as the points."""
    parts: list[Part] = []
    if frame.remarks or frame.under:
        bottom += 24
    for made in frame.remarks:
        parts.append(Text(made, QPointF(frame.left, bottom), foot=True))
        bottom += made.height
    for made in frame.under:
        parts.append(Icon("history", "legal", QRectF(frame.left, bottom + 5, 28, 28)))
        parts.append(Text(made, QPointF(frame.left + 44, bottom), foot=True))
        bottom += made.height
    return parts, bottom
