"""Comparing an open edition with what its makers wrote.

It reads every file of the edition, so it is never called on the window's thread. It mends nothing.
"""

from app.model.guide import OpenGuide
from app.ui.edition_words import Integrity


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
