"""A work that one Python has as a file and another inside is found by its words, not its name."""

from pathlib import Path

import pytest

from scripts.installers.built_in import settled
from scripts.installers.components import Component, load
from scripts.installers.errors import InstallerError
from tests.unit.installers.papers import COMPONENTS, TARGET, write_catalogue

FILE, LIBRARY = "lib/pyexpat.so", "libpython3.11.so.1.0"
LINES = f'within_linux-x64 = ["?lib/pyexpat.*", "?{LIBRARY}"]\nsystem = "libexpat.so.1"'


def found(tmp_path: Path, files: dict[str, bytes], lines: str = LINES) -> list[Component]:
    words = COMPONENTS.replace('within_linux-x64 = ["ict-guide"]', lines)
    assert words != COMPONENTS
    known = load(TARGET, write_catalogue(tmp_path / "licences", words))
    for name, data in files.items():
        path = tmp_path / "stage" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    some = [one for one in known.components if one.identity == "inside"]
    return settled(some, tmp_path / "stage", list(files), TARGET)


@pytest.mark.parametrize("name", [FILE, LIBRARY])
def test_the_file_that_holds_its_words_contains_it(tmp_path: Path, name: str) -> None:
    files = {FILE: b"other", LIBRARY: b"other", name: b"what is inside"}

    assert [one.within for one in found(tmp_path, files)] == [(name,)]


def test_what_is_taken_from_the_system_is_not_handed_out(tmp_path: Path) -> None:
    assert found(tmp_path, {LIBRARY: b"\0libm.so.6\0libexpat.so.1\0"}) == []


def test_what_is_nowhere_ends_the_build(tmp_path: Path) -> None:
    with pytest.raises(InstallerError, match="inside is in none of the files of lib/pyexpat"):
        found(tmp_path, {LIBRARY: b"\0libm.so.6\0"})


def test_a_line_beside_a_certain_one_may_name_nothing(tmp_path: Path) -> None:
    lines = f'within_linux-x64 = ["{LIBRARY}", "?lib/pyexpat.*"]'

    assert [one.within for one in found(tmp_path, {LIBRARY: b"inside"}, lines)] == [(LIBRARY,)]
