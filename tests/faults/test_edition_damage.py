"""Damage to a compiled edition: whatever befalls its index, search answers and says how.

Whoosh reads pickles, so a file that is not the one that was compiled must never reach it.
"""

import json
import os
import random
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from app.editions.compiler import install
from app.editions.edition import open_edition
from app.editions.errors import BadEditionError
from app.model.locale import Locale
from app.search.engine import SearchEngine
from app.search.errors import BadIndexError
from app.search.indexer import PACKED
from app.search.schema import build_schema
from app.search.whoosh_backend import WhooshBackend
from tests.unit.search.sample import SAMPLE

DIGEST = "fedcba9876543210" * 4

# Copies damaged by one byte at a random place; a tenth of it in the gate.
DAMAGED_COPIES = 300


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition that nobody harms; copies of it are."""
    return install(SAMPLE, DIGEST, tmp_path_factory.mktemp("sound") / "edition")


@pytest.fixture
def edition_folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "edition"))


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 0x10
    path.write_bytes(content)


def flip_middle(path: Path) -> None:
    flip(path, path.stat().st_size // 2)


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def grow(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARMS: tuple[Callable[[Path], None], ...] = (
    flip_middle,
    cut_in_half,
    empty,
    zeros,
    grow,
    to_folder,
    Path.unlink,
)
INDEX_FILES = ("_MAIN_1.toc.z", "MAIN_guide.trm.z", "MAIN_guide.pst.z", "documents.json")


def zeros_inside(path: Path) -> None:
    """Zeros that only show when the file is unpacked."""
    path.write_bytes(zlib.compress(bytes(len(zlib.decompress(path.read_bytes())))))


def answers_by_reading(folder: Path) -> bool:
    """Whether search still finds, without the index, and says so."""
    edition = open_edition(folder)
    assert edition.index_folder is None
    reply = SearchEngine(edition, edition.index_folder).search("zrtvi", Locale.MK)
    return reply.degraded and reply.total > 0


@pytest.mark.parametrize("name", INDEX_FILES)
@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_index_is_not_opened(
    edition_folder: Path, harm: Callable[[Path], None], name: str
) -> None:
    harm(edition_folder / "index" / name)
    assert answers_by_reading(edition_folder)


def test_one_byte_anywhere_is_noticed(sound: Path, tmp_path: Path, soak: bool) -> None:  # noqa: FBT001 - a fixture
    names = sorted(path.name for path in (sound / "index").iterdir())
    dice = random.Random(1)  # noqa: S311 - the same harm every time
    for number in range(DAMAGED_COPIES if soak else DAMAGED_COPIES // 10):
        folder = Path(shutil.copytree(sound, tmp_path / str(number)))
        flip(folder / "index" / dice.choice(names), dice.randrange(10**9))
        assert open_edition(folder).index_folder is None
        shutil.rmtree(folder)


def test_a_missing_index_is_no_end(edition_folder: Path) -> None:
    shutil.rmtree(edition_folder / "index")
    assert answers_by_reading(edition_folder)


class Trap:
    """Unpickling this makes a folder; whoever finds the folder has been had."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return os.mkdir, (str(self.marker), 0o700)


def plant(index: Path, marker: Path, generation: int) -> None:
    """Write a table of contents that Whoosh takes for its own, with a trap for segments."""
    toc = TOC(build_schema(), [Trap(marker)], generation)
    toc.write(FileStorage(str(index)), "MAIN")
    written = index / f"_MAIN_{generation}.toc"
    written.with_name(f"{written.name}{PACKED}").write_bytes(zlib.compress(written.read_bytes()))
    written.unlink()


@pytest.mark.parametrize("generation", [1, 2, 999])
def test_a_planted_pickle_is_never_loaded(
    edition_folder: Path, tmp_path: Path, generation: int
) -> None:
    """Whoosh opens the table of contents with the highest number, whoever put it there."""
    marker = tmp_path / "had"
    plant(edition_folder / "index", marker, generation)
    assert answers_by_reading(edition_folder)
    assert not marker.exists()


