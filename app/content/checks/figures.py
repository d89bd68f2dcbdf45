"""Figures in two languages: a block states the same ones, however each language writes them.

Points, commas and spaces inside a number are its language's affair, and so is a small number
written as a word. Numbers that a reference or a citation brings are compared elsewhere.
"""

import re
from collections import Counter

from app.content.checks.numerals import numbers_in
from app.content.draft import DraftBlock
from app.model.locale import Locale

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_INSIDE = re.compile(r"\D")


def different_figures(
    block: DraftBlock, locale: Locale, other: DraftBlock, other_locale: Locale
) -> tuple[str, str]:
    """The figures that only the one block states, and those that only the other does."""
    here, there = _figures(block), _figures(other)
    return (
        _listed(here - there, other, other_locale),
        _listed(there - here, block, locale),
    )


def _figures(block: DraftBlock) -> Counter[str]:
    return Counter(_INSIDE.sub("", found) for found in _NUMBER.findall(_stated(block)))


def _stated(block: DraftBlock) -> str:
    return "\n".join(piece.text for piece in block.all_pieces if piece.target is None)


def _listed(figures: Counter[str], other: DraftBlock, locale: Locale) -> str:
    """Those figures that the other block does not write as words either."""
    words = Counter(map(str, numbers_in(_stated(other), locale)))
    return ", ".join(sorted((figures - words).elements()))
