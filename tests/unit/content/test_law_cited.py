"""A section that leans on law says so wherever it is shown without its page."""

from dataclasses import replace

import pytest

from app.content.law_cited import cited_acts, version_lines
from app.content.loader import SourceGuide
from app.model.locale import Locale
from app.model.section import Block, BlockKind, BoxKind, Section
from app.model.text import Ref, RefKind, Run


def section(source: SourceGuide, name: str) -> Section:
    found = source.chapter(Locale.EN, "first-steps").find_section(name)
    assert found is not None
    return found


def test_a_section_leans_on_the_acts_that_it_names_or_cites(source: SourceGuide) -> None:
    assert cited_acts(source.guide, section(source, "at-the-scene")) == ("kz",)
    assert cited_acts(source.guide, section(source, "fs-what-to-do")) == ()


def test_a_section_that_only_cites_the_text_of_a_law_leans_on_it(source: SourceGuide) -> None:
    act = source.guide.acts["kz"]
    cited = Run("1", ref=Ref(RefKind.CITATION, act.source))
    block = Block("p-1", BlockKind.PARAGRAPH, (Run("A rule."), cited))
    assert cited_acts(source.guide, Section("x", "X", 2, (block,))) == ("kz",)


def test_notes_for_trainers_lean_on_nothing_that_readers_see(source: SourceGuide) -> None:
    scene = section(source, "at-the-scene")
    boxes = tuple(replace(box, kind=BoxKind.TRAINER) for box in scene.boxes)
    inside = tuple(replace(block, box=scene.boxes[0].anchor) for block in scene.blocks)
    assert cited_acts(source.guide, replace(scene, boxes=boxes, blocks=inside)) == ()


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        (Locale.EN, "CC: Text as of OG 36/2023; later changes not read: "),
        (Locale.MK, "КЗ: "),
        (Locale.SQ, "KP: "),
    ],
)
def test_each_act_says_the_version_read_and_the_changes_that_were_not(
    source: SourceGuide, locale: Locale, words: str
) -> None:
    (line,) = version_lines(source.guide, ("kz",), locale)
    assert line.startswith(words)
    assert "188/2023, 16/2026" in line
