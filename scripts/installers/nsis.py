"""Makes the Windows setup program from a staged folder with `makensis`.

What is handed out has the 32-bit starter of NSIS: it runs on every Windows, so that 32-bit Windows
can be told in plain words why the guide cannot be installed there; it is also the starter that
virus scanners know. The same script makes a 64-bit one for trials on machines that have no 32-bit
Wine.
"""

import struct
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from scripts.installers import names, nsis_files, nsis_words, tools, trees
from scripts.installers.errors import InstallerError
from scripts.installers.msi_source import ICON, require_version
from scripts.installers.names import VERSION


class Starter(StrEnum):
    """Which program of NSIS unpacks: the one handed out, or one for trials."""

    HANDED_OUT = "x86-unicode"
    TRIAL = "amd64-unicode"


class Squeeze(StrEnum):
    """How the files are packed: as small as can be, or quickly."""

    SMALL = "/SOLID lzma"
    QUICK = "zlib"


@dataclass(frozen=True, slots=True)
class Setup:
    """What kind of setup program to make.

    Attributes:
        version: Three numbers.
        starter: Which program of NSIS unpacks.
        squeeze: How the files are packed.
    """

    version: str = VERSION
    starter: Starter = Starter.HANDED_OUT
    squeeze: Squeeze = Squeeze.SMALL


RELEASE = Setup()
# Megabytes that solid LZMA looks back; as much as the whole program.
_DICTIONARY = 64
# The picture beside the first and the last page, as NSIS measures it, in pixels.
_SIDE = (164, 314)
# The cover of slides and the line on it (app/ui/theme/projector.py); red, green, blue.
Colour = tuple[int, int, int]
_DEEP, _LIGHT = (0x0B, 0x3D, 0x47), (0x6F, 0xC6, 0xD1)
# Where the band and the mark stand, in pixels: from below, from above, and the mark's side.
_BAND, _MARK_TOP, _MARK = range(40, 46), 40, 64


def make_setup(stage: Path, out: Path, kind: Setup = RELEASE) -> Path:
    """Make the setup program.

    Args:
        stage: The folder as it will be installed.
        out: The file to write.
        kind: Its version, starter and packing.

    Returns:
        `out`.

    Raises:
        MissingToolError: `makensis` is not installed.
        InstallerError: A name cannot be, or makensis warned: a warning is an error here.
    """
    tools.need("makensis")
    words = nsis_words.load()
    lists = nsis_files.lists(trees.files_of(stage), stage.resolve(), words)
    trees.settle(stage, names.epoch())
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ict-guide-setup-") as scratch:
        work = Path(scratch)
        nsis_words.write_languages(work, words)
        (work / "files.nsh").write_text(lists, encoding="utf-8-sig")
        (work / "side.bmp").write_bytes(side_picture())
        # The time of the picture is packed with it.
        trees.settle(work, names.epoch())
        made = work / "made.exe"
        defines = _defines(work, made, kind, trees.size_of(stage))
        script = names.DATA / "windows" / "setup.nsi"
        # The words are checked as warnings: one that a language lacks ends the run (-WX).
        command = ["makensis", "-WX", "-V2", "-NOCD", "-INPUTCHARSET", "UTF8"]
        command += [f"-D{name}={value}" for name, value in defines.items()]
        command += [f"-XSetCompressor {kind.squeeze}", f"-XSetCompressorDictSize {_DICTIONARY}"]
        if kind.squeeze is not Squeeze.SMALL:
            del command[-1]
        tools.run(
            [*command, script], env={"SOURCE_DATE_EPOCH": str(names.epoch()), "LC_ALL": "C.UTF-8"}
        )
        out.write_bytes(made.read_bytes())
    return out


def _defines(work: Path, made: Path, kind: Setup, size: int) -> dict[str, str]:
    version = require_version(kind.version)
    return {
        "VERSION": version,
        "VERSION_FOUR": f"{version}.0",
        # Windows counts this in kilobytes of 1024 bytes.
        "SIZE_KB": str(max(1, size // 1024)),
        "OUTPUT": str(made),
        "ARCHITECTURE": kind.starter.value,
        "ICON": str(names.DATA / "windows" / ICON),
        "SIDE_PICTURE": str(work / "side.bmp"),
        "FILES": str(work / "files.nsh"),
        "WORDS": str(work / "own.nsh"),
        "LANGUAGES": str(work),
        "PROGRAM": names.PROGRAM,
        "FOLDER": names.WINDOWS_PROGRAM,
        "PUBLISHER": names.PUBLISHER,
    }


def side_picture() -> bytes:
    """The picture beside the first and last page: the program's mark above a band, as a bitmap."""
    width, height = _SIDE
    # A bitmap begins with its lowest row.
    rows = [[_LIGHT if row in _BAND else _DEEP] * width for row in range(height)]
    for place, line in enumerate(_mark()):
        row = rows[height - _MARK_TOP - _MARK + place]
        for column, (*colours, shown) in enumerate(line, start=(width - _MARK) // 2):
            row[column] = _over(colours, shown, row[column])
    lines = (b"".join(bytes((blue, green, red)) for red, green, blue in row) for row in rows)
    pixels = b"".join(line + bytes(-len(line) % 4) for line in lines)
    head = struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 2835, 2835, 0, 0)
    return head + info + pixels


def _over(colours: Sequence[int], shown: int, below: Colour) -> Colour:
    # `shown` of 255 parts of a colour lie over what is below.
    pairs = zip(colours, below, strict=True)
    red, green, blue = ((new * shown + old * (255 - shown)) // 255 for new, old in pairs)
    return red, green, blue


def _mark() -> Iterator[list[tuple[int, int, int, int]]]:
    """The rows of the program's icon from the lowest up: red, green, blue, and how much shows."""
    icon = (names.DATA / "windows" / ICON).read_bytes()
    (count,) = struct.unpack_from("<H", icon, 4)
    # Each entry has 16 bytes: the first is the side, the last four say where the picture stands.
    entries = (icon[6 + 16 * index : 22 + 16 * index] for index in range(count))
    places = [int.from_bytes(entry[12:], "little") for entry in entries if entry[0] == _MARK]
    if len(places) != 1:
        message = f"{ICON} has not exactly one picture of {_MARK} pixels."
        raise InstallerError(message)
    start = places[0] + int.from_bytes(icon[places[0] : places[0] + 4], "little")
    for row in range(_MARK):
        line = icon[start + row * _MARK * 4 : start + (row + 1) * _MARK * 4]
        yield [(red, green, blue, shown) for blue, green, red, shown in _pixels(line)]


def _pixels(line: bytes) -> Iterator[tuple[int, int, int, int]]:
    return zip(line[0::4], line[1::4], line[2::4], line[3::4], strict=True)
