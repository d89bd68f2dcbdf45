"""Reading the open edition before the reader asks, and comparing it with what its makers wrote.

It reads every file of the edition, so it is never called on the window's thread. It mends nothing.
"""

import contextlib

from app.editions.errors import EditionError
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.ui.edition_words import Integrity


def read_ahead(source: OpenGuide, locale: Locale) -> None:
    """Read the chapters of a language, so that the window's thread need not wait for the disk."""
    for head in source.guide.contents[locale]:
        # A damaged chapter is told when somebody opens it.
        with contextlib.suppress(EditionError, KeyError):
            source.chapter(locale, head.id)


def examine(source: OpenGuide) -> Integrity:
    """How whole the open guide is."""
    # Imported in the thread that calls this: the window does not wait for it.
    from app.editions.edition import Edition  # noqa: PLC0415
    from app.editions.manifest import is_intact  # noqa: PLC0415

    if not isinstance(source, Edition):
        return Integrity.SOURCES
    if source.index_folder is None:
        return Integrity.NO_INDEX
    whole = is_intact(source.folder, source.manifest)
    return Integrity.INTACT if whole else Integrity.DAMAGED
