"""Chapters opened, scrolled, switched in language and colours, in the program's own window.

Each step is a key, or the signal that a key of the contents sends; nothing is called behind it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.i18n import current_locale
from app.model.guide import ChapterHead
from app.model.locale import Locale
from app.model.place import Place
from app.ui.actions import Act
from app.ui.main_window import MainWindow
from app.ui.reader.view import PageView
from app.ui.theme.tokens import ThemeName
from app.ui.top_bar import LOCALE_ACTS
from scripts.bench.stage import Stage, Watch
from scripts.bench.tour import Report, said, the_guide, the_window

# Chapters of a generated guide that are opened: the longest. Of a guide with fewer, all.
_MOST_CHAPTERS = 4
# Times that each of them is opened again, at its beginning and at its end.
_AGAIN = 2
# Steps of each kind in each of the scrolled chapters.
_SCROLLS = 24
_ALT = Qt.KeyboardModifier.AltModifier


def run(_what: str, report: Report) -> None:
    """Report every step."""
    window, stage = the_window(), Stage()
    window.activateWindow()
    stage.settle()
    reading = Reading(window, stage, Watch(PageView), report)
    for locale in Locale:
        reading.speak(locale)
        for head in reading.heads(locale):
            reading.visit(head)
    for locale in Locale:
        reading.speak(locale)
        reading.scroll(reading.heads(locale)[0])
    reading.switch_languages()
    reading.switch_colours()


@dataclass(slots=True)
class Reading:
    """The window, what turns it, and what counts the paints of its page."""

    window: MainWindow
    stage: Stage
    watch: Watch
    report: Report

    def heads(self, locale: Locale) -> list[ChapterHead]:
        """The longest chapters, the longest first."""
        source = the_guide(self.window)
        heads = source.guide.contents[locale]
        if len(heads) > _MOST_CHAPTERS:
            # The text of a compiled chapter is read once here and once more when it is opened.
            lengths = {it.id: len(it.sections) for it in heads}
            heads = tuple(sorted(heads, key=lambda it: -lengths[it.id]))[:_MOST_CHAPTERS]
        return sorted(heads, key=lambda it: -len(it.sections))

    def speak(self, locale: Locale) -> None:
        """Switch the language, unmeasured."""
        self.window.set_locale(locale)
        self.stage.settle()

    def visit(self, head: ChapterHead) -> None:
        """Open a chapter for the first time, again, and at a block of its last section."""
        locale = current_locale()
        where = f"{locale.value}/{head.id}"
        first = Place(locale, head.id)
        last = Place(locale, head.sections[-1].id) if head.sections else first
        self._away()
        # The signal that Enter on a row of the contents sends.
        self._measure("first", where, lambda: self._choose(first), first, head)
        for name, place in (("again", first), ("last", last)):
            self._away()
            self._choose(place)
            for _ in range(_AGAIN):
                self._away()
                # The key is pressed where the reader is: on the page after it.
                self._measure(name, where, self._back, place, head)

    def _choose(self, place: Place) -> None:
        self.window.frame.place_chosen.emit(place)

    def _away(self) -> None:
        self.window.show_home()
        self.stage.settle()

    def _back(self) -> None:
        """The key of the way back; its action where the display gives the window no focus."""
        before = self.window.navigator.view
        QTest.keyClick(self.window, Qt.Key.Key_Left, _ALT)
        if self.window.navigator.view is before:
            self.window.actions_by_name[Act.BACK].trigger()

    def _measure(
        self, name: str, where: str, act: Callable[[], object], place: Place, head: ChapterHead
    ) -> None:
        count = self.watch.count

        def painted() -> bool:
            return (
                self.watch.count > count
                and self.window.navigator.chapter == head.id
                and self._shown() == place.id
            )

        self.report(f"chapter.{name}", where=where, **said(self.stage.step(act, painted)))

    def _shown(self) -> str:
        """The section whose block stands at the reading line, or lies last on a page's end."""
        reader = self.window.navigator.reader
        top = reader.view.top_place() if reader is not None else None
        return top[0].id if top is not None else ""

    def scroll(self, head: ChapterHead) -> None:
        """Pages, lines and turns of the wheel, down from the beginning."""
        self._away()
        self.window.open_place(Place(current_locale(), head.id))
        self.stage.settle()
        reader = self.window.navigator.reader
        if reader is None:
            return
        where = f"{current_locale().value}/{head.id}"
        for name, act in self._scrolls(reader.view):
            reader.view.verticalScrollBar().setValue(0)
            self.stage.settle()
            for _ in range(_SCROLLS):
                bar = reader.view.verticalScrollBar()
                if bar.value() == bar.maximum():
                    break
                count = self.watch.count
                step = self.stage.step(act, lambda count=count: self.watch.count > count)  # type: ignore[misc]  # mypy infers no default's type
                self.report("scroll", where=f"{name} {where}", **said(step))

    @staticmethod
    def _scrolls(view: PageView) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "page", partial(QTest.keyClick, view, Qt.Key.Key_PageDown)
        yield "line", partial(QTest.keyClick, view, Qt.Key.Key_Down)
        yield "wheel", partial(_turn_wheel, view)

    def switch_languages(self) -> None:
        """Switch through the languages twice, in the middle of the longest chapter."""
        self._open_middle()
        for locale in (*Locale, *Locale):
            count = self.watch.count
            action = self.window.actions_by_name[LOCALE_ACTS[locale]]
            if locale is not current_locale():
                step = self.stage.step(action.trigger, lambda c=count: self.watch.count > c)  # type: ignore[misc]  # as above
                self.report("language", where=locale.value, **said(step))

    def switch_colours(self) -> None:
        """Dark and light, twice, in the middle of the longest chapter."""
        for name in (ThemeName.DARK, ThemeName.LIGHT) * 2:
            count = self.watch.count
            act = partial(self.window.set_theme, name)
            step = self.stage.step(act, lambda c=count: self.watch.count > c)  # type: ignore[misc]  # as above
            self.report("colours", where=name.value, **said(step))

    def _open_middle(self) -> None:
        head = self.heads(current_locale())[0]
        middle = head.sections[len(head.sections) // 2]
        self.window.open_place(Place(current_locale(), middle.id))
        self.stage.settle()


def _turn_wheel(view: PageView) -> None:
    """One notch of a wheel over the middle of the page, as Qt tells it: 120 eighths of a degree."""
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(view.viewport(), event)
