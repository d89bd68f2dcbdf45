"""The contents rail: the parts of the guide, its chapters, and the edition's line.

It shows where the reader is and says where the reader wants to go; it opens nothing. Folded it is
64 px of icons; in a narrow window the same panel lies over the page as a sheet.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Guide
from app.model.place import Place
from app.ui.actions import Act, key_words
from app.ui.edition_words import Integrity, edition_short, integrity_icon
from app.ui.history import View
from app.ui.nav_row import NavRow, nav_rows, word_rows
from app.ui.theme.look import Look, dress
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.lines import TextBlock
from app.ui.widgets.outline import OutlineModel, OutlineRow, OutlineView

FOLDED_WIDTH = 64

# A rail lower than this, in px at 100 %, shows the parts of the guide side by side as icons, so
# that the contents keep some lines.
_LOW = 460
# A folded rail lower than this, in px, has no icon of the contents: the menu leads there too.
_LOWEST = 360

# Sections at this level of heading stand under their chapter.
_SECTION_LEVEL = 2


class ContentsPanel(QWidget):
    """The full panel: title, the parts of the guide, contents, edition.

    Signals:
        view_chosen: The reader wants the start page or a list. Carries its `View`.
        place_chosen: The reader wants a chapter or section. Carries its `Place`.
        about_chosen: The reader wants to know about the edition.
        fold_asked: The reader wants the panel out of the way.
    """

    view_chosen = Signal(object)
    place_chosen = Signal(object)
    about_chosen = Signal()
    fold_asked = Signal()

    def __init__(
        self, guide: Guide, integrity: Integrity, *, sheet: bool = False, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._guide = guide
        self._integrity = integrity
        self._look = Look()
        self._sheet = sheet
        self._chapter = ""
        self._section = ""
        self._title = TextBlock("title")
        self._subtitle = TextBlock("micro", "muted")
        self.fold = IconButton("x" if sheet else "panel-left")
        self.parts = nav_rows(guide)
        self.home = self.parts[View.HOME]
        self._heading = TextBlock("micro-strong", "muted")
        self._model = OutlineModel(self)
        self.contents = OutlineView(self._model)
        self.foot = NavRow("info")
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_style("micro")
        self._lay_out()
        for view, row in self.parts.items():
            row.clicked.connect(lambda _on=False, one=view: self.view_chosen.emit(one))
        self.foot.clicked.connect(self.about_chosen)
        self.fold.clicked.connect(self.fold_asked)
        self.contents.chosen.connect(self.place_chosen)
        self._retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        brand = QHBoxLayout()
        brand.setContentsMargins(20, 14, 12, 10)
        brand.setSpacing(8)
        brand.addLayout(words, 1)
        if self._sheet:
            brand.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(brand)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rows.setContentsMargins(10, 0, 10, 0)
        self._rows.setSpacing(2)
        for part in self.parts.values():
            self._rows.addWidget(part)
        column.addLayout(self._rows)
        self._above = self._inset(self._heading, 22, 14)
        column.addLayout(self._above)
        column.addSpacing(4)
        column.addWidget(self.contents, 1)
        foot = self._inset(self.foot, 10, 4)
        if not self._sheet:
            foot.addWidget(self.fold)
        column.addLayout(foot)
        column.addSpacing(4)

    @staticmethod
    def _inset(widget: QWidget, side: int, top: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(side, top, 10, 0)
        row.addWidget(widget)
        return row

    def set_look(self, look: Look) -> None:
        """Dress the panel anew."""
        self._look = look
        dress(look, self._title, self._subtitle, self.fold, *self.parts.values(), self._heading)
        dress(look, self.contents, self.foot)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts of the guide side by side in a low panel."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        low = self.height() < self._look.px(_LOW)
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if low else ways.TopToBottom)
        for row in self.parts.values():
            row.set_wordless(on=low)
        self._above.setContentsMargins(22, 6 if low else 14, 10, 0)
        self._subtitle.setVisible(not low)

    def focus_order(self) -> list[QWidget]:
        """What Tab reaches, in reading order."""
        return [self.fold, *self.parts.values(), self.contents, self.foot]

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_words(edition_short(self._guide.info, integrity))

    def show_area(self, area: View) -> None:
        """Mark the part of the guide where the reader is."""
        for view, row in self.parts.items():
            row.setChecked(view is area)

    def show_place(self, chapter: str, section: str) -> None:
        """Mark the chapter and section being read; empty for none."""
        self._chapter, self._section = chapter, section
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Word the panel anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the rail and the rule above the edition's line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.setPen(self._look.colour("border"))
        top = self.foot.y() - 5
        painter.drawLine(0, top, self.width(), top)

    def _fill(self) -> None:
        rows = []
        for head in self._guide.contents[current_locale()]:
            place = Place(current_locale(), head.id)
            rows.append(OutlineRow(head.title, place, number=str(head.number)))
            if head.id == self._chapter:
                rows += [
                    OutlineRow(part.title, Place(current_locale(), part.id), depth=1)
                    for part in head.sections
                    if part.level == _SECTION_LEVEL
                ]
        self._model.set_rows(rows)
        locale = current_locale()
        self.contents.show_current(Place(locale, self._chapter), Place(locale, self._listed()))

    def _listed(self) -> str:
        """The section being read, or the listed one that it stands under."""
        above = ""
        head = self._guide.find_head(current_locale(), self._chapter) if self._chapter else None
        for part in head.sections if head else ():
            above = part.id if part.level == _SECTION_LEVEL else above
            if part.id == self._section:
                return above
        return self._section

    def _retranslate(self) -> None:
        info, locale = self._guide.info, current_locale()
        self._title.setText(info.title.said_in(locale))
        self._subtitle.setText(info.subtitle.said_in(locale))
        word_rows(self.parts)
        # TRANSLATORS: Heading above the list of chapters.
        self._heading.setText(_("Contents"))
        # TRANSLATORS: Read aloud by a screen reader when the list of chapters gets the focus.
        self.contents.setAccessibleName(_("Contents of the guide"))
        # TRANSLATORS: Closes the contents panel that lies over a narrow window.
        close = _("Close contents")
        # TRANSLATORS: Folds the contents panel to a strip of icons.
        fold = _("Fold contents")
        self.fold.set_words(close if self._sheet else fold, key_words(Act.CONTENTS))
        self.foot.set_words(edition_short(info, self._integrity))
        self._fill()


class FoldedRail(QWidget):
    """The rail as icons.

    Signals:
        menu_chosen: The reader wants the whole panel.
        view_chosen: The reader wants the start page or a list. Carries its `View`.
        about_chosen: The reader wants to know about the edition.
    """

    menu_chosen = Signal()
    view_chosen = Signal(object)
    about_chosen = Signal()

    def __init__(self, guide: Guide, integrity: Integrity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._integrity = integrity
        self._look = Look()
        self.menu = IconButton("menu")
        self.parts = nav_rows(guide, wordless=True)
        self.home = self.parts[View.HOME]
        self.contents = NavRow("book-open-text", wordless=True)
        self.foot = NavRow("info", wordless=True)
        self.foot.set_icon(*integrity_icon(integrity))
        self.setFixedWidth(FOLDED_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 11, 10, 8)
        column.setSpacing(0)
        column.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for row in self.parts.values():
            column.addWidget(row)
            row.clicked.connect(lambda _on=False, one=row: self._choose(one))
        column.addWidget(self.contents)
        column.addStretch(1)
        column.addWidget(self.foot)
        self.menu.clicked.connect(self.menu_chosen)
        self.contents.clicked.connect(self.menu_chosen)
        self.foot.clicked.connect(self.about_chosen)
        self._retranslate()

    def _choose(self, row: NavRow) -> None:
        self.view_chosen.emit(next(view for view, one in self.parts.items() if one is row))

    def set_look(self, look: Look) -> None:
        """Dress the icons anew."""
        self._look = look
        dress(look, self.menu, *self.parts.values(), self.contents, self.foot)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the icon of the contents up where the rail is too low for all."""
        super().resizeEvent(event)
        self.contents.setVisible(self.height() >= _LOWEST)

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_words(edition_short(self._guide.info, integrity))

    def show_area(self, area: View) -> None:
        """Mark where the reader is."""
        for view, row in self.parts.items():
            row.setChecked(view is area)
        self.contents.setChecked(area is View.READER)

    def changeEvent(self, event: QEvent) -> None:
        """Word the tool tips anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the rail."""
        QPainter(self).fillRect(self.rect(), self._look.colour("side"))

    def _retranslate(self) -> None:
        # TRANSLATORS: Opens the panel with the contents of the guide.
        self.menu.set_words(_("Show contents"), key_words(Act.CONTENTS))
        word_rows(self.parts)
        self.contents.set_words(_("Contents"), key_words(Act.CONTENTS))
        self.foot.set_words(edition_short(self._guide.info, self._integrity))
