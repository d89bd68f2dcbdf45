"""Licences in a staged folder: nothing without one, nothing with two, and every text whole."""

import hashlib
import json
from pathlib import Path

import pytest

from scripts.installers.components import Catalogue, catalogue, load
from scripts.installers.errors import InstallerError
from scripts.installers.licences import check_licences, lay_licences, shipped
from scripts.installers.names import TARGETS
from tests.unit.installers.papers import COMPONENTS, TARGET, TEXTS, write_catalogue, write_stage


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    return write_catalogue(tmp_path / "licences")


@pytest.fixture
def known(papers: Path) -> Catalogue:
    return load(TARGET, papers)


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    return write_stage(tmp_path / "stage")


def test_every_file_is_of_one_component_and_every_component_says_its_version(
    stage: Path, known: Catalogue
) -> None:
    found = {one.component.identity: one for one in shipped(stage, TARGET, known)}

    assert list(found) == ["ict-guide", "qt", "tables", "inside"]
    assert found["qt"].files == ("lib/libQt6Core.so.6",)
    assert found["qt"].version == "6.11.3"
    assert found["qt"].purl == "pkg:generic/qt@6.11.3"
    assert found["tables"].came_with == "6.11.3"
    assert found["tables"].source == "In the source of Qt 6.11.3."
    assert (found["inside"].version, found["inside"].within) == ("3.1.4", ("ict-guide",))


def test_a_file_of_nobody_ends_the_build(stage: Path, known: Catalogue) -> None:
    (stage / "stranger.dll").write_bytes(b"MZ")

    with pytest.raises(InstallerError, match=r"1 files belong to no component:\n  stranger\.dll"):
        lay_licences(stage, TARGET, known)


def test_a_file_of_two_components_ends_the_build(stage: Path, papers: Path) -> None:
    write_catalogue(papers, COMPONENTS.replace('files = ["lib/data.txt"]', 'files = ["lib/*"]'))

    with pytest.raises(InstallerError, match=r"lib/libQt6Core\.so\.6: qt, tables"):
        lay_licences(stage, TARGET, load(TARGET, papers))


@pytest.mark.parametrize(
    ("words", "instead", "idle"),
    [
        ('files = ["lib/data.txt"]', 'files = ["lib/data.txt", "gone/*"]', r"tables: gone/\*"),
        ('within_linux-x64 = ["ict-guide"]', 'within_linux-x64 = ["gone"]', "inside: gone"),
        ('"!lib/data.txt"]', '"!lib/data.txt", "!gone"]', "qt: gone"),
    ],
)
def test_a_line_that_names_no_file_ends_the_build(
    stage: Path, papers: Path, words: str, instead: str, idle: str
) -> None:
    write_catalogue(papers, COMPONENTS.replace(words, instead))

    with pytest.raises(InstallerError, match=rf"name no file:\n  {idle}"):
        lay_licences(stage, TARGET, load(TARGET, papers))


def test_a_file_that_no_longer_holds_a_work_is_not_said_to(stage: Path, papers: Path) -> None:
    write_catalogue(papers, COMPONENTS.replace('holds = ["inside"]', 'holds = ["program", "gone"]'))

    with pytest.raises(InstallerError, match="inside is said to be in ict-guide: no 'gone' there"):
        lay_licences(stage, TARGET, load(TARGET, papers))


def test_letters_of_two_bytes_are_a_proof_too(stage: Path, known: Catalogue) -> None:
    (stage / "ict-guide").write_bytes("inside 3.1.4".encode("utf-16-le"))

    lay_licences(stage, TARGET, known)


def test_a_library_that_no_longer_says_its_version_ends_the_build(
    stage: Path, known: Catalogue
) -> None:
    (stage / "lib" / "libQt6Core.so.6").write_bytes(b"Qt, newest")

    with pytest.raises(InstallerError, match="finds the version of qt"):
        lay_licences(stage, TARGET, known)


