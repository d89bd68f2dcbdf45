"""The two questions before paper: which printer, and where a PDF goes.

Both speak the reader's language: the first is our own, since Qt's print dialog has dozens of
English words; the second is Qt's, worded by us, since a native one speaks the system's. Neither
prints nor writes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QSplitter,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.i18n import gettext as _
from app.i18n import ngettext
from app.ui.qt_words import installed, word_dialog
from app.ui.theme.icons import icon
from app.ui.theme.look import Look

# Copies that one order can ask for. Our choice: more are photocopied.
_MOST_COPIES = 99
_SHORTEN = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_DARKER = 140  # per cent, Fusion's own
_SHORTEST_NAME = 16  # letters of a printer's name that have room at least
_NARROWEST = 420  # px, the print dialog: three buttons with room for longer words


# Width and height of the dialog that saves a file, in px: names of 40 letters and ten rows.
_FILE_DIALOG = (760, 480)
_EDGE = 48  # px that a desktop's frame takes of a small screen
# Colours by the roles of the palette, so that every theme dresses it.
_FILE_SHEET = """
QHeaderView { background: palette(alternate-base); }
QHeaderView::section {
  background: palette(alternate-base); color: palette(text); border: none; padding: 6px 8px;
}
QLineEdit, QComboBox { min-height: 30px; }
QPushButton { min-height: 30px; }
"""
# Widths in px of places and files, and of the columns of files.
_SPLIT = [150, 580]
_COLUMNS = (280, 100, 90, 110)
# Drawings for the buttons of that dialog, by Qt's names for them.
_TOOLS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "plus",
}


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What the reader wants printed: on which printer, how often, which sheets (from 1)."""

    printer: str
    copies: int
    first: int
    last: int


def _letters(look: Look) -> str:
    """Letters of the reader's size; a font would not reach fields that the style sheet dresses."""
    return f"* {{ font-size: {look.font('ui').pixelSize()}px; }}"


def _edge(field: QWidget, look: Look) -> None:
    """An edge that is seen on dark too: Fusion draws it darker than the ground by this share."""
    ground = field.palette()
    ground.setColor(QPalette.ColorRole.Window, look.colour("border_strong").lighter(_DARKER))
    field.setPalette(ground)


def _button(words: str, look: str) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("look", look)
    made.setMinimumHeight(36)
    return made


