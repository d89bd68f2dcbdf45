"""Draw the icon that Windows shows for the program, from the project's own two drawings.

Run it as ``python -m scripts.build_windows_icon``; ``--verify`` writes nothing and compares. It
draws nothing of its own: the shapes are ``app-icon.svg``, and ``app-icon-small.svg`` where a
picture has no room for them.
"""

import argparse
import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
DRAWINGS = ROOT / "app" / "ui" / "theme" / "icons"
ICON = ROOT / "installers" / "windows" / "ict-guide.ico"
# Pixels a side: what Windows 10 and 11 ask for in lists, on the taskbar and in large views.
SIZES = (16, 24, 32, 48, 64, 256)
# The small drawing says of itself that it is for 16 to 32 pixels.
LARGEST_SMALL = 32
# From this size on a picture is kept as PNG; smaller ones as bitmaps, which every tool reads.
SMALLEST_PNG = 256
# A bitmap's mask has one bit a pixel, in rows of whole 32-bit words.
MASK_BITS = 32


def _picture(size: int) -> bytes:
    """The pixels of one size: blue, green, red, alpha, from the top row down."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - the platform is chosen first
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    name = "app-icon-small.svg" if size <= LARGEST_SMALL else "app-icon.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWINGS / name)).render(painter)
    painter.end()
    # Kept in a name: the bytes die with their image. Four bytes a pixel: rows need no padding.
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return bytes(plain.constBits())


def _png(size: int) -> bytes:
    from PySide6.QtCore import QBuffer  # noqa: PLC0415
    from PySide6.QtGui import QImage  # noqa: PLC0415

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    pixels = _picture(size)
    image = QImage(pixels, size, size, QImage.Format.Format_ARGB32)
    # Qt's typing asks for bytes here, and Qt itself refuses them.
    if not image.save(buffer, "PNG", 0):  # type: ignore[call-overload]
        message = "Qt could not write a PNG"
        raise OSError(message)
    return bytes(buffer.data().data())


def _bitmap(size: int) -> bytes:
    """A device-independent bitmap: header, pixels from the bottom row up, then an empty mask."""
    pixels, row = _picture(size), size * 4
    rows = (pixels[at : at + row] for at in range(len(pixels) - row, -1, -row))
    mask = bytes(size * ((size + MASK_BITS - 1) // MASK_BITS) * 4)
    # The height counts pixels and mask; the rest is planes, bits a pixel, and plain pixels.
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    return header + b"".join(rows) + mask


def build() -> bytes:
    """The icon file with a picture of each size."""
    pictures = [_png(size) if size >= SMALLEST_PNG else _bitmap(size) for size in SIZES]
    # Directory: 6 bytes, then 16 for each picture; a side of 256 is written as 0.
    start = 6 + 16 * len(SIZES)
    entries = b""
    for size, picture in zip(SIZES, pictures, strict=True):
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start)
        start += len(picture)
    return struct.pack("<HHH", 0, 1, len(SIZES)) + entries + b"".join(pictures)


def main(arguments: list[str]) -> int:
    """Write the icon, or with ``--verify`` compare it with the one that is kept."""
    parser = argparse.ArgumentParser(description="Draw the icon of the program for Windows.")
    parser.add_argument("--verify", action="store_true", help="write nothing, only compare")
    verify = parser.parse_args(arguments).verify
    built = build()
    same = ICON.is_file() and ICON.read_bytes() == built
    if not verify and not same:
        ICON.parent.mkdir(parents=True, exist_ok=True)
        ICON.write_bytes(built)
    print(f"{len(SIZES)} sizes, {len(built)} bytes: {'the same' if same else 'different'}")
    return 1 if verify and not same else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
