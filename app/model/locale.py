"""The languages of the guide, and a text said in several of them.

This module knows no translations and no formats: interface words live in `app.i18n`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Locale(StrEnum):
    """A language of the guide as a BCP 47 tag; Macedonian is the Cyrillic one."""

    MK = "mk"
    SQ = "sq"
    EN = "en"

    @property
    def territory(self) -> str:
        """The CLDR name whose dates and numbers the guide uses.

        Albanian must be ``sq_MK``: bare ``sq`` is Albania, which writes the clock differently
        (measured with Babel 2.18).
        """
        return {"mk": "mk_MK", "sq": "sq_MK", "en": "en_GB"}[self.value]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in up to three languages; an empty string means "not there yet"."""

    mk: str = ""
    sq: str = ""
    en: str = ""

    def find(self, locale: Locale) -> str | None:
        """The text in this language, or None when it has not been written yet."""
        text: str = getattr(self, locale.value)
        return text or None

    def said_in(self, locale: Locale) -> str:
        """The text in this language, else in English (the source language), else in any."""
        return self.find(locale) or self.en or self.mk or self.sq

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The languages in which the text exists, in the fixed order mk, sq, en."""
        return tuple(locale for locale in Locale if self.find(locale))


# The default of every text that has not been written in any language yet.
NO_WORDS = Words()
