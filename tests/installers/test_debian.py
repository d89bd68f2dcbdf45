"""The Debian package and the portable tar with real tools, on a program of four small files."""

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from scripts.installers import deb, elf, icu
from scripts.installers.icon_pictures import SIZES, icon_png
from scripts.installers.keep import load
from scripts.installers.names import DATA, PROGRAM, VERSION, identity
from scripts.installers.tar import make_tar
from scripts.installers.verify.deb import HIGHER

# Packed quickly; how well is no question here.
QUICK = ("-Zgzip", "-z1")


def needs(*names: str) -> pytest.MarkDecorator:
    missing = [name for name in names if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} is not installed")


def said(*words: str | Path) -> str:
    """What a tool prints; it must succeed."""
    done = subprocess.run(
        words, capture_output=True, text=True, errors="replace", check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of four files; the executable is this machine's `true`."""
    folder = tmp_path_factory.mktemp("linux") / "stage"
    files = {"_internal/data.bin": b"data", "edition/mk/поглавје.json": b"{}", "README.txt": b"r"}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    shutil.copyfile("/bin/true", folder / PROGRAM)
    (folder / PROGRAM).chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def package(stage: Path) -> Path:
    """The package of it."""
    return deb.make_deb(stage, stage.parent / f"{PROGRAM}_{VERSION}_amd64.deb", packing=QUICK)


@pytest.fixture(scope="module")
def share(stage: Path) -> Path:
    """What desktops read of it."""
    deb.lay_tree(stage, stage.parent / "tree")
    return stage.parent / "tree/usr/share"


@needs("dpkg-deb")
def test_two_packages_of_one_program_are_the_same_bytes(stage: Path, package: Path) -> None:
    for path in stage.rglob("*"):
        path.touch()
    again = deb.make_deb(stage, stage.parent / "again" / package.name, packing=QUICK)

    assert again.read_bytes() == package.read_bytes()


@needs("dpkg-deb")
def test_packed_at_its_best_it_is_the_same_bytes_twice_too(stage: Path) -> None:
    one = deb.make_deb(stage, stage.parent / "best" / "one.deb").read_bytes()

    assert deb.make_deb(stage, stage.parent / "best" / "two.deb").read_bytes() == one


@needs("dpkg-deb")
def test_root_owns_every_file_whoever_packed(package: Path) -> None:
    done = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], capture_output=True, check=True)

    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        entries = archive.getmembers()
    assert len(entries) > len(SIZES)
    for entry in entries:
        assert (entry.uid, entry.gid) == (0, 0), entry.name
        assert entry.mode in {0o755, 0o644, 0o777 if entry.issym() else 0o755}, entry.name
        assert entry.isdir() or entry.isfile() or entry.issym()


@needs("dpkg-deb")
def test_the_tools_of_debian_read_its_fields(package: Path) -> None:
    assert said("dpkg-deb", "--field", package, "Version").strip() == VERSION
    assert said("dpkg-deb", "--field", package, "Architecture").strip() == "amd64"
    assert "md5sums" in said("dpkg-deb", "--info", package)


@needs("dpkg")
@pytest.mark.parametrize(
    ("older", "newer"),
    [("0.0.9", VERSION), (VERSION, HIGHER), ("0.1.0", "0.1.1"), ("0.9.0", "0.10.0")],
)
def test_a_next_version_is_newer_for_debian(older: str, newer: str) -> None:
    said("dpkg", "--compare-versions", older, "lt", newer)


@needs("lintian", "dpkg-deb")
def test_lintian_finds_no_fault_in_what_surrounds_the_program(package: Path) -> None:
    # The programs themselves are the business of `verify --part deb`; `true` stands for all here.
    about = "unused-override,arch-dependent-file-not-in-arch-specific-directory"
    words = ["lintian", "--allow-root", "--fail-on", "error,warning", "--suppress-tags", about]

    found = [line for line in said(*words, package).splitlines() if PROGRAM in line]
    assert not found


