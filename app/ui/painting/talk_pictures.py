"""Pictures of a talk without a room: all slides on one sheet, the speaker's window, one slide.

They are painted by what paints a talk; no talk is begun and nothing is remembered.
"""

import math
from collections.abc import Mapping

from PySide6.QtCore import QEventLoop, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.export.deck.build import build_decks
from app.export.painter import ShotRequest
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place
from app.model.slide import Deck
from app.ui.painting.slide_layout import SlideRoom
from app.ui.painting.slides import paint_slide
from app.ui.presenter.speaker_window import SpeakerWindow
from app.ui.presenter.talk import Talk
from app.ui.theme.look import Look
from app.ui.theme.projector import DARK_SLIDES, LIGHT_SLIDES, Projector
from app.ui.theme.style import apply_theme
from app.ui.theme.tokens import ThemeName
from app.ui.widgets import pen

_MARGIN, _GAP, _CAPTION = 24.0, 16.0, 24.0


def talk_picture(source: OpenGuide, place: Place, request: ShotRequest) -> QImage:
    """One view of a talk, exactly as large as was asked for.

    `place` is the chapter, or the section at which the talk begins; its anchor may name a block
    whose slide is wanted.
    """
    head = source.guide.find_head(request.locale, place.id)
    assert head is not None  # asked before by who checks the request
    decks = build_decks(source, head.id, SlideRoom())
    look = DARK_SLIDES if request.theme == ThemeName.DARK.value else LIGHT_SLIDES
    start = _start(decks[request.locale], place)
    if request.view == "presenter":
        return _speaker(decks, start, look, request)
    image = QImage(request.width, request.height, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000" if request.view == "audience" else look.colour("side")))
    painter = QPainter(image)
    deck = decks[request.locale]
    if request.view == "audience":
        whole = QRectF(0, 0, request.width, request.height)
        paint_slide(painter, whole, deck.slides[start], look, start + 1, len(deck.slides))
    else:
        _sheet(painter, QSize(request.width, request.height), deck, look)
    painter.end()
    return image


def _start(deck: Deck, place: Place) -> int:
    wanted = f"{place.id}#{place.anchor}"
    named = (n for n, one in enumerate(deck.slides) if one.key.partition(".")[0] == wanted)
    return next(named, deck.start_of(place.id)) if place.anchor else deck.start_of(place.id)


def _speaker(
    decks: Mapping[Locale, Deck], start: int, look: Projector, request: ShotRequest
) -> QImage:
    """The speaker's window with one screen, before a second has passed."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, look.theme)
    talk = Talk(decks, start, request.locale, look)
    window = SpeakerWindow(talk, two_screens=False)
    window.resize(round(request.width / request.scale), round(request.height / request.scale))
    window.show()
    for _time in range(5):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    picture = window.grab().toImage()
    window.close()
    return picture.copy(0, 0, request.width, request.height)


def _sheet(painter: QPainter, size: QSize, deck: Deck, look: Projector) -> None:
    """All slides in rows, as large as they go, each with its number and title."""
    count = len(deck.slides)
    columns = next(
        (n for n in range(1, count + 1) if _rows_high(n, count, size) <= size.height()), count
    )
    width = (size.width() - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    height = width * 9 / 16
    captions = Look(look.theme)
    for number, slide in enumerate(deck.slides):
        left = _MARGIN + (number % columns) * (width + _GAP)
        top = _MARGIN + (number // columns) * (height + _CAPTION + _GAP)
        paint_slide(painter, QRectF(left, top, width, height), slide, look, number + 1, count)
        said = pen.elided(captions, f"{number + 1}  {slide.title}", "micro", width)
        at = QPointF(left, top + height + 4)
        pen.text_line(painter, captions, at, said, "micro", colour="muted")


def _rows_high(columns: int, count: int, size: QSize) -> float:
    """Height of all rows with so many columns."""
    width = (size.width() - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    rows = math.ceil(count / columns)
    return 2 * _MARGIN + rows * (width * 9 / 16 + _CAPTION + _GAP) - _GAP
