"""The lists of the setup program: each file laid, looked for and deleted once, and no more."""

import re
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers import nsis_files
from scripts.installers.errors import InstallerError
from scripts.installers.nsis_words import LANGUAGES, Words

WORDS = Words({"PRODUCT": {"en": "Guide", "mk": "Прирачник", "sq": "Doracak"}}, {})
FILES = ["README.txt", "app/main.py", "app/ui/длабоко/еден два.txt", "licenses/$x.txt", "empty"]
STAGE = Path("/stage")

letters = st.text("абвѓ ëç$&'()abz0", min_size=1, max_size=6).map(str.strip).filter(bool)
paths = st.lists(letters, min_size=1, max_size=4).map("/".join)


def _is_whole(files: list[str]) -> bool:
    folders = {str(parent) for name in files for parent in PurePosixPath(name).parents}
    return not folders & set(files)


trees_of_files = st.lists(paths, min_size=1, max_size=12, unique=True).filter(_is_whole)


def macro(text: str, name: str) -> list[str]:
    found = re.search(rf"^!macro {name}\n(.*?)^!macroend$", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    return [line.strip() for line in found[1].splitlines()]


def read(path: str) -> str:
    """A path below the program's folder, as NSIS takes it, back as it was staged."""
    return path.removeprefix("$INSTDIR").removeprefix("\\").replace("$$", "$").replace("\\", "/")


def test_the_lists_hold_nothing_for_an_empty_folder() -> None:
    with pytest.raises(InstallerError, match="no file"):
        nsis_files.lists([], STAGE, WORDS)


@given(trees_of_files)
def test_every_staged_file_is_laid_once_in_its_folder(files: list[str]) -> None:
    folder, laid, sources = "", [], []
    for line in macro(nsis_files.lists(files, STAGE, WORDS), "LAY_FILES"):
        if line.startswith("SetOutPath "):
            folder = read(line[len('SetOutPath "') : -1])
            continue
        found = re.fullmatch(r'File "/oname=(.*)" "(.*)"', line)
        assert found is not None
        laid.append(f"{folder}/{read(found[1])}".removeprefix("/"))
        sources.append(found[2])

    assert sorted(laid) == sorted(files)
    assert sorted(sources) == sorted(str(STAGE / name) for name in files)


@given(trees_of_files)
def test_every_file_is_deleted_once_and_every_folder_after_what_it_holds(files: list[str]) -> None:
    deleted: list[str] = []
    removed: list[str] = []
    for line in macro(nsis_files.lists(files, STAGE, WORDS), "DELETE_FILES"):
        word, _, path = line.partition(" ")
        assert word in {"Delete", "RMDir"}
        (deleted if word == "Delete" else removed).append(read(path.strip('"')))

    folders = {str(parent) for name in files for parent in PurePosixPath(name).parents} - {"."}
    assert sorted(deleted) == sorted(files)
    assert sorted(removed) == sorted(folders)
    for place, folder in enumerate(removed):
        assert not any(later.startswith(f"{folder}/") for later in removed[place:])


@given(trees_of_files)
def test_no_list_deletes_a_folder_with_what_is_in_it(files: list[str]) -> None:
    text = nsis_files.lists(files, STAGE, WORDS)

    assert "/r" not in [word for line in text.splitlines() for word in line.split()]
    assert not re.search(r'^\s*(?:Delete|RMDir)[^"]*"[^"]*[*?]', text, re.MULTILINE)


@given(trees_of_files)
def test_every_file_and_the_uninstaller_are_looked_for_before_anything_is_laid(
    files: list[str],
) -> None:
    lines = macro(nsis_files.lists(files, STAGE, WORDS), "FIND_FOREIGN")
    looked = [read(found[1]) for line in lines if (found := re.match(r'StrCpy \$R2 "(.+)"', line))]

    assert sorted(looked) == sorted([*files, nsis_files.UNINSTALLER])
    assert lines.count('IfFileExists "$INSTDIR\\$R2" foreign') == len(files) + 1
    assert lines[-2:] == ['StrCpy $R2 ""', "foreign:"]


def test_the_entry_in_the_start_menu_is_deleted_in_whatever_language_it_was_made() -> None:
    lines = macro(nsis_files.lists(FILES, STAGE, WORDS), "DELETE_SHORTCUTS")

    assert len(lines) == len(LANGUAGES)
    assert 'Delete "$SMPROGRAMS\\Прирачник.lnk"' in lines


def test_a_dollar_in_a_name_stands_for_itself() -> None:
    text = nsis_files.lists(["a/$INSTDIR.txt"], STAGE, WORDS)

    assert 'Delete "$INSTDIR\\a\\$$INSTDIR.txt"' in text


@pytest.mark.parametrize("name", ["a`b", 'a"b', "a\nb", "a:b", "a*b", "a\\b", "a|b", "a<b"])
def test_a_name_that_could_end_a_string_of_nsis_is_refused(name: str) -> None:
    with pytest.raises(InstallerError, match="forbids"):
        nsis_files.lists([name], STAGE, WORDS)


@pytest.mark.parametrize("name", ["${NSISDIR}.txt", "$%PATH%.txt"])
def test_a_name_that_makensis_would_replace_is_refused(name: str) -> None:
    with pytest.raises(InstallerError, match="cannot read"):
        nsis_files.lists([name], STAGE, WORDS)


@pytest.mark.parametrize("name", ["uninstall.exe", "Uninstall.EXE"])
def test_no_staged_file_takes_the_place_of_the_uninstaller(name: str) -> None:
    with pytest.raises(InstallerError, match="setup program's own"):
        nsis_files.lists([*FILES, name], STAGE, WORDS)
