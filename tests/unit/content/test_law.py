"""Law says which version was read, in the language of the reader."""

from dataclasses import replace

import pytest

from app.content.law import law_as_of, version_line
from app.content.loader import SourceGuide
from app.model.locale import NO_WORDS, Locale


@pytest.mark.parametrize(
    ("locale", "version"),
    [
        (Locale.EN, "OG 36/2023"),
        (Locale.MK, "Службен весник бр. 36/2023"),
        (Locale.SQ, "GZ 36/2023"),
    ],
)
def test_the_line_names_the_version_and_the_unread_changes(
    source: SourceGuide, locale: Locale, version: str
) -> None:
    line = version_line(source.guide, "kz", locale)
    assert version in line
    assert line.endswith("188/2023, 16/2026")


def test_the_line_says_when_nothing_is_known(source: SourceGuide) -> None:
    act = replace(source.guide.acts["kz"], version_read="", version_words=NO_WORDS)
    guide = replace(source.guide, acts={"kz": act})
    assert "not known" in version_line(guide, "kz", Locale.EN)
    assert "not known" in version_line(guide, "other", Locale.EN)


def test_the_line_is_short_when_every_change_was_read(source: SourceGuide) -> None:
    act = replace(source.guide.acts["kz"], unread=())
    line = version_line(replace(source.guide, acts={"kz": act}), "kz", Locale.EN)
    assert line == "Text as of OG 36/2023"


def test_law_is_as_old_as_the_oldest_act_cited(source: SourceGuide) -> None:
    kz = source.guide.acts["kz"]
    versions = {"new": "OG 66/2024", "old": "OG 150/2010", "kz": "OG 36/2023", "none": ""}
    acts = {name: replace(kz, id=name, version_read=read) for name, read in versions.items()}
    guide = replace(source.guide, acts=acts)
    assert law_as_of(guide, ("new", "kz")) == "OG 36/2023"
    assert law_as_of(guide, ("new", "old", "kz")) == "OG 150/2010"
    assert law_as_of(guide, ("none", "gone")) == ""
    assert law_as_of(guide, ()) == ""
