"""Dates, numbers and lists as each language writes them, by Babel (CLDR).

No sentence is made here: callers put the result into a message of the catalogue.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from app.model.locale import Locale

# Counts that are kept worded: lists word the same few at every key.
_NUMBERS = 1024

# Babel is loaded by the first form that is needed: a page can be shown without any.
if TYPE_CHECKING:
    from babel import Locale as BabelLocale


@cache
def _babel(locale: Locale) -> "BabelLocale":
    from babel import Locale as BabelLocale  # noqa: PLC0415

    return BabelLocale.parse(locale.territory)


def long_date(day: date, locale: Locale) -> str:
    """A date in words, e.g. ``24 November 2026``; Macedonian carries its narrow space before г."""
    from babel import dates  # noqa: PLC0415

    return dates.format_date(day, format="long", locale=_babel(locale))


@lru_cache(_NUMBERS)
def whole_number(value: int, locale: Locale) -> str:
    """A whole number with the language's thousands mark."""
    from babel import numbers  # noqa: PLC0415

    return numbers.format_decimal(value, locale=_babel(locale))


def joined(parts: Sequence[str], locale: Locale) -> str:
    """Parts in a row with the language's last "and", e.g. ``A, B and C``."""
    from babel import lists  # noqa: PLC0415

    return lists.format_list(list(parts), style="standard", locale=_babel(locale))
