"""A guide of any size, made of the real one by seed: the same seed gives the same bytes.

It is written as a normal folder of sources and passes the examination as the real one does. New
chapters are in all languages; a real one that is not translated yet stays so. It is made for
measuring only and says nothing that the guide does not say.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.content.data import edition
from app.content.data.toml_file import open_toml
from app.content.fields import Notes
from app.model.locale import Locale
from scripts.bench.chapters import draw, read_chapters, source_length, write_chapter
from scripts.bench.signs import more_signs

SEED = "ict-guide bench 1"

_LISTED = re.compile(r"^chapters = \[.*?\]$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a guide is: its chapters and indicators, whatever languages they are in."""

    name: str
    chapters: int
    signs: int


# The whole guide as it is planned: 13 chapters and 336 indicators.
PLANNED = Size("1x", 13, 336)
THREEFOLD = Size("3x", 39, 1008)
TENFOLD = Size("10x", 130, 3360)


def generate(source: Path, target: Path, size: Size, seed: str = SEED) -> None:
    """Write a guide of this size into an empty folder.

    Args:
        source: The real guide's folder.
        target: Where to write; created.
        size: How many chapters and indicators, the real ones counted.
        seed: Decides what is drawn.

    Raises:
        ValueError: The real guide cannot be taken apart.
    """
    shutil.copytree(source, target, dirs_exist_ok=True)
    file = open_toml(source, edition.FILE, Notes())
    found = edition.read_edition(file) if file else None
    if found is None:
        raise ValueError(edition.FILE)
    numbers = dict(found.numbers)
    free = iter(sorted({*range(1, size.chapters + 1)} - {*numbers.values()}))
    wanted = [next(free) for _ in range(size.chapters - len(found.chapters))]
    made = _more_chapters(source, target, found, wanted, seed)
    names = sorted(numbers | made, key=lambda name: (numbers | made)[name])
    written = {it: [name for name in names if name in {*found.written[it], *made}] for it in Locale}
    _list_chapters(target / edition.FILE, numbers | made, written)
    signs = target / "indicators.toml"
    rng = Random(f"{seed}/signs")  # noqa: S311 - no secret
    _write(signs, more_signs(signs.read_text(encoding="utf-8"), size.signs, rng))


def _more_chapters(
    source: Path, target: Path, found: edition.Edition, numbers: Sequence[int], seed: str
) -> dict[str, int]:
    """Write a chapter of each number, each about as long as a real one; their names and numbers."""
    whole = [name for name in found.chapters if all(name in found.written[it] for it in Locale)]
    chapters = read_chapters(source, whole)
    lengths = [source_length(source, name) for name in found.chapters]
    made = {}
    for number in numbers:
        base = (number - 1) % len(chapters)
        prefix = f"g{number:03}"
        name = f"{prefix}-{chapters[base].name.partition('-')[2]}"
        rng = Random(f"{seed}/{number}")  # noqa: S311 - no secret
        pieces = draw(chapters, base, lengths[(number - 1) % len(lengths)], rng)
        write_chapter(target, chapters, pieces, name, prefix)
        made[name] = number
    return made


def _list_chapters(
    path: Path, numbers: Mapping[str, int], written: Mapping[Locale, Sequence[str]]
) -> None:
    """Name the chapters in `guide.toml` by their numbers, and those that each language has."""
    names = sorted(numbers, key=lambda name: numbers[name])
    text = path.read_text(encoding="utf-8")
    text = _LISTED.sub(f"chapters = {_list(names)}", text, count=1)
    spoken = "".join(f"{it.value} = {{ chapters = {_list(written[it])} }}\n" for it in Locale)
    text = _part(text, "locales", spoken)
    text = _part(text, "chapter_numbers", "".join(f"{it} = {numbers[it]}\n" for it in names))
    _write(path, text)


def _part(text: str, name: str, lines: str) -> str:
    """The text with the table `name` filled anew; what follows it is kept."""
    table = re.compile(rf"^\[{name}\]\n(?:[^\[#\n][^\n]*\n)*", re.MULTILINE)
    if not table.search(text):
        raise ValueError(name)
    return table.sub(f"[{name}]\n{lines}", text, count=1)


def _list(names: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
