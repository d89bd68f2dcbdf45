"""Penalties as data: bounds that can be, and words that say the same months in every language.

Whether a penalty is that of the law is not seen; words without a number are left alone.
"""

import re
from collections.abc import Iterator

from app.content.checks.numerals import PATTERNS, value_of
from app.content.complaint import Complaint, Where, complain
from app.content.data import statutes
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.statute import Penalty

_IMPRISONMENT = "imprisonment"
_MONTHS_OF_A_YEAR = 12

_YEARS = {Locale.EN: r"years?", Locale.MK: r"годин\w*", Locale.SQ: r"vje[tç]\w*|vit\w*"}
_MONTHS = {Locale.EN: r"months?", Locale.MK: r"месец\w*", Locale.SQ: r"muaj\w*"}
_TO = {Locale.EN: r"to|and|or", Locale.MK: r"до|и|или", Locale.SQ: r"deri në|deri|dhe|ose"}


def _term(locale: Locale) -> re.Pattern[str]:
    """One length of time, or two that share a unit: "one to ten years"."""
    number = rf"\d+|{PATTERNS[locale]}"
    return re.compile(
        rf"(?<![\w-])(?:(?P<low>{number}) ?(?:{_TO[locale]}|–|-) ?)?(?P<high>{number}) "
        rf"(?:(?P<years>{_YEARS[locale]})|{_MONTHS[locale]})(?!\w)",
        re.IGNORECASE,
    )


_TERMS = {locale: _term(locale) for locale in Locale}


def penalties(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the penalties of all articles."""
    for article in source.guide.articles.values():
        where = source.notes.where(statutes.FILE, article.id)
        for penalty in article.penalties:
            yield from _bounds(article.id, penalty, where)
            yield from _words(article.id, penalty, where)


def _bounds(article_id: str, penalty: Penalty, where: Where) -> Iterator[Complaint]:
    low, high = penalty.minimum_months, penalty.maximum_months
    nothing = penalty.kind == _IMPRISONMENT and not (low or high)
    if nothing or low < 0 or high < 0 or 0 < high < low:
        facts = {"id": article_id, "paragraph": penalty.paragraph or "–"}
        yield complain("LAW005", where, minimum=low, maximum=high, **facts)


def _words(article_id: str, penalty: Penalty, where: Where) -> Iterator[Complaint]:
    bounds = sorted({penalty.minimum_months, penalty.maximum_months} - {0})
    for locale in Locale:
        words = penalty.text.find(locale) or ""
        said = sorted(set(_months_in(words, locale)))
        if said and said != bounds:
            yield complain(
                "LAW006",
                where,
                id=article_id,
                paragraph=penalty.paragraph or "–",
                words=words,
                said=_listed(said),
                months=_listed(bounds),
            )


def _months_in(words: str, locale: Locale) -> Iterator[int]:
    for found in _TERMS[locale].finditer(words):
        unit = _MONTHS_OF_A_YEAR if found.group("years") else 1
        for number in (found.group("low"), found.group("high")):
            if number:
                yield unit * value_of(number, locale)


def _listed(months: list[int]) -> str:
    return ", ".join(map(str, months)) or "0"
