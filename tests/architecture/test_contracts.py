"""The import contracts hold, and each of them notices what it is there for."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# A planted violation for each contract: the file it is planted in, the line, the contract's words.
PLANTED = (
    ("app/model/place.py", "import app.words", "Floors"),
    ("app/search/reply.py", "import PySide6", "Only the shell knows Qt"),
    ("app/content/__init__.py", "import socket", "Nothing opens a network connection"),
    ("app/content/__init__.py", "import urllib.request", "Nothing opens a network connection"),
    ("app/terms/__init__.py", "import whoosh", "Whoosh stays behind search"),
    ("app/words/__init__.py", "import markdown", "Markdown stays behind content"),
    ("app/model/locale.py", "import babel", "Babel stays behind i18n"),
    ("app/ui/panes/home.py", "import app.ui.panes.about", "Panes do not know each other"),
)


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "app", folder / "app", ignore=shutil.ignore_patterns("*.ttf", "*.svg"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_clean_house_keeps_every_contract(house: Path) -> None:
    done = contracts(house)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED)
def test_a_planted_violation_breaks_its_contract(
    house: Path, file: str, line: str, contract: str
) -> None:
    path = house / file
    clean = path.read_text(encoding="utf-8")
    path.write_text(f"{clean}\n{line}\n", encoding="utf-8")
    try:
        done = contracts(house)
    finally:
        path.write_text(clean, encoding="utf-8")
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(contract in line for line in broken), done.stdout


def test_a_new_package_must_be_given_its_floor(house: Path) -> None:
    package = house / "app" / "utils"
    package.mkdir()
    (package / "__init__.py").write_text('"""No home."""\n', encoding="utf-8")
    try:
        done = contracts(house)
    finally:
        shutil.rmtree(package)
    assert done.returncode != 0
