"""Filters, notes, the empty page, and that nothing is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.model.locale import Locale
from app.search.reply import Reply, ResultKind
from app.ui.search_overlay.buttons import Chip, LookButton
from app.ui.search_overlay.empty_page import best_query, shorter_queries
from app.ui.search_overlay.panel import Body
from app.ui.theme.look import Look
from app.ui.theme.tokens import DARK, LIGHT
from tests.gui.search.conftest import Stage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def answered(stage: Stage, full_reply: Reply) -> Stage:
    stage.overlay.open_with("telefon")
    stage.answer(full_reply)
    return stage


def facet(stage: Stage, kind: ResultKind | None) -> QWidget:
    return next(one for one in stage.overlay.panel.facets.buttons if one.kind is kind)


def test_a_click_on_a_kind_filters_the_list_and_searches_nothing(answered: Stage) -> None:
    QTest.mouseClick(facet(answered, ResultKind.STATUTE), LEFT)
    assert answered.overlay.panel.results.results.listed_count == 1
    assert answered.selected.kind is ResultKind.STATUTE
    assert len(answered.asked) == 1
    assert "1" in answered.overlay.panel.foot.found
    assert answered.field.hasFocus()


def test_kinds_without_results_cannot_be_chosen(answered: Stage) -> None:
    assert not facet(answered, ResultKind.TERM).isEnabled()
    assert facet(answered, ResultKind.CHECKLIST).isHidden()
    assert facet(answered, None).isEnabled()


def test_a_chosen_kind_stays_while_typing_until_it_has_nothing(
    answered: Stage, full_reply: Reply, long_reply: Reply
) -> None:
    QTest.mouseClick(facet(answered, ResultKind.STATUTE), LEFT)
    answered.overlay.panel.head.field.put("telefoni")
    answered.answer(full_reply)
    assert answered.overlay.panel.results.results.listed_count == 1
    answered.overlay.panel.head.field.put("telefonite")
    answered.answer(long_reply)
    assert answered.overlay.panel.facets.kind is None
    assert answered.overlay.panel.results.results.listed_count == 95


def test_a_click_on_a_result_opens_it(answered: Stage) -> None:
    results = answered.overlay.panel.results
    spot = results.visualRect(results.model().index(1, 0)).center()
    QTest.mouseClick(results.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    assert [result.id for result in answered.chosen] == ["example-2"]


def test_a_click_on_the_scrim_closes_and_one_on_the_panel_does_not(answered: Stage) -> None:
    QTest.mouseClick(answered.overlay.panel.foot, LEFT)
    assert answered.overlay.isVisible()
    QTest.mouseClick(answered.overlay, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert not answered.overlay.isVisible()


def test_the_close_button_closes(answered: Stage) -> None:
    QTest.mouseClick(answered.overlay.panel.head.close_button, LEFT)
    assert not answered.overlay.isVisible()


def test_words_searched_as_well_are_said_and_can_be_switched_off(
    answered: Stage, full_reply: Reply
) -> None:
    notes = answered.overlay.panel.notes
    assert "celular" in notes.also_text.words
    assert notes.also_text.isVisible()
    QTest.mouseClick(notes.switch, LEFT)
    assert answered.overlay.exact
    assert answered.asked[-1] == (2, "telefon")
    answered.answer(replace(full_reply, also_searched=()))
    assert notes.switch.isVisible(), "it can be switched on again"
    assert "celular" not in notes.also_text.words


def test_corrected_words_are_offered_beside_the_results(answered: Stage, full_reply: Reply) -> None:
    answered.overlay.panel.head.field.put("telefom")
    answered.answer(replace(full_reply, query="telefom", corrected="telefon"))
    chip = answered.overlay.panel.notes.corrected_chip
    assert chip.isVisible()
    QTest.mouseClick(chip, LEFT)
    assert answered.field.text() == "telefon"
    assert answered.asked[-1][1] == "telefon"


def test_notes_take_no_room_when_there_is_nothing_to_say(
    answered: Stage, long_reply: Reply
) -> None:
    answered.overlay.panel.head.field.put("telefo")
    answered.answer(long_reply)
    assert not answered.overlay.panel.notes.isVisible()


def test_a_search_without_index_says_so(answered: Stage, full_reply: Reply) -> None:
    answered.overlay.panel.head.field.put("telefo")
    answered.answer(replace(full_reply, degraded=True))
    assert answered.overlay.panel.notes.degraded_text.isVisible()


def test_a_list_that_fits_shows_no_scroll_bar(stage: Stage, full_reply: Reply) -> None:
    stage.overlay.open_with("telefon")
    stage.answer(replace(full_reply, results=full_reply.results[:1]))
    QApplication.processEvents()
    bar = stage.overlay.panel.results.verticalScrollBar()
    seen = bar.grab().toImage()
    colours = {seen.pixelColor(seen.width() // 2, y).name() for y in range(seen.height())}
    assert len(colours) == 1


def empty(stage: Stage, query: str, **more: object) -> None:
    stage.overlay.open_with(query)
    stage.answer(replace(Reply(query, Locale.MK), **more))  # type: ignore[arg-type]


def test_nothing_found_says_what_was_looked_for(stage: Stage) -> None:
    empty(stage, "кибер спорт")
    assert stage.overlay.panel.body is Body.EMPTY
    assert "кибер спорт" in stage.overlay.panel.empty.heading.accessibleName()


def test_enter_takes_the_corrected_words_when_nothing_was_found(stage: Stage) -> None:
    empty(stage, "vrbuvanjje", corrected="врбување")
    assert stage.chosen_way == "врбување"
    QTest.keyClick(stage.field, Key.Key_Return)
    assert stage.asked[-1][1] == "врбување"
    assert stage.field.text() == "врбување"


def test_without_correction_enter_takes_the_longest_word(stage: Stage) -> None:
    empty(stage, "кибер врбување во")
    QTest.keyClick(stage.field, Key.Key_Return)
    assert stage.asked[-1][1] == "врбување"


def test_a_single_unknown_word_leads_to_the_list_of_chapters(stage: Stage) -> None:
    went: list[bool] = []
    stage.overlay.contents_chosen.connect(lambda: went.append(True))
    empty(stage, "квркот")
    QTest.keyClick(stage.field, Key.Key_Return)
    assert went == [True]
    assert not stage.overlay.isVisible()


def test_each_word_can_be_left_out_by_a_click(stage: Stage) -> None:
    empty(stage, "кибер врбување спорт")
    chips = stage.overlay.panel.empty.inside.findChildren(Chip)
    chip = next(one for one in chips if one.text() == "кибер")
    QTest.mouseClick(chip, LEFT)
    assert stage.asked[-1][1] == "врбување спорт"


def test_nothing_found_among_the_exact_words_offers_the_others(stage: Stage) -> None:
    stage.overlay.panel.notes.switch.setChecked(False)
    empty(stage, "мобилче")
    QTest.keyClick(stage.field, Key.Key_Return)
    assert not stage.overlay.exact
    assert stage.asked[-1] == (2, "мобилче")


def test_down_chooses_another_way_on(stage: Stage) -> None:
    empty(stage, "кибер врбување", corrected="кибер врбувач")
    QTest.keyClick(stage.field, Key.Key_Down)
    assert stage.chosen_way == "врбување"
    assert stage.field.hasFocus()


def test_each_different_word_is_offered_once() -> None:
    assert shorter_queries("а б а") == (("а", "б"), ("б", "а а"))
    assert shorter_queries("збор збор") == ()
    assert best_query("дигитални докази") == "дигитални"
    assert best_query("докази") == ""


def test_nothing_of_what_was_typed_or_found_is_kept_after_closing(
    answered: Stage, full_reply: Reply
) -> None:
    panel = answered.overlay.panel
    panel.head.field.put("vrbuvanjje ова")
    answered.answer(replace(full_reply, query="vrbuvanjje ова", corrected="врбување"))
    panel.head.field.put("vrbuvanjje она")
    answered.answer(Reply("vrbuvanjje она", Locale.MK, corrected="врбување"))
    answered.overlay.dismiss()
    QApplication.processEvents()
    assert panel.head.field.text() == ""
    assert not panel.head.field.isUndoAvailable()
    assert panel.results.model().rowCount() == 0
    said = [panel.foot.accessibleName(), panel.notes.also_text.words]
    for widget in answered.overlay.findChildren(QWidget):
        said.append(widget.accessibleName())
        if isinstance(widget, LookButton):
            said.append(widget.text())
    for word in ("vrbuvanjje", "врбување", "celular"):
        assert not [words for words in said if word in words], word


def test_opening_again_starts_anew(answered: Stage) -> None:
    answered.overlay.dismiss()
    answered.overlay.open_with()
    assert answered.overlay.panel.body is Body.START
    assert answered.overlay.panel.facets.kind is None
    assert answered.overlay.panel.start.chosen_row is None


def test_the_window_may_change_its_size_and_look_meanwhile(answered: Stage) -> None:
    answered.window.resize(683, 384)
    QApplication.processEvents()
    assert answered.overlay.size() == answered.window.size()
    assert answered.overlay.panel.width() == 683 - 32
    answered.overlay.set_look(Look(DARK, 1.5))
    answered.overlay.set_look(Look(LIGHT))
    answered.window.resize(1366, 768)
    QApplication.processEvents()
    assert answered.overlay.panel.width() == 1040
    assert answered.overlay.panel.y() == 40


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (683, 384)])
def test_every_control_lies_inside_the_panel(
    answered: Stage, full_reply: Reply, size: tuple[int, int], zoom: float
) -> None:
    answered.window.resize(*size)
    answered.overlay.set_look(Look(LIGHT, zoom))
    answered.overlay.panel.head.field.put("telefom")
    answered.answer(replace(full_reply, corrected="telefon", degraded=True))
    QApplication.processEvents()
    panel = answered.overlay.panel
    inside = panel.rect()
    for part in (panel.head.field, panel.head.close_button, panel.results, panel.foot):
        assert inside.contains(answered.place_in_panel(part))
    assert panel.results.height() >= 60
    for button in (panel.notes.switch, panel.notes.corrected_chip):
        assert inside.contains(answered.place_in_panel(button))
        assert button.height() >= button.sizeHint().height()


def test_the_counts_stay_in_sight_at_the_largest_text(answered: Stage) -> None:
    answered.window.resize(1366, 768)
    answered.overlay.set_look(Look(LIGHT, 2.0))
    QApplication.processEvents()
    facets = answered.overlay.panel.facets
    shown = [button for button in facets.buttons if button.isVisible()]
    assert shown
    for button in shown:
        assert button.geometry().right() < facets.viewport().width()
        assert button.width() >= button.inner_size().width()


def test_narrow_windows_show_the_kinds_as_a_row(narrow_stage: Stage, full_reply: Reply) -> None:
    narrow_stage.overlay.open_with("telefon")
    narrow_stage.answer(full_reply)
    QApplication.processEvents()
    facets = narrow_stage.overlay.panel.facets
    assert facets.height() < 60
    assert facets.width() > 400
    assert not facet(narrow_stage, ResultKind.TERM).isVisible()
    QTest.mouseClick(facet(narrow_stage, ResultKind.STATUTE), LEFT)
    assert narrow_stage.overlay.panel.results.results.listed_count == 1


def test_every_control_has_a_name_and_results_are_read_whole(answered: Stage) -> None:
    for button in answered.overlay.findChildren(LookButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
    panel = answered.overlay.panel
    assert panel.head.field.accessibleName()
    assert panel.results.accessibleName()
    index = panel.results.model().index(1, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("Law", "Привремено одземање", "198/2018", "17/2026", "synonym"):
        assert words in said


class Painted(QWidget):
    """Counts how often it is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.times += 1


def test_what_lies_below_is_not_painted_at_every_key(stage: Stage, full_reply: Reply) -> None:
    below = Painted(stage.window)
    below.setGeometry(stage.window.rect())
    below.lower()
    below.show()
    QApplication.processEvents()
    stage.overlay.open_with("telefon")
    QApplication.processEvents()
    before = below.times
    QTest.keyClicks(stage.field, "it")
    stage.answer(full_reply)
    QApplication.processEvents()
    assert below.times == before
    stage.window.resize(1200, 700)
    QApplication.processEvents()
    assert below.times > before
