"""What an edition promises: the guide as it was compiled, and no altered file is ever believed."""

import json
import shutil
from pathlib import Path

import pytest

from app.editions.edition import Edition, open_edition
from app.editions.entries import LateEntries
from app.editions.errors import BadEditionError, DamagedEditionError
from app.editions.manifest import MANIFEST_FILE
from app.model.guide import UnknownChapterError
from app.model.locale import Locale
from app.search.engine import SearchEngine
from tests.unit.editions.conftest import DIGEST
from tests.unit.search.sample import CHAPTER, CHAPTERS, SAMPLE


def test_the_guide_is_the_one_that_was_compiled(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    assert edition.guide.info.digest == DIGEST
    assert edition.guide.articles == SAMPLE.guide.articles
    assert edition.guide.contents == SAMPLE.guide.contents
    for locale in Locale:
        assert edition.chapter(locale, CHAPTER) == CHAPTERS[locale]


def test_a_chapter_is_read_once(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    assert edition.chapter(Locale.MK, CHAPTER) is edition.chapter(Locale.MK, CHAPTER)


def test_an_unknown_chapter_or_figure_is_said_so(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    with pytest.raises(UnknownChapterError):
        edition.chapter(Locale.MK, "no-such-chapter")
    with pytest.raises(KeyError):
        edition.drawing("no-such-figure")


def test_search_uses_the_index(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    reply = SearchEngine(edition, lambda: edition.index_folder).search("zrtvi", Locale.MK)
    assert reply.total
    assert not reply.degraded


def test_a_folder_without_a_manifest_is_no_edition(tmp_path: Path) -> None:
    with pytest.raises(BadEditionError, match="not an edition"):
        open_edition(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000, '{"schema": 1}', "\x00"])
def test_a_broken_manifest_is_no_edition(edition_folder: Path, text: str) -> None:
    (edition_folder / MANIFEST_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadEditionError):
        open_edition(edition_folder)


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "a/../../b", "a//b", ".hidden", ""])
def test_a_name_cannot_lead_out_of_the_folder(edition_folder: Path, name: str) -> None:
    path = edition_folder / MANIFEST_FILE
    manifest = json.loads(path.read_text("utf-8"))
    manifest["files"][name] = {"size": 0, "sha256": ""}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(BadEditionError):
        open_edition(edition_folder)


@pytest.mark.parametrize("field", ["schema", "shape"])
def test_an_edition_of_another_program_is_refused(edition_folder: Path, field: str) -> None:
    path = edition_folder / MANIFEST_FILE
    manifest = json.loads(path.read_text("utf-8"))
    manifest[field] = 999 if field == "schema" else "other"
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(BadEditionError):
        open_edition(edition_folder)


@pytest.mark.parametrize("name", ["entries/terms.json", f"mk/{CHAPTERS[Locale.MK].head.file}.json"])
def test_one_changed_letter_is_noticed_at_opening(edition_folder: Path, name: str) -> None:
    path = edition_folder / name
    path.write_bytes(path.read_bytes().replace("жртв".encode(), "жртб".encode(), 1))
    with pytest.raises(DamagedEditionError, match=name):
        open_edition(edition_folder)


def test_entries_are_decoded_when_they_are_asked_for(edition_folder: Path) -> None:
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(1)
        return {"I001": 1}

    late = LateEntries(make)
    assert not made
    assert late["I001"] == 1
    assert list(late) == ["I001"]
    assert late == {"I001": 1}
    assert len(made) == 1


def test_entries_survive_the_loss_of_their_file_once_the_edition_is_open(
    edition_folder: Path,
) -> None:
    edition = open_edition(edition_folder)
    (edition_folder / "entries" / "terms.json").unlink()
    assert edition.guide.terms == SAMPLE.guide.terms


def test_a_file_that_changes_later_is_noticed_too(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    (edition_folder / "sq" / "06-digital-evidence.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DamagedEditionError):
        edition.chapter(Locale.SQ, CHAPTER)


def test_an_index_made_by_other_rules_is_not_used(edition_folder: Path) -> None:
    edition = open_edition(edition_folder)
    assert edition.index_folder == edition_folder / "index"
    path = edition_folder / MANIFEST_FILE
    manifest = json.loads(path.read_text("utf-8"))
    manifest["index_rules"] = "older"
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert open_edition(edition_folder).index_folder is None


def test_an_edition_can_be_moved(edition_folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "usb stick" / "издание"
    shutil.copytree(edition_folder, moved)
    edition = open_edition(moved)
    assert isinstance(edition, Edition)
    assert edition.index_folder == moved / "index"
