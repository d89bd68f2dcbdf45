"""Beginning a chapter, an indicator or a source: whole, listed, examined, or refused untouched."""

import os
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.content.check import check
from app.content.data.indicators import FILE as SIGNS
from app.content.loader import load
from app.content.starting import chapter_words, start
from app.content.starting.errors import StartError
from app.content.starting.start import start_chapter, start_indicator, start_source
from app.model.locale import Locale
from tests.unit.content.sample_guide import replace_in

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 11, 24)
NAME = "14-safe-return"


def codes(folder: Path) -> set[str]:
    return {one.code for one in check(folder).complaints}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(folder: Path, *, name: str = NAME, title: str = "Safe return") -> str:
    before = bytes_of(folder)
    with pytest.raises(StartError) as raised:
        start_chapter(folder, name, title)
    assert bytes_of(folder) == before
    return str(raised.value)


def test_a_new_chapter_is_read_shown_in_order_and_lacks_only_its_words(sample: Path) -> None:
    started = start_chapter(sample, NAME, "Safe return")
    assert started.written == (f"en/{NAME}.md", "guide.toml")
    assert codes(sample) == {"LOC001", "TXT007"}
    source = load(sample).source
    assert source is not None
    chapter = source.chapter(Locale.EN, "safe-return")
    assert (chapter.head.title, chapter.head.number) == ("Safe return", 14)
    assert [head.id for head in source.guide.contents[Locale.EN]][-1] == "safe-return"
    ids = [section.id for section in chapter.sections]
    assert ids == ["safe-return", "sr-first", "sr-then", "safe-return-what-to-do"]
    assert [box.kind.value for part in chapter.sections for box in part.boxes] == ["key", "trainer"]


def test_once_its_words_are_written_the_examination_is_content(sample: Path) -> None:
    start_chapter(sample, NAME, "Safe return")
    path = sample / "en" / f"{NAME}.md"
    text = path.read_text(encoding="utf-8").replace("‹", "").replace("›", "")
    path.write_text(text, encoding="utf-8")
    assert codes(sample) == {"LOC001"}


def test_words_asked_for_in_another_language_are_not_taken_for_the_writers(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "Напишете што треба да се направи и кој треба да го направи тоа, и дали е јасно?"
    monkeypatch.setattr(chapter_words, "_", lambda _words: asked)
    start_chapter(sample, NAME, "Safe return")
    text = (sample / "en" / f"{NAME}.md").read_text(encoding="utf-8")
    assert f"‹{asked}›" in text
    assert codes(sample) == {"LOC001", "TXT007"}


GUIDES = {
    "as the guide itself": (
        '[locales]\nen = { chapters = ["01-first-steps", "02-second"] } # both\n'
    ),
    "dotted": '[locales]\nen.chapters = [ "01-first-steps","02-second" ]\n',
    "over lines": (
        '[locales.en]\nchapters = [\n  "01-first-steps", # "first"\n  # a remark\n'
        '  "02-second" # no comma\n]\n'
    ),
    "over lines with a comma": (
        '[locales.en]\nchapters = [\n\t"01-first-steps",\n\t"02-second",\n]\n'
    ),
}


@pytest.mark.parametrize("form", GUIDES.values(), ids=list(GUIDES))
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", [NAME, "01-before"])
def test_guide_toml_keeps_remarks_and_form(
    sample: Path, form: str, newline: str, name: str
) -> None:
    path = sample / "guide.toml"
    replace_in(path, '[locales.en]\nchapters = ["01-first-steps", "02-second"]\n', form)
    if form.startswith("[locales]"):
        for other in ("mk", "sq"):
            replace_in(
                path,
                f'[locales.{other}]\nchapters = ["01-first-steps", "02-second"]\n',
                f'{other} = {{ chapters = ["01-first-steps", "02-second"] }}\n',
            )
    if name == "01-before":
        replace_in(path, '"01-first-steps" = 1', '"01-first-steps" = 3')
        replace_in(path, '"02-second" = 2', '"02-second" = 4 # four')
    path.write_bytes(path.read_bytes().replace(b"\n", newline.encode()))
    before = path.read_bytes()
    start_chapter(sample, name, "Safe return")
    after = path.read_bytes()
    values = tomllib.loads(after.decode())
    expected = (
        ["01-first-steps", "02-second", name]
        if name == NAME
        else [name, "01-first-steps", "02-second"]
    )
    assert values["chapters"] == values["locales"]["en"]["chapters"] == expected
    assert values["chapter_numbers"][name] == int(name[:2])
    assert taken_out(after, before), after.decode()
    assert after.count(b"\r\n") == (after.count(b"\n") if newline == "\r\n" else 0)


def taken_out(after: bytes, before: bytes) -> bool:
    """Whether letters were only added: the old text is the new one with some left out."""
    letters = iter(after)
    return all(letter in letters for letter in before)


def test_a_guide_without_numbers_is_given_the_one_that_is_needed(sample: Path) -> None:
    replace_in(
        sample / "guide.toml", '[chapter_numbers]\n"01-first-steps" = 1\n"02-second" = 2\n', ""
    )
    start_chapter(sample, NAME, "Safe return")
    values = tomllib.loads((sample / "guide.toml").read_text(encoding="utf-8"))
    assert values["chapter_numbers"] == {NAME: 14}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            'chapters = ["01-first-steps", "02-second"]\ntitle',
            'chapters = ["""01-first-steps""", "02-second"]\ntitle',
        ),
        ("[locales.en]\nchapters", "[locales]\n[locales .'en']\n'chapters'"),
        ('[chapter_numbers]\n"01-first-steps" = 1\n"02-second" = 2\n', ""),
    ],
    ids=["long strings", "odd quotes", "numbers in one line"],
)
def test_a_form_that_cannot_be_grown_is_left_alone_and_told(
    sample: Path, old: str, new: str
) -> None:
    replace_in(sample / "guide.toml", old, new)
    if not new:
        replace_in(
            sample / "guide.toml",
            'source_locale = "en"',
            'source_locale = "en"\nchapter_numbers = { 01-first-steps = 1, 02-second = 2 }',
        )
    said = refused(sample)
    assert NAME in said
    assert "by hand" in said


