"""Staged folders: what is packed is what was staged, and modules are compiled once for good."""

import platform
import re
import shutil
import sys
from pathlib import Path

import pytest

from scripts.installers import bytecode, staging, trees
from scripts.installers.errors import InstallerError
from scripts.installers.names import WIN
from scripts.installers.program_tree import tracked


def _staged(folder: Path) -> Path:
    stage = folder / WIN
    stage.mkdir()
    (stage / "a.txt").write_text("a", encoding="utf-8")
    digest, size = trees.digest_of(stage), trees.size_of(stage)
    facts = staging.Staged(WIN, digest, size, 1, "3.13.2", "Python 3.13.2", "0" * 40)
    staging.note(facts, trees.list_of(stage), folder)
    return stage


def test_a_stage_that_was_not_touched_is_given_with_its_facts(tmp_path: Path) -> None:
    stage = _staged(tmp_path)

    found, facts = staging.staged(WIN, tmp_path)

    assert (found, facts.python) == (stage, "3.13.2")


@pytest.mark.parametrize("change", ["write", "add", "remove", "forget"])
def test_a_stage_that_was_touched_is_refused_with_the_way_on(tmp_path: Path, change: str) -> None:
    stage = _staged(tmp_path)
    if change == "write":
        (stage / "a.txt").write_text("b", encoding="utf-8")
    elif change == "add":
        (stage / "__pycache__").mkdir()
        (stage / "__pycache__" / "a.pyc").write_bytes(b"")
    elif change == "remove":
        shutil.rmtree(stage)
    else:
        staging.record_of(WIN, tmp_path).write_text("{", encoding="utf-8")

    with pytest.raises(InstallerError, match="stage --target win-x64"):
        staging.staged(WIN, tmp_path)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.txt", "a.txt differs"),
        ("A.txt", "A.txt is new"),
        ("", "a.txt is gone"),
    ],
)
def test_the_first_file_that_was_touched_is_named(tmp_path: Path, name: str, words: str) -> None:
    stage = _staged(tmp_path)
    if name:
        (stage / name).write_text("b", encoding="utf-8")
        (stage / "later.txt").write_text("b", encoding="utf-8")
    else:
        (stage / "a.txt").unlink()

    with pytest.raises(InstallerError, match=re.escape(f": {words}. ")):
        staging.staged(WIN, tmp_path)


def test_no_file_is_accused_by_a_list_of_another_stage(tmp_path: Path) -> None:
    stage = _staged(tmp_path)
    (stage / "a.txt").write_text("b", encoding="utf-8")
    staging.list_of(WIN, tmp_path).write_text('{"a.txt": "- 0"}', encoding="utf-8")

    with pytest.raises(InstallerError, match=r"may do that\)\. Type"):
        staging.staged(WIN, tmp_path)


def test_the_digest_is_that_of_the_list(tmp_path: Path) -> None:
    stage = _staged(tmp_path)
    (stage / "b").write_bytes(b"b")
    (stage / "b").chmod(0o755)
    listed = trees.list_of(stage)

    assert [known[0] for known in listed.values()] == ["-", "x"]
    assert trees.digest_of_list(listed) == trees.digest_of(stage)


@pytest.mark.parametrize(("given", "route"), [(None, "package"), (Path("x.zip"), "file")])
def test_the_route_of_python_is_noted_when_it_is_staged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: Path | None, route: str
) -> None:
    monkeypatch.setattr(staging, "_lay_windows", lambda _folder, _given: ("3.13.2", "3.13.2"))
    monkeypatch.setattr(staging, "require_kept", lambda *_names: None)

    staging.stage(WIN, given, tmp_path)

    assert staging.staged(WIN, tmp_path)[1].route == route


def test_only_files_under_version_control_are_laid() -> None:
    names = tracked("app")

    assert "app/__init__.py" in names
    assert not [name for name in names if "__pycache__" in name]


def test_compiled_modules_do_not_say_where_they_were_compiled_and_are_never_checked(
    tmp_path: Path,
) -> None:
    found = []
    for name in ("one", "two/deeper"):
        folder = tmp_path / name / "app"
        folder.mkdir(parents=True)
        source = "def f():\n    return {'а', 'б', 'в'} | set('xyz') if f else frozenset({1, 2})\n"
        (folder / "m.py").write_text(source, encoding="utf-8")
        version = bytecode.compile_here(sys.executable, folder.parent, ["app"])
        found.append(next((folder / "__pycache__").iterdir()).read_bytes())

    assert version == platform.python_version()
    assert found[0] == found[1]
    assert str(tmp_path).encode() not in found[0]
    # PEP 552: bit 0 says that a hash stands there, bit 1 that it is to be checked.
    assert int.from_bytes(found[0][4:8], "little") == 1


def test_a_module_that_cannot_be_compiled_ends_the_staging(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "m.py").write_text("def (:", encoding="utf-8")

    with pytest.raises(InstallerError, match="SyntaxError"):
        bytecode.compile_here(sys.executable, tmp_path, ["app"])
