"""The source of the MSI: every staged file once, ids that never change, and what it refuses."""

import re
import string
from pathlib import PurePosixPath
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers import msi_source, names
from scripts.installers.errors import InstallerError

WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
FILES = [
    "README.txt",
    "app/main.py",
    "app/ui/theme/fonts/one two.ttf",
    "licenses/a & b's $var licence.txt",
    "runtime/site/deep/deeper/deepest/empty",
    "z.txt",
]
# What an id may look like (Windows Installer, Identifier).
ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,71}")
GUID = re.compile(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")

parts = st.text(string.ascii_lowercase + string.digits + " &'$_-", min_size=1, max_size=8)
paths = st.lists(
    parts.filter(lambda part: part == part.strip() and "$$" not in part), min_size=1, max_size=4
)


def _is_whole(files: list[str]) -> bool:
    # A folder of files has no name that is a file and a folder at once.
    folders = {str(parent) for name in files for parent in PurePosixPath(name).parents}
    return not folders & set(files)


trees_of_files = st.lists(
    paths.map("/".join), min_size=1, max_size=12, unique_by=lambda name: name.lower()
).filter(_is_whole)


def read(files: list[str], version: str = "0.1.0") -> ET.Element:
    return ET.fromstring(msi_source.source(files, version, 1_000_000))  # noqa: S314 - our own text


def all_of(root: ET.Element, name: str) -> list[ET.Element]:
    return list(root.iter(WIX + name))


def plain(text: str | None) -> str:
    """What wixl reads: `$$` is one `$`."""
    return (text or "").replace("$$", "$")


def laid(folder: ET.Element, above: str = "") -> list[tuple[str, str, str]]:
    """Each file below a folder: where it comes to lie, its source, and its id."""
    found = []
    for child in folder:
        if child.tag == WIX + "Directory":
            found += laid(child, f"{above}{plain(child.get('Name'))}/")
        for file in child.findall(WIX + "File"):
            place = above + plain(file.get("Name"))
            found.append((place, plain(file.get("Source")), file.get("Id") or ""))
    return found


def program(root: ET.Element) -> ET.Element:
    return next(one for one in all_of(root, "Directory") if one.get("Id") == "INSTALLDIR")


@given(trees_of_files)
def test_every_staged_file_is_laid_once_where_it_was_staged(files: list[str]) -> None:
    found = laid(program(read(files)))

    assert sorted(place for place, _source, _id in found) == sorted(files)
    assert all(source == f"{msi_source.STAGE_LINK}/{place}" for place, source, _id in found)


@given(trees_of_files)
def test_every_id_is_unique_and_of_a_kind_that_windows_takes(files: list[str]) -> None:
    root = read(files)
    # The id of a reference is that of what it refers to; a property stands for a folder by its id.
    shared = {WIX + "ComponentRef", WIX + "Property"}
    ids = [one.get("Id") or "" for one in root.iter() if one.tag not in shared]
    ids = [one for one in ids if one and one != msi_source.ICON and not GUID.fullmatch(one)]
    guids = [one.get("Guid") or "" for one in all_of(root, "Component")]

    named = [one for one in ids if one != "1"]
    assert len(named) == len(set(named))
    assert all(ID.fullmatch(one) for one in named)
    assert len(guids) == len(set(guids))
    assert all(GUID.fullmatch(one) for one in guids)


@given(trees_of_files)
def test_every_component_is_installed_with_the_one_feature(files: list[str]) -> None:
    root = read(files)

    components = [one.get("Id") for one in all_of(root, "Component")]
    asked = [one.get("Id") for one in all_of(root, "ComponentRef")]
    assert sorted(map(str, components)) == sorted(map(str, asked))


@given(trees_of_files, st.randoms())
def test_the_order_of_the_files_does_not_matter(files: list[str], chance: Random) -> None:
    mixed = list(files)
    chance.shuffle(mixed)

    assert msi_source.source(mixed, "0.1.0", 1) == msi_source.source(files, "0.1.0", 1)


def test_another_file_and_another_version_change_no_id_of_the_files_before() -> None:
    before = {place: mark for place, _source, mark in laid(program(read(FILES)))}
    after = {
        place: mark
        for place, _source, mark in laid(program(read([*FILES, "app/added.py"], "0.2.0")))
    }

    assert {place: after[place] for place in before} == before


def test_all_versions_share_one_upgrade_code_and_each_has_its_own_product_code() -> None:
    products = [all_of(read(FILES, version), "Product")[0] for version in ("0.1.0", "2.0.0")]

    # Written down a second time: a changed code would leave every older version beside the newer.
    code = "6D0B7C52-3B0E-4C7B-9C55-0B8B5B7E4A1F"
    assert {one.get("UpgradeCode") for one in products} == {code}
    assert len({one.get("Id") for one in products}) == 2
    assert read(FILES).find(f".//{WIX}Product[@Id='{products[0].get('Id')}']") is not None


@pytest.mark.parametrize(
    "version",
    ["", "1", "1.0", "1.0.0.0", "256.0.0", "0.256.0", "0.0.65536", "1.0.0rc1", "1..0", "-1.0.0"],
)
def test_a_version_that_an_msi_cannot_hold_is_refused(version: str) -> None:
    with pytest.raises(InstallerError, match="three numbers"):
        msi_source.source(FILES, version, 1)


@given(st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 65535)))
def test_every_version_within_the_limits_is_taken(numbers: tuple[int, int, int]) -> None:
    version = ".".join(map(str, numbers))

    assert msi_source.require_version(version) == version


