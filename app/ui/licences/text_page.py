"""The page with the licence texts of one work: whole, as they were written, to read and to copy.

The texts are never translated: only the text as it was written is binding. No address in them is
opened.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from app.i18n import gettext as _
from app.library.licences import LicenceError, read_texts
from app.model.licence import Component
from app.ui.licences.finding import FindField
from app.ui.theme.look import Look
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.lines import TextBlock

# Width of the column in px at 100 %: licences are written in lines of up to 80 letters.
_WIDTH = 660
_MARGIN = 40  # px beside the column, as on other pages
# Height in px that the text keeps at least: three lines of it.
_LEAST = 60
_STYLE = "label"  # the line of the type scale that licences are set in
# Licences are typed with blanks: titles in the middle, tables in columns. The guide has no face of
# one width, so those of the systems come first; where none is, columns are ragged and no more.
_FACES = ("Consolas", "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono")


class LicenceTextPage(QWidget):
    """Name, licence and copyright of a work above the text, which scrolls by itself.

    Signals:
        left: The reader wants to go back to the list.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._component: Component | None = None
        self._line = Look().line(_STYLE)
        self.back = TextButton("arrow-left")
        self._title = TextBlock("h3")
        self._facts = TextBlock("label", "muted")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setMinimumHeight(_LEAST)
        # A licence is read like a page: without a cursor arrows scroll at once.
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.finding = FindField(self.text)
        self._absent = TextBlock("label", "muted")
        self._absent.hide()
        self.back.clicked.connect(self.left)
        self.finding.left.connect(self.text.setFocus)
        self.finding.missed.connect(self._absent.setVisible)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 20, 0, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self._absent, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addSpacing(4)
        # It gives way where large letters meet a small window.
        head.addWidget(self.finding, 1000)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addSpacing(8)
        column.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.addStretch(1)
        # So large that the margins get only what the column does not take.
        row.addWidget(self._column, 1000)
        row.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        self._column.setMaximumWidth(look.px(_WIDTH))
        for part in (self.back, self.finding, self._absent, self._title, self._facts):
            part.set_look(look)
        face = QFont(look.font(_STYLE))
        face.setFamilies([*_FACES, *face.families()])
        self.text.setFont(face)
        self._line = look.line(_STYLE)
        self._set_lines()

    def show_component(self, component: Component) -> None:
        """Show the licences of a work from their beginning."""
        self._component = component
        self._title.setText(f"{component.name} {component.version}".strip())
        self._word_facts(component)
        self.text.setAccessibleName(self._title.text())
        try:
            self.text.setPlainText(read_texts(component))
        except LicenceError as error:
            # TRANSLATORS: On the page About, in place of a licence; {file} is the name of a file.
            words = _("This text is missing from the folder of the program: {file}")
            self.text.setPlainText(words.format(file=error))
        self._set_lines()
        self.finding.start_anew()
        self.text.verticalScrollBar().setValue(0)

    def _set_lines(self) -> None:
        """Give every line of the text the line box of the type scale."""
        box = QTextBlockFormat()
        box.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list, F3 to finding; other keys are for the text or the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F3 or event.matches(QKeySequence.StandardKey.Find):
            self.finding.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.finding.selectAll()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        # TRANSLATORS: Button above the text of a licence; leads back to the page About.
        self.back.set_words(_("All licences"))
        self.finding.retranslate()
        # TRANSLATORS: Beside the field that finds words in the text of a licence.
        self._absent.setText(_("Not found"))
        if self._component is not None:
            self._word_facts(self._component)

    def _word_facts(self, component: Component) -> None:
        # TRANSLATORS: Above the text of a licence; {licence} is a name as "BSD-3-Clause".
        lines = [_("Licence: {licence}").format(licence=component.licence), component.copyright]
        if component.part_of:
            # TRANSLATORS: Above a licence: the work came inside another; {name} as "Qt".
            lines.append(_("Came inside: {name}").format(name=component.part_of))
        if component.source:
            # TRANSLATORS: Above a licence; {source} says in English where the source code is.
            lines.append(_("Source code: {source}").format(source=component.source))
        if component.note:
            lines.append(component.note)
        self._facts.setText("\n".join(lines))
