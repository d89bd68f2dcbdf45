"""A screen that nobody sees, for one trial: what stands on it can be read back as a picture.

It belongs to whoever opened it, takes a number that no other screen has, and ends with its block.
"""

import os
import select
import struct
import subprocess
import tempfile
import time
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from scripts.installers.errors import InstallerError
from scripts.installers.tools import need

# The laptops of the readers, in pixels; the window is drawn for it.
SIZE = (1366, 768)
_START_SECONDS = 15
_STOP_SECONDS = 5
# Windows are looked for this often, in seconds.
_PAUSE = 0.25


def png_of(pixels: bytes, width: int, height: int) -> bytes:
    """A PNG from pixels of four bytes (blue, green, red, unused), rows from the top."""
    rows = bytearray()
    for at in range(0, width * height * 4, width * 4):
        row = pixels[at : at + width * 4]
        plain = bytearray(width * 3)
        plain[0::3], plain[1::3], plain[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + plain

    def chunk(kind: bytes, body: bytes) -> bytes:
        whole = kind + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))

    # Eight bits a channel, red, green and blue, nothing interlaced.
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(rows), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def pixels_of(dump: bytes) -> tuple[bytes, int, int]:
    """The pixels of an X window dump with their width and height.

    Raises:
        InstallerError: The dump is not of 32 bits a pixel.
    """
    # 25 numbers, most significant byte first (XWDFile.h): the first is the size of the header, the
    # fifth and sixth the picture's sides, the twelfth bits a pixel, the thirteenth bytes a row, and
    # the twentieth how many colours of 12 bytes stand before the pixels.
    head = struct.unpack(">25I", dump[:100])
    width, height, depth, row, colours = head[4], head[5], head[11], head[12], head[19]
    if depth != 32 or row != width * 4:  # noqa: PLR2004 - named in the words
        message = f"the screen has {depth} bits a pixel, not 32"
        raise InstallerError(message)
    start = head[0] + colours * 12
    return dump[start : start + row * height], width, height


def _line_of(read: int) -> str:
    """A line from a pipe, or what came of it in time; Xvfb dies if its line is not read whole."""
    said = b""
    end = time.monotonic() + _START_SECONDS
    with os.fdopen(read, "rb", buffering=0) as pipe:
        while not said.endswith(b"\n"):
            ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
            piece = pipe.read(16) if ready else b""
            if not piece:
                break
            said += piece
    return said.decode("ascii").strip()


class Display:
    """An X server without a monitor.

    Attributes:
        name: What goes into the variable DISPLAY.
    """

    def __init__(self, size: tuple[int, int] = SIZE) -> None:
        self.name = ""
        self._size = size
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        server = need("Xvfb")
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        read, write = os.pipe()
        screen = f"{self._size[0]}x{self._size[1]}x24"
        command = [server, "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            [*command, "-noreset", "-nocursor", "-fbdir", self._folder.name],
            pass_fds=(write,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        number = _line_of(read)
        if not number:
            self.__exit__(None, None, None)
            message = f"Xvfb gave no screen within {_START_SECONDS} s"
            raise InstallerError(message)
        self.name = f":{number}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.terminate()
            try:
                self._server.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
        if self._folder is not None:
            self._folder.cleanup()

    def _dump(self) -> bytes:
        assert self._folder is not None
        return (Path(self._folder.name) / "Xvfb_screen0").read_bytes()

    def picture(self, path: Path) -> None:
        """Keep what the screen shows as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png_of(*pixels_of(self._dump())))

    def colours(self) -> int:
        """How many colours the screen shows now; a bare one shows a handful."""
        pixels, _, _ = pixels_of(self._dump())
        return len(set(struct.unpack(f"<{len(pixels) // 4}I", pixels)))

    def settle(self, timeout: float, still: float = 1.5) -> None:
        """Wait until the screen has not changed for a while, or the time is over.

        Args:
            timeout: Seconds until it is taken as it is.
            still: Seconds without a change.
        """
        end = time.monotonic() + timeout
        before, since = self._dump(), time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < still:
            time.sleep(_PAUSE)
            now = self._dump()
            if now != before:
                before, since = now, time.monotonic()

    def type_keys(self, *keys: str) -> None:
        """Press keys, by their names for xdotool, in the window that has the keyboard."""
        subprocess.run(
            [need("xdotool"), "key", *keys],
            env={**os.environ, "DISPLAY": self.name},
            check=False,
            timeout=_START_SECONDS,
        )

    def titles(self) -> list[str]:
        """The titles of all visible windows."""
        done = subprocess.run(
            [need("xdotool"), "search", "--onlyvisible", "--name", "..", "getwindowname", "%@"],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            check=False,
            timeout=_START_SECONDS,
        )
        return done.stdout.decode("utf-8", "replace").splitlines()

    def wait_for(self, part: str, timeout: float) -> str:
        """Wait for a window by a part of its title; returns the whole title.

        Raises:
            InstallerError: None came in time.
        """
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            found = next((title for title in self.titles() if part in title), None)
            if found is not None:
                return found
            time.sleep(_PAUSE)
        seen = ", ".join(self.titles()) or "none"
        message = f"no window with “{part}” in its title within {timeout:.0f} s; windows: {seen}"
        raise InstallerError(message)
