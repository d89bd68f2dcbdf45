"""Acts and their articles: numbering in three alphabets, elements, penalties, version read.

The text of the law is not kept here, and no version is called current: an act says what was read
and which later changes were not.
"""

from dataclasses import dataclass

from app.model.locale import NO_WORDS, Locale, Words
from app.model.source import Mark


@dataclass(frozen=True, slots=True)
class Act:
    """A law with the version that was read.

    Attributes:
        name, short: Its name and abbreviation as the law is called in each language.
        version_read: Gazette number up to which the text was read, e.g. ``OG 36/2023``.
        version_words: The same in each language's own form of the gazette's name.
        unread: Gazette numbers of later changes that are known and were not read.
        source: Key of the source that was read.
    """

    id: str
    name: Words
    short: Words
    version_read: str
    version_words: Words = NO_WORDS
    unread: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of an article: act, means, purpose, or a rule beside them.

    `needed` false is an element that this article does not require, said so on purpose.
    """

    kind: str
    text: Words
    paragraph: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty as data. Months; 0 means that the article sets no such bound."""

    paragraph: str
    when: Words
    text: Words
    kind: str = "imprisonment"
    minimum_months: int = 0
    maximum_months: int = 0
    who: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Article:
    """One article of an act.

    Attributes:
        id: Act and number with the Macedonian letter romanised: ``kz-418-g`` is 418-г.
        number: As written in Macedonian, Albanian and English texts; the letters differ.
        aliases: Further spellings that search should know.
        moved_to: Id of the article that took over the subject of a deleted one, or empty.
        warnings: What a reader must know before relying on it.
    """

    id: str
    act: str
    number: Words
    heading: Words
    aliases: tuple[str, ...] = ()
    offence: bool = False
    deleted: bool = False
    moved_to: str = ""
    elements: tuple[Element, ...] = ()
    penalties: tuple[Penalty, ...] = ()
    warnings: tuple[Words, ...] = ()
    source: str = ""
    locator: str = ""
    verification: Mark = Mark.RECALLED

    def label(self, locale: Locale) -> str:
        """The number as texts in this language write it, e.g. ``418-г`` or ``418-d``."""
        return self.number.said_in(locale)
