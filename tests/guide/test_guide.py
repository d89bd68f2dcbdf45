"""The guide that we ship stands its own examination."""

from pathlib import Path

import pytest

from app.content.check import Examination, check
from app.content.complaint import Severity
from app.content.entry_page import entry_sections
from app.model.locale import Locale
from app.model.place import PlaceKind

GUIDE = Path(__file__).resolve().parents[2] / "guide_content"


@pytest.fixture(scope="module")
def examined() -> Examination:
    return check(GUIDE)


def test_the_guide_has_no_errors(examined: Examination) -> None:
    errors = [one for one in examined.complaints if one.severity is Severity.ERROR]
    assert not errors, "\n".join(
        f"{one.code} {one.file}:{one.line} {one.entry}: {one.what}" for one in errors
    )


def test_every_entry_has_a_page_in_every_language(examined: Examination) -> None:
    assert examined.source is not None
    guide = examined.source.guide
    for kind, entries in (
        (PlaceKind.INDICATOR, guide.indicators),
        (PlaceKind.STATUTE, guide.articles),
        (PlaceKind.TERM, guide.terms),
        (PlaceKind.CONTACT, guide.contacts),
        (PlaceKind.CHECKLIST, guide.checklists),
    ):
        for entry in entries:
            for locale in Locale:
                assert entry_sections(guide, kind, entry, locale)


def test_the_readme_says_truly_what_the_edition_holds(examined: Examination) -> None:
    assert examined.source is not None
    guide = examined.source.guide
    chapters = len(guide.contents[guide.info.source_locale])
    told = " ".join((GUIDE.parent / "README.md").read_text(encoding="utf-8").split())
    assert (
        f"It holds {chapters} chapters, {len(guide.indicators)} indicators, "
        f"{len(guide.checklists)} checklists, {len(guide.articles)} articles and "
        f"{len(guide.terms)} terms"
    ) in told


def test_what_names_the_version_of_a_law_names_the_changes_not_read(examined: Examination) -> None:
    assert examined.source is not None
    guide = examined.source.guide
    texts = [(one.id, one.title) for one in guide.figures.values()]
    texts += [(one.id, one.next) for one in guide.indicators.values()]
    told = set()
    for act in guide.acts.values():
        gazette = act.version_read.rpartition(" ")[2]
        for name, words in texts:
            for locale in words.locales:
                said = words.said_in(locale)
                if gazette and f" {gazette};" in said:
                    told.add((name, locale))
                    assert ", ".join(act.unread) in said, (name, locale)
    assert len(told) >= 18, "two figures and four indicators, in three languages each"
