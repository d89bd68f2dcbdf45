"""What the pop-up cards say: short, honest, in the reader's language."""

from dataclasses import replace
from datetime import date

import pytest

from app.model.guide import Guide
from app.model.locale import Locale, Words
from app.model.place import Place, PlaceKind
from app.model.text import Ref, RefKind
from app.ui.reader.cards import ActionKind, Card, LineKind, card_for
from app.ui.reader.page import entry_page
from tests.gui.reader.sample import CITATIONS, SampleGuide, guide


@pytest.fixture(scope="module")
def entries() -> Guide:
    return guide()


def card(entries: Guide, kind: RefKind, entry: str, locale: Locale = Locale.EN) -> Card:
    found = card_for(entries, Ref(kind, entry), locale)
    assert found is not None
    return found


def test_a_term_shows_its_definition_and_the_word_in_the_two_other_languages(
    entries: Guide,
) -> None:
    shown = card(entries, RefKind.TERM, "grooming", Locale.MK)
    assert shown.title == "намамување"
    assert shown.mark[0] == "attested"
    pairs = {line.label: line.words for line in shown.lines if line.kind is LineKind.PAIR}
    assert pairs == {"Shqip": "joshje (not attested)", "English": "grooming"}
    assert shown.lines[0].words == "Градење доверба за подоцна да се искористи."


def test_a_citation_says_what_was_read_when_and_how(entries: Guide) -> None:
    shown = card_for(entries, Ref(RefKind.CITATION, "study", "p. 41"), Locale.EN, CITATIONS)
    assert shown is not None
    assert shown.tag == "Source 1"
    assert shown.mark[0].startswith("secondary")
    assert shown.lines[0].words == "What was read: Summary (23 November 2026)"
    assert [action.kind for action in shown.actions] == [ActionKind.COPY, ActionKind.SOURCES]
    assert "p. 41" in shown.actions[0].text


def test_a_citation_of_no_page_takes_the_weakest_mark(entries: Guide) -> None:
    shown = card(entries, RefKind.CITATION, "study")
    assert shown.tag == "Source"
    assert shown.mark[0].startswith("secondary")


@pytest.mark.parametrize("locale", list(Locale))
def test_an_indicator_carries_grades_in_words_and_bars_a_caution_and_the_honesty_line(
    entries: Guide, locale: Locale
) -> None:
    shown = card(entries, RefKind.INDICATOR, "I031", locale)
    bars = [(line.words, line.bars) for line in shown.lines if line.kind is LineKind.BARS]
    assert [number for _words, number in bars] == [2, 3]
    assert all(words for words, _number in bars)
    cautions = [line.words for line in shown.lines if line.kind is LineKind.WARNING]
    assert cautions == [entries.indicators["I031"].mislead.said_in(locale).split(". ")[0] + "."]
    assert shown.lines[-1].words == entries.info.honesty.said_in(locale)
    assert shown.actions[0].place == Place(locale, "I031", PlaceKind.INDICATOR)


@pytest.mark.parametrize("locale", list(Locale))
def test_an_article_names_all_three_numbers_and_its_penalty_in_one_block_with_the_version(
    entries: Guide, locale: Locale
) -> None:
    shown = card(entries, RefKind.STATUTE, "kz-418-g", locale)
    for number in ("КЗ 418-г", "KP 418-d", "CC 418-d"):
        wanted = number.split()
        assert all(part in shown.spoken for part in wanted)
    law = [line.words for line in shown.lines if line.kind is LineKind.LAW]
    assert len(law) == 1
    assert "36/2023" in law[0]
    for change in ("188/2023", "16/2026", "17/2026"):
        assert change in law[0]
    penalty = entries.articles["kz-418-g"].penalties[0].text.said_in(locale)
    assert penalty in law[0]


CALLED_LONG_AGO = (
    "A call on 5 January 2016 confirmed the number, more than half a year ago: "
    "check it before you rely on it."
)
OLD_AND_UNCONFIRMED = (
    "Number from 1 May 2025, more than half a year old and not confirmed by a call: "
    "check it before you rely on it."
)


