"""The paper for writers teaches what the examination accepts: its examples are examined."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.arguments import COMMANDS, NEW_KINDS, read_arguments
from app.content.check import check
from app.content.complaint import FAULTS, Complaint
from app.content.starting.start import start_chapter
from app.model.section import BoxKind
from tests.unit.content.sample_guide import QUESTIONS, write_sample

ROOT = Path(__file__).resolve().parents[3]
PAPER = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_NAME = "14-safe-return"
_STATUS = QUESTIONS.partition("[[")[0]


def examples(kind: str) -> list[str]:
    return [found[2] for found in _BLOCK.findall(PAPER) if found[1] == kind]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide itself with the examples of the paper in it, begun as the paper says."""
    folder = tmp_path_factory.mktemp("paper") / "guide"
    shutil.copytree(ROOT / "guide_content", folder)
    chapter = "\n".join(examples("markdown"))
    start_chapter(folder, _NAME, "Safe return")
    (folder / "en" / f"{_NAME}.md").write_text(chapter, encoding="utf-8")
    for entry in examples("toml"):
        name = entry.partition("\n")[0].removeprefix("# ")
        file = folder / name
        before = file.read_text(encoding="utf-8") if file.exists() else _STATUS
        file.write_text(f"{before.rstrip()}\n\n{entry.partition(chr(10))[2]}", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def complaints(guide: Path) -> tuple[Complaint, ...]:
    return check(guide).complaints


def test_the_chapter_of_the_paper_has_nothing_to_be_complained_of(
    complaints: tuple[Complaint, ...], guide: Path
) -> None:
    assert [one for one in complaints if one.file == f"en/{_NAME}.md"] == []
    source = check(guide).source
    assert source is not None
    (draft,) = [one for one in source.drafts[source.guide.info.source_locale] if one.name == _NAME]
    assert len(draft.sections) == 5


def test_the_entries_of_the_paper_have_nothing_to_be_complained_of(
    complaints: tuple[Complaint, ...], guide: Path
) -> None:
    plain = ROOT / "guide_content"
    before = {(one.code, one.file, one.what) for one in check(plain).complaints}
    added = [one for one in complaints if (one.code, one.file, one.what) not in before]
    assert {(one.code, one.file) for one in added} <= {("LOC001", "guide.toml")}


def test_every_kind_of_data_file_has_an_example() -> None:
    files = {entry.partition("\n")[0].removeprefix("# ") for entry in examples("toml")}
    wanted = {"sources", "indicators", "terms", "contacts", "checklists", "questions", "lessons"}
    assert files == {f"{name}.toml" for name in wanted}


def test_every_code_that_is_named_exists() -> None:
    named = set(re.findall(r"`([A-Z]{3}\d{3})`", PAPER))
    assert named <= set(FAULTS)
    assert {"TXT007", "CIT001", "LOC008"} <= named


def commands() -> Iterator[str]:
    for block in examples("sh"):
        yield from (line.strip() for line in block.splitlines() if line.strip())
    yield from re.findall(r"`(ict-guide new [^`]+)`", PAPER)


@pytest.mark.parametrize("line", list(commands()))
def test_every_command_is_understood(line: str) -> None:
    words = [one.strip('"') for one in re.findall(r'"[^"]*"|\S+', line)][1:]
    options = read_arguments(words)
    assert options.command in COMMANDS
    if options.command == "new":
        assert options.kind in NEW_KINDS


def test_every_kind_of_box_is_named() -> None:
    assert all(f"| `{kind.value}` |" in PAPER for kind in BoxKind)


def test_the_complaint_that_is_shown_is_worded_as_the_program_words_it(tmp_path: Path) -> None:
    (shown,) = examples("text")
    folder = write_sample(tmp_path / "guide")
    path = folder / "en" / "02-second.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("A short chapter.", "In 2024 it rained."), encoding="utf-8")
    (found,) = [one for one in check(folder).complaints if one.code == "CIT001"]
    assert found.what in shown
    assert found.remedy in shown


def test_sentences_are_short() -> None:
    words = _BLOCK.sub("", PAPER)
    prose = [line for line in words.splitlines() if not line.startswith(("|", "#"))]
    sentences = re.split(r"(?<=[.!?:])\s+", " ".join(prose))
    lengths = sorted(len(one.split()) for one in sentences if one)
    assert lengths[len(lengths) // 2] <= 14
    assert lengths[-1] <= 40
