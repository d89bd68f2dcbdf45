"""Queries are drawn from the guide that is searched, and by seed."""

from itertools import pairwise
from pathlib import Path

import pytest

from app.content.loader import SourceGuide, load
from app.model.locale import Locale
from scripts.bench.queries import KINDS, draw_queries, some_words, unaccented

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def source() -> SourceGuide:
    found = load(ROOT / "guide_content").source
    assert found is not None
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_as_many_queries_as_asked_for_and_the_same_each_time(
    source: SourceGuide, kind: str
) -> None:
    for locale in Locale:
        drawn = draw_queries(source, locale, kind, 20)
        assert len(drawn) == 20
        assert all(drawn)
        assert drawn == draw_queries(source, locale, kind, 20)
        assert drawn != draw_queries(source, locale, kind, 20, "another seed")


def test_kinds_look_like_what_people_type(source: SourceGuide) -> None:
    assert all(len(it.split()) == 2 for it in draw_queries(source, Locale.SQ, "and", 10))
    assert all(it.startswith('"') for it in draw_queries(source, Locale.SQ, "phrase", 10))
    typed = draw_queries(source, Locale.EN, "typing", 10)
    assert any(later.startswith(it) for it, later in pairwise(typed))


def test_folded_words_need_no_keyboard_of_their_own() -> None:
    assert unaccented("жртва", Locale.MK).isascii()
    assert unaccented("fëmijë", Locale.SQ) == "femije"


@pytest.mark.parametrize("locale", list(Locale))
def test_words_stand_in_what_the_guide_says_in_their_language(
    source: SourceGuide, locale: Locale
) -> None:
    text = " ".join(
        block.text.lower()
        for chapter in source.chapters(locale)
        for section in chapter.sections
        for block in section.blocks
    )
    found = [it.text.find(locale) for it in source.guide.indicators.values()]
    signs = " ".join(it.lower() for it in found if it)
    for word in some_words(source, locale, 100):
        assert word in text + signs
