"""How the setup program is made: warnings are errors, nothing depends on the day, one picture."""

import struct
from pathlib import Path

import pytest

from scripts.installers import names, nsis, nsis_words, tools
from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.nsis import Setup, Squeeze, Starter

STAGE = {"ict-guide.exe": b"MZ", "app/main.py": b"print()", "licenses/а б.txt": b"", "x/$1": b"1"}


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    for name, content in STAGE.items():
        path = tmp_path / "stage" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "stage"


class Makensis:
    """Stands for the compiler: remembers what it was asked, and writes something."""

    def __init__(self) -> None:
        self.command: list[str] = []
        self.env: dict[str, str] = {}
        self.lists = ""

    def run(self, command: list[str | Path], *, env: dict[str, str]) -> str:
        self.command, self.env = [str(word) for word in command], env
        self.lists = Path(self.define("FILES")).read_text(encoding="utf-8-sig")
        Path(self.define("OUTPUT")).write_bytes(b"made")
        return ""

    def define(self, name: str) -> str:
        found = [word for word in self.command if word.startswith(f"-D{name}=")]
        assert len(found) == 1
        return found[0].partition("=")[2]


@pytest.fixture
def makensis(monkeypatch: pytest.MonkeyPatch) -> Makensis:
    stand_in = Makensis()
    monkeypatch.setattr(tools, "need", lambda tool: tool)
    monkeypatch.setattr(tools, "run", stand_in.run)
    monkeypatch.setattr(nsis_words, "write_languages", lambda _folder, _words: None)
    return stand_in


def test_a_warning_of_the_compiler_is_an_error(
    stage: Path, makensis: Makensis, tmp_path: Path
) -> None:
    out = nsis.make_setup(stage, tmp_path / "out" / "setup.exe")

    assert "-WX" in makensis.command
    assert out.read_bytes() == b"made"


def test_what_is_handed_out_is_packed_small_and_starts_on_every_windows(
    stage: Path, makensis: Makensis, tmp_path: Path
) -> None:
    nsis.make_setup(stage, tmp_path / "setup.exe")

    assert makensis.define("ARCHITECTURE") == "x86-unicode"
    assert "-XSetCompressor /SOLID lzma" in makensis.command
    assert makensis.define("VERSION") == names.VERSION


def test_a_trial_is_the_same_script_packed_quickly(
    stage: Path, makensis: Makensis, tmp_path: Path
) -> None:
    nsis.make_setup(stage, tmp_path / "a.exe")
    handed_out = makensis.command[-1]
    nsis.make_setup(stage, tmp_path / "b.exe", Setup("9.8.7", Starter.TRIAL, Squeeze.QUICK))

    assert makensis.command[-1] == handed_out
    assert makensis.define("ARCHITECTURE") == "amd64-unicode"
    assert makensis.define("VERSION_FOUR") == "9.8.7.0"
    assert not [word for word in makensis.command if "DictSize" in word]


def test_the_clock_of_the_day_is_kept_out(stage: Path, makensis: Makensis, tmp_path: Path) -> None:
    nsis.make_setup(stage, tmp_path / "setup.exe")

    assert makensis.env["SOURCE_DATE_EPOCH"] == str(names.epoch())
    times = {int(path.stat().st_mtime) for path in stage.rglob("*")}
    assert times == {names.epoch()}


def test_every_staged_file_is_in_the_lists(stage: Path, makensis: Makensis, tmp_path: Path) -> None:
    nsis.make_setup(stage, tmp_path / "setup.exe")

    assert makensis.lists.count("  File ") == len(STAGE)
    # Kilobytes; a folder of a few bytes is not called empty.
    assert makensis.define("SIZE_KB") == "1"


@pytest.mark.parametrize("version", ["1.0", "1.0.0rc1", "300.0.0"])
def test_a_version_that_the_msi_could_not_hold_is_refused_here_too(
    stage: Path, makensis: Makensis, tmp_path: Path, version: str
) -> None:
    with pytest.raises(InstallerError, match="three numbers"):
        nsis.make_setup(stage, tmp_path / "setup.exe", Setup(version))


def test_a_missing_tool_is_named_with_its_package(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    with pytest.raises(MissingToolError, match="apt-get install nsis"):
        nsis.make_setup(stage, tmp_path / "setup.exe")


def pixel(picture: bytes, column: int, row: int) -> tuple[int, int, int]:
    """Red, green and blue at a place counted from the upper left corner."""
    width, height = struct.unpack_from("<ii", picture, 18)
    at = 54 + (height - 1 - row) * ((width * 3 + 3) // 4 * 4) + column * 3
    blue, green, red = picture[at : at + 3]
    return red, green, blue


def test_the_picture_beside_the_pages_is_a_bitmap_of_the_size_that_nsis_shows() -> None:
    picture = nsis.side_picture()

    assert picture[:2] == b"BM"
    assert struct.unpack_from("<I", picture, 2)[0] == len(picture)
    assert struct.unpack_from("<ii", picture, 18) == (164, 314)


def test_the_mark_stands_upright_in_the_middle_above_the_band() -> None:
    picture = nsis.side_picture()
    field = pixel(picture, 0, 0)

    # The sun of the mark is in its upper half; its lower half has none of that yellow.
    rows = [
        row for row in range(314) if any(r > 220 and b < 140 for r, _g, b in _line(picture, row))
    ]
    assert rows
    assert 40 <= min(rows) <= max(rows) < 40 + 45
    assert pixel(picture, 163, 313) == field
    assert pixel(picture, 82, 314 - 43) == (0x6F, 0xC6, 0xD1)
    left = next(x for x in range(164) if pixel(picture, x, 72) != field)
    right = next(x for x in reversed(range(164)) if pixel(picture, x, 72) != field)
    assert left == 163 - right


def _line(picture: bytes, row: int) -> list[tuple[int, int, int]]:
    return [pixel(picture, column, row) for column in range(164)]
