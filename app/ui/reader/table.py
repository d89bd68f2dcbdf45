"""Tables of the guide: column widths from the longest words, so that no word is cut.

Where even the longest words cannot stand side by side, the rows are set one under the other, each
cell after the words of its column. The rules and the rounded frame are painted by `decor`.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextLength, QTextTable, QTextTableCellFormat, QTextTableFormat

from app.model.section import Block, Cell
from app.model.text import Run, plain
from app.ui.reader.dress import Dress, Gaps
from app.ui.reader.letters import Stretch
from app.ui.reader.runs import CHIPS, RunSetter
from app.ui.reader.sheet import Sheet

PAD_X = 14  # px left and right of a cell's letters
PAD_Y = 8  # px above and below
_ABOVE = 16
_BELOW = 24
# A chip is set wider than its letters; so much is added for each reference in a cell, in px.
_CHIP = 16


def set_table(sheet: Sheet, runs: RunSetter, section: str, block: Block) -> None:
    """Set a table, side by side where its words fit and one under the other where not."""
    widths = column_widths(sheet.dress, block.rows, sheet.dress.width, runs.chip_text)
    if widths is None:
        _set_stacked(sheet, runs, section, block)
    else:
        _set_side_by_side(sheet, runs, section, block, widths)


def column_widths(
    dress: Dress,
    rows: tuple[tuple[Cell, ...], ...],
    width: int,
    chip_text: Callable[[Run], str],
) -> list[int] | None:
    """Widths in px that add up to `width` and cut no word, or None when there are none."""
    columns = max(len(row) for row in rows)
    room = 2 * dress.px(PAD_X) + 2
    least, wanted = [0.0] * columns, [0.0] * columns
    for number, row in enumerate(rows):
        style = "cell" if number else "cell-head"
        for column, cell in enumerate(row):
            shortest, longest = _measure(dress, cell, style, chip_text)
            least[column] = max(least[column], shortest + room)
            wanted[column] = max(wanted[column], longest + room)
    spare = width - sum(least)
    if spare < 0:
        return None
    hunger = [max(1.0, want - need) for need, want in zip(least, wanted, strict=True)]
    shares = [spare * part / sum(hunger) for part in hunger]
    made = [round(need + share) for need, share in zip(least, shares, strict=True)]
    made[-1] += width - sum(made)
    return made


def _measure(
    dress: Dress, cell: Cell, style: str, chip_text: Callable[[Run], str]
) -> tuple[float, float]:
    """Width of the longest word of a cell and of the whole cell on one line."""
    measures = dress.metrics(style, 600)
    chips = [run for run in cell if run.ref and run.ref.kind in CHIPS]
    text = plain(cell)
    cited = sum(run.is_citation for run in cell)
    words = text.split() + [chip_text(run) for run in chips]
    extra = _CHIP * dress.zoom if chips or cited else 0.0
    longest = max((measures.horizontalAdvance(word) for word in words), default=0.0)
    whole = measures.horizontalAdvance(text) + _CHIP * dress.zoom * (len(chips) + cited)
    return longest + extra, max(longest + extra, whole)


def _set_side_by_side(
    sheet: Sheet, runs: RunSetter, section: str, block: Block, widths: list[int]
) -> None:
    dress = sheet.dress
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setTopMargin(dress.px(sheet.take_space(_ABOVE)))
    form.setBottomMargin(0)
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.FixedLength, dress.width))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.FixedLength, width) for width in widths]
    )
    table = sheet.insert_table(len(block.rows), len(widths), form)
    stretches = _fill(sheet, runs, block, table)
    first = table.firstPosition()
    sheet.leave_table(table)
    sheet.note_spot(section, block.anchor, first, stretches)
    sheet.keep_clear(_BELOW)


def _fill(sheet: Sheet, runs: RunSetter, block: Block, table: QTextTable) -> list[Stretch]:
    form = _cell_format(sheet.dress)
    stretches: list[Stretch] = []
    start = 0
    for number, row in enumerate(block.rows):
        style = "cell" if number else "cell-head"
        for column, cell in enumerate(row):
            table.cellAt(number, column).setFormat(form)
            sheet.enter_cell(table, number, column, style)
            weight = 600 if number and not column else None
            colour = "text" if number else "muted"
            stretches += runs.set(cell, style, colour, weight=weight, start=start)
            # The plain text of a table joins cells by tabs and rows by line breaks.
            start += len(plain(cell)) + 1
    return stretches


def _cell_format(dress: Dress) -> QTextTableCellFormat:
    form = QTextTableCellFormat()
    form.setLeftPadding(dress.px(PAD_X))
    form.setRightPadding(dress.px(PAD_X))
    form.setTopPadding(dress.px(PAD_Y))
    form.setBottomPadding(dress.px(PAD_Y))
    return form


def _set_stacked(sheet: Sheet, runs: RunSetter, section: str, block: Block) -> None:
    heads = [plain(cell) for cell in block.rows[0]]
    stretches: list[Stretch] = []
    start = len("\t".join(heads)) + 1
    first = -1
    for row in block.rows[1:]:
        for column, cell in enumerate(row):
            above = 4 if column else _ABOVE + PAD_Y
            at = sheet.start_block("cell-head", Gaps(above=above, left=PAD_X, right=PAD_X))
            first = at if first < 0 else first
            if not column:
                top = at
            letters = sheet.dress.ours("cell-head", "muted", heads[column] + ": ")
            sheet.put(heads[column], letters)
            sheet.start_block("cell", Gaps(left=PAD_X, right=PAD_X))
            weight = None if column else 600
            stretches += runs.set(cell, "cell", weight=weight, start=start)
            start += len(plain(cell)) + 1
        sheet.close_card(top, "paper", "", PAD_Y, bar=False)
    sheet.note_spot(section, block.anchor, max(first, 0), stretches)
    sheet.keep_clear(_BELOW)
