"""Indicators: each says why it can mislead and what to do next, in words written for it.

How strong a sign is is for its source to say; nothing is graded here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from app.content.complaint import Complaint, complain
from app.content.data import indicators
from app.content.loader import SourceGuide
from app.model.indicator import Indicator, Tested
from app.model.locale import Words
from app.words.fold import fold, tokens
from app.words.stem import stem

# Our choice: advice shared by more signs than this was not written for any of them.
MOST_SHARING = 3
# Our guess: a text repeats the sign when so many of its longer words are words of the sign.
REPEATED_SHARE = 0.8
# Letters. Shorter words are mostly articles and prepositions.
_SHORTEST_WORD = 4

# What a person is, not what a person does or suffers: never a ground to check anybody, so a sign
# with such a word must be marked as vulnerability.
_WHO_THEY_ARE = re.compile(
    r"\b(?:ethnic\w*|roma|religio\w*|poverty|poor|disab\w+|nationalit\w+|appearance|migrant\w*)\b",
    re.IGNORECASE,
)


def signs(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the indicators."""
    yield from _shared(source)
    for sign in source.guide.indicators.values():
        where = source.notes.where(indicators.FILE, sign.id)
        for key, words in _advice(sign):
            if sign.shown and not words.locales:
                yield complain("IND004", where, key=key)
            elif _only_repeats(sign, words, source):
                yield complain("IND002", where, key=key)
        if sign.tested is not Tested.NO and not sign.tested_result.locales:
            yield complain("IND003", where)
        found = _WHO_THEY_ARE.search(sign.text.en)
        if found and not sign.vulnerability:
            yield complain("SAF002", where, words=found.group())


def _advice(sign: Indicator) -> tuple[tuple[str, Words], ...]:
    return (("mislead", sign.mislead), ("next", sign.next))


def _shared(source: SourceGuide) -> Iterator[Complaint]:
    """Advice that stands word for word under more than `MOST_SHARING` signs."""
    locale = source.guide.info.source_locale
    users: defaultdict[tuple[str, str], list[Indicator]] = defaultdict(list)
    for sign in source.guide.indicators.values():
        for key, words in _advice(sign):
            if said := words.find(locale):
                same = " ".join(fold(token.text, locale) for token in tokens(said))
                users[key, same].append(sign)
    for (key, _), signs_ in users.items():
        if len(signs_) > MOST_SHARING:
            where = source.notes.where(indicators.FILE, signs_[0].id)
            yield complain("IND001", where, key=key, count=len(signs_), most=MOST_SHARING)


def _only_repeats(sign: Indicator, words: Words, source: SourceGuide) -> bool:
    locale = source.guide.info.source_locale
    said = _stems(words.find(locale) or "", source)
    return bool(said) and len(said & _stems(sign.text.said_in(locale), source)) >= (
        REPEATED_SHARE * len(said)
    )


def _stems(text: str, source: SourceGuide) -> set[str]:
    locale = source.guide.info.source_locale
    return {stem(token.text, locale) for token in tokens(text) if len(token.text) >= _SHORTEST_WORD}
