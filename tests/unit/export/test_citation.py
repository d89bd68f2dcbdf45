"""Citations: another person can follow them, law names its gazette, nobody's name slips in."""

import getpass
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.content.entries.blocks import mark_words
from app.content.law import version_line
from app.content.loader import SourceGuide, load
from app.export.citation import NothingToCiteError, citation_of, status_words
from app.i18n import use_locale
from app.model.locale import Locale
from app.model.place import Place, PlaceKind, parse_place
from app.model.source import Mark, Reading, Status
from tests.unit.content.sample_guide import write_sample

ARTICLE = "kz-418-g"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> SourceGuide:
    loaded = load(write_sample(tmp_path_factory.mktemp("cited") / "guide"))
    assert loaded.source is not None
    return loaded.source


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_locale(Locale.EN)
    yield
    use_locale(Locale.EN)


def places(source: SourceGuide, locale: Locale) -> list[Place]:
    guide = source.guide
    chapter = guide.contents[locale][0]
    return [
        Place(locale, chapter.id),
        Place(locale, chapter.sections[0].id, anchor="p-1"),
        Place(locale, ARTICLE, PlaceKind.STATUTE),
        *(Place(locale, key, PlaceKind.INDICATOR) for key in list(guide.indicators)[:1]),
        *(Place(locale, key, PlaceKind.TERM) for key in list(guide.terms)[:1]),
        *(Place(locale, key, PlaceKind.CHECKLIST) for key in list(guide.checklists)[:1]),
        *(Place(locale, key, PlaceKind.CONTACT) for key in list(guide.contacts)[:1]),
    ]


@pytest.mark.parametrize("locale", Locale)
def test_every_citation_names_the_edition_its_status_and_ends_with_an_address(
    source: SourceGuide, locale: Locale
) -> None:
    info = source.guide.info
    for place in places(source, locale):
        citation = citation_of(source, place)
        assert info.title.said_in(locale) in citation
        assert info.number in citation
        assert any(status_words(status, Locale.EN) in citation for status in Status)
        assert "Independent, unofficial" in citation
        last = citation.splitlines()[-1]
        assert parse_place(last) == place


def test_a_block_is_cited_with_chapter_section_and_block(source: SourceGuide) -> None:
    head = source.guide.contents[Locale.EN][0]
    part = head.sections[0]
    first = citation_of(source, Place(Locale.EN, part.id, anchor="p-1")).splitlines()[0]
    assert first == (f"Chapter {head.number} “{head.title}”, section “{part.title}”, block p-1.")


@pytest.mark.parametrize("locale", Locale)
def test_law_is_cited_by_its_gazette_first_and_says_what_was_not_read(
    source: SourceGuide, locale: Locale
) -> None:
    first, *rest = citation_of(source, Place(locale, ARTICLE, PlaceKind.STATUTE)).splitlines()
    guide = source.guide
    assert guide.articles[ARTICLE].label(locale) in first
    assert version_line(guide, "kz", locale) in first
    assert rest[0].startswith("Read by the editors in: ")
    assert rest[1].startswith("Summary in: ")


def test_a_paragraph_of_an_article_is_cited_as_such_with_its_other_numbers(
    source: SourceGuide,
) -> None:
    anchor = f"statute-{ARTICLE}-penalties-par-1"
    first = citation_of(source, Place(Locale.MK, ARTICLE, PlaceKind.STATUTE, anchor)).splitlines()[
        0
    ]
    assert "418-г para. (1)" in first
    assert "[sq: 418-d, en: 418-d]" in first


def test_a_block_that_names_law_says_its_version(source: SourceGuide) -> None:
    guide = source.guide
    for head in guide.contents[Locale.EN]:
        for part in source.chapter(Locale.EN, head.id).sections:
            for block in part.blocks:
                refs = [run.ref for run in block.runs if run.ref and run.ref.id == ARTICLE]
                if refs:
                    place = Place(Locale.EN, part.id, anchor=block.anchor)
                    assert version_line(guide, "kz", Locale.EN) in citation_of(source, place)
                    return
    pytest.fail("the sample names no law")


