"""Every kind of fault is planted once and must be found, named and explained; nothing else is."""

import re
import shutil
from pathlib import Path

import pytest

from app.content.check import Examination, check
from app.content.complaint import FAULTS, Severity, Where
from app.content.fields import Notes
from app.content.text_file import read_text
from app.model.locale import Locale
from tests.unit.content.planted import CHAPTERS, LIKENESS, Plant
from tests.unit.content.planted_data import DATA
from tests.unit.content.planted_lists import LISTS
from tests.unit.content.planted_teaching import TEACHING
from tests.unit.content.sample_guide import replace_in

# Planted below by tests of their own, because a change of words is not enough.
ELSEWHERE = {
    "DAT001",
    "DAT008",
    "TXT001",
    "LOC001",
    "LOC003",
    *(f"LOC{n:03}" for n in (8, 9, 10, 12)),
}


def codes(found: Examination) -> set[str]:
    return {complaint.code for complaint in found.complaints}


def only_english(folder: Path) -> Path:
    """Take the translations away, so that faults of English chapters stand alone."""
    for locale in ("mk", "sq"):
        shutil.rmtree(folder / locale)
        listed = '["01-first-steps", "02-second"]'
        replace_in(
            folder / "guide.toml",
            f"[locales.{locale}]\nchapters = {listed}",
            f"[locales.{locale}]\nchapters = []",
        )
    return folder


def assert_found(found: Examination, plant: Plant, folder: Path) -> None:
    line = plant.expected_line(folder)
    file = plant.at or plant.file
    here = [one for one in found.complaints if one.code == plant.code and one.file == file]
    assert here, sorted((one.code, one.file, one.line) for one in found.complaints)
    assert line in {one.line for one in here}, (line, [one.line for one in here])
    for complaint in here:
        assert complaint.what
        assert complaint.remedy
        assert "{" not in complaint.what.replace("{{", "").replace("{#", "").replace("{:", "")


def test_the_sample_guide_is_clean_even_strictly(sample: Path) -> None:
    found = check(sample, strict=True)
    assert found.complaints == ()
    assert found.ok
    assert found.chapters == 6


def test_chapters_in_one_language_alone_are_clean_but_for_those_missing(sample: Path) -> None:
    assert codes(check(only_english(sample))) == {"LOC001"}


@pytest.mark.parametrize("plant", CHAPTERS, ids=lambda plant: f"{plant.code}-{plant.new[:20]!r}")
def test_a_fault_of_a_chapter_is_found_and_nothing_else(sample: Path, plant: Plant) -> None:
    folder = only_english(sample)
    plant.plant(folder)
    found = check(folder)
    assert codes(found) - {"LOC001"} - plant.also == {plant.code}
    assert_found(found, plant, folder)
    assert found.ok is (FAULTS[plant.code].severity is Severity.WARNING)


@pytest.mark.parametrize(
    "plant",
    [*DATA, *LISTS, *TEACHING, *LIKENESS],
    ids=lambda plant: f"{plant.code}-{plant.new[:20]!r}",
)
def test_a_fault_of_data_or_of_a_translation_is_found(sample: Path, plant: Plant) -> None:
    plant.plant(sample)
    found = check(sample)
    assert codes(found) - plant.also == {plant.code}
    assert_found(found, plant, sample)
    grave = {one.severity for one in found.complaints if one.code == plant.code}
    assert grave == {FAULTS[plant.code].severity}


def test_every_code_is_planted() -> None:
    planted = {plant.code for plant in (*CHAPTERS, *DATA, *LISTS, *TEACHING, *LIKENESS)}
    assert planted | ELSEWHERE == set(FAULTS)
    assert not planted & ELSEWHERE


def test_a_missing_data_file_is_a_complaint_and_the_rest_is_still_read(sample: Path) -> None:
    (sample / "contacts.toml").unlink()
    found = check(sample)
    assert codes(found) == {"DAT001", "LNK007"}
    assert found.source is not None


def test_a_folder_without_a_guide_is_one_complaint(tmp_path: Path) -> None:
    found = check(tmp_path)
    assert [one.code for one in found.complaints] == ["DAT001"]
    assert not found.ok
    assert found.source is None
    assert found.chapters == 0


def test_a_file_that_cannot_be_opened_is_a_complaint(tmp_path: Path) -> None:
    notes = Notes()
    assert read_text(tmp_path, Where("en"), notes) is None
    assert [one.code for one in notes.complaints] == ["DAT008"]


