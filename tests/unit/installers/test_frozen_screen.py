"""What the frozen program says when its window cannot open: words and a command, never a dump."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.installers import frozen_screen
from scripts.installers.frozen_screen import (
    SYSTEM_LIBRARIES,
    missing_packages,
    missing_words,
    screen_words,
)
from scripts.installers.names import ROOT

ALL_THERE = "300 libs found in cache\n" + "".join(
    f"\t{name} (libc6,x86-64) => /lib/x86_64-linux-gnu/{name}\n" for name in SYSTEM_LIBRARIES
)


def test_nothing_is_missing_where_the_system_lists_every_library() -> None:
    assert missing_packages(ALL_THERE) == []


def test_the_package_of_a_library_that_is_not_listed_is_named_once() -> None:
    lines = [line for line in ALL_THERE.splitlines() if "libxcb-cursor" not in line]
    assert missing_packages("\n".join(lines)) == ["libxcb-cursor0"]

    lines = [line for line in lines if "libEGL" not in line]
    assert missing_packages("\n".join(lines)) == ["libegl1", "libxcb-cursor0"]


def test_a_library_with_a_longer_name_is_not_taken_for_another() -> None:
    listed = ALL_THERE.replace("\tlibxcb.so.1 ", "\tlibxcb.so.1.old ")

    assert missing_packages(listed) == ["libxcb1"]


def test_where_the_system_says_nothing_every_package_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", refuse)

    assert missing_packages() == sorted(set(SYSTEM_LIBRARIES.values()))


def test_the_command_to_type_stands_in_three_languages() -> None:
    words = missing_words(["libegl1", "libxcb-cursor0"])

    assert len(words) == 3
    assert all(line.endswith(": sudo apt install libegl1 libxcb-cursor0") for line in words)
    assert "библиотеки" in words[0]
    assert "biblioteka" in words[1]


def test_the_screen_that_was_asked_is_named_as_it_was_given() -> None:
    words = screen_words({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-1", "HOME": "/home/x"})

    assert len(words) == 3
    assert all("WAYLAND_DISPLAY=wayland-1 DISPLAY=:7" in line for line in words)
    assert not any("/home/x" in line for line in words)


def test_a_screen_that_answers_nobody_is_the_reason_and_not_a_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(frozen_screen, "missing_packages", lambda: ["libegl1"])

    asked = frozen_screen._words_of(["qt.qpa.xcb: could not connect to display :7"])
    other = frozen_screen._words_of(["qt.qpa.plugin: Could not load the plugin"])

    assert "apt" not in " ".join(asked)
    assert "apt install libegl1" in " ".join(other)


PROGRAM = """
import sys
from scripts.installers.frozen_screen import watch
watch()
from app.main import main
raise SystemExit(main(sys.argv[1:]))
"""
STARTED = """
from scripts.installers.frozen_screen import watch
watch()
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
print("started")
"""
BROKEN = """
import os
from importlib.machinery import ExtensionFileLoader
from scripts.installers import frozen_screen

create = ExtensionFileLoader.create_module

def refuse(self, spec):
    if spec.name == os.environ["BROKEN"]:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file")
    return create(self, spec)

ExtensionFileLoader.create_module = refuse
frozen_screen.missing_packages = lambda: ["libegl1"]
"""


def run(
    program: str, *words: str, tmp_path: Path, **env: str
) -> "subprocess.CompletedProcess[str]":
    """Start the program as the frozen one starts, in a Python of its own."""
    screens = ("QT_", "WAYLAND_", "XDG_SESSION_")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(screens)}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, "--data-dir", str(tmp_path), *words],
        cwd=ROOT,
        env=plain | env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such screens")
def test_where_no_screen_answers_the_program_says_so_and_ends_with_1(tmp_path: Path) -> None:
    done = run(PROGRAM, "open", tmp_path=tmp_path, DISPLAY=":9999")

    assert done.returncode == 1, done.stderr
    lines = done.stderr.splitlines()
    assert [line.startswith("ict-guide: ") for line in lines[:3]] == [True] * 3
    assert all("DISPLAY=:9999" in line or "libxcb" in line for line in lines[:3])
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such libraries")
@pytest.mark.parametrize("part", ["PySide6.QtCore", "PySide6.QtGui"])
@pytest.mark.parametrize("words", [("open",), ("screenshot", "home", "--out", "home.png")])
def test_where_a_library_is_missing_the_program_says_what_to_type(
    tmp_path: Path, part: str, words: tuple[str, ...]
) -> None:
    done = run(BROKEN + PROGRAM, *words, tmp_path=tmp_path, DISPLAY=":9999", BROKEN=part)

    assert done.returncode == 1, done.stderr
    lines = done.stderr.splitlines()
    assert all(line.endswith("sudo apt install libegl1") for line in lines[:3])
    assert lines[3:] == ["  (libEGL.so.1: cannot open shared object file: No such file)"]


@pytest.mark.parametrize("spoken", ["C", "sq_AL", "xx_YY.ISO-8859-5", "C.UTF-8"])
def test_qt_starts_without_a_word_whatever_language_the_system_has(
    tmp_path: Path, spoken: str
) -> None:
    done = run(STARTED, tmp_path=tmp_path, LC_ALL=spoken, QT_QPA_PLATFORM="offscreen")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "started\n"


def test_what_qt_says_of_other_things_is_still_said(tmp_path: Path) -> None:
    more = "\nfrom PySide6.QtCore import qWarning\nqWarning('a pipe is broken')\n"
    done = run(STARTED + more, tmp_path=tmp_path, QT_QPA_PLATFORM="offscreen")

    assert (done.returncode, done.stderr) == (0, "a pipe is broken\n")
