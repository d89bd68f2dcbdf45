"""Dates, numbers and lists as each language writes them, by Babel (CLDR).

No sentence is made here: callers put the result into a message of the catalogue.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache

from babel import Locale as BabelLocale
from babel import dates, lists, numbers

from app.model.locale import Locale


@cache
def _babel(locale: Locale) -> BabelLocale:
    return BabelLocale.parse(locale.territory)


def long_date(day: date, locale: Locale) -> str:
    """A date in words, e.g. ``24 November 2026``; Macedonian carries its narrow space before г."""
    return dates.format_date(day, format="long", locale=_babel(locale))


def whole_number(value: int, locale: Locale) -> str:
    """A whole number with the language's thousands mark."""
    return numbers.format_decimal(value, locale=_babel(locale))


def joined(parts: Sequence[str], locale: Locale) -> str:
    """Parts in a row with the language's last "and", e.g. ``A, B and C``."""
    return lists.format_list(list(parts), style="standard", locale=_babel(locale))
