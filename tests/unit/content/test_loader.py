"""The loaded guide: chapters in each language, what they cite, what a missing one falls back to."""

import shutil
from pathlib import Path

import pytest

from app.content.loader import SourceGuide, load
from app.model.guide import UnknownChapterError
from app.model.locale import Locale
from app.model.section import Block
from app.model.source import Citation, Mark, Status
from app.model.text import Ref, RefKind, Run
from tests.unit.content.sample_guide import replace_in

WORDS = {Locale.EN: "418-d", Locale.MK: "418-г", Locale.SQ: "418-d"}


def block(source: SourceGuide, locale: Locale, section: str, anchor: str) -> Block:
    part = source.chapter(locale, "first-steps").find_section(section)
    assert part is not None
    found = next((block for block in part.blocks if block.anchor == anchor), None)
    assert found is not None
    return found


def refs(found: Block, kind: RefKind) -> list[Run]:
    return [run for run in found.runs if run.ref and run.ref.kind is kind]


@pytest.mark.parametrize("locale", Locale)
def test_a_chapter_is_the_same_in_every_language(source: SourceGuide, locale: Locale) -> None:
    chapter = source.chapter(locale, "first-steps")
    assert [section.id for section in chapter.sections] == [
        "first-steps",
        "at-the-scene",
        "scene-classroom",
        "fs-what-to-do",
    ]
    assert chapter.head.locale is locale
    assert chapter.head.number == 1
    assert chapter.head.acts == ("kz",)
    assert not chapter.head.behind


@pytest.mark.parametrize("locale", Locale)
def test_an_article_is_written_as_the_language_writes_it(
    source: SourceGuide, locale: Locale
) -> None:
    (run,) = refs(block(source, locale, "at-the-scene", "p-1"), RefKind.STATUTE)
    assert run == Run(WORDS[locale], ref=Ref(RefKind.STATUTE, "kz-418-g"))


def test_the_first_occurrence_of_a_term_in_a_section_is_a_quiet_link(source: SourceGuide) -> None:
    for locale, words in (
        (Locale.EN, "grooming"),
        (Locale.MK, "намамување"),
        (Locale.SQ, "joshje"),
    ):
        found = refs(block(source, locale, "at-the-scene", "p-1"), RefKind.TERM)
        assert [(run.text, run.ref.id) for run in found if run.ref][:1] == [(words, "grooming")]
        assert [run.ref.id for run in found if run.ref].count("grooming") == 1


def test_a_term_without_a_definition_is_no_link(sample: Path) -> None:
    terms = sample / "terms.toml"
    first = next(line for line in terms.read_text(encoding="utf-8").split("\n") if "trust" in line)
    replace_in(terms, first + "\n", "")
    loaded = load(sample)
    assert loaded.source is not None
    assert not [one for one in loaded.complaints if one.entry == "grooming"]
    for locale in Locale:
        found = refs(block(loaded.source, locale, "at-the-scene", "p-1"), RefKind.TERM)
        assert "grooming" not in [run.ref.id for run in found if run.ref]


def test_citations_are_numbered_by_source_and_part(source: SourceGuide) -> None:
    assert source.chapter(Locale.MK, "first-steps").citations == (
        Citation(1, "sample-code", "чл. 418-г", Mark.SEEN),
        Citation(2, "sample-study", "стр. 4", Mark.SEEN),
    )
    (run,) = refs(block(source, Locale.MK, "at-the-scene", "p-1"), RefKind.CITATION)
    assert run.text == "1"


def test_plain_text_leaves_citation_marks_out(source: SourceGuide) -> None:
    text = block(source, Locale.EN, "at-the-scene", "p-1").text
    assert text.startswith("The rule stands in article 418-d. Such grooming is one sign, and ")
    assert text.endswith("see I001 and evidence.")


def test_a_figure_speaks_in_the_language_of_the_page(source: SourceGuide) -> None:
    assert block(source, Locale.SQ, "at-the-scene", "p-5").text == "Një kuti: pyesni."
    assert 'data-word="ask"' in source.drawing("path")
    with pytest.raises(KeyError):
        source.drawing("road")


def test_old_names_of_sections_are_followed(source: SourceGuide) -> None:
    head = source.guide.find_head(Locale.EN, "old-scene")
    assert head is not None
    assert head.id == "first-steps"


def test_an_unknown_chapter_is_said_so(source: SourceGuide) -> None:
    with pytest.raises(UnknownChapterError):
        source.chapter(Locale.EN, "third")


def test_the_edition_is_as_low_as_its_lowest_part(source: SourceGuide) -> None:
    assert source.guide.info.status is Status.DRAFT
    assert source.guide.statuses["terms"][Locale.EN] is Status.REVIEWED


def test_forms_and_age_come_from_the_category_of_a_sign(source: SourceGuide) -> None:
    sign = source.guide.indicators["I001"]
    assert sign.forms == ("labour",)
    assert sign.age == "both"


def test_a_chapter_that_is_not_there_yet_is_read_in_the_source_language(sample: Path) -> None:
    (sample / "sq" / "02-second.md").unlink()
    source = load(sample).source
    assert source is not None
    assert source.chapter(Locale.SQ, "second").head.locale is Locale.EN
    assert [head.locale for head in source.guide.contents[Locale.SQ]] == [Locale.SQ, Locale.EN]
    assert [chapter.head.id for chapter in source.chapters(Locale.SQ)] == ["first-steps"]


def test_chapters_come_in_the_order_of_the_guide_not_of_the_list(sample: Path) -> None:
    replace_in(
        sample / "guide.toml",
        '[locales.mk]\nchapters = ["01-first-steps", "02-second"]',
        '[locales.mk]\nchapters = ["02-second", "01-first-steps"]',
    )
    source = load(sample).source
    assert source is not None
    assert [head.id for head in source.guide.contents[Locale.MK]] == ["first-steps", "second"]


def test_what_does_not_resolve_stays_plain_words(sample: Path) -> None:
    replace_in(sample / "en/02-second.md", "[the first](#at-the-scene)", "[[I999]] [x](#gone)[^no]")
    source = load(sample).source
    assert source is not None
    (found,) = source.chapter(Locale.EN, "second").sections[1].blocks
    assert found.runs == (Run("Read "), Run("I999"), Run(" "), Run("x"), Run("."))


def test_a_deprecated_word_is_never_a_link(sample: Path) -> None:
    replace_in(sample / "en/02-second.md", "A short chapter.", "On luring and online grooming.")
    source = load(sample).source
    assert source is not None
    (found,) = source.chapter(Locale.EN, "second").sections[0].blocks
    assert all(run.ref is None for run in found.runs)


def test_terms_are_not_linked_inside_strong_words(sample: Path) -> None:
    replace_in(sample / "en/02-second.md", "A short chapter.", "A **grooming** case. Grooming.")
    source = load(sample).source
    assert source is not None
    (found,) = source.chapter(Locale.EN, "second").sections[0].blocks
    linked = [run.text for run in found.runs if run.ref]
    assert linked == ["Grooming"]


def test_a_guide_without_chapters_can_be_loaded(sample: Path) -> None:
    for locale in Locale:
        shutil.rmtree(sample / locale.value)
    source = load(sample).source
    assert source is not None
    assert source.guide.contents[Locale.MK] == ()
