"""The paper for authors lists every code, and every code can be worded in the interface."""

import re
import string
from pathlib import Path

import pytest

from app.content.complaint import FAULTS

PAPER = Path(__file__).resolve().parents[3] / "docs" / "complaints.md"
_ROW = re.compile(r"^\| `([A-Z]{3}[0-9]{3})` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def as_shown(words: str) -> str:
    """The words with their placeholders, as the program would print braces."""
    return words.replace("{{", "{").replace("}}", "}")


def test_the_paper_says_of_every_code_what_the_program_says() -> None:
    listed = _ROW.findall(PAPER.read_text(encoding="utf-8"))
    known = [
        (
            code,
            f"{fault.severity.value}{', strict: error' if fault.strict else ''}",
            as_shown(fault.what),
            as_shown(fault.remedy),
        )
        for code, fault in sorted(FAULTS.items())
    ]
    assert listed == known


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_remedy_asks_for_no_fact_without_a_name(code: str) -> None:
    for words in (FAULTS[code].what, FAULTS[code].remedy):
        names = [name for _, name, _, _ in string.Formatter().parse(words) if name is not None]
        assert all(name.isidentifier() for name in names)
        assert words.endswith((".", ":", "}"))
