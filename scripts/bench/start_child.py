"""One start of the program, or of a bare window, in this process; says when it was painted.

It measures nothing but itself, prints one line of JSON for each thing seen, and ends by itself.
"""

import json
import os
import resource
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path

# What may follow the first paint, and how long is waited before it, in ms: memory is read when the
# window has done its work in the background; a person's next step comes at once.
WAITS = {"stay": 3000, "tour": 0, "reading": 1500, "typing": 1500, "slides": 1500}
MODULES = {
    "stay": "tour",
    "tour": "tour",
    "reading": "reading",
    "typing": "keystrokes",
    "slides": "slides",
}


def report(tag: str, **more: object) -> None:
    """Print what this process has used so far: processor seconds, the clock, memory in MB."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    line = {
        "tag": tag,
        "clock": time.monotonic(),
        "cpu": used.ru_utime + used.ru_stime,
        "pss": _pss(),
        "modules": len(sys.modules),
        **more,
    }
    print(json.dumps(line), flush=True)


def _pss() -> float | None:
    """Memory of this process in MB; what is shared with others counts by its share."""
    file = Path("/proc/self/smaps_rollup")
    if not file.exists():
        return None
    lines = file.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


def _files() -> list[str]:
    """Every file this process has loaded: modules, libraries, fonts."""
    mapped = [
        line.split(maxsplit=5)[5]
        for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
        if len(line.split(maxsplit=5)) > 5 and "/" in line  # noqa: PLR2004 - the sixth field
    ]
    names = [
        name
        for module in list(sys.modules.values())
        for name in (getattr(module, "__file__", None), getattr(module, "__cached__", None))
        if name
    ]
    return sorted({name for name in (*mapped, *names) if Path(name).is_file()})


def bare(then: str) -> int:
    """An empty window of the same size: what Python and Qt alone cost."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - each start loads only its own
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    class Bare(QWidget):
        """Says once that it was painted."""

        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, _painted)

    def _painted() -> None:
        report("painted")
        if then in WAITS:
            QTimer.singleShot(WAITS[then], _settled)
        else:
            os._exit(0)

    def _settled() -> None:
        report("settled")
        os._exit(0)

    app = QApplication(["bare"])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    return app.exec()


def program(mode: str, then: str, arguments: list[str]) -> int:
    """The program itself, begun as from a terminal.

    Args:
        mode: "home" or "chapter": what must be painted.
        then: What follows, a key of `WAITS`; else the process ends.
        arguments: The program's own.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from scripts.bench.stage import on_paint  # noqa: PLC0415

    seen: list[str] = []

    def painted(_widget: object) -> None:
        if not seen:
            seen.append(mode)
            QTimer.singleShot(0, tell)

    def tell() -> None:
        report("painted")
        if "--files" in sys.argv:
            report("files", files=_files())
        if then in WAITS:
            QTimer.singleShot(WAITS[then], go_on)
        else:
            os._exit(0)

    def go_on() -> None:
        # An error in what is measured must end this process, or the one that waits for it hangs.
        try:
            import_module(f"scripts.bench.{MODULES[then]}").run(then, report)
        except BaseException:  # noqa: BLE001 - whatever it is, it is said and ends here
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

    if mode == "home":
        # What scrolls the start page is covered by it and never paints; the window is painted in
        # the same pass.
        from app.ui.main_window import MainWindow  # noqa: PLC0415

        on_paint(MainWindow, painted)
    else:
        from app.ui.reader.view import PageView  # noqa: PLC0415

        on_paint(PageView, painted)
    from app.main import main  # noqa: PLC0415

    return main(arguments)


if __name__ == "__main__":
    wanted, after = sys.argv[1:3]
    own = [word for word in sys.argv[3:] if word != "--files"]
    raise SystemExit(bare(after) if wanted == "bare" else program(wanted, after, own))
