"""The launchers of Windows, really compiled, and run under wine with a Python that only answers."""

import struct
import subprocess
from pathlib import Path

import pytest

from scripts.installers.launchers import COMPILER, RESOURCES, build_launchers
from scripts.installers.tools import find
from scripts.installers.wine import Wine, available, build_stubs

# The library with which Qt draws on a screen of Windows.
SCREEN = Path("site/PySide6/plugins/platforms/qwindows.dll")
FAKE = Path(__file__).with_name("fake_python.c")
# Bits of a program's header (Microsoft's PE format, DllCharacteristics).
HIGH_ENTROPY, DYNAMIC_BASE, NX = 0x20, 0x40, 0x100
# Of a section's header: it may be written to, it may be run.
WRITES, RUNS = 0x80000000, 0x20000000

needs_compiler = pytest.mark.skipif(
    find(COMPILER) is None or find(RESOURCES) is None,
    reason="no cross compiler: apt-get install gcc-mingw-w64-x86-64",
)
needs_wine = pytest.mark.skipif(available() is not None, reason=available() or "")


@pytest.fixture(scope="module")
def launchers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return build_launchers(tmp_path_factory.mktemp("launchers"))


def header(path: Path) -> tuple[int, int, list[int]]:
    """Subsystem, characteristics, and the characteristics of each section."""
    content = path.read_bytes()
    (start,) = struct.unpack_from("<I", content, 0x3C)
    sections, options = (struct.unpack_from("<H", content, start + at)[0] for at in (6, 20))
    subsystem, flags = struct.unpack_from("<HH", content, start + 24 + 68)
    first = start + 24 + options
    kinds = [struct.unpack_from("<I", content, first + 40 * at + 36)[0] for at in range(sections)]
    return subsystem, flags, kinds


@needs_compiler
def test_the_same_sources_give_the_same_bytes(launchers: tuple[Path, Path], tmp_path: Path) -> None:
    again = build_launchers(tmp_path)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in launchers]


@needs_compiler
def test_both_are_hardened_and_differ_in_having_a_terminal(launchers: tuple[Path, Path]) -> None:
    for path, terminal in zip(launchers, (2, 3), strict=True):
        subsystem, flags, sections = header(path)
        assert subsystem == terminal
        assert flags & (HIGH_ENTROPY | DYNAMIC_BASE | NX) == HIGH_ENTROPY | DYNAMIC_BASE | NX
        assert not any(kind & WRITES and kind & RUNS for kind in sections)


@needs_compiler
def test_they_need_no_library_but_those_that_windows_always_loads_from_its_own_folder(
    launchers: tuple[Path, Path],
) -> None:
    known = {"advapi32.dll", "kernel32.dll", "msvcrt.dll", "shell32.dll", "user32.dll"}
    for path in launchers:
        command = ["x86_64-w64-mingw32-objdump", "-p", str(path)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        names = {line.split()[-1].lower() for line in said.splitlines() if "DLL Name" in line}
        assert names <= known


@needs_compiler
def test_the_stand_ins_for_wine_compile(tmp_path: Path) -> None:
    assert [path.name for path in build_stubs(tmp_path)] == ["icuuc.dll"]


def lay_runtime(folder: Path) -> None:
    """What a launcher asks for, with a Python that only answers."""
    runtime = folder / "runtime"
    for name in (SCREEN.parent, Path("site/shiboken6")):
        (runtime / name).mkdir(parents=True)
    for name in (Path("python3.dll"), Path("vcruntime140.dll"), Path("python313._pth"), SCREEN):
        (runtime / name).touch()
    (runtime / "python313.zip").write_bytes(b"PK\5\6" + bytes(18))
    fake = ["-shared", "-s", "-static", str(FAKE), "-o", str(runtime / "python313.dll")]
    subprocess.run([COMPILER, *fake], check=True)


@needs_compiler
@needs_wine
@pytest.mark.timeout(300)
def test_words_reach_python_unchanged_and_its_exit_code_comes_back(
    launchers: tuple[Path, Path],
) -> None:
    typed = ["open", "--", "ict-guide:mk/a b", 'say "x"', "*", ""]
    with Wine() as wine:
        folder = wine.drive_c / "ИКТ прирачник"
        lay_runtime(folder)
        console = folder / launchers[1].name
        console.write_bytes(launchers[1].read_bytes())
        done = wine.run(console, *typed, env={"PYTHONHOME": "C:\\x", "QT_PLUGIN_PATH": "C:\\x"})
        assert done.out.split("|") == ["-I", "-B", "-X", "utf8", "-m", "app", *typed, ""]
        assert done.code == 7 + len(typed)
        for name in ("python313.dll", "python3.dll", SCREEN):
            away = (folder / "runtime" / name).rename(folder / "away")
            done = wine.run(console)
            assert done.code == 1
            assert Path(name).name in done.err
            assert "Инсталирајте" in done.err
            away.rename(folder / "runtime" / name)
        (folder / "runtime" / "python313.zip").write_bytes(b"PK half of it")
        assert wine.run(console).code == 1