def test_a_number_nobody_has_rung_says_so_with_its_date(entries: Guide) -> None:
    shown = card(entries, RefKind.CONTACT, "sos-line")
    assert [line.words for line in shown.lines if line.kind is LineKind.NUMBER] == ["0800 00 000"]
    assert shown.lines[-1].words == OLD_AND_UNCONFIRMED
    assert shown.actions[0].kind is ActionKind.COPY
    assert shown.actions[0].text == "0800 00 000"


@pytest.mark.parametrize(
    ("called_on", "source_date", "words", "tone"),
    [
        (
            date(2026, 11, 1),
            date(2017, 12, 31),
            "A call on 1 November 2026 confirmed the number.",
            "key",
        ),
        (
            date(2016, 1, 5),
            date(2026, 11, 1),
            CALLED_LONG_AGO,
            "warning",
        ),
        (
            None,
            date(2026, 11, 1),
            "Number from 1 November 2026, not yet confirmed by a call.",
            "warning",
        ),
        (None, date(2025, 5, 1), OLD_AND_UNCONFIRMED, "warning"),
    ],
)
def test_an_old_number_is_warned_of_on_its_card_and_on_its_page(
    entries: Guide, called_on: date | None, source_date: date, words: str, tone: str
) -> None:
    dated = replace(entries.contacts["sos-line"], called_on=called_on, source_date=source_date)
    there = replace(entries, contacts={"sos-line": dated})
    today = date(2026, 11, 24)
    shown = card_for(there, Ref(RefKind.CONTACT, "sos-line"), Locale.EN, today=today)
    assert shown is not None
    assert (shown.lines[-1].words, shown.lines[-1].tone) == (words, tone)
    assert (shown.lines[-1].kind is LineKind.WARNING) is (tone == "warning")
    page = entry_page(SampleGuide(there), PlaceKind.CONTACT, "sos-line", Locale.EN, today=today)
    assert [(notice.words, notice.tone) for notice in page.notices] == [(words, tone)]
    told = " ".join(block.text for section in page.sections for block in section.blocks)
    assert "confirmed" not in told  # said once, above the number


def test_a_clock_that_is_behind_the_edition_hides_no_old_number(entries: Guide) -> None:
    shown = card_for(entries, Ref(RefKind.CONTACT, "sos-line"), Locale.EN, today=date(2025, 5, 2))
    assert shown is not None
    assert shown.lines[-1].words == OLD_AND_UNCONFIRMED


def test_a_number_without_any_date_says_so(entries: Guide) -> None:
    bare = replace(entries.contacts["sos-line"], source_date=None)
    shown = card(replace(entries, contacts={"sos-line": bare}), RefKind.CONTACT, "sos-line")
    assert "without a date" in shown.lines[-1].words


@pytest.mark.parametrize("kind", [RefKind.SECTION, RefKind.CHECKLIST])
def test_what_the_guide_has_no_entry_for_has_no_card(entries: Guide, kind: RefKind) -> None:
    assert card_for(entries, Ref(kind, "signs"), Locale.EN) is None


@pytest.mark.parametrize("kind", [kind for kind in RefKind if kind is not RefKind.SECTION])
def test_an_unknown_entry_has_no_card(entries: Guide, kind: RefKind) -> None:
    assert card_for(entries, Ref(kind, "unknown"), Locale.MK) is None


def test_a_term_without_words_in_a_language_says_so(entries: Guide) -> None:
    from app.model.term import TermWords  # noqa: PLC0415 - one test's own

    bare = replace(entries.terms["grooming"], sq=TermWords(), advice=Words(en="Mind the word."))
    shown = card(replace(entries, terms={"grooming": bare}), RefKind.TERM, "grooming")
    pairs = {line.label: line.words for line in shown.lines if line.kind is LineKind.PAIR}
    assert pairs["Shqip"] == "no word yet"
    assert any(line.words == "Mind the word." for line in shown.lines)
