"""The guide itself, as it is written now, for tests that look at all of it."""

from pathlib import Path

import pytest

from app.content.loader import load
from app.model.guide import OpenGuide

_FOLDER = Path(__file__).parents[2] / "guide_content"


@pytest.fixture(scope="session")
def real_guide() -> OpenGuide:
    loaded = load(_FOLDER)
    assert loaded.source is not None
    return loaded.source
