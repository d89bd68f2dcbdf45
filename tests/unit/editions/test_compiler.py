"""What compiling promises: whole or not at all, once, and the same bytes every time."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.editions import compiler
from app.editions.compiler import build_edition, compile_edition, install
from app.editions.edition import open_edition
from app.editions.errors import CannotWriteError, FaultyContentError
from tests.unit.editions.conftest import DIGEST
from tests.unit.search.sample import SAMPLE

ROOT = Path(__file__).parents[3]
BUILD = """
import sys
from pathlib import Path
from app.editions.compiler import build_edition
from tests.unit.search.sample import SAMPLE
build_edition(SAMPLE, "0" * 64, Path(sys.argv[1]))
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder that stands for sources; what it holds is only digested."""
    folder = tmp_path / "guide_content"
    folder.mkdir()
    (folder / "guide.toml").write_text("format = 1\n", encoding="utf-8")
    return folder


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Has every folder of sources hold the sample guide, and tells each time one is loaded."""
    asked: list[Path] = []

    def load(folder: Path, digest: str) -> tuple[object, str]:
        asked.append(folder)
        return SAMPLE, digest

    monkeypatch.setattr(compiler, "_load", load)
    return asked


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_an_edition_is_named_by_its_digest(sources: Path, loads: list[Path]) -> None:
    folder = compile_edition(sources, sources.parent / "editions")
    assert folder.name == open_edition(folder).guide.info.digest[:16]
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_unchanged_sources_are_compiled_once(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    first = compile_edition(sources, editions)
    before = {path: path.stat().st_mtime_ns for path in first.rglob("*")}
    assert compile_edition(sources, editions) == first
    assert {path: path.stat().st_mtime_ns for path in first.rglob("*")} == before
    assert len(loads) == 1


def test_changed_sources_make_another_edition(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    first = compile_edition(sources, editions)
    (sources / "terms.toml").write_text("", encoding="utf-8")
    second = compile_edition(sources, editions)
    assert first != second
    assert open_edition(first).guide.info.digest != open_edition(second).guide.info.digest


def test_force_compiles_again(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    first = compile_edition(sources, editions)
    assert compile_edition(sources, editions, force=True) == first
    assert len(loads) == 2
    assert [path.name for path in editions.iterdir()] == [first.name]


@pytest.mark.parametrize("name", ["guide.json", "index/MAIN_guide.trm.z", "manifest.json"])
def test_a_damaged_edition_is_compiled_again(sources: Path, loads: list[Path], name: str) -> None:
    editions = sources.parent / "editions"
    folder = compile_edition(sources, editions)
    (folder / name).write_bytes(b"\0" * 10)
    assert compile_edition(sources, editions) == folder
    assert len(loads) == 2
    assert open_edition(folder).index_folder


def test_the_same_guide_gives_the_same_bytes(tmp_path: Path) -> None:
    """Even where Python scatters its sets and dictionaries another way."""
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        surroundings = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-W", "ignore", "-c", BUILD, str(folder)]
        subprocess.run(command, cwd=ROOT, env=surroundings, check=True)
        made.append(files_of(folder))
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_nothing_is_left_of_a_build_that_fails(
    sources: Path, loads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(compiler, "build_index", fail)
    editions = sources.parent / "editions"
    with pytest.raises(CannotWriteError, match="No space left"):
        compile_edition(sources, editions)
    assert list(editions.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_cannot_be_written_is_said(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    editions.mkdir(mode=0o555)
    with pytest.raises(CannotWriteError):
        compile_edition(sources, editions)


def test_a_file_in_the_place_of_editions_is_said(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    editions.write_text("in the way", encoding="utf-8")
    with pytest.raises(CannotWriteError):
        compile_edition(sources, editions)


def test_an_edition_that_another_program_finished_first_is_kept(tmp_path: Path) -> None:
    target = install(SAMPLE, DIGEST, tmp_path / "edition")
    before = (target / "guide.json").stat().st_ino
    install(SAMPLE, DIGEST, target)
    assert (target / "guide.json").stat().st_ino == before
    assert [path.name for path in tmp_path.iterdir()] == ["edition"]


def test_litter_of_killed_programs_is_swept_in_time(sources: Path, loads: list[Path]) -> None:
    editions = sources.parent / "editions"
    old, new = editions / ".building-old", editions / ".building-new"
    for folder in (old, new):
        folder.mkdir(parents=True)
    hours_ago = time.time() - 2 * 3600
    os.utime(old, (hours_ago, hours_ago))
    compile_edition(sources, editions)
    assert (old.exists(), new.exists()) == (False, True)


def test_faulty_sources_make_no_edition(tmp_path: Path) -> None:
    folder = tmp_path / "faulty"
    folder.mkdir()
    (folder / "guide.toml").write_text("format = ", encoding="utf-8")
    with pytest.raises(FaultyContentError, match="ict-guide check") as caught:
        compile_edition(folder, tmp_path / "editions")
    assert caught.value.complaints
    assert not (tmp_path / "editions").exists()


def test_the_index_is_in_the_manifest(tmp_path: Path) -> None:
    build_edition(SAMPLE, DIGEST, tmp_path)
    names = set(open_edition(tmp_path).manifest.files)
    assert {"index/documents.json", "index/vocabulary.json", "index/_MAIN_1.toc.z"} <= names
    assert names | {"manifest.json"} == set(files_of(tmp_path))