class PrintDialog(QDialog):
    """Asks for a printer, copies and sheets; without a printer it says so and offers a PDF.

    Args:
        printers: Names of the printers, the usual one first.
        sheets: How many sheets there are.
        parent: The window it belongs to.
        look: Colours and size of its letters.
        ordered: Called with the order when the reader presses Print.
        pdf: Called when the reader would rather have a file.
    """

    def __init__(
        self,
        printers: Sequence[str],
        sheets: int,
        parent: QWidget,
        *,
        look: Look,
        ordered: Callable[[PrintOrder], None],
        pdf: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._ordered = ordered
        self._pdf = pdf
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # TRANSLATORS: Title of the dialog that prints a page.
        self.setWindowTitle(_("Print"))
        self.setStyleSheet(_letters(look))
        self.setMinimumWidth(_NARROWEST)
        self.printer = QComboBox()
        self.printer.setMinimumHeight(32)
        # The name of a printer may be longer than a small screen is wide.
        self.printer.setSizeAdjustPolicy(_SHORTEN)
        self.printer.setMinimumContentsLength(_SHORTEST_NAME)
        self.printer.addItems(list(printers))
        self.copies = _number(1, _MOST_COPIES, 1)
        self.first = _number(1, sheets, 1)
        self.last = _number(1, sheets, sheets)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        if printers:
            column.addLayout(self._form(sheets))
        else:
            column.addWidget(_no_printer())
        column.addLayout(self._buttons(has_printer=bool(printers)))
        for field in (self.printer, self.copies, self.first, self.last):
            _edge(field, look)
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # else the columns are measured with smaller letters

    def _form(self, sheets: int) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(12)
        # TRANSLATORS: Label in the print dialog.
        form.addRow(_("Printer"), self.printer)
        # TRANSLATORS: Label in the print dialog: how many copies.
        form.addRow(_("Copies"), self.copies)
        # TRANSLATORS: Label in the print dialog: the first sheet to print.
        form.addRow(_("From sheet"), self.first)
        # TRANSLATORS: Label in the print dialog: the last sheet to print.
        form.addRow(_("To sheet"), self.last)
        # TRANSLATORS: In the print dialog: how long the print is.
        words = ngettext("{count} sheet of A4", "{count} sheets of A4", sheets)
        form.addRow("", QLabel(words.format(count=sheets)))
        return form

    def _buttons(self, *, has_printer: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        # TRANSLATORS: Button of the print dialog: make a file instead.
        pdf = _button(_("Save as PDF"), "secondary" if has_printer else "primary")
        pdf.clicked.connect(self._take_pdf)
        row.addWidget(pdf)
        row.addStretch(1)
        # TRANSLATORS: Button that closes a dialog and does nothing.
        cancel = _button(_("Cancel"), "ghost")
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        if has_printer:
            # TRANSLATORS: Button of the print dialog.
            go = _button(_("Print"), "primary")
            go.clicked.connect(self._take_order)
            row.addWidget(go)
        else:
            go = pdf
        go.setDefault(True)
        go.setFocus()
        return row

    def _take_order(self) -> None:
        first, last = sorted((self.first.value(), self.last.value()))
        order = PrintOrder(self.printer.currentText(), self.copies.value(), first, last)
        self.accept()
        self._ordered(order)

    def _take_pdf(self) -> None:
        self.reject()
        self._pdf()


def _number(low: int, high: int, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setValue(value)
    made.setMinimumHeight(32)
    return made


def _no_printer() -> QLabel:
    # TRANSLATORS: In the print dialog when the computer knows no printer.
    said = QLabel(_("This computer has no printer. A PDF can be printed on another one."))
    said.setWordWrap(True)
    return said


def _dress(dialog: QFileDialog, look: Look) -> None:
    """Qt's drawing in our colours: its own arrows are black on dark, its head of a list too."""
    screen = dialog.screen().availableGeometry().size() - QSize(_EDGE, _EDGE)
    dialog.resize(QSize(*(look.px(side) for side in _FILE_DIALOG)).boundedTo(screen))
    for number, push in enumerate(dialog.findChildren(QPushButton)):
        push.setProperty("look", "secondary" if number else "primary")
        push.setIcon(QIcon())  # Qt's own are a diskette and a red cross
    dialog.setStyleSheet(_FILE_SHEET + _letters(look))
    ink = dialog.palette().color(QPalette.ColorRole.Text).name()
    tools = {tool.objectName(): tool for tool in dialog.findChildren(QToolButton)}
    for name, drawing in _TOOLS.items():
        if name in tools:
            tools[name].setIcon(icon(drawing, ink, 18))
    for name in ("listModeButton", "detailModeButton"):
        if name in tools:
            tools[name].hide()
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes(_SPLIT)
    for tree in dialog.findChildren(QTreeView):
        for column, width in enumerate(_COLUMNS):
            tree.header().resizeSection(column, width)


def ask_for_pdf(
    parent: QWidget, proposed: Path, look: Look, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Ask where a PDF goes; `chosen` is called with the file, or never.

    The dialog is Qt's own drawing with our words, the same on every system; it asks before it
    replaces a file.
    """
    words = installed()
    # TRANSLATORS: Title of the dialog that saves a PDF.
    dialog = QFileDialog(parent, _("Save as PDF"), str(proposed.parent))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # TRANSLATORS: Kind of file in the dialog that saves one; keep (*.pdf).
    dialog.setNameFilter(_("PDF documents (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.Accept, _("Save"))
    dialog.setLabelText(label.Reject, _("Cancel"))
    dialog.setLabelText(label.FileName, _("File name:"))
    dialog.setLabelText(label.FileType, _("Files of type:"))
    dialog.setLabelText(label.LookIn, _("Look in:"))
    dialog.selectFile(proposed.name)
    _dress(dialog, look)
    word_dialog(dialog, words)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
