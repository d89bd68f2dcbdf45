"""What search promises a reader: the place they mean comes first, however they wrote it."""

from dataclasses import replace

import pytest

from app.model.locale import NO_WORDS, Locale
from app.model.place import Place, PlaceKind
from app.search.engine import SearchEngine
from app.search.reply import Reply, Result, ResultKind, Why
from tests.unit.search.sample import SAMPLE, SampleGuide

MK, SQ, EN = Locale


def ids(reply: Reply) -> list[str]:
    return [result.id for result in reply.results]


def in_locale(reply: Reply, locale: Locale) -> list[Result]:
    return [result for result in reply.results if result.locale is locale]


def coloured(result: Result) -> list[str]:
    return [result.snippet[start:end] for start, end in result.spans]


@pytest.mark.parametrize("typed", ["жртви", "zrtvi", "zhrtvi", "žrtvi", "ZRTVI", "жртвите"])
def test_macedonian_is_found_in_any_script_and_form(engine: SearchEngine, typed: str) -> None:
    found = {(it.kind, it.id) for it in engine.search(typed, MK).results}
    assert found == {(it.kind, it.id) for it in engine.search("жртва", MK).results}
    assert (ResultKind.SECTION, "seizing-a-phone") in found


@pytest.mark.parametrize("typed", ["viktimë", "viktime", "VIKTIMAVE", "viktimat"])
def test_albanian_is_found_without_its_marks_and_in_any_form(
    engine: SearchEngine, typed: str
) -> None:
    found = {(it.kind, it.id) for it in engine.search(typed, SQ).results}
    assert (ResultKind.TERM, "victim") in found
    assert (ResultKind.SECTION, "digital-evidence") in found


@pytest.mark.parametrize(
    ("typed", "locale", "why"),
    [
        ("418-г", MK, Why.EXACT),
        ("418г", MK, Why.EXACT),
        ("418g", EN, Why.SCRIPT),
        ("член 418г", MK, Why.EXACT),
        ("чл. 418-г", SQ, Why.EXACT),
        ("neni 418-d", SQ, Why.EXACT),
        ("art. 418-d", EN, Why.EXACT),
        ("418-d", MK, Why.LANGUAGE),
    ],
)
def test_a_number_reaches_its_article_first(
    engine: SearchEngine, typed: str, locale: Locale, why: Why
) -> None:
    first = engine.search(typed, locale).results[0]
    assert (first.kind, first.id, first.locale) == (ResultKind.STATUTE, "kz-418-g", locale)
    assert first.why is why
    assert first.version_read == "OG 36/2023"
    assert first.unread_changes == ("188/2023", "16/2026")


@pytest.mark.parametrize("locale", Locale)
def test_a_doubtful_letter_shows_both_articles_with_the_reason(
    engine: SearchEngine, locale: Locale
) -> None:
    first, second = engine.search("418-d", locale).results[:2]
    assert (first.id, second.id) == ("kz-418-g", "kz-418-d")
    assert second.why is Why.SCRIPT


def test_a_number_finds_the_pages_that_cite_the_article(engine: SearchEngine) -> None:
    sections = [it for it in engine.search("418-d", SQ).results if it.kind is ResultKind.SECTION]
    assert sections[0].id == "seizing-a-phone"
    assert coloured(sections[0]) == ["418-d"]


def test_a_number_of_no_article_is_a_plain_word(engine: SearchEngine) -> None:
    assert ids(engine.search("389", MK)) == ["sos-line"]


def test_titles_come_before_texts(engine: SearchEngine) -> None:
    sections = [it for it in engine.search("phone", EN).results if it.kind is ResultKind.SECTION]
    assert sections[0].id == "seizing-a-phone"
    assert [sections[0].title[a:b] for a, b in sections[0].title_spans] == ["phone"]


def test_the_words_as_typed_come_before_other_forms(engine: SearchEngine) -> None:
    found = engine.search("messages", EN).results
    assert found[0].why is Why.EXACT
    assert engine.search("message", EN).results[0].why is Why.INFLECTED


