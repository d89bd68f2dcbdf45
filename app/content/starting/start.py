"""Beginning a chapter, an indicator or a source: a skeleton, listed where it must be listed.

It refuses what it cannot do safely and then says what to do by hand. Nothing is half begun, no id
is given twice, and no text is made that the examination would let pass unwritten.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.content.assemble import RESERVED
from app.content.data import edition, indicators, sources
from app.content.draft import TargetKind
from app.content.loader import SourceGuide, load
from app.content.starting.chapter_words import ChapterPlan, chapter_text
from app.content.starting.entry_words import indicator_text, source_text
from app.content.starting.errors import StartError
from app.content.starting.toml_growth import (
    CannotGrowError,
    find_list,
    line_end,
    with_item,
    with_key,
    with_last_line,
)
from app.content.starting.whole_writes import write_together
from app.i18n import gettext as _
from app.model.locale import Locale

_CHAPTER = re.compile(r"(?P<number>[0-9]{2})-(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\Z")
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SIGN = re.compile(r"I([0-9]{3,})\Z")
# Signs of the guide's Markdown; a title is plain words.
_NO_TITLE = re.compile(r"[\x00-\x1f\x7f{}\[\]<>*_`‹›]|\A\s*\Z")
# A line of `chapter_numbers` whose key stands between quotation marks.
_QUOTED_KEY = re.compile(r'^[ \t]*"[^"\n]+"[ \t]*=[ \t]*[0-9]', re.MULTILINE)
# A name of a file can be 255 bytes long, and the digest of a text is kept under it too.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Started:
    """What was begun: its id, and the files that were written, as paths inside the guide."""

    id: str
    written: tuple[str, ...]


def start_chapter(folder: Path, name: str, title: str) -> Started:
    """Begin the chapter ``14-name`` in the source language and list it.

    Raises:
        StartError: The name or the title will not do, or it cannot be listed safely.
    """
    found = _CHAPTER.match(name)
    if found is None or len(name) > _LONGEST or found["number"] == "00":
        # TRANSLATORS: said at a terminal; {name} is what was typed.
        words = _("A chapter is named like 14-safe-return, in small Latin letters: not {name}.")
        raise StartError(words.format(name=name))
    if _NO_TITLE.search(title):
        # TRANSLATORS: said at a terminal.
        raise StartError(_("A title is one line of plain words without signs of mark-up."))
    guide = _read(folder)
    number, chapter_id = int(found["number"]), found["id"]
    _refuse_taken(guide, name, number, chapter_id)
    written_in = guide.guide.info.source_locale
    taken = _ids(guide)
    audience = [entry.code for entry in guide.guide.lists.get("audience", ())]
    plan = ChapterPlan(chapter_id, _prefix(chapter_id, taken), title, written_in, audience)
    listed = _listed(guide, name, number)
    chapter = folder / written_in.value / f"{name}.md"
    made = _make_folder(chapter.parent)
    try:
        write_together([(chapter, chapter_text(plan)), (folder / edition.FILE, listed)])
    except StartError:
        if made:
            chapter.parent.rmdir()
        raise
    return Started(chapter_id, (f"{written_in.value}/{name}.md", edition.FILE))


def start_indicator(folder: Path) -> Started:
    """Begin an indicator under the next number that was never used.

    Raises:
        StartError: The file is not there or cannot be written.
    """
    guide = _read(folder)
    used = (_SIGN.match(name) for name in _sign_names(guide))
    sign = f"I{max((int(one[1]) for one in used if one), default=0) + 1:03}"
    text = indicator_text(sign, guide.guide.info.source_locale, guide.guide.lists)
    _append(folder, indicators.FILE, "indicator", text)
    return Started(sign, (indicators.FILE,))


def start_source(folder: Path, key: str, today: date) -> Started:
    """Begin a source under this key, read today.

    Raises:
        StartError: The key will not do, or the file cannot be written.
    """
    if not _KEY.match(key) or len(key) > _LONGEST:
        # TRANSLATORS: said at a terminal; {key} is what was typed.
        words = _("A source has a key like budapest-convention, in small Latin letters: not {key}.")
        raise StartError(words.format(key=key))
    guide = _read(folder)
    if key in guide.guide.sources:
        # TRANSLATORS: said at a terminal; {key} is what was typed.
        raise StartError(_("There is a source {key} already.").format(key=key))
    _append(folder, sources.FILE, "source", source_text(key, today))
    return Started(key, (sources.FILE,))


@dataclass(frozen=True, slots=True)
class _New:
    """A chapter to be listed, and where in the two lists."""

    name: str
    number: int
    locale: str
    at: int
    at_in_locale: int


def _read(folder: Path) -> SourceGuide:
    source = load(folder).source
    if source is None:
        # TRANSLATORS: said at a terminal; {folder} is a folder.
        raise StartError(_("There is no readable guide in {folder}.").format(folder=folder))
    return source


# What is taken ----------------------------------------------------------------------------------


def _refuse_taken(guide: SourceGuide, name: str, number: int, chapter_id: str) -> None:
    written_in = guide.guide.info.source_locale
    file = f"{written_in.value}/{name}.md"
    if name in guide.edition.chapters or (guide.folder / file).exists():
        # TRANSLATORS: said at a terminal; {file} is a file of the guide.
        raise StartError(_("{file} is there already.").format(file=file))
    for other, taken in guide.edition.numbers.items():
        if taken == number:
            # TRANSLATORS: said at a terminal; {number} is a chapter's number, {other} its file.
            words = _("The number {number} belongs to the chapter {other}.")
            raise StartError(words.format(number=number, other=other))
    if chapter_id in RESERVED or chapter_id in _ids(guide):
        # TRANSLATORS: said at a terminal; {id} is an id.
        words = _("The id {id} is taken already; choose another name.")
        raise StartError(words.format(id=chapter_id))


def _ids(guide: SourceGuide) -> frozenset[str]:
    """Every id of sections, boxes and blocks, those that have moved included."""
    found = set(guide.edition.moved) | set(guide.edition.moved.values())
    for drafts in guide.drafts.values():
        for draft in drafts:
            found.update(section.id for section in draft.sections)
            found.update(box.anchor for box in draft.boxes)
            found.update(block.anchor for block in draft.blocks if block.named)
    return frozenset(found)


def _prefix(chapter_id: str, taken: frozenset[str]) -> str:
    """The first letters of its words where no id begins with them, else the whole id."""
    letters = "".join(word[0] for word in chapter_id.split("-"))
    free = len(letters) > 1 and not any(name.startswith(f"{letters}-") for name in taken)
    return letters if free else chapter_id


def _sign_names(guide: SourceGuide) -> Iterator[str]:
    """Every name of an indicator that was ever used, as far as the guide still tells."""
    yield from guide.guide.indicators
    yield from guide.edition.moved
    yield from guide.edition.moved.values()
    for indicator in guide.guide.indicators.values():
        yield from indicator.related
    for drafts in guide.drafts.values():
        for draft in drafts:
            kinds = (target for target, _line in draft.targets)
            yield from (one.id for one in kinds if one.kind is TargetKind.INDICATOR)


# Growing files ----------------------------------------------------------------------------------


def _listed(guide: SourceGuide, name: str, number: int) -> str:
    """The text of `guide.toml` with the chapter in it.

    Raises:
        StartError: It has a form that cannot be grown without the risk of spoiling it.
    """
    text = _text_of(guide.folder / edition.FILE)
    locale = guide.guide.info.source_locale.value
    numbers, written = guide.edition.numbers, guide.edition.written[Locale(locale)]
    new = _New(
        name,
        number,
        locale,
        _place(guide.edition.chapters, numbers, number),
        _place(written, numbers, number),
    )
    try:
        grown = _grown(text, new)
        safe = _says(grown, _wanted(tomllib.loads(text.removeprefix("\ufeff")), new))
    except (CannotGrowError, KeyError, TypeError):
        safe = False
    if not safe:
        # TRANSLATORS: said at a terminal; guide.toml is a file, the words in quotation marks are
        # typed as they stand.
        words = _(
            "guide.toml is written in a form that cannot be changed safely. Add “{name}” by hand "
            "to chapters, to the chapters of {locale} under locales, and “{name} = {number}” to "
            "chapter_numbers; nothing was changed."
        )
        raise StartError(words.format(name=name, locale=locale, number=number))
    return grown


def _place(names: Sequence[str], numbers: Mapping[str, int], number: int) -> int:
    """Before the first chapter with a higher number, else last."""
    higher = (at for at, name in enumerate(names) if numbers.get(name, 0) > number)
    return next(higher, len(names))


def _grown(text: str, new: _New) -> str:
    text = with_item(text, find_list(text, "", "chapters"), new.at, new.name)
    text = with_item(text, _list_of(text, new.locale), new.at_in_locale, new.name)
    key = f'"{new.name}"' if _QUOTED_KEY.search(text) else new.name
    return with_key(text, "chapter_numbers", f"{key} = {new.number}")


def _list_of(text: str, locale: str) -> int:
    """Where the list of the chapters of a language begins, in any of its three usual forms."""
    forms = (
        (f"locales.{locale}", "chapters"),
        ("locales", rf"{locale}[ \t]*=[ \t]*\{{[ \t]*chapters"),
        ("locales", rf"{locale}[ \t]*\.[ \t]*chapters"),
    )
    for table, key in forms:
        with suppress(CannotGrowError):
            return find_list(text, table, key)
    raise CannotGrowError


def _wanted(before: dict[str, Any], new: _New) -> dict[str, Any]:
    """What the file must say after the change."""
    here = before["locales"][new.locale]
    chapters, spoken = list(before["chapters"]), list(here["chapters"])
    chapters.insert(new.at, new.name)
    spoken.insert(new.at_in_locale, new.name)
    locales = {**before["locales"], new.locale: {**here, "chapters": spoken}}
    numbers = {**before.get("chapter_numbers", {}), new.name: new.number}
    return {**before, "chapters": chapters, "locales": locales, "chapter_numbers": numbers}


def _append(folder: Path, file: str, kind: str, entry: str) -> None:
    """Put an entry at the end of a data file, when the file then says just that more."""
    if not (folder / file).is_file():
        # TRANSLATORS: said at a terminal; {file} is a file of the guide.
        raise StartError(_("There is no {file} in the guide.").format(file=file))
    text = _text_of(folder / file)
    newline = line_end(text)
    grown = with_last_line(text) + newline + entry.replace("\n", newline)
    try:
        before = tomllib.loads(text.removeprefix("\ufeff"))
        wanted = {**before, kind: [*before.get(kind, []), *tomllib.loads(entry)[kind]]}
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise _not_grown(file, kind) from error
    if not _says(grown, wanted):
        raise _not_grown(file, kind)
    write_together([(folder / file, grown)])


def _not_grown(file: str, kind: str) -> StartError:
    # TRANSLATORS: said at a terminal; {file} is a file of the guide, {kind} the name of a table.
    words = _(
        "{file} is written in a form that cannot be changed safely. Add a [[{kind}]] by hand, like "
        "those that stand there; nothing was changed."
    )
    return StartError(words.format(file=file, kind=kind))


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return tomllib.loads(text.removeprefix("\ufeff")) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        # TRANSLATORS: said at a terminal; {file} is a file of the guide.
        raise StartError(_("{file} cannot be read as UTF-8.").format(file=path.name)) from error


def _make_folder(folder: Path) -> bool:
    """Make the folder of a language, if it is missing; whether it was."""
    if folder.is_dir():
        return False
    try:
        folder.mkdir()
    except OSError as error:
        # TRANSLATORS: said at a terminal; {file} is a folder, {reason} what the system says.
        words = _("{file} cannot be written: {reason}. Nothing was changed.")
        raise StartError(words.format(file=folder, reason=error.strerror or "")) from error
    return True
