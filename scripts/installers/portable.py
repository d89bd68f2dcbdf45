"""Makes the portable folder for a USB stick: a zip with the staged files and the portable mark.

The same folder always gives the same bytes. It asks nothing of the computer it is unpacked on.
"""

import stat
import time
import zipfile
from pathlib import Path

from scripts.installers import names, trees
from scripts.installers.errors import InstallerError
from scripts.installers.readme import PORTABLE_MARK, portable_mark

# The folder that everything in the zip lies in.
TOP = "ICT-Guide-{version}"
# A zip counts years from here; its seconds are even.
_FIRST_YEAR = 1980
_UNIX = 3
_LEVEL = 9


def make_zip(stage: Path, out: Path) -> Path:
    """Make the zip.

    Args:
        stage: The staged folder of Windows.
        out: The file to write.

    Returns:
        `out`.

    Raises:
        InstallerError: The folder is empty or already portable.
    """
    files = trees.files_of(stage)
    if not files or PORTABLE_MARK in files:
        message = f"{stage} is empty or already holds {PORTABLE_MARK}."
        raise InstallerError(message)
    contents = {name: (stage / name).read_bytes() for name in files}
    contents[PORTABLE_MARK] = portable_mark(windows=True)
    top = TOP.format(version=names.VERSION)
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
