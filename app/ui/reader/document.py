"""From a page to a document ready to paint, for one look and one width.

It is made anew for every page, language, theme and text size: some tens of milliseconds, and no
state to keep in step.
"""

from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from app.ui.reader.body import BodySetter
from app.ui.reader.dress import Dress, dress_for
from app.ui.reader.figure_object import FigurePainter
from app.ui.reader.head import set_head
from app.ui.reader.page import Page
from app.ui.reader.sheet import Records, Sheet
from app.ui.reader.sources import set_foot, set_sources
from app.ui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page set on its sheet."""

    page: Page
    dress: Dress
    document: QTextDocument
    records: Records
    figures: FigurePainter


def set_page(page: Page, theme: Theme, zoom: float, width: int) -> SetPage:
    """Set a page in a column of `width` px."""
    return set_in(page, dress_for(theme, zoom, width))


def set_in(page: Page, dress: Dress) -> SetPage:
    """Set a page in a dress, such as that of paper."""
    sheet = Sheet(dress)
    set_head(sheet, page)
    BodySetter(sheet, page).set_sections()
    set_sources(sheet, page)
    set_foot(sheet, page.guide, page.locale)
    return SetPage(page, sheet.dress, sheet.finish(), sheet.records, sheet.figures)
