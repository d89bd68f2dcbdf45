from pathlib import Path

import pytest

from app.content.loader import SourceGuide, load
from tests.unit.content.sample_guide import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample guide that a test may change."""
    return write_sample(tmp_path / "guide")


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> SourceGuide:
    """The sample guide as loaded; read only."""
    loaded = load(write_sample(tmp_path_factory.mktemp("sample") / "guide"))
    assert loaded.source is not None
    return loaded.source
