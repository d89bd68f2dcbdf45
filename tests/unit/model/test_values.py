"""Values of the guide keep their promises whoever fills them."""

from datetime import date

import pytest

from app.model.contact import STALE_AFTER_DAYS, Contact
from app.model.locale import NO_WORDS, Locale, Words
from app.model.section import BadSectionIdError, Block, BlockKind, Section
from app.model.text import Ref, RefKind, Run


@pytest.mark.parametrize("bad", ["", "Upper", "two--hyphens", "-x", "x-", "дом", "a b", "a\n"])
def test_an_id_is_ascii_words_joined_by_hyphens(bad: str) -> None:
    with pytest.raises(BadSectionIdError):
        Section(bad, "Title", 1, ())


def test_plain_text_leaves_citation_marks_out_but_keeps_references() -> None:
    runs = (
        Run("See "),
        Run("418-г", ref=Ref(RefKind.STATUTE, "kz-418-g")),
        Run("1", ref=Ref(RefKind.CITATION, "law")),
        Run("."),
    )
    assert Block("p-1", BlockKind.PARAGRAPH, runs).text == "See 418-г."


def test_a_table_reads_row_by_row() -> None:
    rows = (((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),)))
    assert Block("t", BlockKind.TABLE, rows=rows).text == "a\tb\nc\td"


def test_a_missing_language_falls_back_to_the_source_and_says_so() -> None:
    words = Words(sq="fjalë", en="words")
    assert words.find(Locale.MK) is None
    assert words.said_in(Locale.MK) == "words"
    assert words.locales == (Locale.SQ, Locale.EN)
    assert NO_WORDS.said_in(Locale.EN) == ""


def test_a_number_grows_old_by_the_day_it_was_rung_else_by_its_source() -> None:
    contact = Contact("x", Words(en="X"), "1", source_date=date(2026, 1, 1))
    limit = date.fromordinal(date(2026, 1, 1).toordinal() + STALE_AFTER_DAYS)
    assert not contact.is_stale(limit)
    assert contact.is_stale(date.fromordinal(limit.toordinal() + 1))
    assert Contact("x", Words(en="X"), "1").is_stale(date(2026, 1, 1))


def test_reading_time_is_never_zero() -> None:
    assert Section("x", "X", 1, ()).minutes == 1
