"""The head of a page: the way to it, its title, its badges, what is unusual about it.

The badges are set as letters, so that a long law version wraps instead of being cut.
"""

from dataclasses import replace

from app.i18n import gettext_in
from app.ui.reader.dress import Gaps
from app.ui.reader.letters import FIRM_SPACE, firm
from app.ui.reader.page import Badge, Notice, Page
from app.ui.reader.sheet import Inline, InlineKind, Sheet

# Badges of at most this many letters stay on one line.
_FIRM_BADGE = 40

_PAD = 8  # px inside a badge
_NOTICE_PAD = 10  # px above and below the line of a notice
_ICON = 18  # px for a badge's icon with the gap after it


def set_head(sheet: Sheet, page: Page) -> None:
    """Set everything above the text of a page."""
    if page.crumbs:
        _set_crumbs(sheet, page)
    _set_title(sheet, page)
    if page.large:
        sheet.start_block("large", Gaps(above=4))
        words = page.large.replace(" ", FIRM_SPACE)
        sheet.put(words, sheet.dress.ours("large", "text", page.large))
    short = [badge for badge in page.badges if len(badge.words) <= _FIRM_BADGE]
    long = [badge for badge in page.badges if len(badge.words) > _FIRM_BADGE]
    if short or page.minutes:
        sheet.start_block("badge", Gaps(above=6))
        for badge in short:
            set_badge(sheet, badge)
        if page.minutes:
            _set_minutes(sheet, page)
    for badge in long:
        set_long_badge(sheet, badge, Gaps(above=8))
    for notice in page.notices:
        _set_notice(sheet, notice)


def set_long_badge(sheet: Sheet, badge: Badge, gaps: Gaps) -> None:
    """Set a badge in lines of its own, which wraps under its first word."""
    hang = (_PAD + _ICON) if badge.icon else _PAD
    hung = replace(gaps, above=gaps.above + 3, left=gaps.left + hang, hanging=hang)
    sheet.start_block("badge-long", hung)
    set_badge(sheet, badge, "badge-long")
    sheet.owe(3)


def _set_crumbs(sheet: Sheet, page: Page) -> None:
    sheet.start_block("label", Gaps())
    for number, (words, place) in enumerate(page.crumbs):
        if number:
            sheet.put("  ›  ", sheet.dress.ours("label", "faint"))
        colour = "link" if place else "muted"
        at = sheet.put(firm(words), sheet.dress.ours("label", colour, words))
        if place:
            inline = Inline(at, sheet.position, InlineKind.LINK, place=place, words=words)
            sheet.note_inline(inline)


def _set_title(sheet: Sheet, page: Page) -> None:
    at = sheet.start_block("h1", Gaps(above=8 if page.crumbs else 0), heading=1)
    sheet.put(firm(page.title), sheet.dress.letters("h1"))
    first = page.sections[0].id if page.sections else page.place.id
    sheet.note_spot(first, "", at)


def _set_minutes(sheet: Sheet, page: Page) -> None:
    # TRANSLATORS: Time to read a chapter in silence, in whole minutes, shortened; beside its title.
    words = gettext_in(page.locale, "About {minutes} min to read").format(minutes=page.minutes)
    style = "badge"
    if not sheet.at_line_start:
        sheet.space(2 * _gap(sheet), style, breakable=True)
    sheet.space(sheet.dress.px(_ICON), style)
    at = sheet.put(
        words.replace(" ", FIRM_SPACE), sheet.dress.ours(style, "muted", words, weight=400)
    )
    sheet.note_inline(
        Inline(at, sheet.position, InlineKind.MARK, "muted", "clock", words=words, style=style)
    )


def _gap(sheet: Sheet) -> int:
    return sheet.dress.px(8)


def set_badge(sheet: Sheet, badge: Badge, style: str = "badge") -> None:
    """Set a badge at the cursor, with room around it."""
    if not sheet.at_line_start:
        sheet.space(_gap(sheet), style, breakable=True)
    sheet.space(sheet.dress.px(_PAD), style)
    if badge.icon:
        sheet.space(sheet.dress.px(_ICON), style)
    words = firm(badge.words)
    if len(words) <= _FIRM_BADGE:
        words = words.replace(" ", FIRM_SPACE)
    at = sheet.put(words, sheet.dress.ours(style, badge.tone, badge.words))
    sheet.note_inline(
        Inline(
            at,
            sheet.position,
            InlineKind.BADGE,
            badge.tone,
            badge.icon,
            words=badge.words,
            style=style,
        )
    )
    sheet.space(sheet.dress.px(_PAD), style)


def _set_notice(sheet: Sheet, notice: Notice) -> None:
    first = sheet.start_block("ui", Gaps(above=12 + _NOTICE_PAD, left=46, right=16))
    sheet.put(notice.words, sheet.dress.ours("ui", "text", notice.words))
    sheet.close_card(first, notice.tone, notice.icon, _NOTICE_PAD)
    sheet.keep_clear(24)
