"""Everything on the page is reached and done with keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.text import RefKind
from app.ui.reader.sheet import Inline, InlineKind
from app.ui.reader.view import PageView
from tests.gui.reader.conftest import Opener

KEY = Qt.Key


def stops(view: PageView) -> list[Inline]:
    assert view.made is not None
    wanted = (InlineKind.CITATION, InlineKind.TERM, InlineKind.CHIP, InlineKind.LINK)
    return [part for part in view.made.records.inlines if part.kind in wanted]


def tab_to(view: PageView, qtbot: QtBot, kind: RefKind) -> Inline:
    for _stop in stops(view):
        qtbot.keyClick(view, KEY.Key_Tab)
        focused = view.reaching.focused
        assert focused is not None
        if focused.ref is not None and focused.ref.kind is kind:
            return focused
    pytest.fail(f"Tab reached no {kind}")


def test_tab_goes_through_every_reference_in_reading_order_and_back(
    open_page: Opener, qtbot: QtBot
) -> None:
    view = open_page()
    reached = []
    for _stop in stops(view):
        qtbot.keyClick(view, KEY.Key_Tab)
        assert view.reaching.focused is not None
        reached.append(view.reaching.focused.start)
    assert reached == sorted(stop.start for stop in stops(view))
    qtbot.keyClick(view, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert view.reaching.focused is not None
    assert view.reaching.focused.start == reached[-2]


def test_coming_by_tab_comes_to_the_first_reference(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    field = QLineEdit(view.window())
    field.show()
    field.setFocus()
    assert view.reaching.ring() == []
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.reaching.focused is not None
    assert view.reaching.focused.start == min(stop.start for stop in stops(view))


def test_what_tab_reaches_is_in_view_and_has_a_ring(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page(size=(1098, 300))
    for _stop in stops(view):
        qtbot.keyClick(view, KEY.Key_Tab)
        rings = view.reaching.ring()
        assert rings
        scrolled = view.verticalScrollBar().value()
        for rect in rings:
            assert scrolled <= rect.top()
            assert rect.bottom() <= scrolled + view.viewport().height()


def test_enter_opens_the_entry_of_a_chip(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page(Locale.MK)
    tab_to(view, qtbot, RefKind.STATUTE)
    with qtbot.waitSignal(view.place_chosen) as chosen:
        qtbot.keyClick(view, KEY.Key_Return)
    assert chosen.args == [Place(Locale.MK, "kz-418-g", PlaceKind.STATUTE)]


def test_enter_on_a_link_goes_to_the_section(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.SECTION)
    with qtbot.waitSignal(view.place_chosen) as chosen:
        qtbot.keyClick(view, KEY.Key_Return)
    assert chosen.args == [Place(Locale.EN, "signs")]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (KEY.Key_Space, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_card_opens_by_key_takes_the_focus_and_esc_gives_it_back(
    open_page: Opener, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.INDICATOR)
    qtbot.keyClick(view, key, modifier)
    popup = view.reaching.popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.accessibleName() == "Travel is paid in advance"
    assert popup.has_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, KEY.Key_Escape)
    assert view.reaching.popup is None
    assert view.hasFocus()
    assert view.reaching.focused is not None


def test_enter_on_a_citation_shows_its_source_and_enter_again_copies_it(
    open_page: Opener, qtbot: QtBot
) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.CITATION)
    qtbot.keyClick(view, KEY.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, KEY.Key_Return)
    copied = QGuiApplication.clipboard().text()
    assert copied == (
        "Sample Institute, Debt and distance: an invented study, 2024, p. 41, "
        "https://example.org/debt"
    )
    assert view.reaching.popup is None


def test_a_link_without_a_card_lets_space_scroll(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.SECTION)
    view.verticalScrollBar().setValue(0)
    qtbot.keyClick(view, KEY.Key_Space)
    assert view.reaching.popup is None
    assert view.verticalScrollBar().value() > 0


def test_tab_stays_inside_an_open_card(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.CITATION)
    qtbot.keyClick(view, KEY.Key_Return)
    names = []
    for _press in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        qtbot.keyClick(focused, KEY.Key_Tab)
    assert names == ["Copy citation", "All sources", "Copy citation"]


def test_all_sources_goes_to_the_source_in_the_list(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.CITATION)
    qtbot.keyClick(view, KEY.Key_Return)
    for key in (KEY.Key_Tab, KEY.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    top = view.top_place()
    assert top is not None
    assert top[0].anchor == "source-1"
    assert view.reaching.popup is None


def test_those_who_listen_are_told_what_has_the_focus(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    tab_to(view, qtbot, RefKind.INDICATOR)
    assert view.accessibleDescription() == "I031"
    focused = view.reaching.focused
    assert focused is not None
    assert view.textCursor().position() == focused.start


def test_the_wheel_beside_the_column_scrolls_too(open_page: Opener) -> None:
    view = open_page()
    event = QWheelEvent(
        QPointF(10, 300),
        QPointF(view.mapToGlobal(QPoint(10, 300))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt knows this by its place only
    )
    QApplication.sendEvent(view, event)
    assert view.verticalScrollBar().value() > 0


def test_only_one_card_is_open_and_scrolling_closes_it(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    first, second = stops(view)[:2]
    one = view.reaching.open_card(first, by_key=False)
    two = view.reaching.open_card(second, by_key=False)
    assert one is not None
    assert two is not None
    assert not one.isVisible()
    assert two.isVisible()
    view.reaching.scroll_by(1)
    assert view.reaching.popup is None


@pytest.mark.parametrize("height", [710, 320])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_cards_stay_inside_the_window_and_clear_of_their_word(
    open_page: Opener, height: int, zoom: float
) -> None:
    view = open_page(size=(1098, height), zoom=zoom)
    for stop in stops(view):
        view.reaching.bring_into_view(stop)
        popup = view.reaching.open_card(stop, by_key=False)
        if popup is None:
            continue
        assert view.window().rect().contains(popup.frame)
        word = view.reaching.rect_in_window(stop)
        assert popup.frame.height() > height / 2 or not popup.frame.intersects(word)


def test_the_pointer_resting_on_a_term_opens_its_card(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    term = next(stop for stop in stops(view) if stop.kind is InlineKind.TERM)
    move_to(view, point_of(view, term))
    assert view.reaching.popup is None
    qtbot.waitUntil(lambda: view.reaching.popup is not None, timeout=2000)
    focused = QApplication.focusWidget()
    assert focused is view
    move_to(view, QPoint(5, 5))
    qtbot.waitUntil(lambda: view.reaching.popup is None, timeout=2000)


def point_of(view: PageView, inline: Inline) -> QPoint:
    assert view.decor is not None
    rect = view.decor.rings(inline)[0]
    return rect.center().toPoint() - QPoint(0, view.verticalScrollBar().value())


def move_to(view: PageView, point: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(view.viewport().mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_on_a_chip_even_at_its_rim_opens_it(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    chip = next(stop for stop in stops(view) if stop.kind is InlineKind.CHIP)
    assert view.decor is not None
    rect = view.decor.rings(chip)[0]
    for x in (rect.left() + 1, rect.center().x(), rect.right() - 1):
        point = QPoint(round(x), round(rect.center().y()) - view.verticalScrollBar().value())
        with qtbot.waitSignal(view.place_chosen) as chosen:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert chosen.args == [Place(Locale.EN, "I031", PlaceKind.INDICATOR)]


def test_an_address_is_told_and_never_opened(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    assert view.made is not None
    address = next(part for part in view.made.records.inlines if part.kind is InlineKind.ADDRESS)
    view.go_to("sample", "source-1")
    with qtbot.waitSignal(view.address_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, address))
    assert chosen.args == ["https://example.org/debt"]


def test_keys_scroll_by_lines_pages_and_to_the_ends(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page()
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, KEY.Key_Down)
    assert bar.value() == 56
    qtbot.keyClick(view, KEY.Key_Up)
    assert bar.value() == 0
    page = view.viewport().height() - 56
    for key in (KEY.Key_PageDown, KEY.Key_Space):
        before = bar.value()
        qtbot.keyClick(view, key)
        assert bar.value() == before + page
    qtbot.keyClick(view, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == page
    qtbot.keyClick(view, KEY.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view, KEY.Key_Home)
    assert bar.value() == 0


def test_copied_text_is_clean(open_page: Opener, qtbot: QtBot) -> None:
    view = open_page(Locale.MK)
    qtbot.keyClick(view, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert "alt mk" in text, "a figure is its description"
    assert "\ufffc" not in text
    assert "\u2011" not in text
    assert "\u00a0" not in text
    assert "за час. Видете I031 и КЗ 418-г." in text.replace("  ", " ")
    assert "1. Запишете" in text
    assert "[ ] Запишете" in text
    assert "- Запишете" in text
    assert "Регрутирање\tЗапишете" in text
    assert "[our advice]" in text


def test_a_part_of_a_word_is_copied_as_selected(open_page: Opener) -> None:
    view = open_page(Locale.MK)
    assert view.spots is not None
    found = view.spots.find("signs", "p-1")
    assert found is not None
    cursor = view.textCursor()
    cursor.setPosition(view.spots.spot(found).position)
    cursor.setPosition(cursor.position() + 4, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_text() == "Оваа"


def test_nothing_is_fetched(open_page: Opener) -> None:
    view = open_page()
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/a.png", "file:///etc/passwd", "qrc:/a"):
        assert not view.document().resource(kind, QUrl(address))


def test_the_page_has_a_name_for_screen_readers(open_page: Opener) -> None:
    assert open_page(Locale.SQ).accessibleName() == "Nga mesazhi i parë te borxhi"
