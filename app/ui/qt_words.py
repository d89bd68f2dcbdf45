"""Qt's own dialogs in the language of the interface, as far as the guide shows any.

The wheel ships no Qt catalogue in Macedonian or Albanian, so the few words that a file dialog shows
come from ours. What is not listed stays English; nothing else of Qt is worded here.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialog

from app.i18n import gettext as _


def _words() -> dict[str, Callable[[], str]]:
    """Qt's English words of a file dialog and ours, asked for in the language of the moment."""
    return {
        # TRANSLATORS: In a dialog that saves a file: before the folder that is shown.
        "&Look in:": lambda: _("Look in:"),
        # TRANSLATORS: In a dialog that saves a file: before the name it will have.
        "File &name:": lambda: _("File name:"),
        # TRANSLATORS: In a dialog that saves a file: before the kinds of files that are shown.
        "Files of &type:": lambda: _("Files of type:"),
        # TRANSLATORS: Button that saves a file.
        "&Save": lambda: _("Save"),
        "Save": lambda: _("Save"),
        # TRANSLATORS: Button that opens a folder.
        "&Open": lambda: _("Open"),
        "Open": lambda: _("Open"),
        # TRANSLATORS: Button that closes a dialog and does nothing.
        "Cancel": lambda: _("Cancel"),
        # TRANSLATORS: Button of a question.
        "&Yes": lambda: _("Yes"),
        # TRANSLATORS: Button of a question.
        "&No": lambda: _("No"),
        # TRANSLATORS: Goes to the folder seen before.
        "Back": lambda: _("Back"),
        "Go back": lambda: _("Back"),
        # TRANSLATORS: Goes to the folder seen after.
        "Forward": lambda: _("Forward"),
        "Go forward": lambda: _("Forward"),
        # TRANSLATORS: Goes to the folder that holds this one.
        "Parent Directory": lambda: _("Folder above"),
        "Go to the parent directory": lambda: _("Folder above"),
        # TRANSLATORS: Makes a folder.
        "Create New Folder": lambda: _("New folder"),
        "Create a New Folder": lambda: _("New folder"),
        "&New Folder": lambda: _("New folder"),
        "New Folder": lambda: _("New folder"),
        # TRANSLATORS: Shows the names of files only.
        "List View": lambda: _("Names only"),
        "Change to list view mode": lambda: _("Names only"),
        # TRANSLATORS: Shows files with size and date.
        "Detail View": lambda: _("With details"),
        "Change to detail view mode": lambda: _("With details"),
        # TRANSLATORS: Gives a file another name.
        "&Rename": lambda: _("Rename"),
        # TRANSLATORS: Removes a file.
        "&Delete": lambda: _("Delete"),
        # TRANSLATORS: Shows files that the system hides.
        "Show &hidden files": lambda: _("Show hidden files"),
        # TRANSLATORS: Name of the list of folders beside the files, for a screen reader.
        "Sidebar": lambda: _("Places"),
        "List of places and bookmarks": lambda: _("Places"),
        # TRANSLATORS: Name of the list of files, for a screen reader.
        "Files": lambda: _("Files"),
        # TRANSLATORS: All disks of the computer, in the list of places.
        "Computer": lambda: _("Computer"),
        # TRANSLATORS: Head of a column of files.
        "Name": lambda: _("Name"),
        # TRANSLATORS: Head of a column of files.
        "Size": lambda: _("Size"),
        # TRANSLATORS: Head of a column of files: the kind of file.
        "Type": lambda: _("Kind"),
        # TRANSLATORS: Head of a column of files.
        "Date Modified": lambda: _("Changed"),
        # TRANSLATORS: Kind of file.
        "Folder": lambda: _("Folder"),
        # TRANSLATORS: Question before a file is replaced; keep %1, the name of the file.
        "%1 already exists.\nDo you want to replace it?": lambda: _(
            "%1 already exists.\nDo you want to replace it?"
        ),
    }


class QtWords(QTranslator):
    """Answers Qt's requests for the words above."""

    def __init__(self) -> None:
        super().__init__()
        self._known = _words()

    def isEmpty(self) -> bool:
        """While this is true Qt tells nobody of a new language: there is none."""
        return True

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
    ) -> str:
        """Qt asks for its own words."""
        found = self._known.get(source)
        return found() if found else source


def word_dialog(dialog: QDialog, words: QtWords) -> None:
    """Let Qt speak our words until a dialog is closed; they were installed before it was made."""
    dialog.finished.connect(lambda _result: QCoreApplication.removeTranslator(words))


def installed() -> QtWords:
    """Our words, from now on answered to Qt."""
    words = QtWords()
    QCoreApplication.installTranslator(words)
    return words
