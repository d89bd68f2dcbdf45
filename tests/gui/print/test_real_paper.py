"""The guide as it is written on paper: every word can be searched for, figures are vectors."""

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import BoxKind, Section
from app.ui.painting.paper import HEIGHT, MARGIN, WIDTH, Paper
from app.ui.painting.pdf import PdfJob
from app.ui.reader.page import Page, chapter_page, entry_page
from app.ui.theme.fonts import load_fonts
from tests.gui.print.conftest import Reader

WORD = re.compile(r"[^\W\d_]{4,}")


@pytest.fixture
def guide(real_guide: OpenGuide) -> OpenGuide:
    return real_guide


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def made(page: Page, path: Path) -> Paper:
    paper = Paper(page)
    job = PdfJob(paper, page.text_locale)
    for _step in job.steps():
        pass
    path.write_bytes(job.data)
    return paper


def words(sections: tuple[Section, ...]) -> set[str]:
    """The words of a page that plain reading shows."""
    found: set[str] = set()
    for part in sections:
        found |= set(WORD.findall(part.title))
        for block in part.blocks:
            box = part.find_box(block.box)
            if not block.figure and not (box and box.kind is BoxKind.TRAINER):
                found |= set(WORD.findall(block.text))
    return found


@pytest.mark.parametrize("locale", Locale)
def test_every_word_of_a_chapter_is_found_letter_for_letter(
    guide: OpenGuide, tmp_path: Path, letters: Reader, locale: Locale
) -> None:
    page = chapter_page(guide, locale, "digital-evidence")
    path = tmp_path / "chapter.pdf"
    made(page, path)
    told = letters(path)
    found = set(WORD.findall(told))
    assert words(page.sections) - found == set()
    assert "\ufffd" not in told
    if locale is Locale.EN:
        assert "trafficking" in told


@pytest.mark.parametrize("locale", Locale)
def test_an_article_is_found_by_its_number_with_the_hyphen_of_a_keyboard(
    guide: OpenGuide, tmp_path: Path, letters: Reader, locale: Locale
) -> None:
    path = tmp_path / "article.pdf"
    made(entry_page(guide, PlaceKind.STATUTE, "kz-418-g", locale), path)
    told = letters(path)
    assert guide.guide.articles["kz-418-g"].label(locale) in told
    assert "\u2011" not in told
    act = guide.guide.acts["kz"]
    assert all(change in told for change in act.unread)


def test_figures_are_vectors(guide: OpenGuide, tmp_path: Path) -> None:
    path = tmp_path / "chapter.pdf"
    made(chapter_page(guide, Locale.MK, "digital-evidence"), path)
    done = subprocess.run(
        ["pdfimages", "-list", str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.count("\n") <= 2, "a head of two lines and no picture"


def test_nothing_is_printed_in_the_margins(guide: OpenGuide, tmp_path: Path) -> None:
    path = tmp_path / "chapter.pdf"
    paper = made(chapter_page(guide, Locale.MK, "digital-evidence"), path)
    subprocess.run(
        ["pdftoppm", "-r", "48", "-png", "-gray", str(path), str(tmp_path / "sheet")], check=True
    )
    sheets = sorted(tmp_path.glob("sheet*.png"))
    assert len(sheets) == paper.count
    for sheet in sheets:
        picture = QImage(str(sheet)).convertToFormat(QImage.Format.Format_Grayscale8)
        # Rows of a picture are padded to four bytes: a width of fours has no padding.
        margin = int((MARGIN - 4) * picture.width() / WIDTH) // 4 * 4
        foot = round(24 * picture.height() / HEIGHT)
        left = picture.copy(0, 0, margin, picture.height())
        right = picture.copy(picture.width() - margin, 0, margin, picture.height())
        below = picture.copy(0, picture.height() - foot, picture.width() // 4 * 4, foot)
        for strip in (left, right, below):
            assert set(bytes(strip.constBits())) == {255}, sheet.name


def test_the_work_is_done_in_at_least_one_step_a_sheet(guide: OpenGuide) -> None:
    page = chapter_page(guide, Locale.EN, "digital-evidence")
    paper = Paper(page)
    steps = sum(1 for _step in PdfJob(paper, Locale.EN).steps())
    assert steps > paper.count
