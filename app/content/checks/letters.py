"""Letters in every file of text: Unicode form, mixed scripts, invisible signs, HTML, quotes.

Spelling is not examined, and nothing is put right.
"""

import re
import unicodedata
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.draft import Draft
from app.content.loader import SourceGuide
from app.i18n import gettext as _
from app.model.locale import Locale
from app.words.romanise import repair_script

_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[A-Za-z/!?][^>]*>?|&#?\w+;")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")

# The marks of each language, and those that belong to another or to none. Macedonian and Albanian
# as Qt has them (QLocale.quoteString for mk_MK and sq_MK); Albanian print in the country has „…“
# too, and the guide keeps to one.
_RIGHT_QUOTES = {Locale.MK: "„…“", Locale.SQ: "“…”", Locale.EN: "“…”"}
_WRONG_QUOTES = {
    Locale.MK: re.compile('["«»\u201d]'),
    Locale.SQ: re.compile('["«»„]'),
    Locale.EN: re.compile('["«»„]'),
}


def letters(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about the letters of every file of text."""
    for locale in Locale:
        for draft in source.drafts[locale]:
            yield from _chapter(draft)
    for path in sorted(source.folder.glob("*.toml")):
        text = path.read_bytes().decode("utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            yield from _line(line, Where(path.name, number))
    for said in source.notes.texts:
        yield from _quotes(said.text, said.where, said.locale)


def _chapter(draft: Draft) -> Iterator[Complaint]:
    for number, line in enumerate(draft.body.splitlines(), draft.body_line):
        where = Where(draft.file, number, draft.name)
        yield from _line(line, where)
        yield from _quotes(line, where, draft.locale)
        if found := _TAG.search(line):
            yield complain("STR017", where, words=found.group())


def _line(line: str, where: Where) -> Iterator[Complaint]:
    if line.isascii():
        return
    if not unicodedata.is_normalized("NFC", line):
        yield complain("TXT002", where, words=_parted_word(line))
    for word in _WORD.findall(line):
        if _CYRILLIC.search(word) and _LATIN.search(word):
            yield _mixed(word, where)
    for letter in line:
        if unicodedata.category(letter) == "Cf":
            yield complain("TXT005", where, name=unicodedata.name(letter, f"U+{ord(letter):04X}"))
            return


def _parted_word(line: str) -> str:
    """The first word of the line that is not in the form NFC."""
    words = (word for word in line.split() if not unicodedata.is_normalized("NFC", word))
    return unicodedata.normalize("NFC", next(words, line.strip()))


def _mixed(word: str, where: Where) -> Complaint:
    """The complaint about a word of two scripts, naming the letter of the lesser one."""
    right = repair_script(word)
    strangers = [one for one, other in zip(word, right, strict=True) if one != other]
    if not strangers:
        fewer = min((_CYRILLIC, _LATIN), key=lambda script: len(script.findall(word)))
        strangers = fewer.findall(word)
    letter = strangers[0]
    # TRANSLATORS: a script, said of one letter: "the letter o is Latin".
    latin = _("Latin")
    # TRANSLATORS: a script, said of one letter: "the letter o is Cyrillic".
    cyrillic = _("Cyrillic")
    script = latin if _LATIN.match(letter) else cyrillic
    return complain("TXT003", where, words=word, letter=letter, script=script, right=right)


def _quotes(text: str, where: Where, locale: Locale) -> Iterator[Complaint]:
    if found := _WRONG_QUOTES[locale].search(text):
        yield complain("TXT004", where, mark=found.group(), right=_RIGHT_QUOTES[locale])
