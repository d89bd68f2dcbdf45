"""Pages on paper: a chapter, an article, an indicator or a checklist as sheets of A4.

The same page as on the screen in the dress of print, cut between lines and boxes, with a running
head and foot that say whose edition it is, how far it was examined and which law was read. It
paints on whatever painter it is given and writes no file.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlock,
    QTextTable,
)

from app.content.law_cited import listed_acts, version_lines
from app.i18n import gettext_in
from app.i18n.formats import long_date
from app.model.place import PlaceKind
from app.ui.painting.paging import Leaf, Span, Table, paginate
from app.ui.painting.paper_dress import PAPER, PaperDress
from app.ui.reader.decor import Decor
from app.ui.reader.document import SetPage, Setting
from app.ui.reader.dress import BLEED
from app.ui.reader.figure_object import FIGURE
from app.ui.reader.page import Notice, Page
from app.ui.widgets.lines import split_lines

# A4 in px at 96 px an inch (210 × 297 mm), and its margins of 16 mm.
WIDTH, HEIGHT = 794, 1123
MARGIN = 60
_COLUMN = WIDTH - 2 * MARGIN
# The running head: its line, and where the page begins below its rule.
_HEAD_TOP, _HEAD_RULE, _PAGE_TOP = 36, 60, 80
_FOOT_GAP = 20  # px from the page to the rule above the foot
_FOOT_BOTTOM = 40  # px below the foot
_FOOT_STYLE = "micro"
# Blocks of these styles belong to the block above them: captions, versions, addresses.
_BELONGS_ABOVE = frozenset({"label", "badge-long"})
# And these to the block below: a mark over a list.
_BELONGS_BELOW = frozenset({"mark"})
_SHORT_TABLE = 260  # px, about a quarter of a sheet: a table so short is not parted
_FEW_LINES = 3  # a paragraph of at most so many lines is not parted


# A step of the work, in seconds: shorter than a frame of a window that is scrolled.
_STEP = 0.012
# A caption stands at most so far below what it belongs to, in px.
_NEAR = 14


@dataclass(frozen=True, slots=True)
class RunningWords:
    """What stands at the head and the foot of every sheet."""

    edition: str
    page: str
    foot: tuple[str, ...]


class Paper:
    """One page of the guide as sheets of paper.

    Args:
        page: What to print, as the reader shows it.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._words = running_words(page)
        self._dress = PaperDress(_COLUMN)
        self._made: SetPage | None = None
        self._decor: Decor | None = None
        self._leaves: tuple[Leaf, ...] = ()
        face = self._dress.font(_FOOT_STYLE)
        first, *law = self._words.foot
        # The first line shares its height with the number of the sheet.
        self._foot = (
            *split_lines(first, face, _COLUMN - 64),
            *(line for words in law for line in split_lines(words, face, _COLUMN)),
        )

    @property
    def title(self) -> str:
        """The title of what is printed."""
        return self._page.title

    @property
    def count(self) -> int:
        """How many sheets there are, once it is ready."""
        return len(self._leaves)

    def prepare(self) -> Iterator[None]:
        """Set, measure and cut the page; stops between the steps so that a window can breathe."""
        independent = Notice(self._page.guide.info.independent.said_in(self._page.locale))
        notices = (independent, *self._page.notices)
        # How long reading takes is no matter on paper.
        page = replace(self._page, notices=notices, minutes=0, on_paper=True)
        setting = Setting(page, self._dress)
        while not setting.done:
            setting.go_on(_slice())
            yield
        self._made = setting.made
        # Asking for the size lays the document out.
        self._made.document.documentLayout().documentSize()
        yield
        self._decor = Decor(self._made)
        measures = _Measures(self._made, self._decor)
        for _block in measures.take():
            yield
        found = measures
        self._leaves = tuple(paginate(found.lines, found.whole, self._room, found.tables))

    @property
    def _room(self) -> float:
        return self._foot_rule - _FOOT_GAP - _PAGE_TOP

    @property
    def _foot_rule(self) -> float:
        return HEIGHT - _FOOT_BOTTOM - len(self._foot) * self._dress.line(_FOOT_STYLE) - 8

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a sheet, the first is 0, in px at 96 px an inch."""
        leaf = self._leaves[number]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        if leaf.head:
            self._paint_band(painter, leaf.head, _PAGE_TOP)
        self._paint_band(painter, (leaf.top, leaf.bottom), _PAGE_TOP + leaf.head_height)
        self._paint_foot(painter, number)

    def _paint_band(self, painter: QPainter, band: Span, top: float) -> None:
        """Paint a stretch of the page with its upper edge at a height of the sheet."""
        assert self._made is not None
        assert self._decor is not None
        area = QRectF(0, band[0], _COLUMN + 2 * BLEED, band[1] - band[0])
        painter.save()
        painter.translate(MARGIN - BLEED, top - band[0])
        # Frames and chips may stand a px over the lines that they go round.
        painter.setClipRect(area.adjusted(0, -1, 0, 1))
        self._decor.paint(painter, area)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = area
        self._made.document.documentLayout().draw(painter, context)
        painter.restore()

    # Head and foot ------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter) -> None:
        measures = self._dress.metrics(_FOOT_STYLE)
        half = _COLUMN / 2 - 12
        right = _elided(measures, self._words.page, half)
        left = _elided(measures, self._words.edition, half)
        self._put(painter, left, MARGIN, _HEAD_TOP)
        self._put(painter, right, WIDTH - MARGIN - measures.horizontalAdvance(right), _HEAD_TOP)
        self._rule(painter, _HEAD_RULE)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        top = self._foot_rule
        self._rule(painter, top)
        step = self._dress.line(_FOOT_STYLE)
        for row, words in enumerate(self._foot):
            self._put(painter, words, MARGIN, top + 8 + row * step)
        told = f"{number + 1} / {self.count}"
        width = self._dress.metrics("micro-strong").horizontalAdvance(told)
        self._put(painter, told, WIDTH - MARGIN - width, top + 8, "micro-strong")

    def _put(
        self, painter: QPainter, words: str, left: float, top: float, style: str = _FOOT_STYLE
    ) -> None:
        painter.setFont(self._dress.font(style))
        painter.setPen(QColor(PAPER.text if style != _FOOT_STYLE else PAPER.muted))
        painter.drawText(QPointF(left, top + self._dress.ascent(style)), words)

    @staticmethod
    def _rule(painter: QPainter, height: float) -> None:
        painter.setPen(QPen(QColor(PAPER.border_strong), 0.75))
        painter.drawLine(QPointF(MARGIN, height), QPointF(WIDTH - MARGIN, height))


def _elided(measures: QFontMetricsF, words: str, width: float) -> str:
    return measures.elidedText(words, Qt.TextElideMode.ElideRight, width)


def _slice() -> Callable[[], bool]:
    """Whether a step has taken its time."""
    end = time.monotonic() + _STEP
    return lambda: time.monotonic() >= end


# What stands where --------------------------------------------------------------------------------


class _Measures:
    """What stands where on a laid-out page.

    Attributes:
        lines: What is never cut.
        whole: What is kept whole.
        tables: The tables.
    """

    def __init__(self, made: SetPage, decor: Decor) -> None:
        self._made = made
        self._decor = decor
        self.lines: list[Span] = []
        self.whole: list[Span] = []
        self.tables: list[Table] = []
        self._before: Span | None = None
        self._leading: float | None = None  # where a heading began that waits for what follows

    def take(self) -> Iterator[None]:
        """Measure in steps."""
        enough = _slice()
        block = self._made.document.begin()
        while block.isValid():
            found = _block_lines(self._decor, block)
            if found:
                self._take_block(block, found)
            block = block.next()
            if enough():
                yield
                enough = _slice()
        for shape in self._decor.frames:
            # Boxes are kept whole; a table goes on overleaf under its head, unless it is short.
            if shape.kind == "card" or shape.rect.height() <= _SHORT_TABLE:
                self.whole.append((shape.rect.top(), shape.rect.bottom()))
        records = self._made.records
        self.tables = [_table(self._decor, table, self.whole) for table in records.tables]

    def _take_block(self, block: QTextBlock, found: list[Span]) -> None:
        self.lines += found
        self.whole += _kept_lines(found)
        style = self._decor.geometry.style(block)
        before, leading = self._before, self._leading
        if leading is not None:
            self.whole.append((leading, found[min(1, len(found) - 1)][1]))
        elif style in _BELONGS_ABOVE and before and found[0][0] - before[1] <= _NEAR:
            self.whole.append((before[0], found[0][1]))
        heads = block.blockFormat().headingLevel() > 0 or style in _BELONGS_BELOW
        start = found[0][0] if leading is None else leading
        self._leading = start if heads else None
        self._before = found[-1]


def _block_lines(decor: Decor, block: QTextBlock) -> list[Span]:
    """The lines of a block that can be seen, each as tall as its line box."""
    if not block.text().strip():
        return []
    box = decor.geometry.box(block.position())
    if any(form.format.objectType() == FIGURE for form in block.textFormats()):
        rect = block.document().documentLayout().blockBoundingRect(block)
        return [(rect.top(), rect.bottom())]
    count = max(1, block.layout().lineCount())
    step = box.height() / count
    return [(box.top() + row * step, box.top() + (row + 1) * step) for row in range(count)]


def _kept_lines(found: list[Span]) -> list[Span]:
    """No line of a paragraph stands alone at the foot or the head of a sheet."""
    if len(found) <= _FEW_LINES:
        return [(found[0][0], found[-1][1])]
    return [(found[0][0], found[1][1]), (found[-2][0], found[-1][1])]


def _table(decor: Decor, table: QTextTable, whole: list[Span]) -> Table:
    """Its rows are kept whole, the head with the first row, the last row with the one above."""
    shape = decor.table_shape(table)
    edges = [shape.rect.top(), *shape.rules, shape.rect.bottom()]
    whole += list(pairwise(edges))
    if len(edges) > 2:  # noqa: PLR2004 - a head and a row
        whole += [(edges[0], edges[2]), (edges[-3], edges[-1])]
    return Table((edges[0], edges[1]), edges[-1])


# Words --------------------------------------------------------------------------------------------


def printed_acts(page: Page) -> tuple[str, ...]:
    """The acts whose versions a printed page must say at its foot."""
    guide, place = page.guide, page.place
    if place.kind is PlaceKind.SECTION:
        head = guide.find_head(place.locale, place.id)
        return head.acts if head else ()
    if place.kind is PlaceKind.STATUTE:
        return (guide.articles[place.id].act,)
    if place.kind is PlaceKind.CHECKLIST:
        return listed_acts(guide, guide.checklists[place.id])
    return ()


def running_words(page: Page) -> RunningWords:
    """What every sheet says of its edition, its status and the law that was read."""
    guide, locale = page.guide, page.locale
    info = guide.info
    # TRANSLATORS: At the foot of a printed page: number and date of the edition, then the review
    # status as "Draft: not yet reviewed".
    words = gettext_in(locale, "Independent, unofficial edition {number} of {date} · {status}")
    first = words.format(
        number=info.number,
        date=long_date(info.date, locale),
        status=page.badges[0].words if page.badges else "",
    )
    # One after the other, as a paragraph: three acts would else take six lines of every sheet.
    law = " · ".join(version_lines(guide, printed_acts(page), locale))
    foot = (first, law) if law else (first,)
    return RunningWords(info.title.said_in(locale), page.title, foot)
