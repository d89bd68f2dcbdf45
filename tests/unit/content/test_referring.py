"""Where the guide speaks of an article: sections, checklists and indicators, and nothing else."""

from dataclasses import replace

import pytest

from app.content.loader import SourceGuide
from app.content.referring import spoken_of
from app.model.guide import Guide
from app.model.locale import Locale, Words
from app.model.section import Section
from app.model.text import RefKind

ARTICLE = "kz-418-g"


def found(
    source: SourceGuide, guide: Guide, locale: Locale = Locale.EN
) -> list[tuple[RefKind, str]]:
    sections = spoken_of(guide, source.chapter, guide.articles[ARTICLE], locale)
    return [
        (run.ref.kind, run.ref.id)
        for part in sections
        for block in part.blocks
        for run in block.runs
        if run.ref
    ]


@pytest.mark.parametrize("locale", Locale)
def test_sections_that_refer_to_the_article_are_listed_with_their_chapter(
    source: SourceGuide, locale: Locale
) -> None:
    listed = found(source, source.guide, locale)
    kinds = {kind for kind, _id in listed}
    assert RefKind.SECTION in kinds
    (part,) = spoken_of(source.guide, source.chapter, source.guide.articles[ARTICLE], locale)
    assert isinstance(part, Section)
    assert part.id == f"statute-{ARTICLE}-spoken"


def test_checklists_that_name_it_are_listed(source: SourceGuide) -> None:
    named = [one.id for one in source.guide.checklists.values() if ARTICLE in one.articles]
    listed = [key for kind, key in found(source, source.guide) if kind is RefKind.CHECKLIST]
    assert listed == named


def test_an_indicator_whose_words_name_the_letter_is_listed(source: SourceGuide) -> None:
    own = source.guide.indicators["I001"]
    named = replace(own, next=Words(mk="Прашајте за членот 418-г.", en="Ask."))
    guide = replace(source.guide, indicators={"I001": named, "I002": replace(own, id="I002")})
    listed = [key for kind, key in found(source, guide) if kind is RefKind.INDICATOR]
    assert listed == ["I001"]


def test_an_article_named_nowhere_has_no_list(source: SourceGuide) -> None:
    lone = replace(source.guide.articles[ARTICLE], id="kz-999", number=Words(mk="999"))
    guide = replace(source.guide, articles={"kz-999": lone})
    assert list(spoken_of(guide, source.chapter, lone, Locale.EN)) == []
