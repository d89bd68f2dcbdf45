"""Writing a file that somebody asked for: whole under its name, or not at all.

It writes beside the name and renames; what was there before stays until the new file is whole. It
asks nothing and words nothing for a window: the reason is a code of its own.
"""

import contextlib
import errno
import os
import secrets
from enum import StrEnum
from pathlib import Path


class Refusal(StrEnum):
    """Why a file could not be written."""

    FULL = "full"
    FORBIDDEN = "forbidden"
    NO_FOLDER = "no-folder"
    OTHER = "other"


# EFBIG is what a limit on the size of files says, EDQUOT one on the space of an account.
_CODES = {
    errno.ENOSPC: Refusal.FULL,
    errno.EDQUOT: Refusal.FULL,
    errno.EFBIG: Refusal.FULL,
    errno.EACCES: Refusal.FORBIDDEN,
    errno.EPERM: Refusal.FORBIDDEN,
    errno.EROFS: Refusal.FORBIDDEN,
    errno.ENOENT: Refusal.NO_FOLDER,
    errno.ENOTDIR: Refusal.NO_FOLDER,
}


class CannotSaveError(Exception):
    """The file was not written, and nothing of it was left behind."""

    def __init__(self, path: Path, refusal: Refusal) -> None:
        super().__init__(f"{path}: {refusal.value}")
        self.path = path
        self.refusal = refusal


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a name of its own and give it the name asked for once it is whole.

    Raises:
        CannotSaveError: The folder is not there or closed, or the disk is full.
    """
    try:
        _write(path, data)
    except OSError as error:
        raise CannotSaveError(path, _CODES.get(error.errno or 0, Refusal.OTHER)) from error


def _write(path: Path, data: bytes) -> None:
    # Made as any document of this account is made, and never over a file that is there.
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
