"""Draws the pages of the setup program's wizard in three languages, for people to look at.

It reads no words from the pictures; it holds only that each page was drawn, and differently in
each language.
"""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from scripts.installers import names, tools
from scripts.installers.errors import InstallerError
from scripts.installers.wine import Wine

PICTURES = names.BUILD / "work" / "wizard"
# What Windows calls the languages (winnt.h), by locale.
LANGUAGES = {"mk": 1071, "sq": 1052, "en": 1033}
# The pages in order; the keys that lead from one to the next.
_PAGES = ("welcome", "users", "folder", "finish")
_QUESTION, _REMOVAL = "cancel", ("remove", "removed")
# Seconds: for a page to be drawn, and for files to be laid or removed.
_DRAW, _FILES = 1.5, 240


def draw(windows: Wine, setup: Path, uninstaller: Path) -> str:
    """Draw every page, installing and removing once in each language.

    Args:
        windows: The trial's Windows; the guide is not installed in it.
        setup: The setup program.
        uninstaller: Where it lays its uninstaller for one user.

    Returns:
        Where the pictures are.
    """
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    key = rf"HKCU\Software\{names.WINDOWS_PROGRAM}"
    _frame(windows)
    _ask(windows, setup, key)
    for locale, number in LANGUAGES.items():
        told = ("reg", "add", key, "/v", "SetupLanguage", "/d", str(number), "/f")
        windows.run(*told, timeout=60)
        _install(windows, setup, uninstaller, locale)
        _remove(windows, uninstaller, locale)
    seen = {hashlib.sha256(path.read_bytes()).hexdigest() for path in PICTURES.glob("*.png")}
    # One more: the page that asks for the language has all three.
    wanted = 1 + len(LANGUAGES) * len((*_PAGES, _QUESTION, *_REMOVAL))
    if len(seen) != wanted:
        message = f"{len(seen)} different pictures instead of {wanted}; look into {PICTURES}"
        raise InstallerError(message)
    return f"{wanted} pictures, each different: {PICTURES.relative_to(names.ROOT)}"


def _frame(windows: Wine) -> None:
    # No desktop draws frames and titles here, so wine is told to.
    key = r"HKCU\Software\Wine\X11 Driver"
    windows.run("reg", "add", key, "/v", "Managed", "/d", "N", "/f", timeout=60)


def _ask(windows: Wine, setup: Path, key: str) -> None:
    windows.run("reg", "delete", key, "/v", "SetupLanguage", "/f", timeout=60)
    windows.start(setup)
    time.sleep(3 * _DRAW)
    windows.picture(PICTURES / "language.png")
    windows.stop()


def _press(windows: Wine, key: str) -> None:
    tools.run(["xdotool", "key", key], env={"DISPLAY": windows.display.name}, timeout=30)
    time.sleep(_DRAW)


def _keep(windows: Wine, locale: str, page: str) -> None:
    windows.picture(PICTURES / f"{locale}-{page}.png")


def _install(windows: Wine, setup: Path, uninstaller: Path, locale: str) -> None:
    windows.start(setup)
    time.sleep(3 * _DRAW)
    _press(windows, "Escape")
    _keep(windows, locale, _QUESTION)
    _press(windows, "Escape")
    for page in _PAGES[:-1]:
        _keep(windows, locale, page)
        _press(windows, "Return")
    _wait(uninstaller.is_file, "the wizard laid no files")
    time.sleep(2 * _DRAW)
    _keep(windows, locale, _PAGES[-1])
    # The box that opens the guide is ticked and has the focus.
    _press(windows, "space")
    _press(windows, "Return")
    windows.stop()


def _remove(windows: Wine, uninstaller: Path, locale: str) -> None:
    windows.start(uninstaller, "/CurrentUser")
    time.sleep(3 * _DRAW)
    _keep(windows, locale, _REMOVAL[0])
    _press(windows, "Return")
    _wait(lambda: not uninstaller.exists(), "the wizard removed no files")
    time.sleep(2 * _DRAW)
    _keep(windows, locale, _REMOVAL[1])
    _press(windows, "Return")
    windows.stop()


def _wait(happened: Callable[[], bool], words: str) -> None:
    end = time.monotonic() + _FILES
    while not happened():
        if time.monotonic() > end:
            raise InstallerError(words)
        time.sleep(0.5)
