"""Rules of the house that no linter knows: first lines, sizes, pickles, addresses, own paths."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "app").rglob("*.py"))
# Asked before a test gives itself a home of its own.
HOME = Path.home()
MAX_LINES = 400


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked() -> list[Path]:
    """Files of the project: what git knows, or what lies here where the copy came without git."""
    if shutil.which("git") and (ROOT / ".git").exists():
        done = subprocess.run(
            ["git", "ls-files", "-z"], check=True, capture_output=True, text=True, cwd=ROOT
        )
        found = [ROOT / line for line in done.stdout.split("\0") if line]
    else:
        found = [path for path in ROOT.rglob("*") if not made(path)]
    return [path for path in found if path.is_file()]


def made(path: Path) -> bool:
    first = path.relative_to(ROOT).parts[0]
    return (
        first == "build"
        or first.startswith((".venv", ".git", ".hypothesis"))
        or ("cache" in str(path))
    )


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_and_what_it_refuses(path: Path) -> None:
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first, *rest = [part for part in words.split("\n\n") if part.strip()]
    assert first.rstrip().endswith((".", "…")), first
    assert rest or path.name in {"__main__.py", "__init__.py"}, "what does it refuse to do?"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_stays_below_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_no_package_is_called_utils_or_its_cousins() -> None:
    shunned = {"utils", "helpers", "common", "manager", "core", "misc"}
    assert not [name(path) for path in MODULES if shunned & set(path.with_suffix("").parts)]


def test_nobody_reads_a_pickle() -> None:
    for path in MODULES:
        assert not re.search(r"\bimport pickle\b|\bpickle\.", path.read_text(encoding="utf-8"))


def test_locks_name_no_index() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in path.read_text(encoding="utf-8"), path.name


def test_no_tracked_text_names_a_folder_of_the_machine_it_was_written_on() -> None:
    places = [re.escape(str(place)) + "/" for place in (ROOT, HOME) if place.name]
    machine = re.compile("|".join([*places, r"/(?:home|Users)/[a-z]+/"]).encode())
    assert machine.search(f"see {ROOT}/app".encode())
    for path in tracked():
        if path.suffix not in {".ttf", ".png"} and path != Path(__file__):
            assert not machine.search(path.read_bytes()), name(path)


def test_no_tracked_text_names_a_paper_that_is_not_here() -> None:
    """A reason stands in the comment itself, or in a document that comes with the code."""
    here = {path.name for path in tracked()}
    paper = re.compile(r"(?<![\w*{}<>-])(?!\d\d-)[\w-]{2,}\.md\b")
    away = re.compile(r"\b(?:mock-?up|trick|trap) \d|\bdesign system\b", re.IGNORECASE)
    for path in tracked():
        # A published schema speaks of the papers of others.
        foreign = path.suffix in {".ttf", ".png"} or path.name.endswith(".schema.json")
        if not foreign and path != Path(__file__):
            text = path.read_text(encoding="utf-8", errors="replace")
            missing = [said for said in paper.findall(text) if said not in here]
            assert not missing + away.findall(text), name(path)


def test_run_time_dependencies_agree_with_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").splitlines()
    wanted = sorted(line for line in asked if line and not line.startswith("#"))
    assert sorted(project["dependencies"]) == wanted
