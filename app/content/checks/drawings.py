"""Drawings: plain shapes, colours by class, words by key; nothing that could load or run.

A drawing is data of the edition and is refused rather than cleaned.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from app.content.complaint import Complaint, Where, complain
from app.content.data.figures import FILE
from app.content.loader import SourceGuide
from app.content.text_file import find_inside
from app.model.figure import Figure

_NAMESPACE = "{http://www.w3.org/2000/svg}"

_ELEMENTS = frozenset(
    {
        *("svg", "g", "defs", "marker", "title", "desc", "text", "tspan"),
        *("rect", "circle", "ellipse", "line", "path", "polyline", "polygon"),
    }
)
_ATTRIBUTES = frozenset(
    {
        *("viewBox", "id", "class", "transform", "role", "fill", "stroke"),
        *("x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry"),
        *("width", "height", "d", "points"),
        *("data-word", "data-width", "data-size", "text-anchor", "font-weight"),
        *("marker-start", "marker-mid", "marker-end", "refX", "refY", "orient"),
        *("markerWidth", "markerHeight", "markerUnits"),
        *("stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"),
    }
)
_COLOURS = (
    *("ink", "muted", "accent", "accent-soft", "surface", "border", "warning", "warning-soft"),
    *("key", "key-soft", "legal", "legal-soft", "indicator", "indicator-soft"),
)
_CLASSES = frozenset(
    [*_COLOURS, *(f"{use}-{colour}" for use in ("fill", "stroke") for colour in _COLOURS)]
)
# A marker is named inside the drawing; every other address would be one outside it.
_OWN_MARKER = re.compile(r"url\(#[A-Za-z][\w-]*\)\Z")
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)


def drawings(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the figures."""
    for figure in source.guide.figures.values():
        path = find_inside(source.folder, figure.file)
        if path is None:
            where = source.notes.where(FILE, figure.id)
            yield complain("FIG001", where, file=figure.file)
        else:
            text = path.read_bytes().decode("utf-8", errors="replace")
            yield from _drawing(figure, text, source)


def _drawing(figure: Figure, text: str, source: SourceGuide) -> Iterator[Complaint]:
    where = Where(figure.file, 1, figure.id)
    if _DECLARATION.search(text):
        yield complain("FIG005", where, reason="DOCTYPE, ENTITY")
        return
    try:
        root = ET.fromstring(text)  # noqa: S314 - declarations, the way in for bombs, are refused
    except ET.ParseError as error:
        yield complain("FIG005", where.at(error.position[0]), reason=str(error))
        return
    for name in dict.fromkeys(_strangers(root)):
        yield complain("FIG002", where.at(_line_of(name, text)), name=name)
    yield from _words(figure, root, text, source)


def _strangers(root: ET.Element) -> Iterator[str]:
    """Names of elements, attributes, classes and values that are not allowed."""
    if "viewBox" not in root.attrib:
        yield "svg"
    for element in root.iter():
        name = element.tag.removeprefix(_NAMESPACE)
        if name not in _ELEMENTS:
            yield name
        yield from _strange_attributes(element)
        if name == "text" and "data-word" not in element.attrib:
            yield "text"


def _strange_attributes(element: ET.Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name not in _ATTRIBUTES:
            yield name.rpartition("}")[2]
        elif name == "class":
            yield from (word for word in value.split() if word not in _CLASSES)
        elif (name in ("fill", "stroke") and value != "none") or (
            name.startswith("marker-") and not _OWN_MARKER.match(value)
        ):
            yield f"{name}={value}"


def _line_of(name: str, text: str) -> int:
    """The line where a name stands first; 1 when it is written otherwise."""
    for number, line in enumerate(text.splitlines(), 1):
        if name.partition("=")[0] in line:
            return number
    return 1


def _words(figure: Figure, root: ET.Element, text: str, source: SourceGuide) -> Iterator[Complaint]:
    used = {word for element in root.iter() if (word := element.get("data-word"))}
    for key in sorted(used - figure.words.keys()):
        where = Where(figure.file, _line_of(f'"{key}"', text), figure.id)
        yield complain("FIG003", where, key=key)
    for key in sorted(figure.words.keys() - used):
        yield complain("FIG004", source.notes.where(FILE, figure.id), key=key)