def test_a_missing_text_ends_the_build_in_words(
    stage: Path, papers: Path, known: Catalogue
) -> None:
    (papers / "lesser.txt").unlink()

    with pytest.raises(InstallerError, match=r"Qt has no licence text: lesser\.txt is missing"):
        lay_licences(stage, TARGET, known)


def test_a_component_without_any_text_ends_the_build(stage: Path, papers: Path) -> None:
    write_catalogue(papers, COMPONENTS.replace('texts = ["lesser"]', "texts = []"))

    with pytest.raises(InstallerError, match="Qt has no licence text"):
        lay_licences(stage, TARGET, load(TARGET, papers))


@pytest.mark.parametrize("words", ["", TEXTS["lesser"][:-4], TEXTS["lesser"] + "And more.\n"])
def test_a_text_that_was_cut_or_changed_ends_the_build(
    stage: Path, papers: Path, known: Catalogue, words: str
) -> None:
    (papers / "lesser.txt").write_text(words, encoding="utf-8")

    with pytest.raises(InstallerError, match=r"lesser\.txt, the text of Qt, is not the one"):
        lay_licences(stage, TARGET, known)


def test_what_is_laid_is_what_the_program_can_show(stage: Path, known: Catalogue) -> None:
    lay_licences(stage, TARGET, known)

    table = json.loads((stage / "licenses" / "components.json").read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in table["components"]}
    assert rows["qt"]["version"] == "6.11.3"
    assert rows["tables"]["part_of"] == "qt"
    for row in rows.values():
        for name in row["texts"]:
            laid = (stage / "licenses" / table["texts"][name]["file"]).read_text(encoding="utf-8")
            assert laid == TEXTS[name]


def test_what_was_laid_is_found_in_order_and_laying_twice_changes_nothing(
    stage: Path, known: Catalogue
) -> None:
    lay_licences(stage, TARGET, known)
    first = {path: path.read_bytes() for path in stage.rglob("*") if path.is_file()}
    lay_licences(stage, TARGET, known)

    check_licences(stage, TARGET, known)
    assert first == {path: path.read_bytes() for path in stage.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["texts/mine.txt", "components.json", "NOTICE.txt"])
def test_a_paper_that_was_changed_or_removed_is_found(
    stage: Path, known: Catalogue, name: str
) -> None:
    lay_licences(stage, TARGET, known)
    paper = stage / "licenses" / name

    paper.write_text("another", encoding="utf-8")
    with pytest.raises(InstallerError, match=f"licenses/{name} is not that of this folder"):
        check_licences(stage, TARGET, known)
    paper.unlink()
    with pytest.raises(InstallerError, match=f"licenses/{name} is missing"):
        check_licences(stage, TARGET, known)


def test_a_text_that_belongs_to_nothing_is_found(stage: Path, known: Catalogue) -> None:
    lay_licences(stage, TARGET, known)
    (stage / "licenses" / "texts" / "other.txt").write_text("other", encoding="utf-8")

    with pytest.raises(InstallerError, match=r"other\.txt belongs to nothing"):
        check_licences(stage, TARGET, known)


def test_another_library_under_the_same_name_is_found_by_its_version(
    stage: Path, known: Catalogue
) -> None:
    lay_licences(stage, TARGET, known)
    (stage / "lib" / "libQt6Core.so.6").write_bytes(b"Qt 6.12.0")

    with pytest.raises(InstallerError, match=r"licenses/NOTICE\.txt|licenses/components\.json"):
        check_licences(stage, TARGET, known)


@pytest.mark.parametrize("target", TARGETS)
def test_the_texts_of_this_project_are_those_that_were_read(target: str) -> None:
    for name, text in catalogue(target).texts.items():
        assert text.file.is_file(), name
        assert text.sha256 == hashlib.sha256(text.file.read_bytes()).hexdigest(), name
