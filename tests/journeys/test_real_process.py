"""The program as people start it: a process of its own on a real X display, driven through X.

Whoever reads this on a machine without Xvfb, xdotool or setxkbmap sees these tests skipped with the
name of what is missing; `make test` installs them.
"""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.own_display import MISSING, ROOT, Picture, Screen, own_display, wait_until

TITLE = "ИКТ и трговија со луѓе"
# No language of the guide has such a word, and no file holds it by chance.
UNHEARD = "qwzxkvjynam"
WIDTH, HEIGHT = 1366, 768

# What a desktop's close button does: the message WM_DELETE_WINDOW to the window. No program in a
# bare Debian sends it without a window manager, but Xlib is there wherever Qt shows windows.
_CLOSE = """
import ctypes, sys
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("kind", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]
class Event(ctypes.Union):
    _fields_ = [("message", Message), ("room", ctypes.c_long * 24)]
display = ctypes.c_void_p(x.XOpenDisplay(None))
atom = lambda name: x.XInternAtom(display, name, 0)
window = int(sys.argv[1])
event = Event()
event.message = Message(33, 0, 1, display, window, atom(b"WM_PROTOCOLS"), 32)
event.message.data[0] = atom(b"WM_DELETE_WINDOW")
x.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
x.XCloseDisplay(display)
"""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X displays are Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
needs_setxkbmap = pytest.mark.skipif(
    not shutil.which("setxkbmap"), reason="not installed: setxkbmap (x11-xkb-utils)"
)


def _strace_works() -> bool:
    """Whether system calls can be watched; a container may forbid it."""
    if not shutil.which("strace"):
        return False
    command = ["strace", "-qq", "-e", "trace=network", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_strace = pytest.mark.skipif(not _strace_works(), reason="strace is missing or not allowed")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with own_display(tmp_path, WIDTH, HEIGHT) as display:
        yield display


class Program:
    """The program as a process, with the keyboard of its display."""

    def __init__(self, screen: Screen, data: Path, *before: str) -> None:
        self.screen = screen
        self.data = data
        self.log = data.parent / "program.log"
        words = [sys.executable, "-m", "app", "--data-dir", str(data), "--locale", "mk"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*before, *words], env=screen.environment, cwd=ROOT, stdout=log, stderr=log
            )
        self.window = ""
        wait_until(self._find, "no window: " + self.log.read_text(encoding="utf-8"))
        wait_until(lambda: self.screen.picture().colours > 100, "nothing was painted")
        # Without a window manager nobody else gives the window the keyboard.
        self.screen.run("xdotool", "windowfocus", "--sync", self.window)
        self.still()

    def _find(self) -> bool:
        assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
        found = self.screen.run("xdotool", "search", "--onlyvisible", "--name", TITLE).split()
        self.window = found[-1] if found else ""
        return bool(self.window)

    def press(self, *keys: str) -> None:
        """Press keys, by the names of X."""
        self.screen.run("xdotool", "key", "--delay", "40", *keys)

    def type(self, letters: str) -> None:
        """Type letters."""
        self.screen.run("xdotool", "type", "--delay", "40", letters)

    def still(self) -> Picture:
        """Wait until the screen has not changed for a moment; what it shows then."""
        before = self.screen.picture()
        for _time in range(60):
            time.sleep(0.5)
            now = self.screen.picture()
            if now.differs(before) < 100:  # the caret of a field may blink
                return now
            before = now
        pytest.fail("the screen never comes to rest")

    def quit(self) -> int:
        """Ctrl+Q; the exit code."""
        self.press("ctrl+q")
        return self.process.wait(20)

    def close(self) -> int:
        """Tell the window to close, as a desktop's close button does; the exit code."""
        done = subprocess.run(
            [sys.executable, "-c", _CLOSE, self.window], env=self.screen.environment, check=False
        )
        assert done.returncode == 0
        return self.process.wait(20)


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    started: list[Program] = []

    def begin(*before: str) -> Program:
        program = Program(screen, tmp_path / "data", *before)
        started.append(program)
        return program

    yield begin
    for program in started:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait(10)


