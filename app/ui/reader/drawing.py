"""A figure's drawing: shapes in theme colours, and words to be set in the reader's language.

Only plain shapes are taken from the SVG: no style sheets, no scripts, no addresses, no entities.
What is not on the list is left out.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QXmlStreamAttributes as Attributes
from PySide6.QtCore import QXmlStreamReader

from app.ui.theme.tokens import Theme

_SHAPES = frozenset(
    {"svg", "g", "rect", "circle", "ellipse", "line", "path", "polyline", "polygon"}
    | {"defs", "marker"}
)
# Attributes of shape; colours come from class names alone.
_KEPT = frozenset(
    {"viewBox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"}
    | {"d", "points", "transform", "id", "opacity", "fill-opacity", "stroke-opacity"}
    | {"orient", "refX", "refY", "markerWidth", "markerHeight", "markerUnits"}
    | {"marker-start", "marker-mid", "marker-end"}
    | {"stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"}
)
# The names an author may use, and the colours of the theme they stand for.
_COLOURS = {
    "ink": "text",
    "muted": "muted",
    "accent": "accent",
    "accent-soft": "accent_soft",
    "surface": "surface",
    "border": "border_strong",
    "warning": "warning",
    "warning-soft": "warning_bg",
    "key": "key",
    "key-soft": "key_bg",
    "legal": "legal",
    "legal-soft": "legal_bg",
    "indicator": "indicator",
    "indicator-soft": "indicator_bg",
}


class BadDrawingError(ValueError):
    """The text of a figure is not a drawing that the guide allows."""


@dataclass(frozen=True, slots=True)
class Label:
    """Where words stand in a drawing; lengths are units of its view box.

    `key` names the words in `figures.toml`; a label without a key has its own `text` (a number).
    """

    key: str
    text: str
    x: float
    y: float
    width: float
    size: float
    colour: str
    anchor: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing ready to paint: its shapes as SVG, its labels, its size in units."""

    shapes: bytes
    labels: tuple[Label, ...]
    width: float
    height: float


@lru_cache(maxsize=16)  # a page is set anew at every change of look; its drawings stay
def read_drawing(text: str, theme: Theme) -> Drawing:
    """Read the SVG text of a figure in the colours of a theme.

    Raises:
        BadDrawingError: It is not well-formed, declares entities, or has no view box.
    """
    if "<!" in text.replace("<!--", ""):
        raise BadDrawingError(text[:60])
    reading = _Reading(theme)
    try:
        reading.run(text)
    except ValueError as error:
        raise BadDrawingError(str(error)) from error
    return reading.made()


class _Reading:
    """One pass over the SVG text."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._out: list[str] = []
        self._labels: list[Label] = []
        self._size = (0.0, 0.0)
        self._shift = [(0.0, 0.0)]

    def run(self, text: str) -> None:
        reader = QXmlStreamReader(text)
        while not reader.atEnd():
            reader.readNext()
            if reader.isStartElement():
                self._start(reader)
            elif reader.isEndElement() and reader.name() in _SHAPES:
                self._out.append(f"</{reader.name()}>")
                if reader.name() == "g":
                    self._shift.pop()
        if reader.hasError():
            raise BadDrawingError(reader.errorString())

    def made(self) -> Drawing:
        if min(self._size) <= 0:
            message = "no view box"
            raise BadDrawingError(message)
        shapes = "".join(self._out).encode("utf-8")
        return Drawing(shapes, tuple(self._labels), *self._size)

    def _start(self, reader: QXmlStreamReader) -> None:
        name = str(reader.name())
        given = _attributes(reader.attributes())
        if name == "text":
            self._label(given, reader)
        elif name not in _SHAPES:
            reader.skipCurrentElement()
        else:
            self._shape(name, given)

    def _shape(self, name: str, given: dict[str, str]) -> None:
        if name == "svg":
            numbers = [float(part) for part in given.get("viewBox", "").replace(",", " ").split()]
            if len(numbers) == 4:  # noqa: PLR2004 - x, y, width, height
                self._size = (numbers[2], numbers[3])
            given = {"viewBox": given.get("viewBox", "")}
        if name == "g":
            self._shift.append(self._shifted(given.get("transform", "")))
        kept = [
            f'{key}="{_safe(value)}"'
            for key, value in given.items()
            # A marker may be named inside the drawing, nothing outside it.
            if key in _KEPT and "url(" not in value.replace("url(#", "")
        ]
        kept += self._paint(given.get("class", ""), has_own=name not in {"svg", "g", "defs"})
        space = ' xmlns="http://www.w3.org/2000/svg"' if name == "svg" else ""
        self._out.append(f"<{name}{space} {' '.join(kept)}>")

    def _shifted(self, transform: str) -> tuple[float, float]:
        x, y = self._shift[-1]
        if not transform.startswith("translate("):
            return x, y
        moved = transform.removeprefix("translate(").partition(")")[0].replace(",", " ").split()
        numbers = [float(part) for part in moved]
        return x + numbers[0], y + (numbers[1] if len(numbers) > 1 else 0.0)

    def _paint(self, classes: str, *, has_own: bool) -> list[str]:
        """Fill and stroke of a shape from its class names; a shape without is not filled."""
        fill, stroke = self.colours(classes)
        if not has_own:
            return [
                f'{key}="{value}"' for key, value in (("fill", fill), ("stroke", stroke)) if value
            ]
        return [f'fill="{fill or "none"}"', *([f'stroke="{stroke}"'] if stroke else [])]

    def colours(self, classes: str) -> tuple[str, str]:
        """The colours of fill and stroke that class names ask for, empty where they do not."""
        fill = stroke = ""
        for name in classes.split():
            part, _, colour = name.partition("-")
            if part == "fill" and colour in _COLOURS:
                fill = self._theme.colour(_COLOURS[colour])
            elif part == "stroke" and colour in _COLOURS:
                stroke = self._theme.colour(_COLOURS[colour])
            elif name in _COLOURS:
                fill = self._theme.colour(_COLOURS[name])
        return fill, stroke

    def _label(self, given: dict[str, str], reader: QXmlStreamReader) -> None:
        text = str(
            reader.readElementText(QXmlStreamReader.ReadElementTextBehaviour.SkipChildElements)
        )
        classes = given.get("class", "")
        x, y = self._shift[-1]
        self._labels.append(
            Label(
                key=given.get("data-word", ""),
                text=" ".join(text.split()),
                x=x + float(given.get("x", "0")),
                y=y + float(given.get("y", "0")),
                width=float(given.get("data-width", "0")),
                size=float(given.get("data-size", given.get("font-size", "15"))),
                colour=self.colours(classes)[0] or self._theme.text,
                anchor=given.get("text-anchor", "start"),
                strong=given.get("font-weight", "") in {"600", "700", "bold"},
            )
        )


def _attributes(given: Attributes) -> dict[str, str]:
    return {
        str(given.at(number).qualifiedName()): str(given.at(number).value())
        for number in range(given.size())
    }


def _safe(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
