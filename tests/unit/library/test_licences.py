"""The list of works with their licences, from an installed program and from a checkout."""

import json
from pathlib import Path

import pytest

from app.library.licences import LicenceError, load_components, read_texts
from app.model.licence import Component

CHECKOUT = Path(__file__).parents[3] / "installers" / "licences"

ROW = {
    "id": "qt",
    "name": "Qt",
    "version": "6.11.3",
    "licence": "LGPL-3.0-only",
    "copyright": "Copyright (C) The Qt Company Ltd.",
    "texts": ["lgpl", "gpl"],
    "source": "The Qt Company: source of Qt 6.11.3",
    "note": "",
    "part_of": "",
}
INSIDE = {**ROW, "id": "zlib", "name": "zlib", "version": "", "texts": ["lgpl"], "part_of": "qt"}


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "lgpl.txt").write_text("\nThe lesser one\n", encoding="utf-8")
    (tmp_path / "texts" / "gpl.txt").write_text("The general one\n", encoding="utf-8")
    texts = {
        "lgpl": {"title": "Lesser", "file": "texts/lgpl.txt", "from": "Debian"},
        "gpl": {"title": "General", "file": "texts/gpl.txt", "from": "Debian"},
    }
    table = {"schema": 1, "texts": texts, "components": [ROW, INSIDE]}
    (tmp_path / "components.json").write_text(json.dumps(table), encoding="utf-8")
    return tmp_path


def named(components: tuple[Component, ...], name: str) -> Component:
    return next(one for one in components if one.name == name)


def test_an_installed_program_says_versions_and_what_came_inside_what(installed: Path) -> None:
    qt, zlib = load_components(installed)
    assert (qt.name, qt.version, qt.part_of) == ("Qt", "6.11.3", "")
    assert (zlib.name, zlib.version, zlib.part_of) == ("zlib", "", "Qt")
    assert qt.source == "The Qt Company: source of Qt 6.11.3"


def test_several_texts_stand_under_their_titles_and_one_alone_as_it_is(installed: Path) -> None:
    qt, zlib = load_components(installed)
    assert read_texts(zlib) == "The lesser one\n"
    said = read_texts(qt)
    assert said.index("Lesser\n") < said.index("The lesser one") < said.index("General\n")
    assert said.endswith("The general one\n")


def test_signs_that_no_face_has_are_not_shown(installed: Path) -> None:
    lesser = installed / "texts" / "lgpl.txt"
    lesser.write_text("\ufeffOne\n\fTwo – ©\n", encoding="utf-8")
    qt, zlib = load_components(installed)
    assert read_texts(zlib) == "One\nTwo – ©\n"
    assert "Lesser\n======\n" in read_texts(qt)


def test_a_text_that_was_removed_is_named(installed: Path) -> None:
    qt, _zlib = load_components(installed)
    (installed / "texts" / "gpl.txt").unlink()
    with pytest.raises(LicenceError, match=r"gpl\.txt"):
        read_texts(qt)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"texts": {}}', '{"components": [1]}'])
def test_a_damaged_list_is_an_empty_list(installed: Path, damage: str) -> None:
    (installed / "components.json").write_text(damage, encoding="utf-8")
    assert load_components(installed) == ()


def test_no_folder_is_an_empty_list(tmp_path: Path) -> None:
    assert load_components(None) == ()
    assert load_components(tmp_path / "nowhere") == ()


def test_a_checkout_lists_what_it_runs_with_and_every_text_can_be_read() -> None:
    components = load_components(CHECKOUT)
    names = {one.name for one in components}
    assert {"Qt", "Whoosh", "Babel", "Python-Markdown", "Python (CPython)"} <= names
    assert "Microsoft Visual C++ runtime" not in names
    assert all(read_texts(one).strip() for one in components)
    lesser = read_texts(named(components, "Qt"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "END OF TERMS AND CONDITIONS" in lesser


def test_no_place_for_a_version_is_ever_shown() -> None:
    assert not [one for one in load_components(CHECKOUT) if "{" in one.source + one.version]
