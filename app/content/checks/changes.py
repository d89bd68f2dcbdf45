"""What has changed in the source text since a translation was stamped, paragraph by paragraph.

This is for the translator who brings a chapter up to date; an ordinary check does not ask it.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from app.content.complaint import Complaint, Where, complain
from app.content.digest import KEPT_SOURCES
from app.content.draft import Draft
from app.content.loader import SourceGuide
from app.content.text_file import same_lines
from app.model.locale import Locale

# Letters of a wording that a complaint quotes; our guess of what a terminal line bears.
QUOTED_LETTERS = 160


def changes(source: SourceGuide, locale: Locale) -> Iterator[Complaint]:
    """A complaint for every place of the source that changed since `locale` was stamped."""
    originals = {draft.name: draft for draft in source.drafts[source.guide.info.source_locale]}
    for draft in source.drafts[locale]:
        path = source.folder / locale.value / KEPT_SOURCES / f"{draft.name}.txt"
        original = originals.get(draft.name)
        if original is not None and original is not draft and path.is_file():
            kept = same_lines(path.read_bytes().decode("utf-8", errors="replace"))
            yield from _changes(draft, original, kept)


def _changes(draft: Draft, original: Draft, kept: str) -> Iterator[Complaint]:
    before = [line for line in kept.splitlines() if line.strip()]
    now = [
        (number, line)
        for number, line in enumerate(original.body.splitlines(), original.body_line)
        if line.strip()
    ]
    matcher = SequenceMatcher(None, before, [line for _, line in now], autojunk=False)
    for what, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            continue
        line = now[min(new_start, len(now) - 1)][0] if now else original.body_line
        yield complain(
            "LOC012",
            Where(draft.file, 0, draft.name),
            file=original.file,
            line=line,
            old=_quoted(before[old_start:old_end]),
            new=_quoted([words for _, words in now[new_start:new_end]]),
        )


def _quoted(lines: list[str]) -> str:
    words = " ".join(lines)
    return words if len(words) <= QUOTED_LETTERS else words[: QUOTED_LETTERS - 1] + "…"
