"""What search can find: one document for each section and each entry, in each language it is in.

Documents come from an open guide in a fixed order, so that the same guide gives the same index.
Blocks that plain reading never shows (notes for trainers, signs that were only recalled) give no
document and no passage.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from app.model.guide import Chapter, Guide, OpenGuide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import BoxKind, Section
from app.search.entries import entry_head, entry_ids, entry_sections
from app.search.reply import ResultKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that is shown in one block; `anchor` is the block's."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a list of results says of a document before its text is read.

    Attributes:
        kind, id: As in a result: the section's id, or the entry's.
        chapter: The chapter's section id; empty for an entry.
        title: Its heading or name.
        path: Headings above it, outermost first.
    """

    kind: ResultKind
    id: str
    locale: Locale
    chapter: str
    title: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its text."""

    head: DocumentHead
    passages: tuple[Passage, ...]


def documents(source: OpenGuide) -> Iterator[Document]:
    """All documents of a guide: by language, chapters in reading order, then entries."""
    for locale in Locale:
        yield from _sections(source, locale)
        for kind in (
            ResultKind.STATUTE,
            ResultKind.INDICATOR,
            ResultKind.TERM,
            ResultKind.CONTACT,
        ):
            yield from _entries(source.guide, kind, locale)


def read_passages(source: OpenGuide, head: DocumentHead) -> tuple[Passage, ...]:
    """The text of one document; empty when the guide no longer has it."""
    if head.kind is not ResultKind.SECTION:
        sections = entry_sections(source.guide, PlaceKind(head.kind.value), head.id, head.locale)
        return _passages(*sections)
    section = source.chapter(head.locale, head.chapter).find_section(head.id)
    return _passages(section) if section else ()


def _sections(source: OpenGuide, locale: Locale) -> Iterator[Document]:
    for head in source.guide.contents[locale]:
        if head.locale is locale:
            yield from _chapter_documents(source.chapter(locale, head.id), locale)


def _chapter_documents(chapter: Chapter, locale: Locale) -> Iterator[Document]:
    above: list[Section] = []
    for section in chapter.sections:
        while above and above[-1].level >= section.level:
            above.pop()
        path = tuple(part.title for part in above)
        above.append(section)
        head = DocumentHead(
            ResultKind.SECTION, section.id, locale, chapter.head.id, section.title, path
        )
        yield Document(head, _passages(section))


def _entries(guide: Guide, kind: ResultKind, locale: Locale) -> Iterator[Document]:
    place_kind = PlaceKind(kind.value)
    made = [
        (entry_id, _passages(*entry_sections(guide, place_kind, entry_id, locale)))
        for entry_id in entry_ids(guide, place_kind, locale)
    ]
    common = _common_texts([passages for _, passages in made])
    for entry_id, passages in made:
        title, path = entry_head(guide, place_kind, entry_id, locale)
        head = DocumentHead(kind, entry_id, locale, "", title, path)
        yield Document(head, tuple(part for part in passages if part.text not in common))


def _common_texts(entries: list[tuple[Passage, ...]]) -> frozenset[str]:
    """Texts that stand in more than half of the entries, such as the line on honesty."""
    counted = Counter(text for passages in entries for text in {part.text for part in passages})
    least = max(2, len(entries) // 2)
    return frozenset(text for text, count in counted.items() if count > least)


def _passages(*sections: Section) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for number, section in enumerate(sections):
        if number and section.title:
            first = section.blocks[0].anchor if section.blocks else ""
            found.append(Passage(first, section.title))
        found.extend(_section_passages(section))
    return tuple(found)


def _section_passages(section: Section) -> Iterator[Passage]:
    told: set[str] = set()
    for block in section.blocks:
        box = section.find_box(block.box)
        if box and box.kind is BoxKind.TRAINER:
            continue
        if box and box.title and box.anchor not in told:
            told.add(box.anchor)
            yield Passage(block.anchor, box.title)
        if block.text.strip():
            yield Passage(block.anchor, block.text)
