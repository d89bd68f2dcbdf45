"""The type scale: sizes and line boxes in pixels at 100 %, weights and faces.

Guide Serif is what the guide says, Guide Sans is what the program says. Nothing below 12 px.
"""

from dataclasses import dataclass

SERIF = "Guide Serif"
SANS = "Guide Sans"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One line of the scale: letter size and line box in px, weight 400/600/700, face."""

    size: int
    line: int
    weight: int
    family: str


SCALE = {
    "display": TypeStyle(36, 44, 600, SERIF),
    "h1": TypeStyle(30, 40, 600, SERIF),
    "h2": TypeStyle(24, 32, 600, SERIF),
    "h3": TypeStyle(20, 28, 600, SERIF),
    "title": TypeStyle(17, 24, 600, SERIF),
    "lead": TypeStyle(20, 32, 400, SERIF),
    "body": TypeStyle(18, 28, 400, SERIF),
    "small-serif": TypeStyle(16, 24, 400, SERIF),
    "card": TypeStyle(15, 22, 400, SERIF),
    "ui": TypeStyle(14, 20, 400, SANS),
    "ui-strong": TypeStyle(14, 20, 600, SANS),
    "ui-large": TypeStyle(15, 24, 400, SANS),
    "ui-large-strong": TypeStyle(15, 24, 600, SANS),
    "label": TypeStyle(13, 20, 400, SANS),
    "label-strong": TypeStyle(13, 20, 600, SANS),
    "micro": TypeStyle(12, 16, 400, SANS),
    "micro-strong": TypeStyle(12, 16, 600, SANS),
}

# Corner radii, in px.
RADIUS = {"badge": 6, "control": 8, "callout": 10, "card": 12, "chip": 14}

# Width of the reading column at 100 %, in px: 66–72 letters of the body face.
MEASURE = 660
