"""Keeps what the window remembers: the newest settings, written when nothing changes for a moment.

Writing is done in a thread of its own, and a disk that refuses is no reason to stop reading.
"""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.library.settings import LibraryError, Settings
from app.ui.jobs import Worker

# Settings are written when nothing has changed for so long, in ms.
_SETTLE = 1500


class SettingsKeeper(QObject):
    """The settings as they are now.

    Args:
        settings: What was remembered.
        write: Writes settings; None remembers nothing.
    """

    def __init__(
        self, settings: Settings, write: Callable[[Settings], None] | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._write = write
        self._worker = Worker("settings")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self._save)

    def change(self, settings: Settings) -> None:
        """These are the settings from now on."""
        if settings != self.settings:
            self.settings = settings
            self._settle.start()

    def close(self) -> None:
        """Write them once more, and end."""
        self._settle.stop()
        self._save()
        self._worker.close(finish=True)

    def _save(self) -> None:
        write, settings = self._write, self.settings
        if write is not None:
            self._worker.give(lambda: _write_quietly(write, settings))


def _write_quietly(write: Callable[[Settings], None], settings: Settings) -> None:
    # A full disk must not stop a person from reading; the old file is still whole.
    with contextlib.suppress(LibraryError):
        write(settings)
