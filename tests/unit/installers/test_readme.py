"""The page to read first and the portable mark: three languages, where things lie, how it goes."""

from pathlib import Path

import pytest

from scripts.installers import names, readme

# The widest line that every editor shows without turning it.
WIDEST = 100


def text_of(target: str) -> str:
    return readme.page_of(target).decode("utf-8-sig").replace("\r\n", "\n")


def parts_of(text: str) -> dict[str, str]:
    """The three parts of the page by their headings."""
    _head, macedonian = text.split("МАКЕДОНСКИ\n", 1)
    macedonian, albanian = macedonian.split("SHQIP\n", 1)
    albanian, english = albanian.split("ENGLISH\n", 1)
    return {"mk": macedonian, "sq": albanian, "en": english}


def mark() -> dict[str, str]:
    text = readme.portable_mark(windows=True).decode("utf-8-sig").replace("\r\n", "\n")
    return dict(zip(("mk", "sq", "en"), text.strip().split("\n\n"), strict=True))


@pytest.mark.parametrize("target", names.TARGETS)
def test_the_page_says_the_same_in_three_languages(target: str) -> None:
    parts = parts_of(text_of(target))

    counts = {locale: len(part.strip().split("\n\n")) for locale, part in parts.items()}
    assert len(set(counts.values())) == 1, counts
    for word in ("portable.txt", "licenses", "data"):
        assert all(word in part for part in parts.values()), word


@pytest.mark.parametrize("target", names.TARGETS)
def test_the_page_tells_how_to_remove_the_guide(target: str) -> None:
    parts = parts_of(text_of(target))

    for locale, words in {
        "mk": "Како се отстранува",
        "sq": "Si hiqet",
        "en": "To remove it",
    }.items():
        assert words in parts[locale]


def test_the_page_tells_where_things_are_kept() -> None:
    for folder in (r"%APPDATA%\ICTGuide", r"%LOCALAPPDATA%\ICTGuide"):
        assert text_of(names.WIN).count(folder) == 3
    assert text_of(names.LINUX).count("~/.config/ict-guide") == 3


def test_the_mark_tells_where_things_are_kept_and_how_to_remove_them() -> None:
    delete = {
        "mk": "избришете ја целата папка",
        "sq": "fshini tërë dosjen",
        "en": "the whole folder",
    }
    for locale, text in mark().items():
        assert "data" in text
        assert delete[locale] in text.replace("\n", " ")


@pytest.mark.parametrize("target", names.TARGETS)
def test_nothing_is_promised_that_the_program_does_not_have(target: str) -> None:
    later = ("bookmark", "notes", "обележувач", "белешк", "faqeshënues", "shënime")

    assert not [word for word in later if word in text_of(target).lower()]


@pytest.mark.parametrize("target", names.TARGETS)
def test_the_page_names_the_version_and_leaves_no_gap(target: str) -> None:
    text = text_of(target)

    assert text.splitlines()[0].count(names.VERSION) == 3
    assert "{" not in text
    assert max(map(len, text.splitlines())) <= WIDEST


def test_notepad_is_told_that_it_is_unicode_and_linux_gets_plain_lines() -> None:
    assert readme.page_of(names.WIN).startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in readme.page_of(names.WIN)
    assert b"\n" not in readme.page_of(names.WIN).replace(b"\r\n", b"")
    assert readme.portable_mark(windows=True).startswith(b"\xef\xbb\xbf")
    for plain in (readme.page_of(names.LINUX), readme.portable_mark(windows=False)):
        assert not plain.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in plain


@pytest.mark.parametrize(
    ("program", "target"), [("ict-guide.exe", names.WIN), ("ict-guide", names.LINUX)]
)
def test_the_folder_itself_says_which_page_it_gets(
    tmp_path: Path, program: str, target: str
) -> None:
    (tmp_path / program).touch()

    page = readme.write_readme(tmp_path)

    assert page == tmp_path / "README.txt"
    assert page.read_bytes() == readme.page_of(target)
