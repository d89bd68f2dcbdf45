import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["loader", "check", "entry_page", "law", "digest", "report"])
def test_python_markdown_and_babel_are_loaded_only_when_chapters_are_read(module: str) -> None:
    code = (
        f"import sys; import app.content.{module};"
        "print([name for name in ('markdown', 'babel') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
