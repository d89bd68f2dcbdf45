"""What the guide's Markdown becomes: sections, blocks, boxes, pieces with their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.complaint import Complaint, Where
from app.content.draft import DraftBlock, DraftSection, Piece, Target, TargetKind
from app.content.inline import read_reference
from app.content.markdown import parse_body
from app.model.section import BlockKind, BoxKind


def parsed(body: str, line: int = 1) -> tuple[tuple[DraftSection, ...], list[Complaint]]:
    complaints: list[Complaint] = []
    return parse_body(body, Where("en/x.md", line), complaints), complaints


def blocks(body: str) -> tuple[DraftBlock, ...]:
    sections, complaints = parsed(f"# Title {{#title}}\n\n## Part {{#part}}\n\n{body}\n")
    assert complaints == []
    return sections[1].blocks


def only_block(body: str) -> DraftBlock:
    (block,) = blocks(body)
    return block


def test_paragraphs_before_the_first_box_are_the_lead() -> None:
    sections, _ = parsed(
        "# T {#t}\n\nOne.\n\nTwo.\n\n::: key {#k} Key\n\n- Three.\n\n:::\n\nFour.\n"
    )
    kinds = [block.kind for block in sections[0].blocks]
    assert kinds == [BlockKind.LEAD, BlockKind.LEAD, BlockKind.ITEM, BlockKind.PARAGRAPH]


def test_blocks_are_numbered_in_their_section_boxes_and_named_blocks_included() -> None:
    found = blocks("One.\n\n::: note {#n} Note\n\nTwo.\n\n:::\n\nThree.\n{: #p-three }\n\nFour.")
    assert [block.anchor for block in found] == ["p-1", "p-2", "p-three", "p-4"]
    assert [block.box for block in found] == ["", "n", "", ""]


def test_a_box_keeps_kind_id_title_and_line() -> None:
    sections, _ = parsed("# T {#t}\n\n::: law {#the-law} What the law says\n\nWords.\n\n:::\n", 10)
    (box,) = sections[0].boxes
    assert (box.kind, box.anchor, box.title) == (BoxKind.LAW, "the-law", "What the law says")
    assert box.line == 12


def test_a_box_needs_no_blank_lines_around_its_fences() -> None:
    sections, complaints = parsed(
        "# T {#t}\n\nLead.\n::: key {#k} Key\n- One.\n- Two.\n:::\nEnd.\n"
    )
    assert complaints == []
    found = sections[0].blocks
    assert [(block.text, block.box) for block in found] == [
        ("Lead.", ""),
        ("One.", "k"),
        ("Two.", "k"),
        ("End.", ""),
    ]


def test_items_know_whether_and_how_they_are_numbered() -> None:
    assert [block.number for block in blocks("1. One\n2. Two\n\n- Three")] == [1, 2, 0]
    assert [block.number for block in blocks("4. Four\n5. Five")] == [4, 5]


def test_advice_and_safety_lines_are_marked_below_their_block() -> None:
    found = blocks("One.\n{: .ours }\n\n- Two.\n{: .safety }\n- Three.\n{: #x .ours }\n- Four.")
    assert [block.ours for block in found] == [True, False, True, False]
    assert [block.safety for block in found] == [False, True, False, False]
    assert found[2].anchor == "x"


def test_a_table_may_be_named_by_the_line_below_it() -> None:
    block = only_block("| A | B |\n|---|---|\n| one | *two* |\n{: #tbl }")
    assert (block.kind, block.anchor) == (BlockKind.TABLE, "tbl")
    assert [[cell[0].text for cell in row] for row in block.rows] == [["A", "B"], ["one", "two"]]


def test_a_figure_is_a_paragraph_that_holds_nothing_else() -> None:
    block = only_block("[[figure:path]]")
    assert (block.kind, block.figure) == (BlockKind.FIGURE, "path")


def test_lines_of_a_paragraph_become_one_line_with_single_spaces() -> None:
    block = only_block("One  two\nthree\u00a0four  \nfive.")
    assert block.text == "One two three\u00a0four five."


def test_no_space_is_left_before_a_citation() -> None:
    block = only_block("Told. [^a: p. 1] [^b] More.")
    texts = [piece.text for piece in block.pieces]
    assert texts == ["Told.", "", "", " More."]


def test_dress_and_links_are_kept() -> None:
    block = only_block("A **bold *both*** [link](#there) [[I014]] [[418-г|член 418-г]].")
    dressed = [(piece.text, piece.strong, piece.emphasis) for piece in block.pieces]
    assert ("bold ", True, False) in dressed
    assert ("both", True, True) in dressed
    targets = [target for target, _ in block.targets]
    assert targets == [
        Target(TargetKind.SECTION, "there"),
        Target(TargetKind.INDICATOR, "I014"),
        Target(TargetKind.ARTICLE, "418-г", "kz"),
    ]
    assert block.text == "A bold both link  член 418-г."


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("418-г", Target(TargetKind.ARTICLE, "418-г", "kz")),
        ("418г", Target(TargetKind.ARTICLE, "418г", "kz")),
        ("zkp:198", Target(TargetKind.ARTICLE, "198", "zkp")),
        ("I014", Target(TargetKind.INDICATOR, "I014")),
        ("term:grooming", Target(TargetKind.TERM, "grooming")),
        ("contact:sos-line", Target(TargetKind.CONTACT, "sos-line")),
        ("section:there", Target(TargetKind.UNREADABLE, "section:there")),
        ("", Target(TargetKind.UNREADABLE, "")),
    ],
)
def test_a_reference_is_read_by_its_form(written: str, target: Target) -> None:
    assert read_reference(written) == target


def test_a_citation_parts_key_and_locator_at_the_first_colon() -> None:
    block = only_block("Told.[^key: art. 18(1): second\nsentence]")
    ((target, _),) = block.targets
    assert target == Target(TargetKind.CITATION, "key", "art. 18(1): second sentence")


def test_every_piece_knows_its_line() -> None:
    sections, _ = parsed("# T {#t}\n\nOne [a](#a)\ntwo [b](#b)\n\n- item\n  [c](#c)\n", 20)
    lines = [line for block in sections[0].blocks for _, line in block.targets]
    assert lines == [22, 23, 26]
    assert [block.line for block in sections[0].blocks] == [22, 25]


def test_mark_up_stays_letters() -> None:
    block = only_block("A <b>bold</b> word &amp; <script>alert(1)</script>.")
    assert block.text == "A <b>bold</b> word &amp; <script>alert(1)</script>."
    assert block.pieces == (Piece(block.text, 5),)


def test_an_asterisk_may_be_written_with_a_backslash() -> None:
    assert only_block(r"Two \* three.").text == "Two * three."


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert only_block("In the year\n2023. It ended.").kind is BlockKind.PARAGRAPH


def test_tables_are_read_where_installed_packages_have_no_entry_points(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("markdown.util.get_installed_extensions", list)
    found = only_block("| a | b |\n|---|---|\n| c | d |")
    assert found.kind is BlockKind.TABLE


@given(st.text())
def test_any_text_is_parsed_without_raising(text: str) -> None:
    parsed(f"# T {{#t}}\n\n{text}\n")


@given(
    st.lists(
        st.text("abcшѓë .,", min_size=1).map(str.strip).filter(lambda text: text.strip(" .,")),
        min_size=1,
        max_size=6,
    )
)
def test_no_letter_of_plain_paragraphs_is_lost(paragraphs: list[str]) -> None:
    found = blocks("\n\n".join(paragraphs))
    assert [block.text for block in found] == [" ".join(words.split()) for words in paragraphs]
