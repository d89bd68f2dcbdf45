"""What starting promises: no Whoosh and no Markdown before somebody searches or compiles."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "module", ["app.search.engine", "app.editions.active", "app.editions.compiler"]
)
def test_importing_loads_neither_whoosh_nor_markdown(module: str) -> None:
    told = (
        f"import sys, {module}; "
        "print(sorted({'whoosh', 'markdown', 'babel', 'PySide6'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", told]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_a_scan_loads_no_whoosh_index() -> None:
    told = (
        "import sys; from app.search.engine import SearchEngine; "
        "from app.model.locale import Locale; from tests.unit.search.sample import SAMPLE; "
        "assert SearchEngine(SAMPLE).search('zrtvi', Locale.MK).total; "
        "print('whoosh.index' in sys.modules, 'whoosh.filedb' in sys.modules)"
    )
    command = [sys.executable, "-W", "ignore", "-c", told]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False False"
