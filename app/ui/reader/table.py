"""Tables of the guide: column widths from the longest words, so that no word is cut.

Where even the longest words cannot stand side by side, the rows are set one under the other, each
cell after the words of its column. The rules and the rounded frame are painted by `decor`.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QTextLength, QTextTable, QTextTableCellFormat, QTextTableFormat

from app.model.section import Block, Cell
from app.model.text import Run, plain
from app.ui.reader.article_dress import TableLook
from app.ui.reader.dress import Dress, Gaps
from app.ui.reader.letters import Stretch
from app.ui.reader.runs import CHIPS, RunSetter
from app.ui.reader.sheet import Inline, InlineKind, Sheet, TableMark

PAD_X = 14  # px left and right of a cell's letters
PAD_Y = 8  # px above and below
_ABOVE = 16
_BELOW = 24
_FOOT_ICON = 18  # px for the icon before a row of one cell, with the gap after it
# A chip is set wider than its letters; so much is added for each reference in a cell, in px.
_CHIP = 16

PLAIN = TableLook()


def set_table(
    sheet: Sheet, runs: RunSetter, section: str, block: Block, look: TableLook = PLAIN
) -> None:
    """Set a table, side by side where its words fit and one under the other where not."""
    widths = column_widths(sheet.dress, block.rows, sheet.dress.width, runs.chip_text)
    if widths is None and look.column:
        # A short table of many columns reads better turned than one cell under the other.
        turned = replace(block, rows=tuple(zip(*block.rows, strict=True)))
        widths = column_widths(sheet.dress, turned.rows, sheet.dress.width, runs.chip_text)
        if widths is not None:
            block, look = turned, replace(look, column=0, row=look.column)
    if widths is None:
        _set_stacked(sheet, runs, section, block, look)
    else:
        _set_side_by_side(sheet, runs, section, block, (widths, look))


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
        if _spans(row, columns):
            continue
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


def _spans(row: tuple[Cell, ...], columns: int) -> bool:
    """Whether a row is one cell as wide as the table."""
    return len(row) == 1 < columns


def _measure(
    dress: Dress, cell: Cell, style: str, chip_text: Callable[[Run], str]
) -> tuple[float, float]:
    """Width of the longest word of a cell and of the whole cell on one line."""
    measures = dress.metrics(style, 600)
    chips = [run for run in cell if run.ref and run.ref.kind in CHIPS]
    text = plain(cell)
    cited = sum(run.is_citation for run in cell)
    # A firm space holds its words together, so only ordinary ones part them.
    words = text.split(" ") + [chip_text(run) for run in chips]
    extra = _CHIP * dress.zoom if chips or cited else 0.0
    longest = max((measures.horizontalAdvance(word) for word in words), default=0.0)
    whole = measures.horizontalAdvance(text) + _CHIP * dress.zoom * (len(chips) + cited)
    return longest + extra, max(longest + extra, whole)


def _set_side_by_side(
    sheet: Sheet,
    runs: RunSetter,
    section: str,
    block: Block,
    dressed: tuple[list[int], TableLook],
) -> None:
    dress = sheet.dress
    widths, look = dressed
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
    stretches = _fill(sheet, runs, block, table, look)
    first = table.firstPosition()
    sheet.leave_table(table)
    # The letters of a turned table are not where the plain text has them: none are coloured.
    sheet.note_spot(section, block.anchor, first, [] if look.row else stretches)
    for row, anchor in look.anchors.items():
        sheet.note_spot(section, anchor, table.cellAt(row, 0).firstPosition())
    sheet.records.table_marks.extend(TableMark(table, row=row) for row in sorted(look.dashed))
    if look.column:
        sheet.records.table_marks.append(TableMark(table, column=look.column))
    if look.row:
        sheet.records.table_marks.append(TableMark(table, row=look.row, dashed=False))
    sheet.keep_clear(_BELOW)


def _fill(
    sheet: Sheet, runs: RunSetter, block: Block, table: QTextTable, look: TableLook
) -> list[Stretch]:
    form = _cell_format(sheet.dress)
    stretches: list[Stretch] = []
    start = 0
    for number, row in enumerate(block.rows):
        style = "cell" if number else "cell-head"
        if _spans(row, table.columns()):
            table.mergeCells(number, 0, 1, table.columns())
            table.cellAt(number, 0).setFormat(form)
            sheet.enter_cell(table, number, 0, "cell-head")
            stretches += _set_foot(sheet, runs, row[0], look, start)
            start += len(plain(row[0])) + 1
            continue
        for column, cell in enumerate(row):
            table.cellAt(number, column).setFormat(form)
            sheet.enter_cell(table, number, column, style)
            weight = 600 if number and not column else None
            colour = "muted" if not number or number in look.dashed else "text"
            stretches += runs.set(cell, style, colour, weight=weight, start=start)
            # The plain text of a table joins cells by tabs and rows by line breaks.
            start += len(plain(cell)) + 1
    return stretches


def _set_foot(
    sheet: Sheet, runs: RunSetter, cell: Cell, look: TableLook, start: int
) -> list[Stretch]:
    """A row of one cell, with the icon of its hue."""
    tone, icon = look.foot
    if icon:
        sheet.space(sheet.dress.px(_FOOT_ICON), "cell-head")
    at = sheet.position
    stretches = runs.set(cell, "cell-head", tone, start=start)
    words = plain(cell)
    mark = Inline(at, sheet.position, InlineKind.MARK, tone, icon, words=words, style="cell-head")
    if icon:
        sheet.note_inline(mark)
    return stretches


def _cell_format(dress: Dress) -> QTextTableCellFormat:
    form = QTextTableCellFormat()
    form.setLeftPadding(dress.px(PAD_X))
    form.setRightPadding(dress.px(PAD_X))
    form.setTopPadding(dress.px(PAD_Y))
    form.setBottomPadding(dress.px(PAD_Y))
    return form


def _set_stacked(
    sheet: Sheet, runs: RunSetter, section: str, block: Block, look: TableLook
) -> None:
    heads = [plain(cell) for cell in block.rows[0]]
    stretches: list[Stretch] = []
    start = len("\t".join(heads)) + 1
    tops: list[int] = []
    for number, row in enumerate(block.rows[1:], 1):
        top = -1
        for column, cell in enumerate(row):
            above = 4 if column else _ABOVE + PAD_Y
            at = sheet.start_block("cell-head", Gaps(above=above, left=PAD_X, right=PAD_X))
            top = at if top < 0 else top
            if _spans(row, len(heads)):
                stretches += _set_foot(sheet, runs, cell, look, start)
            else:
                letters = sheet.dress.ours("cell-head", "muted", heads[column] + ": ")
                sheet.put(heads[column], letters)
                sheet.start_block("cell", Gaps(left=PAD_X, right=PAD_X))
                weight = None if column else 600
                colour = "muted" if number in look.dashed else "text"
                stretches += runs.set(cell, "cell", colour, weight=weight, start=start)
            start += len(plain(cell)) + 1
        tops.append(top)
        tone = "dashed" if number in look.dashed else "paper"
        sheet.close_card(top, tone, "", PAD_Y, bar=False)
    sheet.note_spot(section, block.anchor, max(tops[0] if tops else 0, 0), stretches)
    for row_number, anchor in look.anchors.items():
        sheet.note_spot(section, anchor, tops[row_number - 1])
    sheet.keep_clear(_BELOW)
