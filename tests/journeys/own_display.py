"""A real X display for a test, that nobody else sees: Xvfb, what it shows, and programs run there.

It presses nothing by itself.
"""

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A slow machine may take so long to compile the guide and open its window, in s.
PATIENCE = 60

MISSING = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]


def wait_until(seen: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: It never was.
    """
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if seen():
            return
        time.sleep(0.1)
    raise AssertionError(what)


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen as Xvfb keeps it in its file (X Window Dump): size and rows of 4 bytes a px."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def differs(self, other: "Picture") -> int:
        """How many px differ."""
        pairs = zip(self.rows, other.rows, strict=True)
        return sum(
            one[at : at + 4] != two[at : at + 4]
            for one, two in pairs
            if one != two
            for at in range(0, 4 * self.width, 4)
        )

    @property
    def colours(self) -> int:
        """How many colours it has."""
        return len({row[at : at + 4] for row in self.rows for at in range(0, len(row), 4)})


def read_dump(file: Path) -> Picture:
    """The picture in an X window dump: 25 big-endian words of head, then colours, then px."""
    data = file.read_bytes()
    head = struct.unpack(">25I", data[:100])
    size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    start = size + 12 * colours
    rows = (data[start + line * y : start + line * y + 4 * width] for y in range(height))
    return Picture(width, height, tuple(rows))


@dataclass(slots=True)
class Screen:
    """A display of its own, with nothing on it but what the test starts."""

    name: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to be shown there, and nothing of this machine's own settings."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return kept | {
            "DISPLAY": self.name,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.folder),
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
        }

    def run(self, *command: str) -> str:
        """Run a program there to its end; its words."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout

    def picture(self) -> Picture:
        """What the screen shows."""
        return read_dump(self.folder / "Xvfb_screen0")


@contextmanager
def own_display(parent: Path, width: int, height: int) -> Iterator[Screen]:
    """A display whose number the server chooses, without any connection but its local socket."""
    folder = parent / "screen"
    folder.mkdir(mode=0o700)
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    # Without -noreset the server forgets the keyboard when its first client leaves.
    command = f"Xvfb -displayfd {write} -screen 0 {size} -nolisten tcp -noreset -fbdir".split()
    server = subprocess.Popen(
        [*command, str(folder)],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield Screen(f":{number}", folder)
    finally:
        server.terminate()
        server.wait(10)
