"""Printing and saving what is open: the questions, the work in slices, and one line at the end.

The work is done in steps of a few milliseconds between which the window lives on; the file is
written by a thread of its own, since a memory stick takes its time. Nothing is kept of where a
file went but the folder, until the program is closed.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from app.export.whole_file import CannotSaveError, Refusal, write_whole
from app.i18n import gettext as _
from app.i18n import ngettext
from app.model.place import PlaceKind
from app.ui.actions import Act
from app.ui.history import View
from app.ui.jobs import Worker
from app.ui.navigator import Navigator

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.ui.painting.paper import Paper
    from app.ui.print_dialogs import PrintOrder
    from app.ui.reader.page import Page

# Between two steps the window gets so long for itself, in ms: a frame.
_BETWEEN = 1
# How long the end of the program waits for a file that is being written, in s: a slow stick takes
# some seconds for a chapter. Our choice.
_PATIENCE = 30.0
# The line that says that work has begun is painted before the work begins, in ms.
_SIGN = 20


class PrinterRefusedError(Exception):
    """The system would not begin a print on this printer."""


class PrintDesk(QObject):
    """Prints the page that is open in the reader, or saves it as a PDF.

    Args:
        navigator: Knows which page is open.
        say: Shows one sentence to the reader for a while.
        window: The window that its dialogs belong to.

    Signals:
        saved: A PDF is whole on the disk. Carries its path, and how many sheets it has.
        failed: A PDF could not be written. Carries the `CannotSaveError`.
    """

    saved = Signal(object, int)
    failed = Signal(object)

    def __init__(self, navigator: Navigator, say: Callable[[str], None], window: QWidget) -> None:
        super().__init__(window)
        self._navigator = navigator
        self._say = say
        self._window = window
        self._folder: Path | None = None
        self._work: Iterator[None] = iter(())
        self._then: Callable[[], None] = lambda: None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        self._writer = Worker("pdf")
        self.saved.connect(self._on_saved)
        self.failed.connect(self._on_failed)
        app = QCoreApplication.instance()
        if app is not None:
            # What is being written is finished first: half a file may not be left behind.
            end = partial(self._writer.close, finish=True, patience=_PATIENCE)
            app.aboutToQuit.connect(end)

    @property
    def calls(self) -> dict[Act, Callable[[], object]]:
        """What it does, by action."""
        return {Act.PRINT: self.print_page, Act.SAVE_PDF: self.save_pdf}

    @property
    def is_busy(self) -> bool:
        """Whether a page is being made ready."""
        return self._timer.isActive()

    def _open_page(self) -> "Page | None":
        if self.is_busy:
            return None
        reader = self._navigator.reader
        if reader is not None and self._navigator.view is View.READER:
            return reader.view.page
        # TRANSLATORS: After Ctrl+P or Ctrl+Shift+P where no page of the guide is open.
        self._say(_("Nothing to print here. Open a chapter, an article or an indicator first."))
        return None

    # In slices ----------------------------------------------------------------------------------

    def _begin(self, work: Iterator[None], then: Callable[[], None], words: str) -> None:
        self._work, self._then = work, then
        self._say(words)
        self._timer.start(_SIGN)

    def _step(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self._then()
        except PrinterRefusedError:
            # TRANSLATORS: A printer could not be used.
            self._say(_("The printer did not take the page. Check it, or save a PDF instead."))
        else:
            self._timer.start(_BETWEEN)

    # A file -------------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Ask where the PDF of the open page goes, then make and write it."""
        page = self._open_page()
        if page is not None:
            self._ask_for_file(page)

    def _ask_for_file(self, page: "Page") -> None:
        from app.ui.print_dialogs import ask_for_pdf  # noqa: PLC0415 - rare

        folder = self._folder or _documents()
        proposed, look = folder / self._file_name(page), self._navigator.look
        ask_for_pdf(self._window, proposed, look, lambda to: self._make(page, to))

    def _file_name(self, page: "Page") -> str:
        name = page.place.id
        if page.place.kind is PlaceKind.SECTION:
            head = page.guide.find_head(page.locale, page.place.id)
            name = head.file if head else name
        return f"{name}-{page.locale.value}.pdf"

    def _make(self, page: "Page", path: Path) -> None:
        from app.ui.painting.paper import Paper  # noqa: PLC0415 - rare
        from app.ui.painting.pdf import PdfJob  # noqa: PLC0415

        paper = Paper(page)
        job = PdfJob(paper, page.text_locale)

        def write() -> None:
            # A slot for each file: none may push another one out.
            self._writer.give(lambda: self._write(path, job.data, paper.count), str(path))

        # TRANSLATORS: While a PDF is being made; {name} is the name of the file.
        words = _("Making {name} …").format(name=path.name)
        self._begin(job.steps(), write, words)

    def _write(self, path: Path, data: bytes, count: int) -> None:
        """In the thread of the writer: signals carry the end to the window."""
        try:
            write_whole(path, data)
        except CannotSaveError as error:
            self.failed.emit(error)
        else:
            self.saved.emit(path, count)

    def _on_saved(self, path: Path, count: int) -> None:
        # Only now: a folder that refused a file is not proposed again.
        self._folder = path.parent
        # TRANSLATORS: A PDF was saved; {name} is the file, {folder} where it lies.
        words = ngettext(
            "Saved: {name}, {count} sheet, in {folder}",
            "Saved: {name}, {count} sheets, in {folder}",
            count,
        )
        self._say(words.format(name=path.name, count=count, folder=path.parent))

    def _on_failed(self, error: CannotSaveError) -> None:
        self._say(refusal_words(error.refusal).format(name=error.path.name))

    # A printer ----------------------------------------------------------------------------------

    def print_page(self) -> None:
        """Make the open page ready, ask for a printer, and print."""
        page = self._open_page()
        if page is None:
            return
        from app.ui.painting.paper import Paper  # noqa: PLC0415 - rare

        paper = Paper(page)
        # TRANSLATORS: While a page is being made ready for the printer.
        self._begin(paper.prepare(), lambda: self._ask(page, paper), _("Preparing the print …"))

    def _ask(self, page: "Page", paper: "Paper") -> None:
        from app.ui.print_dialogs import PrintDialog  # noqa: PLC0415 - rare

        self._say("")  # it is prepared
        dialog = PrintDialog(
            self.printers(),
            paper.count,
            self._window,
            look=self._navigator.look,
            ordered=lambda order: self._print(paper, order),
            pdf=lambda: self._ask_for_file(page),
        )
        dialog.open()

    def _print(self, paper: "Paper", order: "PrintOrder") -> None:
        printer = self.printer(order)
        printer.setDocName(paper.title)
        work = _sheets(printer, paper, range(order.first - 1, order.last))
        # TRANSLATORS: While a page is being printed; {printer} is the printer's name.
        words = _("Printing on {printer} …").format(printer=order.printer)
        # TRANSLATORS: A page was handed to the printer; {printer} is its name.
        done = _("Sent to {printer}.").format(printer=order.printer)
        self._begin(work, lambda: self._say(done), words)

    def printers(self) -> list[str]:
        """Names of the printers of this computer, the usual one first."""
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - rare

        usual = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return sorted(names, key=lambda name: (name != usual, name))

    def printer(self, order: "PrintOrder") -> "QPrinter":
        """The printer of an order, set to A4 from edge to edge."""
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - rare

        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setPrinterName(order.printer)
        made.setCopyCount(order.copies)
        made.setCreator("")
        return made


