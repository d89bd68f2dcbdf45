"""The list of components: what it says of the works that are handed out, and what it refuses."""

import re
from pathlib import Path

import pytest

from scripts.installers import spdx
from scripts.installers.components import FOLDER, catalogue, load, owners
from scripts.installers.errors import InstallerError
from scripts.installers.keep import keep_of
from scripts.installers.names import LINUX, TARGETS, WIN
from tests.unit.installers.papers import COMPONENTS, STAGED, TARGET, write_catalogue

# What qt_attribution.json in the source of Qt 6.11 names for Core, Gui and Svg on both systems.
IN_QT = {
    "aglfn",
    "blake2",
    "double-conversion",
    "easing",
    "emoji-segmenter",
    "grayraster",
    "harfbuzz",
    "imlib2-scaling",
    "libpng",
    "md4c",
    "opengl-headers",
    "pcre2",
    "qt-digests",
    "rfc6234",
    "sha3-endian",
    "sha3-keccak",
    "siphash",
    "srgb-profile",
    "tika-mimetypes",
    "tinycbor",
    "tl-expected",
    "unicode-cldr-qt",
    "unicode-ucd",
    "vulkan-memory-allocator",
    "vulkan-registry",
    "webgradients",
    "xserverhelper",
    "xsvg",
}
IN_QT_ONLY = {
    WIN: {"d3d12-memory-allocator", "d3d12-mipmap", "freetype", "wintab", "zlib-qt"},
    LINUX: {"forkfd", "libdbus-headers", "wayland-appmenu", "wayland-protocols", "xcb-xinput"},
}
# Qt's modules that are under the GPL alone (doc.qt.io, Qt Licensing), as their files call them.
UNDER_GPL = re.compile(
    r"Qt6?(Charts|DataVisualization|Graphs|Grpc|HttpServer|Lottie|Mqtt|NetworkAuth|Protobuf|"
    r"Quick3D|QuickTimeline|ShaderTools|StateMachineQml|VirtualKeyboard|WaylandCompositor)"
)
PURL = re.compile(r"pkg:(generic|npm|pypi)/[a-z0-9.-]+@\{version\}")


def known(folder: Path, components: str = COMPONENTS, target: str = TARGET) -> list[str]:
    found = load(target, write_catalogue(folder, components))
    return [one.identity for one in found.present([*STAGED, "licenses/components.json"])]


def test_a_component_without_a_file_on_a_target_is_not_claimed_there(tmp_path: Path) -> None:
    assert known(tmp_path) == ["ict-guide", "qt", "tables", "inside"]
    assert known(tmp_path, target="win-x64") == ["ict-guide", "qt", "tables", "windows-only"]


def test_a_component_may_depend_on_another_file_being_there(tmp_path: Path) -> None:
    there = COMPONENTS.replace('part_of = "qt"', 'part_of = "qt"\nwhere_linux-x64 = ["ict-guide"]')
    away = there.replace('["ict-guide"]\nsource = "In', '["python3.12"]\nsource = "In')

    assert "tables" in known(tmp_path, there)
    assert "tables" not in known(tmp_path, away)


def test_what_a_package_holds_beside_the_staged_folder_is_claimed_without_files(
    tmp_path: Path,
) -> None:
    beside = COMPONENTS.replace('files_win-x64 = ["runtime/*.dll"]', 'beside = ["linux-x64"]')

    assert "windows-only" in known(tmp_path, beside)


def test_the_last_line_that_names_a_file_decides_whose_it_is(tmp_path: Path) -> None:
    found = load(TARGET, write_catalogue(tmp_path))
    owned = owners(found.components, STAGED)

    assert [one.identity for one in owned["lib/libQt6Core.so.6"]] == ["qt"]
    assert [one.identity for one in owned["lib/data.txt"]] == ["tables"]


@pytest.mark.parametrize(
    ("words", "instead", "said"),
    [
        ('texts = ["lesser"]', 'texts = ["gone"]', "qt names a text that is not there"),
        ('part_of = "qt"', 'part_of = "gone"', "tables names a component not there"),
        ('needs = ["qt"]', 'needs = ["gone"]', "inside names a component not there"),
        ('licence = "Zlib"', 'licence = "ZLIB"', "'ZLIB' is no licence of the SPDX list"),
        ('supplier = "Nobody"\n', "", "does not say its 'supplier'"),
    ],
)
def test_what_the_list_lacks_is_said(tmp_path: Path, words: str, instead: str, said: str) -> None:
    assert words in COMPONENTS
    with pytest.raises(InstallerError, match=re.escape(said)):
        known(tmp_path, COMPONENTS.replace(words, instead))


