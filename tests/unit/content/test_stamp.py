"""Stamping a translation, and the digests behind it."""

from pathlib import Path

import pytest

from app.content.check import check
from app.content.digest import content_digest, text_digest
from app.content.stamp import StampError, stamp
from app.model.locale import Locale
from tests.unit.content.sample_guide import body_of, replace_in


def test_a_stamped_translation_is_fresh_again(sample: Path) -> None:
    replace_in(sample / "en/01-first-steps.md", "prosecutor today.", "prosecutor now.")
    assert check(sample).complaints
    written = stamp(sample, Locale.MK) + stamp(sample, Locale.SQ, ["01-first-steps"])
    assert sample / "mk" / "source" / "02-second.txt" in written
    assert check(sample, strict=True).complaints == ()


def test_a_chapter_may_be_named_by_its_id(sample: Path) -> None:
    written = stamp(sample, Locale.MK, ["second"])
    assert [path.name for path in written] == ["02-second.txt", "02-second.md"]


def test_a_stamp_changes_one_line_of_the_chapter(sample: Path) -> None:
    path = sample / "mk" / "02-second.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("source_digest", "# source_digest"), encoding="utf-8")
    stamp(sample, Locale.MK, ["02-second"])
    assert path.read_text(encoding="utf-8").count("source_digest") == 2
    path.write_text(before, encoding="utf-8")
    stamp(sample, Locale.MK, ["02-second"])
    assert path.read_text(encoding="utf-8") == before
    assert body_of(before) == body_of(path.read_text(encoding="utf-8"))


def test_the_source_itself_an_unknown_chapter_and_an_empty_folder_are_refused(
    sample: Path, tmp_path: Path
) -> None:
    with pytest.raises(StampError, match="source language"):
        stamp(sample, Locale.EN)
    with pytest.raises(StampError, match="09-none"):
        stamp(sample, Locale.MK, ["09-none"])
    with pytest.raises(StampError, match="no readable guide"):
        stamp(tmp_path / "empty", Locale.MK)


def test_a_text_has_one_digest_whatever_its_line_ends_and_unicode_form() -> None:
    assert text_digest("Caf\u00e9\nb\n") == text_digest("\r\nCafe\u0301\r\nb")
    assert text_digest("a") != text_digest("b")
    assert len(text_digest("a")) == 16


def test_the_digest_of_a_guide_changes_with_every_file_that_makes_it(sample: Path) -> None:
    seen = {content_digest(sample)}
    for name in ("guide.toml", "sq/02-second.md", "assets/path.svg"):
        path = sample / name
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        seen.add(content_digest(sample))
    (sample / "assets/path.svg").rename(sample / "assets/road.svg")
    seen.add(content_digest(sample))
    assert len(seen) == 5


def test_kept_sources_and_strangers_do_not_count_for_the_digest(sample: Path) -> None:
    before = content_digest(sample)
    (sample / "mk/source/02-second.txt").unlink()
    (sample / "notes.txt").write_text("mine", encoding="utf-8")
    (sample / "assets/.hidden").write_text("mine", encoding="utf-8")
    assert content_digest(sample) == before
    assert len(before) == 64
