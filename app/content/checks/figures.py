"""Figures in two languages: a text states the same ones, however each language writes them.

Points, commas and spaces inside a number are its language's affair, and so is a small number
written as a word. Numbers that a reference or a citation brings are compared elsewhere.
"""

import re
from collections import Counter

from app.content.checks.numerals import numbers_in
from app.model.locale import Locale

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_INSIDE = re.compile(r"\D")


def different_figures(
    text: str, locale: Locale, other: str, other_locale: Locale
) -> tuple[str, str]:
    """The figures that only the one text states, and those that only the other does."""
    here, there = _figures(text), _figures(other)
    return (
        _listed(here - there, other, other_locale),
        _listed(there - here, text, locale),
    )


def _figures(text: str) -> Counter[str]:
    return Counter(_INSIDE.sub("", found) for found in _NUMBER.findall(text))


def _listed(figures: Counter[str], other: str, locale: Locale) -> str:
    """Those figures that the other text does not write as words either."""
    words = Counter(map(str, numbers_in(other, locale)))
    return ", ".join(sorted((figures - words).elements()))
