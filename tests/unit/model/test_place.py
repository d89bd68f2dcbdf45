"""A place survives the way into an address and back; nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.model.place import BadPlaceError, Place, PlaceKind, parse_place

WORD = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


@given(st.sampled_from(Locale), WORD, st.sampled_from(PlaceKind), st.one_of(st.just(""), WORD))
def test_an_address_leads_back_to_its_place(
    locale: Locale, name: str, kind: PlaceKind, anchor: str
) -> None:
    place = Place(locale, name, kind, anchor)
    assert parse_place(place.address) == place


def test_the_contract_of_the_command_line() -> None:
    assert parse_place("ict-guide:mk/seizing-a-phone#p-3") == Place(
        Locale.MK, "seizing-a-phone", PlaceKind.SECTION, "p-3"
    )
    assert parse_place("sq/indicator/I014") == Place(Locale.SQ, "I014", PlaceKind.INDICATOR)
    assert parse_place("ict-guide:en/statute/kz-418-g").kind is PlaceKind.STATUTE


@pytest.mark.parametrize(
    "words",
    [
        "",
        "ict-guide:",
        "ict-guide:mk",
        "ict-guide:de/home",
        "ict-guide:mk/../../etc/passwd",
        "ict-guide:mk/nonsense/x",
        "https://example.org/mk/home",
        "ict-guide:mk/home#<script>",
        "ict-guide:mk/" + "a" * 500,
        "ict-guide:mk/дом",
        "ict-guide:mk/home#p-3#p-4",
        "ict-guide:mk/home\x00",
    ],
)
def test_what_is_not_an_address_is_refused(words: str) -> None:
    with pytest.raises(BadPlaceError):
        parse_place(words)


@given(st.text())
def test_any_text_is_a_place_or_refused(words: str) -> None:
    try:
        place = parse_place(words)
    except BadPlaceError:
        return
    assert parse_place(place.address) == place


def test_another_language_keeps_the_block_and_leaves_the_quote() -> None:
    place = Place(Locale.MK, "x", anchor="p-1", quote="зборови")
    assert place.in_locale(Locale.SQ) == Place(Locale.SQ, "x", anchor="p-1")
