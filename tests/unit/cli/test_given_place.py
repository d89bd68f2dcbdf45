"""What other programs hand over is an address of the guide or nothing: no path and no option."""

import argparse
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.arguments import UsageError, read_arguments
from app.cli.given_place import PackNotYetError, place_of, read_address, told
from app.cli.services import RequestError, Services
from app.main import find_folders
from app.model.guide import OpenEdition
from app.model.locale import Locale
from app.model.place import BadPlaceError, Place, PlaceKind

CHAPTER = Place(Locale.MK, "first-hour")
BLOCK = Place(Locale.MK, "first-hour", anchor="p-3")


def unasked() -> OpenEdition:
    raise AssertionError


def services() -> Services:
    return Services(find_folders(), Locale.SQ, unasked, lambda: pytest.fail("nothing is drawn"))


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("ict-guide:mk/first-hour", CHAPTER),
        ("ICT-Guide:mk/first-hour", CHAPTER),
        ("ict-guide://mk/first-hour", CHAPTER),
        ("ict-guide://mk/first-hour/", CHAPTER),
        ("ict-guide:mk/first-hour#p-3", BLOCK),
        ("mk/first-hour", CHAPTER),
        ("ict-guide:sq/indicator/I014", Place(Locale.SQ, "I014", PlaceKind.INDICATOR)),
    ],
)
def test_what_browsers_and_shells_make_of_an_address_is_understood(
    address: str, place: Place
) -> None:
    assert read_address(address) == place


HOSTILE = (
    "ict-guide:",
    "ict-guide://",
    "ict-guide:///etc/passwd",
    "ict-guide:///mk/first-hour",
    "ict-guide:mk",
    "ict-guide:mk/",
    "ict-guide:mk//",
    "ict-guide:de/first-hour",
    "ict-guide:mk/first-hour//",
    "ict-guide:mk/first-hour/#p-3",
    "ict-guide:mk/first-hour#p-3/",
    "ict-guide:mk/..",
    "ict-guide:mk/../../etc/passwd",
    "ict-guide:mk/..%2f..%2fetc",
    "ict-guide:mk/first%2Dhour",
    "ict-guide:mk/first-hour%23p-3",
    "ict-guide:mk/first-hour%00",
    "ict-guide:mk/first-hour\0",
    "ict-guide:mk/first-hour\n",
    "ict-guide:mk/first-hour ",
    " ict-guide:mk/first-hour",
    'ict-guide:mk/first-hour" --edition "C:\\evil',
    "ict-guide:mk/first-hour --data-dir /tmp",
    "ict-guide:ict-guide:mk/first-hour",
    "ict-guide:mk/first-hour?x=1",
    "ict-guide:mk/пр",
    "ict-guide:mk/fïrst-hour",
    "ict-guide:mk/first‑hour",
    "ict-guide:mk/\u202efirst-hour",
    "ict-guide:mk/file/first-hour",
    "ict-guide:mk/" + "a" * 400,
    "file:///etc/passwd",
    "http://mk/first-hour",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\server\\share",
    "--edition=/tmp",
    "-",
    "\udcff",
)


@pytest.mark.parametrize("address", HOSTILE)
def test_nothing_else_is_a_place(address: str) -> None:
    with pytest.raises(BadPlaceError):
        read_address(address)
    with pytest.raises(RequestError) as found:
        place_of(argparse.Namespace(place=address, locale=None), services())
    assert "\n" not in str(found.value)
    assert str(found.value).isprintable()
    assert len(str(found.value)) < 300


@given(address=st.text(max_size=60))
def test_no_letters_become_a_place_that_is_not_written_in_them(address: str) -> None:
    for text in (address, f"ict-guide:{address}", f"ict-guide://mk/{address}"):
        try:
            place = read_address(text)
        except BadPlaceError:
            continue
        assert place.address.removeprefix("ict-guide:") in text
        assert place.id.isascii()


@pytest.mark.parametrize(
    "place", ["-x", "--data-dir=x", "--help", "--locale", "doctor", "mk/a", "x y", "--"]
)
def test_after_two_hyphens_everything_is_a_place_and_never_an_option(place: str) -> None:
    options = read_arguments(["open", "--", place])
    assert options.command == "open"
    assert options.place == place
    assert options.data_dir is None


def test_words_smuggled_in_behind_an_address_are_wrong_usage() -> None:
    for more in (["--edition", "x"], ["--data-dir=x"], ["mk/b"]):
        with pytest.raises(UsageError) as found:
            read_arguments(["open", "--", "ict-guide:mk/a", *more])
        assert found.value.code == 2


@pytest.mark.parametrize(
    ("given_path", "name"),
    [
        ("C:\\Users\\ana\\Издание 0.3.guidepack", "Издание 0.3.guidepack"),
        ("\\\\server\\share\\x.GuidePack", "x.GuidePack"),
        ("/media/ana/stick/x.guidepack", "x.guidepack"),
        ("x.guidepack", "x.guidepack"),
        ("file:///media/ana/x.guidepack", "x.guidepack"),
    ],
)
def test_a_content_pack_is_told_apart_and_named_without_its_folder(
    given_path: str, name: str
) -> None:
    with pytest.raises(PackNotYetError) as found:
        place_of(argparse.Namespace(place=given_path, locale=None), services())
    assert name in str(found.value)
    assert "ana" not in str(found.value)


def test_a_pack_that_is_there_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "x.guidepack"
    pack.write_bytes(b"PK")
    before = pack.stat()
    monkeypatch.setattr(Path, "open", lambda *_words: pytest.fail("opened"))
    with pytest.raises(PackNotYetError):
        place_of(argparse.Namespace(place=str(pack), locale=None), services())
    assert pack.stat() == before


def test_an_address_cannot_pass_for_a_pack() -> None:
    with pytest.raises(RequestError) as found:
        place_of(argparse.Namespace(place="ict-guide:x.guidepack", locale=None), services())
    assert not isinstance(found.value, PackNotYetError)


@given(text=st.text(max_size=200))
def test_what_is_told_again_is_short_and_steers_nothing(text: str) -> None:
    assert told(text).isprintable()
    assert len(told(text)) <= 80
