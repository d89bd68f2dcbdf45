"""The colour of a hit lies under the very letters that were found, whatever the script."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.model.contact import Contact
from app.model.guide import EditionInfo, Guide
from app.model.locale import NO_WORDS, Locale, Words
from app.model.statute import Act, Article
from app.search.reply import Reply, Result, ResultKind
from app.ui.search_overlay.card import Card, lay_card, paint_card
from app.ui.search_overlay.flow import Flow, begin_near, to_units
from app.ui.search_overlay.wording import card_aloud, in_own_words, version_words
from app.ui.theme.fonts import load_fonts
from app.ui.theme.look import Look
from app.ui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.search.conftest import make_result

WIDTH = 760


@pytest.fixture(autouse=True)
def _faces(qapp: object) -> None:
    load_fonts()


def painted(card: Card, *, selected: bool = False, ratio: float = 1.0) -> QImage:
    size = QSize(round(WIDTH * ratio), round(card.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_card(painter, card, QRectF(0, 0, WIDTH, card.height), selected=selected, hovered=False)
    painter.end()
    return image


def columns_of(image: QImage, colour: str, row: int) -> list[tuple[int, int]]:
    """Runs of columns in which this exact colour stands on one row of pixels."""
    wanted = [image.pixelColor(x, row).name() == colour.lower() for x in range(image.width())]
    runs, start = [], -1
    for x, found in enumerate([*wanted, False]):
        if found and start < 0:
            start = x
        elif not found and start >= 0:
            runs.append((start, x))
            start = -1
    return runs


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_hits_are_coloured_under_the_right_cyrillic_letters(
    full_reply: Reply, theme: Theme, zoom: float
) -> None:
    result: Result = full_reply.results[0]
    look = Look(theme, zoom)
    card = lay_card(result, WIDTH, look)
    image = painted(card)
    # The row of pixels just below the top edge of the hit's fill, above all letters.
    runs = columns_of(image, theme.mark, card.snippet_top + 3)
    hit = "телефонот"
    before = result.snippet[: result.snippet.index(hit)]
    left = 16 + look.width(before, "ui")
    right = left + look.width(hit, "ui", weight=600)
    assert len(runs) >= 1
    # The fill reaches 2 px beyond the letters and its corners are 4 px round.
    assert runs[0][0] == pytest.approx(left, abs=3)
    assert runs[0][1] == pytest.approx(right, abs=3)


def test_nothing_is_coloured_without_a_hit(full_reply: Reply) -> None:
    result: Result = full_reply.results[1]
    card = lay_card(result, WIDTH, Look(LIGHT))
    assert columns_of(painted(card), LIGHT.mark, card.title_top + 3) == []


def test_title_hits_are_coloured_too(full_reply: Reply) -> None:
    card = lay_card(full_reply.results[0], WIDTH, Look(LIGHT))
    runs = columns_of(painted(card), LIGHT.mark, card.title_top + 3)
    look = Look(LIGHT)
    assert len(runs) == 1
    assert runs[0][0] == pytest.approx(16 + look.width("Одземање ", "title"), abs=3)


def test_the_selected_card_has_an_edge_of_two_accent_pixels(full_reply: Reply) -> None:
    card = lay_card(full_reply.results[0], WIDTH, Look(LIGHT))
    image = painted(card, selected=True)
    middle = card.height // 2
    edge = [image.pixelColor(x, middle).name().upper() for x in range(4)]
    assert edge == [LIGHT.accent, LIGHT.accent, LIGHT.surface, LIGHT.surface]


def test_sharp_screens_get_the_same_card(full_reply: Reply) -> None:
    card = lay_card(full_reply.results[0], WIDTH, Look(LIGHT))
    runs = columns_of(painted(card, ratio=1.5), LIGHT.mark, round((card.snippet_top + 3) * 1.5))
    start, end = full_reply.results[0].spans[0]
    left = 16 + Look(LIGHT).width(full_reply.results[0].snippet[:start], "ui")
    assert end > start
    assert runs[0][0] / 1.5 == pytest.approx(left, abs=3)


def test_code_points_become_units_only_where_they_differ() -> None:
    assert to_units("жртва", [(0, 3)]) == ((0, 3),)
    assert to_units("📱 телефон", [(2, 9)]) == ((3, 10),)
    assert to_units("телефонот", [(3, 9), (0, 7), (0, 2)]) == ((0, 9),)
    assert to_units("кратко", [(2, 99), (9, 12), (3, 3)]) == ((2, 6),)


def test_a_hit_far_down_is_brought_into_view() -> None:
    text = "збор " * 80 + "телефонот е овде"
    start = text.index("телефонот")
    flow = Flow(text, "ui", Look(LIGHT), 400, spans=[(start, start + 9)], most_lines=2)
    assert flow.line_count == 2
    assert "телефонот" in flow.text
    assert flow.text.startswith("…")
    assert len(flow.hit_boxes()) == 1


def test_a_wide_hit_at_the_very_end_is_seen_whole() -> None:
    text = "Тој што врбува, превезува, пренесува, купува, продава, засолнува … трговија со луѓе."
    start = text.index("трговија")
    for width in range(180, 420, 20):
        flow = Flow(text, "ui", Look(LIGHT, 1.5), width, spans=[(start, start + 16)], most_lines=2)
        assert "трговија со луѓе" in flow.text, width


def test_a_sentence_keeps_its_beginning_where_that_is_asked() -> None:
    words = "Исто така барано: " + "трговија со луѓе · " * 9
    flow = Flow(words, "label", Look(LIGHT), 300, spans=[(18, 160)], most_lines=1, from_start=True)
    assert flow.text.startswith("Исто така барано:")
    assert flow.text.endswith("…")


def test_what_does_not_fit_ends_in_dots_and_keeps_its_lines() -> None:
    flow = Flow("долгозборовит " * 40, "ui", Look(LIGHT), 300, most_lines=2)
    assert flow.line_count == 2
    assert flow.text.endswith("…")


def test_one_endless_word_is_broken_not_lost() -> None:
    flow = Flow("а" * 5000, "ui", Look(LIGHT), 300, most_lines=2)
    assert flow.line_count == 2
    assert flow.width_used <= 300


def test_beginning_near_a_hit_moves_the_spans() -> None:
    text, spans = begin_near("еден два три четири", [(5, 8), (13, 19)], 10)
    assert text == "… три четири"
    assert [text[a:b] for a, b in spans] == ["четири"]


def test_the_version_of_a_law_is_never_cut(full_reply: Reply) -> None:
    law: Result = full_reply.results[1]
    for width in (760, 420, 240):
        card = lay_card(law, width, Look(LIGHT, 1.5))
        assert card.version is not None
        assert "16/2026, 17/2026" in card.version.text
        assert card.height > card.version_top + card.version.height


def test_a_version_is_named_in_the_readers_language_where_the_guide_knows_it() -> None:
    act = Act("kz", Words(), Words(), "OG 36/2023", Words(en="OG RNM 36/2023"), ("17/2026",))
    article = Article("kz-418-g", "kz", Words("418-г"), Words())
    info = EditionInfo(
        "x", "0.1", date(2026, 11, 24), Locale.EN, Words(), Words(), Words(), Words()
    )
    guide = Guide(info, {}, {}, {}, {"kz": act}, {"kz-418-g": article}, {}, {}, {}, {}, {}, {})
    found = make_result(ResultKind.STATUTE, 1, "418-г", "Дете.")
    found = replace(found, id="kz-418-g", version_read="OG 36/2023", unread_changes=("17/2026",))
    said = version_words(in_own_words(found, guide))
    assert said == "Text as of OG RNM 36/2023; later changes not read: 17/2026"
    assert in_own_words(found, None) is found
    assert in_own_words(replace(found, id="gone"), guide).version_read == "OG 36/2023"


def test_a_section_that_leans_on_law_says_its_version_as_law_does() -> None:
    act = Act("kz", Words(), Words(en="CC"), "OG 36/2023", NO_WORDS, ("17/2026",))
    info = EditionInfo(
        "x", "0.1", date(2026, 11, 24), Locale.EN, Words(), Words(), Words(), Words()
    )
    guide = Guide(info, {}, {}, {}, {"kz": act}, {}, {}, {}, {}, {}, {}, {})
    found = make_result(ResultKind.SECTION, 1, "Who orders what", "The court.")
    said = in_own_words(replace(found, law=("kz",)), guide)
    assert said.note == "CC: Text as of OG 36/2023; later changes not read: 17/2026"
    assert lay_card(said, WIDTH, Look(LIGHT)).version_hue == "warning"
    assert said.unread_changes == ("17/2026",)
    assert said.note in card_aloud(said)
    assert in_own_words(found, guide).note == ""


def test_an_old_number_is_warned_of_among_the_results() -> None:
    info = EditionInfo(
        "x", "0.1", date(2026, 11, 24), Locale.EN, Words(), Words(), Words(), Words()
    )
    line = Contact("line", Words(en="Help line"), "112", source_date=date(2017, 12, 31))
    found = replace(make_result(ResultKind.CONTACT, 1, "Help line", "112"), id="line")

    def shown(contact: Contact) -> Result:
        guide = Guide(info, {}, {}, {}, {}, {}, {}, {"line": contact}, {}, {}, {}, {})
        return in_own_words(found, guide, date(2026, 11, 24))

    old = shown(line)
    assert "31 December 2017, more than half a year old" in old.note
    card = lay_card(old, WIDTH, Look(LIGHT))
    assert card.version is not None
    assert card.version_hue == "warning"
    assert old.note.rstrip(".") in card_aloud(old)
    assert shown(replace(line, called_on=date(2026, 11, 1))).note == ""


def test_a_result_without_snippet_leaves_no_gap(full_reply: Reply) -> None:
    look = Look(LIGHT)
    bare = lay_card(replace(full_reply.results[2], snippet="", spans=()), WIDTH, look)
    assert lay_card(full_reply.results[2], WIDTH, look).height - bare.height == look.line("ui")


def test_every_line_stands_in_its_box_whatever_the_weight() -> None:
    plain = Flow("Запишете кој го држел телефонот. " * 4, "ui", Look(LIGHT), 300)
    marked = Flow(plain.text, "ui", Look(LIGHT), 300, spans=[(0, 8), (40, 60)])
    assert plain.height == plain.line_count * Look(LIGHT).line("ui")
    assert marked.height == marked.line_count * Look(LIGHT).line("ui")


def test_a_badge_names_the_reason_unless_the_words_were_exact(
    full_reply: Reply, qtbot: QtBot
) -> None:
    look = Look(LIGHT)
    texts = [[b.text for b in lay_card(r, WIDTH, look).badges] for r in full_reply.results]
    assert texts == [
        ["other script", "Draft"],
        ["synonym"],
        ["word form"],
        ["other language", "Draft"],
    ]


def test_a_result_in_another_language_is_marked_with_its_code(full_reply: Reply) -> None:
    paths = [lay_card(result, WIDTH, Look(LIGHT)).path for result in full_reply.results]
    assert "SQ · 6 Provat" in paths[3]
