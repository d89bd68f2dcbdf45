"""The body of a page: headings, paragraphs, lists, boxes, in reading order.

Trainer boxes are left out: they are for the speaker. Tables and figures have modules of their own.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from app.content.law_cited import cited_acts, version_lines
from app.i18n import gettext_in
from app.model.place import PlaceKind
from app.model.section import Block, BlockKind, Box, BoxKind, Section
from app.ui.reader.dress import Gaps
from app.ui.reader.figure import set_figure
from app.ui.reader.head import set_long_badge
from app.ui.reader.letters import FIRM_SPACE, firm
from app.ui.reader.page import Page
from app.ui.reader.runs import RunSetter
from app.ui.reader.sheet import Bullet, Inline, InlineKind, Sheet
from app.ui.reader.table import PLAIN, set_table

# What each box looks like: hue and icon. `plain` is a card of paper with a border.
LOOKS = {
    BoxKind.KEY: ("key", "lightbulb"),
    BoxKind.LAW: ("legal", "scale"),
    BoxKind.WARNING: ("warning", "triangle-alert"),
    BoxKind.CASE: ("legal", "message-circle"),
    BoxKind.NOTE: ("note", "info"),
    BoxKind.CHECKLIST: ("plain", "list-checks"),
    BoxKind.TRAINER: ("note", "graduation-cap"),
}

# Space above headings by level, in px at 100 %; deeper ones are as level 3.
_HEADING = {1: ("h1", 32), 2: ("h2", 36), 3: ("h3", 28)}

_CARD_PAD = 16
_CARD_LEFT = 46
_CARD_GAP = 24
_BETWEEN = 10  # px between paragraphs in a box, more than between the items of a list
_LIST_HANG = 28
_TICK_HANG = 30  # px that a box to tick takes between number and step
_ABOVE = {BlockKind.LEAD: 16, BlockKind.PARAGRAPH: 16, BlockKind.ITEM: 8}


class BodySetter:
    """Sets the sections of a page on a sheet."""

    def __init__(self, sheet: Sheet, page: Page) -> None:
        self._sheet = sheet
        self._page = page
        self._runs = RunSetter(sheet, page)
        self._section = ""
        self._after_heading = False

    def sections(self) -> Iterator[None]:
        """Set a few blocks at each step; the title of the first section is already in the head."""
        for number, section in enumerate(self._page.sections):
            self._section = section.id
            card = self._page.cards.get(section.id)
            if card is not None:
                self._set_box(Box("", card, section.title), section.blocks)
                yield
                continue
            if number:
                self._set_heading(section)
            yield from self._blocks(section)

    def _set_heading(self, section: Section) -> None:
        style, above = _HEADING[min(section.level, 3)]
        at = self._sheet.start_block(style, Gaps(above=above), heading=section.level)
        self._sheet.put(firm(section.title), self._sheet.dress.letters(style))
        self._sheet.note_spot(section.id, "", at)
        self._after_heading = True

    def _blocks(self, section: Section) -> Iterator[None]:
        for anchor, blocks in groupby(section.blocks, key=lambda block: block.box):
            box = section.find_box(anchor)
            if box is None:
                yield from self._open_blocks(tuple(blocks))
            elif box.kind is not BoxKind.TRAINER:
                self._set_box(box, tuple(blocks))
                yield

    def _open_blocks(self, blocks: tuple[Block, ...]) -> Iterator[None]:
        for group in _lists_together(blocks):
            if len(group) > 1 and all(block.ours for block in group):
                self._set_list_of_ours(group)
            else:
                self._set_each(group)
            yield

    def _set_list_of_ours(self, items: tuple[Block, ...]) -> None:
        """A list that is our advice as a whole says so once, above its first item."""
        self._sheet.start_block("mark", Gaps(above=4 if self._after_heading else 12))
        self._set_mark()
        for number, block in enumerate(items):
            above = _ABOVE[block.kind] if number else 2
            self._set_lines(block, "body", Gaps(above=above), marked=False)
        self._after_heading = False

    def _set_each(self, blocks: tuple[Block, ...]) -> None:
        for block, first in _with_first_of_list(blocks):
            if block.kind is BlockKind.LEAD and self._says_it_below:
                continue
            if block.kind is BlockKind.TABLE:
                look = self._page.tables.get(self._section, PLAIN)
                set_table(self._sheet, self._runs, self._section, block, look)
                if self._page.place.kind is PlaceKind.SECTION:
                    self._set_versions((block,), Gaps(above=4))
            elif block.kind is BlockKind.FIGURE:
                set_figure(self._sheet, self._page, self._section, block)
            elif block.safety:
                self._set_safety(block)
            else:
                style = "lead" if block.kind is BlockKind.LEAD else "body"
                above = 8 if self._after_heading else self._above(block, first=first)
                self._set_lines(block, style, Gaps(above=above))
            self._after_heading = False

    @property
    def _says_it_below(self) -> bool:
        """What one sign is worth stands in the foot of the window; paper has no such foot."""
        return self._page.place.kind is PlaceKind.INDICATOR and not self._page.on_paper

    @staticmethod
    def _above(block: Block, *, first: bool) -> int:
        return 12 if block.kind is BlockKind.ITEM and first else _ABOVE[block.kind]

    def _set_lines(
        self, block: Block, style: str, gaps: Gaps, box: Box | None = None, *, marked: bool = True
    ) -> None:
        if block.kind is BlockKind.ITEM:
            at = self._start_item(block, style, gaps, box)
        else:
            at = self._sheet.start_block(style, gaps)
        self._finish_block(block, style, at, marked=marked)

    def _finish_block(self, block: Block, style: str, at: int, *, marked: bool = True) -> None:
        colour = "muted" if block.kind is BlockKind.LEAD else "text"
        stretches = self._runs.set(block.runs, style, colour)
        if block.ours and marked:
            self._set_mark()
        self._sheet.note_spot(self._section, block.anchor, at, stretches)

    def _start_item(self, block: Block, style: str, gaps: Gaps, box: Box | None) -> int:
        ticked = bool(block.number) and self._is_ticked(box)
        hang = _LIST_HANG + (8 if block.number else 0) + (_TICK_HANG if ticked else 0)
        hung = replace(gaps, left=gaps.left + hang, hanging=hang if block.number else 0)
        at = self._sheet.start_block(style, hung)
        tone = LOOKS[box.kind][0] if box else "accent"
        shape = "ring" if block.number else "dot"
        if box and box.kind is BoxKind.CHECKLIST and not block.number:
            shape = "box"
        offset = self._sheet.dress.px(0 if block.number else hang)
        self._sheet.records.bullets.append(Bullet(at, shape, tone, offset))
        if ticked:
            before = self._sheet.dress.px(_LIST_HANG + 4)
            self._sheet.records.bullets.append(Bullet(at, "box", tone, -before))
        if block.number:
            self._set_number(block.number, hang)
        return at

    def _is_ticked(self, box: Box | None) -> bool:
        """Steps on paper have an empty box: a pen can tick it, and nothing of it is kept here."""
        return box is not None and box.kind is BoxKind.CHECKLIST and self._page.on_paper

    def _set_number(self, number: int, hang: int) -> None:
        # The number is real letters, so that it is read aloud and copied with its step.
        dress = self._sheet.dress
        words = str(number)
        width = dress.metrics("label-strong").horizontalAdvance(words)
        before = (dress.px(24) - width) / 2
        self._sheet.space(before, "label-strong")
        self._sheet.put(words, dress.ours("label-strong", "accent", f"{words}. "))
        self._sheet.space(dress.px(hang) - before - width, "label-strong")

    def _set_mark(self) -> None:
        # TRANSLATORS: Mark after a block that the editors wrote, not any organisation.
        words = gettext_in(self._page.locale, "our advice")
        dress = self._sheet.dress
        if not self._sheet.at_line_start:
            self._sheet.space(dress.px(8), "mark", breakable=True)
        self._sheet.space(dress.px(18), "mark")
        at = self._sheet.put(
            words.replace(" ", "\u00a0"), dress.ours("mark", "legal", f" [{words}]")
        )
        self._sheet.note_inline(
            Inline(
                at,
                self._sheet.position,
                InlineKind.MARK,
                "legal",
                "pen-line",
                words=words,
                style="mark",
            )
        )

    def _set_safety(self, block: Block) -> None:
        gaps = Gaps(above=_CARD_GAP + 12, left=_CARD_LEFT, right=16)
        first = self._sheet.start_block("small-serif", gaps)
        if block.number:
            letters = self._sheet.dress.letters("label-strong", "warning")
            self._sheet.put(f"{block.number}.{FIRM_SPACE}", letters)
        self._finish_block(block, "small-serif", first)
        self._sheet.close_card(first, "warning", "shield-alert", 12)
        self._sheet.keep_clear(_CARD_GAP)

    def _set_box(self, box: Box, blocks: tuple[Block, ...]) -> None:
        tone, icon = self._page.boxes.get(box.anchor, LOOKS[box.kind])
        gaps = Gaps(above=_CARD_GAP + _CARD_PAD, left=_CARD_LEFT, right=16)
        first = self._sheet.start_block("ui-large-strong", gaps)
        title = "accent" if tone == "plain" else tone
        self._sheet.put(firm(box.title), self._sheet.dress.letters("ui-large-strong", title))
        all_ours = all(block.ours for block in blocks)
        if all_ours:
            self._set_mark()
        self._sheet.note_spot(self._section, box.anchor, first)
        for group in _lists_together(blocks):
            self._set_in_box(group, box, marked=not all_ours)
        if box.kind is BoxKind.LAW and self._page.place.kind is PlaceKind.SECTION:
            self._set_versions(blocks, Gaps(above=8, left=_CARD_LEFT, right=16))
        if not box.anchor:
            for number, badge in enumerate(self._page.versions.get(self._section, ())):
                set_long_badge(self._sheet, badge, Gaps(16 - 8 * bool(number), _CARD_LEFT, 16))
        self._sheet.close_card(first, tone, icon, _CARD_PAD)
        self._sheet.keep_clear(_CARD_GAP)
        self._after_heading = False

    def _set_versions(self, blocks: tuple[Block, ...], gaps: Gaps) -> None:
        """Under rules that are read on their own: which text of each act they stand on."""
        guide, locale = self._page.guide, self._page.locale
        acts = cited_acts(guide, Section(self._section, "", 2, blocks))
        for line in version_lines(guide, acts, locale):
            self._sheet.start_block("label", gaps)
            self._sheet.put(firm(line), self._sheet.dress.letters("label", "muted"))

    def _set_in_box(self, blocks: tuple[Block, ...], box: Box, *, marked: bool) -> None:
        gaps = Gaps(above=6, left=_CARD_LEFT, right=16)
        if marked and len(blocks) > 1 and all(block.ours for block in blocks):
            self._sheet.start_block("mark", replace(gaps, above=2))
            self._set_mark()
            marked = False
        for block in blocks:
            if block.safety:
                self._set_safety_in_box(block, replace(gaps, above=10), box)
            else:
                self._set_lines(block, "small-serif", gaps, box, marked=marked)
            if block.kind is not BlockKind.ITEM or block is blocks[-1]:
                self._sheet.keep_clear(_BETWEEN)

    def _set_safety_in_box(self, block: Block, gaps: Gaps, box: Box) -> None:
        """Behind a shield; a step of a numbered list keeps its number."""
        if block.number:
            at = self._start_item(block, "small-serif", gaps, box)
        else:
            at = self._sheet.start_block("small-serif", gaps)
        shield = Bullet(at, "icon", "warning", self._sheet.dress.px(28), "shield-alert")
        self._sheet.records.bullets.append(shield)
        self._finish_block(block, "small-serif", at)


def _with_first_of_list(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, bool]]:
    before: Block | None = None
    for block in blocks:
        yield block, before is None or before.kind is not BlockKind.ITEM
        before = block


def _lists_together(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Blocks as they come, the items of one list in one group."""
    group: list[Block] = []
    for block in blocks:
        numbered = bool(group) and bool(group[-1].number) == bool(block.number)
        if group and not (block.kind is group[-1].kind is BlockKind.ITEM and numbered):
            yield tuple(group)
            group = []
        group.append(block)
    if group:
        yield tuple(group)
