"""The Qt application object, set up the same way for the window and for pictures.

It opens no window and chooses no theme.
"""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.i18n import gettext as _
from app.ui.theme.fonts import load_fonts

PROGRAM = "ict-guide"


def make_application() -> QApplication:
    """The one application, with the guide's faces loaded; the existing one where there is one."""
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        load_fonts()
        return there
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([PROGRAM])
    app.setApplicationName(PROGRAM)
    # TRANSLATORS: the program's name as the desktop shows it.
    app.setApplicationDisplayName(_("ICT guide"))
    app.setDesktopFileName(PROGRAM)
    app.setStyle("Fusion")
    # Qt's own numbers and dates are not used; the neutral locale keeps the drawing the same on
    # every desktop.
    QLocale.setDefault(QLocale.c())
    load_fonts()
    return app
