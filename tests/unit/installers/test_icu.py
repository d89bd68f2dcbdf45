"""ICU's data: items are read and written byte for byte, and the list names only what there is."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers import icu
from scripts.installers.errors import InstallerError
from scripts.installers.keep import load
from scripts.installers.names import DATA

# A head as ICU writes it: its own size, the magic, and whatever else up to that size.
HEAD = struct.pack("<H", 32) + b"\xda\x27" + bytes(28)
NAMES = st.text("abcdefghijklmnopqrstuvwxyz/_.", min_size=1, max_size=20)
# ICU's own tool fills every item up to 16 bytes as well.
ITEMS = st.dictionaries(
    NAMES,
    st.binary(min_size=16, max_size=64).map(lambda item: item[: len(item) // 16 * 16]),
    min_size=1,
)


@given(ITEMS)
def test_what_is_written_is_read_again(items: dict[str, bytes]) -> None:
    ordered = dict(sorted(items.items()))

    head, found = icu.read_items(icu.write_items(HEAD, ordered))

    assert head == HEAD
    assert found == ordered
    assert list(found) == list(ordered)


@given(ITEMS)
def test_items_begin_at_multiples_of_16_bytes_behind_the_head(items: dict[str, bytes]) -> None:
    data = icu.write_items(HEAD, dict(sorted(items.items())))

    (count,) = struct.unpack_from("<I", data, len(HEAD))
    places = [struct.unpack_from("<II", data, len(HEAD) + 4 + 8 * at)[1] for at in range(count)]
    assert count == len(items)
    assert all(place % 16 == 0 for place in places)
    assert places == sorted(places)


def test_an_item_that_ends_uneven_keeps_its_bytes() -> None:
    _head, found = icu.read_items(icu.write_items(HEAD, {"a.res": b"odd", "b.res": b"next"}))

    assert found["a.res"].startswith(b"odd\xaa")
    assert found["b.res"].startswith(b"next")


@pytest.mark.parametrize("data", [b"", b"\x7fELF", bytes(64), HEAD[:3]])
def test_other_data_is_refused(data: bytes) -> None:
    with pytest.raises(InstallerError, match="no ICU data"):
        icu.read_items(data)


@pytest.mark.parametrize("length", [4, 32, 35, 40, 50])
def test_data_that_ends_too_early_is_refused(length: int) -> None:
    whole = icu.write_items(HEAD, {"a-long-name.res": b"1" * 16, "b.res": b"2" * 16})

    with pytest.raises(InstallerError, match="damaged"):
        icu.read_items(whole[:length])


def test_the_list_keeps_the_order_of_words_of_the_three_languages() -> None:
    keep = load(DATA / "linux" / "icu-data.txt")

    for name in ("coll/ucadata.icu", "coll/mk.res", "coll/sq.res", "coll/en.res"):
        assert keep.matches(name)
    assert not keep.matches("coll/de.res")
    assert not keep.matches("brkitr/char.brk")


def test_a_file_that_is_no_data_library_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.installers.tools.run", lambda *_words: "no symbols here")
    path = tmp_path / "libother.so"
    path.write_bytes(b"other")

    with pytest.raises(InstallerError, match="is not an ICU data library"):
        icu.reduce(path)
    assert path.read_bytes() == b"other"


def test_a_line_that_names_no_item_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = icu.write_items(HEAD, {"icudt73l/coll/mk.res": b"1" * 16})
    monkeypatch.setattr(icu, "_place", lambda _library: ("icudt73_dat", 0, len(data)))
    path = tmp_path / "libicudata.so.73"
    path.write_bytes(data)

    with pytest.raises(InstallerError, match=r"name no item: .*coll/sq\.res"):
        icu.reduce(path)


def test_items_that_are_not_named_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = load(DATA / "linux" / "icu-data.txt").globs
    names = sorted([*kept, "curr/root.res", "brkitr/char.brk"])
    data = icu.write_items(HEAD, {f"icudt73l/{name}": name.encode().ljust(32) for name in names})
    linked: list[bytes] = []
    monkeypatch.setattr(icu, "_place", lambda _library: ("icudt73_dat", 0, len(data)))
    monkeypatch.setattr(icu, "_link", lambda _library, _symbol, new: linked.append(new))
    path = tmp_path / "libicudata.so.73"
    path.write_bytes(data)

    icu.reduce(path)

    (new,) = linked
    _head, items = icu.read_items(new)
    assert set(items) == {f"icudt73l/{name}" for name in kept}
    assert all(item == name.partition("/")[2].encode().ljust(32) for name, item in items.items())
