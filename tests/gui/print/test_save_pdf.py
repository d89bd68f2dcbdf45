"""Ctrl+Shift+P: a dialog in the reader's words, a whole file or one clear line, nothing else."""

import getpass
import resource
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from app.export.whole_file import write_whole
from app.model.locale import Locale
from app.ui import print_desk
from app.ui.main_window import MainWindow
from tests.gui.print.conftest import Reader, open_chapter, open_dialog
from tests.gui.shell.conftest import CTRL, SHIFT

Press = Callable[..., None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def ask(qtbot: QtBot, press: Press) -> QFileDialog:
    press(Qt.Key.Key_P, CTRL | SHIFT)
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, QFileDialog)
    return dialog


def answer(qtbot: QtBot, path: Path) -> None:
    """Type a path over the proposed name and press Enter."""
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def save(qtbot: QtBot, window: MainWindow, press: Press, path: Path) -> None:
    ask(qtbot, press)
    with qtbot.waitSignal(window.taking.printing.saved):
        answer(qtbot, path)


@pytest.mark.parametrize("locale", Locale)
def test_the_file_holds_every_block_and_says_whose_edition_it_is(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
    letters: Reader,
    locale: Locale,
) -> None:
    place = open_chapter(window, locale)
    path = tmp_path / "chapter.pdf"
    save(qtbot, window, press, path)
    told = " ".join(letters(path).split())
    guide = window._source.guide
    chapter = window._source.chapter(locale, place.id)
    for part in chapter.sections:
        assert part.title in told
    assert guide.info.number in told
    assert guide.info.independent.said_in(locale)[:40] in told
    assert "1 / " in told or "1/" in told
    assert [file.name for file in tmp_path.iterdir()] == ["chapter.pdf"]
    assert window.frame.notice.text().startswith("Saved: chapter.pdf")


def test_the_name_proposed_says_chapter_and_language(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    open_chapter(window, Locale.SQ)
    dialog = ask(qtbot, press)
    head = window._source.guide.contents[Locale.SQ][0]
    assert Path(dialog.selectedFiles()[0]).name == f"{head.file}-sq.pdf"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_dialog_fits_a_small_screen_and_has_letters_of_the_readers_size(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    open_chapter(window)
    window.set_zoom(200)
    dialog = ask(qtbot, press)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    (name,) = dialog.findChildren(QLineEdit)[:1]
    assert name.font().pixelSize() == window.navigator.look.font("ui").pixelSize()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_escape_writes_nothing(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    open_chapter(window)
    dialog = ask(qtbot, press)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert not window.taking.printing.is_busy
    assert list(tmp_path.iterdir()) == []


def test_a_slow_stick_loses_no_file_however_many_are_saved_meanwhile(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = threading.Event()

    def slow(path: Path, data: bytes) -> None:
        gate.wait(10)
        write_whole(path, data)

    monkeypatch.setattr(print_desk, "write_whole", slow)
    told: list[str] = []
    monkeypatch.setattr(window.taking.printing, "_say", told.append)
    open_chapter(window)
    names = ["one.pdf", "two.pdf", "three.pdf"]
    for name in names:
        window.activateWindow()  # without a window manager nobody gives it the keyboard back
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        ask(qtbot, press)
        answer(qtbot, tmp_path / name)
        qtbot.waitUntil(lambda: not window.taking.printing.is_busy)
    gate.set()
    qtbot.waitUntil(lambda: sum(words.startswith("Saved:") for words in told) == len(names))
    assert {file.name for file in tmp_path.iterdir()} == set(names)


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_where_there_is_no_room_one_line_says_so_and_nothing_is_left(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    open_chapter(window)
    path = tmp_path / "chapter.pdf"
    path.write_bytes(b"old")
    ask(qtbot, press)
    # The dialog asks before it replaces a file, and waits for the answer.
    QTimer.singleShot(50, _press_yes)
    with small_disk(2_000), qtbot.waitSignal(window.taking.printing.failed):
        answer(qtbot, path)
    assert "there is no room left there" in window.frame.notice.text()
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["chapter.pdf"]


def _press_yes() -> None:
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(50, _press_yes)
        return
    yes = box.button(QMessageBox.StandardButton.Yes)
    yes.setFocus()
    QTest.keyClick(yes, Qt.Key.Key_Space)


def test_what_the_file_says_of_itself_names_nobody(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    open_chapter(window, Locale.MK)
    path = tmp_path / "chapter.pdf"
    save(qtbot, window, press, path)
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    told = dict(line.split(":", 1) for line in done.stdout.splitlines() if ":" in line)
    title = window._source.guide.contents[Locale.MK][0].title
    assert told["Title"].strip() == title
    assert told["Author"].strip() == ""
    assert told["Creator"].strip() == ""
    assert "595" in told["Page size"]
    data = path.read_bytes()
    assert b"/Lang (mk)" in data
    assert getpass.getuser().encode() not in data.replace(b"/Root", b"")


def test_every_word_of_the_dialog_is_in_the_readers_language(
    in_real_words: None, window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    open_chapter(window, Locale.MK)
    dialog = ask(qtbot, press)
    said = [dialog.windowTitle()]
    said += [one.text() for one in dialog.findChildren(QLabel)]
    for button in dialog.findChildren(QAbstractButton):
        said += [button.text(), button.toolTip()]
    latin = [words for words in said if any("a" <= letter <= "z" for letter in words)]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert latin == []
    assert "Зачувај" in " ".join(said)


def test_where_no_page_is_open_nothing_is_asked(window: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_P, CTRL | SHIFT)
    assert QApplication.activeModalWidget() is None
    assert window.frame.notice.text().startswith("Nothing to print here.")


def test_the_folder_is_known_again_and_kept_nowhere(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    open_chapter(window)
    save(qtbot, window, press, tmp_path / "one.pdf")
    window.activateWindow()  # without a window manager nobody gives it the keyboard back
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    dialog = ask(qtbot, press)
    assert dialog.directory().absolutePath() == str(tmp_path)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert str(tmp_path) not in str(window.settings)


def test_a_folder_that_refused_a_file_is_not_proposed_again(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    open_chapter(window)
    ask(qtbot, press)
    with small_disk(2_000), qtbot.waitSignal(window.taking.printing.failed):
        answer(qtbot, tmp_path / "chapter.pdf")
    window.activateWindow()  # without a window manager nobody gives it the keyboard back
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    dialog = ask(qtbot, press)
    assert dialog.directory().absolutePath() != str(tmp_path)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
