"""Where the administrator lets nothing be remembered, a day leaves no file: the real process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.editions.edition import Edition
from tests.journeys.own_display import MISSING, ROOT, Screen, own_display, wait_until

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X displays are Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]

# No option and no variable names another policy: only who calls `main` can hand one in.
_START = """
import sys
from pathlib import Path
from app.main import main
raise SystemExit(main(sys.argv[2:], Path(sys.argv[1])))
"""

TITLE = "ИКТ и трговија со луѓе"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with own_display(tmp_path, 1366, 768) as display:
        yield display


def start(screen: Screen, policy: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-B", "-c", _START, str(policy), *words],
        env=screen.environment,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def window_of(screen: Screen, title: str) -> str:
    found: list[str] = []

    def find() -> bool:
        found[:] = screen.run("xdotool", "search", "--onlyvisible", "--name", title).split()
        return bool(found)

    wait_until(find, f"no window {title}")
    wait_until(lambda: screen.picture().colours > 100, "nothing was painted")
    screen.run("xdotool", "windowfocus", "--sync", found[-1])
    return found[-1]


def still(screen: Screen) -> None:
    before = screen.picture()
    for _time in range(40):
        screen.run("sleep", "0.4")
        now = screen.picture()
        if now.differs(before) < 100:
            return
        before = now
    pytest.fail("the screen never comes to rest")


def files_of(home: Path) -> list[str]:
    """Files of a home folder, without the cache of the system's own library of fonts."""
    found = [path.relative_to(home) for path in home.rglob("*") if path.is_file()]
    return sorted(str(path) for path in found if path.parts[:2] != (".cache", "fontconfig"))


def a_day(screen: Screen, policy: Path, edition: Edition) -> str:
    """Search, read, enlarge, begin to save a PDF, close; what stderr said."""
    process = start(screen, policy, "open", "--locale", "mk", "--edition", str(edition.folder))
    try:
        window = window_of(screen, TITLE)
        still(screen)
        screen.run("xdotool", "key", "ctrl+k")
        still(screen)
        screen.run("xdotool", "type", "--delay", "40", "zrtvi")
        still(screen)
        screen.run("xdotool", "key", "Return")
        still(screen)
        screen.run("xdotool", "key", "ctrl+plus")
        screen.run("xdotool", "key", "ctrl+shift+p")
        still(screen)
        screen.run("xdotool", "key", "Escape")
        still(screen)
        screen.run("xdotool", "windowfocus", "--sync", window)
        screen.run("xdotool", "key", "ctrl+q")
        _out, told = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0
    return told


def test_a_day_leaves_no_file_in_the_readers_folders(
    screen: Screen, tmp_path: Path, edition: Edition
) -> None:
    home = Path(os.environ["HOME"])
    policy = tmp_path / "policy.toml"
    policy.write_text("leave_no_trace = true\n", encoding="utf-8")
    settings = home / ".config" / "ict-guide" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{ damaged", encoding="utf-8")
    before = settings.stat()
    a_day(screen, policy, edition)
    assert files_of(home) == [".config/ict-guide/settings.json"], "what was there before"
    assert settings.stat().st_mtime_ns == before.st_mtime_ns
    assert settings.read_text(encoding="utf-8") == "{ damaged"


def test_without_a_policy_the_same_day_is_remembered(
    screen: Screen, tmp_path: Path, edition: Edition
) -> None:
    a_day(screen, tmp_path / "none.toml", edition)
    assert ".config/ict-guide/settings.json" in files_of(Path(os.environ["HOME"]))


def test_a_damaged_policy_leaves_no_trace_and_says_so(
    screen: Screen, tmp_path: Path, edition: Edition
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_bytes(b"\xff")
    assert str(policy) in a_day(screen, policy, edition)
    assert files_of(Path(os.environ["HOME"])) == []


@pytest.mark.parametrize(
    "words", [("--edition", "nowhere"), ("--", "nonsense://x"), ("--", "C:\\x.guidepack")]
)
def test_a_start_that_fails_ends_in_a_window_that_a_key_closes(
    screen: Screen, tmp_path: Path, words: tuple[str, ...]
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('leave_no_trace = true\nlocale = "en"\n', encoding="utf-8")
    process = start(screen, policy, "open", *words)
    try:
        window_of(screen, "ICT guide")
        still(screen)
        screen.run("xdotool", "key", "Return")
        _out, told = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 1
    assert told.count("\n") == 1
    assert files_of(Path(os.environ["HOME"])) == []
