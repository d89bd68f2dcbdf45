"""The icons are drawings and nothing else, and their licence goes with them."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent.parent.parent / "app" / "ui" / "theme" / "icons"
OWN = ("app-icon", "app-icon-small")
TAKEN = sorted(path.stem for path in ICONS.glob("*.svg") if path.stem not in OWN)

# Shapes and groups: no script, no picture, no link, no style sheet, no text.
SHAPES = {"svg", "title", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
SIDE = 24


def _painted(name: str) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    drawing = (ICONS / f"{name}.svg").read_text("utf-8").replace("currentColor", "#0B5A66")
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


def test_there_are_icons_and_both_sizes_of_our_own() -> None:
    assert len(TAKEN) > 60
    assert all((ICONS / f"{name}.svg").is_file() for name in OWN)


@pytest.mark.parametrize("name", [*TAKEN, *OWN])
def test_an_icon_holds_shapes_only(name: str) -> None:
    tree = ET.fromstring((ICONS / f"{name}.svg").read_text("utf-8"))  # noqa: S314 - a file of ours
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= SHAPES
    attributes = {attribute for element in tree.iter() for attribute in element.attrib}
    assert not {name for name in attributes if "href" in name or name.startswith("on")}


@pytest.mark.parametrize("name", TAKEN)
def test_a_taken_icon_takes_the_colour_of_the_theme(name: str) -> None:
    text = (ICONS / f"{name}.svg").read_text("utf-8")
    assert 'stroke="currentColor"' in text
    assert "#" not in text


@pytest.mark.parametrize("name", [*TAKEN, *OWN])
def test_qt_draws_every_icon(name: str) -> None:
    image = _painted(name)
    pixels = {image.pixel(x, y) for x in range(SIDE) for y in range(SIDE)}
    assert len(pixels) > 1, "nothing was drawn"


def test_the_licence_of_the_taken_icons_stands_beside_them() -> None:
    text = (ICONS / "LICENSE-lucide.txt").read_text("utf-8")
    assert "ISC License" in text
    assert "Cole Bemis" in text, "some shapes come from Feather, under MIT"