@pytest.mark.parametrize(
    "name",
    [
        "safe-return",
        "14-Safe",
        "14_safe",
        "1-safe",
        "14-",
        "14-без",
        "14-a/../b",
        "00-none",
        "14-a b",
        "14-" + "a" * 80,
    ],
)
def test_a_bad_name_is_refused(sample: Path, name: str) -> None:
    assert "14-safe-return" in refused(sample, name=name)


@pytest.mark.parametrize("title", ["", "  ", "a\nb", "{#x}", "[[I001]]", "<b>", "‹x›", "*a*"])
def test_a_title_with_signs_of_mark_up_is_refused(sample: Path, title: str) -> None:
    assert refused(sample, title=title)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("02-second", "there already"),
        ("02-other", "02-second"),
        ("14-at-the-scene", "at-the-scene"),
        ("14-old-scene", "old-scene"),
        ("14-term", "term"),
        ("14-fs-key", "fs-key"),
    ],
)
def test_what_is_taken_is_refused_by_name(sample: Path, name: str, said: str) -> None:
    assert said in refused(sample, name=name)


def test_ids_begin_with_the_whole_name_where_its_letters_are_taken(sample: Path) -> None:
    start_chapter(sample, "14-fair-share", "Fair share")
    text = (sample / "en" / "14-fair-share.md").read_text(encoding="utf-8")
    assert "{#fair-share-first}" in text
    assert codes(sample) == {"LOC001", "TXT007"}


def test_a_file_that_nobody_lists_is_not_written_over(sample: Path) -> None:
    (sample / "en" / f"{NAME}.md").write_text("mine", encoding="utf-8")
    assert "there already" in refused(sample)


def test_nothing_is_half_written_when_the_disk_refuses(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "guide.toml":
            raise PermissionError(13, "no", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert "guide.toml" in refused(sample)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_refused(sample: Path) -> None:
    (sample / "en").chmod(0o500)
    try:
        assert "cannot be written" in refused(sample)
    finally:
        (sample / "en").chmod(0o700)


def test_a_new_indicator_takes_the_number_after_the_highest_ever(sample: Path) -> None:
    before = (sample / SIGNS).read_bytes()
    assert start_indicator(sample).id == "I003"
    after = (sample / SIGNS).read_bytes()
    assert after.startswith(before)
    assert start_indicator(sample).id == "I004"


def test_the_number_of_an_indicator_that_was_merged_is_not_given_again(sample: Path) -> None:
    replace_in(sample / "guide.toml", "[moved]\n", '[moved]\nI041 = "I001"\n')
    assert start_indicator(sample).id == "I042"


def test_a_new_indicator_has_every_key_and_names_the_codes_to_choose_from(sample: Path) -> None:
    start_indicator(sample)
    text = (sample / SIGNS).read_text(encoding="utf-8")
    made = tomllib.loads(text)["indicator"][-1]
    assert {
        "category",
        "stage",
        "observers",
        "text",
        "grade",
        "grade_words",
        "mislead",
        "next",
        "sources",
        "verification",
        "related",
        "tested",
    } <= set(made)
    assert "# one of: GEN" in text
    found = codes(sample)
    assert "TXT007" in found
    assert found <= {"TXT007", "DAT006", "DAT009", "LOC013"}


def test_a_new_source_is_read_today_and_must_be_written(sample: Path) -> None:
    before = (sample / "sources.toml").read_bytes()
    assert start_source(sample, "court-report", TODAY).written == ("sources.toml",)
    assert (sample / "sources.toml").read_bytes().startswith(before)
    # Its words are missing, and nothing rests on it before it is cited.
    assert codes(sample) == {"TXT007", "DAT006", "SRC001"}
    source = load(sample).source
    assert source is not None
    assert "court-report" in source.guide.sources


@pytest.mark.parametrize("key", ["sample-code", "Court", "court report", "суд", "", "a--b"])
def test_a_key_that_is_taken_or_odd_is_refused(sample: Path, key: str) -> None:
    before = bytes_of(sample)
    with pytest.raises(StartError):
        start_source(sample, key, TODAY)
    assert bytes_of(sample) == before


@pytest.mark.parametrize("damage", ["gone", "inline", "no TOML"])
def test_a_data_file_that_cannot_grow_is_left_alone(sample: Path, damage: str) -> None:
    path = sample / "sources.toml"
    if damage == "gone":
        path.unlink()
    else:
        path.write_text("source = []\n" if damage == "inline" else "[[source]", encoding="utf-8")
    before = bytes_of(sample)
    with pytest.raises(StartError):
        start_source(sample, "court-report", TODAY)
    assert bytes_of(sample) == before


def test_a_folder_without_a_guide_is_refused(tmp_path: Path) -> None:
    for begin in (start_indicator, lambda folder: start.start_chapter(folder, NAME, "Title")):
        with pytest.raises(StartError):
            begin(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_guide_itself_can_take_a_new_chapter(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(ROOT / "guide_content", folder)
    before = {(one.code, one.file, one.what) for one in check(folder).complaints}
    start_chapter(folder, "98-safe-return-home", "Safe return")
    added = [
        one for one in check(folder).complaints if (one.code, one.file, one.what) not in before
    ]
    assert {one.code for one in added} == {"LOC001", "TXT007"}
    assert all("98-safe-return-home" in one.file + one.entry for one in added), added