def test_an_indicator_is_never_cited_without_what_one_sign_is_worth(source: SourceGuide) -> None:
    key = next(iter(source.guide.indicators))
    citation = citation_of(source, Place(Locale.EN, key, PlaceKind.INDICATOR))
    assert source.guide.info.honesty.en in citation


def test_the_status_is_that_of_the_text_that_is_cited(source: SourceGuide) -> None:
    statuses = {**source.guide.statuses, "statutes": {Locale.EN: Status.APPROVED}}
    approved = replace(source, guide=replace(source.guide, statuses=statuses))
    assert "Approved" in citation_of(approved, Place(Locale.EN, ARTICLE, PlaceKind.STATUTE))


@pytest.mark.parametrize("kind", PlaceKind)
def test_what_is_not_there_is_not_cited(source: SourceGuide, kind: PlaceKind) -> None:
    with pytest.raises(NothingToCiteError):
        citation_of(source, Place(Locale.EN, "gone", kind))


def test_no_citation_holds_a_name_of_this_account_or_machine(source: SourceGuide) -> None:
    private = {getpass.getuser(), str(Path.home()), str(Path.cwd())}
    for locale in Locale:
        for place in places(source, locale):
            citation = citation_of(source, place)
            assert not any(name in citation.split() or f"{name}/" in citation for name in private)


def test_a_block_that_is_gone_still_leads_to_its_section(source: SourceGuide) -> None:
    part = source.guide.contents[Locale.EN][0].sections[0]
    assert part.title in citation_of(source, Place(Locale.EN, part.id, anchor="p-99"))


@pytest.mark.parametrize("locale", Locale)
def test_a_checklist_names_the_version_of_every_act_that_its_steps_lean_on(
    source: SourceGuide, locale: Locale
) -> None:
    key, checklist = next(iter(source.guide.checklists.items()))
    assert any("code" in cited for step in checklist.steps for cited in step.sources)
    unnamed = replace(source.guide, checklists={key: replace(checklist, articles=())})
    citation = citation_of(replace(source, guide=unnamed), Place(locale, key, PlaceKind.CHECKLIST))
    assert version_line(source.guide, "kz", locale) in citation


@pytest.mark.parametrize("locale", Locale)
def test_a_sign_is_cited_with_its_source_and_how_far_it_was_seen_there(
    source: SourceGuide, locale: Locale
) -> None:
    sign = source.guide.indicators["I001"]
    place = Place(locale, sign.id, PlaceKind.INDICATOR)
    key = sign.sources[0].partition(":")[0]
    said = citation_of(source, place)
    assert source.guide.sources[key].title in said
    assert mark_words(sign.verification, locale) in said
    own = replace(sign, verification=Mark.COMPILED)
    ours = replace(source.guide.sources[key], read=(Reading("all", Mark.COMPILED, TODAY),))
    sources = {**source.guide.sources, key: ours}
    advice = replace(source.guide, indicators={sign.id: own}, sources=sources)
    said = citation_of(replace(source, guide=advice), place)
    assert mark_words(Mark.COMPILED, locale) in said
    assert source.guide.sources[key].title not in said


def test_a_step_of_a_checklist_is_cited_by_its_number(source: SourceGuide) -> None:
    key = next(iter(source.guide.checklists))
    place = Place(Locale.EN, key, PlaceKind.CHECKLIST)
    assert ", step " not in citation_of(source, place)
    for anchor, expected in ((f"checklist-{key}-steps-p-2", True), (f"checklist-{key}-p-1", False)):
        cited = citation_of(source, replace(place, anchor=anchor)).splitlines()
        assert (", step 2." in cited[0]) is expected
        assert anchor in cited[-1]
