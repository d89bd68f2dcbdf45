"""Slides of the guide itself as they are composed and painted."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.export.deck.build import build_decks
from app.export.deck.faces import Faces
from app.export.deck.finish import finished, shortened
from app.export.deck.voices import hear
from app.i18n import catalogue, set_folder
from app.main import find_folders
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.slide import Slide, SlideKind
from app.model.text import Run
from app.ui.painting.slide_figure import Picture
from app.ui.painting.slide_foot import FOOT_TOP
from app.ui.painting.slide_layout import SlideRoom, compose
from app.ui.painting.slide_parts import Text
from app.ui.painting.slide_type import CELL, HEIGHT, WIDTH, advance, longest_word
from app.ui.painting.slides import paint_slide
from app.ui.theme.fonts import load_fonts
from app.ui.theme.projector import DARK_SLIDES, LIGHT_SLIDES, Projector

_CANVAS = QRectF(0, 0, WIDTH, HEIGHT)


@pytest.fixture(scope="module", autouse=True)
def real_words() -> Iterator[None]:
    before = catalogue._speaker.folder
    set_folder(find_folders().translations)
    yield
    set_folder(before)


@pytest.fixture(scope="module")
def guide(qapp: QApplication, real_guide: OpenGuide) -> OpenGuide:
    load_fonts()
    return real_guide


@pytest.fixture(scope="module")
def shown(guide: OpenGuide) -> list[tuple[Slide, int, int]]:
    """Every slide of every chapter in every language, with its number and the number of all."""
    found = []
    for head in guide.guide.contents[Locale.EN]:
        for deck in build_decks(guide, head.id, SlideRoom()).values():
            total = len(deck.slides)
            found += [(slide, number, total) for number, slide in enumerate(deck.slides, 1)]
    return found


def test_nothing_runs_over_the_foot_or_the_edge_of_any_slide(
    shown: list[tuple[Slide, int, int]],
) -> None:
    for slide, number, total in shown:
        composed = compose(slide, number, total, LIGHT_SLIDES)
        where = (slide.locale, number, slide.key)
        assert composed.bottom <= FOOT_TOP, where
        for part in composed.parts:
            assert _CANVAS.contains(part.bounds), where
            if isinstance(part, Text) and not part.foot:
                assert part.bounds.right() <= 1790, where
                assert part.bounds.bottom() <= FOOT_TOP, where


def test_no_words_of_a_slide_lie_on_each_other(shown: list[tuple[Slide, int, int]]) -> None:
    for slide, number, total in shown:
        parts = compose(slide, number, total, LIGHT_SLIDES).parts
        boxes = [part.bounds.adjusted(1, 3, -1, -3) for part in parts if isinstance(part, Text)]
        for at, one in enumerate(boxes):
            crossed = [two for two in boxes[at + 1 :] if one.intersects(two)]
            assert not crossed, (slide.locale, number, slide.key)
        drawn = [part.bounds for part in parts if isinstance(part, Picture)]
        assert not any(one.intersects(box) for one in drawn for box in boxes), slide.key


def test_text_can_be_read_from_the_back_row(shown: list[tuple[Slide, int, int]]) -> None:
    for slide, number, total in shown:
        for part in compose(slide, number, total, LIGHT_SLIDES).parts:
            if isinstance(part, Text):
                size = part.flow.layout.font().pixelSize()
                assert size >= (26 if part.foot else 44), (slide.key, size)
    titles = (slide for slide, _n, _t in shown if slide.kind is not SlideKind.INDICATOR)
    for slide in titles:
        parts = [p for p in compose(slide, 1, 1, LIGHT_SLIDES).parts if isinstance(p, Text)]
        assert max(p.flow.layout.font().pixelSize() for p in parts) >= 64


def test_no_word_of_a_figure_is_cut_by_the_edge_of_its_band(
    shown: list[tuple[Slide, int, int]],
) -> None:
    bands = [slide for slide, _n, _t in shown if slide.figure and slide.figure.bottom]
    assert bands
    for slide in bands:
        assert slide.figure is not None
        parts = compose(slide, 1, 1, LIGHT_SLIDES).parts
        picture = next(part for part in parts if isinstance(part, Picture))
        for label in picture.labels():
            assert picture.bounds.top() - 4 <= label.top(), (slide.key, slide.locale)
            assert label.bottom() <= picture.bounds.bottom() + 4, (slide.key, slide.locale)


def test_every_sign_of_the_guide_fits_a_slide_in_every_language(guide: OpenGuide) -> None:
    voices = hear(guide, "digital-evidence")
    faces = Faces(guide, voices)
    section = voices.spine.sections[1]
    for indicator in guide.guide.indicators.values():
        draft = shortened(faces.indicator(section, indicator), SlideRoom(), voices)
        for slide in finished(voices, draft, 1, 1).faces.values():
            composed = compose(slide, 1, 1, LIGHT_SLIDES)
            assert composed.bottom <= FOOT_TOP, (indicator.id, slide.locale)


@pytest.mark.parametrize("look", [LIGHT_SLIDES, DARK_SLIDES], ids=["light", "dark"])
def test_a_slide_is_painted_in_the_colours_of_its_look(
    shown: list[tuple[Slide, int, int]], look: Projector
) -> None:
    slide = next(one for one, _n, _t in shown if one.kind is SlideKind.KEY)
    image = QImage(960, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF00FF"))
    painter = QPainter(image)
    paint_slide(painter, QRectF(0, 0, 960, 600), slide, look, 2, 9)
    painter.end()
    # A slide keeps its shape: 960 × 540 in the middle of 960 × 600.
    assert image.pixelColor(480, 10).name() == "#ff00ff"
    assert image.pixelColor(950, 300).name() == look.colour("bg").lower()
    assert image.pixelColor(3, 300).name() == look.colour("key").lower()


def test_a_slide_is_painted_within_a_frame(shown: list[tuple[Slide, int, int]]) -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    spent = []
    for slide, number, total in shown[:60]:
        painter = QPainter(image)
        started = time.process_time()
        paint_slide(painter, _CANVAS, slide, LIGHT_SLIDES, number, total)
        spent.append(time.process_time() - started)
        painter.end()
    # 16 ms on a quiet machine; three times that here, so that a busy one does not fail.
    assert sorted(spent)[len(spent) * 95 // 100] <= 0.048


def test_a_column_is_as_wide_as_words_that_stay_together(guide: OpenGuide) -> None:
    """Else the number of an article breaks in the middle: "LCP 20" and "0" below."""
    named = f"{guide.guide.acts['zkp'].short.said_in(Locale.EN)}\u00a0200"
    assert longest_word((Run(f"see {named} there"),), CELL) >= advance(named, CELL)