def test_the_trap_would_have_bitten(edition_folder: Path, tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    marker = tmp_path / "had"
    plant(edition_folder / "index", marker, 2)
    with pytest.raises(BadIndexError):
        WhooshBackend(edition_folder / "index")
    assert marker.exists()


@pytest.mark.parametrize("name", ["MAIN_guide.new", "sub/_MAIN_1.toc.z"])
def test_a_file_too_many_is_noticed(edition_folder: Path, name: str) -> None:
    path = edition_folder / "index" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"")
    assert answers_by_reading(edition_folder)


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege on Windows")
def test_a_link_out_of_the_edition_is_not_followed(edition_folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.copytree(edition_folder / "index", outside)
    (edition_folder / "index" / "more").symlink_to(outside)
    assert answers_by_reading(edition_folder)


@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_manifest_is_no_edition(
    edition_folder: Path, harm: Callable[[Path], None]
) -> None:
    harm(edition_folder / "manifest.json")
    try:
        edition = open_edition(edition_folder)
    except BadEditionError:
        return
    # A white space that grew, or the like, may leave the manifest as good as it was.
    assert edition.guide.info.digest == DIGEST


@pytest.mark.parametrize("name", ["guide.json", "mk/06-digital-evidence.json"])
@pytest.mark.parametrize("harm", HARMS)
def test_a_harmed_text_is_never_shown(
    edition_folder: Path, harm: Callable[[Path], None], name: str
) -> None:
    harm(edition_folder / name)
    with pytest.raises(BadEditionError):
        open_edition(edition_folder)


def test_an_index_that_breaks_after_it_was_verified_is_put_down(edition_folder: Path) -> None:
    """The files can change between the check and the reading; Whoosh's errors stay inside."""
    folder = open_edition(edition_folder).index_folder
    assert folder
    for name in ("MAIN_guide.trm", "MAIN_guide.pst"):
        zeros_inside(folder / f"{name}{PACKED}")
    reply = SearchEngine(SAMPLE, folder).search("zrtvi", Locale.MK)
    assert reply.degraded
    assert reply.total > 0


def test_postings_that_break_under_a_query_are_put_down(edition_folder: Path) -> None:
    folder = open_edition(edition_folder).index_folder
    assert folder
    zeros_inside(folder / f"MAIN_guide.pst{PACKED}")
    engine = SearchEngine(SAMPLE, folder)
    for typed in ("phone", "victim", '"court order"', "telegram -phone"):
        reply = engine.search(typed, Locale.EN)
        assert reply.total > 0
    assert reply.degraded


@pytest.mark.parametrize("rows", ["[]", "{}", "null", '[["section"]]', "[[1,2,3,4,5,6]]"])
@pytest.mark.parametrize("name", ["documents.json", "vocabulary.json"])
def test_lists_of_another_shape_are_put_down(edition_folder: Path, name: str, rows: str) -> None:
    index = edition_folder / "index"
    (index / name).write_text(rows, encoding="utf-8")
    reply = SearchEngine(SAMPLE, index).search("zrtvi", Locale.MK)
    assert reply.degraded
    assert reply.total > 0


def test_an_edition_that_may_only_be_read_is_searched_with_its_index(edition_folder: Path) -> None:
    before = sorted(path.name for path in (edition_folder / "index").iterdir())
    for path in (edition_folder, *edition_folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        edition = open_edition(edition_folder)
        reply = SearchEngine(edition, edition.index_folder).search("zrtvi", Locale.MK)
    finally:
        for path in (edition_folder, *edition_folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert (reply.degraded, reply.total > 0) == (False, True)
    assert sorted(path.name for path in (edition_folder / "index").iterdir()) == before


def test_searching_writes_nothing(edition_folder: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        paths = edition_folder.rglob("*")
        return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in paths}

    before = state()
    edition = open_edition(edition_folder)
    engine = SearchEngine(edition, edition.index_folder)
    for typed in ("zrtvi", "418-d", "vitcim"):
        engine.search(typed, Locale.SQ)
    assert state() == before


def test_a_file_that_the_manifest_does_not_name_is_not_trusted(edition_folder: Path) -> None:
    path = edition_folder / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    del manifest["files"]["index/_MAIN_1.toc.z"]
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert open_edition(edition_folder).index_folder is None
