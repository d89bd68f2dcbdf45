"""Words that a skeleton left to be written: whatever still stands between ‹ and ›.

What was written in their place is for the other checks and for a reader to judge.
"""

import re
from collections.abc import Iterator

from app.content.complaint import Complaint, Where, complain
from app.content.loader import SourceGuide
from app.model.locale import Locale

_LEFT = re.compile("‹[^›]*›?|›")
# Where an entry of a data file begins, and where it is named.
_ENTRY = re.compile(r"""\s*(?:\[\[[^.\]]+\]\]|(?:id|key|code)\s*=\s*["'](?P<name>[^"']*)["'])""")
# So many letters of what is left are quoted.
_QUOTED = 40


def unwritten(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about places of chapters and data files that wait for their words."""
    for locale in Locale:
        for draft in source.drafts[locale]:
            for number, line in enumerate(draft.body.splitlines(), draft.body_line):
                yield from _line(line, Where(draft.file, number, draft.name))
    for path in sorted(source.folder.glob("*.toml")):
        text = path.read_bytes().decode("utf-8", errors="replace")
        entry = ""
        for number, line in enumerate(text.splitlines(), 1):
            if found := _ENTRY.match(line):
                entry = found["name"] or ""
            if not line.lstrip().startswith("#"):
                yield from _line(line, Where(path.name, number, entry))


def _line(line: str, where: Where) -> Iterator[Complaint]:
    for found in _LEFT.finditer(line):
        words = found.group().strip("‹›").strip()
        short = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()} …"
        yield complain("TXT007", where, words=short)
