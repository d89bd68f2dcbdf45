"""Reaching the references of a page: by Tab, by pointer, and the card that opens on them.

It filters the events of the view and keeps what has focus, what is hovered and which card is open.
"""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from app.i18n import gettext as _
from app.ui.reader.card_popup import CardPopup
from app.ui.reader.cards import Action, ActionKind, card_for
from app.ui.reader.decor import Decor
from app.ui.reader.document import SetPage
from app.ui.reader.sheet import REACHED_BY_KEY, Inline, InlineKind
from app.ui.reader.sources import ANCHOR

if TYPE_CHECKING:
    from app.ui.reader.view import PageView

# The pointer rests so long on a word before its card opens, and so long off both before it closes,
# in milliseconds. Our choice: passing over a word opens nothing, and the gap can be crossed.
HOVER_MS = 350
LEAVE_MS = 250

# A key press of Up or Down scrolls by so much, in px at 100 %.
_STEP = 56

_ROOM = 80  # px kept above and below what Tab brings into view


class Reaching(QObject):
    """What of a page the reader is at, besides the text."""

    def __init__(self, view: "PageView") -> None:
        super().__init__(view)
        self._view = view
        self._made: SetPage | None = None
        self._decor: Decor | None = None
        self._stops: tuple[Inline, ...] = ()
        self._inlines: tuple[Inline, ...] = ()
        self._focused: Inline | None = None
        # Number of the stop that had focus before the page was set anew and is not set again yet.
        self._awaited = -1
        self._hovered: Inline | None = None
        self._pressed: Inline | None = None
        self._popup: CardPopup | None = None
        self._of_card: Inline | None = None
        self._hover = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hover.timeout.connect(self._hover_over)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._leave.timeout.connect(self._close_if_left)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.close_card)

    def renew(self, made: SetPage, decor: Decor) -> None:
        """Know the page as it is set now; what had focus keeps it, once the page is set so far."""
        number = self._stops.index(self._focused) if self._focused else self._awaited
        if made is not self._made:
            self._hovered = self._pressed = None
        self._made, self._decor = made, decor
        self._inlines = tuple(sorted(made.records.inlines, key=lambda inline: inline.start))
        self._stops = tuple(part for part in self._inlines if part.kind in REACHED_BY_KEY)
        self._focused = self._stops[number] if 0 <= number < len(self._stops) else None
        self._awaited = -1 if self._focused else number

    def reset(self) -> None:
        """Forget focus and card: another page comes."""
        self.close_card()
        self._focused = None
        self._awaited = -1

    # Tab ------------------------------------------------------------------------------------------

    @property
    def focused(self) -> Inline | None:
        """The reference that has the keyboard's focus."""
        return self._focused

    def step(self, *, forward: bool) -> bool:
        """Go to the next or the previous reference; False at either end."""
        if not self._stops or self._decor is None:
            return False
        self.close_card()
        self._awaited = -1
        number = self._next(forward=forward)
        self._focused = self._stops[number] if 0 <= number < len(self._stops) else None
        if self._focused is not None:
            self._tell(self._focused)
            self.bring_into_view(self._focused)
        self._view.viewport().update()
        return self._focused is not None

    def _next(self, *, forward: bool) -> int:
        if self._focused is not None:
            return self._stops.index(self._focused) + (1 if forward else -1)
        top = self._position_at(0)
        starts = [stop.start for stop in self._stops]
        if forward:
            return bisect_left(starts, top)
        return bisect_right(starts, self._position_at(self._view.viewport().height())) - 1

    def _position_at(self, height: int) -> int:
        scrolled = self._view.verticalScrollBar().value()
        layout = self._view.document().documentLayout()
        return layout.hitTest(QPointF(0, height + scrolled), Qt.HitTestAccuracy.FuzzyHit)

    def _tell(self, inline: Inline) -> None:
        """Let those who listen know where the focus is: the unseen cursor goes along."""
        cursor = self._view.textCursor()
        cursor.setPosition(inline.start)
        self._view.setTextCursor(cursor)
        words = inline.words
        if inline.kind is InlineKind.CITATION:
            # TRANSLATORS: Read aloud when the focus comes to a citation; {number} is as printed.
            words = _("Source {number}").format(number=words)
        self._view.setAccessibleDescription(words)

    def bring_into_view(self, inline: Inline) -> None:
        """Scroll just so far that a reference and some room about it can be seen."""
        assert self._decor is not None
        rects = self._decor.rings(inline)
        bar = self._view.verticalScrollBar()
        top, bottom = rects[0].top() - _ROOM, rects[-1].bottom() + _ROOM
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom > bar.value() + self._view.viewport().height():
            bar.setValue(round(bottom - self._view.viewport().height()))

    def ring(self) -> list[QRectF]:
        """What the focus ring goes round, in px of the page; nothing without the focus."""
        if self._focused is None or self._decor is None or not self._view.hasFocus():
            return []
        return self._decor.rings(self._focused)

    def hot(self) -> list[QRectF]:
        """The word whose card is open, in px of the page."""
        if self._of_card is None or self._decor is None:
            return []
        return self._decor.rings(self._of_card)

    # Events ---------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys and pointer before the view does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return watched is self._view and self._key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._pointer(event)
        if event.type() is QEvent.Type.Leave and watched is self._view.viewport():
            self._point_at(None)
        if isinstance(event, QFocusEvent) and watched is self._view:
            self._focus_moved(event)
        return False

    def _focus_moved(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab comes to a reference, so that the focus can be seen."""
        by_tab = {Qt.FocusReason.TabFocusReason: True, Qt.FocusReason.BacktabFocusReason: False}
        if event.gotFocus() and event.reason() in by_tab and self._focused is None:
            self.step(forward=by_tab[event.reason()])
        self._view.viewport().update()

    def _key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy_selection()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._view.selectAll()
        elif not self._key_on_reference(event) and not self._key_scrolls(event):
            return False
        return True

    def _key_on_reference(self, event: QKeyEvent) -> bool:
        key = event.key()
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and (self._popup is not None or self._focused is not None):
            self._escape()
            return True
        if self._focused is None:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            shown = self.open_card(self._focused, by_key=True) if with_control else None
            if shown is None:
                self._activate(self._focused, by_key=True)
            return True
        if key == Qt.Key.Key_Space and self._focused.ref is not None:
            return self.open_card(self._focused, by_key=True) is not None
        return False

    def _escape(self) -> None:
        if self._popup is not None:
            self.close_card()
        else:
            self._focused = None
            self._view.viewport().update()

    def _key_scrolls(self, event: QKeyEvent) -> bool:
        key, view = event.key(), self._view
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        back = modifiers == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_Space
        to_end = modifiers == Qt.KeyboardModifier.ControlModifier
        if modifiers != Qt.KeyboardModifier.NoModifier and not back and not to_end:
            return False
        bar = view.verticalScrollBar()
        if key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            view.finish()
            bar.setValue(bar.maximum())
        elif to_end:
            return False
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.scroll_by(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_PageUp or back:
            self._scroll_pages(-1)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_Space}:
            self._scroll_pages(1)
        else:
            return False
        return True

    def scroll_by(self, steps: float) -> None:
        """Scroll by steps of one key press."""
        self._scroll(round(steps * self._step()))

    def _scroll_pages(self, pages: int) -> None:
        """Scroll by nearly a view, so that two lines stay to go on from."""
        self._scroll(pages * max(1, self._view.viewport().height() - self._step()))

    def _scroll(self, by: int) -> None:
        bar = self._view.verticalScrollBar()
        wanted = bar.value() + by
        if wanted > bar.maximum():
            # What is not set yet is set now: a page ends where its words end.
            self._view.finish()
        bar.setValue(wanted)

    def _step(self) -> int:
        return round(_STEP * (self._made.dress.zoom if self._made else 1.0))

    def _pointer(self, event: QMouseEvent) -> bool:
        found = self.inline_at(event.position())
        if event.type() is QEvent.Type.MouseMove:
            self._point_at(found)
        elif event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed = found
                self._focused = None
                self._awaited = -1
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._released(found)
        return False

    def _released(self, found: Inline | None) -> None:
        pressed, self._pressed = self._pressed, None
        if found is None or found is not pressed or self._view.textCursor().hasSelection():
            return
        if found.kind is InlineKind.ADDRESS:
            self._view.address_chosen.emit(found.words)
        else:
            self._activate(found, by_key=False)

    def inline_at(self, point: QPointF) -> Inline | None:
        """The reference under a point of the viewport, or None."""
        if self._decor is None:
            return None
        spot = QPointF(point.x(), point.y() + self._view.verticalScrollBar().value())
        layout = self._view.document().documentLayout()
        position = layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
        # A chip is wider than its letters: look at the neighbours too.
        first = bisect_left([part.start for part in self._inlines], position) - 2
        for inline in self._inlines[max(0, first) : first + 5]:
            acts = inline.kind in REACHED_BY_KEY or inline.kind is InlineKind.ADDRESS
            if acts and any(rect.contains(spot) for rect in self._decor.rings(inline)):
                return inline
        return None

    def _point_at(self, found: Inline | None) -> None:
        if found is self._hovered:
            return
        self._hovered = found
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)
        self._hover.stop()
        if found is not None and found.ref is not None:
            self._hover.start()
        if self._popup is not None and found is not self._of_card:
            self._leave.start()

    def _hover_over(self) -> None:
        if self._hovered is not None:
            self.open_card(self._hovered, by_key=False)

    def _close_if_left(self) -> None:
        if self._popup is None or self._popup.underMouse() or self._popup.has_focus():
            return
        if self._hovered is not self._of_card:
            self.close_card()

    # Acting ---------------------------------------------------------------------------------------

    def _activate(self, inline: Inline, *, by_key: bool) -> None:
        if inline.place is not None:
            self.close_card()
            self._view.place_chosen.emit(inline.place)
        elif inline.ref is not None:
            self.open_card(inline, by_key=by_key)

    def open_card(self, inline: Inline, *, by_key: bool) -> CardPopup | None:
        """Open the card of a reference; by key it takes the focus. None where it has no card."""
        if self._made is None or self._decor is None or inline.ref is None:
            return None
        if inline is self._of_card and self._popup is not None:
            return self._popup
        self.close_card()
        page = self._made.page
        card = card_for(page.guide, inline.ref, page.locale, page.citations)
        if card is None:
            return None
        popup = CardPopup(self._view.window(), card, self._view.theme, self._made.dress.zoom)
        popup.acted.connect(self._act)
        popup.left.connect(self._leave.start)
        popup.closed.connect(self._closed)
        popup.open_at(self.rect_in_window(inline), take_focus=by_key)
        self._popup, self._of_card = popup, inline
        self._view.viewport().update()
        return popup

    def rect_in_window(self, inline: Inline) -> QRect:
        """The first line of a reference, in px of the window."""
        assert self._decor is not None
        rect = self._decor.rings(inline)[0].toRect()
        rect.translate(0, -self._view.verticalScrollBar().value())
        corner = self._view.viewport().mapTo(self._view.window(), rect.topLeft())
        rect.moveTopLeft(corner)
        return rect

    @property
    def popup(self) -> CardPopup | None:
        """The card that is open."""
        return self._popup

    def close_card(self) -> None:
        """Close the card, if one is open, and give the focus back to the word."""
        if self._popup is not None:
            self._popup.close_card()

    def _closed(self) -> None:
        popup, self._popup, self._of_card = self._popup, None, None
        if popup is not None and popup.has_focus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.viewport().update()

    def _act(self, action: Action) -> None:
        self.close_card()
        if action.kind is ActionKind.COPY:
            QGuiApplication.clipboard().setText(action.text)
        elif action.kind is ActionKind.SOURCES and self._made is not None:
            anchor = ANCHOR.format(number=action.text)
            self._view.go_to(self._made.page.place.id, anchor)
        elif action.place is not None:
            self._view.place_chosen.emit(action.place)
