"""A generated guide is a good guide: examined, alike in three languages, the same every time."""

from pathlib import Path

import pytest

from app.content.check import Examination, check
from app.content.loader import SourceGuide, load
from app.model.guide import Chapter
from app.model.locale import Locale
from scripts.bench.generated import PLANNED, TENFOLD, THREEFOLD, Size, generate

ROOT = Path(__file__).resolve().parents[3]
# So many more chapters and signs than are written: what holds for them holds for more.
MORE_CHAPTERS = 3
MORE_SIGNS = 40


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def real() -> SourceGuide:
    found = load(ROOT / "guide_content").source
    assert found is not None
    return found


@pytest.fixture(scope="module")
def small(real: SourceGuide) -> Size:
    chapters, signs = len(real.edition.chapters), len(real.guide.indicators)
    return Size("small", chapters + MORE_CHAPTERS, signs + MORE_SIGNS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, small: Size) -> Path:
    folder = tmp_path_factory.mktemp("made") / "content"
    generate(ROOT / "guide_content", folder, small)
    return folder


@pytest.fixture(scope="module")
def examined(made: Path) -> Examination:
    return check(made)


def test_it_passes_the_examination_without_errors(examined: Examination) -> None:
    assert examined.ok, [it for it in examined.complaints if it.severity.value == "error"][:5]


def test_it_is_as_large_as_was_asked_for(examined: Examination, small: Size) -> None:
    assert examined.source is not None
    guide = examined.source.guide
    assert {len(guide.contents[locale]) for locale in Locale} == {small.chapters}
    assert len(guide.indicators) == small.signs


def test_the_planned_guide_is_multiplied() -> None:
    assert (PLANNED.chapters, PLANNED.signs) == (13, 336)
    for size, times in ((THREEFOLD, 3), (TENFOLD, 10)):
        assert size.chapters == times * PLANNED.chapters
        assert size.signs == times * PLANNED.signs


def test_the_same_seed_gives_the_same_bytes(made: Path, tmp_path: Path, small: Size) -> None:
    generate(ROOT / "guide_content", tmp_path / "again", small)
    assert bytes_of(tmp_path / "again") == bytes_of(made)


def test_another_seed_gives_another_guide(made: Path, tmp_path: Path, small: Size) -> None:
    generate(ROOT / "guide_content", tmp_path / "other", small, "another seed")
    assert bytes_of(tmp_path / "other") != bytes_of(made)


def test_the_real_guide_is_kept_in_it(made: Path) -> None:
    real, generated = bytes_of(ROOT / "guide_content"), bytes_of(made)
    changed = {name for name, content in real.items() if generated.get(name) != content}
    assert changed == {"guide.toml", "indicators.toml"}


def test_new_chapters_are_in_every_language_and_real_ones_in_theirs(
    examined: Examination, real: SourceGuide
) -> None:
    assert examined.source is not None
    new = {*examined.source.edition.chapters} - {*real.edition.chapters}
    assert len(new) == MORE_CHAPTERS
    for locale in Locale:
        assert {it.name for it in examined.source.drafts[locale]} == {
            *real.edition.written[locale],
            *new,
        }


def test_the_languages_of_a_chapter_have_the_same_sections_blocks_and_citations(
    examined: Examination,
) -> None:
    assert examined.source is not None
    originals = {it.head.id: it for it in examined.source.chapters(Locale.EN)}
    for locale in Locale:
        for chapter in examined.source.chapters(locale):
            original = originals[chapter.head.id]
            assert _sections(chapter) == _sections(original)
            assert {it.source for it in chapter.citations} == {
                it.source for it in original.citations
            }


def _sections(chapter: Chapter) -> list[object]:
    return [
        (section.id, [(block.anchor, block.kind, len(block.rows)) for block in section.blocks])
        for section in chapter.sections
    ]


def test_new_chapters_are_about_as_long_as_the_real_ones(examined: Examination) -> None:
    assert examined.source is not None
    lengths = {draft.name: len(draft.body) for draft in examined.source.drafts[Locale.EN]}
    real = [length for name, length in lengths.items() if not name.startswith("g")]
    new = [length for name, length in lengths.items() if name.startswith("g")]
    assert len(new) == MORE_CHAPTERS
    assert min(real) * 0.7 < min(new)
    assert max(new) < max(real) * 1.3


def test_no_two_indicators_say_the_same(examined: Examination) -> None:
    assert examined.source is not None
    for locale in Locale:
        texts = [it.text.said_in(locale) for it in examined.source.guide.indicators.values()]
        assert len(set(texts)) == len(texts)
