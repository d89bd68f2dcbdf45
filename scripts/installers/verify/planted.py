"""Lays libraries where a careless program would find them, and looks whether ours loads them.

It says for which names wine's own loader can be led astray at all; for names of Windows' own
libraries it takes its own, and nothing is proven here.
"""

import shutil
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.launchers import COMPILER
from scripts.installers.names import DATA
from scripts.installers.tools import run
from scripts.installers.verify.windows_trials import ADDRESS, Program, require
from scripts.installers.wine import Wine

SOURCE = DATA / "wine" / "planted" / "planted.c"
# Libraries of Python and Qt that the program loads, and two of Windows that Python loads.
NAMES = ("python3", "python313", "Qt6Core", "Qt6Gui", "Qt6Svg", "pyside6.abi3", "shiboken6.abi3")
OF_WINDOWS = ("version", "dwmapi")
_MARK = r"C:\planted.txt"


def _lay(folder: Path) -> None:
    """Put the library that leaves a mark into a folder, under every name."""
    folder.mkdir(parents=True, exist_ok=True)
    first = folder / f"{NAMES[0]}.dll"
    run([COMPILER, "-Wall", "-Wextra", "-Werror", "-shared", "-s", "-static", SOURCE, "-o", first])
    for name in (*NAMES[1:], *OF_WINDOWS):
        shutil.copyfile(first, folder / f"{name}.dll")


def _environment(wine: Wine, folder: Path) -> dict[str, str]:
    own = ",".join(OF_WINDOWS)
    overrides = f"{wine.environment['WINEDLLOVERRIDES']};{own}=n,b"
    path = wine.windows_path(folder)
    return {
        "ICT_GUIDE_PLANTED": _MARK,
        "WINEPATH": path,
        "WINEDLLOVERRIDES": overrides,
        "QT_PLUGIN_PATH": path,
        "QT_QPA_PLATFORM_PLUGIN_PATH": path,
        "PYTHONPATH": path,
        "PYTHONHOME": path,
    }


def not_loaded(program: Program) -> str:
    """Nothing is loaded from the current folder, from PATH or from where variables point.

    Raises:
        InstallerError: Something is, or wine would load it for nobody.
    """
    wine = program.wine
    folder = wine.drive_c / "planted"
    _lay(folder)
    env, mark = _environment(wine, folder), wine.unix_path(_MARK)
    led = []
    for name in (*NAMES, *OF_WINDOWS):
        mark.unlink(missing_ok=True)
        wine.run("rundll32", f"{name}.dll,none", cwd=folder, env=env, timeout=30)
        if mark.exists():
            led.append(name)
    if not set(NAMES) <= set(led):
        message = f"the trap is blunt: a careless program loads only {', '.join(led) or 'nothing'}"
        raise InstallerError(message)
    mark.unlink(missing_ok=True)
    out = wine.drive_c / "planted.png"
    commands: tuple[tuple[str | Path, ...], ...] = (
        ("doctor",),
        ("screenshot", "reader", "--place", ADDRESS, "--out", out),
    )
    for words in commands:
        done = wine.run(program.console, *words, cwd=folder, env=env)
        require(done.code == 0, f"{words[0]} ended with {done.code}: {done.err[-600:]}")
        require(not mark.exists(), f"{words[0]} loaded a planted library")
    blind = [name for name in OF_WINDOWS if name not in led]
    proven = f"{len(led)} names in the current folder and in PATH, none loaded"
    return f"{proven}; wine cannot prove it for {', '.join(blind)}" if blind else proven
