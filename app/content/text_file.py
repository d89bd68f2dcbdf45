r"""Reading a text file of the guide as UTF-8, with a complaint when it is something else.

Line ends are made ``\n``, so that a file edited on Windows has the same digest as elsewhere.
"""

from pathlib import Path

from app.content.complaint import Where, complain
from app.content.fields import Notes

_BYTE_ORDER_MARK = "\ufeff"


def read_text(path: Path, where: Where, notes: Notes) -> str | None:
    """The text, or None after a complaint when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        notes.complaints.append(complain("TXT001", where.at(line)))
        return None
    except OSError as error:
        notes.complaints.append(complain("DAT008", where, reason=error.strerror or ""))
        return None
    return same_lines(text.removeprefix(_BYTE_ORDER_MARK))


def find_inside(folder: Path, name: str) -> Path | None:
    """The file of this name in the folder, or None: never one outside, whatever the name says."""
    path = (folder / name).resolve()
    return path if path.is_file() and path.is_relative_to(folder.resolve()) else None


def same_lines(text: str) -> str:
    """The text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
