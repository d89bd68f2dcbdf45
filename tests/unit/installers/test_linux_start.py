"""The comparison of starts: medians by turns, the first of each not counted, a limit that holds."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.names import PROGRAM
from scripts.installers.verify import linux_start


class NoDisplay:
    """A screen that is never shown."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_what: object) -> None:
        pass


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The programs that were started, in order."""
    monkeypatch.setattr(linux_start, "Display", NoDisplay)
    monkeypatch.setattr(linux_start, "WORK", tmp_path / "start")
    started: list[str] = []
    return started


def measure(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], packaged: float, source: float
) -> None:
    """Let every start cost what is given, and the first of each a hundred times as much."""

    def start(command: Sequence[str], _display: NoDisplay) -> float:
        kind = "source" if command[0] == sys.executable else "packaged"
        asked.append(kind)
        cost = source if kind == "source" else packaged
        return cost * 100 if asked.count(kind) == 1 else cost

    monkeypatch.setattr(linux_start, "_start", start)


def test_both_are_started_by_turns_and_the_first_of_each_does_not_count(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], tmp_path: Path
) -> None:
    measure(monkeypatch, asked, 0.5, 1.0)

    said = linux_start.compare_starts(tmp_path)

    assert said.startswith("0.50 s packaged, 1.00 s from source: 0.50 times")
    assert asked == ["source", "packaged"] * (linux_start.RUNS + 1)


def test_a_start_just_within_the_budget_passes_and_one_above_fails_with_its_figures(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], tmp_path: Path
) -> None:
    measure(monkeypatch, asked, 1.09, 1.0)
    assert "1.09 times" in linux_start.compare_starts(tmp_path)

    asked.clear()
    measure(monkeypatch, asked, 1.2, 1.0)
    with pytest.raises(InstallerError, match=r"1\.20 s packaged, 1\.00 s from source: 1\.20 times"):
        linux_start.compare_starts(tmp_path)


def test_both_open_the_same_edition_and_write_apart(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], tmp_path: Path
) -> None:
    commands: list[list[str]] = []

    def start(command: Sequence[str], _display: NoDisplay) -> float:
        asked.append("one")
        commands.append(list(command))
        return 1.0

    monkeypatch.setattr(linux_start, "_start", start)
    linux_start.compare_starts(tmp_path)

    source, packaged = commands[:2]
    assert packaged[0] == str(tmp_path / PROGRAM)
    edition = [words[words.index("--edition") + 1] for words in (source, packaged)]
    assert edition == [str(tmp_path / "edition")] * 2
    written = {words[words.index("--data-dir") + 1] for words in (source, packaged)}
    assert len(written) == 2


def test_a_process_that_does_nothing_is_at_rest_and_its_work_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linux_start, "_STILL", 0.3)
    work = "import time\nwhile time.process_time() < 0.2: pass\ntime.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", work]) as process:
        try:
            used = linux_start._at_rest(process.pid)
        finally:
            process.kill()

    assert 0.15 <= used <= 1
