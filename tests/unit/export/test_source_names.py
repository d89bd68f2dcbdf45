"""How a source is named where a room reads it."""

import pytest

from app.export.deck.entries import short_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Signs of online grooming", "Signs of online grooming"),
        (
            "Older and newer advice on switching off a seized phone: three papers of three houses",
            "Older and newer advice on switching off a seized phone",
        ),
        (
            "Spotting the signs of trafficking recruitment online (three authors), a journal, 7–35",
            "Spotting the signs of trafficking recruitment online",
        ),
        (
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women",
            "Protocol to Prevent, Suppress and Punish Trafficking in Persons…",
        ),
        (
            "Constitutional Court, decision U.221/2024 of 19 February 2025 on article 184 of a law",
            "Constitutional Court, decision U.221/2024 of 19 February 2025 on…",
        ),
    ],
)
def test_a_long_title_is_cut_where_one_can_still_find_the_source(title: str, expected: str) -> None:
    assert short_title(title) == expected
