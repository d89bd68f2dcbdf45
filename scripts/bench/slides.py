"""Slides of every chapter and language painted at the size of a projector, and a talk begun.

It paints with what paints a talk, into memory; what a graphics driver adds is not seen.
"""

import time

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.export.deck.build import build_decks
from app.i18n import current_locale
from app.model.locale import Locale
from app.model.slide import Deck
from app.ui.actions import Act
from app.ui.main_window import MainWindow
from app.ui.painting.slide_layout import SlideRoom
from app.ui.painting.slides import paint_slide
from app.ui.presenter.slide_view import SlideView
from app.ui.theme.projector import LIGHT_SLIDES
from scripts.bench.stage import Stage, Watch
from scripts.bench.tour import Report, said, the_guide, the_window

# A projector's own picture, in px.
_WIDTH, _HEIGHT = 1920, 1080


def run(_what: str, report: Report) -> None:
    """Report F5, then each deck and each slide."""
    window = the_window()
    _present(window, report)
    source = the_guide(window)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    for head in source.guide.contents[current_locale()]:
        began = time.thread_time()
        decks = build_decks(source, head.id, SlideRoom())
        report("deck", where=head.id, cpu_ms=(time.thread_time() - began) * 1000)
        for locale in Locale:
            for tag in ("slide.first", "slide"):
                _paint_all(decks[locale], image, tag, report)


def _present(window: MainWindow, report: Report) -> None:
    """F5 in a chapter; painted when the audience's slide is."""
    stage, watch = Stage(), Watch(SlideView)
    act = window.actions_by_name[Act.PRESENT]
    report("present", **said(stage.step(act.trigger, lambda: watch.count > 0)))
    if window.talks.talk is not None:
        window.talks.talk.ended.emit()
    stage.settle()


def _paint_all(deck: Deck, image: QImage, tag: str, report: Report) -> None:
    whole = QRectF(0, 0, _WIDTH, _HEIGHT)
    for number, slide in enumerate(deck.slides, 1):
        began = time.thread_time()
        painter = QPainter(image)
        paint_slide(painter, whole, slide, LIGHT_SLIDES, number, len(deck.slides))
        painter.end()
        cpu = (time.thread_time() - began) * 1000
        report(tag, where=f"{deck.locale.value}/{deck.chapter} {number} {slide.kind}", cpu_ms=cpu)
