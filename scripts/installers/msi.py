"""Makes the MSI from a staged folder: per machine, 64-bit, silent, the same bytes every time.

`wixl` 0.101 draws a package code by lot and writes the time of day twice; both stand in the one
summary of the file and nothing else differs. They are replaced by a code derived from the content
and by the common time. Nothing else of the file is touched.
"""

import re
import shutil
import struct
import tempfile
import uuid
from pathlib import Path

from scripts.installers import msi_source, names, tools, trees
from scripts.installers.errors import InstallerError
from scripts.installers.names import VERSION

# The id of the summary's format in a compound file, as Windows stores it: mixed byte order.
_FORMAT = uuid.UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9").bytes_le
# Ids of properties and types of values in a property set (Windows, [MS-OLEPS]).
_PACKAGE_CODE, _CREATED, _SAVED = 9, 12, 13
_TEXT, _TIME = 30, 64
_CODE = re.compile(rb"\{[0-9A-F-]{36}\}\0")
# FILETIME counts tenths of microseconds from 1601; this many seconds lie before 1970.
_BEFORE_1970 = 11_644_473_600
_TICKS = 10_000_000


def make_msi(stage: Path, out: Path, version: str = VERSION) -> Path:
    """Make the MSI.

    Args:
        stage: The folder as it will be installed.
        out: The file to write.
        version: Three numbers; another one than the program's makes an upgrade to try.

    Returns:
        `out`.

    Raises:
        MissingToolError: `wixl` is not installed.
        InstallerError: The folder holds what an MSI cannot.
    """
    tools.need("wixl")
    files = trees.files_of(stage)
    text = msi_source.source(files, version, trees.size_of(stage))
    trees.settle(stage, names.epoch())
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ict-guide-msi-") as scratch:
        work = Path(scratch)
        (work / msi_source.STAGE_LINK).symlink_to(stage.resolve(), target_is_directory=True)
        shutil.copyfile(names.DATA / "windows" / msi_source.ICON, work / msi_source.ICON)
        (work / "guide.wxs").write_text(text, encoding="utf-8")
        # The code page of the file's words is that of the system's language, unless told.
        tools.run(
            ["wixl", "-a", "x64", "-o", "guide.msi", "guide.wxs"], cwd=work, env={"LC_ALL": "C"}
        )
        code = msi_source.guid_of(f"package:{version}:{trees.digest_of(stage)}:{text}")
        made = settled((work / "guide.msi").read_bytes(), code, names.epoch())
        out.write_bytes(made)
    return out


def settled(made: bytes, code: str, epoch: int) -> bytes:
    """The same MSI with a package code and times that do not change from day to day.

    Args:
        made: The file as wixl wrote it.
        code: The package code, 36 characters.
        epoch: Seconds since 1970.

    Raises:
        InstallerError: The summary is not where it should be; nothing is guessed.
    """
    fields = _summary(made)
    place = fields[_PACKAGE_CODE]
    # A text is its type, its length with the closing zero, and its bytes.
    kind, length = struct.unpack_from("<II", made, place)
    if kind != _TEXT or not _CODE.fullmatch(made[place + 8 : place + 8 + length]):
        message = "The summary of the MSI has no package code."
        raise InstallerError(message)
    whole = bytearray(made)
    whole[place + 8 : place + 8 + length] = b"{" + code.encode("ascii") + b"}\0"
    for name in (_CREATED, _SAVED):
        if struct.unpack_from("<I", made, fields[name])[0] != _TIME:
            message = "The summary of the MSI has no time."
            raise InstallerError(message)
        struct.pack_into("<Q", whole, fields[name] + 4, (epoch + _BEFORE_1970) * _TICKS)
    return bytes(whole)


def _summary(made: bytes) -> dict[int, int]:
    # Where each property of the summary stands in the file. The stream is smaller than 4,096
    # bytes, and wixl writes such streams in one piece; the checks of `settled` hold it to that.
    place = made.find(_FORMAT)
    if place < 0 or made.find(_FORMAT, place + 1) >= 0:
        message = "The MSI has not exactly one summary."
        raise InstallerError(message)
    (offset,) = struct.unpack_from("<I", made, place + len(_FORMAT))
    # The header of the set (28 bytes and the format's id) comes before the section.
    section = place - 28 + offset
    _size, count = struct.unpack_from("<II", made, section)
    pairs = (struct.unpack_from("<II", made, section + 8 + 8 * index) for index in range(count))
    fields = {name: section + where for name, where in pairs}
    if not {_PACKAGE_CODE, _CREATED, _SAVED} <= fields.keys():
        message = "The summary of the MSI lacks its package code or its times."
        raise InstallerError(message)
    return fields


def tables_of(path: Path) -> str:
    """All tables of an MSI as text, to compare two files by what they say.

    Args:
        path: The MSI.
    """
    whole = path.resolve()
    listed = tools.run(["msiinfo", "tables", whole]).split("\n")
    wanted = sorted(name.strip() for name in listed if name.strip())
    # The pictures of a table are written as files into the current folder.
    with tempfile.TemporaryDirectory(prefix="ict-guide-tables-") as scratch:
        said = [tools.run(["msiinfo", "export", whole, name], cwd=Path(scratch)) for name in wanted]
    return "\n".join(said)


def extract(path: Path, target: Path) -> Path:
    """Unpack the files of an MSI without installing it.

    Args:
        path: The MSI.
        target: An empty or missing folder.

    Returns:
        The program's folder inside it.
    """
    target.mkdir(parents=True, exist_ok=True)
    tools.run(["msiextract", "-C", target, path])
    found = sorted(target.rglob(names.WINDOWS_PROGRAM))
    if len(found) != 1:
        message = f"{path.name} holds {len(found)} folders named {names.WINDOWS_PROGRAM}."
        raise InstallerError(message)
    return found[0]
