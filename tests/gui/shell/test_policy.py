"""What an administrator has set holds in the window, and whoever tries otherwise learns why."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import current_locale, gettext, gettext_in
from app.library.policy import NO_POLICY, Policy, PolicyFault, PolicyState, parse_policy
from app.library.policy_words import fault_words, locked_words
from app.library.settings import Settings
from app.model.locale import Locale
from app.model.place import Place
from app.ui.history import View
from app.ui.main_window import MainWindow
from app.ui.panes.about import AboutPane
from app.ui.theme.fonts import load_fonts
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.lines import TextBlock
from tests.gui.shell.conftest import CTRL
from tests.gui.shell.sample import SampleEngine, SampleGuide
from tests.gui.showing import LAPTOP, SMALL, put_away, show, whole

LOCKED = parse_policy({"locale": "en"}, "policy.toml")
ALL = parse_policy(
    {
        "locale": "sq",
        "leave_no_trace": True,
        "imports": False,
        "allowed_publishers": ["Ministry", "Court"],
    },
    "policy.toml",
)
Under = Callable[..., MainWindow]


@pytest.fixture
def under(qtbot: QtBot) -> Iterator[Under]:
    load_fonts()
    windows: list[MainWindow] = []

    def opened(policy: Policy, size: tuple[int, int] = LAPTOP) -> MainWindow:
        settings = Settings(locale=policy.locale or Locale.EN, theme="light")
        window = MainWindow(SampleGuide(), SampleEngine(), settings, examine=whole, policy=policy)
        windows.append(window)
        show(qtbot, window, size)
        return window

    yield opened
    for window in windows:
        put_away(window)


def about_of(window: MainWindow) -> AboutPane:
    window.show_about()
    pane = window.navigator._panes[View.ABOUT]
    assert isinstance(pane, AboutPane)
    return pane


def told(pane: AboutPane) -> list[str]:
    return [block.text() for block in pane.findChildren(TextBlock) if not block.isHidden()]


def test_a_press_on_another_language_changes_nothing_and_says_why(
    under: Under, qtbot: QtBot
) -> None:
    window = under(LOCKED)
    languages = window.frame.bar.languages
    for locale in (Locale.MK, Locale.SQ):
        qtbot.mouseClick(languages.button(locale), Qt.MouseButton.LeftButton)
        assert current_locale() is Locale.EN
        assert window.frame.notice.text() == locked_words()
        assert window.frame.notice.isVisible()
        assert not languages.button(locale).isChecked()
        assert languages.button(Locale.EN).isChecked()
        window.frame.notice.say("")


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_the_keys_of_the_languages_change_nothing_and_say_why(
    key: Qt.Key, under: Under, press: Callable[..., None]
) -> None:
    window = under(LOCKED)
    press(key, CTRL)
    assert current_locale() is Locale.EN
    assert window.frame.notice.text() == locked_words()


def test_the_locked_language_itself_says_nothing(under: Under, qtbot: QtBot) -> None:
    window = under(LOCKED)
    qtbot.mouseClick(window.frame.bar.languages.button(Locale.EN), Qt.MouseButton.LeftButton)
    assert not window.frame.notice.isVisible()


def test_the_buttons_tell_pointer_and_screen_reader_why(under: Under) -> None:
    bar = under(LOCKED).frame.bar
    for locale in Locale:
        button = bar.languages.button(locale)
        assert button.toolTip() == button.accessibleDescription() == locked_words()
        assert button.focusPolicy() is not Qt.FocusPolicy.NoFocus
    assert bar.language.toolTip() == bar.language.accessibleDescription() == locked_words()


def test_the_menu_of_a_narrow_window_shows_why_and_offers_no_other_language(under: Under) -> None:
    bar = under(LOCKED, SMALL).frame.bar
    acts = bar._language_menu.actions()
    assert [act.text() for act in acts if act.isEnabled()] == ["English"]
    assert locked_words() in [act.text() for act in acts if act.isVisible()]


def test_without_a_policy_nothing_of_it_is_seen(under: Under) -> None:
    window = under(NO_POLICY)
    bar = window.frame.bar
    assert all(act.isEnabled() for act in bar._locale_acts.values())
    assert not bar._locked.isVisible()
    assert bar.languages.button(Locale.MK).accessibleDescription() == ""
    assert "administrator" not in "".join(told(about_of(window)))


def test_an_address_in_another_language_opens_in_the_locked_one(under: Under) -> None:
    window = under(LOCKED)
    window.open_place(Place(Locale.SQ, "preserving-a-profile"))
    assert current_locale() is Locale.EN
    now = window.navigator.now.place
    assert now is not None
    assert (now.id, now.locale) == ("preserving-a-profile", Locale.EN)
    assert not window.frame.notice.isVisible()


@pytest.mark.usefixtures("in_real_words")
def test_about_says_what_is_set_and_what_has_no_effect_yet(under: Under) -> None:
    said = told(about_of(under(ALL)))
    words = next(
        line for line in said if gettext_in(Locale.SQ, "Your administrator has set:") in line
    )
    assert words.count("\n") == 3
    assert gettext_in(Locale.SQ, "Albanian") in words
    never = gettext_in(
        Locale.SQ,
        "The program opens no network connection. It remembers nothing: neither your language "
        "and colours, nor what you read, nor what you searched for.",
    )
    assert never in said


def test_about_names_the_publishers_that_are_allowed(under: Under) -> None:
    policy = parse_policy({"allowed_publishers": ["Ministry", "Court"]}, "")
    assert "Ministry, Court" in "".join(told(about_of(under(policy))))
    nobody = parse_policy({"allowed_publishers": []}, "")
    assert "No publisher" in "".join(told(about_of(under(nobody))))


def test_about_says_that_a_policy_is_damaged(under: Under) -> None:
    policy = Policy(PolicyState.DAMAGED, "/etc/x", leave_no_trace=True, fault=PolicyFault.NOT_TOML)
    assert fault_words(policy) in "\n".join(told(about_of(under(policy))))


def test_the_details_that_are_copied_say_nothing_of_the_policy(under: Under) -> None:
    buttons = about_of(under(ALL)).findChildren(TextButton)
    next(one for one in buttons if one.text() == gettext("Copy details")).click()
    assert "ict-guide" in QApplication.clipboard().text()
    assert "Ministry" not in QApplication.clipboard().text()
