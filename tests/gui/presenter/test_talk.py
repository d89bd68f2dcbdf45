"""A talk driven by keys: one screen, two screens, and a screen that disappears."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.editions.errors import EditionError
from app.i18n import current_locale
from app.model.locale import Locale
from app.model.place import Place
from app.ui.main_window import MainWindow
from app.ui.presenter.audience_window import AudienceWindow
from app.ui.presenter.bar import minutes_seconds, pace_words
from app.ui.presenter.foot import KeyButton
from app.ui.presenter.keys import Do, read_key
from app.ui.presenter.speaker_window import SpeakerWindow
from app.ui.presenter.talk import Blank, Talk
from app.ui.theme.projector import DARK_SLIDES
from app.ui.widgets.notice import Notice

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
Press = Callable[..., None]
ROOT = Path(__file__).resolve().parents[3]


def talk_of(window: MainWindow) -> Talk:
    assert window.talks.talk is not None
    return window.talks.talk


def audience_of(window: MainWindow) -> AudienceWindow:
    assert window.talks.audience is not None
    return window.talks.audience


def speaker_of(window: MainWindow) -> SpeakerWindow:
    assert window.talks.speaker is not None
    return window.talks.speaker


def test_f5_on_the_start_page_says_what_to_do_and_opens_nothing(
    window: MainWindow, press: Press
) -> None:
    press(Key.Key_F5)
    assert window.talks.talk is None
    assert window.frame.notice.isVisible()
    assert "F5" in window.frame.notice.text()


def test_f5_begins_at_the_section_that_is_read(talking: MainWindow) -> None:
    assert talk_of(talking).now.section == "on-or-off"
    assert audience_of(talking).isFullScreen()
    assert "leave it off" in audience_of(talking).view.accessibleName()


def test_a_talk_is_begun_from_the_menu_of_the_bar_too(window: MainWindow, qtbot: QtBot) -> None:
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    menu = window.frame.bar.more.menu()
    offered = {act.text(): act for act in menu.actions()}
    assert offered["Present"].isVisible()
    offered["Present"].trigger()
    qtbot.waitUntil(lambda: window.talks.audience is not None)


def test_the_begin_button_of_clickers_that_send_shift_f5_begins_the_talk(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.talks.audience is not None)
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert talk_of(window).now.section == "on-or-off"


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Key.Key_PageDown, 1),
        (Key.Key_Right, 1),
        (Key.Key_Down, 1),
        (Key.Key_Space, 1),
        (Key.Key_Return, 1),
        (Key.Key_PageUp, -1),
        (Key.Key_Left, -1),
        (Key.Key_Up, -1),
        (Key.Key_Backspace, -1),
        (Key.Key_F5, 0),
    ],
)
def test_every_key_of_a_clicker_moves_as_it_should(
    talking: MainWindow, press: Press, key: Qt.Key, step: int
) -> None:
    before = talk_of(talking).number
    press(key)
    assert talk_of(talking).number == before + step


def test_with_one_screen_the_first_slide_says_for_a_moment_how_to_see_the_notes(
    talking: MainWindow, press: Press
) -> None:
    window = audience_of(talking)
    hints = [part for part in window.findChildren(Notice) if part.isVisible()]
    assert [part.text() for part in hints] == ["P shows your notes, Esc ends the talk."]
    press(Key.Key_PageDown)
    assert not hints[0].isVisible()


def test_home_end_and_a_number_with_enter_jump(talking: MainWindow, press: Press) -> None:
    talk = talk_of(talking)
    press(Key.Key_End)
    assert talk.number == talk.total - 1
    press(Key.Key_PageDown)
    assert talk.number == talk.total - 1
    press(Key.Key_Home)
    assert talk.number == 0
    press(Key.Key_PageUp)
    assert talk.number == 0
    press(Key.Key_1)
    press(Key.Key_2)
    press(Key.Key_Return)
    assert talk.number == 11
    for key in (Key.Key_9, Key.Key_9, Key.Key_9):
        press(key)
    press(Key.Key_Enter)
    assert talk.number == talk.total - 1


@pytest.mark.parametrize(
    ("key", "colour"),
    [
        (Key.Key_B, "#000000"),
        (Key.Key_Period, "#000000"),
        (Key.Key_W, "#ffffff"),
        (Key.Key_Comma, "#ffffff"),
    ],
)
def test_a_covered_screen_shows_and_says_nothing_until_the_same_key(
    talking: MainWindow, press: Press, key: Qt.Key, colour: str
) -> None:
    window = audience_of(talking)
    press(Key.Key_F5)  # takes the hint away
    shown = window.grab().toImage()
    press(key)
    covered = window.grab().toImage()
    width, height = covered.width(), covered.height()
    spots = {
        covered.pixelColor(x, y).name() for x in range(0, width, 40) for y in range(0, height, 30)
    }
    assert spots == {colour}
    assert window.view.accessibleName() == ""
    press(key)
    assert window.grab().toImage() == shown


def test_going_on_uncovers_the_screen(talking: MainWindow, press: Press) -> None:
    press(Key.Key_B)
    press(Key.Key_PageDown)
    assert talk_of(talking).blank is Blank.NOTHING


@pytest.mark.parametrize(
    ("letter", "do"),
    [("Б", Do.BLACK), ("б", Do.BLACK), ("Њ", Do.WHITE), ("П", Do.NOTES_VIEW), ("b", Do.BLACK)],
)
def test_letters_work_by_their_place_where_the_layout_is_macedonian_alone(
    letter: str, do: Do
) -> None:
    key = ord(letter.upper())
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, 0, 0, 0, letter)
    command = read_key(event)
    assert command is not None
    assert command.do is do


def test_unknown_keys_are_left_to_the_system() -> None:
    for key, held in ((Key.Key_Q, NONE), (Key.Key_F4, ALT), (Key.Key_K, CTRL)):
        assert read_key(QKeyEvent(QEvent.Type.KeyPress, key, held)) is None


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_Tab])
def test_with_one_screen_a_key_lays_the_notes_over_the_slides_and_p_takes_them_away(
    talking: MainWindow, press: Press, qtbot: QtBot, key: Qt.Key
) -> None:
    assert not speaker_of(talking).isVisible()
    press(key)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker_of(talking))
    press(Key.Key_PageDown)
    press(Key.Key_P)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is audience_of(talking))
    assert not speaker_of(talking).isVisible()


def test_each_window_has_its_own_language_by_key(
    talking: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_P)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker_of(talking))
    press(Key.Key_2, CTRL)
    press(Key.Key_1, ALT)
    talk, speaker = talk_of(talking), speaker_of(talking)
    assert (talk.audience, talk.notes) == (Locale.SQ, Locale.MK)
    assert "fikur" in audience_of(talking).view.accessibleName()
    assert "исклучен" in speaker.notes.toPlainText()
    assert speaker.bar.audience.button(Locale.SQ).isChecked()
    assert speaker.bar.notes.button(Locale.MK).isChecked()
    # The interface keeps its own language.
    assert current_locale() is Locale.EN


def test_clicker_keys_work_wherever_the_keyboard_is(
    talking: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_P)
    speaker, talk = speaker_of(talking), talk_of(talking)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker)
    visited = set()
    for _part in range(30):
        before = talk.number
        press(Key.Key_PageDown)
        assert talk.number == before + 1, QApplication.focusWidget()
        press(Key.Key_PageUp)
        assert talk.number == before
        press(Key.Key_B)
        assert talk.blank is Blank.BLACK
        press(Key.Key_B)
        press(Key.Key_Tab)
        visited.add(QApplication.focusWidget())
    assert len(visited) > 10


def test_a_click_leaves_the_keyboard_to_the_talk(
    talking: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_P)
    speaker, talk = speaker_of(talking), talk_of(talking)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker)
    for part in (
        speaker.bar.audience.button(Locale.SQ),
        speaker.notes.viewport(),
        speaker.foot.findChildren(KeyButton)[2],
    ):
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
        before = talk.number
        press(Key.Key_Right)
        press(Key.Key_Space)
        assert talk.number == before + 2
        assert talk.blank is Blank.NOTHING
    qtbot.mouseClick(speaker.film.viewport(), Qt.MouseButton.LeftButton)
    before = talk.number
    press(Key.Key_Right)
    assert talk.number == before + 1


def test_the_film_strip_is_walked_and_opened_by_keys(
    talking: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_P)
    speaker, talk = speaker_of(talking), talk_of(talking)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker)
    while QApplication.focusWidget() is not speaker.film:
        press(Key.Key_Tab)
    before = talk.number
    press(Key.Key_Right)
    press(Key.Key_Right)
    assert talk.number == before
    press(Key.Key_Return)
    assert talk.number == before + 2


def test_notes_grow_and_shrink_by_key(talking: MainWindow, press: Press, qtbot: QtBot) -> None:
    press(Key.Key_P)
    speaker = speaker_of(talking)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is speaker)
    before = speaker.notes.font().pixelSize()
    press(Key.Key_Plus)
    assert speaker.notes.font().pixelSize() > before
    press(Key.Key_Minus)
    press(Key.Key_Minus)
    assert speaker.notes.font().pixelSize() < before


def test_d_turns_the_slides_dark(talking: MainWindow, press: Press) -> None:
    press(Key.Key_D)
    assert talk_of(talking).look is DARK_SLIDES
    picture = audience_of(talking).grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.lightness() < 128


def test_esc_ends_the_talk_at_the_section_shown(
    talking: MainWindow, press: Press, qtbot: QtBot
) -> None:
    for _time in range(6):
        press(Key.Key_PageDown)
    section = talk_of(talking).now.section
    assert section != "on-or-off"
    press(Key.Key_Escape)
    assert talking.talks.talk is None
    qtbot.waitUntil(lambda: talking.navigator.section == section)
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: talking.talks.talk is not None)
    assert talk_of(talking).now.section == section


def test_a_talk_does_not_outlive_the_program(talking: MainWindow) -> None:
    audience = audience_of(talking)
    talking.close()
    assert talking.talks.talk is None
    assert not audience.isVisible()


def test_a_screen_that_disappears_leaves_the_talk_on_the_other_at_the_same_slide(
    talking: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QApplication)
    real = app.primaryScreen()
    other = _Elsewhere(real)
    desk = talking.talks
    monkeypatch.setattr(desk, "_screens", lambda: [real, other])
    moved: list[object] = []
    monkeypatch.setattr("app.ui.present_desk._fill", lambda _one, screen: moved.append(screen))
    app.screenAdded.emit(real)
    QTest.qWait(10)
    assert moved == [other, real]
    press(Key.Key_PageDown)
    number = talk_of(talking).number
    monkeypatch.undo()
    app.screenRemoved.emit(real)
    QTest.qWait(10)
    assert talk_of(talking).number == number
    assert audience_of(talking).isVisible()
    assert audience_of(talking).isFullScreen()
    assert not speaker_of(talking).isVisible()
    # The notes went with the screen: the slide says how to get them back.
    hints = [part for part in audience_of(talking).findChildren(Notice) if part.isVisible()]
    assert [part.text() for part in hints] == ["P shows your notes, Esc ends the talk."]


@pytest.mark.parametrize(
    ("left", "width", "screens"),
    [(0, 100, 1), (0, 0, 1), (10_000, 100, 2)],
    ids=["mirrored, smaller", "mirrored", "beside"],
)
def test_screens_that_show_the_same_place_are_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, left: int, width: int, screens: int
) -> None:
    own = window.screen()
    area = own.geometry()
    other = QRect(left, 0, width or area.width(), area.height())
    found = [own, _Elsewhere(own, other)]
    monkeypatch.setattr("app.ui.present_desk.QGuiApplication", _Screens(found))
    assert len(window.talks._screens()) == screens


class _Screens:
    """What asks the system for its screens."""

    def __init__(self, found: list[object]) -> None:
        self.screens = lambda: found


class _Elsewhere:
    """A second screen that the offscreen platform does not have."""

    def __init__(self, screen: QScreen, area: QRect | None = None) -> None:
        self.geometry = screen.geometry if area is None else lambda: area


def test_nothing_of_a_talk_is_loaded_before_the_first_one() -> None:
    script = (
        "import sys, app.ui.main_window\n"
        "print([m for m in sys.modules if m.startswith(('app.ui.presenter', 'app.export.deck',"
        " 'app.ui.painting', 'PySide6.QtSvg'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_pace_is_told_in_words() -> None:
    assert pace_words(100, (60, 150)) == ("on plan", "key")
    assert pace_words(30, (60, 150)) == ("on plan", "key")
    assert pace_words(400, (60, 150)) == ("4 minutes behind plan", "warning")
    assert pace_words(0, (90, 150)) == ("1 minute ahead of plan", "accent")
    assert minutes_seconds(760) == "12:40"


def test_a_damaged_chapter_is_told_calmly_and_f5_works_again(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    with monkeypatch.context() as broken:
        broken.setattr("app.export.deck.voices.hear", _damaged)
        press(Key.Key_F5)
        qtbot.waitUntil(window.frame.notice.isVisible)
    assert "damaged" in window.frame.notice.text()
    assert window.talks.talk is None
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: window.talks.talk is not None)


def test_after_a_fault_of_any_kind_f5_works_again(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_place(Place(Locale.EN, "on-or-off"))
    QTest.qWait(50)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr("app.export.deck.voices.hear", _faulty)
        press(Key.Key_F5)
        qtbot.waitUntil(lambda: bool(caught))
    press(Key.Key_F5)
    qtbot.waitUntil(lambda: window.talks.talk is not None)


def _faulty(_source: object, chapter: str) -> object:
    raise RuntimeError(chapter)


def _damaged(_source: object, chapter: str) -> object:
    raise EditionError(chapter)
