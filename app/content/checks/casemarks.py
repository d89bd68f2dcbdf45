"""Marks of one real case: sentences that join a town, a date, an age, a nationality, a platform.

Three of them together can point to a person. Whether a sentence tells of a real case at all, or two
harmless-looking marks already betray one, only a person who reads can say.
"""

import re
from collections.abc import Iterator

from app.content.checks.numerals import PATTERNS
from app.content.checks.places import COUNTRIES, PLATFORMS, TOWNS
from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft, DraftBlock
from app.content.loader import SourceGuide
from app.model.locale import Locale

# So many different marks in one sentence are too many.
_TOO_MANY = 3

_SENTENCE = re.compile(r"(?:[^.!?…]|\.(?=\S))+")
# Names of towns that contacts have; shorter words would be found in others.
_SHORTEST_NAME = 4
_NAME = re.compile(r"[^\W\d_]+")

_MONTHS = {
    Locale.EN: (
        "january february march april may june july august september october november december"
    ),
    Locale.MK: (
        "јануари февруари март април мај јуни јули август септември октомври ноември декември"
    ),
    Locale.SQ: "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
}


def _date(locale: Locale) -> re.Pattern[str]:
    """A date narrower than a year: a day or a year beside the name of a month, or only figures."""
    month = rf"(?:{'|'.join(_MONTHS[locale].split())})\w*"
    return re.compile(
        rf"\b\d{{1,2}}\.? {month}|\b{month} (?:i? ?vitit )?(?:\d{{4}}|\d{{1,2}}\b)"
        r"|\b\d{1,2}\.\d{1,2}\.\d{4}",
        re.IGNORECASE,
    )


def _age(locale: Locale) -> re.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{PATTERNS[locale]})"
    forms = {
        Locale.EN: (
            rf"\b{number}[- ]years?[- ]old|\baged {number}\b"
            rf"|\b(?:girl|boy|child|woman|man|person|victim) of {number}\b"
        ),
        Locale.MK: rf"\b{number}[- ]?годиш\w*|на {number} години?\b(?: возраст)?|стар\w* {number}",
        Locale.SQ: rf"\b{number}[- ]?vjeç\w*|\bmosh\w* {number}\b",
    }
    return re.compile(forms[locale], re.IGNORECASE)


def _stems(stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems.split())})\w*", re.IGNORECASE)


_DATES = {locale: _date(locale) for locale in Locale}
_AGES = {locale: _age(locale) for locale in Locale}
_COUNTRY = {locale: _stems(COUNTRIES[locale]) for locale in Locale}
_PLATFORM = _stems(PLATFORMS)


def casemarks(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about sentences that join too many marks."""
    for locale in Locale:
        towns = _towns(source, locale)
        for draft in source.drafts[locale]:
            for block in draft.blocks:
                yield from _block(draft, block, towns)


def _towns(source: SourceGuide, locale: Locale) -> re.Pattern[str]:
    """The towns of the country, and those that contacts name."""
    named = (contact.town.find(locale) or "" for contact in source.guide.contacts.values())
    words = (word for town in named for word in _NAME.findall(town))
    more = " ".join(re.escape(word) for word in words if len(word) >= _SHORTEST_NAME)
    return _stems(f"{TOWNS[locale]} {more}")


def _block(draft: Draft, block: DraftBlock, towns: re.Pattern[str]) -> Iterator[Complaint]:
    words = " ".join(piece.text for piece in block.all_pieces if piece.target is None)
    for sentence in _SENTENCE.findall(" ".join(words.split())):
        marks = tuple(_marks(sentence, draft.locale, towns))
        if len(marks) >= _TOO_MANY:
            where = Where(draft.file, block.line, draft.name)
            yield complain("SAF003", where, marks=", ".join(marks))


def _marks(sentence: str, locale: Locale, towns: re.Pattern[str]) -> Iterator[str]:
    """The marks of a sentence, each kind once."""
    for pattern in (towns, _DATES[locale], _AGES[locale], _COUNTRY[locale], _PLATFORM):
        if found := pattern.search(sentence):
            yield found.group()
