"""The seam between the command line and whoever can paint.

The command line knows only this protocol; `app.main` hands in an object that loads Qt when it is
first asked for something, so that searching and checking never do.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place

# Every view of the command line's contract; those that this version cannot draw are wrong usage.
VIEWS = (
    *("home", "reader", "parallel", "search", "indicators", "indicator", "checklist", "law"),
    *("statute", "glossary", "contacts", "presenter", "slides", "library", "settings", "about"),
    *("welcome", "error", "results", "compare", "tray", "checklists", "scene", "pack"),
    *("audience", "sheet", "print"),
)
BUILT_VIEWS = (
    *("home", "indicators", "checklists", "law", "reader", "search"),
    *("indicator", "checklist", "statute", "about"),
    *("slides", "presenter", "audience"),
)


class PaintingError(Exception):
    """A picture could not be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class ShotRequest:
    """A picture of the real window to draw.

    Attributes:
        view: One of `BUILT_VIEWS`.
        out: The PNG file to write.
        locale: Language of interface and text.
        theme: ``system``, ``light`` or ``dark``.
        width, height: Of the picture, in its own pixels.
        scale: The display's scale, 1.0 to 3.0; the window has width / scale logical pixels.
        text_size: Reading size in percent.
        place: What to open, or None for the first entry or chapter.
        query: Words typed into the search overlay, or above the list of indicators.
    """

    view: str
    out: Path
    locale: Locale
    theme: str = "light"
    width: int = 1366
    height: int = 768
    scale: float = 1.0
    text_size: int = 100
    place: Place | None = None
    query: str = ""


class Painter(Protocol):
    """Draws what the program shows into files."""

    def screenshot(self, source: OpenGuide, index: Path | None, request: ShotRequest) -> None:
        """Draw the real window, without a display, into one PNG file.

        Raises:
            PaintingError: The file could not be written or the place is not in the guide.
        """
        ...

    def fonts(self) -> tuple[str, ...]:
        """The type families that the program brings and Qt could load."""
        ...
