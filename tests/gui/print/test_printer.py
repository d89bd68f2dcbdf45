"""Ctrl+P: our own question, and the sheets that were asked for on the printer that was chosen."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.print_desk import PrintDesk
from app.ui.print_dialogs import PrintDialog, PrintOrder
from app.ui.theme.look import Look
from app.ui.theme.style import apply_theme
from app.ui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.print.conftest import Reader, open_chapter, open_dialog
from tests.gui.shell.conftest import CTRL

Press = Callable[..., None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[PrintOrder]:
    """A computer with two printers, whose paper is a file."""
    given: list[PrintOrder] = []

    def printer(_desk: PrintDesk, order: PrintOrder) -> QPrinter:
        given.append(order)
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "printed.pdf"))
        return made

    monkeypatch.setattr(PrintDesk, "printers", lambda _desk: ["Office", "Hall " * 20])
    monkeypatch.setattr(PrintDesk, "printer", printer)
    return given


def ask(window: MainWindow, press: Press, qtbot: QtBot) -> PrintDialog:
    open_chapter(window)
    press(Qt.Key.Key_P, CTRL)
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, PrintDialog)
    return dialog


def test_its_words_are_as_large_as_the_reader_wants_them(
    window: MainWindow, press: Press, qtbot: QtBot, orders: list[PrintOrder]
) -> None:
    window.set_zoom(200)
    dialog = ask(window, press, qtbot)
    wanted = window.navigator.look.font("ui").pixelSize()
    assert wanted > 20
    labels = [part for part in dialog.findChildren(QLabel) if part.text()]
    assert {part.font().pixelSize() for part in labels} == {wanted}
    assert all(part.fontMetrics().horizontalAdvance(part.text()) <= part.width() for part in labels)
    press(Qt.Key.Key_Escape)
    assert orders == []


def test_nothing_is_said_to_be_in_work_while_the_dialog_waits(
    window: MainWindow, press: Press, qtbot: QtBot, orders: list[PrintOrder]
) -> None:
    ask(window, press, qtbot)
    assert not window.frame.notice.isVisible()
    press(Qt.Key.Key_Escape)
    assert orders == []


def test_enter_prints_every_sheet_on_the_usual_printer(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    orders: list[PrintOrder],
    tmp_path: Path,
    letters: Reader,
) -> None:
    dialog = ask(window, press, qtbot)
    sheets = dialog.last.maximum()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame.notice.text() == "Sent to Office.")
    assert orders == [PrintOrder("Office", 1, 1, sheets)]
    title = window._source.guide.contents[window.settings.locale][0].title  # type: ignore[index]
    assert title in letters(tmp_path / "printed.pdf")


def test_a_sheet_can_be_printed_alone(
    window: MainWindow, press: Press, qtbot: QtBot, orders: list[PrintOrder], tmp_path: Path
) -> None:
    dialog = ask(window, press, qtbot)
    dialog.last.setValue(1)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame.notice.text() == "Sent to Office.")
    done = subprocess.run(
        ["pdfinfo", str(tmp_path / "printed.pdf")], capture_output=True, text=True, check=True
    )
    assert "Pages:           1\n" in done.stdout


def test_a_computer_without_printers_says_so_and_offers_a_file(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrintDesk, "printers", lambda _desk: [])
    dialog = ask(window, press, qtbot)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert said == "This computer has no printer. A PDF can be printed on another one."
    default = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert [one.text() for one in default] == ["Save as PDF"]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_dialog(qtbot).windowTitle() == "Save as PDF")
    qtbot.keyClick(open_dialog(qtbot), Qt.Key.Key_Escape)


@pytest.mark.qt_log_ignore("QPainter::begin|PdfEngine|QPdf", extend=True)
def test_a_printer_that_refuses_is_said_so(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    orders: list[PrintOrder],
    tmp_path: Path,
) -> None:
    (tmp_path / "printed.pdf").mkdir()
    ask(window, press, qtbot)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame.notice.text().startswith("The printer did not take"))
    assert len(orders) == 1


def test_escape_prints_nothing(
    window: MainWindow, press: Press, qtbot: QtBot, orders: list[PrintOrder]
) -> None:
    ask(window, press, qtbot)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert orders == []


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_its_fields_have_an_edge_that_is_seen(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PrintDialog(
        ["Office"], 4, parent, look=Look(theme), ordered=lambda _order: None, pdf=lambda: None
    )
    dialog.show()
    for field in (dialog.copies, dialog.first, dialog.last):
        picture = field.grab().toImage()
        middle = picture.height() // 2
        seen = [picture.pixelColor(x, middle) for x in range(3)]
        assert any(_is_near(one, QColor(theme.border_strong)) for one in seen)
    dialog.close()


def _is_near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return max(abs(a - b) for a, b in pairs) < 9
