"""What opening promises: what was asked for or an error; else the first that can be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.editions import active, compiler
from app.editions.active import SourceEdition, open_active
from app.editions.compiler import install
from app.editions.edition import Edition
from app.editions.errors import BadEditionError, CannotWriteError, NoEditionError
from app.model.folders import Folders
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.engine import SearchEngine
from tests.unit.editions.conftest import DIGEST
from tests.unit.search.sample import CHAPTER, SAMPLE


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    data = tmp_path / "data"
    return Folders(None, None, data / "editions", None, data, data, data, data)


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for the sources of the sample guide."""
    folder = tmp_path / "guide_content"
    folder.mkdir()
    (folder / "guide.toml").write_text("format = 1\n", encoding="utf-8")

    def load(_folder: Path, digest: str) -> tuple[OpenGuide, str]:
        return SAMPLE, digest

    monkeypatch.setattr(compiler, "_load", load)
    return folder


def test_sources_are_compiled_and_opened(folders: Folders, sources: Path) -> None:
    edition = open_active(replace(folders, source=sources))
    assert isinstance(edition, Edition)
    assert edition.folder.parent == folders.editions
    assert edition.index_folder


def test_a_compiled_edition_that_was_named_is_opened_where_it_is(
    folders: Folders, edition_folder: Path
) -> None:
    edition = open_active(folders, edition_folder)
    assert edition.folder == edition_folder
    assert edition.guide.info.digest == DIGEST


def test_the_checkout_comes_before_the_built_in_edition(
    folders: Folders, sources: Path, edition_folder: Path
) -> None:
    both = replace(folders, source=sources, built_in=edition_folder)
    assert open_active(both).folder.parent == folders.editions
    assert open_active(replace(both, source=None)).folder == edition_folder


def test_a_damaged_checkout_leads_to_the_built_in_edition(
    folders: Folders, tmp_path: Path, edition_folder: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    both = replace(folders, source=empty, built_in=edition_folder)
    assert open_active(both).folder == edition_folder


def test_a_named_folder_that_is_no_edition_is_an_error(
    folders: Folders, tmp_path: Path, edition_folder: Path
) -> None:
    with pytest.raises(BadEditionError):
        open_active(replace(folders, built_in=edition_folder), tmp_path / "nowhere")


def test_nothing_at_all_is_said(folders: Folders) -> None:
    with pytest.raises(NoEditionError, match="--edition"):
        open_active(folders)


def test_sources_are_read_where_no_edition_can_be_written(
    folders: Folders, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: Path, editions: Path, **_more: bool) -> Path:
        raise CannotWriteError(editions, "read-only file system")

    def read(folder: Path) -> SourceEdition:
        return SourceEdition(folder, SAMPLE)

    monkeypatch.setattr(compiler, "compile_edition", refuse)
    monkeypatch.setattr(active, "_open_sources", read)
    edition = open_active(folders, sources)
    assert edition.index_folder is None
    assert edition.chapter(Locale.MK, CHAPTER) == SAMPLE.chapter(Locale.MK, CHAPTER)
    reply = SearchEngine(edition, edition.index_folder).search("zrtvi", Locale.MK)
    assert (reply.degraded, reply.total > 0) == (True, True)


def test_force_compiles_again(folders: Folders, sources: Path) -> None:
    first = open_active(folders, sources)
    before = (first.folder / "guide.json").stat().st_ino
    assert (open_active(folders, sources).folder / "guide.json").stat().st_ino == before
    open_active(folders, sources, force=True)
    assert (first.folder / "guide.json").stat().st_ino != before


def test_an_edition_of_another_program_is_compiled_anew(
    folders: Folders, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = open_active(folders, sources).folder
    before = (folder / "manifest.json").stat().st_ino
    monkeypatch.setattr("app.editions.layout.__version__", "99")
    open_active(folders, sources)
    assert (folder / "manifest.json").stat().st_ino != before


def test_an_installed_edition_needs_no_writing(folders: Folders, edition_folder: Path) -> None:
    install(SAMPLE, DIGEST, edition_folder)
    open_active(replace(folders, built_in=edition_folder))
    assert not folders.editions.exists()
