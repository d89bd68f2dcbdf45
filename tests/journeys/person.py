"""A person at the program: presses keys, points with the mouse, reads what the window shows.

Keys and clicks go to the window as the system would send them; nothing of the program is called to
act. Of the widgets only their words, their state and the place where they are painted are asked.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QTextCursor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.model.locale import Locale
from app.model.place import Place
from app.ui.reader.card_popup import CardPopup
from app.ui.reader.view import PageView

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key

# Signs that are there for the eye only: firm spaces and hyphens, and what is not seen at all.
_FIRM = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-"})
_UNSEEN = str.maketrans("", "", "\u00ad\u2060\u200b")

# A slow machine under load may take so long to answer, in ms.
PATIENCE = 10_000

# Letters on paper have more colours than this; an empty box has one or two.
PAINTED = 8


def plain(words: str) -> str:
    """Words as a reader types them, without the signs that only keep lines together."""
    return words.translate(_FIRM).translate(_UNSEEN)


def is_seen(widget: QWidget) -> bool:
    """Whether any of a widget lies inside what the window shows."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def words_of(widget: QWidget) -> str:
    """What a widget shows or tells a screen reader."""
    told = [widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        told.append(widget.text())
    if isinstance(widget, QListView):
        told += [words for words, _rect in rows_of(widget)]
    if isinstance(widget, QTextEdit):
        told.append(Page(widget).text)
    return plain("\n".join(dict.fromkeys(part for part in told if part)))


def rows_of(view: QListView) -> list[tuple[str, QRect]]:
    """The rows of a list that can be seen: their words, and their place in the list's viewport."""
    model = view.model()
    found = []
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        rect = view.visualRect(index)
        if not rect.intersects(view.viewport().rect()):
            continue
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        found.append((plain(str(spoken or index.data())), rect))
    return found


class Page:
    """What of the page in the reader can be seen, and where."""

    def __init__(self, view: QTextEdit) -> None:
        self.view = view

    @property
    def _area(self) -> QRect:
        return self.view.viewport().rect()

    @property
    def text(self) -> str:
        """The words of all blocks that reach into the viewport."""
        document, scrolled = self.view.document(), self.view.verticalScrollBar().value()
        layout = document.documentLayout()
        found, block = [], document.begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scrolled).toRect()
            if rect.intersects(self._area) and block.text():
                found.append(block.text())
            block = block.next()
        return plain("\n".join(found))

    def _rects(self, words: str) -> list[QRect]:
        document = self.view.document()
        # No letter changes its place.
        text = document.toPlainText().translate(_FIRM)
        found, start = [], text.find(words)
        while start >= 0:
            edges = []
            for position in (start, start + len(words)):
                cursor = QTextCursor(document)
                cursor.setPosition(position)
                edges.append(self.view.cursorRect(cursor))
            if edges[0].y() == edges[1].y():
                found.append(QRect(edges[0].topLeft(), edges[1].bottomRight()))
            start = text.find(words, start + 1)
        return found

    def spots_of(self, words: str) -> list[QRect]:
        """Where these words are painted on one line inside the viewport, in its px."""
        return [rect for rect in self._rects(words) if self._area.contains(rect)]

    def in_window(self, rect: QRect) -> QRect:
        """The same rectangle in px of the window."""
        corner = self.view.viewport().mapTo(self.view.window(), rect.topLeft())
        return QRect(corner, rect.size())

    def heights(self) -> dict[tuple[str, str], int]:
        """How far below the upper edge of the viewport each block of the guide begins, by name."""
        view = self.view
        assert isinstance(view, PageView)
        assert view.spots is not None
        scrolled = view.verticalScrollBar().value()
        return {
            (spot.section, spot.anchor): view.spots.top(number) - scrolled
            for number, spot in enumerate(view.spots)
        }

    def begins_in_view(self, section: str, anchor: str = "") -> bool:
        """Whether the beginning of a block of the guide can be seen."""
        return 0 <= self.heights().get((section, anchor), -1) < self._area.height()

    def scrolled(self) -> int:
        """How far the page is scrolled, as its scroll bar shows it, in px."""
        return self.view.verticalScrollBar().value()


