"""The search overlay: over the window, above its scrim, until a place is opened or Esc is pressed.

It does not search: it says what was typed, with a number, and shows the replies that are given to
it. After it closes it holds nothing of what was typed or found.
"""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.model.guide import Guide
from app.search.reply import Reply, Result, ResultKind
from app.ui.search_overlay import marks
from app.ui.search_overlay.panel import RADIUS, Body, Panel
from app.ui.search_overlay.results_view import Move
from app.ui.search_overlay.waiting import Waiting
from app.ui.search_overlay.wording import (
    field_name,
    found_aloud,
    found_words,
    in_own_words,
    searching_words,
)
from app.ui.theme.look import Look

# The panel, in px. Our choice.
WIDTH: Final = 1040
_TOP, _BOTTOM, _MARGIN = 40, 32, 16
_LOW_TOP = 12

# Windows at or below these lose the column of kinds, or the room around the panel, in px.
NARROW: Final = 900
LOW: Final = 560


class SearchOverlay(QWidget):
    """Search over the window that is its parent.

    Signals:
        query_typed(int, str): Words to search, under a number that grows; ask `exact` too.
        result_chosen(Result): The reader opens a result; the overlay has closed by then.
        contents_chosen(): The reader wants the list of chapters; the overlay has closed by then.
        closed(): It is gone and has given the focus back.
    """

    query_typed = Signal(int, str)
    result_chosen = Signal(object)
    contents_chosen = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, guide: Guide | None = None) -> None:
        """Make it for a window; the `guide` tells how each language names a law's version."""
        super().__init__(parent)
        self._guide = guide
        self._look = Look()
        self._below: QPixmap | None = None
        self._asked = 0
        self._shown = 0
        self._reply: Reply | None = None
        self._open_when_ready = False
        self._back_to: QWidget | None = None
        self._waiting = Waiting(self)
        self.setObjectName("searchOverlay")
        self.panel: Final = Panel(self._look, self)
        self._connect()
        self.set_look(self._look)
        self.retranslate()
        parent.installEventFilter(self)
        self.hide()

    def _connect(self) -> None:
        panel, field = self.panel, self.panel.head.field
        field.words_typed.connect(self._ask)
        self._waiting.noticed.connect(lambda: panel.bar.show_busy(on=True))
        self._waiting.long.connect(lambda: panel.foot.say(searching_words()))
        field.moved.connect(self._step)
        field.kind_stepped.connect(panel.facets.step)
        field.entered.connect(self._enter)
        panel.head.close_button.clicked.connect(self.dismiss)
        panel.facets.kind_chosen.connect(self._show_kind)
        panel.results.opened.connect(self._open)
        panel.results.typed.connect(self._type_on)
        panel.notes.corrected_taken.connect(self._search_for)
        panel.notes.widened.connect(self._ask_again)
        panel.start.words_taken.connect(self._search_for)
        panel.empty.words_taken.connect(self._search_for)
        panel.empty.widen_asked.connect(self._widen)
        panel.empty.contents_asked.connect(self._go_to_contents)

    # What the window asks of it.

    @property
    def exact(self) -> bool:
        """Whether only the words as typed are to be searched."""
        return not self.panel.notes.wide

    def open_with(self, words: str = "") -> None:
        """Come up over the window, with these words already typed."""
        if not self.isVisible():
            self._back_to = self.window().focusWidget()
            self._take_picture()
        self._place()
        self.show()
        self.raise_()
        field = self.panel.head.field
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        if words or not field.words:
            field.put(words)
        field.selectAll()

    def _take_picture(self) -> None:
        """Keep what lies below as a picture: else all of it is painted again at every key."""
        self._below = self.window().grab()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _drop_picture(self) -> None:
        """What lies below looks otherwise now."""
        self._below = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    def show_reply(self, number: int, reply: Reply) -> None:
        """Show what was found for a number; what is older than what is shown is dropped."""
        if not self.isVisible() or not self._shown < number <= self._asked:
            return
        self._shown = number
        self._reply = reply
        panel = self.panel
        if number == self._asked:
            self._stop_waiting()
        panel.facets.show_totals(reply.total, reply.totals)
        results = tuple(in_own_words(result, self._guide) for result in reply.results)
        panel.results.show_results(results, panel.facets.kind)
        panel.notes.show_reply(reply)
        if not reply.results:
            panel.empty.show_reply(reply, wide=panel.notes.wide)
        panel.show_body(Body.RESULTS if reply.results else Body.EMPTY)
        self._say_found()
        self._place()
        if self._open_when_ready and number == self._asked:
            self._open_when_ready = False
            self._open(panel.results.current_result)

    def give_up(self) -> None:
        """Wait no longer: no answer will come."""
        self._stop_waiting()
        self._say_found()

    def set_look(self, look: Look) -> None:
        """Other colours or another text size."""
        self._look = look
        self._drop_picture()
        self.panel.set_look(self._look)
        self._place()
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language of the interface, as it is now."""
        self.setAccessibleName(field_name())
        self._drop_picture()
        self.panel.retranslate()
        if self._reply is not None and not self._reply.results:
            self.panel.empty.show_reply(self._reply, wide=self.panel.notes.wide)
        self._say_found()
        self._place()

    def dismiss(self) -> None:
        """Close, forget everything, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        self._drop_picture()
        self._forget()
        back = self._back_to
        self._back_to = None
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _forget(self) -> None:
        panel = self.panel
        panel.head.field.forget()
        self._drop_reply()
        panel.results.show_results((), None)
        panel.facets.choose(None)
        panel.empty.clear()
        panel.empty.heading.say("", "")

    def _drop_reply(self) -> None:
        """Take nothing that is still under way."""
        self._shown = self._asked
        self._reply = None
        self._open_when_ready = False
        self._stop_waiting()
        self.panel.notes.show_reply(None)
        self.panel.start.choose(-1)
        self.panel.show_body(Body.START)
        self.panel.foot.say("")

    # What the reader does.

    def _ask(self, words: str) -> None:
        self._open_when_ready = False
        if words:
            self._asked += 1
            self._waiting.begin()
            self.query_typed.emit(self._asked, words)
        else:
            self._drop_reply()
            self._place()

    def _stop_waiting(self) -> None:
        self._waiting.end()
        self.panel.bar.show_busy(on=False)

    def _ask_again(self, *_wide: bool) -> None:
        self._place()
        words = self.panel.head.field.words
        if words:
            self._ask(words)

    def _widen(self) -> None:
        self.panel.notes.switch.setChecked(True)

    def _search_for(self, words: str) -> None:
        field = self.panel.head.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.put(words)

    def _type_on(self, letters: str) -> None:
        field = self.panel.head.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.insert(letters)
        field.put(field.text())

    def _step(self, move: Move) -> None:
        page = self.panel.page
        if page is None:
            self.panel.results.step(move)
        else:
            page.step(move)

    def _show_kind(self, kind: ResultKind | None) -> None:
        self.panel.results.show_kind(kind)
        self._say_found()

    def _enter(self) -> None:
        """Open what is selected; when the words are newer than the list, as soon as it is ready."""
        self.panel.head.field.flush()
        page = self.panel.page
        if self._shown < self._asked and self.panel.head.field.words:
            self._open_when_ready = True
        elif page is not None:
            page.take()
        else:
            self._open(self.panel.results.current_result)

    def _open(self, result: Result | None) -> None:
        if result is not None:
            self.dismiss()
            self.result_chosen.emit(result)

    def _go_to_contents(self) -> None:
        self.dismiss()
        self.contents_chosen.emit()

    def _say_found(self) -> None:
        reply = self._reply
        if reply is None:
            self.panel.foot.say("")
            return
        count = self.panel.results.results.listed_count
        self.panel.foot.say(found_words(count, reply), keys=bool(reply.results))
        event = QAccessibleAnnouncementEvent(self.panel.head.field, found_aloud(count))
        QAccessible.updateAccessibility(event)

    # Place, paint, keys.

    def _place(self) -> None:
        """Lie over the whole parent, the panel in its place."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        low, narrow = self.height() < LOW, self.width() <= NARROW * max(1.0, self._look.zoom / 1.5)
        top, bottom = (_LOW_TOP, _LOW_TOP) if low else (_TOP, _BOTTOM)
        width = min(WIDTH, self.width() - 2 * _MARGIN)
        height = self.height() - top - bottom
        self.panel.fit(QSize(width, height), narrow=narrow, low=low)
        wanted = self.panel.wanted_height
        height = min(height, wanted) if wanted else height
        left = (self.width() - width) // 2
        place = QRect(left, top, width, height)
        if place != self.panel.geometry():
            self.panel.setGeometry(place)
            # The shadow goes along; where nothing has moved, nothing is painted again.
            self.update()
        if self.panel.page is not None:
            self.panel.page.reveal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._drop_picture()
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scrim and shadow."""
        painter = QPainter(self)
        if self._below is not None:
            painter.drawPixmap(0, 0, self._below)
        scrim = QColor(self._look.theme.scrim)
        scrim.setAlpha(self._look.theme.scrim_alpha)
        painter.fillRect(event.rect(), scrim)
        if not self.panel.geometry().contains(event.rect()):
            marks.shadow(painter, self._look, self.panel.geometry(), RADIUS)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and the keys of the kinds from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if event.key() == Qt.Key.Key_Escape or (alt and sideways):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, from wherever the focus is; no key falls through to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            self.panel.facets.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the scrim closes."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nothing below moves."""
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Keep Tab inside."""
        chain = self._focus_chain()
        here = QApplication.focusWidget()
        place = chain.index(here) if here in chain else (-1 if next else 0)
        target = chain[(place + (1 if next else -1)) % len(chain)]
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        self._reveal(target)
        return True

    def _reveal(self, widget: QWidget) -> None:
        page = self.panel.page
        if page is not None and page.inside.isAncestorOf(widget):
            page.ensureWidgetVisible(widget)

    def _focus_chain(self) -> list[QWidget]:
        """What Tab reaches: field, ways or notes, kinds, results, the button that closes."""
        panel = self.panel
        chain: list[QWidget] = [panel.head.field]
        page = panel.page
        if page is not None:
            chain += page.focus_chain()
        else:
            notes = (panel.notes.corrected_chip, panel.notes.switch)
            chain += [part for part in notes if part.isVisible()]
            chain += [panel.facets.chosen_button, panel.results]
        return [*chain, panel.head.close_button]
