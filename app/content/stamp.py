"""The stamp on a translation: which source text it was made from, kept beside it.

It is put on by a translator who has brought a chapter up to date, never by the examination, and it
touches no status.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from app.content.digest import KEPT_SOURCES, text_digest
from app.content.draft import Draft
from app.content.loader import load
from app.content.text_file import same_lines
from app.i18n import gettext as _
from app.model.locale import Locale

_DIGEST_LINE = re.compile(r"^source_digest\s*=.*$", re.MULTILINE)
_HEAD_END = re.compile(r"(?<=\n)\+\+\+[ \t]*$", re.MULTILINE)


class StampError(Exception):
    """A translation cannot be stamped; the message says which and why."""


def stamp(folder: Path, locale: Locale, chapters: Iterable[str] = ()) -> tuple[Path, ...]:
    """Stamp the translations of a language: all of them, or those named by file or by id.

    Writes the source text to ``<locale>/source/<chapter>.txt`` and its digest to the head.

    Returns:
        The files that were written.

    Raises:
        StampError: There is no guide, the language is the source, or a chapter is not there.
    """
    source = load(folder).source
    if source is None:
        # TRANSLATORS: said at a terminal; {folder} is a folder.
        raise StampError(_("There is no readable guide in {folder}.").format(folder=folder))
    written_in = source.guide.info.source_locale
    if locale is written_in:
        # TRANSLATORS: said at a terminal; {locale} is a language code.
        words = _("{locale} is the source language; only translations are stamped.")
        raise StampError(words.format(locale=locale.value))
    originals = {draft.name: draft for draft in source.drafts[written_in]}
    written: list[Path] = []
    for draft in _chosen(source.drafts[locale], tuple(chapters)):
        if draft.name in originals:
            written.extend(_stamp_one(folder, draft, originals[draft.name]))
    return tuple(written)


def _chosen(drafts: tuple[Draft, ...], names: tuple[str, ...]) -> list[Draft]:
    known = {name: draft for draft in drafts for name in (draft.name, draft.head.id)}
    for name in names:
        if name not in known:
            # TRANSLATORS: said at a terminal; {chapter} is what a person typed.
            words = _("There is no chapter {chapter} in this language.")
            raise StampError(words.format(chapter=name))
    return [known[name] for name in names] if names else list(drafts)


def _stamp_one(folder: Path, draft: Draft, original: Draft) -> list[Path]:
    kept = folder / draft.locale.value / KEPT_SOURCES / f"{draft.name}.txt"
    chapter = folder / draft.file
    text = same_lines(chapter.read_text(encoding="utf-8"))
    stamped = _with_digest(text, text_digest(original.body))
    kept.parent.mkdir(exist_ok=True)
    _write_whole(kept, original.body)
    _write_whole(chapter, stamped)
    return [kept, chapter]


def _with_digest(text: str, digest: str) -> str:
    """The chapter with the digest in its head, where it was or as the last key."""
    line = f'source_digest = "{digest}"'
    end = _HEAD_END.search(text)
    head_end = end.start() if end else 0
    head, rest = text[:head_end], text[head_end:]
    if _DIGEST_LINE.search(head):
        return _DIGEST_LINE.sub(line, head, count=1) + rest
    return f"{head}{line}\n{rest}"


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file and swap, so that a cut never leaves half a chapter."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