def test_a_file_in_another_encoding_is_a_complaint_with_its_line(sample: Path) -> None:
    path = only_english(sample) / "en" / "02-second.md"
    path.write_bytes(path.read_bytes().replace(b"A short", "Caf\u00e9".encode("latin-1")))
    found = [one for one in check(sample).complaints if one.code == "TXT001"]
    assert [(one.file, one.line) for one in found] == [("en/02-second.md", 11)]


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(sample: Path) -> None:
    for path in sample.rglob("*.md"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert check(sample).complaints == ()


def test_a_chapter_that_is_not_translated_is_a_warning_and_strictly_an_error(sample: Path) -> None:
    (sample / "sq" / "02-second.md").unlink()
    replace_in(
        sample / "guide.toml",
        '[locales.sq]\nchapters = ["01-first-steps", "02-second"]',
        '[locales.sq]\nchapters = ["01-first-steps"]',
    )
    plain, strict = check(sample), check(sample, strict=True)
    assert codes(plain) == codes(strict) == {"LOC001"}
    assert plain.ok
    assert not strict.ok


def test_a_listed_chapter_without_file_is_an_error(sample: Path) -> None:
    (sample / "sq" / "02-second.md").unlink()
    assert codes(check(sample)) == {"LOC002"}


def test_a_chapter_that_nobody_lists_is_a_warning(sample: Path) -> None:
    shutil.copy(sample / "en" / "02-second.md", sample / "en" / "03-third.md")
    found = check(sample)
    assert [(one.code, one.file) for one in found.complaints] == [("LOC003", "en/03-third.md")]


def test_a_translation_is_behind_once_its_source_has_changed(sample: Path) -> None:
    replace_in(sample / "en/01-first-steps.md", "prosecutor today.", "prosecutor now.")
    found = check(sample)
    assert {(one.code, one.file) for one in found.complaints} == {
        ("LOC008", "mk/01-first-steps.md"),
        ("LOC008", "sq/01-first-steps.md"),
    }
    assert found.ok


def test_what_differs_in_a_translation_that_is_behind_is_only_a_warning(sample: Path) -> None:
    replace_in(sample / "en/01-first-steps.md", "prosecutor today.", "prosecutor.\n\nNow.")
    found = check(sample)
    assert codes(found) == {"LOC005", "LOC008"}
    assert found.ok


def test_a_translation_without_a_stamp_is_a_warning_that_names_the_command(sample: Path) -> None:
    path = sample / "mk" / "02-second.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"source_digest = .*\n", "", text), encoding="utf-8")
    (complaint,) = check(sample).complaints
    assert complaint.code == "LOC009"
    assert "ict-guide stamp mk 02-second" in complaint.remedy


@pytest.mark.parametrize("change", ["gone", "other words"])
def test_a_kept_source_that_does_not_fit_its_stamp_is_a_warning(sample: Path, change: str) -> None:
    kept = sample / "mk" / "source" / "02-second.txt"
    if change == "gone":
        kept.unlink()
    else:
        kept.write_text(change, encoding="utf-8")
    assert codes(check(sample)) == {"LOC010"}


def test_the_translator_is_told_each_place_that_changed(sample: Path) -> None:
    replace_in(sample / "en/01-first-steps.md", "prosecutor today.", "prosecutor now.")
    found = [one for one in check(sample, behind=Locale.MK).complaints if one.code == "LOC012"]
    assert [one.file for one in found] == ["mk/01-first-steps.md"]
    assert "today" in found[0].what
    assert "now" in found[0].what
    text = (sample / "en/01-first-steps.md").read_text(encoding="utf-8")
    line = text[: text.index("prosecutor now")].count("\n") + 1
    assert f"line {line}," in found[0].what


def test_words_of_a_law_between_quotation_marks_are_not_complained_of(sample: Path) -> None:
    for words in ("“revenge porn”", "'revenge porn'", "“luring”"):
        folder = sample / "en" / "02-second.md"
        text = folder.read_text(encoding="utf-8")
        folder.write_text(text.replace("A short chapter.", f"The law says {words}."), "utf-8")
        assert not codes(check(sample)) & {"TER001", "TER002"}
        folder.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "words", ["See [[418-г]].", "Use SHA-256 and 2FA.", "Open 24/7.", "Ask them.\n{: .ours }"]
)
def test_what_states_no_figure_needs_no_source(sample: Path, words: str) -> None:
    folder = only_english(sample)
    replace_in(folder / "en/02-second.md", "A short chapter.", words)
    assert codes(check(folder)) == {"LOC001"}


def test_our_advice_may_name_numbers_without_a_source(sample: Path) -> None:
    folder = only_english(sample)
    replace_in(folder / "en/02-second.md", "A short chapter.", "Wait 5 minutes.\n{: .ours }")
    assert codes(check(folder)) == {"LOC001"}


