"""Pictures of the real window, drawn without a display.

The window is the one that readers use, driven by the same calls; nothing is remembered and nothing
is written but the one file asked for.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QIODevice,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFontDatabase, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from app.export.painter import PaintingError, ShotRequest
from app.i18n import gettext as _
from app.i18n import use_locale
from app.library.settings import Settings
from app.model.guide import OpenGuide
from app.model.place import Place, PlaceKind
from app.search.engine import SearchEngine
from app.ui.application import make_application
from app.ui.history import View
from app.ui.licences.listing import LicenceList
from app.ui.main_window import MainWindow
from app.ui.theme.typography import SANS, SERIF

# Views that are lists of the guide, named as their panes are.
_LISTS = frozenset({View.INDICATORS.value, View.CHECKLISTS.value, View.LAW.value})

# Longest wait for a picture to become still, in seconds; far more than any screen takes.
_PATIENCE = 20.0
# A picture is still when it has not changed for so long, in seconds: longer than any motion of the
# window (120 ms) and than a search.
_STILL = 0.4
# Qt 6.11 says this for every window on its offscreen platform, which has no window manager to tell.
_HARMLESS = frozenset({"This plugin does not support propagateSizeHints()"})

# Views that `talk_pictures` paints: no window of the reader stands behind them.
TALK_VIEWS = frozenset({"slides", "presenter", "audience"})


class ScreenPainter:
    """Satisfies `app.export.painter.Painter`.

    Args:
        licences: Where the page About finds the licences.
    """

    def __init__(self, licences: Path | None = None) -> None:
        self._licences = licences

    def screenshot(self, source: OpenGuide, index: Path | None, request: ShotRequest) -> None:
        """Draw one view into one PNG file of exactly the size asked for.

        Raises:
            PaintingError: The place is not in the guide, or the file could not be written.
        """
        place = _wanted_place(source, request)
        # Qt reads the scale once, before the application exists; letters are drawn for it.
        os.environ["QT_SCALE_FACTOR"] = str(request.scale)
        use_locale(request.locale)
        qInstallMessageHandler(_listen)
        make_application()
        if request.view in TALK_VIEWS and place is not None:
            from app.ui.painting.talk_pictures import talk_picture  # noqa: PLC0415 - talks only

            _keep(talk_picture(source, place, request), request.out)
            return
        settings = Settings(locale=request.locale, theme=request.theme)
        window = MainWindow(source, SearchEngine(source, index), settings)
        window.navigator.licences = self._licences
        window.setMinimumSize(0, 0)
        window.resize(round(request.width / request.scale), round(request.height / request.scale))
        window.set_zoom(request.text_size)
        window.show()
        _open_view(window, place, request)
        _wait_until(partial(_is_told, window))
        picture = _still_picture(window)
        window.close()
        _keep(picture.copy(0, 0, request.width, request.height), request.out)

    def fonts(self) -> tuple[str, ...]:
        """The type families that the program brings and Qt could load."""
        make_application()
        return tuple(name for name in (SERIF, SANS) if name in QFontDatabase.families())


def _first_place(source: OpenGuide, request: ShotRequest) -> Place | None:
    """What a view shows when no place was named: the first entry or chapter."""
    guide, locale = source.guide, request.locale
    if request.view == "reader" or request.view in TALK_VIEWS:
        return Place(locale, guide.contents[locale][0].id)
    if request.view == "indicator":
        return Place(locale, next(iter(guide.indicators)), PlaceKind.INDICATOR)
    if request.view == "statute":
        return Place(locale, next(iter(guide.articles)), PlaceKind.STATUTE)
    if request.view == "checklist" and guide.checklists:
        return Place(locale, next(iter(guide.checklists)), PlaceKind.CHECKLIST)
    return None


def _is_there(source: OpenGuide, place: Place) -> bool:
    guide = source.guide
    entries = {
        PlaceKind.INDICATOR: guide.indicators,
        PlaceKind.STATUTE: guide.articles,
        PlaceKind.TERM: guide.terms,
        PlaceKind.CONTACT: guide.contacts,
        PlaceKind.CHECKLIST: guide.checklists,
    }
    if place.kind is PlaceKind.SECTION:
        return guide.find_head(place.locale, place.id) is not None
    return place.id in entries.get(place.kind, {})


def _wanted_place(source: OpenGuide, request: ShotRequest) -> Place | None:
    place = request.place
    if place is None:
        return _first_place(source, request)
    talk = request.view in TALK_VIEWS
    if not _is_there(source, place) or (talk and place.kind is not PlaceKind.SECTION):
        # TRANSLATORS: an error at the terminal; {place} is the address of a place.
        words = _("{place} is not in this edition.")
        raise PaintingError(words.format(place=place.address))
    return place


def _open_view(window: MainWindow, place: Place | None, request: ShotRequest) -> None:
    if place is not None:
        window.open_place(place)
    elif request.view == "about":
        _open_about(window, request.query)
    elif request.view in _LISTS:
        window.navigator.go_view(View(request.view))
    signs = window.navigator.signs
    if request.view == "indicators" and signs is not None:
        signs.put_words(request.query)
    elif request.view == "search" or (request.query and request.view != "about"):
        window.open_search(request.query)


def _open_about(window: MainWindow, query: str) -> None:
    """Open the page About, or the licence of the first work whose name has the words asked for."""
    window.show_about()
    listed = window.findChild(LicenceList)
    rows = listed.rows if isinstance(listed, LicenceList) and query else []
    for row in (row for row in rows if query in row.text()):
        row.click()
        return


def _is_told(window: MainWindow) -> bool:
    """Whether the window has found out how whole its edition is."""
    return window.navigator.home.is_examined


def _wait_until(ready: Callable[[], bool]) -> None:
    started = time.monotonic()
    while not ready() and time.monotonic() - started < _PATIENCE:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.02)


def _still_picture(window: MainWindow) -> QImage:
    """The window's picture once nothing in it changes any more."""
    started = time.monotonic()
    picture, since = QImage(), started
    while True:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        now = time.monotonic()
        newer = window.grab().toImage()
        if newer != picture:
            picture, since = newer, now
        if now - since >= _STILL or now - started >= _PATIENCE:
            return picture
        time.sleep(0.02)


def _keep(picture: QImage, out: Path) -> None:
    """Write the picture whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    try:
        out.write_bytes(buffer.data().data())
    except OSError as error:
        # TRANSLATORS: an error at the terminal; {file} is the file's name, {reason} the system's.
        words = _("The picture could not be written to {file}: {reason}")
        raise PaintingError(words.format(file=out, reason=error.strerror or error)) from error


def _listen(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001
    if message not in _HARMLESS:
        print(message, file=sys.stderr)
