"""The page of a checklist: its steps in order, what each rests on, and the law with its version."""

from dataclasses import replace

import pytest

from app.content.entry_page import entry_citations, entry_sections
from app.content.law import version_line
from app.content.law_cited import listed_acts
from app.content.loader import SourceGuide
from app.model.checklist import Step
from app.model.guide import Guide
from app.model.locale import NO_WORDS, Locale, Words
from app.model.place import PlaceKind
from app.model.section import Block, BlockKind, Section
from app.model.source import Mark
from app.model.text import Ref, RefKind

NAME = "phone-in-hand"
KIND = PlaceKind.CHECKLIST


def page(guide: Guide, locale: Locale = Locale.EN, name: str = NAME) -> dict[str, Section]:
    """The sections by the ends of their ids; the first is called by the empty one."""
    sections = entry_sections(guide, KIND, name, locale)
    return {part.id.removeprefix(f"checklist-{name}"): part for part in sections}


def refs(blocks: tuple[Block, ...], kind: RefKind) -> list[Ref]:
    runs = [run for block in blocks for run in block.runs]
    runs += [run for block in blocks for row in block.rows for cell in row for run in cell]
    return [run.ref for run in runs if run.ref and run.ref.kind is kind]


def changed(guide: Guide, **changes: object) -> Guide:
    checklist = replace(guide.checklists[NAME], **changes)  # type: ignore[arg-type] # any field
    return replace(guide, checklists={NAME: checklist})


@pytest.mark.parametrize("locale", Locale)
def test_a_list_is_titled_led_and_numbered_in_every_language(
    source: SourceGuide, locale: Locale
) -> None:
    checklist = source.guide.checklists[NAME]
    parts = page(source.guide, locale)
    assert list(parts) == ["", "-steps", "-signs", "-law", "-about"]
    assert parts[""].title == checklist.title.said_in(locale)
    assert parts[""].level == 1
    assert [block.kind for block in parts[""].blocks] == [BlockKind.LEAD]
    assert parts[""].blocks[0].text == checklist.lead.said_in(locale)
    steps = parts["-steps"].blocks
    assert [block.number for block in steps] == [1, 2]
    assert [block.anchor for block in steps] == ["p-1", "p-2"]
    assert [block.kind for block in steps] == [BlockKind.ITEM] * 2
    for block, step in zip(steps, checklist.steps, strict=True):
        assert block.runs[0].strong
        assert block.runs[0].text == step.text.said_in(locale)


def test_a_step_says_why_and_which_order_in_one_block_on_lines_of_their_own(
    source: SourceGuide,
) -> None:
    first = page(source.guide)["-steps"].blocks[0]
    lines = first.text.split("\u2028")
    assert lines == [
        "Ask who owns it.",
        "The owner may be watched.",
        "Order or consent: Ask the prosecutor. 418-d",
    ]
    assert "\n" not in first.text


def test_only_what_cites_nothing_is_our_advice_and_safety_is_marked(source: SourceGuide) -> None:
    first, second = page(source.guide)["-steps"].blocks
    assert (first.ours, first.safety) == (False, False)
    assert (second.ours, second.safety) == (True, True)


def test_a_step_carries_its_citation_and_leads_to_the_article_it_leans_on(
    source: SourceGuide,
) -> None:
    first, second = page(source.guide)["-steps"].blocks
    assert refs((first,), RefKind.CITATION) == [
        Ref(RefKind.CITATION, "sample-code", "чл. 418-г"),
    ]
    assert refs((first,), RefKind.STATUTE) == [Ref(RefKind.STATUTE, "kz-418-g")]
    assert refs((second,), RefKind.CITATION) == []


def test_citations_are_numbered_in_the_order_of_the_page_with_the_marks_they_earn(
    source: SourceGuide,
) -> None:
    cited = entry_citations(source.guide, KIND, NAME)
    assert [(each.number, each.source, each.mark) for each in cited] == [
        (1, "sample-study", Mark.SEEN),
        (2, "sample-code", Mark.SEEN),
    ]
    lead = page(source.guide)[""].blocks[0]
    assert [run.text for run in lead.runs if run.is_citation] == ["1"]
    assert entry_citations(source.guide, PlaceKind.INDICATOR, "I001") == ()
    with pytest.raises(KeyError):
        entry_citations(source.guide, KIND, "gone")


