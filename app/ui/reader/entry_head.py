"""What stands above the page of an entry and how its sections are dressed.

The text of an entry is made by `app.content.entry_page`; nothing of it is changed here.
"""

from collections.abc import Iterator

from app.content.law_cited import listed_acts
from app.i18n import gettext_in
from app.model.checklist import Checklist
from app.model.guide import Guide
from app.model.indicator import Grade, Indicator, Tested
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.section import BoxKind, Section
from app.model.source import Status
from app.ui.reader.words import (
    Labelled,
    grade_words,
    language_name,
    mark_words,
    status_badge,
    version_badge,
)

# The data file whose review status an entry of this kind carries.
_FILES = {
    PlaceKind.INDICATOR: "indicators",
    PlaceKind.STATUTE: "statutes",
    PlaceKind.TERM: "terms",
    PlaceKind.CONTACT: "contacts",
    PlaceKind.CHECKLIST: "checklists",
}

# Ends of the ids of sections that are shown as a card.
_CARDS = {
    "-mislead": BoxKind.WARNING,
    "-warnings": BoxKind.WARNING,
    "-next": BoxKind.CHECKLIST,
    "-steps": BoxKind.CHECKLIST,
}

Crumbs = tuple[tuple[str, Place | None], ...]


def entry_crumbs(guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale) -> Crumbs:
    """The way to an entry, from the list it stands in."""
    if kind is PlaceKind.INDICATOR:
        category = guide.indicators[entry_id].category
        middle = guide.list_name("category", category, locale)
        # TRANSLATORS: First step of the line above a page: the list of indicators.
        return ((gettext_in(locale, "Indicators"), None), (middle, None), (entry_id, None))
    if kind is PlaceKind.STATUTE:
        article = guide.articles[entry_id]
        act = guide.acts[article.act].name.said_in(locale)
        # TRANSLATORS: First step of the line above a page: the statutes.
        return ((gettext_in(locale, "Law"), None), (act, None), (article.label(locale), None))
    if kind is PlaceKind.TERM:
        # TRANSLATORS: First step of the line above a page: the list of terms.
        return ((gettext_in(locale, "Glossary"), None),)
    if kind is PlaceKind.CHECKLIST:
        # TRANSLATORS: First step of the line above a page: the list of checklists.
        return ((gettext_in(locale, "Checklists"), None),)
    # TRANSLATORS: First step of the line above a page: help lines and institutions.
    return ((gettext_in(locale, "Contacts"), None),)


def entry_badges(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> Iterator[Labelled]:
    """Status first, then what one should know before reading.

    The version of a law has a box of its own in the text of its article, and stands under steps.
    """
    status = guide.statuses.get(_FILES[kind], {}).get(locale, Status.DRAFT)
    yield status_badge(status, locale)
    if kind is PlaceKind.STATUTE:
        yield mark_words(guide.articles[entry_id].verification, locale)
    if kind is PlaceKind.INDICATOR:
        # Our advice must not be read as a sign that a source graded.
        yield mark_words(guide.indicators[entry_id].verification, locale)
        yield from _indicator_badges(guide, guide.indicators[entry_id], locale)


def step_versions(
    guide: Guide, kind: PlaceKind, entry_id: str, locale: Locale
) -> dict[str, tuple[Labelled, ...]]:
    """The versions of the acts that steps lean on, by the section of the steps.

    They stand in the card of the steps, below the last: above the first they would push it off the
    screen of whoever has a phone on the table.
    """
    if kind is not PlaceKind.CHECKLIST:
        return {}
    acts = listed_acts(guide, guide.checklists[entry_id])
    versions = tuple(version_badge(guide, act, locale) for act in acts)
    return {f"checklist-{entry_id}-steps": versions} if versions else {}


def untranslated_words(guide: Guide, checklist: Checklist, locale: Locale) -> str:
    """What is said above a checklist that is not wholly there in this language; else empty."""
    steps = (words for step in checklist.steps for words in (step.text, step.why, step.order))
    texts = (checklist.title, checklist.lead, *steps)
    if all(words.find(locale) for words in texts if words.locales):
        return ""
    # TRANSLATORS: Above a checklist; {language} is the language that missing texts are shown in.
    words = gettext_in(
        locale, "Not all of this checklist is translated yet: what is missing stands in {language}."
    )
    return words.format(language=language_name(guide.info.source_locale, locale))


def _indicator_badges(guide: Guide, sign: Indicator, locale: Locale) -> Iterator[Labelled]:
    yield guide.list_name("stage", sign.stage, locale), "muted", ""
    yield guide.list_name("age", sign.age, locale), "muted", ""
    # Where adults and children differ, one word would mislead: the facts below say both.
    if sign.grade_adult is sign.grade_child and sign.grade_adult is not Grade.UNGRADED:
        words, tone, _bars = grade_words(sign.grade_adult, locale)
        yield words, "muted" if tone == "faint" else tone, ""
    if sign.tested is Tested.FAILED:
        tested = guide.list_name("tested", sign.tested.value, locale)
        yield tested, "warning", "triangle-alert"


def entry_cards(sections: tuple[Section, ...]) -> dict[str, BoxKind]:
    """Which sections of an entry are shown as cards."""
    return {
        section.id: kind
        for section in sections
        for end, kind in _CARDS.items()
        if section.id.endswith(end)
    }
