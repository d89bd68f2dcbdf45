"""`verify`: what was not tried is never counted as kept."""

import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.installers import staging, trees
from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.names import TARGETS
from scripts.installers.verify import parts, running
from scripts.installers.verify.lines import Line, State, line_of
from scripts.installers.verify.parts import PARTS, Part


def _raise(error: Exception) -> str:
    raise error


def _run(
    lines: list[Line], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: Exception | None = None
) -> int:
    def checks(_self: Part, _dist: Path, _stage: Path) -> Iterator[Line]:
        yield from lines
        if end is not None:
            raise end

    monkeypatch.setattr(parts.Part, "checks", checks)
    monkeypatch.setattr(running, "PARTS", (PARTS[0],))
    _stage(tmp_path)
    return running.run_parts([PARTS[0]], tmp_path / "dist", tmp_path)


def _stage(folder: Path) -> None:
    for target in TARGETS:
        (folder / target).mkdir()
        (folder / target / "a.txt").write_text("a", encoding="utf-8")
        listed = trees.list_of(folder / target)
        digest = trees.digest_of_list(listed)
        facts = staging.Staged(target, digest, 1, 1, "3.13.2", "3.13.2", "0" * 40, "package")
        staging.note(facts, listed, folder)


def test_a_trial_that_ends_well_tells_what_was_seen() -> None:
    assert line_of("msi", "installs", lambda: "412 files") == Line(
        "msi", "installs", State.PASSED, "412 files"
    )


def test_a_missing_tool_is_not_verified_and_says_what_to_type() -> None:
    line = line_of(
        "msi", "installs", lambda: _raise(MissingToolError("wixl", "wixl")), remedy="make"
    )

    assert line.state is State.NOT_VERIFIED
    assert line.remedy == "apt-get install wixl && make"


def test_a_broken_promise_fails_with_its_words() -> None:
    line = line_of("msi", "installs", lambda: _raise(InstallerError("1603")))

    assert (line.state, line.detail) == (State.FAILED, "1603")


def test_a_failed_line_makes_the_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = Line("msi", "installs", State.FAILED, "1603")

    assert _run([failed], tmp_path, monkeypatch) == 1


def test_lines_that_could_not_be_tried_are_listed_again_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        Line("msi", "installs", State.PASSED, "well"),
        Line("scan", "no virus is found", State.NOT_VERIFIED, "no Windows", "MpCmdRun -Scan"),
        Line("later", "packs", State.NOT_YET, "waits"),
    ]

    assert _run(lines, tmp_path, monkeypatch) == 0
    end = capsys.readouterr().out.split("budget-windows: 0 s")[1]
    assert "to verify it: MpCmdRun -Scan" in end
    assert "packs [not yet in the program]" in end
    assert "installs" not in end
    assert "3 lines: 1 passed, 0 failed, 1 not verified, 1 not yet in the program" in end


def test_the_report_holds_every_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _run([Line("msi", "installs", State.PASSED, "well")], tmp_path, monkeypatch)

    report = json.loads((tmp_path / "dist" / "verify.json").read_text(encoding="utf-8"))
    assert report["lines"] == [
        {"part": "msi", "what": "installs", "state": "passed", "detail": "well", "remedy": ""}
    ]


def test_what_ends_a_part_before_its_time_is_a_failed_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _run([], tmp_path, monkeypatch, InstallerError("wine has gone")) == 1


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError("there is no such file"),
        KeyError("file"),
        json.JSONDecodeError("no value", "{", 1),
        subprocess.TimeoutExpired("wine", 3),
        zipfile.BadZipFile("no zip"),
    ],
)
def test_what_nobody_foresaw_is_a_failed_line_and_the_rest_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    line = line_of("msi", "installs", lambda: _raise(error))
    assert (line.state, type(error).__name__ in line.detail) == (State.FAILED, True)

    seen = Line("msi", "unpacks", State.PASSED, "well")
    assert _run([seen], tmp_path, monkeypatch, error) == 1

    report = json.loads((tmp_path / "dist" / "verify.json").read_text(encoding="utf-8"))
    assert [line["state"] for line in report["lines"]] == ["passed", "failed"]


def test_a_part_that_tries_nothing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run([], tmp_path, monkeypatch) == 1


@pytest.mark.parametrize("state", ["none", "touched", "record"])
def test_without_the_stage_as_it_was_staged_no_part_is_tried_and_none_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], state: str
) -> None:
    if state != "none":
        _stage(tmp_path)
    for target in TARGETS if state != "none" else ():
        if state == "touched":
            (tmp_path / target / "a.txt").write_text("b", encoding="utf-8")
        else:
            staging.record_of(target, tmp_path).write_text("{", encoding="utf-8")

    assert running.run_parts(PARTS, tmp_path / "dist", tmp_path) == 1

    printed = capsys.readouterr().out
    report = json.loads((tmp_path / "dist" / "verify.json").read_text(encoding="utf-8"))
    lines = [line for line in report["lines"] if line["part"] != "later"]
    assert {line["state"] for line in lines} == {"failed"}
    assert [line["part"] for line in lines] == [part.name for part in PARTS[:-1]]
    assert all("build_installer.py stage --target" in line["detail"] for line in lines)
    assert "✓" not in printed


def test_a_run_of_some_parts_leaves_the_report_of_the_whole_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dist = tmp_path / "dist"
    dist.mkdir()
    for name in ("verify.json", "verify.txt"):
        (dist / name).write_text("of the whole", encoding="utf-8")

    running.run_parts([part for part in PARTS if part.name == "later"], dist, tmp_path)

    assert {path.read_text(encoding="utf-8") for path in dist.iterdir()} == {"of the whole"}
    assert "no report is written" in capsys.readouterr().out


def test_every_part_has_its_module() -> None:
    folder = Path(parts.__file__).parent

    assert not [part for part in PARTS if not (folder / f"{part.module}.py").is_file()]
