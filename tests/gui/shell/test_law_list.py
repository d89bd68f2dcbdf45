"""The list of law: articles by number, a penalty never without its version, all by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import use_locale
from app.model.guide import Guide
from app.model.locale import Locale, Words
from app.model.place import Place, PlaceKind
from app.model.statute import Act, Article, Penalty
from app.ui.panes.law import LawPane
from app.ui.theme.fonts import load_fonts
from app.ui.theme.look import Look
from app.ui.theme.tokens import DARK
from tests.gui.shell.sample import SampleGuide

CODE = Act(
    "code",
    Words("Законик", "Kod", "Code"),
    Words("З", "K", "C"),
    "OG 7/2020",
    unread=("8/2021",),
)
LONGER = Penalty("1", Words(en="Basic form"), Words(en="imprisonment of at least eight years"))


def article(key: str, mk: str, en: str) -> Article:
    name = Words(f"Име {mk}", f"Emri {en}", f"Name {en}")
    return Article(key, "code", Words(mk, en, en), name)


@pytest.fixture
def guide() -> Guide:
    articles = (
        replace(article("c-418-g", "418-г", "418-d"), penalties=(LONGER,)),
        article("c-193-a", "193-а", "193-a"),
        article("c-418", "418", "418"),
        replace(article("c-191-a", "191-а", "191-a"), deleted=True, moved_to="c-418-g"),
    )
    return replace(
        SampleGuide().guide, acts={"code": CODE}, articles={one.id: one for one in articles}
    )


@pytest.fixture
def pane(qtbot: QtBot, guide: Guide) -> Iterator[LawPane]:
    load_fonts()
    made = LawPane(guide)
    made.set_look(Look())
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.first_target().setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    use_locale(Locale.EN)


def focused_number(pane: LawPane) -> str:
    return next(row.number for row in pane.rows if row.hasFocus())


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_articles_stand_in_the_order_of_their_numbers(pane: LawPane) -> None:
    assert [row.number for row in pane.rows] == ["191-a", "193-a", "418", "418-d"]


def test_a_row_with_a_penalty_says_which_text_was_read_and_what_was_not(pane: LawPane) -> None:
    said = pane.rows[3].accessibleDescription()
    assert "imprisonment of at least eight years" in said
    assert "OG 7/2020" in said
    assert "8/2021" in said


def test_a_row_says_how_other_languages_write_the_number(pane: LawPane) -> None:
    assert "Also written 418-г" in pane.rows[3].accessibleDescription()
    assert "Also written" not in pane.rows[1].accessibleDescription()


def test_a_deleted_article_says_where_its_subject_went(pane: LawPane) -> None:
    said = pane.rows[0].accessibleDescription()
    assert said == "Deleted. Its subject is now in article 418-d: Name 418-d"


def test_arrows_home_end_and_digits_go_from_row_to_row(pane: LawPane, qtbot: QtBot) -> None:
    assert focused_number(pane) == "191-a"
    press(qtbot, Qt.Key.Key_Down)
    assert focused_number(pane) == "193-a"
    press(qtbot, Qt.Key.Key_End)
    assert focused_number(pane) == "418-d"
    press(qtbot, Qt.Key.Key_Home)
    assert focused_number(pane) == "191-a"
    for key in (Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_8):
        press(qtbot, key)
    assert focused_number(pane) == "418"


def test_tab_leaves_the_list_from_any_row(pane: LawPane) -> None:
    stops = [row for row in pane.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [pane.first_target()]


def test_enter_asks_for_the_article(pane: LawPane, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_End)
    with qtbot.waitSignal(pane.place_chosen) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [Place(Locale.EN, "c-418-g", PlaceKind.STATUTE)]


def test_another_language_numbers_and_names_the_articles_its_own_way(pane: LawPane) -> None:
    use_locale(Locale.MK)
    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert [row.number for row in pane.rows][-1] == "418-г"
    assert pane.rows[3].text() == "Име 418-г"


def test_the_list_keeps_its_row_in_another_look(pane: LawPane, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_End)
    pane.set_look(Look(DARK, 1.5))
    assert focused_number(pane) == "418-d"
