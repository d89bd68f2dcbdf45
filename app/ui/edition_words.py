"""What an edition says of itself, in words: status, date, law versions, integrity.

Only wording happens here; whether the edition is whole is found out by `app.editions`.
"""

from collections.abc import Iterable
from enum import StrEnum

from app.i18n import current_locale
from app.i18n import gettext as _
from app.i18n.formats import long_date
from app.model.guide import EditionInfo, Guide
from app.ui.reader.words import Labelled, status_badge, version_badge


class Integrity(StrEnum):
    """How far the content that is open was compared with what its makers wrote."""

    UNKNOWN = "unknown"
    INTACT = "intact"
    NO_INDEX = "no-index"
    DAMAGED = "damaged"
    SOURCES = "sources"


def integrity_icon(integrity: Integrity) -> tuple[str, str]:
    """Icon and colour token that go with the words."""
    return {
        Integrity.UNKNOWN: ("book-open", "muted"),
        Integrity.INTACT: ("shield-check", "key"),
        Integrity.NO_INDEX: ("triangle-alert", "warning"),
        Integrity.DAMAGED: ("shield-alert", "warning"),
        Integrity.SOURCES: ("file-text", "muted"),
    }[integrity]


def integrity_words(integrity: Integrity) -> str:
    """What was compared, and what follows from it."""
    words = {
        # TRANSLATORS: The program is comparing the files of the edition; lasts a second.
        Integrity.UNKNOWN: _("The content is being checked."),
        # TRANSLATORS: Every file of the edition is as its makers wrote it.
        Integrity.INTACT: _("Content checked: every file is intact."),
        # TRANSLATORS: The search index was damaged; search still works.
        Integrity.NO_INDEX: _(
            "The search index does not match the edition. Search still finds everything, "
            "more slowly."
        ),
        # TRANSLATORS: Some file of the edition is not as its makers wrote it.
        Integrity.DAMAGED: _(
            "A file of this edition is damaged and will not be shown. Everything else is whole. "
            "Install the edition again."
        ),
        # TRANSLATORS: The guide is opened from the folder in which it is written.
        Integrity.SOURCES: _(
            "Opened from the folder where it is written. There is no finished edition to compare "
            "it with."
        ),
    }
    return words[integrity]


def edition_short(info: EditionInfo, integrity: Integrity) -> str:
    """The line at the foot of the contents rail."""
    words = {
        # TRANSLATORS: Foot of the contents panel.
        Integrity.UNKNOWN: _("Edition {number}"),
        # TRANSLATORS: Foot of the contents panel; the content of the edition is undamaged.
        Integrity.INTACT: _("Edition {number} · intact"),
        # TRANSLATORS: Foot of the contents panel; the search index was damaged.
        Integrity.NO_INDEX: _("Edition {number} · slow search"),
        # TRANSLATORS: Foot of the contents panel; some file of the edition is damaged.
        Integrity.DAMAGED: _("Edition {number} · damaged"),
        # TRANSLATORS: Foot of the contents panel; opened from the folder where it is written.
        Integrity.SOURCES: _("Edition {number} · being written"),
    }
    return words[integrity].format(number=info.number)


def edition_line(info: EditionInfo) -> str:
    """Number and date of the edition, in the language of the interface."""
    # TRANSLATORS: {number} as 0.1, {date} as 24 November 2026.
    words = _("Edition {number} of {date}")
    return words.format(number=info.number, date=long_date(info.date, current_locale()))


def status_label(info: EditionInfo) -> Labelled:
    """Words, tone and icon of the review status of the whole edition."""
    return status_badge(info.status, current_locale())


def law_labels(guide: Guide, acts: Iterable[str]) -> list[Labelled]:
    """Words, tone and icon for the version of each act that was read."""
    return [version_badge(guide, act, current_locale()) for act in acts]


def cited_acts(guide: Guide) -> list[str]:
    """Acts that chapters of the edition rest on, in their order in the guide."""
    cited = {act for head in guide.contents[guide.info.source_locale] for act in head.acts}
    return [act for act in guide.acts if act in cited]