@needs("desktop-file-validate")
def test_the_menu_entry_is_valid(share: Path) -> None:
    assert not said("desktop-file-validate", share / f"applications/{PROGRAM}.desktop")


@needs("appstreamcli")
def test_the_description_for_software_centres_is_valid(share: Path) -> None:
    file = share / f"metainfo/{identity()['appstream-id']}.metainfo.xml"

    assert "Validation was successful" in said("appstreamcli", "validate", "--no-net", file)


@needs("update-mime-database")
def test_desktops_know_packs_by_their_ending(share: Path, tmp_path: Path) -> None:
    shutil.copytree(share / "mime", tmp_path / "mime")
    said("update-mime-database", tmp_path / "mime")

    assert "application/vnd.ict-guide.pack+zip:*.guidepack" in (tmp_path / "mime/globs").read_text()


@needs("man")
@pytest.mark.parametrize(
    ("part", "heading"), [("", "SYNOPSIS"), ("mk/", "КРАТОК ПРЕГЛЕД"), ("sq/", "PËRMBLEDHJE")]
)
def test_manual_pages_show_without_a_warning(share: Path, part: str, heading: str) -> None:
    page = share / f"man/{part}man1/{PROGRAM}.1.gz"
    words = ["man", "--warnings", "-E", "UTF-8", "-l", str(page)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0
    assert not done.stderr.strip()
    assert heading in done.stdout


@needs("tar")
def test_the_tar_unpacks_as_everybody_unpacks_it(stage: Path, tmp_path: Path) -> None:
    made = make_tar(stage, tmp_path / "a.tar.xz")
    target = tmp_path / "Мојот стик – 2"
    target.mkdir()
    said("tar", "-xf", made, "-C", target)

    (top,) = target.iterdir()
    assert top.name == f"{PROGRAM}-{VERSION}"
    said(top / PROGRAM)
    assert (top / "edition/mk/поглавје.json").read_bytes() == b"{}"
    assert make_tar(stage, tmp_path / "b.tar.xz").read_bytes() == made.read_bytes()


@pytest.mark.parametrize("size", SIZES)
def test_icons_are_pictures_of_their_size(size: int) -> None:
    picture = icon_png(size)

    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20], "big") == int.from_bytes(picture[20:24], "big") == size
    assert icon_png(size) == picture


@needs("gcc")
def test_a_library_still_loads_without_the_folder_it_was_built_in(tmp_path: Path) -> None:
    source = tmp_path / "small.c"
    source.write_text("int answer(void) { return 42; }\n", encoding="ascii")
    library = tmp_path / "libsmall.so"
    said("gcc", "-shared", "-fPIC", "-Wl,-rpath,/opt/builder/lib", "-o", library, source)
    assert elf.search_path(library) == "/opt/builder/lib"

    elf.forget_search_path(library)

    assert elf.search_path(library) == ""
    call = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).answer())"
    assert said(shutil.which("python3") or "python3", "-c", call, library).strip() == "42"


@needs("gcc", "readelf", "strip")
def test_a_data_library_keeps_its_names_and_its_items(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = load(DATA / "linux" / "icu-data.txt").globs
    head = b"\x20\x00\xda\x27" + bytes(28)
    names = sorted([*kept, "curr/root.res"])
    data = icu.write_items(head, {f"icudt73l/{name}": name.encode().ljust(32) for name in names})
    library = tmp_path / "libicudata.so.73"
    icu._link(library, "icudt73_dat", data)
    size = library.stat().st_size

    icu.reduce(library)

    symbol, offset, length = icu._place(library)
    _head, items = icu.read_items(library.read_bytes()[offset : offset + length])
    assert symbol == "icudt73_dat"
    assert set(items) == {f"icudt73l/{name}" for name in kept}
    assert "SONAME" in said("readelf", "--dynamic", library)
    assert library.stat().st_size <= size
    assert [path.name for path in tmp_path.iterdir()] == ["libicudata.so.73"]
