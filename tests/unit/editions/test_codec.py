"""What the codec promises: values come back as they were, and nothing else comes back at all."""

import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editions.codec import CodecError, decode, encode, shape_of
from app.model.checklist import Checklist
from app.model.contact import Contact
from app.model.guide import Chapter, Guide
from app.model.indicator import Indicator
from app.model.locale import Locale, Words
from app.model.section import Section
from app.model.source import Source, Status
from app.model.statute import Article
from app.model.term import Term
from tests.unit.search.sample import CHAPTERS, SAMPLE

words = st.builds(Words, st.text(), st.text(), st.text())


def through_json(value: object) -> object:
    return json.loads(json.dumps(encode(value), ensure_ascii=False))


def test_a_whole_guide_comes_back() -> None:
    assert decode(Guide, through_json(SAMPLE.guide)) == SAMPLE.guide


@pytest.mark.parametrize("locale", Locale)
def test_a_chapter_comes_back(locale: Locale) -> None:
    assert decode(Chapter, through_json(CHAPTERS[locale])) == CHAPTERS[locale]


@given(
    st.one_of(
        *(st.from_type(kind) for kind in (Article, Checklist, Contact, Indicator, Source, Term))
    )
)
def test_any_entry_comes_back(value: object) -> None:
    assert decode(type(value), through_json(value)) == value


def test_what_has_its_default_is_left_out() -> None:
    assert encode(Words(en="phone")) == {"en": "phone"}


def test_status_and_date_keep_their_type() -> None:
    contact = decode(Contact, through_json(SAMPLE.guide.contacts["sos-line"]))
    assert contact.source_date == date(2025, 5, 1)
    assert decode(Chapter, through_json(CHAPTERS[Locale.EN])).head.status is Status.REVIEWED


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "",
        {"mk": 1},
        {"mk": None},
        {"mk": ["x"]},
        {"mk": "x", "de": "y"},
    ],
)
def test_another_shape_is_refused(data: object) -> None:
    with pytest.raises(CodecError):
        decode(Words, data)


@pytest.mark.parametrize(
    "changed",
    [
        {"level": "1"},
        {"level": True},
        {"blocks": {}},
        {"blocks": [{"anchor": "p-1", "kind": "unknown"}]},
        {"id": "Not An Id"},
    ],
)
def test_a_wrong_field_is_refused(changed: dict[str, object]) -> None:
    good = {"id": "first-hour", "title": "", "level": 1, "blocks": []}
    assert decode(Section, good).id == "first-hour"
    with pytest.raises(CodecError):
        decode(Section, good | changed)


def test_what_the_model_does_not_know_is_not_written() -> None:
    with pytest.raises(CodecError):
        encode({"x": b"bytes"})


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_no_data_raises_anything_else(data: object) -> None:
    with pytest.raises(CodecError):
        decode(Guide, data)


def test_a_new_field_changes_the_shape() -> None:
    @dataclass(frozen=True)
    class Before:
        one: int

    before = shape_of(Before)

    @dataclass(frozen=True)
    class After:
        one: int
        two: tuple[Words, ...] = ()

    After.__qualname__ = Before.__qualname__
    assert shape_of(After) != before
    assert shape_of(Guide, Chapter) == shape_of(Chapter, Guide)
