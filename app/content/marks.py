"""The mark that a citation earns: that of the part of the source in which its locator lies.

Nothing is read here; `sources.toml` says which parts were.
"""

import re

from app.model.source import Mark, Source

_ORDER = list(Mark)
_LEADING = re.compile(r"\s*([^\W\d_]+)")
# How locators name the same kind of part in the three languages, by the first of each row.
_PARTS = (
    ("art", "arts", "article", "articles", "чл", "член", "членови", "neni", "nenet", "nen"),
    ("p", "pp", "page", "pages", "стр", "страница", "f", "ff", "fq", "faqe", "faqja"),
    ("para", "paras", "paragraph", "paragraphs", "ст", "став", "пасус", "par", "paragrafi"),
    ("ch", "chapter", "глава", "поглавје", "kapitulli", "kreu"),
    ("section", "sections", "sec", "дел", "оддел", "pjesa", "seksioni"),
    ("annex", "annexes", "прилог", "анекс", "shtojca", "aneksi"),
    ("table", "tables", "табела", "tabela"),
)
_SAME = {word: words[0] for words in _PARTS for word in words}
_NUMBERS = re.compile(r"(\d+)(?:\s*[–-]\s*(\d+))?")


def mark_of(source: Source, locator: str) -> Mark:
    """The mark of the part read that holds the locator, else the weakest of the source.

    A part holds a locator when both begin with the same word ("Art.", in any case) and the first
    number of the locator is one of the part's numbers or lies in one of its ranges. A source of
    which nothing was read counts as recalled.
    """
    held = [reading.mark for reading in source.read if _holds(reading.part, locator)]
    marks = held or [reading.mark for reading in source.read] or [Mark.RECALLED]
    return max(marks, key=_ORDER.index)


def _holds(part: str, locator: str) -> bool:
    if not locator:
        return False
    if part.casefold().strip() == locator.casefold().strip():
        return True
    wanted = _NUMBERS.search(locator)
    if wanted is None or _leading(part) != _leading(locator):
        return False
    number = int(wanted.group(1))
    return any(int(low) <= number <= int(high or low) for low, high in _NUMBERS.findall(part))


def _leading(text: str) -> str:
    """The first word, the same for all its forms and languages: Arts, Art., чл. and neni."""
    found = _LEADING.match(text)
    word = found.group(1).casefold() if found else ""
    return _SAME.get(word, word.removesuffix("s"))
