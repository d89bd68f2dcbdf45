"""The style made from a theme: one palette for colours and one short style sheet for shapes.

No widget carries a colour of its own. Buttons say what they are by the property `look`: `primary`,
`secondary`, `ghost` or `icon`; everything else is told by its class or object name.
"""

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme.fonts import font
from app.ui.theme.tokens import THEMES, Theme, ThemeName

# Qt ignores a corner radius that is larger than half of the height (6.11), so radii stay small.
_SHEET = Template("""
QToolTip {
  background: $surface; color: $text; border: 1px solid $border_strong; padding: 6px 8px;
}
/* Qt marks Yes and No with a green tick and a red cross; no choice of ours is right or wrong. */
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QAbstractScrollArea { border: none; background: transparent; }
QPushButton, QToolButton {
  border: 1px solid transparent; border-radius: 8px; background: transparent; color: $text;
  padding: 0 12px; outline: none;
}
QPushButton:disabled, QToolButton:disabled { color: $disabled; }
QPushButton[look="primary"] {
  background: $accent; color: $accent_text; border-color: $accent; font-weight: 600;
}
QPushButton[look="primary"]:hover {
  background: $accent_hover; border-color: $accent_hover;
}
QPushButton[look="secondary"] { background: $surface; border-color: $border_strong; }
QPushButton[look="secondary"]:hover { background: $hover; }
QPushButton[look="secondary"]:pressed { background: $accent_soft; }
QPushButton[look="ghost"] { color: $accent; font-weight: 600; }
QPushButton[look="ghost"]:hover { background: $hover; }
QPushButton[look="ghost"]:pressed { background: $accent_soft; }
QPushButton[look="primary"]:disabled, QPushButton[look="secondary"]:disabled {
  background: $bg; border-color: $border; color: $disabled;
}
QToolButton { padding: 0; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 8px;
  padding: 0 12px; selection-background-color: $accent; selection-color: $accent_text;
  placeholder-text-color: $muted;
}
QLineEdit:focus { border-color: $accent; }
QMenu {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 8px;
  padding: 6px;
}
QMenu::item { padding: 8px 28px 8px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: $border; margin: 6px 8px; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 2px; }
QScrollBar::handle { background: $handle; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QListView { outline: none; border: none; background: transparent; activate-on-singleclick: 1; }
""")

_DRESSED = "ict_guide_style"

# Share of `border_strong` in the colour of a scroll bar's handle, the rest is `bg`: our guess of
# what is seen when looked for and not seen while reading.
_HANDLE_SHARE = 0.45


def mixed(front: str, back: str, share: float) -> str:
    """A colour that lies `share` (0–1) of the way from `back` to `front`."""
    one, two = QColor(front), QColor(back)
    parts = zip(one.getRgb()[:3], two.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts)).name()


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own roles, so that plain widgets and screen tools see it too."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.bg,
        role.Base: theme.bg,
        role.AlternateBase: theme.surface,
        role.Button: theme.surface,
        role.ToolTipBase: theme.surface,
        role.Text: theme.text,
        role.WindowText: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Accent: theme.accent,
        role.Mid: theme.border,
        role.Dark: theme.border_strong,
    }
    made = QPalette()
    for wanted, colour in colours.items():
        made.setColor(wanted, QColor(colour))
    for wanted in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, wanted, QColor(theme.disabled))
    return made


def style_sheet(theme: Theme) -> str:
    """The shapes of the theme as Qt's style sheet."""
    tokens = {name: str(getattr(theme, name)) for name in theme.__slots__}
    handle = mixed(theme.border_strong, theme.bg, _HANDLE_SHARE)
    return _SHEET.substitute(tokens, handle=handle)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole program: Fusion, the theme's palette and the theme's shapes.

    Fusion is set once: setting a style anew polishes every widget twice, and a style sheet hides
    the name of the style below it, so the application itself remembers.
    """
    if not app.property(_DRESSED):
        app.setStyle("fusion")
        app.setProperty(_DRESSED, True)  # noqa: FBT003 - Qt's own signature
    app.setPalette(palette(theme))
    app.setFont(font("ui"))
    app.setStyleSheet(style_sheet(theme))


def shown_theme(chosen: str) -> Theme:
    """The colours to show for what the reader chose: the desktop's for ``system``."""
    name = ThemeName(chosen)
    if name is ThemeName.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = ThemeName.DARK if dark else ThemeName.LIGHT
    return THEMES[name]
