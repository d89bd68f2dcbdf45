"""New chapters made of the sections of real ones, alike in the three languages.

It invents no sentence and translates none: a chapter that a language does not have yet is not taken
apart. Only the order of sections, the ids and the heads are new. What it makes is for measuring and
is never read by anybody.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.content.digest import KEPT_SOURCES, text_digest
from app.content.frontmatter import split_head
from app.model.locale import Locale

# The language the guide is written in first; the draw looks at its texts alone.
WRITTEN_IN = Locale.EN

_SECTION = re.compile(r"^(?=## )", re.MULTILINE)
_ID = re.compile(r"\{(:\s*)?#([a-z0-9-]+)")
_LINK = re.compile(r"\]\(#([a-z0-9-]+)\)")
_CITED = re.compile(r"\[\^([a-z0-9-]+)")
_TITLE = re.compile(r"^(# .*?)(?=\s*\{#)", re.MULTILINE)
_LAST = "what-to-do"


@dataclass(frozen=True, slots=True)
class Written:
    """A real chapter: its file name, its heads, and its parts by language.

    `parts` begins with the title and what stands above the first section.
    """

    name: str
    heads: Mapping[Locale, Mapping[str, object]]
    parts: Mapping[Locale, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A section that was drawn: chapter and number of the part."""

    chapter: int
    part: int


def read_chapters(folder: Path, names: Sequence[str]) -> tuple[Written, ...]:
    """The chapters of these names; all three languages have them.

    Raises:
        ValueError: A chapter has no head, or not the same sections in all languages.
    """
    return tuple(_read(folder, name) for name in names)


def _read(folder: Path, name: str) -> Written:
    heads: dict[Locale, Mapping[str, object]] = {}
    parts: dict[Locale, tuple[str, ...]] = {}
    for locale in Locale:
        split = split_head((folder / locale.value / f"{name}.md").read_text(encoding="utf-8"))
        if split is None:
            raise ValueError(name)
        heads[locale] = tomllib.loads(split.head)
        parts[locale] = tuple(f"{part.strip()}\n" for part in _SECTION.split(split.body))
    if len({len(found) for found in parts.values()}) != 1:
        raise ValueError(name)
    return Written(name, heads, parts)


def source_length(folder: Path, name: str) -> int:
    """Letters of a chapter in the language the guide is written in, its head left out.

    Raises:
        ValueError: The chapter has no head.
    """
    split = split_head((folder / WRITTEN_IN.value / f"{name}.md").read_text(encoding="utf-8"))
    if split is None:
        raise ValueError(name)
    return len(split.body)


def draw(chapters: Sequence[Written], base: int, wanted: int, rng: Random) -> tuple[Piece, ...]:
    """The sections of a new chapter that begins as `base` does, without a repetition.

    It is about as long as is `wanted`, in letters, if there are sections enough.
    """
    chosen = [Piece(base, 0)]
    endings = [it for it in _pieces(chapters) if _ends(chapters, it)]
    ending = endings[int(rng.random() * len(endings))]
    left = [it for it in _pieces(chapters) if not _ends(chapters, it)]
    length = _length(chapters, chosen[0]) + _length(chapters, ending)
    while left:
        piece = left.pop(int(rng.random() * len(left)))
        longer = length + _length(chapters, piece)
        # The one that would lead past the wanted length is taken when that comes nearer to it.
        if longer - wanted > wanted - length:
            break
        chosen.append(piece)
        length = longer
    return (*chosen, ending)


def _pieces(chapters: Sequence[Written]) -> list[Piece]:
    return [
        Piece(at, part)
        for at, chapter in enumerate(chapters)
        for part in range(1, len(chapter.parts[WRITTEN_IN]))
    ]


def _text(chapters: Sequence[Written], piece: Piece, locale: Locale) -> str:
    return chapters[piece.chapter].parts[locale][piece.part]


def _length(chapters: Sequence[Written], piece: Piece) -> int:
    return len(_text(chapters, piece, WRITTEN_IN))


def _ends(chapters: Sequence[Written], piece: Piece) -> bool:
    """Whether it is the section that the examination wants at the end of a chapter."""
    found = _ID.search(_text(chapters, piece, WRITTEN_IN))
    return found is not None and found[2].endswith(_LAST)


def write_chapter(
    folder: Path, chapters: Sequence[Written], pieces: Sequence[Piece], name: str, prefix: str
) -> None:
    """Write a new chapter in the three languages, stamped, with every id of its own renamed.

    The new name of an id begins with `prefix`: the examination looks at how ids end.
    """
    own = frozenset(
        found[2] for it in pieces for found in _ID.finditer(_text(chapters, it, WRITTEN_IN))
    )
    bodies = {
        locale: "\n".join(
            _renamed(_text(chapters, it, locale), own, prefix, at == 0)
            for at, it in enumerate(pieces)
        )
        for locale in Locale
    }
    stamp = text_digest(f"\n{bodies[WRITTEN_IN]}")
    for locale, body in bodies.items():
        head = _head(chapters[pieces[0].chapter].heads[locale], body, prefix, locale, stamp)
        _write(folder / locale.value / f"{name}.md", f"+++\n{head}+++\n\n{body}")
        if locale is not WRITTEN_IN:
            kept = folder / locale.value / KEPT_SOURCES / f"{name}.txt"
            _write(kept, f"{bodies[WRITTEN_IN].strip()}\n")


def _renamed(text: str, own: frozenset[str], prefix: str, titled: bool) -> str:  # noqa: FBT001
    renamed = _ID.sub(lambda found: f"{{{found[1] or ''}#{prefix}-{found[2]}", text)
    renamed = _LINK.sub(
        lambda found: f"](#{prefix}-{found[1]})" if found[1] in own else found[0], renamed
    )
    return _TITLE.sub(rf"\1 ({prefix})", renamed, count=1) if titled else renamed


def _head(base: Mapping[str, object], body: str, prefix: str, locale: Locale, stamp: str) -> str:
    cited = tuple(dict.fromkeys(_CITED.findall(body)))
    lines = [
        f'id = "{prefix}-{base["id"]}"',
        f'locale = "{locale.value}"',
        'status = "draft"',
        f"audience = {_list(base['audience'])}",
        f"sources = {_list(cited)}",
    ]
    if locale is not WRITTEN_IN:
        lines += [f'translated_from = "{WRITTEN_IN.value}"', f'source_digest = "{stamp}"']
    return "".join(f"{line}\n" for line in lines)


def _list(names: object) -> str:
    assert isinstance(names, list | tuple)
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
