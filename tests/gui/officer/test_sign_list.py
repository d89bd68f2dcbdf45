"""The list of indicators by keys and mouse: words, chips, cards, the line on honesty."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.ui.history import View
from app.ui.indicator_list.chips import FilterChip
from app.ui.indicator_list.filters import Group
from app.ui.main_window import MainWindow
from app.ui.panes.indicators import IndicatorsPane
from tests.gui.officer.conftest import ALT, CTRL, Opener, Presser, click, focused
from tests.gui.officer.sample import ADVICE, PHONE, POOR, RECALLED, SIGNS
from tests.gui.shell.sample import INFO
from tests.gui.shell.test_narrow import unreachable
from tests.gui.showing import SMALL

HONESTY = INFO.honesty.en
SHOWN = len(SIGNS) - 1


def view_of(window: MainWindow) -> View:
    """Asked anew each time: a type checker would take the last answer for granted."""
    return window.navigator.view


def rows(pane: IndicatorsPane) -> list[str]:
    """What the list tells eye and ear, row by row."""
    model = pane.cards.cards
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chip(pane: IndicatorsPane, group: Group, code: str) -> FilterChip:
    return next(one for one in pane.filters.chips if one.chip == (group, code))


def search(pane: IndicatorsPane, press: Presser, qtbot: QtBot, words: str) -> None:
    press(words)
    qtbot.waitUntil(lambda: pane._reply is not None and pane._reply.query == words)


def test_the_list_opens_with_the_field_ready_to_type(
    window: MainWindow, pane: IndicatorsPane
) -> None:
    assert view_of(window) is View.INDICATORS
    assert focused() is pane.box.field
    assert pane._count.text() == f"{SHOWN} indicators"
    assert window.frame.rail.parts[View.INDICATORS].isChecked()


def test_a_card_tells_the_sign_its_strength_in_words_and_whether_it_was_tested(
    pane: IndicatorsPane,
) -> None:
    told = next(row for row in rows(pane) if PHONE in row)
    for words in ("I001", "stage CON", "Adults: grade M", "Children: grade S", "tested no"):
        assert words in told
    assert "seen in the source" in told


def test_what_was_only_recalled_is_not_listed(pane: IndicatorsPane) -> None:
    assert not any(RECALLED in row for row in rows(pane))


def test_our_advice_stands_apart_under_its_own_heading(pane: IndicatorsPane) -> None:
    told = rows(pane)
    heading = next(number for number, row in enumerate(told) if row.startswith("Our advice"))
    assert "No organisation or study stands behind it" in told[heading]
    assert [row for row in told[heading + 1 :] if ADVICE not in row] == []


def test_a_vulnerability_says_that_it_is_no_ground_for_a_check(pane: IndicatorsPane) -> None:
    told = next(row for row in rows(pane) if POOR in row)
    assert "never a ground for a check" in told


def test_typed_words_search_list_by_relevance_and_colour(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot
) -> None:
    search(pane, press, qtbot, "phone")
    assert PHONE in rows(pane)[0] or "The phone rings" in rows(pane)[0]
    assert pane._count.text() == "2 of 38 indicators"
    # A card is laid out when it is painted.
    qtbot.waitUntil(lambda: 0 in pane.cards._delegate._laid)
    assert pane.cards._delegate._laid[0].title.hit_boxes()


def test_old_answers_are_dropped(pane: IndicatorsPane, press: Presser, qtbot: QtBot) -> None:
    search(pane, press, qtbot, "phone")
    reply = pane._reply
    assert reply is not None
    press(Qt.Key.Key_Backspace, times=5)
    pane.show_reply(1, reply)
    assert pane._count.text() == f"{SHOWN} indicators"


def test_counts_react_to_words_and_chips_and_groups_combine(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    recruit = chip(pane, Group.STAGE, "REC")
    assert recruit.count == 3
    click(window, recruit)
    assert pane._count.text() == "3 of 38 indicators"
    assert chip(pane, Group.TESTED, "-").count == 1
    assert not chip(pane, Group.FORM, "begging").isEnabled()
    assert chip(pane, Group.STAGE, "CON").count == SHOWN - 3
    click(window, chip(pane, Group.STAGE, "CON"))
    assert pane._count.text() == f"{SHOWN} indicators"
    click(window, recruit)
    click(window, chip(pane, Group.AGE, "child"))
    search(pane, press, qtbot, "flowers")
    assert pane._count.text() == "1 of 38 indicators"
    assert chip(pane, Group.FORM, "begging").count == 1


def test_clear_all_takes_words_and_chips_away(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    assert not pane.clear.isVisible()
    click(window, chip(pane, Group.STAGE, "REC"))
    search(pane, press, qtbot, "job")
    click(window, pane.clear)
    assert pane.words == ""
    assert pane._count.text() == f"{SHOWN} indicators"
    assert not pane.clear.isVisible()


def test_nothing_found_is_calm_and_leads_on(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    click(window, chip(pane, Group.STAGE, "REC"))
    search(pane, press, qtbot, "flowers")
    assert pane.nothing.isVisible()
    said = pane.nothing.heading.accessibleName()
    assert "flowers" in said
    assert "says nothing about a case" in said
    assert next(row.text() for row in pane.nothing.rows) == "Look without filters"
    press(Qt.Key.Key_Return)
    assert pane.cards.isVisible()
    assert pane._count.text() == "1 of 38 indicators"


def test_the_whole_guide_can_be_searched_for_the_same_words(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    search(pane, press, qtbot, "custody")
    press(Qt.Key.Key_Return)
    assert window.desk.is_open
    assert window.desk.overlay.panel.head.field.words == "custody"


def test_enter_in_the_field_opens_the_best_sign(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    press(Qt.Key.Key_Down, times=4)
    chosen = pane.cards.current_sign
    press("person")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.navigator.chapter))
    assert window.navigator.chapter == pane.listed[0]
    assert chosen in pane.listed[1:]


def test_arrows_walk_over_cards_and_up_from_the_first_row_is_the_field(
    pane: IndicatorsPane, press: Presser, window: MainWindow
) -> None:
    press(Qt.Key.Key_Down)
    assert focused() is pane.cards
    first = pane.cards.current_sign
    press(Qt.Key.Key_Right)
    second = pane.cards.current_sign
    press(Qt.Key.Key_Down)
    assert [first, second, pane.cards.current_sign] == [pane.listed[0], pane.listed[1], "I009"]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert focused() is pane.box.field


def test_letters_typed_on_the_cards_go_into_the_field(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Down)
    search(pane, press, qtbot, "flowers")
    assert focused() is pane.box.field


def test_tab_stops_once_at_each_group_and_arrows_go_over_all_chips(
    pane: IndicatorsPane, press: Presser
) -> None:
    groups = []
    for _group in Group:
        press(Qt.Key.Key_Tab)
        one = focused()
        assert isinstance(one, FilterChip)
        groups.append(one.kind)
    assert groups == list(Group)
    seen = []
    for _chip in pane.filters.chips:
        one = focused()
        assert isinstance(one, FilterChip)
        seen.append(one)
        press(Qt.Key.Key_Up)
    ready = [one for one in pane.filters.chips if one.isEnabled()]
    assert seen[-1] is ready[0]
    press(Qt.Key.Key_Space)
    assert ready[0].isChecked()
    assert focused() is ready[0]


def test_f6_goes_from_part_to_part(
    pane: IndicatorsPane, press: Presser, window: MainWindow
) -> None:
    press(Qt.Key.Key_F6)
    assert isinstance(focused(), FilterChip)
    press(Qt.Key.Key_F6)
    assert focused() is pane.cards
    press(Qt.Key.Key_F6)
    assert focused() is window.frame.bar.search


def test_esc_clears_the_words_and_then_leads_back(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    search(pane, press, qtbot, "phone")
    press(Qt.Key.Key_Escape)
    assert pane.words == ""
    assert view_of(window) is View.INDICATORS
    press(Qt.Key.Key_Escape)
    assert view_of(window) is View.HOME


def test_words_chips_and_scroll_survive_a_sign_and_back(
    pane: IndicatorsPane, press: Presser, window: MainWindow
) -> None:
    click(window, chip(pane, Group.STAGE, "CON"))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, times=9)
    wanted, scrolled = pane.cards.current_sign, pane.cards.verticalScrollBar().value()
    assert scrolled > 0
    press(Qt.Key.Key_Return)
    assert window.navigator.chapter == wanted
    press(Qt.Key.Key_Left, ALT)
    assert view_of(window) is View.INDICATORS
    assert chip(pane, Group.STAGE, "CON").isChecked()
    assert pane.cards.verticalScrollBar().value() == scrolled
    assert focused() is pane.cards
    assert pane.cards.current_sign == wanted


def test_a_switch_of_language_keeps_words_chips_and_scroll(
    pane: IndicatorsPane, press: Presser, qtbot: QtBot, window: MainWindow
) -> None:
    click(window, chip(pane, Group.STAGE, "CON"))
    search(pane, press, qtbot, "watched")
    press(Qt.Key.Key_Down, times=7)
    wanted = pane.cards.current_sign
    scrolled = pane.cards.verticalScrollBar().value()
    assert scrolled > 0
    press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: pane._reply is not None and pane._reply.locale is Locale.SQ)
    assert pane.words == "watched"
    assert pane.cards.current_sign == wanted
    assert abs(pane.cards.verticalScrollBar().value() - scrolled) <= 2
    middle = pane.cards.visualRect(pane.cards.currentIndex()).center()
    assert pane.cards.viewport().rect().contains(middle)
    assert all("(sq)" in row for row in rows(pane))


def test_the_line_on_honesty_is_seen_in_the_list_however_it_scrolls(
    pane: IndicatorsPane, press: Presser
) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_End)
    line = pane.foot.line
    assert line.text() == HONESTY
    assert not line.visibleRegion().isEmpty()
    assert line.height() >= line.heightForWidth(line.width())


@pytest.mark.parametrize("size", [SMALL, (1366, 768)])
def test_the_line_on_honesty_stands_below_every_sign_and_no_chapter(
    open_window: Opener, size: tuple[int, int]
) -> None:
    window = open_window(size)
    window.open_place(_place("I001"))
    reader = window.navigator.reader
    assert reader is not None
    bar = reader.view.verticalScrollBar()
    for value in (0, bar.maximum()):
        bar.setValue(value)
        assert reader.foot.line.text() == HONESTY
        assert reader.foot.line.visibleRegion().boundingRect() == reader.foot.line.rect()
    window.open_place(_place("first-hour", section=True))
    assert not reader.foot.isVisible()


def _place(name: str, *, section: bool = False) -> Place:
    kind = PlaceKind.SECTION if section else PlaceKind.INDICATOR
    return Place(Locale.EN, name, kind)


def test_neighbours_within_the_filter_and_back_to_the_list(
    pane: IndicatorsPane, press: Presser, window: MainWindow
) -> None:
    click(window, chip(pane, Group.STAGE, "REC"))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    reader = window.navigator.reader
    assert reader is not None
    assert reader.foot.place.text() == "1 of 3"
    assert not reader.foot.before.isEnabled()
    press(Qt.Key.Key_PageDown, CTRL)
    assert reader.foot.place.text() == "2 of 3"
    assert window.navigator.chapter == "I007"
    click(window, reader.foot.after)
    assert reader.foot.place.text() == "3 of 3"
    assert not reader.foot.after.isEnabled()
    press(Qt.Key.Key_PageUp, CTRL)
    assert window.navigator.chapter == "I007"
    press(Qt.Key.Key_Left, ALT)
    assert view_of(window) is View.INDICATORS
    assert pane.cards.current_sign == "I007"


def test_in_a_small_window_the_chips_are_behind_a_button(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(SMALL)
    window.navigator.go_view(View.INDICATORS)
    pane = window.navigator.signs
    assert pane is not None
    assert not pane.filters.isVisible()
    click(window, pane.fold)
    assert pane.filters.isVisible()
    assert not pane.cards.isVisible()
    recruit = chip(pane, Group.STAGE, "REC")
    pane.filters.ensureWidgetVisible(recruit)
    click(window, recruit)
    assert pane.show_list.text() == "Show 3 indicators"
    assert pane.fold.text() == "Filters: 1 chosen"
    click(window, pane.show_list)
    assert pane.cards.isVisible()
    click(window, pane.fold)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert pane.cards.isVisible()


@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("size", [SMALL, (1366, 768), (480, 300)])
def test_every_control_of_the_lists_can_be_reached(
    open_window: Opener, size: tuple[int, int], zoom: int
) -> None:
    window = open_window(size, zoom)
    for view in (View.INDICATORS, View.CHECKLISTS):
        window.navigator.go_view(view)
        assert unreachable(window) == []
    window.open_place(_place("I001"))
    assert unreachable(window) == []


def test_every_control_of_the_list_has_a_name(pane: IndicatorsPane) -> None:
    controls = [pane.box.field, pane.filters, pane.cards, *pane.findChildren(QAbstractButton)]
    assert [type(one) for one in controls if not (one.accessibleName() or _text(one))] == []
    one = chip(pane, Group.STAGE, "REC")
    assert one.accessibleName() == "Stage: stage REC, 3 indicators"


def _text(widget: object) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
