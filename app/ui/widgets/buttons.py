"""Buttons that paint themselves: icon buttons, the search button, and the three languages.

They know their words, their icon and whether they are on; what happens is somebody else's.
"""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from app.model.locale import Locale
from app.ui.theme import icons
from app.ui.theme.look import Look
from app.ui.theme.typography import RADIUS
from app.ui.widgets import pen
from app.ui.widgets.focus_ring import RING_RADIUS
from app.ui.widgets.lines import draw_text, split_lines, text_height, text_width

# Each language calls itself by its own name; these are never translated.
ENDONYMS = {Locale.MK: "Македонски", Locale.SQ: "Shqip", Locale.EN: "English"}

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class IconButton(QToolButton):
    """A square button of 36 px with an icon of 18 px; its tool tip names it and its key."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_icon(self, icon: str, look: Look) -> None:
        """Show another icon."""
        self._icon = icon
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Dress the button anew."""
        side = look.icon(18)
        self.setFixedSize(side + 18, side + 18)
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._icon, look.hex("muted"), side, look.hex("disabled")))

    def set_words(self, words: str, key: str = "") -> None:
        """Name the button for the pointer and for a screen reader."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)


class PaintedButton(QAbstractButton):
    """What painted buttons share: a look, a hand for a pointer, and a repaint on hover."""

    # Whether arrows are for what holds the button. Left to Qt, they go to the next button as Tab
    # does.
    arrows_to_holder: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RING_RADIUS, RADIUS["control"])

    def set_look(self, look: Look) -> None:
        """Dress the button anew."""
        self.look = look
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button as Space does; arrows may be for what holds the button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.isEnabled():
            self.click()
            return
        if self.arrows_to_holder and event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def painter(self) -> QPainter:
        """A painter with smooth edges."""
        made = QPainter(self)
        made.setRenderHint(QPainter.RenderHint.Antialiasing)
        return made


class LinkButton(PaintedButton):
    """Words that lead somewhere, underlined, with nothing around them; they wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Word the link."""
        self.setText(words)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Height in px of the wrapped words; at least 24, so that it can be hit."""
        return max(24, text_height(self.text(), self.look, "label", width))

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = text_width(self.text(), self.look, "label") + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self.look.px(80), 24)

    def paintEvent(self, _event: object) -> None:
        """Paint the words and the line under them."""
        look, painter = self.look, self.painter()
        ink = "accent_hover" if self.underMouse() else "link"
        line = look.line("label")
        lines = split_lines(self.text(), look.font("label"), self.width())
        draw_text(painter, look, QRectF(self.rect()), self.text(), "label", ink)
        painter.setPen(look.colour("link_line"))
        for number, words in enumerate(lines, 1):
            under = number * line - 2
            painter.drawLine(0, under, text_width(words, look, "label"), under)


