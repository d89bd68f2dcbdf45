"""Gettext catalogues of the interface: which language speaks now, and what it says.

It looks for no folder by itself: `app.main` says where compiled catalogues lie. Without any, the
English wording in the code is used, so that a bare program still speaks.
"""

import gettext as _gettext
from functools import cache
from pathlib import Path

from app.model.locale import Locale

DOMAIN = "guide"

_Translations = _gettext.NullTranslations


class _Speaker:
    """The one language the interface speaks now, and where its words lie."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.locale = Locale.EN
        self.words: _Translations = _Translations()


_speaker = _Speaker()


@cache
def _load(folder: Path | None, locale: Locale) -> _Translations:
    if folder is None or locale is Locale.EN:
        return _Translations()
    return _gettext.translation(DOMAIN, str(folder), languages=[locale.value], fallback=True)


def set_folder(folder: Path | None) -> None:
    """Say where compiled catalogues lie (``<folder>/<locale>/LC_MESSAGES/guide.mo``)."""
    _speaker.folder = folder
    use_locale(_speaker.locale)


def use_locale(locale: Locale) -> None:
    """Let the interface speak this language from now on."""
    _speaker.locale = locale
    _speaker.words = _load(_speaker.folder, locale)


def current_locale() -> Locale:
    """The language the interface speaks now."""
    return _speaker.locale


def gettext(message: str) -> str:
    """The message in the language of the interface."""
    return _speaker.words.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message in the form that goes with a count, in the language of the interface."""
    return _speaker.words.ngettext(singular, plural, count)


def gettext_in(locale: Locale, message: str) -> str:
    """The message in a language of the caller's choice, e.g. a label inside an Albanian text."""
    return _load(_speaker.folder, locale).gettext(message)


def ngettext_in(locale: Locale, singular: str, plural: str, count: int) -> str:
    """The message in the form that goes with a count, in a language of the caller's choice."""
    return _load(_speaker.folder, locale).ngettext(singular, plural, count)