def _sheets(printer: "QPrinter", paper: "Paper", numbers: range) -> Iterator[None]:
    """Paint these sheets on a printer, one in each step."""
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefusedError
    scale = printer.resolution() / 96  # px of the paper are 96 to an inch
    painter.scale(scale, scale)
    try:
        for number in numbers:
            if number != numbers.start:
                printer.newPage()
            paper.paint(painter, number)
            yield
    finally:
        painter.end()


def _documents() -> Path:
    """The reader's folder for documents, else the home folder."""
    place = QStandardPaths.StandardLocation
    found = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return found if found.is_dir() else Path(QStandardPaths.writableLocation(place.HomeLocation))


def refusal_words(refusal: Refusal) -> str:
    """What happened to a file, and what to do now; {name} is left for the file's name."""
    match refusal:
        case Refusal.FULL:
            # TRANSLATORS: {name} is the name of a PDF file.
            return _("{name} was not saved: there is no room left there. Choose another folder.")
        case Refusal.FORBIDDEN:
            # TRANSLATORS: {name} is the name of a PDF file.
            return _("{name} was not saved: this folder cannot be written to. Choose another one.")
        case Refusal.NO_FOLDER:
            # TRANSLATORS: {name} is the name of a PDF file.
            return _("{name} was not saved: the folder is not there any more. Choose another one.")
        case Refusal.OTHER:
            # TRANSLATORS: {name} is the name of a PDF file.
            return _("{name} was not saved: the disk refused it. Choose another folder.")