def internet_sockets(process: int) -> list[str]:
    """Sockets of a process that belong to the internet families, as the kernel lists them."""
    links = []
    for file in Path(f"/proc/{process}/fd").iterdir():
        try:
            links.append(str(file.readlink()))
        except FileNotFoundError:
            continue
    own = {match[1] for link in links if (match := re.fullmatch(r"socket:\[(\d+)\]", link))}
    assert own, "the program has not even a socket to its display"
    found = []
    for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        table = Path(f"/proc/{process}/net/{name}")
        lines = table.read_text(encoding="ascii").splitlines()[1:] if table.exists() else []
        found += [line for line in lines if line.split()[9] in own]
    return found


def files_in(folder: Path) -> list[Path]:
    """All files of a folder and of those in it."""
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_day_with_the_real_program_is_seen_heard_and_leaves_no_word(
    start: Callable[..., Program],
) -> None:
    program = start()
    title = program.screen.run("xdotool", "getwindowname", program.window)
    assert title.startswith(TITLE)
    home = program.still()
    program.press("ctrl+k")
    field = program.still()
    assert field.differs(home) > WIDTH * HEIGHT / 20
    program.type("zrtvi")
    found = program.still()
    assert found.differs(field) > WIDTH * HEIGHT / 50
    program.press("Return")
    page = program.still()
    assert page.differs(found) > WIDTH * HEIGHT / 20
    program.press("ctrl+3")
    assert program.still().differs(page) > 1000
    program.press("alt+Left")
    program.press("ctrl+1")
    assert program.still().differs(page) > WIDTH * HEIGHT / 50
    program.press("ctrl+k")
    program.type(UNHEARD)
    program.still()
    program.press("Escape")
    assert not internet_sockets(program.process.pid)
    assert program.quit() == 0
    assert "Traceback" not in program.log.read_text(encoding="utf-8")
    assert program.data / "settings.json" in files_in(program.data)
    strewn = [*files_in(program.data), *files_in(Path(program.screen.environment["HOME"]))]
    forms = [UNHEARD.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]
    assert not [file for file in strewn if any(form in file.read_bytes() for form in forms)]


def test_the_close_button_of_a_desktop_ends_it_with_exit_code_0(
    start: Callable[..., Program],
) -> None:
    program = start()
    assert program.close() == 0
    assert (program.data / "settings.json").is_file()


@needs_setxkbmap
def test_ctrl_k_opens_the_search_with_a_macedonian_keyboard_alone(
    screen: Screen, start: Callable[..., Program]
) -> None:
    subprocess.run(["setxkbmap", "mk"], env=screen.environment, check=True, timeout=20)
    program = start()
    layout = screen.run("setxkbmap", "-query")
    assert re.search(r"layout:\s+mk$", layout, re.MULTILINE)
    home = program.still()
    # The key that is K on a Latin keyboard, by its place: no layout has a say in that.
    code = "45"
    program.press("Control_L+" + code)
    field = program.still()
    assert field.differs(home) > WIDTH * HEIGHT / 20
    program.press(code, "38")
    assert program.still().differs(field) > 1000
    program.press("Escape")
    assert program.still().differs(field) > WIDTH * HEIGHT / 20
    # Q, by its place, closes.
    program.press("Control_L+24")
    assert program.process.wait(20) == 0


@needs_strace
def test_the_kernel_sees_no_internet_socket_in_a_day(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    program = start("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace))
    program.press("ctrl+k")
    program.type("zrtvi")
    program.still()
    program.press("Return")
    program.still()
    program.press("ctrl+2", "Tab", "Tab", "space")
    program.still()
    assert program.quit() == 0
    calls = trace.read_text(encoding="utf-8", errors="replace")
    assert "AF_UNIX" in calls
    assert not [line for line in calls.splitlines() if re.search("AF_INET|AF_PACKET", line)]
