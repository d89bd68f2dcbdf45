"""What an edition says of itself, in words: status, date, law versions, whether it is whole.

Only wording happens here; whether the edition is whole is found out by `app.editions`.
"""

from enum import StrEnum

from app.i18n import current_locale
from app.i18n import gettext as _
from app.i18n.formats import long_date
from app.model.guide import EditionInfo, Guide, OpenGuide
from app.model.source import Status


class Integrity(StrEnum):
    """How far the content that is open was compared with what its makers wrote."""

    INTACT = "intact"
    NO_INDEX = "no-index"
    SOURCES = "sources"


def integrity_of(source: OpenGuide) -> Integrity:
    """An edition without a usable index searches slowly; a source folder has nothing to match."""
    if not source.guide.info.digest:
        return Integrity.SOURCES
    if hasattr(source, "index_folder") and source.index_folder is None:
        return Integrity.NO_INDEX
    return Integrity.INTACT


def integrity_icon(integrity: Integrity) -> tuple[str, str]:
    """Icon and colour token that go with the words."""
    return {
        Integrity.INTACT: ("shield-check", "key"),
        Integrity.NO_INDEX: ("triangle-alert", "warning"),
        Integrity.SOURCES: ("file-text", "muted"),
    }[integrity]


def integrity_words(integrity: Integrity) -> str:
    """One sentence: what was compared, and what follows from it."""
    words = {
        # TRANSLATORS: Every file of the edition is as its makers wrote it.
        Integrity.INTACT: _("Content checked: every file is intact."),
        Integrity.NO_INDEX: _(
            # TRANSLATORS: The search index was damaged; search still works.
            "The search index does not match the edition. Search still finds everything, "
            "more slowly."
        ),
        Integrity.SOURCES: _(
            # TRANSLATORS: The guide is opened from the folder in which it is written.
            "Opened from the folder where it is written. There is no finished edition to compare "
            "it with."
        ),
    }
    return words[integrity]


def edition_short(info: EditionInfo, integrity: Integrity) -> str:
    """The line at the foot of the contents rail."""
    words = {
        # TRANSLATORS: Foot of the contents panel; the content of the edition is undamaged.
        Integrity.INTACT: _("Edition {number} · intact"),
        # TRANSLATORS: Foot of the contents panel; the search index was damaged.
        Integrity.NO_INDEX: _("Edition {number} · slow search"),
        # TRANSLATORS: Foot of the contents panel; opened from the folder where it is written.
        Integrity.SOURCES: _("Edition {number} · being written"),
    }
    return words[integrity].format(number=info.number)


def edition_line(info: EditionInfo) -> str:
    """Number and date of the edition, in the language of the interface."""
    # TRANSLATORS: {number} as 0.1, {date} as 24 November 2026.
    words = _("Edition {number} of {date}")
    return words.format(number=info.number, date=long_date(info.date, current_locale()))


def status_words(status: Status) -> str:
    """The review status, said so that nobody takes a draft for an approved text."""
    return {
        # TRANSLATORS: Review status of a text of the guide.
        Status.DRAFT: _("Draft, not yet reviewed"),
        # TRANSLATORS: Review status of a text of the guide.
        Status.REVIEWED: _("Reviewed, not yet approved"),
        # TRANSLATORS: Review status of a text of the guide.
        Status.APPROVED: _("Approved by its reviewers"),
    }[status]


def status_look(status: Status) -> tuple[str, str]:
    """Kind of badge and icon for a review status."""
    return {
        Status.DRAFT: ("warning", "pencil"),
        Status.REVIEWED: ("accent", "eye"),
        Status.APPROVED: ("key", "badge-check"),
    }[status]


def law_lines(guide: Guide) -> tuple[str, ...]:
    """For each act its short name, the version read and the changes that were not."""
    from app.content.law import version_line  # noqa: PLC0415 - not needed for the first paint

    locale = current_locale()
    # TRANSLATORS: {act} as "CC" (Criminal Code); {version} as "Text as of OG 36/2023; …".
    words = _("{act}: {version}")
    return tuple(
        words.format(act=act.short.said_in(locale), version=version_line(guide, act.id, locale))
        for act in guide.acts.values()
    )
