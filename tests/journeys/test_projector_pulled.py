"""Two screens and a projector that is pulled, in the real process on a display of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.own_display import MISSING, ROOT, Picture, Screen, own_display, wait_until

LAPTOP, PROJECTOR, HEIGHT = 1366, 1194, 768

# What xrandr --setmonitor and --delmonitor do; not every Debian has the program, but its library is
# there wherever Qt is.
_MONITOR = """
import ctypes, sys
x, r = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
for name in ("XOpenDisplay", "XDefaultRootWindow", "XInternAtom"):
    getattr(x, name).restype = ctypes.c_ulong
class Monitor(ctypes.Structure):
    _fields_ = [("name", ctypes.c_ulong), ("primary", ctypes.c_int), ("automatic", ctypes.c_int),
                ("outputs", ctypes.c_int), ("x", ctypes.c_int), ("y", ctypes.c_int),
                ("width", ctypes.c_int), ("height", ctypes.c_int), ("mwidth", ctypes.c_int),
                ("mheight", ctypes.c_int), ("output", ctypes.POINTER(ctypes.c_ulong))]
class Resources(ctypes.Structure):
    _fields_ = [("a", ctypes.c_ulong), ("b", ctypes.c_ulong), ("crtcs", ctypes.c_int),
                ("crtc", ctypes.POINTER(ctypes.c_ulong)), ("outputs", ctypes.c_int),
                ("output", ctypes.POINTER(ctypes.c_ulong))]
r.XRRAllocateMonitor.restype = ctypes.POINTER(Monitor)
r.XRRGetScreenResources.restype = ctypes.POINTER(Resources)
display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))
def named(name):
    return ctypes.c_ulong(x.XInternAtom(display, name, 0))
def put(name, left, width, outputs):
    one = r.XRRAllocateMonitor(display, len(outputs))
    one[0].name = named(name)
    one[0].primary = int(bool(outputs))
    one[0].x, one[0].y, one[0].width, one[0].height = left, 0, width, 768
    one[0].mwidth, one[0].mheight = width // 4, 203
    for number, output in enumerate(outputs):
        one[0].output[number] = output
    r.XRRSetMonitor(display, root, one)
if sys.argv[1] == "two":
    found = r.XRRGetScreenResources(display, root)
    put(b"LAPTOP", 0, 1366, [found[0].output[0]])
    put(b"PROJECTOR", 1366, 1194, [])
else:
    r.XRRDeleteMonitor(display, root, named(b"PROJECTOR"))
x.XSync(display, 0)
x.XCloseDisplay(display)
"""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X displays are Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Screen]:
    """A display as wide as a laptop and a projector beside each other."""
    with own_display(tmp_path, LAPTOP + PROJECTOR, HEIGHT) as screen:
        yield screen


def monitors(display: Screen, what: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MONITOR, what],
        env=display.environment,
        check=False,
        capture_output=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr


def part(picture: Picture, left: int, right: int) -> Picture:
    rows = tuple(row[4 * left : 4 * right] for row in picture.rows)
    return Picture(right - left, picture.height, rows)


def shown_on(display: Screen) -> tuple[Picture, Picture]:
    """What the laptop and what the projector show."""
    whole = display.picture()
    return part(whole, 0, LAPTOP), part(whole, LAPTOP, LAPTOP + PROJECTOR)


def ground(picture: Picture) -> str:
    """The colour that most of a few rows in the middle have, as ``rrggbb``."""
    counted: dict[bytes, int] = {}
    for row in picture.rows[300:500:10]:
        for at in range(0, len(row), 4):
            counted[row[at : at + 3]] = counted.get(row[at : at + 3], 0) + 1
    blue, green, red = max(counted, key=lambda one: counted[one])
    return f"{red:02x}{green:02x}{blue:02x}"


def focus(display: Screen, title: str) -> None:
    """Give the keyboard to the window of that name, once it is there."""
    found: list[str] = []

    def find() -> bool:
        found[:] = display.run("xdotool", "search", "--onlyvisible", "--name", title).split()
        return bool(found)

    wait_until(find, f"no window {title}")
    display.run("xdotool", "windowfocus", "--sync", found[-1])


def test_a_pulled_projector_leaves_the_slide_on_the_laptop(display: Screen, tmp_path: Path) -> None:
    monitors(display, "two")
    log = tmp_path / "program.log"
    words = ["-m", "app", "--data-dir", str(tmp_path / "data"), "--locale", "mk"]
    with log.open("wb") as out:
        program = subprocess.Popen(
            [sys.executable, *words, "open", "ict-guide:mk/on-or-off"],
            env=display.environment,
            cwd=ROOT,
            stdout=out,
            stderr=out,
        )
    try:
        wait_until(lambda: shown_on(display)[0].colours > 50, "no window")
        focus(display, "ИКТ")
        display.run("xdotool", "key", "F5")
        # Slides are light as the window is, the speaker's window is dark.
        wait_until(lambda: ground(shown_on(display)[1]) == "fcfbf8", "no slide on the projector")
        wait_until(
            lambda: shown_on(display)[0].rows[20][:3] == bytes.fromhex("111418")[::-1], "no notes"
        )
        assert ground(shown_on(display)[0]) in {"111418", "fcfbf8"}
        before = shown_on(display)[1]
        focus(display, "Приказ")
        display.run("xdotool", "key", "Next")
        wait_until(lambda: shown_on(display)[1].differs(before) > 1000, "the clicker was not heard")
        monitors(display, "one")
        # The talk goes on where people can see it, and can be ended.
        wait_until(
            lambda: shown_on(display)[0].rows[20][3000:3003] == bytes.fromhex("fcfbf8")[::-1],
            "the slide did not come back to the laptop",
        )
        assert program.poll() is None
        focus(display, "Слајдови")
        display.run("xdotool", "key", "Escape")
        wait_until(
            lambda: not display.run("xdotool", "search", "--onlyvisible", "--name", "Слајдови"),
            "the talk did not end",
        )
        assert program.poll() is None
        assert "Traceback" not in log.read_text(encoding="utf-8")
    finally:
        program.kill()
        program.wait(10)
