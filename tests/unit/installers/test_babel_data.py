"""Babel's data made smaller: what the guide writes stays letter by letter, nothing else is kept."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import babel
import pytest
from babel import core, localedata

from app.i18n import formats
from app.model.locale import Locale
from scripts.installers import babel_data
from scripts.installers.errors import InstallerError

PACKAGE = Path(babel.__file__).parent
DAYS = [date(2026, month, day) for month in range(1, 13) for day in (1, 9, 24)]
NUMBERS = (0, 1, -7, 999, 1000, 12_345, 1_234_567)
ROWS = ((), ("а",), ("a", "b"), ("a", "ë", "в", "d"))


@pytest.fixture(scope="module")
def smaller(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the languages that are shipped, made smaller."""
    folder = tmp_path_factory.mktemp("babel")
    (folder / "locale-data").mkdir()
    shutil.copyfile(PACKAGE / "global.dat", folder / "global.dat")
    for name in ("root", "en", "en_001", "en_GB", "mk", "mk_MK", "sq", "sq_MK"):
        part = f"locale-data/{name}.dat"
        shutil.copyfile(PACKAGE / part, folder / part)
    babel_data.reduce(folder)
    return folder


def written() -> list[str]:
    """Everything that the guide writes by Babel, in three languages."""
    for cached in (formats._babel, formats.whole_number):
        cached.cache_clear()
    found = []
    for locale in Locale:
        found += [formats.long_date(day, locale) for day in DAYS]
        found += [formats.whole_number(number, locale) for number in NUMBERS]
        found += [formats.joined(row, locale) for row in ROWS]
    return found


@pytest.fixture
def reading_smaller(smaller: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Babel reads the smaller data, and nothing it remembers of the other."""
    common = babel_data._load(smaller / "global.dat")
    with monkeypatch.context() as patch:
        patch.setattr(localedata, "_dirname", str(smaller / "locale-data"))
        patch.setattr(localedata, "_cache", {})
        patch.setattr(core, "_global_data", common)
        yield
    for cached in (formats._babel, formats.whole_number):
        cached.cache_clear()


def test_dates_numbers_and_rows_are_the_same_in_three_languages(
    request: pytest.FixtureRequest,
) -> None:
    before = written()
    request.getfixturevalue("reading_smaller")

    assert localedata.load("mk")["unit_patterns"] == {}
    assert written() == before
    assert len(set(before)) > 100


def test_the_data_is_less_than_half_as_large(smaller: Path) -> None:
    for part in ("global.dat", "locale-data/mk.dat", "locale-data/sq.dat", "locale-data/en.dat"):
        assert (smaller / part).stat().st_size < (PACKAGE / part).stat().st_size / 2, part


def test_every_table_is_either_as_it_was_or_empty(smaller: Path) -> None:
    for part in ("global.dat", "locale-data/mk.dat", "locale-data/root.dat"):
        before = babel_data._load(PACKAGE / part)
        after = babel_data._load(smaller / part)
        assert list(after) == list(before)
        for name, table in after.items():
            assert not table or repr(table) == repr(before[name]), name


def test_made_smaller_twice_it_is_the_same_bytes(smaller: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(smaller, again)
    babel_data.reduce(again)

    for path in smaller.rglob("*.dat"):
        assert (again / path.relative_to(smaller)).read_bytes() == path.read_bytes()


def test_a_file_without_tables_is_refused(tmp_path: Path) -> None:
    (tmp_path / "global.dat").write_bytes(b"(lI1\na.")  # a list

    with pytest.raises(InstallerError, match=r"global\.dat holds no tables"):
        babel_data.reduce(tmp_path)
