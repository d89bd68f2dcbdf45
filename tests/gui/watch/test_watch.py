"""While the sources are written: every save is shown, at the same block, with its complaints."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.content.starting.start import start_chapter
from app.i18n import current_locale
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.ui.history import View
from tests.gui.showing import SMALL
from tests.gui.watch.conftest import FIRST, PATIENCE, Watched, Watcher

_LEAD = "A phone can hold a whole case."


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def replaced(path: Path, text: str) -> None:
    """As most editors save: a new file takes the place of the old one."""
    new = path.with_name(".new-file~")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def taken_away_first(path: Path, text: str) -> None:
    """As some do: the old file becomes the copy that is kept, then the new one is written."""
    path.rename(path.with_name(f"{path.name}.bak"))
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("save", [in_place, replaced, taken_away_first])
def test_what_is_saved_is_shown_time_and_again(watch: Watcher, save: object) -> None:
    watched = watch()
    for old, new in ((_LEAD, "A phone holds much."), ("holds much", "holds very much")):
        watched.change(FIRST, old, new, save=save)  # type: ignore[arg-type]
        assert new in watched.shown
    assert watched.codes() == {"LOC008"}


def test_without_a_change_nothing_is_read_again(watch: Watcher) -> None:
    watched = watch()
    path = watched.folder / FIRST
    (path.parent / "notes.swp").write_text("an editor's own file", encoding="utf-8")
    os.utime(path.parent)
    watched.bot.wait(400)
    assert watched.desk.job.newest == 1


def test_a_complaint_stands_beside_its_block(watch: Watcher) -> None:
    watched = watch()
    watched.write(FIRST, "1. Make people safe:", "1. In 2024, make people safe:")
    (card,) = [one for one in watched.cards if one.complaint.code == "CIT001"]
    spots = watched.view.spots
    assert spots is not None
    number = spots.find("at-the-scene", "p-2")
    assert number is not None
    window, viewport = watched.window, watched.view.viewport()
    top = card.mapTo(window, card.rect().topLeft()).y()
    page = viewport.mapTo(window, viewport.rect().topLeft()).y()
    scrolled = watched.view.verticalScrollBar().value()
    assert abs(top - page - (spots.top(number) - scrolled)) < 40
    assert "2024" in card.accessibleName()
    assert card.accessibleName().startswith("Error")
    assert "Cite it" in card.accessibleDescription()
    assert "1 error" in watched.desk.foot.status.text()


def test_a_mended_complaint_goes_away(watch: Watcher) -> None:
    watched = watch()
    assert watched.cards == []
    assert watched.desk.foot.status.text() == "No complaints"
    watched.write(FIRST, _LEAD, "‹The lead›")
    assert [card.complaint.code for card in watched.cards] == ["TXT007"]
    watched.write(FIRST, "‹The lead›", _LEAD)
    assert watched.cards == []


def test_the_same_block_stays_where_it_is_though_another_is_written_above(
    watch: Watcher,
) -> None:
    watched = watch(size=(1366, 400))
    watched.view.go_to("at-the-scene", "p-3")
    before = watched.view.top_place()
    assert before is not None
    block = watched.view.page.sections[1].blocks[2]  # type: ignore[union-attr]
    watched.write(FIRST, "1. Make people", "Look around first.\n\n1. Make people")
    after = watched.view.top_place()
    assert after is not None
    section = watched.view.page.sections[1]  # type: ignore[union-attr]
    (found,) = [one for one in section.blocks if one.anchor == after[0].anchor]
    assert found.text == block.text
    assert after[0].anchor == "p-4"
    assert abs(after[1] - before[1]) <= 1


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (FIRST, 'status = "draft"', "status = draft", "HEA002"),
        (FIRST, '+++\nid = "first-steps"', 'id = "first-steps"', "HEA001"),
        ("guide.toml", "format = 1", "format 1", "DAT002"),
        ("terms.toml", 'domain = "ict"', 'domain "ict"', "DAT002"),
    ],
)
def test_a_broken_file_keeps_the_last_good_page_with_the_complaint_above(
    watch: Watcher, file: str, old: str, new: str, code: str
) -> None:
    watched = watch()
    before = watched.shown
    watched.write(file, old, new)
    assert watched.shown == before
    assert watched.desk.banner.isVisible()
    stack = watched.desk.banner.stack
    assert stack is not None
    assert code in {card.complaint.code for card in stack.cards}
    contents = watched.window.navigator._source.guide.contents[Locale.EN]
    assert [head.id for head in contents] == ["first-steps", "second"]
    watched.write(file, new, old)
    assert not watched.desk.banner.isVisible()
    assert watched.codes() == set()


def test_a_kept_page_can_still_be_left_and_opened_again(watch: Watcher) -> None:
    watched = watch()
    watched.write(FIRST, 'status = "draft"', "status = draft")
    watched.window.navigator.go_home()
    assert watched.window.navigator.view is View.HOME
    watched.window.navigator.go_back()
    assert _LEAD in watched.shown


def test_a_new_chapter_is_in_the_contents_once_it_is_saved(watch: Watcher) -> None:
    watched = watch()
    with watched.bot.waitSignal(watched.desk.job.examined, timeout=PATIENCE):
        start_chapter(watched.folder, "14-safe-return", "Safe return")
    watched.bot.waitUntil(
        lambda: "safe-return" in {h.id for h in watched.desk._live.guide.contents[Locale.EN]}
    )
    rail = watched.window.frame.rail
    model = rail.contents.model()
    words = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "Safe return" in " ".join(str(one) for one in words)


def test_complaints_of_other_files_are_listed_and_lead_there(watch: Watcher) -> None:
    watched = watch()
    watched.write("indicators.toml", "Speak in private.", "‹Speak›")
    foot = watched.desk.foot
    assert watched.cards == []
    assert foot.button.text() == "1 complaint elsewhere"
    foot.button.click()
    assert foot.area.isVisible()
    assert foot.stack is not None
    foot.stack.cards[0].click()
    page = watched.view.page
    assert page is not None
    assert (page.place.kind, page.place.id) == (PlaceKind.INDICATOR, "I001")
    assert [card.complaint.code for card in watched.cards] == ["TXT007"]


def test_a_complaint_of_a_whole_file_is_copied_where_no_page_shows_it(watch: Watcher) -> None:
    watched = watch()
    watched.write("sources.toml", "Sample institute", "‹Who›")
    foot = watched.desk.foot
    assert foot.stack is not None
    foot.stack.cards[0].click()
    assert QGuiApplication.clipboard().text().startswith("sources.toml:")


def test_a_complaint_in_another_language_opens_that_language(watch: Watcher) -> None:
    watched = watch()
    watched.write("mk/02-second.md", "Кратко поглавје.", "‹Текст›")
    foot = watched.desk.foot
    assert foot.stack is not None
    with watched.bot.waitSignal(watched.desk.job.examined, timeout=PATIENCE):
        next(c for c in foot.stack.cards if c.complaint.code == "TXT007").click()
    assert current_locale() is Locale.MK
    assert "‹Текст›" in watched.shown


def plant_three(watched: Watched) -> None:
    watched.write(FIRST, _LEAD, "‹The lead› in 2024.")
    watched.write(FIRST, "- The phone is sealed.", "- ‹What is sealed›")


def test_the_keyboard_reaches_every_card_and_brings_it_into_sight(watch: Watcher) -> None:
    watched = watch(size=(1366, 400))
    plant_three(watched)
    margin = watched.desk.margin
    assert margin is not None
    assert not margin.folded
    target = margin.first_target()
    assert target is not None
    parts = [owner for owner, _target in watched.window.navigator.page_parts()]
    assert margin in parts
    target.setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(len(watched.cards) - 1):
        watched.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    last = watched.cards[-1]
    assert QApplication.focusWidget() is last
    top = last.mapTo(margin, last.rect().topLeft()).y()
    assert 0 <= top <= margin.height() - last.height()
    watched.bot.keyClick(last, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is watched.view


def test_no_card_lies_on_another_or_on_the_text(watch: Watcher) -> None:
    watched = watch()
    plant_three(watched)
    stacks = watched.desk.margin.stacks  # type: ignore[union-attr]
    edges = [(one.y(), one.y() + one.height()) for one in stacks]
    assert all(below[0] >= above[1] for above, below in pairwise(edges))
    viewport = watched.view.viewport()
    right = viewport.mapTo(watched.window, viewport.rect().topRight()).x()
    margin = watched.desk.margin
    assert margin is not None
    assert margin.mapTo(watched.window, margin.rect().topLeft()).x() > right


def test_in_a_narrow_window_marks_stand_for_the_cards(watch: Watcher) -> None:
    watched = watch(size=SMALL)
    plant_three(watched)
    margin = watched.desk.margin
    assert margin is not None
    assert margin.folded
    assert not any(card.isVisible() for card in watched.cards)
    marker = margin.markers[0]
    assert marker.count == 2
    marker.setFocus(Qt.FocusReason.TabFocusReason)
    watched.bot.keyClick(marker, Qt.Key.Key_Return)
    bubble = margin.bubble
    assert bubble.isVisible()
    assert bubble.stack is not None
    assert len(bubble.stack.cards) == 2
    assert bubble.geometry().left() >= 0
    watched.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not bubble.isVisible()
    assert QApplication.focusWidget() is marker


def test_the_margin_is_worded_anew_with_the_window(watch: Watcher) -> None:
    watched = watch()
    watched.write(FIRST, _LEAD, "‹The lead›")
    first = watched.desk.job.newest
    with watched.bot.waitSignal(watched.desk.job.examined, timeout=PATIENCE):
        watched.window.set_locale(Locale.SQ)
    assert watched.desk.job.newest == first + 1


def test_a_list_of_the_guide_is_made_anew_while_it_is_open(watch: Watcher) -> None:
    watched = watch()
    watched.window.navigator.go_view(View.INDICATORS)
    before = watched.window.navigator.signs
    watched.write("indicators.toml", "Somebody else answers", "Someone else answers")
    signs = watched.window.navigator.signs
    assert signs is not None
    assert signs is not before
    assert watched.window.navigator.view is View.INDICATORS


def test_words_just_written_can_be_searched(watch: Watcher) -> None:
    watched = watch()
    watched.write(FIRST, _LEAD, "A lighthouse can hold a whole case.")
    reply = watched.desk._engine.search("lighthouse", Locale.EN)
    assert reply.total >= 1


def test_complaints_of_whole_files_come_first_in_the_list(watch: Watcher) -> None:
    watched = watch()
    watched.write("indicators.toml", "Speak in private.", "‹Speak›")
    watched.write(
        "guide.toml", '[locales.sq]\nchapters = ["01-first-steps", ', "[locales.sq]\nchapters = ["
    )
    stack = watched.desk.foot.stack
    assert stack is not None
    lines = [card.complaint.line for card in stack.cards]
    assert lines.index(0) == 0
    assert "TXT007" in {card.complaint.code for card in stack.cards}


def test_without_the_watch_none_of_it_is_loaded() -> None:
    code = (
        "import sys, app.ui.shell, app.ui.main_window, app.ui.panes.reader_pane;"
        "print([n for n in sys.modules if n.startswith(('app.ui.watch', 'app.content.load'))])"
    )
    command = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_window_closes_while_it_reads(watch: Watcher) -> None:
    watched = watch()
    watched.desk.read_again()
    watched.window.close()
    assert not watched.window.isVisible()
