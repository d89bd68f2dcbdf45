"""Terms are found in any form, the longest first, and never inside other words."""

import pytest

from app.model.locale import Locale
from app.model.term import Term, TermWords
from app.terms.termbase import Standing, TermBase


def words(*preferred: str, also: tuple[str, ...] = (), old: tuple[str, ...] = ()) -> TermWords:
    return TermWords(preferred, also, old)


TERMS = (
    Term(
        "trafficking",
        "trafficking",
        mk=words("трговија со луѓе", also=("ТЛ",)),
        sq=words("tregtia me njerëz", also=("trafikimi me njerëz",)),
        en=words("trafficking in human beings", also=("human trafficking",)),
    ),
    Term("victim", "trafficking", mk=words("жртва"), sq=words("viktimë"), en=words("victim")),
    Term(
        "victim-of-trafficking",
        "trafficking",
        mk=words("жртва на трговија со луѓе"),
        sq=words("viktimë e tregtisë me njerëz"),
        en=words("victim of trafficking"),
    ),
    Term(
        "material",
        "ict",
        mk=words("материјал", old=("порнографија",)),
        sq=TermWords(),
        en=words("abuse material", old=("pornography",)),
    ),
    Term("judge", "procedure", mk=words("судија"), sq=words("gjyqtar"), en=words("judge")),
    Term("court", "procedure", mk=words("суд"), sq=words("gjykatë"), en=words("court")),
)
BASE = TermBase(TERMS)


def found(text: str, locale: Locale) -> list[tuple[str, str]]:
    return [(hit.term_id, text[hit.start : hit.end]) for hit in BASE.find_in(text, locale)]


@pytest.mark.parametrize(
    ("locale", "text", "hits"),
    [
        (Locale.MK, "Жртвите се први.", [("victim", "Жртвите")]),
        (Locale.MK, "за трговијата со луѓе", [("trafficking", "трговијата со луѓе")]),
        (
            Locale.MK,
            "Жртвата на трговија со луѓе",
            [("victim-of-trafficking", "Жртвата на трговија со луѓе")],
        ),
        (Locale.SQ, "tregtisë me njerëz", [("trafficking", "tregtisë me njerëz")]),
        (Locale.SQ, "viktimat flasin", [("victim", "viktimat")]),
        (
            Locale.EN,
            "Victims of trafficking",
            [("victim-of-trafficking", "Victims of trafficking")],
        ),
        (Locale.EN, "Human-trafficking", [("trafficking", "Human-trafficking")]),
        (Locale.EN, "No term here.", []),
    ],
)
def test_terms_are_found_in_their_forms(
    locale: Locale, text: str, hits: list[tuple[str, str]]
) -> None:
    assert found(text, locale) == hits


def test_a_term_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert found("It is human. Trafficking follows.", Locale.EN) == []


def test_a_verb_of_an_english_text_is_not_the_noun_of_a_term() -> None:
    assert found("He judged it, judging fast, two judges.", Locale.EN) == [("judge", "judges")]
    assert found("It was trafficked.", Locale.EN) == []


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert found("ТЛ и тл", Locale.MK) == [("trafficking", "ТЛ")]


def test_a_word_written_exactly_beats_one_that_only_shares_its_stem() -> None:
    assert found("судија", Locale.MK) == [("judge", "судија")]
    assert found("суд", Locale.MK) == [("court", "суд")]


def test_a_hit_says_how_the_guide_stands_to_the_word() -> None:
    (hit,) = BASE.find_in("pornography", Locale.EN)
    assert hit.standing is Standing.DEPRECATED
    (hit,) = BASE.find_in("human trafficking", Locale.EN)
    assert hit.standing is Standing.ADMITTED


def test_a_ring_holds_all_words_of_a_concept_in_a_language() -> None:
    assert BASE.rings(Locale.MK)["material"] == ("материјал", "порнографија")
    assert BASE.rings(Locale.SQ)["material"] == ()


def test_a_deprecated_word_that_is_preferred_elsewhere_is_taken_as_preferred() -> None:
    base = TermBase(
        (
            Term("a", "x", mk=TermWords(), sq=TermWords(), en=words("one", old=("shelter",))),
            Term("b", "x", mk=TermWords(), sq=TermWords(), en=words("shelter")),
        )
    )
    (hit,) = base.find_in("a shelter", Locale.EN)
    assert (hit.term_id, hit.standing) == ("b", Standing.PREFERRED)


def test_a_term_without_letters_is_never_found() -> None:
    base = TermBase((Term("a", "x", mk=TermWords(), sq=TermWords(), en=words("…", "")),))
    assert base.find_in("… and so on", Locale.EN) == ()