def test_the_language_of_the_reader_comes_first(engine: SearchEngine) -> None:
    for locale in Locale:
        found = engine.search("telegram", locale).results
        assert {result.locale for result in found} == {locale}
    found = engine.search("viktimave", MK).results
    assert found[0].locale is MK
    assert {result.locale for result in found} == {MK, SQ}
    own = [result.locale is MK for result in found]
    assert own == sorted(own, reverse=True)


def test_a_word_of_another_language_leads_to_the_readers_own(engine: SearchEngine) -> None:
    reply = engine.search("жртва", EN)
    assert reply.results[0].locale is EN
    assert reply.results[0].why is Why.LANGUAGE
    assert "victim" in reply.also_searched
    assert [it.why for it in in_locale(reply, MK)][:1] == [Why.EXACT]


def test_other_words_of_a_concept_are_searched_and_named(engine: SearchEngine) -> None:
    reply = engine.search("заплена", MK)
    assert "одземање" in reply.also_searched
    found = next(it for it in reply.results if it.id == "seizing-a-phone")
    assert (found.why, found.title_spans) == (Why.SYNONYM, ((0, 8),))


def test_the_term_that_was_typed_comes_before_others(engine: SearchEngine) -> None:
    for typed, first in (("THB", "human-trafficking"), ("seizure", "seizure")):
        terms = [it.id for it in engine.search(typed, EN).results if it.kind is ResultKind.TERM]
        assert terms[0] == first


def test_a_term_that_only_lists_names_follows_what_says_something() -> None:
    guide = SAMPLE.guide
    bare = replace(guide.terms["victim"], definition=NO_WORDS)
    names_only = SampleGuide(replace(guide, terms={**guide.terms, "victim": bare}))
    kinds = [it.kind for it in SearchEngine(names_only).search("victim", EN).results]
    assert kinds[0] is not ResultKind.TERM
    assert SearchEngine(SAMPLE).search("victim", EN).results[0].kind is ResultKind.TERM


def test_an_avoided_word_leads_to_the_right_one_and_is_not_suggested(engine: SearchEngine) -> None:
    reply = engine.search("child pornography", EN)
    assert ids(reply)[0] == "csam"
    assert "child sexual abuse material" in reply.also_searched
    suggested = engine.search("child sexual abuse material", EN).also_searched
    assert not {"child pornography", "детска порнографија"} & set(suggested)


def test_exact_switches_all_widening_off(engine: SearchEngine) -> None:
    reply = engine.search("жртва", EN, exact=True)
    assert reply.also_searched == ()
    assert {(it.locale, it.why) for it in reply.results} == {(MK, Why.EXACT)}
    assert engine.search("zrtva", MK, exact=True).total == 0
    assert engine.search("vitcim", EN, exact=True).corrected == ""


def test_every_word_is_needed_while_some_place_has_them_all(engine: SearchEngine) -> None:
    assert ids(engine.search("device found", EN)) == ["first-hour"]


def test_one_word_is_enough_when_no_place_has_them_all(engine: SearchEngine) -> None:
    reply = engine.search("custody telegram", EN)
    assert {"chain-of-custody", "seizing-a-phone"} <= set(ids(reply))
    assert reply.corrected == ""


def test_joining_words_do_not_narrow(engine: SearchEngine) -> None:
    assert "seizing-a-phone" in ids(engine.search("the search of my phone", EN))


def test_a_phrase_stands_in_its_order(engine: SearchEngine) -> None:
    assert ids(engine.search('"court order"', EN)) == ["seizing-a-phone"]
    assert engine.search('"order court"', EN).total == 0


def test_a_phrase_never_reaches_over_two_blocks(engine: SearchEngine) -> None:
    assert engine.search('"applications write"', EN).total == 0


def test_a_word_after_a_minus_is_not_wanted(engine: SearchEngine) -> None:
    found = ids(engine.search("phone -search", EN))
    assert "first-hour" in found
    assert "seizing-a-phone" not in found


def test_the_last_word_may_still_be_in_the_typing(engine: SearchEngine) -> None:
    assert "chain-of-custody" in ids(engine.search("hando", EN))
    assert engine.search("hando ", EN).results[:1] == ()
    assert engine.search("ha", EN).total == 0


