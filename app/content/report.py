"""The state of a guide in numbers: per language and chapter, how much there is and how sure it is.

It judges nothing: complaints are the affair of `app.content.check`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.content.law import law_as_of
from app.content.loader import SourceGuide
from app.content.reading_ease import median_sentence, unknown_names
from app.model.guide import Chapter
from app.model.locale import Locale
from app.model.section import BlockKind
from app.model.text import RefKind


@dataclass(frozen=True, slots=True)
class ChapterReport:
    """A chapter in one language.

    Attributes:
        chapter: Its file without ``.md``.
        words: Words of its blocks and headings.
        citations: Different sources and parts cited.
        indicators: Different indicators referred to.
        status: ``draft``, ``reviewed`` or ``approved``.
        law_as_of: The oldest version among the law it cites; empty when it cites none.
        marks: How many of its citations have each mark.
        questions: Questions on it in `questions.toml`.
        lessons: Lessons on it in `lessons.toml`.
        median_sentence: Words in the sentence that stands in the middle by length.
        names: Pairs of capitalised words for the reader's eye: is it a person, a place, a brand?
    """

    locale: str
    chapter: str
    words: int
    sections: int
    citations: int
    indicators: int
    figures: int
    status: str
    behind: bool
    law_as_of: str
    marks: Mapping[str, int]
    questions: int
    lessons: int
    median_sentence: float
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole guide; `entries` counts entries of each data file by their mark."""

    chapters: tuple[ChapterReport, ...]
    entries: Mapping[str, Mapping[str, int]]


def report(source: SourceGuide) -> Report:
    """Count what the guide holds."""
    chapters = tuple(
        _chapter(source, chapter) for locale in Locale for chapter in source.chapters(locale)
    )
    guide = source.guide
    entries = {
        "terms": Counter(term.verification.value for term in guide.terms.values()),
        "statutes": Counter(article.verification.value for article in guide.articles.values()),
        "indicators": Counter(sign.verification.value for sign in guide.indicators.values()),
        "checklists": Counter(each.verification.value for each in guide.checklists.values()),
        "contacts": Counter(contact.verification.value for contact in guide.contacts.values()),
    }
    return Report(chapters, {name: dict(counts) for name, counts in entries.items()})


def _chapter(source: SourceGuide, chapter: Chapter) -> ChapterReport:
    blocks = [block for section in chapter.sections for block in section.blocks]
    runs = [
        run
        for block in blocks
        for part in (block.runs, *(cell for row in block.rows for cell in row))
        for run in part
    ]
    signs = {run.ref.id for run in runs if run.ref and run.ref.kind is RefKind.INDICATOR}
    texts = [*(section.title for section in chapter.sections), *(block.text for block in blocks)]
    return ChapterReport(
        locale=chapter.head.locale.value,
        chapter=chapter.head.file,
        words=sum(len(text.split()) for text in texts),
        sections=len(chapter.sections),
        citations=len(chapter.citations),
        indicators=len(signs),
        figures=sum(block.kind is BlockKind.FIGURE for block in blocks),
        status=chapter.head.status.name.lower(),
        behind=chapter.head.behind,
        law_as_of=law_as_of(source.guide, chapter.head.acts),
        marks=dict(Counter(citation.mark.value for citation in chapter.citations)),
        questions=sum(each.chapter == chapter.head.id for each in source.guide.questions.values()),
        lessons=sum(each.chapter == chapter.head.id for each in source.guide.lessons.values()),
        median_sentence=median_sentence(block.text for block in blocks),
        names=unknown_names(source, chapter),
    )
