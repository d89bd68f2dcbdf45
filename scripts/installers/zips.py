"""Writes a zip that is the same bytes each time: members in order, one time, one mode.

It reads no folder: what goes in is given by name.
"""

import stat
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

from scripts.installers import names
from scripts.installers.errors import InstallerError

# A zip counts years from here; its seconds are even.
_FIRST_YEAR = 1980
_UNIX = 3
_LEVEL = 9


def write_zip(contents: Mapping[str, bytes], top: str, out: Path) -> Path:
    """Write a zip.

    Args:
        contents: What is in each file, by its path with forward slashes.
        top: The folder in the zip that everything lies in.
        out: The file to write.

    Returns:
        `out`.

    Raises:
        InstallerError: The common time is one that no zip can hold.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(contents):
            archive.writestr(_member(f"{top}/{name}"), contents[name], compresslevel=_LEVEL)
    return out


def _member(name: str) -> zipfile.ZipInfo:
    moment = time.gmtime(names.epoch())
    if moment.tm_year < _FIRST_YEAR:
        message = "A zip cannot hold a time before 1980; SOURCE_DATE_EPOCH says one."
        raise InstallerError(message)
    member = zipfile.ZipInfo(name, moment[:6])
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = (stat.S_IFREG | 0o644) << 16
    return member