class Person:
    """Presses, points and reads at one window."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot = qtbot
        self.window = window

    # Acting ------------------------------------------------------------------------------------

    def _handle(self) -> QWindow:
        # A dialog comes before the list of completions that hangs on its field.
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        handle = (over or self.window).windowHandle()
        assert handle is not None
        return handle

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key so many times."""
        for _time in range(times):
            QTest.keyClick(self._handle(), key, modifiers)
            QTest.qWait(1)

    def type(self, letters: str) -> None:
        """Type letters one by one."""
        for letter in letters:
            QTest.keyClick(self._handle(), Key(ord(letter.upper())))

    def write(self, letters: str) -> None:
        """Type letters, digits and signs as they stand, such as the name of a file."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letters)

    @property
    def is_asked(self) -> bool:
        """Whether a dialog lies over the window and has the keyboard."""
        dialog = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        return dialog is not None and focus is not None and dialog.isAncestorOf(focus)

    def click(self, rect: QRect) -> None:
        """Click with the mouse in the middle of a rectangle of the window."""
        QTest.mouseMove(self._handle(), rect.center())
        QTest.mouseClick(self._handle(), LEFT, NONE, rect.center())
        QTest.qWait(1)

    def point_at(self, rect: QRect) -> None:
        """Move the mouse there and rest."""
        QTest.mouseMove(self._handle(), rect.center() + QPoint(1, 0))
        QTest.mouseMove(self._handle(), rect.center())

    def choose_in_menu(self, button: str, words: str) -> None:
        """Click a button that opens a menu, and a line of that menu."""
        chosen: list[str] = []

        def choose() -> None:
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                QTimer.singleShot(20, choose)
                return
            act = next(act for act in menu.actions() if act.text() == words)
            chosen.append(act.text())
            handle = menu.windowHandle()
            assert handle is not None
            QTest.mouseClick(handle, LEFT, NONE, menu.actionGeometry(act).center())

        QTimer.singleShot(50, choose)
        self.click(self.place_of(button))
        self.wait(lambda: chosen == [words] and QApplication.activePopupWidget() is None)

    # Reading -----------------------------------------------------------------------------------

    def wait(self, seen: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        self.qtbot.waitUntil(lambda: bool(seen()), timeout=PATIENCE)

    def parts(self) -> list[QWidget]:
        """All widgets of the window that can be seen."""
        return [part for part in self.window.findChildren(QWidget) if is_seen(part)]

    def reads(self, words: str) -> bool:
        """Whether the window shows these words, or tells them to a screen reader."""
        return any(plain(words) in words_of(part) for part in self.parts())

    def wait_for(self, words: str) -> None:
        """Wait until the window shows these words."""
        self.wait(lambda: self.reads(words))

    def read_down_to(self, words: str) -> None:
        """Page down until the window shows these words, as one does whose screen is small."""
        for _page in range(20):
            if self.reads(words):
                return
            self.press(Key.Key_PageDown)
            QTest.qWait(50)
        raise AssertionError(words)

    def place_of(self, words: str) -> QRect:
        """Where a button with these words lies, in px of the window."""
        found = [
            part
            for part in self.parts()
            if isinstance(part, QAbstractButton)
            and words in (part.text(), part.accessibleName(), part.toolTip().partition(" (")[0])
        ]
        assert found, words
        return QRect(found[0].mapTo(self.window, QPoint(0, 0)), found[0].size())

    def click_row(self, words: str) -> None:
        """Click a row of a list beside the page."""
        lists = [part for part in self.parts() if isinstance(part, QListView)]
        for part in lists:
            for said, rect in rows_of(part):
                # Of a row that is half hidden the middle may be under something else.
                if words in said and part.viewport().rect().contains(rect.center()):
                    corner = part.viewport().mapTo(self.window, rect.topLeft())
                    self.click(QRect(corner, rect.size()))
                    return
        raise AssertionError(words)

    @property
    def card(self) -> QWidget | None:
        """The card that lies over the page, when one is open."""
        return next((part for part in self.parts() if isinstance(part, CardPopup)), None)

    def has_focus_on(self, widget: QWidget) -> bool:
        """Whether keys go to this widget."""
        return QApplication.focusWidget() is widget

    @property
    def results(self) -> QListView | None:
        """The list of results, when it can be seen."""
        found = self.window.findChild(QListView, "searchResults")
        return found if isinstance(found, QListView) and is_seen(found) else None

    def found(self) -> list[str]:
        """The results that can be seen, from the top."""
        results = self.results
        return [words for words, _rect in rows_of(results)] if results else []

    def search(self, letters: str, *expected: str) -> list[str]:
        """Ctrl+K, type, and wait until the list begins with results of these words, in order."""
        self.press(Key.Key_K, CTRL)
        assert self.is_searching
        self.type(letters)
        self.wait_for_results(*expected)
        return self.found()

    def wait_for_results(self, *expected: str) -> None:
        """Wait until the list begins with results that hold these words, in this order."""

        def begins() -> None:
            found = self.found()
            assert len(found) >= len(expected), found
            for words, result in zip(expected, found, strict=False):
                assert words in result, found

        self.qtbot.waitUntil(begins, timeout=PATIENCE)

    def open_selected(self) -> None:
        """Enter in the search, and wait for the page."""
        self.press(Key.Key_Return)
        self.wait(lambda: self.is_reading and not self.is_searching)

    @property
    def is_searching(self) -> bool:
        """Whether the search lies over the window."""
        overlay = self.window.findChild(QWidget, "searchOverlay")
        return overlay is not None and is_seen(overlay)

    @property
    def page(self) -> Page:
        """The page in the reader."""
        view = next((part for part in self.parts() if isinstance(part, PageView)), None)
        assert view is not None, "no page is shown"
        return Page(view)

    @property
    def is_reading(self) -> bool:
        """Whether a page is shown in the reader."""
        return any(isinstance(part, PageView) for part in self.parts())

    def wait_for_language(self, locale: Locale) -> None:
        """Wait until the page is shown in a language."""
        self.wait(lambda: self.here[0].locale is locale)

    @property
    def here(self) -> tuple[Place, float]:
        """The block at the reading line, and its height."""
        view = self.page.view
        assert isinstance(view, PageView)
        top = view.top_place()
        assert top is not None
        return top

    def picture(self) -> QImage:
        """What is painted now."""
        return self.window.grab().toImage()

    def count_of(self, colour: str, rect: QRect) -> int:
        """How many px of a rectangle of the window have exactly this colour."""
        picture, wanted = self.picture(), QColor(colour).rgb()
        ratio = picture.devicePixelRatio()
        area = QRect(rect.topLeft() * ratio, rect.size() * ratio).intersected(picture.rect())
        return sum(
            picture.pixel(x, y) == wanted
            for x in range(area.left(), area.right() + 1)
            for y in range(area.top(), area.bottom() + 1)
        )

    def colours_in(self, rect: QRect) -> int:
        """How many colours are painted in a rectangle of the window."""
        picture = self.picture().copy(rect)
        return len(
            {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        )
