"""What a reader can do, in one table: it feeds shortcuts, tool tips, menus and the list of keys.

Nothing is done here: the window connects each action to what it does. Where the desktop has only a
Macedonian keyboard layout, Qt finds no Latin letter for Ctrl+K (6.11.3 on X11; `latin_keys`); the
same key is then found by its place on the keyboard.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence

from app.i18n import gettext as _


class Act(StrEnum):
    """Names of the actions, for the code alone."""

    SEARCH = "search"
    HOME = "home"
    BACK = "back"
    FORWARD = "forward"
    INDICATORS = "indicators"
    CHECKLISTS = "checklists"
    LAW = "law"
    PREVIOUS_INDICATOR = "previous-indicator"
    NEXT_INDICATOR = "next-indicator"
    CONTENTS = "contents"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    MACEDONIAN = "macedonian"
    ALBANIAN = "albanian"
    ENGLISH = "english"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal-size"
    COPY_CITATION = "copy-citation"
    PRINT = "print"
    SAVE_PDF = "save-pdf"
    PRESENT = "present"
    KEYS = "keys"
    ABOUT = "about"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One line of the table: its words (asked anew after a change of language) and its keys."""

    act: Act
    words: Callable[[], str]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Lines of the table that belong together in the list of keys."""

    words: Callable[[], str]
    specs: tuple[ActionSpec, ...]


def _finding() -> ActionGroup:
    return ActionGroup(
        # TRANSLATORS: Heading in the list of keys.
        lambda: _("Find and move"),
        (
            # TRANSLATORS: Opens the search; tool tip, and a line in the list of keys.
            ActionSpec(Act.SEARCH, lambda: _("Search the guide"), ("Ctrl+K",)),
            # TRANSLATORS: Opens the start page of the program.
            ActionSpec(Act.HOME, lambda: _("Home"), ("Alt+Home", "Alt+1")),
            # TRANSLATORS: Goes to the place read before, as in a browser.
            ActionSpec(Act.BACK, lambda: _("Back"), ("Alt+Left",)),
            # TRANSLATORS: Undoes Back, as in a browser.
            ActionSpec(Act.FORWARD, lambda: _("Forward"), ("Alt+Right",)),
            # TRANSLATORS: Opens the list of all indicators.
            ActionSpec(Act.INDICATORS, lambda: _("Indicators"), ("Alt+2",)),
            # TRANSLATORS: Opens the list of checklists.
            ActionSpec(Act.CHECKLISTS, lambda: _("Checklists"), ("Alt+3",)),
            # TRANSLATORS: Opens the list of articles of law.
            ActionSpec(Act.LAW, lambda: _("Law"), ("Alt+4",)),
            ActionSpec(
                Act.PREVIOUS_INDICATOR,
                # TRANSLATORS: Opens the indicator before the open one, as they are listed.
                lambda: _("Previous indicator"),
                ("Ctrl+PgUp",),
            ),
            # TRANSLATORS: Opens the indicator after the open one, as they are listed.
            ActionSpec(Act.NEXT_INDICATOR, lambda: _("Next indicator"), ("Ctrl+PgDown",)),
            # TRANSLATORS: Shows or folds away the panel with the contents of the guide.
            ActionSpec(Act.CONTENTS, lambda: _("Contents panel"), ("F9",)),
            # TRANSLATORS: Moves the keyboard to the next part of the window.
            ActionSpec(Act.NEXT_PANE, lambda: _("Next part of the window"), ("F6",)),
            ActionSpec(
                Act.PREVIOUS_PANE,
                # TRANSLATORS: Moves the keyboard to the previous part of the window.
                lambda: _("Previous part of the window"),
                ("Shift+F6",),
            ),
        ),
    )


def _reading() -> ActionGroup:
    return ActionGroup(
        # TRANSLATORS: Heading in the list of keys.
        lambda: _("Language and text"),
        (
            # TRANSLATORS: Switches program and text to this language.
            ActionSpec(Act.MACEDONIAN, lambda: _("Macedonian"), ("Ctrl+1",)),
            # TRANSLATORS: Switches program and text to this language.
            ActionSpec(Act.ALBANIAN, lambda: _("Albanian"), ("Ctrl+2",)),
            # TRANSLATORS: Switches program and text to this language.
            ActionSpec(Act.ENGLISH, lambda: _("English"), ("Ctrl+3",)),
            # TRANSLATORS: Makes all text larger.
            ActionSpec(Act.LARGER, lambda: _("Larger text"), ("Ctrl++", "Ctrl+=")),
            # TRANSLATORS: Makes all text smaller.
            ActionSpec(Act.SMALLER, lambda: _("Smaller text"), ("Ctrl+-",)),
            # TRANSLATORS: Sets the text size back to 100 %.
            ActionSpec(Act.NORMAL_SIZE, lambda: _("Normal text size"), ("Ctrl+0",)),
        ),
    )


def _taking_along() -> ActionGroup:
    return ActionGroup(
        # TRANSLATORS: Heading in the list of keys.
        lambda: _("Cite, print and present"),
        (
            ActionSpec(
                Act.COPY_CITATION,
                # TRANSLATORS: Copies a reference to the block or article that is being read.
                lambda: _("Cite this place"),
                ("Ctrl+Shift+C",),
            ),
            # TRANSLATORS: Prints the page that is open.
            ActionSpec(Act.PRINT, lambda: _("Print"), ("Ctrl+P",)),
            # TRANSLATORS: Saves the page that is open as a PDF file.
            ActionSpec(Act.SAVE_PDF, lambda: _("Save as PDF"), ("Ctrl+Shift+P",)),
            # Some clickers send the second key to begin.
            # TRANSLATORS: Shows the chapter as slides to a room.
            ActionSpec(Act.PRESENT, lambda: _("Present"), ("F5", "Shift+F5")),
        ),
    )


def _program() -> ActionGroup:
    return ActionGroup(
        # TRANSLATORS: Heading in the list of keys.
        lambda: _("Program"),
        (
            # TRANSLATORS: Opens the list of all keys of the program.
            ActionSpec(Act.KEYS, lambda: _("Keys"), ("F1",)),
            # TRANSLATORS: Opens the page about the program, its edition and licences.
            ActionSpec(Act.ABOUT, lambda: _("About")),
            # TRANSLATORS: Closes the program.
            ActionSpec(Act.QUIT, lambda: _("Quit"), ("Ctrl+Q",)),
        ),
    )


GROUPS = (_finding(), _reading(), _taking_along(), _program())
SPECS = {spec.act: spec for group in GROUPS for spec in group.specs}

Actions = Mapping[Act, QAction]


def make_actions(parent: QObject) -> Actions:
    """A `QAction` for each line of the table, with its keys, ready to be connected."""
    made = {}
    for act, spec in SPECS.items():
        action = QAction(parent)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        made[act] = action
    word_actions(made)
    return made


def word_actions(actions: Actions) -> None:
    """Word all actions in the language of the interface."""
    for act, action in actions.items():
        action.setText(SPECS[act].words())
        action.setToolTip(SPECS[act].words())


def key_words(act: Act) -> str:
    """The first key of an action as the keyboard is labelled, or an empty string."""
    keys = SPECS[act].keys
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


# The Macedonian layout (MKS 1003): which Cyrillic letter lies on the key of which Latin one.
_MACEDONIAN = dict(zip("ЉЊЕРТЅУИОПАСДФГХЈКЛЗЏЦВБНМ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True))
# Places of the letter keys as the kernel of Linux numbers them (input-event-codes.h); Windows uses
# the same numbers, X11 and Wayland add 8.
_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_BY_PLACE = {
    first + offset: letter for first, row in _ROWS.items() for offset, letter in enumerate(row)
}
_XKB_OFFSET = 8
_FIRST_NOT_LATIN = 0x80
_FIRST_SPECIAL = 0x0100_0000


def _latin_letter(event: QKeyEvent) -> str:
    key = event.key()
    if not _FIRST_NOT_LATIN <= key < _FIRST_SPECIAL:
        return ""
    offset = 0 if QGuiApplication.platformName() == "windows" else _XKB_OFFSET
    by_place = _BY_PLACE.get(event.nativeScanCode() - offset, "")
    return _MACEDONIAN.get(chr(key).upper(), by_place)


def latin_letter(event: QKeyEvent) -> str:
    """The letter of a key pressed alone, by its place where the layout is not Latin.

    Empty with Ctrl or Alt, and for keys that are no letters; typing must not be read this way.
    """
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    return _latin_letter(event)


def latin_keys(event: QKeyEvent) -> QKeySequence | None:
    """The keys pressed as if the layout were Latin; None when they are Latin or no letter."""
    letter = _latin_letter(event)
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if not letter or not event.modifiers() & commands:
        return None
    key = Qt.Key(ord(letter))
    return QKeySequence(QKeyCombination(event.modifiers(), key))


def find_action(actions: Actions, keys: QKeySequence) -> QAction | None:
    """The action that has these keys, or None."""
    return next((action for action in actions.values() if keys in action.shortcuts()), None)
