"""What nobody holds any more ends in the window's thread, whoever else works at the time."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.ui.collecting import collect_in_window, hold_back

# More values than any round waits for.
MANY = 50_000


class Sheets:
    """Refers to itself, as the sheets of a printed page do, and holds a document of Qt."""

    def __init__(self, ended: list[str]) -> None:
        self.own = self
        self.document = QTextDocument()
        self.document.destroyed.connect(
            lambda: ended.append(threading.current_thread().name),
            Qt.ConnectionType.DirectConnection,
        )


@pytest.fixture(autouse=True)
def usual_collector() -> Iterator[None]:
    gc.collect()
    yield
    gc.enable()


def work_elsewhere() -> list[list[int]]:
    """Make many values in another thread, as a search does."""
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([n] for n in range(MANY)))
    thread.start()
    thread.join()
    return made


def test_a_document_of_qt_ends_in_the_thread_that_made_it(qtbot: QtBot) -> None:
    ended: list[str] = []
    window = QObject()
    hold_back()
    Sheets(ended)
    kept = work_elsewhere()
    assert len(kept) == MANY
    assert not ended
    collect_in_window(window)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread().name]


def test_nothing_is_collected_while_little_was_made(qtbot: QtBot) -> None:
    ended: list[str] = []
    window = QObject()
    hold_back()
    Sheets(ended)
    collect_in_window(window)
    qtbot.wait(1_500)
    assert not ended
