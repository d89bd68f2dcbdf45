"""The Debian package as a tree: control files, modes, papers, and what desktops read, in three
languages. No tool of Debian is needed here; `tests/installers/test_debian.py` asks those."""

import gzip
import hashlib
import re
import stat
from email.parser import Parser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.cli.arguments import COMMANDS
from scripts.installers import deb, depends, trees
from scripts.installers.icon_pictures import SIZES
from scripts.installers.names import PROGRAM, VERSION, epoch, identity

LANGUAGES = ("mk", "sq")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Debian policy 5.6.13: the short description has less than 80 characters.
SHORTEST = 80
MAN_PAGES = [f"man1/{PROGRAM}.1.gz", *(f"{part}/man1/{PROGRAM}.1.gz" for part in LANGUAGES)]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package of a program of four files, one of them where a staged link could be."""
    monkeypatch.setattr(deb, "icon_png", lambda size: f"picture of {size}".encode())
    stage = tmp_path / "stage"
    files = {
        PROGRAM: b"\x7fELF program",
        "_internal/libsmall.so.1": b"\x7fELF library",
        "edition/mk/06.json": b"{}",
        "README.txt": "Прочитајте".encode(),
    }
    for name, content in files.items():
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_bytes(content)
    (stage / PROGRAM).chmod(0o4755)
    (stage / "_internal/libsmall.so.1").chmod(0o775)
    laid = tmp_path / "tree"
    deb.lay_tree(stage, laid, "1.2.3")
    return laid


def control(tree: Path) -> dict[str, str]:
    """The fields of the control file; a folded one keeps its lines."""
    return dict(Parser().parsestr((tree / "DEBIAN/control").read_text(encoding="utf-8")))


def read_xml(path: Path) -> ET.Element:
    return ET.parse(path).getroot()  # noqa: S314 - our own file


def page(tree: Path, name: str) -> str:
    """A manual page as it is written."""
    return gzip.decompress((tree / "usr/share/man" / name).read_bytes()).decode()


def test_the_control_file_has_what_debian_asks_for(tree: Path) -> None:
    fields = control(tree)

    assert list(fields)[:2] == ["Package", "Version"]
    assert fields["Package"] == PROGRAM
    assert fields["Version"] == "1.2.3"
    assert fields["Architecture"] == "amd64"
    assert re.fullmatch(r"[^<>]+ <[^<>@ ]+@[^<>@ ]+>", fields["Maintainer"])
    assert fields["Depends"].split(", ") == depends.pinned()
    assert "Pre-Depends" not in fields
    assert "Essential" not in fields


def test_the_description_is_short_and_folded_as_policy_wants(tree: Path) -> None:
    short, *lines = control(tree)["Description"].splitlines()

    assert len(short) < SHORTEST
    assert not re.match(r"(an?|the) |ict-guide", short, re.IGNORECASE)
    assert not short.endswith(".")
    assert lines
    for line in lines:
        assert line.startswith(" ")
        assert len(line) <= SHORTEST
        assert line.strip()
    assert all(line == " ." or not line.startswith(" .") for line in lines)


def test_the_size_is_that_of_the_files_in_blocks_of_1024_bytes(tree: Path) -> None:
    sizes = [
        -(-path.stat().st_size // 1024)
        for path in tree.rglob("*")
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    ]

    assert control(tree)["Installed-Size"] == str(sum(sizes))


def test_every_file_has_its_sum_and_no_other(tree: Path) -> None:
    lines = (tree / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _blanks, name in (line.partition("  ") for line in lines)}

    there = {
        name
        for name in trees.files_of(tree)
        if not name.startswith("DEBIAN/") and not (tree / name).is_symlink()
    }
    assert set(sums) == there
    for name, digest in sums.items():
        assert hashlib.md5((tree / name).read_bytes(), usedforsecurity=False).hexdigest() == digest


def test_there_are_no_scripts_and_no_settings_of_the_machine(tree: Path) -> None:
    assert {path.name for path in (tree / "DEBIAN").iterdir()} == {"control", "md5sums"}
    assert {path.name for path in tree.iterdir()} == {"DEBIAN", "usr"}
    assert {path.name for path in (tree / "usr").iterdir()} == {"lib", "bin", "share"}


def test_nothing_runs_with_the_rights_of_another_and_only_the_program_runs(tree: Path) -> None:
    program = tree / "usr/lib" / PROGRAM / PROGRAM
    for path in tree.rglob("*"):
        mode = path.lstat().st_mode
        if path.is_symlink():
            continue
        assert not mode & (stat.S_ISUID | stat.S_ISGID | stat.S_ISVTX), path
        assert not mode & 0o022, path
        runs = path.is_dir() or path == program
        assert stat.S_IMODE(mode) == (0o755 if runs else 0o644), path


def test_every_file_carries_the_one_time(tree: Path) -> None:
    assert {path.lstat().st_mtime for path in tree.rglob("*")} == {epoch()}


def test_the_command_is_a_link_that_stays_inside_the_package(tree: Path) -> None:
    links = [path for path in tree.rglob("*") if path.is_symlink()]

    assert [path.relative_to(tree).as_posix() for path in links] == [f"usr/bin/{PROGRAM}"]
    assert not Path(links[0].readlink()).is_absolute()
    assert links[0].resolve() == (tree / "usr/lib" / PROGRAM / PROGRAM).resolve()


def test_laid_twice_it_is_the_same(tree: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    deb.lay_tree(tmp_path / "stage", again, "1.2.3")

    assert trees.digest_of(again) == trees.digest_of(tree)


def test_no_placeholder_is_left_in_any_text(tree: Path) -> None:
    for name in trees.files_of(tree):
        content = (tree / name).read_bytes()
        text = gzip.decompress(content) if name.endswith(".gz") else content
        assert not re.search(rb"@[A-Z]+@", text), name


def test_whoever_packs_leaves_no_name_and_no_time_in_packed_pages() -> None:
    packed = deb.packed(b"page")

    # gzip(1): flags, then four bytes of time, then how it was packed.
    assert packed[3:8] == bytes(5)
    assert gzip.decompress(packed) == b"page"


@pytest.mark.parametrize("name", MAN_PAGES)
def test_a_manual_page_names_every_command_and_every_common_option(tree: Path, name: str) -> None:
    text = page(tree, name)
    entries = re.findall(r"^\.TP\n\.B[RI]? \"?([a-z]+)", text, re.MULTILINE)

    assert set(entries) >= COMMANDS
    plain = text.replace("\\-", "-")
    for option in ("--edition", "--data-dir", "--locale", "--json", "--version", "--help"):
        assert option in plain, option
    for code in "012":
        assert f".TP\n.B {code}\n" in text


@pytest.mark.parametrize("name", MAN_PAGES)
def test_a_manual_page_has_a_name_and_a_date_that_tools_can_read(tree: Path, name: str) -> None:
    first, _heading, line = page(tree, name).splitlines()[:3]

    assert re.match(rf'\.TH ICT-GUIDE 1 "\d{{4}}-\d\d-\d\d" "{PROGRAM} 1\.2\.3" "', first)
    # mandb reads the name from here: words, an escaped dash, what it is.
    assert re.match(rf"{PROGRAM} \\- \S", line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_manual_pages_have_the_same_parts_in_every_language(tree: Path, language: str) -> None:
    english = page(tree, MAN_PAGES[0])
    other = page(tree, f"{language}/man1/{PROGRAM}.1.gz")

    for entry in re.findall(r"^\.TP\n(\.B\S* .*)", other, re.MULTILINE):
        word = entry.split()[1].strip('"')
        assert word in english, entry
    headings = re.findall(r"^\.SH (.*)", other, re.MULTILINE)
    assert len(set(headings)) == len(headings)
    assert not set(headings) & set(re.findall(r"^\.SH (.*)", english, re.MULTILINE))


def desktop_keys(tree: Path) -> dict[str, str]:
    lines = (tree / f"usr/share/applications/{PROGRAM}.desktop").read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:] if line)


def test_the_menu_entry_speaks_three_languages(tree: Path) -> None:
    keys = desktop_keys(tree)

    for key in ("Name", "GenericName", "Comment", "Keywords"):
        words = {keys[key], *(keys[f"{key}[{language}]"] for language in LANGUAGES)}
        assert len(words) == 3, key
    assert re.search("[Ѐ-ӿ]", keys["Name[mk]"])
    counts = {len(keys[name].split(";")) for name in keys if name.startswith("Keywords")}
    assert len(counts) == 1


def test_the_menu_entry_opens_addresses_and_packs_and_never_takes_one_for_an_option(
    tree: Path,
) -> None:
    keys = desktop_keys(tree)

    assert keys["Exec"] == f"{PROGRAM} open -- %u"
    assert keys["MimeType"].split(";")[:-1] == [
        f"x-scheme-handler/{PROGRAM}",
        "application/vnd.ict-guide.pack+zip",
    ]
    assert keys["Terminal"] == "false"
    assert keys["Icon"] == PROGRAM


def test_software_centres_read_the_description_in_three_languages(tree: Path) -> None:
    file = tree / f"usr/share/metainfo/{identity()['appstream-id']}.metainfo.xml"
    root = read_xml(file)

    assert root.findtext("id") == identity()["appstream-id"]
    assert root.findtext("launchable") == f"{PROGRAM}.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.attrib["version"] == "1.2.3"
    found: dict[str | None, list[str]] = {}
    for element in root.iter():
        if element.tag in {"name", "summary", "p", "li"}:
            found.setdefault(element.get(XML_LANG), []).append(element.tag)
    assert set(found) == {None, *LANGUAGES}
    assert found["mk"] == found["sq"] == found[None]


def test_the_file_type_of_packs_is_told_in_three_languages(tree: Path) -> None:
    root = read_xml(tree / f"usr/share/mime/packages/{PROGRAM}.xml")
    (kind,) = root

    assert kind.attrib["type"] == "application/vnd.ict-guide.pack+zip"
    comments = {child.get(XML_LANG) for child in kind if child.tag.endswith("comment")}
    assert comments == {None, *LANGUAGES}
    assert any(child.get("pattern") == "*.guidepack" for child in kind)


def test_icons_lie_where_desktops_look_in_every_size(tree: Path) -> None:
    icons = tree / "usr/share/icons/hicolor"

    for size in SIZES:
        assert (icons / f"{size}x{size}/apps/{PROGRAM}.png").is_file()
    assert read_xml(icons / f"scalable/apps/{PROGRAM}.svg").tag.endswith("svg")


def test_the_example_of_the_policy_comes_along_and_the_policy_itself_does_not(tree: Path) -> None:
    example = tree / f"usr/share/doc/{PROGRAM}/examples/policy.toml"

    assert example.read_bytes() == deb.POLICY.read_bytes()
    assert not (tree / "etc").exists()


def test_the_changelog_begins_with_this_version(tree: Path) -> None:
    text = gzip.decompress((tree / f"usr/share/doc/{PROGRAM}/changelog.gz").read_bytes()).decode()

    assert text.startswith(f"{PROGRAM} (1.2.3) ")
    assert re.search(r"^ -- [^<]+ <[^>]+>  \w{3}, \d\d \w{3} \d{4} ", text, re.MULTILINE)


def test_the_version_of_the_program_can_be_that_of_a_debian_package() -> None:
    # Policy 5.6.12; without a hyphen, since nobody repacks it.
    assert re.fullmatch(r"[0-9][A-Za-z0-9.+~]*", VERSION)
