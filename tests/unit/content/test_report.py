from dataclasses import asdict

from app.content.loader import SourceGuide
from app.content.report import report


def test_the_report_counts_each_chapter_in_each_language(source: SourceGuide) -> None:
    found = report(source)
    assert len(found.chapters) == 6
    first = asdict(found.chapters[0])
    assert first.pop("words") > 60
    assert first == {
        "locale": "mk",
        "chapter": "01-first-steps",
        "sections": 4,
        "citations": 2,
        "indicators": 1,
        "figures": 1,
        "status": "draft",
        "behind": False,
        "law_as_of": "OG 36/2023",
        "marks": {"seen": 2},
        "questions": 2,
        "lessons": 1,
        "median_sentence": 5.0,
        "names": (),
    }
    second = found.chapters[1]
    assert (second.citations, second.law_as_of, second.marks) == (0, "", {})


def test_the_report_counts_entries_by_how_they_were_verified(source: SourceGuide) -> None:
    assert report(source).entries == {
        "terms": {"seen": 1, "compiled": 1},
        "statutes": {"seen": 2},
        "indicators": {"seen": 2},
        "checklists": {"compiled": 2},
        "contacts": {"secondary": 1},
    }
