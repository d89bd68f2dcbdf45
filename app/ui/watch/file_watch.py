"""Notices that files of a folder were saved, whatever way the editor saves them.

Many editors write a new file and put it in the old one's place, some in several steps; so files are
looked at anew after each sign of life, and once more when all is quiet. No file is read.
"""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# Saving is over when nothing has happened for so long, in ms: longer than an editor needs between
# taking the old file away and putting the new one there, too short to be waited for. Our guess.
QUIET = 150
# Folders on other computers tell of nothing; they are looked at every so many ms.
ROUND = 3000

# What a guide is written in; editors leave files of other names beside them.
_SUFFIXES = frozenset({".toml", ".md", ".svg", ".txt"})

Seen = dict[str, tuple[int, int]]


class FileWatch(QObject):
    """Watches a folder of sources.

    Signals:
        changed: Something was saved, added or taken away, and saving is over.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._round = QTimer(self, interval=ROUND)
        self._seen = self._look()
        self._follow(self._seen)
        self._watcher.fileChanged.connect(self._on_sign)
        self._watcher.directoryChanged.connect(self._on_sign)
        self._quiet.timeout.connect(self._on_quiet)
        self._round.timeout.connect(self._on_round)
        self._round.start()

    def close(self) -> None:
        """Notice nothing any more."""
        self._quiet.stop()
        self._round.stop()
        self._watcher.blockSignals(True)  # noqa: FBT003 - Qt's own signature

    def _look(self) -> Seen:
        """Every file with its time and size; one that goes while we look is not there."""
        found: Seen = {}
        for path in self._folder.rglob("*"):
            if path.suffix in _SUFFIXES:
                try:
                    state = path.stat()
                except OSError:
                    continue
                found[str(path)] = (state.st_mtime_ns, state.st_size)
        return found

    def _follow(self, seen: Seen) -> None:
        """Watch what is there now: a file that was replaced is a new one to the system."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {*seen, str(self._folder), *(str(Path(name).parent) for name in seen)}
        wanted |= {str(path) for path in self._folder.iterdir() if path.is_dir()}
        if missing := sorted(wanted - watched):
            self._watcher.addPaths(missing)

    def _on_sign(self) -> None:
        self._quiet.start()

    def _on_round(self) -> None:
        if not self._quiet.isActive() and self._look() != self._seen:
            self._quiet.start()

    def _on_quiet(self) -> None:
        try:
            seen = self._look()
            self._follow(seen)
        except OSError:
            # The folder itself is gone for a moment; the next round looks again.
            return
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()
