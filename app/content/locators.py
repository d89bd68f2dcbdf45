"""Locators as each language prints them: "art. 190 and 191" is „чл. 190 и 191“ in Macedonian.

A locator is written once, in the words of the editor who cited it. What is not in the small list
here is printed as it stands; nothing is looked up and no mark is decided.
"""

import re

from app.i18n import gettext_in
from app.model.locale import Locale

_ARTICLES = re.compile(r"(?:arts?\.?|чл\.|neni|nenet)\s+(?=\d)", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|и|dhe)\s+")


def locator_words(locator: str, locale: Locale) -> str:
    """The locator, or the name of a part that was read, in the words of a language."""
    begins = _ARTICLES.match(locator)
    parts = _AND.split(locator[begins.end() :] if begins else locator)
    said = _known(parts[0], locale)
    for part in parts[1:]:
        # TRANSLATORS: two parts of a source in a citation, e.g. "190 and 191".
        words = gettext_in(locale, "{first} and {second}")
        said = words.format(first=said, second=_known(part, locale))
    if begins and re.search(r"[,–]|\s", said):
        # TRANSLATORS: several articles of a law in a citation; {numbers} is e.g. "190 and 191".
        said = gettext_in(locale, "arts {numbers}").format(numbers=said)
    elif begins:
        # TRANSLATORS: one article of a law in a citation; {number} is e.g. "190" or "18(1)".
        said = gettext_in(locale, "art. {number}").format(number=said)
    capital = locator[:1].isupper()
    return said[:1].upper() + said[1:] if capital else said


def _known(part: str, locale: Locale) -> str:
    """A part of a source in the words of a language, else as it stands."""
    word, _, numbers = part.partition(" ")
    if word.casefold() in {"principle", "principles"} and numbers[:1].isdigit():
        # TRANSLATORS: principles of a paper in a citation; {numbers} is e.g. "1–4".
        return gettext_in(locale, "principles {numbers}").format(numbers=numbers)
    return _parts(locale).get(part.casefold(), part)


def _parts(locale: Locale) -> dict[str, str]:
    """The parts of sources that have no number, by the English word for them."""
    return {
        # TRANSLATORS: part of a source: its abstract.
        "abstract": gettext_in(locale, "abstract"),
        # TRANSLATORS: part of a source: all of it.
        "all": gettext_in(locale, "all"),
        # TRANSLATORS: part of a source: an article in a journal or newspaper, not of a law.
        "article": gettext_in(locale, "the article"),
        # TRANSLATORS: part of a source: a comparison.
        "comparison": gettext_in(locale, "comparison"),
        # TRANSLATORS: part of a source: its cover.
        "cover": gettext_in(locale, "cover"),
        # TRANSLATORS: part of a source: descriptions.
        "descriptions": gettext_in(locale, "descriptions"),
        # TRANSLATORS: part of a source: how it grades indicators.
        "grades": gettext_in(locale, "grades"),
        # TRANSLATORS: part of a source: the guide itself.
        "guide": gettext_in(locale, "the guide"),
        # TRANSLATORS: part of a source.
        "indicator list": gettext_in(locale, "list of indicators"),
        # TRANSLATORS: part of a source: an interview.
        "interview": gettext_in(locale, "interview"),
        # TRANSLATORS: part of a source: its introduction.
        "introduction": gettext_in(locale, "introduction"),
        # TRANSLATORS: part of a source: a list.
        "list": gettext_in(locale, "list"),
        # TRANSLATORS: part of a source: lists.
        "lists": gettext_in(locale, "lists"),
        # TRANSLATORS: part of a source: a note.
        "note": gettext_in(locale, "note"),
        # TRANSLATORS: part of a source: a notice about it.
        "notice": gettext_in(locale, "notice"),
        # TRANSLATORS: part of a source: its opening pages.
        "opening": gettext_in(locale, "opening pages"),
        # TRANSLATORS: part of a source: its page on the web.
        "page": gettext_in(locale, "page"),
        # TRANSLATORS: part of a source: the list of States that are parties to a treaty.
        "parties": gettext_in(locale, "parties"),
        # TRANSLATORS: part of a source: what the press reported of it.
        "press reports": gettext_in(locale, "press reports"),
        # TRANSLATORS: part of a source: a quotation from it in another text.
        "quotation": gettext_in(locale, "quotation"),
        # TRANSLATORS: part of a source: the report itself.
        "report": gettext_in(locale, "the report"),
        # TRANSLATORS: part of a source: reports about it.
        "reports": gettext_in(locale, "reports"),
        # TRANSLATORS: part of a source: its results.
        "results": gettext_in(locale, "results"),
        # TRANSLATORS: part of a source: the page with the state of signatures to a treaty.
        "status": gettext_in(locale, "status"),
        # TRANSLATORS: part of a source: its summary.
        "summary": gettext_in(locale, "summary"),
    }
