"""The settings file: what is written comes back, and nothing in it can stop the program."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.settings import (
    MAX_BYTES,
    LibraryError,
    ReadingMark,
    Settings,
    SettingsStore,
    WindowPlace,
    parse_settings,
    settings_data,
)
from app.model.locale import Locale
from app.model.place import Place

FULL = Settings(
    locale=Locale.SQ,
    theme="dark",
    zoom=150,
    rail_folded=True,
    window=WindowPlace(-4, 10, 1200, 700, maximized=True),
    reading=(
        ReadingMark(
            "digital-evidence", Place(Locale.MK, "seizing-a-phone", anchor="p-3"), offset=-12.5
        ),
    ),
)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "deep" / "settings.json")
    store.keep(FULL)
    assert store.load() == FULL


def test_without_a_file_the_defaults_speak(tmp_path: Path) -> None:
    assert SettingsStore(tmp_path / "settings.json").load() == Settings()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"[" * 200_000,
        b"9" * 5000,
        b"{}" + b" " * MAX_BYTES,
    ],
    ids=["empty", "torn", "not text", "a list", "deep", "a huge number", "too large"],
)
def test_a_damaged_file_is_kept_aside_and_the_defaults_speak(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    assert SettingsStore(path).load() == Settings()
    assert not path.exists()
    assert (tmp_path / "settings.json.damaged").read_bytes() == damage


def test_a_folder_in_place_of_the_file_stops_nothing(tmp_path: Path) -> None:
    assert SettingsStore(tmp_path).load() == Settings()


def test_one_wrong_value_costs_only_itself() -> None:
    data = settings_data(FULL) | {"zoom": 5000, "theme": ["dark"], "window": {"x": "far"}}
    read = parse_settings(data)
    assert (read.zoom, read.theme, read.window) == (100, "system", None)
    assert (read.locale, read.reading) == (FULL.locale, FULL.reading)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.sampled_from(sorted(settings_data(Settings()))),
)
def test_no_value_in_any_field_raises(value: object, field: str) -> None:
    read = parse_settings({field: value})
    assert parse_settings(settings_data(read)) == read


def test_a_refusing_disk_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    store.keep(FULL)

    def refuse(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(LibraryError):
        store.keep(Settings())
    assert store.load() == FULL
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_newer_mark_replaces_the_older_of_its_chapter() -> None:
    newer = ReadingMark("digital-evidence", Place(Locale.EN, "chain-of-custody"))
    other = ReadingMark("kz-418-a", Place(Locale.EN, "kz-418-a"))
    read = FULL.with_reading(other).with_reading(newer)
    assert read.reading == (newer, other)


def test_the_file_is_plain_json_with_its_format(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    store.keep(FULL)
    data = json.loads((tmp_path / "settings.json").read_text("utf-8"))
    assert data["format"] == 1
    assert data["reading"][0]["place"] == "ict-guide:mk/seizing-a-phone#p-3"