@pytest.mark.parametrize("locale", Locale)
def test_every_article_stands_in_one_block_with_the_version_of_its_act(
    source: SourceGuide, locale: Locale
) -> None:
    (table,) = page(source.guide, locale)["-law"].blocks
    article = source.guide.articles["kz-418-g"]
    assert refs((table,), RefKind.STATUTE) == [Ref(RefKind.STATUTE, "kz-418-g")]
    assert article.heading.said_in(locale) in table.text
    assert version_line(source.guide, "kz", locale) in table.text
    assert listed_acts(source.guide, source.guide.checklists[NAME]) == ("kz",)


def test_signs_stand_under_what_one_sign_is_worth(source: SourceGuide) -> None:
    honesty, sign = page(source.guide)["-signs"].blocks
    assert honesty.text == source.guide.info.honesty.en
    assert refs((sign,), RefKind.INDICATOR) == [Ref(RefKind.INDICATOR, "I001")]
    assert "Somebody else answers" in sign.text


def test_a_vulnerability_among_the_signs_is_named_as_one(source: SourceGuide) -> None:
    guide = changed(source.guide, indicators=("I002",))
    assert "never a ground for a check" in page(guide)["-signs"].blocks[1].text


def test_a_sign_that_was_only_recalled_is_not_shown(source: SourceGuide) -> None:
    signs = source.guide.indicators
    hidden = replace(signs["I001"], verification=Mark.RECALLED)
    guide = replace(source.guide, indicators={**signs, "I001": hidden})
    assert "-signs" not in page(guide)


def test_it_leads_to_the_section_that_explains_it_under_its_present_id(
    source: SourceGuide,
) -> None:
    blocks = page(source.guide)["-about"].blocks
    assert [block.text for block in blocks] == [
        "For whom: Police",
        "Read more: At the scene",
        "Verified: our advice",
    ]
    assert refs(blocks, RefKind.SECTION) == [Ref(RefKind.SECTION, "at-the-scene")]
    moved = page(changed(source.guide, section="old-scene"))["-about"].blocks
    assert refs(moved, RefKind.SECTION) == [Ref(RefKind.SECTION, "at-the-scene")]
    whole = page(changed(source.guide, section="first-steps"))["-about"].blocks
    assert "Read more: First steps" in [block.text for block in whole]


def test_what_is_not_there_leaves_no_empty_part_and_no_dead_link(source: SourceGuide) -> None:
    guide = changed(
        source.guide,
        steps=(Step(Words(en="Act."), why=NO_WORDS, sources=("gone: p. 1",)),),
        audience=(),
        section="gone",
        articles=("gone",),
        indicators=("gone",),
        sources=("gone",),
    )
    parts = page(guide)
    assert list(parts) == ["", "-steps", "-about"]
    assert all(run.ref is None for part in parts.values() for b in part.blocks for run in b.runs)
    assert entry_citations(guide, KIND, NAME) == ()


def test_a_text_that_is_missing_in_a_language_is_shown_in_the_source_language(
    source: SourceGuide,
) -> None:
    guide = changed(source.guide, steps=(Step(Words(en="Act.")),))
    assert page(guide, Locale.SQ)["-steps"].blocks[0].text == "Act."


@pytest.mark.parametrize(
    "words", ["<script>x</script>", "[[I001]] **x** [^key]", "\u202e#{:.ours}"]
)
def test_signs_of_markup_in_a_text_stay_letters(source: SourceGuide, words: str) -> None:
    guide = changed(source.guide, steps=(Step(Words(en=words), order=Words(en=words)),))
    (block,) = page(guide)["-steps"].blocks
    assert block.text == f"{words}\u2028Order or consent: {words}"
    assert all(run.ref is None for run in block.runs)