class TextButton(PaintedButton):
    """A secondary button: words, an icon before them or, with `after`, behind them."""

    def __init__(self, icon: str, style: str = "ui-strong", *, after: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._style = style
        self._after = after
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Word the button."""
        self.setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon and words with 14 px at either side; at least 32 px high."""
        look = self.look
        width = text_width(self.text(), look, self._style) + look.icon(16) + 8 + 28
        return QSize(width, max(32, look.line(self._style) + 14))

    def minimumSizeHint(self) -> QSize:
        """Icon and a few letters; longer words are then shortened."""
        return QSize(self.look.px(40) + self.look.icon(16), self.sizeHint().height())

    def paintEvent(self, _event: object) -> None:
        """Paint edge, icon and words."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        ground = "accent_soft" if self.isDown() else "hover" if self.underMouse() else "surface"
        pen.box(painter, look, area, fill=ground, radius=RADIUS["control"])
        pen.box(painter, look, area, border="border_strong", radius=RADIUS["control"])
        side, line = look.icon(16), look.line(self._style)
        left = area.width() - 14 - side if self._after else 14
        spot = QRectF(left, (area.height() - side) / 2, side, side)
        icons.draw(painter, self._icon, look.hex("muted" if self._after else "text"), spot)
        start = 14 if self._after else 14 + side + 8
        room = QRectF(start, (area.height() - line) / 2, area.width() - 36 - side + 1, line)
        draw_text(painter, look, room, self.text(), self._style, most=1)


class MenuButton(TextButton):
    """A button that opens a menu below itself."""

    def __init__(self, menu: QMenu, style: str) -> None:
        super().__init__("chevron-down", style, after=True)
        self._menu = menu
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the menu too."""
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class SearchButton(PaintedButton):
    """Looks like a search field of 430 × 36 px; pressing it or typing asks for the overlay.

    Moving the focus onto it by Tab opens nothing: a reader must be able to pass by.

    Signals:
        typed: A letter was typed while the button had the focus. Carries the letter.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(430)

    def set_key(self, key: str) -> None:
        """Name the key that opens search."""
        self._key = key
        self.update()

    def set_look(self, look: Look) -> None:
        """Dress the button anew."""
        super().set_look(look)
        self.setMaximumWidth(max(430, look.px(360)))

    def sizeHint(self) -> QSize:
        """430 px wide where there is room."""
        return QSize(430, max(36, self.look.line("ui") + 16))

    def minimumSizeHint(self) -> QSize:
        """The icon and a few letters."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a typed letter on to the overlay."""
        text = event.text()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if plain and text.isprintable() and text.strip():
            self.typed.emit(text)
            return
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        """Paint field, magnifier, words and key."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        pen.box(painter, look, area, fill="surface", radius=RADIUS["control"] + 1)
        edge = "accent" if self.underMouse() else "border_strong"
        pen.box(painter, look, area, border=edge, radius=RADIUS["control"] + 1)
        side = look.icon(18)
        middle = (area.height() - side) / 2
        icons.draw(painter, "search", look.hex("muted"), QRectF(12, middle, side, side))
        left = 12 + side + 10
        key = text_width(self._key, look, "micro-strong") + 24
        shown = area.width() - left - key > text_width(self.text(), look, "ui")
        top = (area.height() - look.line("ui")) / 2
        room = QRectF(left, top, area.width() - left - (key if shown else 8), look.line("ui"))
        draw_text(painter, look, room, self.text(), "ui", "muted", most=1)
        if shown:
            line = look.line("micro-strong")
            spot = QRectF(area.width() - key + 4, (area.height() - line) / 2, key, line)
            draw_text(painter, look, spot, self._key, "micro-strong", "muted")


class _LanguageButton(PaintedButton):
    """MK, SQ or EN."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(locale.value.upper())
        self.setAccessibleName(ENDONYMS[locale])
        self.setCheckable(True)
        self._locked = False

    def lock(self, why: str) -> None:
        """Look as if it were off, and say why; it can still be reached and pressed."""
        self._locked = True
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """48 × 32 px at 100 %."""
        look = self.look
        width = max(48, text_width("MK", look, "label-strong") + 22)
        return QSize(width, max(32, look.line("label-strong") + 12))

    def paintEvent(self, _event: object) -> None:
        """Filled and bold where this language is on."""
        look, painter = self.look, self.painter()
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or (self.underMouse() and not self._locked):
            fill = "accent_soft" if on else "hover"
            pen.box(painter, look, area, fill=fill, radius=RADIUS["control"])
        if on:
            pen.box(painter, look, area, border="accent", width=1.5, radius=RADIUS["control"])
        line = look.line("label-strong")
        spot = QRectF(0, (area.height() - line) / 2, area.width(), line)
        ink = "accent" if on else "disabled" if self._locked else "muted"
        draw_text(painter, look, spot, self.text(), "label-strong", ink, centred=True)


class LanguageButtons(QWidget):
    """The three languages in the fixed order MK, SQ, EN; arrows move, and moving chooses nothing.

    Signals:
        locale_chosen: The reader pressed a language. Carries its `Locale`.
    """

    locale_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons = {locale: _LanguageButton(locale, self) for locale in Locale}
        for locale, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _on, chosen=locale: self._choose(chosen))

    def button(self, locale: Locale) -> QAbstractButton:
        """The button of one language."""
        return self._buttons[locale]

    def set_locale(self, locale: Locale) -> None:
        """Show which language is on."""
        for one, button in self._buttons.items():
            button.setChecked(one is locale)

    def set_look(self, look: Look) -> None:
        """Dress the buttons anew."""
        for button in self._buttons.values():
            button.set_look(look)

    def lock(self, why: str) -> None:
        """Show that none can be chosen, and why."""
        for button in self._buttons.values():
            button.lock(why)

    def set_tips(self, keys: dict[Locale, str]) -> None:
        """Name each language with its key."""
        for locale, button in self._buttons.items():
            button.setToolTip(f"{ENDONYMS[locale]} ({keys[locale]})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move from language to language."""
        order = list(self._buttons.values())
        at = next((n for n, button in enumerate(order) if button.hasFocus()), -1)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if at >= 0 and step:
            order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _choose(self, locale: Locale) -> None:
        self.set_locale(locale)
        self.locale_chosen.emit(locale)
