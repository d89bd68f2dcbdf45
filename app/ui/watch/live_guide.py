"""The guide as it is written now, behind one object that the whole window may keep.

A chapter whose file cannot be read is shown as it last could; so is the whole guide while one of
its data files cannot be read. It reads no file: readings are handed to it.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from app.content.loader import Loaded, SourceGuide
from app.model.guide import Chapter, ChapterHead, Guide
from app.model.locale import Locale

# Faults of a data file of which nothing is known then; see docs/complaints.md.
UNREAD = frozenset({"DAT001", "DAT002", "DAT008", "DAT011", "TXT001"})


class _GuideNow:
    """Stands for a `Guide` and always answers as the newest one."""

    def __init__(self, guide: Guide) -> None:
        self.now = guide

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the guide has by this name
        return getattr(self.now, name)


class LiveGuide:
    """An `app.model.guide.OpenEdition` that changes under those who read it.

    Every part of the window holds it, or its `guide`, from the beginning; both are only changed on
    the window's thread.
    """

    def __init__(self, source: SourceGuide) -> None:
        self._source = source
        # The last readings of chapters that cannot be read now.
        self._kept: dict[Locale, dict[str, Chapter]] = {locale: {} for locale in Locale}
        self._guide = _GuideNow(source.guide)

    @property
    def guide(self) -> Guide:
        """All but the text of the chapters, as it is now."""
        return cast("Guide", self._guide)

    @property
    def folder(self) -> Path:
        """Where its sources lie."""
        return self._source.folder

    @property
    def index_folder(self) -> None:
        """There is no index of what changes all the time."""
        return

    @property
    def source(self) -> SourceGuide:
        """The last reading that could be shown."""
        return self._source

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """A whole chapter, as it last could be read.

        Raises:
            UnknownChapterError: There is no such chapter.
        """
        kept = self._kept[locale].get(chapter_id)
        return kept or self._source.chapter(locale, chapter_id)

    def drawing(self, figure_id: str) -> str:
        """The SVG text of a figure; see `app.model.guide.OpenGuide`."""
        return self._source.drawing(figure_id)

    def is_kept(self, locale: Locale, chapter_id: str) -> bool:
        """Whether a chapter is shown as it was, since its file cannot be read now."""
        return chapter_id in self._kept[locale]

    def take(self, loaded: Loaded) -> bool:
        """Show a new reading.

        Returns:
            Whether it could be shown; the guide is as it was while a data file cannot be read.
        """
        unread = {one.file for one in loaded.complaints if one.code in UNREAD}
        if loaded.source is None or any(name.endswith(".toml") for name in unread):
            return False
        kept = {locale: self._unread_chapters(loaded.source, locale) for locale in Locale}
        self._source, self._kept = loaded.source, kept
        self._guide.now = self._with_kept(loaded.source)
        return True

    def _unread_chapters(self, source: SourceGuide, locale: Locale) -> dict[str, Chapter]:
        """Chapters that are listed and have their file, were read before, and cannot be now."""
        now = {draft.name for draft in source.drafts[locale]}
        listed = set(source.edition.written[locale]) & set(source.edition.chapters)
        before = {chapter.head.id: chapter for chapter in self._source.chapters(locale)}
        before |= self._kept[locale]
        return {
            name: chapter
            for name, chapter in before.items()
            if chapter.head.file in listed - now
            and (source.folder / locale.value / f"{chapter.head.file}.md").is_file()
        }

    def _with_kept(self, source: SourceGuide) -> Guide:
        """The guide whose contents list the kept chapters too."""
        contents = {
            locale: self._contents(source, locale, heads)
            for locale, heads in source.guide.contents.items()
        }
        return replace(source.guide, contents=contents)

    def _contents(
        self, source: SourceGuide, locale: Locale, heads: tuple[ChapterHead, ...]
    ) -> tuple[ChapterHead, ...]:
        spoken = (self._kept[source.guide.info.source_locale], self._kept[locale])
        by_file = {head.file: head for head in heads}
        by_file |= {one.head.file: one.head for kept in spoken for one in kept.values()}
        known = (by_file.get(name) for name in source.edition.chapters)
        return tuple(head for head in known if head is not None)
