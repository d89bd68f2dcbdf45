"""Which edition is opened: the one that was asked for, else the first that is there.

Sources are compiled first; where no edition can be written, they are read as they are and searched
without an index. Folders are given by `app.main`; none is looked for here.
"""

from dataclasses import dataclass
from pathlib import Path

from app.editions.edition import Edition, open_edition
from app.editions.errors import (
    BadEditionError,
    CannotWriteError,
    EditionError,
    FaultyContentError,
    NoEditionError,
)
from app.editions.manifest import MANIFEST_FILE
from app.model.folders import Folders
from app.model.guide import Chapter, Guide, OpenGuide
from app.model.locale import Locale

_SOURCE_FILE = "guide.toml"


@dataclass(frozen=True, slots=True)
class SourceEdition:
    """Sources that are read without being compiled; there is no index for them."""

    folder: Path
    source: OpenGuide
    index_folder: None = None

    @property
    def guide(self) -> Guide:
        """All but the text of the chapters."""
        return self.source.guide

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """A whole chapter; see `app.model.guide.OpenGuide`."""
        return self.source.chapter(locale, chapter_id)

    def drawing(self, figure_id: str) -> str:
        """The SVG text of a figure; see `app.model.guide.OpenGuide`."""
        return self.source.drawing(figure_id)


def open_active(
    folders: Folders, given: Path | None = None, *, force: bool = False
) -> Edition | SourceEdition:
    """Open the guide.

    Args:
        folders: Where it can be: the checkout's sources come before the built-in edition.
        given: A folder that was asked for, sources or a compiled edition: this one or none.
        force: Compile sources even if their edition is there.

    Raises:
        EditionError: What was asked for cannot be opened, or nothing can.
    """
    if given is not None:
        return _open(given, folders.editions, force=force)
    trouble: EditionError = NoEditionError()
    for folder in (folders.source, folders.built_in):
        if folder is None or not _is_there(folder):
            continue
        try:
            return _open(folder, folders.editions, force=force)
        except EditionError as error:
            trouble = error
    raise trouble


def _is_there(folder: Path) -> bool:
    return (folder / _SOURCE_FILE).is_file() or (folder / MANIFEST_FILE).is_file()


def _open(folder: Path, editions: Path, *, force: bool) -> Edition | SourceEdition:
    if not (folder / _SOURCE_FILE).is_file():
        return open_edition(folder)
    # Who opens an edition that is compiled already needs no compiler, nor the search it brings.
    from app.editions.compiler import compile_edition  # noqa: PLC0415

    try:
        return open_edition(compile_edition(folder, editions, force=force))
    except (CannotWriteError, BadEditionError):
        return _open_sources(folder)


def _open_sources(folder: Path) -> SourceEdition:
    from app.content.loader import load  # noqa: PLC0415 - it brings Markdown along

    loaded = load(folder)
    if loaded.source is None:
        raise FaultyContentError(folder, loaded.complaints)
    return SourceEdition(folder, loaded.source)
