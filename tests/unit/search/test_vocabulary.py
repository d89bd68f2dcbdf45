"""What the vocabulary promises: only words of the guide, the most frequent first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.locale import Locale
from app.search.vocabulary import MAX_COMPLETIONS, Entry, Vocabulary

EN = Vocabulary(
    Locale.EN,
    [
        Entry("evidence", "evidence", 9),
        Entry("evident", "evident", 2),
        Entry("phone", "phone", 7),
        Entry("phones", "phones", 3),
        Entry("victim", "victim", 5),
    ],
)


def test_a_beginning_is_completed_most_frequent_first() -> None:
    assert EN.complete("evi") == ("evidence", "evident")
    assert EN.complete("xyz") == ()


def test_completions_are_not_without_end() -> None:
    many = Vocabulary(Locale.EN, (Entry(f"a{n}", f"a{n}", 1) for n in range(500)))
    assert len(many.complete("a")) == MAX_COMPLETIONS


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("evidense", "evidence"),
        ("evidenec", "evidence"),
        ("evidnce", "evidence"),
        ("evvidence", "evidence"),
        ("vitcim", "victim"),
        ("telephony", None),
        ("phne", None),  # too short to tell
        ("12345", None),
        ("", None),
    ],
)
def test_one_slip_is_mended(slip: str, word: str | None) -> None:
    assert EN.mend(slip) == word


def test_the_usual_spelling_is_offered() -> None:
    spelled = [Entry("Žrtva", "zrtva", 1), Entry("жртва", "zrtva", 8)]
    assert Vocabulary(Locale.MK, spelled).mend("zrvta") == "жртва"


@given(st.text(max_size=12))
def test_any_text_is_answered(text: str) -> None:
    assert EN.mend(text) in {None, "evidence", "evident", "phone", "phones", "victim"}
    assert all(word.startswith(text) for word in EN.complete(text))
