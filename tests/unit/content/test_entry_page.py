"""Entries as pages: what must always stand on them, in every language."""

from dataclasses import replace

import pytest

from app.content.entries.statute import elements_in_order, paragraph_anchor, paragraph_at
from app.content.entry_page import entry_sections
from app.content.law import version_line
from app.content.loader import SourceGuide
from app.model.guide import Guide
from app.model.locale import NO_WORDS, Locale, Words
from app.model.place import PlaceKind
from app.model.section import BoxKind, Section
from app.model.source import Mark
from app.model.text import RefKind


def text(sections: tuple[Section, ...]) -> str:
    titles = [section.title for section in sections]
    return "\n".join([*titles, *(block.text for part in sections for block in part.blocks)])


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        (PlaceKind.INDICATOR, "I001"),
        (PlaceKind.STATUTE, "kz-418-g"),
        (PlaceKind.TERM, "grooming"),
        (PlaceKind.CONTACT, "help-line"),
    ],
)
def test_a_page_begins_with_its_title_and_names_its_blocks(
    source: SourceGuide, kind: PlaceKind, entry: str, locale: Locale
) -> None:
    first, *rest = entry_sections(source.guide, kind, entry, locale)
    assert first.level == 1
    assert first.title
    assert all(section.level == 2 for section in rest)
    ids = [section.id for section in (first, *rest)]
    assert len(set(ids)) == len(ids)
    for section in (first, *rest):
        anchors = [block.anchor for block in section.blocks]
        assert anchors == [f"p-{n}" for n in range(1, len(anchors) + 1)]
    assert "Sample" in text((first, *rest)), "names its source"


@pytest.mark.parametrize("locale", Locale)
def test_every_rule_and_penalty_carries_its_version_in_the_same_block(
    source: SourceGuide, locale: Locale
) -> None:
    version = version_line(source.guide, "kz", locale)
    sections = entry_sections(source.guide, PlaceKind.STATUTE, "kz-418-g", locale)
    rules = [s for s in sections if s.id.endswith(("-elements", "-penalties"))]
    assert len(rules) == 2
    assert all(version in block.text for section in rules for block in section.blocks)
    assert "milder law" in text(sections)


def letters_of(guide: Guide, article: str, locale: Locale) -> Section:
    sections = entry_sections(guide, PlaceKind.STATUTE, article, locale)
    return next(part for part in sections if part.id.endswith("-letters"))


def in_a_family(source: SourceGuide) -> Guide:
    """The article 418-г of the sample between 418-а and 418-д."""
    own = source.guide.articles["kz-418-g"]
    others = [
        replace(own, id="kz-418-a", number=Words("418-а", "418-a", "418-a")),
        replace(own, id="kz-418-d", number=Words("418-д", "418-e", "418-e")),
    ]
    articles = {**source.guide.articles, **{other.id: other for other in others}}
    return replace(source.guide, articles=articles)


def test_neighbouring_letters_stand_side_by_side_in_three_languages(source: SourceGuide) -> None:
    letters = letters_of(in_a_family(source), "kz-418-g", Locale.MK)
    assert letters.blocks[0].text.split("\n") == [
        "Letter\t1\t4\t5",
        "In Macedonian\t418-а\t418-г\t418-д",
        "In Albanian\t418-a\t418-d\t418-e",
        "In English\t418-a\t418-d\t418-e",
    ]
    runs = [run for row in letters.blocks[0].rows for cell in row for run in cell]
    assert [run.ref.id for run in runs if run.ref] == ["kz-418-a", "kz-418-d"]


def test_one_sentence_says_why_the_letter_differs_and_what_it_is_not(source: SourceGuide) -> None:
    said = letters_of(in_a_family(source), "kz-418-g", Locale.EN).blocks[1].text
    assert "г is number 4 in the Macedonian alphabet, so 418-г is 418-d in English" in said
    assert "418-d is not the Macedonian 418-д" in said


def test_letters_that_look_alike_are_not_explained(source: SourceGuide) -> None:
    assert len(letters_of(in_a_family(source), "kz-418-a", Locale.EN).blocks) == 1


def test_what_the_basic_form_does_not_need_is_shown_between_act_and_purpose(
    source: SourceGuide,
) -> None:
    elements = elements_in_order(source.guide.articles["kz-418-g"])
    asked = [one.kind for one in elements if one.kind in {"act", "means", "purpose"}]
    assert asked[:2] == ["act", "means"]
    sections = entry_sections(source.guide, PlaceKind.STATUTE, "kz-418-g", Locale.EN)
    assert "Means: not needed" in text(sections)


