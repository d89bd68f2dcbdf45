"""Folders of the machine that builds: overwritten in libraries, found wherever they are named."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from scripts.installers import build_facts, places
from scripts.installers.errors import InstallerError
from scripts.installers.names import ROOT

HOME = "/home/somebody"


def test_a_library_stays_as_long_as_it_was_and_its_paths_stay_paths(tmp_path: Path) -> None:
    library = tmp_path / "libpython.so"
    # A linker lets one word be the end of another: the version must survive.
    library.write_bytes(f"\0{HOME}/pythons/3.11.7\0{HOME}/lib\0".encode())
    before = library.stat().st_size

    places.forget(library, [f"{HOME}/pythons", HOME])

    data = library.read_bytes()
    assert len(data) == before
    assert b"somebody" not in data
    assert b"/3.11.7\0/usr" in data
    assert data.endswith(b"/lib\0")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_file_that_names_the_builder_is_found(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "library.so").write_bytes(f"x{HOME}/src".encode(encoding))

    with pytest.raises(InstallerError, match=r"library\.so names a folder of the machine"):
        places.require_unnamed(tmp_path, [HOME])


def test_what_is_packed_into_an_archive_is_looked_at_too(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "python.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("one.py", f"{HOME}/src" * 9)

    with pytest.raises(InstallerError, match=r"python\.zip \(one\.py\) names a folder"):
        places.require_unnamed(tmp_path, [HOME])


def test_what_names_nobody_passes(tmp_path: Path) -> None:
    (tmp_path / "library.so").write_bytes(b"/usr/lib\0/home/some")

    assert places.require_unnamed(tmp_path, [HOME]) == "1 files and modules"


def test_home_and_the_checkout_are_looked_for_and_no_folder_of_every_system() -> None:
    found = places.builders()

    assert str(ROOT) in found
    assert str(Path.home()) in found
    assert not {"/", "/usr", "/home", "/opt"} & set(found)


def test_of_how_python_was_built_one_fact_is_kept(tmp_path: Path) -> None:
    said: dict[str, dict[str, str]] = {}
    exec(build_facts.write_facts(tmp_path).read_text(encoding="utf-8"), said)  # noqa: S102 - ours

    assert set(said["build_time_vars"]) == {"TZPATH"}
