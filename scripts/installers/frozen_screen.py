"""Says in words why the frozen program cannot open its window, where Qt would end with a dump.

Two things come up on real desktops: a library of the system is missing (a portable folder has no
package manager behind it), or there is no screen at the address that is given. It looks at neither
before Qt does: the start of a program in order costs nothing more.
"""

import locale
import os
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import NoReturn

# The libraries that Qt takes from the system, with the package of Debian and Ubuntu that each is
# in. What every installation has (libc6, zlib1g and the like) is not here.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
# Written out in three languages: nobody's language is known while half of the program is missing.
_LIBRARIES_MISSING = (
    "ict-guide: На системот му недостигаат библиотеки за прозорци. Напишете: {line}",
    "ict-guide: Sistemit i mungojnë biblioteka për dritare. Shkruani: {line}",
    "ict-guide: Libraries for windows are missing on this system. Type: {line}",
)
_NO_SCREEN = (
    "ict-guide: Не може да се отвори прозорец на екранот {screen}.",
    "ict-guide: Nuk mund të hapet dritare në ekranin {screen}.",
    "ict-guide: No window can be opened on the screen {screen}.",
)
# The parts of Qt by the beginning of their names, and the one that all others load first.
_QT, _FIRST = "PySide6.Qt", "PySide6.QtCore"
_SPEAKING_OF_SCREENS = "qt.qpa."
# Lines of Qt that are kept for the case that it gives up.
_MOST_HELD = 20
_FAILED = 1


def watch() -> None:
    """From now on, say in words what keeps Qt from opening a window."""
    sys.meta_path.insert(0, _Watch())


class _Watch(MetaPathFinder):
    """Stands before Qt: who finds its parts is asked on, and what loads them is watched."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a part of Qt is, as everybody else says."""
        if not fullname.startswith(_QT):
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next((one for one in found if one is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _Watched(spec.loader)
        return spec


class _Watched(Loader):
    """Loads a part of Qt as it is always loaded; a library that is missing ends the program."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Load the library of the part; the system's libraries come with it."""
        if spec.name == _FIRST:
            _use_utf8()
        try:
            return self._loader.create_module(spec)
        except ImportError as error:
            if ".so" not in str(error):
                raise
            _end(missing_words(missing_packages()), [str(error)])

    def exec_module(self, module: ModuleType) -> None:
        """Fill the part; from its first one on, Qt is listened to."""
        self._loader.exec_module(module)
        if module.__name__ == _FIRST:
            _listen()


def _use_utf8() -> None:
    """Give Qt letters of all languages, where the system's own language is not installed or is C.

    Qt would do the same and say so in five English lines. The guide has read by now in which
    language it is to speak.
    """
    try:
        locale.setlocale(locale.LC_ALL, "")
        letters = locale.nl_langinfo(locale.CODESET)
    except locale.Error:
        letters = ""
    if letters != "UTF-8":
        os.environ["LC_ALL"] = "C.UTF-8"


def _listen() -> None:
    """Hear what Qt says: its last words become ours, all others go where they went."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: PLC0415

    held: deque[str] = deque(maxlen=_MOST_HELD)

    def hear(kind: QtMsgType, context: QMessageLogContext, said: str) -> None:
        category = str(context.category or "default")
        line = said if category == "default" else f"{category}: {said}"
        if kind == QtMsgType.QtFatalMsg:
            _end(_words_of(held), held)
        elif category.startswith(_SPEAKING_OF_SCREENS) and kind != QtMsgType.QtDebugMsg:
            # Whether it matters shows at the end: with another way to the screen it does not.
            held.append(line)
        else:
            print(line, file=sys.stderr)

    qInstallMessageHandler(hear)


def _words_of(said: Iterable[str]) -> list[str]:
    """What keeps the window away, from what Qt said before it gave up."""
    asked_a_screen = any("could not connect to display" in line for line in said)
    packages = [] if asked_a_screen else missing_packages()
    return missing_words(packages) if packages else screen_words(os.environ)


def missing_packages(known: str | None = None) -> list[str]:
    """The packages of those libraries that the system's list of libraries does not have.

    Args:
        known: What `ldconfig -p` prints; asked for when not given.
    """
    there = _list_of_libraries() if known is None else known
    names = {line.split()[0] for line in there.splitlines() if line.startswith("\t")}
    return sorted({package for name, package in SYSTEM_LIBRARIES.items() if name not in names})


def _list_of_libraries() -> str:
    import subprocess  # noqa: PLC0415 - every start would pay for it

    try:
        done = subprocess.run(
            ["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False, timeout=10
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


def missing_words(packages: Sequence[str]) -> list[str]:
    """What to type when libraries are missing, in three languages."""
    line = f"sudo apt install {' '.join(packages)}"
    return [words.format(line=line) for words in _LIBRARIES_MISSING]


def screen_words(environment: Mapping[str, str]) -> list[str]:
    """That there is no screen where one should be, in three languages."""
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    screen = " ".join(f"{name}={environment[name]}" for name in names if environment.get(name))
    return [words.format(screen=screen or "?") for words in _NO_SCREEN]


def _end(words: Sequence[str], said: Iterable[str]) -> NoReturn:
    """Print and leave at once: Qt would go on to abort, and Python to tell of it."""
    print(*words, *(f"  ({line})" for line in said), sep="\n", file=sys.stderr, flush=True)
    os._exit(_FAILED)