def test_a_text_without_its_digest_is_refused(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    file = folder / "components.toml"
    file.write_text(re.sub(r"sha256 = .*\n", "", file.read_text(encoding="utf-8"), count=1))

    with pytest.raises(InstallerError, match="does not say its 'sha256'"):
        load(TARGET, folder)


@pytest.mark.parametrize("target", TARGETS)
def test_the_list_of_this_project_can_be_read(target: str) -> None:
    found = catalogue(target)

    assert len({one.identity for one in found.components}) == len(found.components)
    assert all(one.copyright and one.supplier and one.source for one in found.components)
    assert all(PURL.fullmatch(one.purl) for one in found.components if one.purl)


@pytest.mark.parametrize("target", TARGETS)
def test_everything_that_qt_says_it_contains_is_named(target: str) -> None:
    inside = {
        one.identity: one
        for one in catalogue(target).components
        if one.part_of == "qt" and (one.within or one.files)
    }

    assert set(inside) - {"icu"} == IN_QT | IN_QT_ONLY[target]
    assert all(one.within for name, one in inside.items() if name != "icu")


@pytest.mark.parametrize("target", TARGETS)
def test_qt_and_its_python_are_under_the_lesser_licence_with_both_its_texts(target: str) -> None:
    found = {one.identity: one for one in catalogue(target).components}

    for name in ("qt", "pyside6", "shiboken6"):
        assert found[name].licence == "LGPL-3.0-only"
        assert found[name].texts == ("lgpl-3", "gpl-3")


@pytest.mark.parametrize("target", TARGETS)
def test_no_module_of_qt_that_is_under_the_gpl_alone_may_be_staged(target: str) -> None:
    globs = keep_of(target).globs

    assert UNDER_GPL.search("runtime/site/PySide6/Qt6Charts.dll")
    assert not [glob for glob in globs if UNDER_GPL.search(glob)]
    assert not [glob for glob in globs if "Qt6*" in glob or "lib/*" in glob]
    strangers = [
        "runtime/site/PySide6/Qt6Charts.dll",
        "runtime/site/PySide6/QtCharts.pyd",
        "_internal/PySide6/Qt/lib/libQt6WaylandCompositor.so.6",
        "_internal/PySide6/QtCharts.abi3.so",
    ]
    assert not any(owners(catalogue(target).components, strangers).values())


@pytest.mark.parametrize("target", TARGETS)
def test_what_stands_for_itself_says_where_its_version_is_read(target: str) -> None:
    alone = [one for one in catalogue(target).components if not one.part_of]

    assert {"qt", "pyside6", "shiboken6", "cpython", "whoosh"} <= {one.identity for one in alone}
    assert all(one.version for one in alone)


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("ict-guide", "MIT"),
        ("guide-text", "CC-BY-4.0"),
        ("guide-serif", "OFL-1.1"),
        ("guide-sans", "OFL-1.1"),
        ("lucide", "ISC AND MIT"),
        ("cpython", "Python-2.0.1"),
        ("expat", "MIT"),
        ("libmpdec", "BSD-2-Clause"),
        ("unicode-python", "Unicode-DFS-2016"),
        ("zlib-python", "Zlib"),
        ("libffi", "MIT"),
        ("sqlite", "blessing"),
        ("whoosh", "BSD-2-Clause"),
        ("whoosh-nltk", "Apache-2.0"),
        ("markdown", "BSD-3-Clause"),
        ("babel", "BSD-3-Clause"),
        ("unicode-cldr", "Unicode-3.0"),
        ("unicode-ucd", "Unicode-3.0"),
        ("sha3-endian", "Brian-Gladman-2-Clause"),
        ("wayland-appmenu", "LGPL-2.1-or-later"),
        ("pyinstaller", "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0"),
    ],
)
def test_a_work_is_under_the_licence_that_its_makers_gave_it(name: str, licence: str) -> None:
    found = {one.identity: one for one in catalogue(WIN).components}

    assert found[name].licence == licence
    assert not spdx.fault_of(licence)


def test_every_text_is_of_some_component_and_every_file_is_a_text() -> None:
    texts = catalogue(WIN).texts
    used = {
        name for target in TARGETS for one in catalogue(target).components for name in one.texts
    }
    files = {path.resolve() for path in (FOLDER / "texts").iterdir()}

    assert used == set(texts)
    assert files <= {text.file for text in texts.values()}
    assert all(text.title and text.taken_from for text in texts.values())
