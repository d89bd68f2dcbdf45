"""Every program that is started by name has its Debian package, and Python's library too."""

import re
import subprocess
from pathlib import Path

import pytest

from scripts import set_up
from scripts.installers.names import ROOT
from scripts.installers.tools import PACKAGES

_CALLED = re.compile(r'\b(?:tools\.run\(\[|need\(|find\()"([A-Za-z][\w.-]*)"')


def test_the_package_of_every_program_that_is_started_is_known() -> None:
    sources = (ROOT / "scripts" / "installers").rglob("*.py")
    called = {name for path in sources for name in _CALLED.findall(path.read_text("utf-8"))}

    assert {"gcc", "strip", "readelf", "strace", "chattr", "objcopy"} <= called
    # The server of wine comes with wine, under another name.
    assert called - set(PACKAGES) <= {"wineserver"}
    assert PACKAGES["chattr"] == "e2fsprogs"
    assert PACKAGES["gio"] == "libglib2.0-bin"


@pytest.mark.parametrize(
    ("said", "packages"),
    [
        ("libpython3.99.so.1.0\n/usr/lib/x86_64-linux-gnu\n", ["libpython3.99"]),
        ("libpython3.99.so.1.0\n/opt/python/lib\n", []),
        ("libpython3.99.a\n/usr/lib/x86_64-linux-gnu\n", []),
        ("", []),
    ],
)
def test_debian_s_python_lacks_the_library_that_the_program_is_frozen_around(
    monkeypatch: pytest.MonkeyPatch, said: str, packages: list[str]
) -> None:
    def run(command: list[str], **_how: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, said, "")

    monkeypatch.setattr(subprocess, "run", run)

    assert set_up.python_package("python") == packages


def test_a_library_that_is_there_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "libpython3.99.so.1.0"
    there.touch()

    # From /usr/lib up two folders: the same file by a path that begins as Debian's.
    said = f"/usr/lib/../..{tmp_path}"
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda command, **_how: subprocess.CompletedProcess(
            command, 0, f"{there.name}\n{said}", ""
        ),
    )
    assert set_up.python_package("python") == []