@pytest.mark.parametrize("typed", ["hando*", "hando* ", "HANDO* evidence", "evid* hando"])
def test_a_star_after_a_beginning_finds_the_words_it_begins(
    engine: SearchEngine, typed: str
) -> None:
    found = next(it for it in engine.search(typed, EN).results if it.id == "chain-of-custody")
    assert "handover" in coloured(found)


def test_a_star_means_nothing_to_an_exact_search(engine: SearchEngine) -> None:
    assert engine.search("hando*", EN, exact=True).total == 0


def test_a_slip_is_mended_and_said(engine: SearchEngine) -> None:
    reply = engine.search("vitcim", EN)
    assert reply.corrected == "victim"
    assert {result.why for result in reply.results} == {Why.CORRECTED}
    assert engine.search("victim", EN).corrected == ""


def test_a_forgotten_keyboard_is_mended_and_said(engine: SearchEngine) -> None:
    reply = engine.search("\\rtva", MK)
    assert reply.corrected == "жртва"
    assert (reply.results[0].kind, reply.results[0].id) == (ResultKind.TERM, "victim")


def test_a_section_leads_to_the_block_where_the_words_stand(engine: SearchEngine) -> None:
    found = next(it for it in engine.search("telegram", SQ).results if it.id == "seizing-a-phone")
    assert found.place == Place(SQ, "seizing-a-phone", PlaceKind.SECTION, "p-3")
    assert found.path == ("Provat digjitale",)
    assert (found.chapter, found.section, found.anchor) == (
        "digital-evidence",
        "seizing-a-phone",
        "p-3",
    )
    assert coloured(found) == ["Telegram"]


def test_the_original_letters_are_coloured(engine: SearchEngine) -> None:
    found = next(it for it in engine.search("zrtva", MK).results if it.id == "digital-evidence")
    assert coloured(found) == ["жртвата"]


def test_notes_for_trainers_and_recalled_signs_are_not_found(engine: SearchEngine) -> None:
    assert engine.search("surprises", EN).total == 0
    assert engine.search("telepathically", EN).total == 0


def test_kinds_narrow_and_are_counted(engine: SearchEngine) -> None:
    whole = engine.search("victim", EN)
    assert whole.total == len(whole.results) == sum(whole.totals.values())
    terms = engine.search("victim", EN, kinds=[ResultKind.TERM])
    assert {it.kind for it in terms.results} == {ResultKind.TERM}
    assert terms.totals == {ResultKind.TERM: terms.total}


def test_scores_fall(engine: SearchEngine) -> None:
    scores = [result.score for result in engine.search("phone", EN).results]
    assert scores == sorted(scores, reverse=True)


def test_no_place_is_told_twice_without_need(engine: SearchEngine) -> None:
    """The Albanian and English pages of what was found in Macedonian add nothing."""
    assert {it.locale for it in engine.search("жртва", MK).results} == {MK}


def test_only_the_asked_number_of_snippets_of_each_kind_is_made(engine: SearchEngine) -> None:
    whole = engine.search("phone", EN).results
    some = engine.search("phone", EN, snippets=1).results
    assert [it.id for it in some] == [it.id for it in whole]
    firsts = {it.kind: it for it in reversed(whole)}.values()
    assert len(firsts) > 1
    assert len(whole) > len(firsts)
    for mine, its in zip(some, whole, strict=True):
        if its in firsts:
            assert mine == its
        else:
            assert (mine.snippet, mine.spans, mine.anchor) == ("", (), "")
    assert [it.title_spans for it in some] == [it.title_spans for it in whole]


def test_without_an_index_the_same_is_found_and_said(
    engine: SearchEngine, scan: SearchEngine
) -> None:
    for typed in ("zrtvi", "418-d", "phone -search", "seizure", "vitcim", '"court order"'):
        indexed, read = engine.search(typed, EN), scan.search(typed, EN)
        assert (indexed.degraded, read.degraded) == (False, True)
        assert indexed.corrected == read.corrected
        assert {it.place for it in indexed.results} == {it.place for it in read.results}


@pytest.mark.parametrize("typed", ["", " ", '"', "-", '""', "...", "\x00", "🙂", "\u0300"])
def test_what_is_no_word_finds_nothing_and_is_no_error(engine: SearchEngine, typed: str) -> None:
    reply = engine.search(typed, MK)
    assert (reply.query, reply.total, reply.results) == (typed, 0, ())
