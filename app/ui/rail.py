"""The contents rail: Home, the chapters with the sections of the open one, and the edition's line.

It shows where the reader is and says where the reader wants to go; it opens nothing. Folded it is
64 px of icons; in a narrow window the same panel lies over the page as a sheet.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Guide
from app.model.place import Place
from app.ui.actions import Act, key_words
from app.ui.edition_words import Integrity, edition_short, integrity_icon
from app.ui.theme import icons
from app.ui.theme.look import Look, dress
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.buttons import IconButton, PaintedButton
from app.ui.widgets.lines import TextBlock, draw_text, text_height
from app.ui.widgets.outline import OutlineModel, OutlineRow, OutlineView

FULL_WIDTH = 268
FOLDED_WIDTH = 64

# Sections at this level of heading stand under their chapter.
_SECTION_LEVEL = 2


class NavRow(PaintedButton):
    """A line of the rail with an icon; without words it is an icon of the folded rail."""

    def __init__(self, icon: str, *, wordless: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._colour = "muted"
        self._wordless = wordless
        self._style = "ui"
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not wordless)
        self.setSizePolicy(policy)

    def set_icon(self, icon: str, colour: str) -> None:
        """Show another icon in another colour of the theme."""
        self._icon, self._colour = icon, colour
        self.update()

    def set_style(self, style: str) -> None:
        """Set the words in another line of the type scale."""
        self._style = style

    def set_words(self, words: str, key: str = "") -> None:
        """Word the line."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Pressing does not mark the line: being there does."""

    def _left(self) -> int:
        return 12 + self.look.icon(18) + 12

    def _room(self, width: int) -> int:
        return width - self._left() - 8

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words, at least 34."""
        words = text_height(self.text(), self.look, self._style, self._room(width))
        return max(34, words + 14)

    def sizeHint(self) -> QSize:
        """A full line, or a square of 40 px without words."""
        if self._wordless:
            return QSize(44, 40)
        return QSize(FULL_WIDTH - 20, self.heightForWidth(FULL_WIDTH - 20))

    def minimumSizeHint(self) -> QSize:
        """As tall as it is, and narrow if need be."""
        return QSize(44, 40 if self._wordless else 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark the line by ground, bar, weight and colour together."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            fill = "accent_soft" if on else "hover"
            pen.box(painter, look, area, fill=fill, radius=RADIUS["control"])
        if on:
            pen.box(painter, look, QRectF(0, 8, 3, area.height() - 16), fill="accent", radius=1.5)
        side = look.icon(18)
        words = self._style + ("-strong" if on else "")
        line = look.line(words)
        room = self._room(self.width())
        taken = text_height(self.text(), look, words, room)
        top = (area.height() - taken) / 2
        spot = QRectF(12, top + (line - side) / 2, side, side)
        if self._wordless:
            spot.moveCenter(area.center())
        icons.draw(painter, self._icon, look.hex("accent" if on else self._colour), spot)
        if not self._wordless:
            ink = "accent" if on else ("muted" if self._style == "micro" else "text")
            draw_text(
                painter, look, QRectF(self._left(), top, room, taken), self.text(), words, ink
            )


class ContentsPanel(QWidget):
    """The full panel: title, Home, contents, edition.

    Signals:
        home_chosen: The reader wants the start page.
        place_chosen: The reader wants a chapter or section. Carries its `Place`.
        about_chosen: The reader wants to know about the edition.
        fold_asked: The reader wants the panel out of the way.
    """

    home_chosen = Signal()
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
        self.home = NavRow("house")
        self._heading = TextBlock("micro-strong", "muted")
        self._model = OutlineModel(self)
        self.contents = OutlineView(self._model)
        self.foot = NavRow("info")
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_style("micro")
        self._lay_out()
        self.home.clicked.connect(self.home_chosen)
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
        column.addLayout(self._inset(self.home, 10, 0))
        column.addLayout(self._inset(self._heading, 22, 14))
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
        dress(look, self._title, self._subtitle, self.fold, self.home, self._heading)
        dress(look, self.contents, self.foot)
        self.update()

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_words(edition_short(self._guide.info, integrity))

    def show_home(self, *, on: bool) -> None:
        """Mark Home as the place where the reader is."""
        self.home.setChecked(on)

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
        self.home.set_words(_("Home"), key_words(Act.HOME))
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
        home_chosen: The reader wants the start page.
        about_chosen: The reader wants to know about the edition.
    """

    menu_chosen = Signal()
    home_chosen = Signal()
    about_chosen = Signal()

    def __init__(self, guide: Guide, integrity: Integrity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._integrity = integrity
        self._look = Look()
        self.menu = IconButton("menu")
        self.home = NavRow("house", wordless=True)
        self.contents = NavRow("book-open-text", wordless=True)
        self.foot = NavRow("info", wordless=True)
        self.foot.set_icon(*integrity_icon(integrity))
        self.setFixedWidth(FOLDED_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 11, 10, 8)
        column.setSpacing(4)
        column.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addWidget(self.home)
        column.addWidget(self.contents)
        column.addStretch(1)
        column.addWidget(self.foot)
        self.menu.clicked.connect(self.menu_chosen)
        self.contents.clicked.connect(self.menu_chosen)
        self.home.clicked.connect(self.home_chosen)
        self.foot.clicked.connect(self.about_chosen)
        self._retranslate()

    def set_look(self, look: Look) -> None:
        """Dress the icons anew."""
        self._look = look
        dress(look, self.menu, self.home, self.contents, self.foot)
        self.update()

    def show_integrity(self, integrity: Integrity) -> None:
        """Say how whole the edition was found."""
        self._integrity = integrity
        self.foot.set_icon(*integrity_icon(integrity))
        self.foot.set_words(edition_short(self._guide.info, integrity))

    def show_place(self, *, home: bool, reading: bool) -> None:
        """Mark where the reader is."""
        self.home.setChecked(home)
        self.contents.setChecked(reading)

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
        self.home.set_words(_("Home"), key_words(Act.HOME))
        self.contents.set_words(_("Contents"), key_words(Act.CONTENTS))
        self.foot.set_words(edition_short(self._guide.info, self._integrity))
