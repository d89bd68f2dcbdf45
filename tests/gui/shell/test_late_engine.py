"""The search is loaded by the first words, and then answers as it always does."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from app.model.guide import OpenEdition
from app.model.locale import Locale
from app.search import engine
from app.ui.late_engine import LateEngine
from tests.unit.search.sample import SAMPLE


def test_nothing_is_loaded_before_the_first_words(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    real = engine.SearchEngine

    def make(source: OpenEdition, folder: object) -> engine.SearchEngine:
        made.append(folder)
        return real(source)

    monkeypatch.setattr(engine, "SearchEngine", make)
    edition = SimpleNamespace(
        guide=SAMPLE.guide, chapter=SAMPLE.chapter, folder=Path(), index_folder=None
    )
    late = LateEngine(cast("OpenEdition", edition))
    assert not made
    first = late.search("zrtvi", Locale.MK)
    again = late.search("zrtvi", Locale.MK)
    assert len(made) == 1
    assert [it.id for it in first.results] == [it.id for it in again.results]
    assert first.total == real(SAMPLE).search("zrtvi", Locale.MK).total > 0
