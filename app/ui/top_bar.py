"""The top bar: search, back and forward, the three languages, text size, theme, and the rest.

It says what the reader pressed; it changes nothing by itself. As the window narrows, the three
languages become one button and then the icons go into the menu.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.i18n import current_locale
from app.i18n import gettext as _
from app.library.settings import ZOOM_STEPS
from app.model.locale import Locale
from app.ui.actions import Act, Actions, key_words
from app.ui.theme.look import Look, dress
from app.ui.theme.tokens import ThemeName
from app.ui.widgets.buttons import ENDONYMS, IconButton, LanguageButtons, MenuButton, SearchButton

LOCALE_ACTS = {Locale.MK: Act.MACEDONIAN, Locale.SQ: Act.ALBANIAN, Locale.EN: Act.ENGLISH}
_THEME_ICONS = {ThemeName.SYSTEM: "monitor", ThemeName.LIGHT: "sun", ThemeName.DARK: "moon"}

# Below these widths, in px at 100 % text, the three languages and then the icons fold.
_ROOM_FOR_LANGUAGES = 700
_ROOM_FOR_ICONS = 470


class TopBar(QWidget):
    """The bar above the page, 58 px high at 100 %.

    Signals:
        search_asked: The reader wants to search. Carries letters already typed.
        locale_chosen: Carries the `Locale` that was pressed.
        zoom_chosen: Carries a text size in percent.
        theme_chosen: Carries a `ThemeName`.
    """

    search_asked = Signal(str)
    locale_chosen = Signal(object)
    zoom_chosen = Signal(int)
    theme_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._look = Look()
        self._theme = ThemeName.SYSTEM
        self.search = SearchButton()
        self.back = IconButton("arrow-left")
        self.forward = IconButton("arrow-right")
        self.languages = LanguageButtons()
        self.size_button = IconButton("a-large-small")
        self.theme_button = IconButton("monitor")
        self.more = IconButton("ellipsis-vertical")
        self._language_menu = QMenu(self)
        self.language = MenuButton(self._language_menu, "label-strong")
        self._size_menu = QMenu(self)
        self._theme_menu = QMenu(self)
        self._more_menu = QMenu(self)
        self._zoom_acts: dict[int, QAction] = {}
        self._theme_acts: dict[ThemeName, QAction] = {}
        self._locale_acts: dict[Locale, QAction] = {}
        self._make_menus()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _make_menus(self) -> None:
        self._fill_size_menu()
        self._fill_theme_menu()
        group = QActionGroup(self)
        for locale in Locale:
            act = self._language_menu.addAction(ENDONYMS[locale])
            act.setCheckable(True)
            group.addAction(act)
            act.triggered.connect(lambda _on, one=locale: self.locale_chosen.emit(one))
            self._locale_acts[locale] = act
        self._locked = self._language_menu.addAction("")
        self._locked.setEnabled(False)
        self._locked.setVisible(False)
        for name in (Act.COPY_CITATION, Act.PRINT, Act.SAVE_PDF, Act.PRESENT):
            self._more_menu.addAction(self._actions[name])
        self._more_menu.addSeparator()
        for name in (Act.KEYS, Act.ABOUT):
            self._more_menu.addAction(self._actions[name])
        self._more_menu.addSeparator()
        self._more_menu.addAction(self._actions[Act.QUIT])
        self.size_button.setMenu(self._size_menu)
        self.theme_button.setMenu(self._theme_menu)
        self.more.setMenu(self._more_menu)

    def _fill_size_menu(self) -> None:
        for name in (Act.LARGER, Act.SMALLER, Act.NORMAL_SIZE):
            self._size_menu.addAction(self._actions[name])
        self._size_menu.addSeparator()
        group = QActionGroup(self)
        for percent in ZOOM_STEPS:
            act = self._size_menu.addAction("")
            act.setCheckable(True)
            group.addAction(act)
            act.triggered.connect(lambda _on, one=percent: self.zoom_chosen.emit(one))
            self._zoom_acts[percent] = act

    def _fill_theme_menu(self) -> None:
        group = QActionGroup(self)
        for name in ThemeName:
            act = self._theme_menu.addAction("")
            act.setCheckable(True)
            group.addAction(act)
            act.triggered.connect(lambda _on, one=name: self.theme_chosen.emit(one))
            self._theme_acts[name] = act

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 11, 14, 11)
        row.setSpacing(4)
        row.addWidget(self.search, 100)
        row.addSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        row.addWidget(self.languages)
        row.addWidget(self.language)
        row.addSpacing(8)
        for button in (self.size_button, self.theme_button, self.more):
            row.addWidget(button)
        self.language.hide()

    def _connect(self) -> None:
        self.search.clicked.connect(lambda: self.search_asked.emit(""))
        self.search.typed.connect(self.search_asked)
        self.back.clicked.connect(self._actions[Act.BACK].trigger)
        self.forward.clicked.connect(self._actions[Act.FORWARD].trigger)
        self.languages.locale_chosen.connect(self.locale_chosen)

    def set_look(self, look: Look) -> None:
        """Dress the bar anew."""
        self._look = look
        dress(look, self.search, self.back, self.forward, self.languages, self.language)
        dress(look, self.size_button, self.theme_button, self.more)
        for menu in (self._language_menu, self._size_menu, self._theme_menu, self._more_menu):
            menu.setFont(look.font("ui"))
        self.setFixedHeight(self.search.sizeHint().height() + 22)
        self._fold()
        self.update()

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Whether there is a way back and forward."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def set_state(self, locale: Locale, theme: ThemeName, zoom: int) -> None:
        """Show what is chosen now."""
        self.languages.set_locale(locale)
        self._locale_acts[locale].setChecked(True)
        self.language.set_words(locale.value.upper())
        self._theme = theme
        self.theme_button.set_icon(_THEME_ICONS[theme], self._look)
        self._theme_acts[theme].setChecked(True)
        if zoom in self._zoom_acts:
            self._zoom_acts[zoom].setChecked(True)

    def lock_language(self, why: str) -> None:
        """Show that the language is not the reader's choice, and why.

        The buttons still take focus and presses: who cannot use them learns why from them.
        """
        self.languages.lock(why)
        self.language.setToolTip(why)
        self.language.setAccessibleDescription(why)
        for act in self._locale_acts.values():
            act.setEnabled(act.isChecked())
        self._locked.setText(why)
        self._locked.setVisible(True)

    def changeEvent(self, event: QEvent) -> None:
        """Word the bar anew when the reader switches language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Fold what has no room."""
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the rule below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("bg"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _fold(self) -> None:
        room = self.width() / self._look.zoom
        wide = room >= _ROOM_FOR_LANGUAGES
        self.languages.setVisible(wide)
        self.language.setVisible(not wide)
        icons = room >= _ROOM_FOR_ICONS
        if icons == self.theme_button.isHidden():
            for button in (self.size_button, self.theme_button, self.forward):
                button.setVisible(icons)
            self._fill_more(folded=not icons)

    def _fill_more(self, *, folded: bool) -> None:
        folds = [self._size_menu.menuAction(), self._theme_menu.menuAction()]
        folds.append(self._actions[Act.FORWARD])
        for act in folds:
            self._more_menu.removeAction(act)
        if folded:
            self._more_menu.insertActions(self._actions[Act.KEYS], folds)

    def _retranslate(self) -> None:
        # TRANSLATORS: In the search field of the top bar.
        self.search.setText(_("Search the guide"))
        self.search.setAccessibleName(_("Search the guide"))
        self.search.set_key(key_words(Act.SEARCH).replace("+", " "))
        self.back.set_words(_("Back"), key_words(Act.BACK))
        self.forward.set_words(_("Forward"), key_words(Act.FORWARD))
        self.languages.set_tips({one: key_words(act) for one, act in LOCALE_ACTS.items()})
        # TRANSLATORS: Button that opens the choice of language.
        self.language.setAccessibleName(_("Language"))
        self.language.setToolTip(_("Language"))
        # TRANSLATORS: Button that opens the choice of text size.
        size = _("Text size")
        # TRANSLATORS: Button that opens the choice of light or dark colours.
        theme = _("Colours")
        # TRANSLATORS: Button that opens a menu with what else the program can do.
        self.more.set_words(_("More"))
        self.size_button.set_words(size)
        self.theme_button.set_words(theme)
        self._size_menu.setTitle(size)
        self._theme_menu.setTitle(theme)
        for percent, act in self._zoom_acts.items():
            # TRANSLATORS: A text size; {number} is 80 to 200.
            act.setText(_("{number} %").format(number=percent))
        # TRANSLATORS: Choice of colours: light or dark as the desktop is.
        self._theme_acts[ThemeName.SYSTEM].setText(_("As the system"))
        # TRANSLATORS: Choice of colours: dark letters on light paper.
        self._theme_acts[ThemeName.LIGHT].setText(_("Light"))
        # TRANSLATORS: Choice of colours: light letters on a dark ground.
        self._theme_acts[ThemeName.DARK].setText(_("Dark"))
        self.languages.set_locale(current_locale())
