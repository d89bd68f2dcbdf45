"""Concepts of the term base and their words (after TBX, ISO 30042: preferred, admitted, ...).

Finding words in a text is not done here but in `app.terms`.
"""

from dataclasses import dataclass

from app.model.locale import NO_WORDS, Locale, Words
from app.model.source import Mark


@dataclass(frozen=True, slots=True)
class TermWords:
    """The words of one concept in one language.

    Attributes:
        preferred: What the guide itself writes, the first one above all.
        admitted: Also right; found by search, not written.
        deprecated: Found by search and led to the preferred word; never suggested, never written.
        attested: Whether the preferred word was seen in use by a source in this language.
    """

    preferred: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    attested: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One concept in three languages, with its definition and advice on words."""

    id: str
    domain: str
    mk: TermWords
    sq: TermWords
    en: TermWords
    definition: Words = NO_WORDS
    advice: Words = NO_WORDS
    not_to_confuse: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verification: Mark = Mark.RECALLED

    def words(self, locale: Locale) -> TermWords:
        """The words of the concept in this language."""
        found: TermWords = getattr(self, locale.value)
        return found

    def name(self, locale: Locale) -> str:
        """The preferred word, else the English one, else the id."""
        for words in (self.words(locale), self.en):
            if words.preferred:
                return words.preferred[0]
        return self.id
