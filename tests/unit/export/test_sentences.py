"""Cutting text for a room."""

import pytest

from app.export.deck.sentences import count_for, leading, points_away, sentences, without_citations
from app.model.text import Ref, RefKind, Run, plain


def said(text: str) -> list[str]:
    return [plain(one) for one in sentences((Run(text),))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("See art. 181 first. Then ask.", ["See art. 181 first.", "Then ask."]),
        ("Прочитај чл. 193 прво. Потоа прашај.", ["Прочитај чл. 193 прво.", "Потоа прашај."]),
        ("Shih nr. 36 pastaj. Pyet.", ["Shih nr. 36 pastaj.", "Pyet."]),
        ("Lawful? Which order?", ["Lawful?", "Which order?"]),
        ("He said: “It is mine.” Nobody knew.", ["He said: “It is mine.”", "Nobody knew."]),
        ("Between 3.5 and 4.5 hours", ["Between 3.5 and 4.5 hours"]),
        ("So: “Traps do. So is this.” Ask.", ["So: “Traps do. So is this.”", "Ask."]),
        ("Вака: „Така треба. Значи.“ Прашај.", ["Вака: „Така треба. Значи.“", "Прашај."]),
        ("Kështu: “Është. Pra.” Pyet.", ["Kështu: “Është. Pra.”", "Pyet."]),
        ("Ask (here. And there.) Go.", ["Ask (here. And there.)", "Go."]),
        ("A “lost sign. Go on. Ask.", ["A “lost sign.", "Go on.", "Ask."]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_it_end(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_cut_keeps_the_dress_of_letters_and_never_halves_a_sentence() -> None:
    runs = (Run("Keep it "), Run("on", strong=True), Run(". Do not "), Run("look."), Run(" Ask."))
    kept = leading(runs, 2)
    assert plain(kept) == "Keep it on. Do not look."
    assert [run.text for run in kept if run.strong] == ["on"]


def test_letters_decide_how_many_sentences_but_one_is_always_shown() -> None:
    runs = (Run("A" * 80 + ". " + "B" * 80 + ". " + "C" * 80 + "."),)
    assert count_for(runs, 170) == 2
    assert count_for(runs, 10) == 1


def test_a_label_brings_its_first_sentence_along() -> None:
    runs = (Run("Abroad.", strong=True), Run(" " + "W" * 200 + "."))
    assert count_for(runs, 100) == 2


def test_a_sentence_that_only_names_other_places_is_left_to_the_notes() -> None:
    sign = Run("I002", ref=Ref(RefKind.INDICATOR, "I002"))
    runs = (Run("Ask first. See "), sign, Run("."))
    assert points_away(sentences(runs)[1])
    assert plain(leading(runs, 2)) == "Ask first."


def test_citation_marks_leave_no_double_space() -> None:
    mark = Run("1", ref=Ref(RefKind.CITATION, "a"))
    assert plain(without_citations((Run("One. "), mark, Run(" Two.")))) == "One. Two."
