"""What is read of a trial's Windows: its registry, its paths, its screen."""

import struct
import zlib

import pytest

from scripts.installers.display import pixels_of, png_of
from scripts.installers.errors import InstallerError
from scripts.installers.wine import available, read_value

EXPORTED = r"""Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\Classes\ict-guide]
@="URL:ИКТ-прирачник"
"URL Protocol"=""
"Command"="\"C:\\ИКТ\\ict-guide.exe\" open -- \"%1\""
"Size"=dword:00000010

[HKEY_CURRENT_USER\Software\Classes\ict-guide\shell]
"Deep"="below"
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("", "URL:ИКТ-прирачник"),
        ("URL Protocol", ""),
        ("command", '"C:\\ИКТ\\ict-guide.exe" open -- "%1"'),
        ("Size", "dword:00000010"),
        ("Deep", None),
        ("Absent", None),
    ],
)
def test_a_value_is_read_from_its_own_key_alone(name: str, value: str | None) -> None:
    assert read_value(EXPORTED, name) == value


def dump(width: int, height: int, pixels: bytes, depth: int = 32) -> bytes:
    head = [0] * 25
    head[0], head[4], head[5], head[11], head[12], head[19] = (
        104,
        width,
        height,
        depth,
        width * 4,
        1,
    )
    return struct.pack(">25I", *head) + b"name" + bytes(12) + pixels


def test_a_screen_is_read_without_its_colour_table() -> None:
    pixels = bytes(range(8))
    assert pixels_of(dump(2, 1, pixels)) == (pixels, 2, 1)


def test_a_screen_of_few_colours_is_refused() -> None:
    with pytest.raises(InstallerError, match="8 bits"):
        pixels_of(dump(2, 1, bytes(8), depth=8))


def test_blue_green_red_becomes_a_picture_in_red_green_blue() -> None:
    picture = png_of(bytes([1, 2, 3, 0, 4, 5, 6, 0]), 2, 1)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    at = picture.index(b"IDAT")
    size = int.from_bytes(picture[at - 4 : at], "big")
    assert zlib.decompress(picture[at + 4 : at + 4 + size]) == bytes([0, 3, 2, 1, 6, 5, 4])


def test_what_is_missing_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.installers.wine.find", lambda tool: tool != "Xvfb" or None)
    assert available() == "Xvfb: not here. Type: apt-get install xvfb"
