"""Signatures are asked for each time, and the route of Python is read from the stage's record."""

import datetime as dt
import json
from pathlib import Path

import pytest

from scripts.installers import authenticode, staging, tools, trees
from scripts.installers.authenticode import MICROSOFT, PSF, QT
from scripts.installers.names import WIN
from scripts.installers.verify import again, signatures
from scripts.installers.verify.lines import State, line_of

OLD, NEW = dt.date(2025, 2, 4), dt.date(2026, 10, 1)


def _stage(folder: Path, route: str) -> Path:
    stage = folder / WIN
    (stage / "runtime").mkdir(parents=True)
    (stage / "runtime" / "python313.dll").write_bytes(b"MZ, with a byte changed")
    listed = trees.list_of(stage)
    digest = trees.digest_of_list(listed)
    staging.note(
        staging.Staged(WIN, digest, 1, 1, "3.13.2", "3.13.2", "0" * 40, route), listed, folder
    )
    return stage


def _pin(monkeypatch: pytest.MonkeyPatch) -> None:
    # The same version by both routes: the version does not say which was taken.
    file = {"version": "3.13.2", "released": NEW, "sha256": "0" * 64}
    python = {"version": "3.13.2", "released": OLD, "file": file}
    monkeypatch.setattr(signatures, "lock", lambda: {"python": python})


def test_what_an_earlier_run_wrote_down_makes_no_file_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = _stage(tmp_path, "package")
    roots = tmp_path / "roots.pem"
    roots.write_text("roots", encoding="utf-8")
    changed = stage / "runtime" / "python313.dll"
    entry = {"signer": PSF, "build": "", "stamped": ""}
    key = f"{trees.sha256_of(changed)} {trees.sha256_of(roots)}"
    text = json.dumps({key: entry})
    (tmp_path / "signatures.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(signatures, "DOWNLOADS", tmp_path)
    monkeypatch.setattr(authenticode, "windows_roots", lambda: roots)
    monkeypatch.setattr(tools, "need", lambda name: name)
    monkeypatch.setattr(authenticode, "_offline_words", tuple)
    monkeypatch.setattr(authenticode, "_ask", lambda *_words: (1, "No signature found"))

    line = line_of("signatures", "", lambda: signatures._signed(stage, PSF))

    assert (line.state, line.detail) == (State.FAILED, "python313.dll is not signed")


@pytest.mark.parametrize("signer", [PSF, QT, MICROSOFT])
def test_without_osslsigncode_no_line_of_a_maker_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, signer: str
) -> None:
    stage = _stage(tmp_path, "package")
    for name in ("runtime/vcruntime140.dll", "runtime/site/PySide6/Qt6Core.dll"):
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_bytes(b"MZ")
    monkeypatch.setenv("PATH", str(tmp_path))

    line = line_of("signatures", "", lambda: signatures._signed(stage, signer))

    assert (line.state, line.detail) == (State.NOT_VERIFIED, "osslsigncode is not here")


@pytest.mark.parametrize(
    ("route", "state"),
    [("package", State.NOT_VERIFIED), ("file", State.PASSED), ("", State.FAILED)],
)
def test_the_age_is_that_of_the_python_that_was_staged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, route: str, state: State
) -> None:
    _pin(monkeypatch)

    assert signatures._age(_stage(tmp_path, route)).state is state


def test_a_pin_that_was_taken_away_fails_the_age_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = {"version": "3.13.2", "released": OLD}
    monkeypatch.setattr(signatures, "lock", lambda: {"python": python})

    line = signatures._age(_stage(tmp_path, "file"))

    assert (line.state, "[python.file]" in line.detail) == (State.FAILED, True)


@pytest.mark.parametrize(("route", "added"), [("package", False), ("file", True)])
def test_a_second_staging_is_compared_only_with_one_of_the_same_route(
    tmp_path: Path, route: str, *, added: bool
) -> None:
    assert again._has_additions(_stage(tmp_path, route)) is added
