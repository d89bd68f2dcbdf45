"""The end of a page: its numbered sources with what was read of them, and the edition's own line.

An address is words to copy; nothing here opens or fetches it.
"""

from collections.abc import Iterator

from app.content.locators import locator_words
from app.i18n import gettext_in
from app.i18n.formats import joined, long_date
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.source import Citation, Mark, Source
from app.ui.reader.dress import Gaps
from app.ui.reader.letters import FIRM_SPACE, firm
from app.ui.reader.page import Page
from app.ui.reader.sheet import Inline, InlineKind, Sheet
from app.ui.reader.words import mark_words

_HANG = 36  # px from the number to the source

# The anchor of a source in the list is this and its number; no author may use the word.
ANCHOR = "source-{number}"


def read_words(source: Source, mark: Mark, locale: Locale) -> str:
    """What was read of a source and when, in the reader's language."""
    readings = [part for part in source.read if part.mark is mark] or list(source.read)
    said = [
        # TRANSLATORS: A part of a source and the day it was read: "Art. 16 (23 November 2026)".
        gettext_in(locale, "{part} ({date})").format(
            part=locator_words(reading.part, locale), date=long_date(reading.date, locale)
        )
        for reading in readings
    ]
    if not said:
        # TRANSLATORS: Under a source of which no part was read by the editors.
        return gettext_in(locale, "No part of it has been read.")
    # TRANSLATORS: Under a source; {parts} are parts of it, each with the day it was read.
    return gettext_in(locale, "What was read: {parts}").format(parts=joined(said, locale))


def sources(sheet: Sheet, page: Page) -> Iterator[None]:
    """Set the list of sources, when the page cites any: one at each step."""
    if not page.citations:
        return
    at = sheet.start_block("h2", Gaps(above=40), heading=2)
    # TRANSLATORS: Heading of the numbered list at the end of a page.
    title = gettext_in(page.locale, "Sources")
    sheet.put(title, sheet.dress.ours("h2", "text", title))
    sheet.note_spot(page.place.id, "source", at)
    first: dict[str, int] = {}
    for citation in page.citations:
        source = page.guide.sources.get(citation.source)
        if source is None:
            continue
        if citation.source in first:
            _set_again(sheet, page, citation, first[citation.source])
        else:
            first[citation.source] = citation.number
            _set_source(sheet, page, citation, source)
        yield


def _start(sheet: Sheet, page: Page, citation: Citation, above: int) -> None:
    """The number of a citation, hanging before its first line."""
    dress = sheet.dress
    at = sheet.start_block("source", Gaps(above=above, left=_HANG, hanging=_HANG))
    number = str(citation.number)
    width = dress.metrics("label-strong").horizontalAdvance(number)
    sheet.put(number, dress.ours("label-strong", "accent", f"{number}. "))
    sheet.space(dress.px(_HANG) - width, "label-strong")
    sheet.note_spot(page.place.id, ANCHOR.format(number=citation.number), at)


def _set_source(sheet: Sheet, page: Page, citation: Citation, source: Source) -> None:
    _start(sheet, page, citation, 16)
    _set_title(sheet, page, citation, source)
    _set_reading(sheet, page.locale, citation, source)
    if source.address:
        _set_address(sheet, source)


def _set_again(sheet: Sheet, page: Page, citation: Citation, first: int) -> None:
    """Another part of a source that stands above in full: its part and its mark on one line."""
    _start(sheet, page, citation, 6)
    if citation.locator:
        # TRANSLATORS: In the list of sources: another part of the source printed under {number}.
        words = gettext_in(page.locale, "As {number}: {part}")
    else:
        # TRANSLATORS: In the list of sources: the source printed under {number}, cited as a whole.
        words = gettext_in(page.locale, "As {number}")
    words = words.format(number=first, part=locator_words(citation.locator, page.locale))
    sheet.put(firm(words), sheet.dress.letters("source"))
    sheet.space(sheet.dress.px(12), "label", breakable=True)
    _set_mark(sheet, page.locale, citation)


def _set_title(sheet: Sheet, page: Page, citation: Citation, source: Source) -> None:
    dress = sheet.dress
    plain = dress.letters("source")
    if source.publisher:
        sheet.put(f"{source.publisher}, ", plain)
    sheet.put(firm(source.title), dress.letters("source", weight=600))
    locator = locator_words(citation.locator, page.locale)
    rest = [str(source.year) if source.year else "", locator]
    for part in filter(None, rest):
        sheet.put(f", {firm(part)}", plain)


def _set_reading(sheet: Sheet, locale: Locale, citation: Citation, source: Source) -> None:
    dress = sheet.dress
    sheet.start_block("label", Gaps(above=2, left=_HANG))
    _set_mark(sheet, locale, citation)
    said = read_words(source, citation.mark, locale)
    sheet.put("   " + firm(said), dress.ours("label", "muted", " · " + said))


def _set_mark(sheet: Sheet, locale: Locale, citation: Citation) -> None:
    words, tone, icon = mark_words(citation.mark, locale)
    sheet.space(sheet.dress.px(18), "label-strong")
    letters = sheet.dress.ours("label-strong", tone, words)
    start = sheet.put(words.replace(" ", FIRM_SPACE), letters)
    sheet.note_inline(
        Inline(start, sheet.position, InlineKind.MARK, tone, icon, words=words, style="label")
    )


def _set_address(sheet: Sheet, source: Source) -> None:
    sheet.start_block("label", Gaps(left=_HANG))
    at = sheet.put(source.address, sheet.dress.ours("label", "muted", source.address))
    sheet.note_inline(
        Inline(at, sheet.position, InlineKind.ADDRESS, "muted", words=source.address, style="label")
    )


def set_foot(sheet: Sheet, guide: Guide, locale: Locale) -> None:
    """Set the line that says whose edition this is, and which one."""
    at = sheet.start_block("label", Gaps(above=48))
    words = guide.info.independent.said_in(locale)
    sheet.put(words, sheet.dress.ours("label", "muted", words))
    sheet.records.rules.append(at)
    sheet.start_block("label", Gaps(above=4))
    # TRANSLATORS: Last line of a page; {number} is the number of the edition, {date} its day.
    edition = gettext_in(locale, "Edition {number} of {date}").format(
        number=guide.info.number, date=long_date(guide.info.date, locale)
    )
    sheet.put(edition, sheet.dress.ours("label", "muted", edition))
