"""The interface speaks three languages, counts as each of them does, and never falls silent."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from app import i18n
from app.i18n.formats import joined, long_date, whole_number
from app.model.locale import Locale
from scripts import catalogues

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(catalogues, "BUILD", tmp_path)
    catalogues.compile_all()
    i18n.set_folder(tmp_path)
    yield tmp_path
    i18n.set_folder(None)
    i18n.use_locale(Locale.EN)


def test_every_message_has_its_macedonian_and_albanian_words() -> None:
    template = catalogues.extract()
    assert len(template) > 50
    for locale in catalogues.LOCALES:
        assert list(catalogues.faults_of(locale, template)) == []


def test_the_template_is_what_the_code_says() -> None:
    assert catalogues.TEMPLATE.read_bytes() == catalogues.as_bytes(catalogues.extract())


def test_every_message_has_a_comment_for_its_translator() -> None:
    silent = [m.id for m in catalogues.extract() if m.id and not m.auto_comments]
    assert silent == []


@pytest.mark.parametrize("words", ["{mapa}", "без ознака", "{folder} {more}"])
def test_words_with_other_placeholders_than_the_programs_are_noticed(words: str) -> None:
    message = Message("There is no guide in {folder}.", words)
    assert list(catalogues.placeholder_faults("mk", message))


def test_words_may_name_a_placeholder_anywhere_and_twice() -> None:
    message = Message("There is no guide in {folder}.", "{folder}: {folder}")
    assert not list(catalogues.placeholder_faults("mk", message))


def test_a_term_worded_otherwise_than_the_term_base_says_is_noticed() -> None:
    known = {"glossary": {"поимник"}}
    assert list(catalogues.term_faults("mk", Message("Glossary", "Речник"), known))
    assert not list(catalogues.term_faults("mk", Message("Glossary", "Поимник"), known))
    assert not list(catalogues.term_faults("mk", Message("Glossary of law", "Речник"), known))


def test_macedonian_counts_twenty_one_as_one_and_eleven_as_many(words: Path) -> None:
    i18n.use_locale(Locale.MK)

    def form(count: int) -> str:
        return i18n.ngettext("{count} place found", "{count} places found", count)

    assert form(1) == form(21) == form(101)
    assert form(11) == form(2) == form(111)
    assert form(1) != form(2)


def test_albanian_counts_only_one_as_one(words: Path) -> None:
    i18n.use_locale(Locale.SQ)

    def form(count: int) -> str:
        return i18n.ngettext("{count} place found", "{count} places found", count)

    assert form(1) != form(21) == form(11) == form(2)


def test_two_compiles_in_different_minutes_are_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = iter(range(1, 9))

    def read_later(locale: str) -> Catalog:
        catalog = read(locale)
        # As if each catalogue were read on another day.
        catalog.creation_date = datetime(2026, 11, next(days), 9, 30, tzinfo=UTC)
        return catalog

    read = catalogues.read
    monkeypatch.setattr(catalogues, "read", read_later)
    for name in ("one", "two"):
        catalogues.compile_all(tmp_path / name)

    one, two = sorted(tmp_path.glob("one/**/*.mo")), sorted(tmp_path.glob("two/**/*.mo"))
    assert len(one) == len(catalogues.LOCALES)
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_without_catalogues_the_english_of_the_code_is_said() -> None:
    i18n.set_folder(None)
    i18n.use_locale(Locale.MK)
    assert i18n.gettext("search the guide") == "search the guide"
    i18n.use_locale(Locale.EN)


def test_a_message_can_be_said_in_a_language_that_is_not_the_interfaces(words: Path) -> None:
    i18n.use_locale(Locale.MK)
    said = {locale: i18n.gettext_in(locale, "search the guide") for locale in Locale}
    assert len(set(said.values())) == 3
    assert re.search("[а-ш]", said[Locale.MK])


def test_dates_numbers_and_lists_follow_each_language() -> None:
    day = date(2026, 3, 5)
    assert long_date(day, Locale.MK) == "5 март 2026\u202fг."
    assert long_date(day, Locale.SQ) == "5 mars 2026"
    assert long_date(day, Locale.EN) == "5 March 2026"
    assert whole_number(1234567, Locale.MK) == "1.234.567"
    assert joined(["A", "B", "C"], Locale.SQ) == "A, B dhe C"
