"""A display of our own to open windows on, so that nobody's desktop is drawn over.

Where there is none, windows are painted into memory, and that is said; it ends only what it began.
"""

import os
import shutil
import subprocess
from types import TracebackType
from typing import Self

_SCREEN = "1920x1200x24"


class Display:
    """An X server without a screen while the block lasts, or Qt's own painting into memory."""

    def __init__(self) -> None:
        self._server: subprocess.Popen[str] | None = None
        self._number = ""

    def __enter__(self) -> Self:
        """Start the server and wait until it takes windows."""
        if shutil.which("Xvfb"):
            command = ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"]
            self._server = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
            assert self._server.stdout is not None
            self._number = self._server.stdout.readline().strip()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the server."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait()

    @property
    def words(self) -> str:
        """What windows were opened on."""
        if self._number:
            return f"Xvfb {_SCREEN}, no window manager"
        return "none: painted into memory by Qt's offscreen platform, which skips the display"

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment with the display, and without a desktop's habits."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QT_", "XDG_", "PYTHON", "ICT_GUIDE"))
            and name not in {"WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
        }
        shown = {"DISPLAY": f":{self._number}", "QT_QPA_PLATFORM": "xcb"}
        hidden = {"QT_QPA_PLATFORM": "offscreen"}
        # Modules are compiled before; nothing is written beside them while something is measured.
        fixed = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "LANG": "C.UTF-8"}
        return {**kept, **(shown if self._number else hidden), **fixed}
