"""From a page to a document ready to paint, for one look and one width.

It is made anew for every page, language, theme and text size: some tens of milliseconds for a long
page, which can be spent in slices, and no state to keep in step.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from app.ui.reader.body import BodySetter
from app.ui.reader.dress import Dress
from app.ui.reader.figure_object import FigurePainter
from app.ui.reader.head import set_head
from app.ui.reader.page import Page
from app.ui.reader.sheet import Records, Sheet
from app.ui.reader.sources import set_foot, sources


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page set on its sheet."""

    page: Page
    dress: Dress
    document: QTextDocument
    records: Records
    figures: FigurePainter


class Setting:
    """A page being set: its head, its blocks a few at a time, its sources, its last line.

    A long page is shown when its first screen is set, and the rest follows in slices.
    """

    def __init__(self, page: Page, dress: Dress) -> None:
        self._sheet = Sheet(dress)
        self._parts = self._set(page)
        self.done = False
        sheet = self._sheet
        self.made = SetPage(page, dress, sheet.document, sheet.records, sheet.figures)

    def go_on(self, enough: Callable[[], bool] = lambda: False) -> None:
        """Set one part and then more until it is enough; all of the page when nobody says so."""
        if self.done:
            return
        self._sheet.begin()
        for _part in self._parts:
            if enough():
                break
        else:
            self.done = True
        self._sheet.end()

    def _set(self, page: Page) -> Iterator[None]:
        set_head(self._sheet, page)
        yield from BodySetter(self._sheet, page).sections()
        yield from sources(self._sheet, page)
        set_foot(self._sheet, page.guide, page.locale)
