"""Reading and examining the sources off the window's thread, the newest state only.

It knows no widget; what was found is told by signals that arrive on the window's thread.
"""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import Worker


class ReadingJob(QObject):
    """Reads a folder of sources when it is asked to.

    Signals:
        read: Carries the number of the reading and its `app.content.loader.Loaded`.
        examined: Carries the number of the reading and its `app.content.check.Examination`.
        failed: The folder could not be read at all. Carries the number of the reading.
    """

    read = Signal(int, object)
    examined = Signal(int, object)
    failed = Signal(int)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._newest = 0
        self._worker = Worker("sources")

    @property
    def newest(self) -> int:
        """The number of the reading that was asked for last."""
        return self._newest

    def start(self) -> None:
        """Read what is there now; an older reading that waits is dropped."""
        self._newest += 1
        number = self._newest
        self._worker.give(lambda: self._run(number))

    def close(self) -> None:
        """Tell nothing any more."""
        self._newest = -1
        self._worker.close(finish=False)

    def _run(self, number: int) -> None:
        # Loaded already by whoever opened the sources; here so that nobody else needs Markdown.
        from app.content.check import examine  # noqa: PLC0415
        from app.content.loader import load  # noqa: PLC0415

        try:
            loaded = load(self._folder)
            self._tell(number, lambda: self.read.emit(number, loaded))
            if number == self._newest:
                examination = examine(loaded)
                self._tell(number, lambda: self.examined.emit(number, examination))
        except OSError:
            # A file went while it was read; the watch tells when another state is there.
            self._tell(number, lambda: self.failed.emit(number))

    def _tell(self, number: int, tell: Callable[[], object]) -> None:
        # The window may have gone in the meantime, and its half of this object with it.
        if number == self._newest:
            with contextlib.suppress(RuntimeError):
                tell()
