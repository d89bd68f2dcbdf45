"""Languages: a text stands in the language of its file, and is not the source's text again.

A language is known by its commonest words and by its letters; how well it is written is not seen.
Short texts, names and titles say too little and are left alone.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.draft import DraftBlock
from app.content.loader import SourceGuide
from app.i18n import gettext as _
from app.model.locale import Locale

# The commonest words of each language that are no words of the two others.
_COMMONEST = {
    Locale.EN: (
        "the of and to is are was were that it with for not by on from this which who have has "
        "must may can be been or its their they you your what when there"
    ),
    Locale.MK: (
        "и на во за да се не со од е што ги го ја или ако сте кој која кое тоа дека по при може "
        "мора нема има ќе ви му им а но"
    ),
    Locale.SQ: (
        "të e dhe në për që një nuk ka është nga si se mos ose edhe janë kur çfarë kush cili duhet "
        "mund ta ju tij saj këtë kjo ky më ndaj pa"
    ),
}
_COMMON = {locale: frozenset(words.split()) for locale, words in _COMMONEST.items()}

# A language is another one when so many of its words stand there, and so many times the own ones.
_FEWEST = 3
_TIMES = 2
# Below so many letters a text may be a name; above, half of its letters decide its script.
_LETTERS = 24
_HALF = 0.5
_SAME_WORDS = 4

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# What is quoted, and what a skeleton asks to be written, in the language of whoever writes.
_QUOTED = re.compile(r"[„“‘][^„“”‘’]*[“”’]|‹[^›]*›")


def tongue(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about texts in another language than their file or key says."""
    yield from _chapters(source)
    for said in source.notes.texts:
        if other := _other_language(said.text, said.locale):
            yield _foreign(said.where, said.text, other)


def _chapters(source: SourceGuide) -> Iterator[Complaint]:
    originals = {
        (draft.name, section.id, block.anchor): _own_words(block)
        for draft in source.drafts[source.guide.info.source_locale]
        for section in draft.sections
        for block in section.blocks
    }
    for locale in Locale:
        for draft in source.drafts[locale]:
            for section in draft.sections:
                for block in section.blocks:
                    where = Where(draft.file, block.line, section.id)
                    words = _own_words(block)
                    original = originals.get((draft.name, section.id, block.anchor), "")
                    if other := _other_language(words, locale):
                        yield _foreign(where, words, other)
                    elif locale is not source.guide.info.source_locale and _same(words, original):
                        yield complain("LOC015", where, words=_beginning(words))


def _own_words(block: DraftBlock) -> str:
    """The words of a block; locators of citations are kept as their source has them."""
    return " ".join(" ".join(piece.text for piece in block.all_pieces).split())


def _same(words: str, original: str) -> bool:
    if words.casefold() != original.casefold():
        return False
    return len(_WORD.findall(words)) >= _SAME_WORDS


def _other_language(text: str, locale: Locale) -> Locale | None:
    """The language that the text is in, when it is clearly not the one it should be in."""
    words = [word.casefold() for word in _WORD.findall(_QUOTED.sub(" ", text))]
    letters = sum(map(len, words))
    if letters < _LETTERS:
        return None
    counts = {each: sum(word in _COMMON[each] for word in words) for each in Locale}
    most = max(counts, key=lambda each: counts[each])
    if most is not locale and counts[most] >= max(_FEWEST, _TIMES * counts[locale] + 1):
        return most
    share = len(_CYRILLIC.findall("".join(words))) / letters
    if locale is Locale.MK and share < _HALF:
        return max((Locale.EN, Locale.SQ), key=lambda each: counts[each])
    return Locale.MK if locale is not Locale.MK and share > _HALF else None


def _foreign(where: Where, words: str, language: Locale) -> Complaint:
    names = {
        # TRANSLATORS: a language, in "The text looks {language}".
        Locale.EN: _("English"),
        # TRANSLATORS: a language, in "The text looks {language}".
        Locale.MK: _("Macedonian"),
        # TRANSLATORS: a language, in "The text looks {language}".
        Locale.SQ: _("Albanian"),
    }
    return complain("TXT006", where, words=_beginning(words), language=names[language])


def _beginning(words: str) -> str:
    """The first words of a text."""
    first = words.split()[:6]
    return " ".join(first) + (" …" if len(words.split()) > len(first) else "")
