"""Figures in the page: a drawing among the blocks, with its title under it.

A figure is one object in Qt's text; the clipboard gets its description in words instead.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextFormat

from app.model.section import Block
from app.ui.reader.drawing import BadDrawingError, read_drawing
from app.ui.reader.dress import COPY_AS, SET_BY_US, Gaps
from app.ui.reader.figure_object import FIGURE, FIGURE_ID
from app.ui.reader.letters import firm
from app.ui.reader.page import Page
from app.ui.reader.sheet import Sheet

OBJECT = "\ufffc"
_ABOVE = 20  # px above a figure, at 100 %


def set_figure(sheet: Sheet, page: Page, section: str, block: Block) -> None:
    """Set a figure and its caption; a drawing that cannot be read is its description in words."""
    figure = page.guide.figures.get(block.figure)
    try:
        drawing = read_drawing(page.drawings.get(block.figure, ""), sheet.dress.theme)
    except BadDrawingError:
        at = sheet.start_block("body", Gaps(above=_ABOVE))
        sheet.put(block.alt, sheet.dress.letters("body"))
        sheet.note_spot(section, block.anchor, at)
        return
    words = {
        key: said.said_in(page.text_locale)
        for key, said in (figure.words if figure else {}).items()
    }
    sheet.figures.add(block.figure, drawing, words)
    at = _set_object(sheet, block)
    sheet.note_spot(section, block.anchor, at)
    if figure:
        _set_caption(sheet, figure.title.said_in(page.text_locale))
    sheet.keep_clear(24)


def _set_object(sheet: Sheet, block: Block) -> int:
    at = sheet.start_block("body", Gaps(above=_ABOVE))
    lines = QTextBlockFormat(sheet.cursor.blockFormat())
    lines.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    sheet.cursor.setBlockFormat(lines)
    form = QTextCharFormat()
    form.setObjectType(FIGURE)
    form.setProperty(FIGURE_ID, block.figure)
    form.setProperty(SET_BY_US, True)  # noqa: FBT003 - Qt's own signature
    form.setProperty(COPY_AS, block.alt)
    form.setProperty(QTextFormat.Property.ImageAltText, block.alt)
    sheet.put(OBJECT, form)
    return at


def _set_caption(sheet: Sheet, title: str) -> None:
    sheet.start_block("label", Gaps(above=8))
    sheet.put(firm(title), sheet.dress.ours("label", "muted", title))
