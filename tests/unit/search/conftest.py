from collections.abc import Iterator
from pathlib import Path

import pytest

from app.search.engine import SearchEngine
from app.search.indexer import build_index
from tests.unit.search.sample import SAMPLE


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the sample guide; read only."""
    folder = tmp_path_factory.mktemp("sample") / "index"
    build_index(SAMPLE, folder)
    return folder


@pytest.fixture(scope="session")
def engine(index_folder: Path) -> Iterator[SearchEngine]:
    """Searches the sample through Whoosh."""
    made = SearchEngine(SAMPLE, index_folder)
    yield made
    made.close()


@pytest.fixture(scope="session")
def scan() -> SearchEngine:
    """Searches the sample without an index."""
    return SearchEngine(SAMPLE)
