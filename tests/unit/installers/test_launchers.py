"""What goes into the two programs that readers of Windows start, before anything is compiled."""

import os
import re
import sys

import pytest

import app.main
from app.model.trouble import Trouble
from scripts.build_windows_icon import ICON, SIZES
from scripts.installers import launchers
from scripts.installers.errors import InstallerError
from scripts.installers.names import PUBLISHER, VERSION

SOURCE = (launchers.SOURCES / "launcher.c").read_text(encoding="utf-8")
TEMPLATE = (launchers.SOURCES / "launcher.rc.in").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", "0,1,0,0"), ("1.2", "1,2,0,0"), ("2.0.1rc4", "2,0,1,4"), ("7", "7,0,0,0")],
)
def test_a_version_becomes_four_numbers(version: str, numbers: str) -> None:
    assert launchers.version_numbers(version) == numbers


@pytest.mark.parametrize("version", ["", "dev", "1.2.3.4.5"])
def test_what_windows_cannot_count_is_refused(version: str) -> None:
    with pytest.raises(InstallerError, match="version of Windows"):
        launchers.version_numbers(version)


def test_the_python_is_named_by_major_and_minor_alone() -> None:
    assert launchers.python_tag("3.13.2") == "313"


@pytest.mark.parametrize("console", [False, True])
def test_the_resource_names_program_version_and_publisher(*, console: bool) -> None:
    words = launchers.resource_words(TEMPLATE, "x.exe", console=console)
    assert f'VALUE "FileVersion", "{VERSION}"' in words
    assert f'VALUE "CompanyName", "{PUBLISHER}"' in words
    assert words.count('VALUE "OriginalFilename", "x.exe"') == 3
    assert (" (CLI)" in words) == console
    assert "@" not in words


def test_a_word_of_the_template_that_nobody_gives_is_refused() -> None:
    with pytest.raises(InstallerError, match="@YEAR@"):
        launchers.resource_words(TEMPLATE + "@YEAR@", "x.exe", console=False)


def test_the_launcher_says_each_trouble_in_three_languages() -> None:
    for name in ("damaged", "too_old", "ended"):
        found = re.search(rf"wchar_t {name}\[\] =\n(.*?);\n", SOURCE, re.DOTALL)
        assert found is not None
        assert all(word in found[1] for word in ("ИКТ-прирачник", "Doracaku", "ICT Guide"))


def test_the_manifest_asks_for_no_rights_and_speaks_utf_8() -> None:
    manifest = (launchers.SOURCES / "launcher.manifest").read_text(encoding="utf-8")
    assert 'level="asInvoker" uiAccess="false"' in manifest
    for word in ("PerMonitorV2", ">true</longPathAware>", ">UTF-8</activeCodePage>"):
        assert word in manifest


def test_the_icon_has_every_size_that_windows_asks_for() -> None:
    head = ICON.read_bytes()[: 6 + 16 * len(SIZES)]
    sides = [head[6 + 16 * at] or 256 for at in range(head[4])]
    assert sides == list(SIZES)


def test_the_launcher_hears_what_the_program_has_told_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Trouble] = []
    monkeypatch.setenv("ICT_GUIDE_TOLD", "")
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setitem(sys.modules, "app.ui.trouble", None)
    monkeypatch.setattr(app.main, "show_plain_box", shown.append)
    app.main._show(lambda: Trouble("title", "said", (), ""))
    assert len(shown) == 1
    assert os.environ["ICT_GUIDE_TOLD"] == "1"
    assert '#define TOLD L"ICT_GUIDE_TOLD"' in SOURCE


def test_no_reader_of_an_old_windows_is_sent_to_a_pdf_that_nobody_hands_out() -> None:
    words = SOURCE.partition("too_old[] =")[2].partition(";\n")[0]
    for asks in ("замолете го лицето", "kërkojini personit", "ask the"):
        assert asks in words
    for untrue in (
        "читајте го прирачникот како PDF",
        "lexojeni doracakun si PDF",
        "read the guide",
    ):
        assert untrue not in words


def test_the_script_for_a_real_windows_takes_an_empty_folder_for_no_leftovers() -> None:
    # In strict mode an empty list has no property but those of lists; Count is one.
    script = (launchers.SOURCES / "try-install.ps1").read_text(encoding="utf-8")
    code = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("#"))
    asked = re.findall(r"@\((?:[^()]|\([^()]*\))*\)\.(\w+)", code)
    assert asked
    assert set(asked) == {"Count"}
