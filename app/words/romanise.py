"""Letter tables between Cyrillic and Latin, and the repairs that need nothing but such a table.

Nothing here guesses a language or rewrites the reader's text: `app.words.fold` makes keys with
these tables, and a repaired query is offered beside the typed one, never instead of it.
"""

import re

# The digraph romanisation, the one without marks: the 31 letters, the vowels with a grave accent,
# then strays from Serbian, Russian and Bulgarian keyboards.
_CYRILLIC_ORDER = "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝђћйщъюяыэёі"
_DIGRAPH_ORDER = (
    "a b v g d gj e zh z dz i j k l lj m n nj o p r s t kj u f h c ch dzh sh"
    " e i gj kj j sht a ju ja i e jo i"
)
DIGRAPHS = dict(zip(_CYRILLIC_ORDER, _DIGRAPH_ORDER.split(), strict=True)) | {"ь": ""}

# Latin letters whose mark is a Macedonian letter of its own in some romanisation (ISO 9, UN 1977,
# BGN/PCGN 2013, Serbian). Other marks carry nothing and are simply stripped.
_MARKED_ORDER = "zh ch sh gj gj kj kj nj lj dz ch"
MARKED = dict(zip("žčšđǵćḱñľẑç", _MARKED_ORDER.split(), strict=True))

# ISO 9 letters that Unicode writes only as a letter with a combining circumflex.
MARKED_PAIRS = (("l\u0302", "lj"), ("n\u0302", "nj"), ("d\u0302", "dzh"))

# Letters that look alike in both scripts, Latin first. The big Latin B H M T have Cyrillic twins
# while the small ones do not, so a word must be repaired before its case is folded. The accented
# vowels are there because the law texts write сѐ and ѝ with a Latin è, é or ì.
_LATIN_TWINS = "AaBCcEeHJjKkMOoPpSsTXxYyÉéÍíÈèÌì"
_CYRILLIC_TWINS = "АаВСсЕеНЈјКкМОоРрЅѕТХхУуЀѐЍѝЀѐЍѝ"
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_CYRILLIC_ONLY = re.compile(f"(?![{_CYRILLIC_TWINS}])[\u0400-\u052f]")
_LATIN_ONLY = re.compile(f"(?![{_LATIN_TWINS}])[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

# What each key of a US keyboard gives under the Macedonian layout (xkb `mk`; the Windows layout
# was not checked). A double quote is left alone: it is worth more as the mark of a phrase.
_LAYOUT = str.maketrans(
    "qwertyuiop[]asdfghjkl;'\\zxcvbnmQWERTYUIOP{}ASDFGHJKL|ZXCVBNM",
    "љњертѕуиопшѓасдфгхјклчќжзџцвбнмЉЊЕРТЅУИОПШЃАСДФГХЈКЛЖЗЏЦВБНМ",
)

# Keys that print punctuation in English and a letter in Macedonian, touching a Latin letter. A
# semicolon must be followed by one, else it is the semicolon of a sentence.
_LETTER_KEY = re.compile(r"[\[\]{}\\|](?=[A-Za-z])|(?<=[A-Za-z])[\[\]{}\\|]|;(?=[A-Za-z])")
_APOSTROPHE_KEY = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z])|(?<![A-Za-z])'(?=[A-Za-z])")

# Apostrophes that belong to the Latin word: English endings, Albanian short forms before a word.
_OWN_APOSTROPHE = re.compile(
    r"(?<=[A-Za-z])'(?:s|t|d|m|re|ve|ll)\b|\b[tscmnui]'(?=[A-Za-z])", re.IGNORECASE
)
# A word or phrase set in brackets or single quotes, as written in running text.
_ENCLOSED = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}|(?<!\w)'[^']*'(?!\w)")


def is_cyrillic(text: str) -> bool:
    """Whether the text holds at least one Cyrillic letter."""
    return _CYRILLIC.search(text) is not None


def romanise(text: str) -> str:
    """Small Cyrillic letters written as Latin digraphs (жртва as zhrtva); all else untouched."""
    return text.translate(_DIGRAPH_TABLE)


def repair_script(word: str) -> str:
    """The word with look-alike letters of the other script put right.

    A word in one script is returned as it is. In a mixed word the script with more letters that
    have no twin decides, then the one with more letters, then Cyrillic. Letters without a twin
    stay, so a word may leave here still mixed.
    """
    if word.isascii() or not (_CYRILLIC.search(word) and _LATIN.search(word)):
        return word
    cyrillic = (len(_CYRILLIC_ONLY.findall(word)), len(_CYRILLIC.findall(word)))
    latin = (len(_LATIN_ONLY.findall(word)), len(_LATIN.findall(word)))
    return word.translate(_TO_LATIN if latin > cyrillic else _TO_CYRILLIC)


def layout_repair(text: str) -> str | None:
    r"""The text as the Macedonian keyboard would have written it, or None without a sign of that.

    A sign is one of ``[ ] { } \ | ; '`` touching a Latin letter where English and Albanian would
    not put it: ``\rtva`` is жртва, ``lu]e`` is луѓе. Offer the answer beside the typed words.
    """
    if is_cyrillic(text):
        return None
    rest = _OWN_APOSTROPHE.sub(" ", _ENCLOSED.sub(" ", text))
    if not (_LETTER_KEY.search(rest) or _APOSTROPHE_KEY.search(rest)):
        return None
    return text.translate(_LAYOUT)


_DIGRAPH_TABLE = str.maketrans(DIGRAPHS)
