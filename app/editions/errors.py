"""What can go wrong with editions; each message says what happened, to what, and what to do.

EditionError
    FaultyContentError    the sources have errors; their complaints come along
    BadEditionError       a folder is no compiled edition, or not one of this program
        DamagedEditionError   a file of it is not what its manifest says
    CannotWriteError      the place for editions cannot be written
    NoEditionError        none was found at all
"""

from pathlib import Path

from app.content.complaint import Complaint
from app.i18n import gettext as _


class EditionError(Exception):
    """Base of all errors of this package; `str` of it is one line for a reader."""


class FaultyContentError(EditionError):
    """The sources have errors, so no edition is made of them."""

    def __init__(self, folder: Path, complaints: tuple[Complaint, ...]) -> None:
        # TRANSLATORS: {folder} is a folder; "ict-guide check" is a command and stays as it is.
        message = _("The content in {folder} has errors. Run “ict-guide check” to see them.")
        super().__init__(message.format(folder=folder))
        self.folder = folder
        self.complaints = complaints


class BadEditionError(EditionError):
    """The folder does not hold an edition that this program can read."""

    def __init__(self, folder: Path) -> None:
        # TRANSLATORS: {folder} is a folder. An edition is one dated state of the guide.
        message = _("{folder} is not an edition that this program can read.")
        super().__init__(message.format(folder=folder))
        self.folder = folder


class DamagedEditionError(BadEditionError):
    """A file of the edition is missing or altered."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder)
        # TRANSLATORS: {name} is a file of the edition, {folder} the edition's folder.
        message = _("The file {name} of the edition in {folder} is missing or damaged.")
        self.args = (message.format(name=name, folder=folder),)
        self.name = name


class CannotWriteError(EditionError):
    """An edition could not be written; nothing of it is left behind."""

    def __init__(self, folder: Path, reason: str) -> None:
        # TRANSLATORS: {folder} is a folder, {reason} the system's own words, e.g. "disk is full".
        message = _("The edition could not be written to {folder}: {reason}")
        super().__init__(message.format(folder=folder, reason=reason))
        self.folder = folder


class NoEditionError(EditionError):
    """There is neither an edition nor its sources where one was looked for."""

    def __init__(self) -> None:
        # TRANSLATORS: "--edition FOLDER" is an option of the command line; translate FOLDER only.
        super().__init__(_("No edition of the guide was found. Name one with --edition FOLDER."))
