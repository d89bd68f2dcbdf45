"""Open the guide from a checkout; without a display, draw its first screens to build/first-look.

The pictures let a server show the main job too. Everything is done by the program itself.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOK = ROOT / "build" / "first-look"
LOCALES = ("mk", "sq", "en")
# What the pictures show: view, further arguments, name.
SHOTS = (
    ("home", (), "home"),
    ("reader", (), "chapter"),
    ("search", ("--query", "zrtvi"), "search"),
    ("statute", (), "law"),
)


def has_display() -> bool:
    """Whether a window could be shown on this system."""
    if sys.platform != "linux":
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    # A name of a display is no display: ask Qt in a process of its own, since it ends the process
    # that asks in vain.
    probe = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    done = subprocess.run([sys.executable, "-c", probe], check=False, capture_output=True)
    return done.returncode == 0


def draw() -> int:
    """Draw every first screen in each language, and say where; returns the exit code."""
    LOOK.mkdir(parents=True, exist_ok=True)
    for locale in LOCALES:
        for view, more, name in SHOTS:
            out = LOOK / f"{name}-{locale}.png"
            command = [sys.executable, "-m", "app", "screenshot", view, *more]
            command += ["--locale", locale, "--out", str(out)]
            if subprocess.run(command, check=False, cwd=ROOT).returncode:
                return 1
            print(out.relative_to(ROOT))
    return 0


def main() -> int:
    """Open the window, or draw; returns the exit code."""
    if "--draw" in sys.argv[1:]:
        return draw()
    if not has_display():
        print("There is no display here. Drawing the first screens to build/first-look instead:")
        return draw()
    return subprocess.run([sys.executable, "-m", "app"], check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    raise SystemExit(main())