def test_an_article_alone_whose_letter_looks_alike_has_no_table_of_letters(
    source: SourceGuide,
) -> None:
    own = source.guide.articles["kz-418-g"]
    alone = replace(own, id="kz-144-a", number=Words("144-а", "144-a", "144-a"))
    for articles, expected in (({"kz-144-a": alone}, False), ({own.id: own}, True)):
        guide = replace(source.guide, articles=articles)
        sections = entry_sections(guide, PlaceKind.STATUTE, next(iter(articles)), Locale.MK)
        assert any(part.id.endswith("-letters") for part in sections) is expected


@pytest.mark.parametrize("locale", Locale)
def test_the_basic_penalty_stands_at_the_top_in_one_block_with_the_version(
    source: SourceGuide, locale: Locale
) -> None:
    first, *_ = entry_sections(source.guide, PlaceKind.STATUTE, "kz-418-g", locale)
    (block,) = first.blocks
    penalty, version = block.text.split("\u2028")
    basic = source.guide.articles["kz-418-g"].penalties[0]
    assert basic.text.said_in(locale) in penalty
    assert version == version_line(source.guide, "kz", locale)


def test_bounds_of_a_penalty_are_said_in_years_or_months(source: SourceGuide) -> None:
    own = source.guide.articles["kz-418-g"]
    one = replace(own.penalties[0], minimum_months=6, maximum_months=60)
    guide = replace(
        source.guide,
        articles={**source.guide.articles, own.id: replace(own, penalties=(one,))},
    )
    said = text(entry_sections(guide, PlaceKind.STATUTE, own.id, Locale.EN))
    assert "6\u00a0months\t5\u00a0years" in said


@pytest.mark.parametrize(
    ("number", "anchor"), [("2", "par-2"), ("1–3", "par-1-3"), ("", ""), ("–", "")]
)
def test_a_paragraph_of_an_article_has_an_anchor(number: str, anchor: str) -> None:
    assert paragraph_anchor(number) == anchor


def test_an_anchor_leads_back_to_its_paragraph(source: SourceGuide) -> None:
    own = source.guide.articles["kz-418-g"]
    number = own.penalties[0].paragraph
    anchor = f"statute-{own.id}-penalties-{paragraph_anchor(number)}"
    assert paragraph_at(own, anchor) == number
    assert paragraph_at(own, "statute-kz-418-g-warnings-p-1") == ""


def test_a_deleted_article_leads_to_what_took_its_place(source: SourceGuide) -> None:
    first, *_ = entry_sections(source.guide, PlaceKind.STATUTE, "kz-419", Locale.EN)
    refs = [run.ref.id for block in first.blocks for run in block.runs if run.ref]
    assert refs == ["kz-418-g"]
    articles = dict(source.guide.articles)
    articles["kz-419"] = replace(articles["kz-419"], moved_to="")
    guide = replace(source.guide, articles=articles)
    assert "deleted" in text(entry_sections(guide, PlaceKind.STATUTE, "kz-419", Locale.EN))


@pytest.mark.parametrize("locale", Locale)
def test_what_to_do_about_a_sign_never_stands_under_the_name_of_its_source(
    source: SourceGuide, locale: Locale
) -> None:
    sections = entry_sections(source.guide, PlaceKind.INDICATOR, "I001", locale)
    (advice,) = (section for section in sections if section.id.endswith("-next"))
    assert advice.blocks
    assert all(block.ours for block in advice.blocks)


@pytest.mark.parametrize("locale", Locale)
def test_an_indicator_says_first_what_one_sign_is_worth(
    source: SourceGuide, locale: Locale
) -> None:
    first, *rest = entry_sections(source.guide, PlaceKind.INDICATOR, "I001", locale)
    assert first.blocks[0].text == source.guide.info.honesty.said_in(locale)
    assert first.boxes == ()
    related = [run.ref for part in rest for block in part.blocks for run in block.runs if run.ref]
    assert [(ref.kind, ref.id) for ref in related] == [(RefKind.INDICATOR, "I002")]


def test_a_vulnerability_is_never_a_ground_for_a_check(source: SourceGuide) -> None:
    first, *_ = entry_sections(source.guide, PlaceKind.INDICATOR, "I002", Locale.EN)
    assert [box.kind for box in first.boxes] == [BoxKind.WARNING]
    assert "never a ground for a check" in text((first,))


