"""The list of articles of law: acts as groups, each with the version that was read.

It shows what the guide says of an article in one row and opens nothing itself. A penalty never
stands here without the version it was read in.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.content.law import version_line
from app.i18n import current_locale
from app.i18n import gettext as _
from app.model.guide import Guide
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.source import Status
from app.model.statute import Article
from app.ui.reader.letters import firm
from app.ui.reader.words import status_badge, version_badge
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import PaintedButton
from app.ui.widgets.column import ColumnPage
from app.ui.widgets.lines import TextBlock, draw_text, text_height
from app.words.articles import readings

# Width of the page in px at 100 %: the reading column and the column of numbers.
_WIDTH = 760
_NUMBER = 92  # px at 100 % for the column of numbers
_PAD = 10  # px above and below the words of a row
# Digits typed within this time, in ms, are one number. Our choice.
_TYPING = 1200

# Cyrillic letters of article numbers that look like Latin ones.
_LOOK_ALIKE = str.maketrans("аеојс", "aeojc")

# What stands in a row below the heading: words, line of type, colour.
Lines = list[tuple[str, str, str]]


class LawRow(PaintedButton):
    """One article: its number, its heading, the penalty of its basic form, where it went."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = article
        self._number = ""
        self._lines: Lines = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def word(self, guide: Guide, locale: Locale) -> None:
        """Word the row in a language; a screen reader hears all of it in one go."""
        article = self.article
        self._number = article.label(locale)
        self.setText(article.heading.said_in(locale))
        self._lines = list(_lines(guide, article, locale))
        act = guide.acts.get(article.act)
        # TRANSLATORS: Read aloud in the list of law: {act} is the law's name, {number} as 418-г.
        words = _("{act}, article {number}: {heading}")
        name = words.format(
            act=act.name.said_in(locale) if act else article.act,
            number=self._number,
            heading=self.text(),
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(said for said, _style, _ink in self._lines))
        self.updateGeometry()
        self.update()

    @property
    def number(self) -> str:
        """The number as texts in the reader's language write it."""
        return self._number

    def _indent(self) -> int:
        return self.look.px(_NUMBER)

    def heightForWidth(self, width: int) -> int:
        """Height in px that the wrapped words need at this width."""
        look, room = self.look, width - self._indent() - 8
        taken = text_height(firm(self.text()), look, "title", room)
        taken += sum(text_height(firm(said), look, style, room) for said, style, _ in self._lines)
        return _PAD + taken + _PAD

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        width = self.look.px(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The number and a few words."""
        return QSize(self._indent() + self.look.px(140), 0)

    def paintEvent(self, _event: object) -> None:
        """Paint number, heading, lines and the rule below."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        if self.underMouse():
            wide = area.adjusted(-1, 0, 1, -1)
            pen.box(painter, look, wide, fill="hover", radius=RADIUS["control"])
        painter.setPen(look.colour("border"))
        painter.drawLine(area.bottomLeft() - QPointF(0, 0.5), area.bottomRight() - QPointF(0, 0.5))
        drop = (look.line("title") - look.line("ui-large-strong")) / 2
        spot = QRectF(4, _PAD + drop, self._indent() - 8, look.line("ui-large-strong"))
        ink = "muted" if self.article.deleted else "legal"
        draw_text(painter, look, spot, firm(self._number), "ui-large-strong", ink)
        self._paint_words(painter, area.adjusted(self._indent(), _PAD, -8, 0))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        look = self.look
        ink = "muted" if self.article.deleted else "text"
        taken = draw_text(painter, look, room, firm(self.text()), "title", ink)
        for said, style, colour in self._lines:
            below = room.translated(0, taken)
            taken += draw_text(painter, look, below, firm(said), style, colour)


def _lines(guide: Guide, article: Article, locale: Locale) -> Iterator[tuple[str, str, str]]:
    """What a judge asks before opening the article; a penalty and its version go together."""
    if article.deleted:
        yield _deleted_words(guide, article, locale), "label", "warning"
    if article.penalties:
        first = article.penalties[0]
        # TRANSLATORS: In the list of law: {case} as "Basic form", {penalty} as "imprisonment of at
        # least eight years".
        words = _("{case}: {penalty}")
        case = first.when.said_in(locale) or first.who.said_in(locale)
        penalty = first.text.said_in(locale)
        said = words.format(case=case, penalty=penalty) if case else penalty
        yield said, "label", "text"
        yield version_line(guide, article.act, locale), "micro", "muted"
    if others := _other_numbers(article, locale):
        # TRANSLATORS: In the list of law: the number of the article in texts of other languages.
        yield _("Also written {numbers}").format(numbers=", ".join(others)), "micro", "muted"


def _other_numbers(article: Article, locale: Locale) -> list[str]:
    """How other languages write the number, where the eye can see a difference."""
    seen = {article.label(locale).translate(_LOOK_ALIKE)}
    numbers = (article.number.find(each) for each in Locale)
    return sorted(
        {number for number in numbers if number and number.translate(_LOOK_ALIKE) not in seen}
    )


def _deleted_words(guide: Guide, article: Article, locale: Locale) -> str:
    moved_to = guide.articles.get(article.moved_to)
    if moved_to is None:
        # TRANSLATORS: said of an article of law.
        return _("This article was deleted.")
    # TRANSLATORS: In the list of law, of a deleted article; {number} as 418-г, {heading} its name.
    words = _("Deleted. Its subject is now in article {number}: {heading}")
    return words.format(number=moved_to.label(locale), heading=moved_to.heading.said_in(locale))


def in_order(guide: Guide, act_id: str) -> list[Article]:
    """The articles of an act by number, as the Macedonian text counts them."""
    of_act = (article for article in guide.articles.values() if article.act == act_id)
    return sorted(of_act, key=_order)


def _order(article: Article) -> tuple[int, int]:
    found = readings(article.number.mk or article.number.en)
    return found[0].number.order if found else (0, 0)


class LawPane(ColumnPage):
    """The list of all articles, by act.

    Signals:
        place_chosen: The reader wants to go to the article at this `Place`.
    """

    place_chosen = Signal(object)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self._guide = guide
        self._title = TextBlock("h1")
        self._lead = TextBlock("ui", "muted")
        self._letters = TextBlock("ui", "muted")
        self._status = Badge()
        self._typed = ""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._forget_typed)
        acts = [key for key in guide.acts if in_order(guide, key)]
        self.groups = [(key, TextBlock("h3"), Badge()) for key in acts]
        self.rows: list[LawRow] = []
        self._lay_out()
        self._current = 0
        self._make_current(0)
        self._retranslate()

    def _lay_out(self) -> None:
        for part, space in ((self._title, 8), (self._lead, 4), (self._letters, 12)):
            self.column.addWidget(part)
            self.column.addSpacing(space)
        self.column.addWidget(self._status)
        for act, heading, version in self.groups:
            self.column.addSpacing(28)
            self.column.addWidget(heading)
            self.column.addSpacing(6)
            self.column.addWidget(version)
            self.column.addSpacing(8)
            for article in in_order(self._guide, act):
                row = LawRow(article)
                row.clicked.connect(self._on_clicked)
                row.installEventFilter(self)
                self.rows.append(row)
                self.column.addWidget(row)
        self.column.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Dress the page anew."""
        super().set_look(look)
        self._status.set_look(look)
        for _act, _heading, version in self.groups:
            version.set_look(look)
        for row in self.rows:
            row.set_look(look)

    def first_target(self) -> QWidget:
        """Where the keyboard goes: the row it was at last."""
        return self.rows[self._current] if self.rows else self

    def changeEvent(self, event: QEvent) -> None:
        """Word the page anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # The keyboard: one stop for Tab, arrows between rows, digits to a number ----------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row that takes the keyboard is the one that Tab comes back to."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self.rows:
            row = next(number for number, one in enumerate(self.rows) if one is watched)
            self._make_current(row)
            self.ensureWidgetVisible(self.rows[row], 0, 24)
        return False

    def _make_current(self, number: int) -> None:
        if not self.rows:
            return
        self.rows[self._current].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = number
        self.rows[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and the page keys move between rows; digits go to an article."""
        key, last = event.key(), len(self.rows) - 1
        page = max(1, self.viewport().height() // 90)  # px of an average row
        steps = {
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_PageUp: self._current - page,
            Qt.Key.Key_PageDown: self._current + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in steps and self.rows:
            self._go(min(max(steps[Qt.Key(key)], 0), last))
        elif plain and event.text().isdigit():
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        if number == 0:
            self.verticalScrollBar().setValue(0)
        self.rows[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _type(self, digit: str) -> None:
        self._typed += digit
        self._typing.start()
        for number, row in enumerate(self.rows):
            if row.number.startswith(self._typed):
                self._go(number)
                return

    def _forget_typed(self) -> None:
        self._typed = ""

    # Words ---------------------------------------------------------------------------------------

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LawRow):
            self.place_chosen.emit(Place(current_locale(), row.article.id, PlaceKind.STATUTE))

    def _retranslate(self) -> None:
        guide, locale = self._guide, current_locale()
        # TRANSLATORS: Title of the list of articles of law.
        self._title.setText(_("Law"))
        self.setAccessibleName(_("Law"))
        self._lead.setText(
            # TRANSLATORS: Under the title of the list of articles of law.
            _("Summaries in our own words, not the text of the law. Check the law in force.")
        )
        self._letters.setText(
            # TRANSLATORS: Above the list of law: why 418-г is 418-d in other languages.
            _(
                "Macedonian letters run а, б, в, г, д. English texts, and this guide in Albanian, "
                "count a, b, c, d, e. So one article has two numbers: 418-г is 418-d."
            )
        )
        status = guide.statuses.get("statutes", {}).get(locale, Status.DRAFT)
        self._status.show_label(*status_badge(status, locale))
        for act, heading, version in self.groups:
            heading.setText(guide.acts[act].name.said_in(locale))
            version.show_label(*version_badge(guide, act, locale))
        for row in self.rows:
            row.word(guide, locale)