@pytest.mark.parametrize(
    "words",
    [
        "One child asked for help.",
        "Keep the two conditions in mind.",
        "A third person may ask.",
        "Most devices lock themselves.",
        "Twelve victims were found. [^sample-study: p. 4]",
        "Wait for two months.\n{: .ours }",
        "Prison for eight years stands there. [^sample-code: чл. 418-г]",
        "Prison staff can be witnesses. They answer within two days.",
        "::: case {#x} Composite\n\nFour people sat at a table.\n\n:::",
    ],
)
def test_words_that_state_no_figure_need_no_source(sample: Path, words: str) -> None:
    folder = only_english(sample)
    replace_in(folder / "en/02-second.md", "A short chapter.", f"Lead.\n\n{words}")
    assert not codes(check(folder)) & {"CIT001", "CIT006", "CIT007"}


@pytest.mark.parametrize(
    ("locale", "old", "words", "code"),
    [
        ("mk", "Кратко поглавје.", "Минатата година беа најдени дванаесет жртви.", "CIT006"),
        ("mk", "Кратко поглавје.", "Две третини од жртвите се деца.", "CIT006"),
        ("mk", "Кратко поглавје.", "Следува затвор од четири до десет години.", "CIT007"),
        ("sq", "Kapitull i shkurtër.", "Vitin e kaluar u gjetën dymbëdhjetë viktima.", "CIT006"),
        ("sq", "Kapitull i shkurtër.", "Dy të tretat e viktimave janë fëmijë.", "CIT006"),
        ("sq", "Kapitull i shkurtër.", "Pason burgim prej katër deri në dhjetë vjet.", "CIT007"),
        ("mk", "Кратко поглавје.", "Во Тетово во март 2023 година, на Инстаграм.", "SAF003"),
        ("sq", "Kapitull i shkurtër.", "Një 15-vjeçare nga Shqipëria u gjet në Tetovë.", "SAF003"),
    ],
)
def test_figures_penalties_and_marks_are_known_in_the_other_languages(
    sample: Path, locale: str, old: str, words: str, code: str
) -> None:
    replace_in(sample / locale / "02-second.md", old, words)
    assert code in codes(check(sample))


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("98.4 of 1,263 ads", "98,4 од 1.263 огласи"),
        ("1,263 ads", "1 263 огласи"),
        ("1,263 ads", "1\u00a0263 огласи"),
        ("3 of 5 ads", "три од 5 огласи"),
        ("two of 25 ads", "2 од дваесет и пет огласи"),
        ("SHA-256 and 24/7", "SHA-256 и 24/7"),
    ],
)
def test_the_same_figures_may_be_written_as_each_language_does(
    sample: Path, here: str, there: str
) -> None:
    replace_in(sample / "en/02-second.md", "A short chapter.", here)
    replace_in(sample / "mk/02-second.md", "Кратко поглавје.", there)
    assert "LOC014" not in {
        one.code for one in check(sample).complaints if one.file.startswith("mk/")
    }


def test_the_same_english_paragraph_in_every_language_is_seen_in_both_translations(
    sample: Path,
) -> None:
    old = {"en": "A short chapter.", "mk": "Кратко поглавје.", "sq": "Kapitull i shkurtër."}
    for locale, words in old.items():
        path = sample / locale / "02-second.md"
        replace_in(path, words, "Nobody should have to repeat what was said on the first day.")
    found = [one.file for one in check(sample).complaints if one.code in {"TXT006", "LOC015"}]
    assert found == ["mk/02-second.md", "sq/02-second.md"]


def test_foreign_words_in_quotation_marks_and_names_are_no_other_language(sample: Path) -> None:
    for words in (
        "Пишува „the end of the day is not for you“ таму.",
        "Europol SIRIUS FIU-NL AMMC.",
    ):
        path = sample / "mk" / "02-second.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Кратко поглавје.", words), encoding="utf-8")
        assert "TXT006" not in codes(check(sample))
        path.write_text(text, encoding="utf-8")


def test_complaints_come_in_the_order_of_files_and_lines(sample: Path) -> None:
    for plant in (DATA[0], *CHAPTERS[:1], *LIKENESS[1:3]):
        plant.plant(sample)
    found = [(one.file, one.line) for one in check(sample).complaints]
    assert found == sorted(found)


def test_a_file_that_cannot_be_read_is_named_before_what_follows_from_it(sample: Path) -> None:
    replace_in(sample / "terms.toml", 'domain = "ict"', 'domain "ict"')
    found = check(sample).complaints
    assert found[0].code == "DAT002"
    assert {one.code for one in found[1:]} == {"LNK006"}
