"""Numbers written in words, in three languages: closed lists, and reading a text for them.

A word is taken for a number by its form; whether it counts anything is for the caller to see.
"""

import re
from collections.abc import Iterator

from app.model.locale import Locale

# From one to nineteen, in order.
_TO_NINETEEN = {
    Locale.EN: (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen"
    ),
    Locale.MK: (
        "една две три четири пет шест седум осум девет десет единаесет дванаесет тринаесет "
        "четиринаесет петнаесет шеснаесет седумнаесет осумнаесет деветнаесет"
    ),
    Locale.SQ: (
        "një dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë "
        "trembëdhjetë katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë "
        "nëntëmbëdhjetë"
    ),
}
# From twenty to ninety, in order.
_TENS = {
    Locale.EN: "twenty thirty forty fifty sixty seventy eighty ninety",
    Locale.MK: "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет",
    Locale.SQ: (
        "njëzet tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë"
    ),
}
# Further forms of the same numbers: gender, and in Macedonian the forms that count people.
_FORMS = {
    Locale.EN: {"dozen": 12, "hundred": 100},
    Locale.MK: {
        "еден": 1,
        "едно": 1,
        "два": 2,
        "двата": 2,
        "двете": 2,
        "трите": 3,
        "четирите": 4,
        "двајца": 2,
        "тројца": 3,
        "четворица": 4,
        "петмина": 5,
        "шестмина": 6,
        "седуммина": 7,
        "осуммина": 8,
        "деветмина": 9,
        "десетмина": 10,
        "сто": 100,
    },
    Locale.SQ: {"dyja": 2, "tri": 3, "njëqind": 100},
}

# The word between a ten and its unit: twenty-five, дваесет и пет, njëzet e pesë.
_JOINED = {Locale.EN: r"[- ]", Locale.MK: " и ", Locale.SQ: " e "}


def _values(locale: Locale) -> dict[str, int]:
    found = {word: at for at, word in enumerate(_TO_NINETEEN[locale].split(), 1)}
    found |= {word: 10 * at for at, word in enumerate(_TENS[locale].split(), 2)}
    return found | _FORMS[locale]


VALUES = {locale: _values(locale) for locale in Locale}


def _pattern(locale: Locale) -> str:
    """One number in words, its longest spelling first."""
    units = "|".join(_TO_NINETEEN[locale].split()[:9])
    tens = "|".join(_TENS[locale].split())
    single = "|".join(sorted(VALUES[locale], key=len, reverse=True))
    return rf"(?:(?:{tens}){_JOINED[locale]}(?:{units})|{single})"


# A number in words, as a piece of a pattern; use it with re.IGNORECASE.
PATTERNS = {locale: _pattern(locale) for locale in Locale}
_NUMBER = {
    locale: re.compile(rf"(?<![\w-]){pattern}(?!\w)", re.IGNORECASE)
    for locale, pattern in PATTERNS.items()
}
_PART = re.compile(r"[^\W\d_]+")


def value_of(words: str, locale: Locale) -> int:
    """The value of a number that `PATTERNS` found, or of one in figures."""
    if words.isdecimal():
        return int(words)
    known = VALUES[locale]
    return sum(known.get(part, 0) for part in _PART.findall(words.casefold()))


def numbers_in(text: str, locale: Locale) -> Iterator[int]:
    """The numbers that the text writes in words, in their order."""
    for found in _NUMBER[locale].finditer(text):
        yield value_of(found.group(), locale)
