"""Writing files of a guide whole or not at all, several of them together.

Each is written beside its place first. What was there is never lost: if the last swap fails, a new
file is taken away again.
"""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.content.starting.errors import StartError
from app.i18n import gettext as _


def write_together(files: Sequence[tuple[Path, str]]) -> None:
    """Write all files, in this order; texts keep their line ends.

    Raises:
        StartError: One of them cannot be written; then none is.
    """
    beside = [(path.with_name(f"{path.name}.new"), path, text) for path, text in files]
    fresh: list[Path] = []
    try:
        for new, path, text in beside:
            new.write_bytes(text.encode("utf-8"))
            if path.exists():
                shutil.copymode(path, new)
        for new, path, _text in beside:
            if not path.exists():
                fresh.append(path)
            new.replace(path)
    except OSError as error:
        for path in (*fresh, *(new for new, _path, _text in beside)):
            with suppress(OSError):
                path.unlink()
        # TRANSLATORS: said at a terminal; {file} is a file, {reason} what the system says.
        words = _("{file} cannot be written: {reason}. Nothing was changed.")
        raise StartError(
            words.format(file=error.filename or files[-1][0], reason=error.strerror or error)
        ) from error
