"""The age of a number is said in words, and no wrong clock makes an old number look fresh."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.content.loader import SourceGuide
from app.content.number_age import number_age
from app.model.contact import STALE_AFTER_DAYS
from app.model.locale import Locale

EDITION = date(2026, 11, 24)  # as the sample guide says


@pytest.mark.parametrize(
    ("days", "rung", "confirmed", "stale"),
    [
        (STALE_AFTER_DAYS, True, True, False),
        (STALE_AFTER_DAYS + 1, True, False, True),
        (STALE_AFTER_DAYS, False, False, False),
        (STALE_AFTER_DAYS + 1, False, False, True),
    ],
)
@pytest.mark.parametrize("locale", Locale)
def test_a_number_is_old_after_half_a_year_whether_rung_or_read(
    source: SourceGuide, locale: Locale, days: int, *, rung: bool, confirmed: bool, stale: bool
) -> None:
    known = EDITION - timedelta(days=days)
    line = source.guide.contacts["help-line"]
    line = replace(line, called_on=known if rung else None, source_date=known)
    age = number_age(source.guide, line, locale, EDITION)
    assert (age.confirmed, age.stale) == (confirmed, stale)
    assert str(known.year) in age.words


def test_a_number_without_any_date_is_never_taken_for_fresh(source: SourceGuide) -> None:
    line = replace(source.guide.contacts["help-line"], source_date=None)
    age = number_age(source.guide, line, Locale.EN, EDITION)
    assert age.stale
    assert age.words == "Number without a date, not yet confirmed by a call."


def test_a_clock_behind_the_edition_hides_nothing_and_one_ahead_makes_numbers_older(
    source: SourceGuide,
) -> None:
    line = source.guide.contacts["help-line"]
    assert number_age(source.guide, line, Locale.EN, date(1980, 1, 1)).stale
    fresh = replace(line, called_on=EDITION)
    assert number_age(source.guide, fresh, Locale.EN, date(1980, 1, 1)).confirmed
    assert number_age(source.guide, fresh, Locale.EN, EDITION + timedelta(days=181)).stale