@pytest.mark.parametrize(
    "name",
    [
        "прирачник.txt",
        "a/\x07.txt",
        "a:b",
        "a\\b",
        "a*",
        'a"b',
        "a|b",
        "a<b>",
        "a./b",
        "end ",
        "end.",
        "NUL",
        "sub/com1.txt",
        "aux.py",
        "a $(env.PATH).txt",
        "$$.txt",
    ],
)
def test_a_name_that_windows_forbids_or_alters_is_refused(name: str) -> None:
    with pytest.raises(InstallerError, match="cannot hold this name"):
        msi_source.source([*FILES, name], "0.1.0", 1)


@pytest.mark.parametrize("name", ["readme.TXT", "App/main.py", "APP/other.py"])
def test_names_that_differ_by_capitals_alone_are_refused(name: str) -> None:
    with pytest.raises(InstallerError, match="takes these for one"):
        msi_source.source([*FILES, name], "0.1.0", 1)


def test_an_empty_folder_is_no_msi() -> None:
    with pytest.raises(InstallerError, match="no file"):
        msi_source.source([], "0.1.0", 0)


def test_the_program_is_installed_for_all_users_of_64_bit_windows() -> None:
    root = read(FILES)

    assert all_of(root, "Package")[0].get("InstallScope") == "perMachine"
    assert {one.get("Win64") for one in all_of(root, "Component")} == {"yes"}
    above = [one.get("Id") for one in all_of(root, "Directory")]
    assert "ProgramFiles64Folder" in above


def test_addresses_and_packs_are_opened_by_the_window_with_everything_quoted() -> None:
    commands = [one.value for one in msi_source.registry() if one.key.endswith("command")]

    assert commands == ['"[INSTALLDIR]ict-guide.exe" open -- "%1"'] * 2
    assert not [one for one in msi_source.registry() if not one.key.startswith("Software\\")]


def test_what_a_reader_is_told_is_whole_sentences_without_the_words_of_technicians() -> None:
    said = [one.get("Message") or "" for one in all_of(read(FILES), "Condition")]
    said += [all_of(read(FILES), "MajorUpgrade")[0].get("DowngradeErrorMessage") or ""]
    said += [msi_source.COMMENTS]

    assert len(said) == 4
    for text in said:
        assert text[0].isupper()
        assert text.endswith(".")
        assert not re.search(r"MSI|NSIS|registry|build \d|HKLM|error|version [0-9]\.", text)


def test_only_plain_letters_stand_in_the_source() -> None:
    # The tables of an MSI have one old code page; none holds Macedonian and Albanian together.
    assert msi_source.source(FILES, "0.1.0", 1).isascii()


def test_an_upgrade_and_the_removal_find_the_folder_that_was_once_chosen() -> None:
    root = read(FILES)
    written = [one for one in all_of(root, "RegistryValue") if one.get("Name") == "InstallDir"]
    (asked,) = (one for one in all_of(root, "Property") if one.get("Id") == program(root).get("Id"))
    (search,) = all_of(asked, "RegistrySearch")

    assert [(one.get("Value")) for one in written] == ["[INSTALLDIR]"]
    assert search.get("Key") == rf"Software\{names.WINDOWS_PROGRAM}"
    assert search.get("Name") == "InstallDir"


def test_the_list_of_programs_names_the_publisher_and_nobody_else() -> None:
    product = all_of(read(FILES), "Product")[0]
    there = {one.get("Id"): one.get("Value") for one in all_of(read(FILES), "Property")}

    assert product.get("Name") == names.PRODUCT
    assert product.get("Manufacturer") == there["ARPCONTACT"] == names.PUBLISHER
    assert there["ARPSIZE"] == str(1_000_000 // 1024)
    # No address: the guide sends nobody anywhere.
    assert "http" not in "".join(filter(None, there.values()))
