"""Small words that join others: a query may hold them, but no place is missed for lack of one.

They stay in the index, because phrases need them. The lists are short on purpose: a word that can
carry meaning in any of the three languages is not here.
"""

from functools import cache

from app.model.locale import Locale
from app.words.fold import fold

_WORDS = {
    Locale.MK: (
        "а ако бидејќи бил била биле било во го ги да до е за и или им ја како кај кога кои кој"
        " која кое ли му на не но од ова овој оваа ние по под при се сега си сме со сум сте тие"
        " тоа тој таа што ќе"
    ),
    Locale.SQ: (
        "a apo as ata ato dhe do duke e edhe është i ishte janë jo ju ka kanë ky kjo këto këta ku"
        " kur më me mos në nga nëse një nuk për po prej pse që sa së se si te të tek u"
    ),
    Locale.EN: (
        "a about an and are as at be been but by can do does for from had has have how i if in is"
        " it its my of on or our so that the their them then there these they this to was we were"
        " what when where which who why will with you your"
    ),
}


@cache
def _keys(locale: Locale) -> frozenset[str]:
    return frozenset(fold(word, locale) for word in _WORDS[locale].split())


def is_function_word(word: str) -> bool:
    """Whether a word as typed is a small joining word in any of the three languages."""
    return any(fold(word, locale) in _keys(locale) for locale in Locale)