@pytest.mark.parametrize("locale", Locale)
def test_a_sign_leads_to_the_articles_that_it_names(source: SourceGuide, locale: Locale) -> None:
    def led_to(words: Words) -> list[str]:
        sign = replace(source.guide.indicators["I001"], next=words)
        guide = replace(source.guide, indicators={"I001": sign})
        sections = entry_sections(guide, PlaceKind.INDICATOR, "I001", locale)
        (advice,) = (part for part in sections if part.id.endswith("-next"))
        runs = advice.blocks[0].runs
        refs = [run.ref for run in runs if run.ref]
        assert all(ref.kind is RefKind.STATUTE for ref in refs)
        return [ref.id for ref in refs]

    named = Words("Види член 418-г.", "Shih nenin 418-d.", "See article 418-d.")
    assert led_to(named) == ["kz-418-g"]
    assert led_to(Words("Прашај.", "Pyet.", "Ask.")) == []


def test_our_advice_names_no_source_but_says_whose_it_is(source: SourceGuide) -> None:
    sign = source.guide.indicators["I001"]
    key = sign.sources[0].partition(":")[0]
    own = source.guide.sources[key]
    part = replace(own.read[0], mark=Mark.COMPILED)
    guide = replace(
        source.guide,
        indicators={**source.guide.indicators, "I001": replace(sign, verification=Mark.COMPILED)},
        sources={**source.guide.sources, key: replace(own, read=(part,))},
    )
    *_, last = entry_sections(guide, PlaceKind.INDICATOR, "I001", Locale.EN)
    assert [block.text for block in last.blocks] == ["Verified: our advice"]


def test_a_tested_sign_says_the_result(source: SourceGuide) -> None:
    signs = dict(source.guide.indicators)
    honesty = source.guide.info.honesty
    failed = replace(signs["I001"], tested=type(signs["I001"].tested).FAILED, tested_result=honesty)
    guide = replace(source.guide, indicators={**signs, "I001": failed})
    about = entry_sections(guide, PlaceKind.INDICATOR, "I001", Locale.EN)[3]
    assert honesty.en in text((about,))


def test_a_term_shows_its_words_in_three_languages_and_what_was_not_seen_in_use(
    source: SourceGuide,
) -> None:
    words = text(entry_sections(source.guide, PlaceKind.TERM, "grooming", Locale.EN))
    assert "English\tgrooming\tonline grooming\tluring" in words
    assert "Albanian: not yet seen in use" in words
    assert "Macedonian: not yet" not in words
    assert "digital evidence" in words


def test_a_term_without_a_definition_begins_with_its_words(source: SourceGuide) -> None:
    bare = replace(source.guide.terms["grooming"], definition=NO_WORDS)
    guide = replace(source.guide, terms={**source.guide.terms, "grooming": bare})
    first, words, *_ = entry_sections(guide, PlaceKind.TERM, "grooming", Locale.EN)
    assert first.title == "grooming"
    assert not first.blocks
    assert "grooming" in text((words,))


def test_a_contact_without_hours_has_no_empty_line(source: SourceGuide) -> None:
    line = replace(source.guide.contacts["help-line"], hours=NO_WORDS)
    guide = replace(source.guide, contacts={"help-line": line})
    words = text(entry_sections(guide, PlaceKind.CONTACT, "help-line", Locale.EN))
    assert "+389 2 000 000" in words
    assert "Hours:" not in words


@pytest.mark.parametrize("kind", PlaceKind)
def test_an_unknown_entry_is_a_key_error(source: SourceGuide, kind: PlaceKind) -> None:
    with pytest.raises(KeyError):
        entry_sections(source.guide, kind, "gone", Locale.EN)


def test_a_sparse_entry_has_no_empty_parts(source: SourceGuide) -> None:
    guide = source.guide
    sign = replace(
        guide.indicators["I001"],
        mislead=NO_WORDS,
        next=NO_WORDS,
        forms=(),
        observers=(),
        related=("I009",),
        sources=("gone",),
    )
    term = replace(guide.terms["evidence"], advice=NO_WORDS, not_to_confuse=("gone",))
    line = replace(guide.contacts["help-line"], hours=NO_WORDS, for_whom=NO_WORDS, town=NO_WORDS)
    sparse = replace(
        guide,
        indicators={"I001": sign},
        terms={"evidence": term},
        contacts={"help-line": line},
    )
    for kind, entry, sections in (
        (PlaceKind.INDICATOR, "I001", 4),
        (PlaceKind.TERM, "evidence", 4),
        (PlaceKind.CONTACT, "help-line", 2),
    ):
        found = entry_sections(sparse, kind, entry, Locale.EN)
        assert len(found) == sections
        assert all(block.text.strip() for part in found for block in part.blocks)
