from pathlib import Path

import pytest

from app.editions.compiler import install
from tests.unit.search.sample import SAMPLE

DIGEST = "0123456789abcdef" * 4


@pytest.fixture
def edition_folder(tmp_path: Path) -> Path:
    """A compiled edition of the sample guide."""
    return install(SAMPLE, DIGEST, tmp_path / "editions-of-a-test")
