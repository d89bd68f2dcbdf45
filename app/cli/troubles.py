"""Troubles at the start, worded for a person who sees a window and no terminal.

Details name versions, errors and places in the program alone: no text of the guide, no words typed,
no folder of the reader's. Nothing is written and nothing is sent.
"""

import platform
from pathlib import Path

from app import __version__
from app.cli.given_place import PackNotYetError, told
from app.cli.services import RequestError
from app.i18n import gettext as _
from app.model.place import BadPlaceError
from app.model.trouble import Trouble

# Lines of a traceback that are told, the innermost. Our choice: the last calls say where it was.
_MOST_FRAMES = 12


def request_trouble(error: RequestError) -> Trouble:
    """What was asked for could not be done."""
    from app.editions.errors import EditionError  # noqa: PLC0415 - only when something is wrong

    cause = error.__cause__
    if isinstance(error, PackNotYetError):
        return _pack_trouble(error)
    if isinstance(cause, BadPlaceError):
        return _place_trouble(cause)
    if isinstance(cause, EditionError):
        return _edition_trouble(cause)
    # TRANSLATORS: title of a small window at the start.
    title = _("The guide was not opened")
    return Trouble(title, _without_home(str(error)), (), _details(error), to_pass_on=True)


def usage_trouble(words: str) -> Trouble:
    """The words the program was started with make no sense."""
    said = told(words)
    return Trouble(
        # TRANSLATORS: title of a small window at the start.
        title=_("The program does not understand how it was started"),
        said=said[:1].upper() + said[1:],
        # TRANSLATORS: what to do, in a small window at the start.
        steps=(_("Start the guide from the menu of your computer."),),
        details=_details(None),
        to_pass_on=True,
    )


def crash_trouble(error: BaseException) -> Trouble:
    """The program met a fault that nobody foresaw."""
    details = "\n".join([_details(error), *crash_frames(error)])
    if isinstance(error, ImportError):
        return _part_trouble(details)
    return Trouble(
        # TRANSLATORS: title of a small window at the start.
        title=_("The program met a fault of its own"),
        # TRANSLATORS: in a small window at the start.
        said=_("The guide could not be opened. Nothing that you keep was changed."),
        # TRANSLATORS: what to do, in a small window at the start.
        steps=(_("Start the program again."),),
        details=details,
        to_pass_on=True,
    )


def _part_trouble(details: str) -> Trouble:
    """A library or a file of the program is not there, or is none."""
    return Trouble(
        # TRANSLATORS: title of a small window at the start.
        title=_("The guide could not be opened"),
        # TRANSLATORS: in a small window at the start.
        said=_(
            "A part of the program is missing or damaged. Protection against viruses may have "
            "removed it. You have done nothing wrong."
        ),
        steps=_install_again(),
        details=details,
        to_pass_on=True,
    )


def _install_again() -> tuple[str, ...]:
    return (
        # TRANSLATORS: what to do, in a small window at the start.
        _("Install the program again. What you keep stays as it is."),
        # TRANSLATORS: what to do, in a small window at the start.
        _("If you use it from a USB stick, copy the whole folder again."),
    )


def crash_frames(error: BaseException) -> list[str]:
    """Where in the program it was, innermost last: ``app/ui/shell.py:52 run_window``."""
    import traceback  # noqa: PLC0415 - only when something is wrong

    lines = []
    for frame in traceback.extract_tb(error.__traceback__):
        parts = Path(frame.filename).parts
        if "app" in parts:
            at = len(parts) - 1 - parts[::-1].index("app")
            lines.append(f"{'/'.join(parts[at:])}:{frame.lineno} {frame.name}")
    return lines[-_MOST_FRAMES:]


def _details(error: BaseException | None) -> str:
    lines = [
        f"ict-guide {__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
    ]
    while error is not None:
        name = getattr(error, "name", "")
        inside = name if isinstance(name, str) and not Path(name).is_absolute() else ""
        lines.append(f"{type(error).__name__} {told(inside)}".rstrip())
        error = error.__cause__
    return "\n".join(lines)


def _pack_trouble(error: PackNotYetError) -> Trouble:
    return Trouble(
        # TRANSLATORS: title of a small window at the start. A content pack is a newer edition.
        title=_("Content packs cannot be installed yet"),
        said=str(error),
        steps=(
            # TRANSLATORS: what to do, in a small window at the start.
            _("Keep the file for a later version of the program."),
            # TRANSLATORS: what to do, in a small window at the start.
            _("To read the guide, start it without a file."),
        ),
        details=_details(error),
    )


def _place_trouble(cause: BadPlaceError) -> Trouble:
    # TRANSLATORS: in a small window at the start; {place} is an address as it was given.
    said = _("“{place}” does not lead to any place in the guide.")
    return Trouble(
        # TRANSLATORS: title of a small window at the start.
        title=_("This is not an address of the guide"),
        said=said.format(place=told(str(cause))),
        steps=(
            # TRANSLATORS: what to do, in a small window at the start.
            _("Start the guide without an address, and search for what you need."),
            # TRANSLATORS: what to do, in a small window at the start.
            _("If the address stands in a document, tell whoever wrote it."),
        ),
        details=_details(cause),
    )


def _edition_trouble(cause: Exception) -> Trouble:
    from app.editions.errors import DamagedEditionError, NoEditionError  # noqa: PLC0415

    if isinstance(cause, DamagedEditionError):
        # TRANSLATORS: in a small window at the start; {name} is a file of the guide.
        said = _("The file {name} of the guide is missing or damaged. You have done nothing wrong.")
        said = said.format(name=told(cause.name))
    elif isinstance(cause, NoEditionError):
        # TRANSLATORS: in a small window at the start.
        said = _("The program is here, but the guide itself is not. You have done nothing wrong.")
    else:
        # TRANSLATORS: in a small window at the start.
        said = _("The files of the guide cannot be read. You have done nothing wrong.")
    return Trouble(
        # TRANSLATORS: title of a small window at the start.
        title=_("The guide could not be opened"),
        said=said,
        steps=_install_again(),
        details=_details(cause),
        to_pass_on=True,
    )


def _without_home(words: str) -> str:
    """The words without the name of the reader's own folder, which is often a person's name."""
    try:
        return words.replace(str(Path.home()), "~")
    except RuntimeError:
        return words
