"""Small pieces that all entry pages are built of: labelled items, notes, the list of sources.

No entry is looked up here but sources.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.content.locators import locator_words
from app.content.marks import mark_of
from app.i18n import gettext_in
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.section import Block, BlockKind, Box, Section
from app.model.source import Mark
from app.model.text import Run


def labelled(label: str, *value: Run | str) -> Block:
    """An item that begins with its label in bold, e.g. **Stage:** Recruitment."""
    runs = (run if isinstance(run, Run) else Run(run) for run in value)
    return Block("", BlockKind.ITEM, (Run(label, strong=True), Run(" "), *runs))


def paragraph(*value: Run | str) -> Block:
    """A paragraph."""
    runs = tuple(run if isinstance(run, Run) else Run(run) for run in value)
    return Block("", BlockKind.PARAGRAPH, runs)


def lead(text: str, *more: Run) -> Block:
    """The paragraph that opens a page."""
    return Block("", BlockKind.LEAD, (Run(text), *more))


def table(rows: Iterable[Iterable[Run | str]]) -> Block:
    """A table whose cells are one run each, the head row first."""
    cells = (tuple((cell if isinstance(cell, Run) else Run(cell),) for cell in row) for row in rows)
    return Block("", BlockKind.TABLE, rows=tuple(cells))


def section(
    section_id: str, title: str, level: int, blocks: Iterable[Block], boxes: tuple[Box, ...] = ()
) -> Section:
    """A section with its blocks numbered as those of chapters are."""
    numbered = tuple(replace(block, anchor=f"p-{n}") for n, block in enumerate(blocks, 1))
    return Section(section_id, title, level, numbered, boxes)


def boxed(box: Box, *blocks: Block) -> tuple[Block, ...]:
    """The blocks inside a box."""
    return tuple(replace(block, box=box.anchor) for block in blocks)


def sources(
    guide: Guide, section_id: str, cited: Iterable[str], verified: Mark, locale: Locale
) -> Iterator[Section]:
    """The section that names an entry's sources, each with how it was read."""
    # TRANSLATORS: label on an entry page; how the statement was verified follows.
    label = gettext_in(locale, "Verified:")
    blocks = [labelled(label, mark_words(verified, locale))]
    for reference in cited:
        key, _, locator = (part.strip() for part in reference.partition(":"))
        source = guide.sources.get(key)
        read_as = mark_of(source, locator) if source else Mark.COMPILED
        # Our advice rests on nobody but this guide: the mark above has said so.
        if source and read_as is not Mark.COMPILED:
            named = ", ".join(
                filter(None, (source.publisher, source.title, locator_words(locator, locale)))
            )
            mark = mark_words(read_as, locale)
            runs = [Run(named), Run(f" ({mark})", emphasis=True)]
            if source.address:
                runs.append(Run(f" {source.address}"))
            blocks.append(Block("", BlockKind.ITEM, tuple(runs)))
    # TRANSLATORS: heading over the list of sources of one entry.
    yield section(f"{section_id}-sources", gettext_in(locale, "Sources"), 2, blocks)


def mark_words(mark: Mark, locale: Locale) -> str:
    """How a statement was verified, in plain words."""
    match mark:
        case Mark.SEEN:
            # TRANSLATORS: a person read the statement in the source itself.
            return gettext_in(locale, "seen in the source")
        case Mark.SECONDARY:
            # TRANSLATORS: read in a report about the source, not in the source itself.
            return gettext_in(locale, "from a report about the source")
        case Mark.RECALLED:
            # TRANSLATORS: written from memory and not yet read again.
            return gettext_in(locale, "recalled, not read again")
        case Mark.COMPILED:
            # TRANSLATORS: editorial advice of this guide, of no other organisation.
            return gettext_in(locale, "our advice")
