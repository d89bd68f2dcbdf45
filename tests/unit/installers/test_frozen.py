"""The frozen program for Linux: what is packed beside it, and what is left out of that."""

import io
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from scripts.installers.frozen import shorten

LONG = b"word " * 4000


def archive(path: Path, names: tuple[str, ...]) -> Path:
    with ZipFile(path, "w") as file:
        for name in names:
            file.writestr(ZipInfo(name), LONG, ZIP_STORED)
    return path


def test_modules_that_python_has_inside_are_not_beside_it_too(tmp_path: Path) -> None:
    file = archive(tmp_path / "a.zip", ("os.pyc", "codecs.pyc", "enum.pyc", "encodings/utf_8.pyc"))

    shorten(file)

    with ZipFile(file) as after:
        assert after.namelist() == ["enum.pyc", "encodings/utf_8.pyc"]


def test_what_stays_is_the_same_and_packed(tmp_path: Path) -> None:
    file = archive(tmp_path / "a.zip", ("enum.pyc",))
    before = file.stat().st_size

    shorten(file)

    with ZipFile(file) as after:
        (info,) = after.infolist()
        assert after.read(info) == LONG
        assert info.compress_type == ZIP_DEFLATED
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
    assert file.stat().st_size < before / 4


def test_shortening_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    file = archive(tmp_path / "a.zip", ("enum.pyc", "re/__init__.pyc"))
    shorten(file)
    once = file.read_bytes()

    shorten(file)

    assert file.read_bytes() == once
    assert zlib.crc32(LONG) == ZipFile(io.BytesIO(once)).infolist()[0].CRC
