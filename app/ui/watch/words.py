"""What the watch says: how grave, where, how many, and what is shown while a file is broken.

Only words are made here; the complaints themselves are worded by `app.content`.
"""

from app.content.complaint import Complaint, Severity
from app.i18n import gettext as _
from app.i18n import ngettext

# Hue and icon of each gravity: the shape says it without the hue.
DRESS = {Severity.ERROR: ("indicator", "circle-x"), Severity.WARNING: ("warning", "triangle-alert")}


def gravity_words(severity: Severity) -> str:
    """How grave, in one word."""
    if severity is Severity.ERROR:
        # TRANSLATORS: gravity of a complaint about the guide's text; an edition cannot be made.
        return _("Error")
    # TRANSLATORS: gravity of a complaint about the guide's text; an edition can still be made.
    return _("Warning")


def where_words(complaint: Complaint) -> str:
    """The file, its line where there is one, and the code."""
    if not complaint.line:
        return f"{complaint.file} · {complaint.code}"
    # TRANSLATORS: where a complaint stands; {file} is a file, {code} the code of the complaint.
    words = _("{file}, line {line} · {code}")
    return words.format(file=complaint.file, line=complaint.line, code=complaint.code)


def count_words(errors: int, warnings: int, here: int) -> str:
    """The status line: how many complaints there are, and how many on this page."""
    if not errors + warnings:
        # TRANSLATORS: status line while the sources of the guide are watched.
        return _("No complaints")
    # TRANSLATORS: status line while the sources are watched; {count} is a number of errors.
    first = ngettext("{count} error", "{count} errors", errors).format(count=errors)
    # TRANSLATORS: status line while the sources are watched; {count} is a number of warnings.
    second = ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings)
    # TRANSLATORS: status line; {count} is how many complaints stand beside the page that is shown.
    third = ngettext("{count} on this page", "{count} on this page", here).format(count=here)
    return f"{first} · {second} · {third}"


def busy_words() -> str:
    """While the sources are read and examined."""
    # TRANSLATORS: status line while the sources of the guide are read again.
    return _("Examining what was saved …")


def lost_words() -> str:
    """When the folder could not be read."""
    # TRANSLATORS: status line; the folder of the guide is not there or cannot be read.
    return _("The folder cannot be read now; it is looked at again by itself.")


def kept_words() -> str:
    """Above a page that is shown as it was."""
    # TRANSLATORS: above the page while its file is broken.
    return _("This file cannot be read now. The page shows how it was before.")


def elsewhere_words(count: int) -> str:
    """The button of the list of complaints that stand beside no block of the page."""
    # TRANSLATORS: button; opens the list of complaints about other pages and whole files.
    words = ngettext("{count} complaint elsewhere", "{count} complaints elsewhere", count)
    return words.format(count=count)


def more_words(count: int) -> str:
    """Below the list, when it is cut."""
    # TRANSLATORS: below a list of complaints that shows only the first ones; keep the command.
    words = ngettext(
        "{count} more: ict-guide check lists them all",
        "{count} more: ict-guide check lists them all",
        count,
    )
    return words.format(count=count)
