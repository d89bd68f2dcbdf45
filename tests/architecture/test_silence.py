"""The core loads no Qt, the commands load no Qt, and nothing reaches for the network."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NetworkTouchedError

ROOT = Path(__file__).resolve().parents[2]
CORE = (
    "app.model",
    "app.words",
    "app.i18n",
    "app.terms",
    "app.content",
    "app.search",
    "app.library",
    "app.editions",
    "app.export",
    "app.cli",
)

WALK = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{name}.{module.name}")
print(sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""


def python(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_the_core_loads_no_qt() -> None:
    assert python("-c", WALK, *CORE).strip() == "[]"


def test_the_walk_would_see_qt_if_it_were_there() -> None:
    assert "PySide6.QtCore" in python("-c", WALK, "app.ui.theme")


@pytest.mark.parametrize(
    "command", ["--version", "search", "check", "doctor"], ids=lambda name: name.strip("-")
)
def test_a_command_loads_no_qt(command: str, tmp_path: Path) -> None:
    words = {"search": ["search", "--data-dir", str(tmp_path), "telefon"]}.get(command, [command])
    script = (
        "import sys\n"
        "from app.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    assert python("-c", script, *words).splitlines()[-1] == "[]"


def test_version_loads_neither_markdown_nor_whoosh_nor_babel() -> None:
    script = (
        "import sys\n"
        "from app.main import main\n"
        "try:\n    main(['--version'])\n"
        "except SystemExit:\n    pass\n"
        "print([n for n in ('markdown', 'whoosh', 'babel', 'PySide6') if n in sys.modules])\n"
    )
    assert python("-c", script).splitlines()[-1] == "[]"


def test_the_tests_themselves_cannot_reach_the_network() -> None:
    with pytest.raises(NetworkTouchedError), socket.socket() as one:
        one.connect(("127.0.0.1", 9))
