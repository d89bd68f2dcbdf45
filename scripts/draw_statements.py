"""Draw statements with citations from every chapter, for somebody who traces them to their sources.

The same seed draws the same statements from the same text. Whether a statement is true is found
out by reading the source, not here.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.content.draft import Draft, DraftBlock, TargetKind
from app.content.loader import SourceGuide, load
from app.model.locale import Locale

GUIDE = Path(__file__).resolve().parent.parent / "guide_content"
# As many as an hour of tracing allows for a chapter.
PER_CHAPTER = 10


@dataclass(frozen=True, slots=True)
class Statement:
    """A block that cites: where it stands, its words, and what it cites as written."""

    file: str
    line: int
    text: str
    citations: tuple[str, ...]


def statements(draft: Draft) -> Iterator[Statement]:
    """The blocks of a chapter that cite a source, in reading order."""
    for block in draft.blocks:
        cited = tuple(_cited(block))
        if cited:
            yield Statement(draft.file, block.line, _words(block), cited)


def draw(source: SourceGuide, locale: Locale, seed: int, most: int) -> tuple[Statement, ...]:
    """At most so many statements of each chapter, by chance but always the same for a seed."""
    drawn: list[Statement] = []
    for draft in source.drafts[locale]:
        # A generator for each chapter: another chapter's edit does not change what is drawn here.
        chance = random.Random(f"{seed}/{draft.name}")  # noqa: S311 - a sample, not a secret
        found = list(statements(draft))
        chosen = chance.sample(found, min(most, len(found)))
        drawn += sorted(chosen, key=lambda one: one.line)
    return tuple(drawn)


def _cited(block: DraftBlock) -> Iterator[str]:
    for target, _line in block.targets:
        if target.kind is TargetKind.CITATION:
            yield f"{target.id}: {target.part}" if target.part else target.id


def _words(block: DraftBlock) -> str:
    cells = ("".join(piece.text for piece in cell) for row in block.rows for cell in row)
    words = " | ".join(cells) if block.rows else block.text
    return " ".join(words.split())


def main(argv: Sequence[str] | None = None) -> int:
    """Print the statements, a paragraph each; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("seed", type=int)
    parser.add_argument("--locale", type=Locale, default=Locale.EN)
    parser.add_argument("--most", type=int, default=PER_CHAPTER, metavar="N")
    parser.add_argument("--chapter", default="", help="only this file, without .md")
    options = parser.parse_args(argv)
    source = load(GUIDE).source
    if source is None:
        print(f"There is no guide in {GUIDE.name}.", file=sys.stderr)
        return 1
    for one in draw(source, options.locale, options.seed, options.most):
        if options.chapter and f"/{options.chapter}." not in one.file:
            continue
        print(f"{one.file}:{one.line}\n    {one.text}\n    → {'; '.join(one.citations)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
