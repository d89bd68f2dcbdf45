"""Small wordings that the page and its cards share: status, marks, law version, grades.

Each function returns words with the hue and the icon that go with them: a hue never speaks alone.
"""

from datetime import date

from app.i18n import gettext_in
from app.model.contact import Contact
from app.model.guide import Guide
from app.model.indicator import Grade
from app.model.locale import Locale
from app.model.source import Mark, Source, Status

Labelled = tuple[str, str, str]  # words, tone, icon

# Each language says its own name.
_NAMES = {Locale.MK: "Македонски", Locale.SQ: "Shqip", Locale.EN: "English"}


def own_name(locale: Locale) -> str:
    """The name of a language in that language."""
    return _NAMES[locale]


def language_name(language: Locale, locale: Locale) -> str:
    """The name of a language as a sentence of `locale` says it."""
    names = {
        # TRANSLATORS: Language name inside "You are reading it in {language}."
        Locale.MK: gettext_in(locale, "Macedonian"),
        # TRANSLATORS: Language name inside "You are reading it in {language}."
        Locale.SQ: gettext_in(locale, "Albanian"),
        # TRANSLATORS: Language name inside "You are reading it in {language}."
        Locale.EN: gettext_in(locale, "English"),
    }
    return names[language]


def status_badge(status: Status, locale: Locale) -> Labelled:
    """How far a text has been examined by a person."""
    if status is Status.APPROVED:
        # TRANSLATORS: Review status of a text: signed by the person responsible for it.
        return gettext_in(locale, "Approved"), "key", "badge-check"
    if status is Status.REVIEWED:
        # TRANSLATORS: Review status of a text: read by a specialist, not yet signed.
        return gettext_in(locale, "Reviewed"), "accent", "eye"
    # TRANSLATORS: Review status of a text: no specialist has examined it yet.
    return gettext_in(locale, "Draft: not yet reviewed"), "warning", "pencil"


def translation_badge(locale: Locale) -> Labelled:
    """That a translation carries no reviewer's name yet."""
    # TRANSLATORS: Badge of a translated chapter until a reviewer signs it.
    return gettext_in(locale, "Unofficial translation"), "muted", "languages"


def version_tone(*, unread: bool) -> tuple[str, str]:
    """Hue and icon of every law version, wherever one is shown.

    Law is violet; known changes that nobody read make it amber, as everything that is old.
    """
    return ("warning", "history") if unread else ("legal", "scale")


def version_badge(guide: Guide, act_id: str, locale: Locale) -> Labelled:
    """Which text of an act was read, and the later changes that were not."""
    from app.content.law import version_line  # noqa: PLC0415 - app.content is loaded when needed

    act = guide.acts.get(act_id)
    short = act.short.said_in(locale) if act else act_id
    # TRANSLATORS: Badge of the law version; {act} is its abbreviation, {version} a sentence such as
    # "Text as of OG 36/2023; later changes not read: OG 188/2023".
    words = gettext_in(locale, "{act}: {version}")
    said = words.format(act=short, version=version_line(guide, act_id, locale))
    return said, *version_tone(unread=bool(act and act.unread))


def mark_words(mark: Mark, locale: Locale) -> Labelled:
    """How a statement was verified."""
    if mark is Mark.SEEN:
        # TRANSLATORS: Verification mark: the editors read this part of the source itself.
        return gettext_in(locale, "seen in the source"), "key", "badge-check"
    if mark is Mark.SECONDARY:
        # TRANSLATORS: Verification mark: only a report about the source was read.
        return gettext_in(locale, "secondary: a report about the source"), "warning", "newspaper"
    if mark is Mark.COMPILED:
        # TRANSLATORS: Verification mark: written by the editors, not by any organisation.
        return gettext_in(locale, "our advice"), "legal", "pen-line"
    # TRANSLATORS: Verification mark: written from memory, the source was not read again.
    return gettext_in(locale, "recalled: not read again"), "faint", "circle-question-mark"


def grade_words(grade: Grade, locale: Locale) -> tuple[str, str, int]:
    """The strength of a sign in words, its hue, and how many of three bars go with it."""
    if grade is Grade.STRONG:
        # TRANSLATORS: Strength of a sign, as its source grades it.
        return gettext_in(locale, "Strong together with other signs"), "indicator", 3
    if grade is Grade.MEDIUM:
        # TRANSLATORS: Strength of a sign, as its source grades it.
        return gettext_in(locale, "Medium together with other signs"), "warning", 2
    if grade is Grade.WEAK:
        # TRANSLATORS: Strength of a sign, as its source grades it.
        return gettext_in(locale, "Weak alone"), "faint", 1
    # TRANSLATORS: Strength of a sign: its source does not grade it.
    return gettext_in(locale, "Not graded by the source"), "faint", 0


def printed_source(source: Source, locator: str) -> str:
    """A source in one line, as citations print it: publisher, title, year, part."""
    year = str(source.year) if source.year else ""
    parts = (source.publisher, source.title, year, locator)
    return ", ".join(part for part in parts if part)


def number_words(
    guide: Guide, contact: Contact, locale: Locale, today: date | None = None
) -> Labelled:
    """How far a telephone number can be relied on; only a person's recent call confirms one."""
    from app.content.number_age import number_age  # noqa: PLC0415 - app.content: when needed

    age = number_age(guide, contact, locale, today)
    if age.confirmed:
        return age.words, "key", "phone-call"
    return age.words, "warning", "triangle-alert" if age.stale else "history"
