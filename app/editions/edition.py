"""A compiled edition that is open: the guide at once, chapters and figures when they are asked for.

Every file is compared with the manifest when it is read. The search index is handed out only when
all of its files match, because Whoosh reads pickles; it is never opened here.
"""

import json
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from app.editions.codec import CodecError, decode
from app.editions.entries import LateEntries
from app.editions.errors import BadEditionError, DamagedEditionError
from app.editions.layout import (
    ENTRIES,
    GUIDE_FILE,
    INDEX_FOLDER,
    chapter_file,
    entry_file,
    figure_file,
    is_readable,
)
from app.editions.manifest import Manifest, is_intact, read_file, read_manifest
from app.model.guide import Chapter, Guide, UnknownChapterError
from app.model.locale import Locale

_T = TypeVar("_T")


class Edition:
    """An open edition; an `app.model.guide.OpenGuide`. Safe to read from several threads."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        late: dict[str, Any] = {name: self._late(name) for name in ENTRIES}
        self.guide = replace(self._read(GUIDE_FILE, Guide), **late)
        self._chapters: dict[str, Chapter] = {}
        self._lock = Lock()

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """A whole chapter; in the source language when this one is not there yet.

        Raises:
            UnknownChapterError: There is no such chapter.
            DamagedEditionError: Its file is not what the manifest says.
        """
        for head in self.guide.contents[locale]:
            if head.id == chapter_id:
                return self._chapter(chapter_file(head))
        raise UnknownChapterError(chapter_id)

    def drawing(self, figure_id: str) -> str:
        """The SVG text of a figure, holding keys instead of words.

        Raises:
            KeyError: There is no such figure.
            DamagedEditionError: Its file is not what the manifest says.
        """
        name = figure_file(self.guide.figures[figure_id].id)
        if name not in self.manifest.files:
            raise KeyError(figure_id)
        return read_file(self.folder, self.manifest, name).decode("utf-8")

    @cached_property
    def index_folder(self) -> Path | None:
        """The search index, or None when a file of it is not what the manifest says.

        Reads and digests the whole index, so ask for it off the window's thread.
        """
        from app.search.indexer import index_rules  # noqa: PLC0415 - the first search brings it

        if self.manifest.index_rules != index_rules():
            return None
        intact = is_intact(self.folder, self.manifest, INDEX_FOLDER + "/")
        return self.folder / INDEX_FOLDER if intact else None

    def _chapter(self, name: str) -> Chapter:
        with self._lock:
            if name not in self._chapters:
                self._chapters[name] = self._read(name, Chapter)
            return self._chapters[name]

    def _late(self, name: str) -> LateEntries[object]:
        """The entries of one field; their bytes are read and compared now."""
        content = read_file(self.folder, self.manifest, entry_file(name))
        return LateEntries(partial(self._decode, entry_file(name), content, ENTRIES[name]))

    def _read(self, name: str, wanted: type[_T]) -> _T:
        return self._decode(name, read_file(self.folder, self.manifest, name), wanted)

    def _decode(self, name: str, content: bytes, wanted: type[_T]) -> _T:
        try:
            return decode(wanted, json.loads(content))
        except (CodecError, ValueError, RecursionError) as error:
            raise DamagedEditionError(self.folder, name) from error


def open_edition(folder: Path) -> Edition:
    """Open a compiled edition.

    Raises:
        BadEditionError: It is none, or one of another program; or it is damaged outside its index.
    """
    manifest = read_manifest(folder)
    if not is_readable(manifest):
        raise BadEditionError(folder)
    for name in manifest.files:
        if not name.startswith(INDEX_FOLDER + "/"):
            read_file(folder, manifest, name)
    return Edition(folder, manifest)
