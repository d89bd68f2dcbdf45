"""What search can find: one document for each section and each entry, in each language it is in.

Documents come from an open guide in a fixed order, so that the same guide gives the same index.
What plain reading never shows (notes for trainers, signs that were only recalled) gives no document
and no passage.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.law_cited import cited_acts, listed_acts
from app.model.guide import Chapter, Guide, OpenGuide
from app.model.locale import Locale
from app.model.place import PlaceKind
from app.model.section import BoxKind, Section
from app.search.entries import entry_head, entry_ids, entry_texts
from app.search.reply import ResultKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text shown in one block; `anchor` is the block's, empty on an entry's page."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a list of results says of a document before its text is read.

    Attributes:
        kind, id: As in a result: the section's id, or the entry's.
        chapter: The chapter's section id; empty for an entry.
        title: Its heading or name, as it is searched.
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
    """A document with its text, and for a section or checklist the acts that it leans on."""

    head: DocumentHead
    passages: tuple[Passage, ...]
    law: tuple[str, ...] = ()


def documents(source: OpenGuide) -> Iterator[Document]:
    """All documents of a guide: by language, chapters in reading order, then entries."""
    for locale in Locale:
        yield from _sections(source, locale)
        for kind in (
            ResultKind.CHECKLIST,
            ResultKind.STATUTE,
            ResultKind.INDICATOR,
            ResultKind.TERM,
            ResultKind.CONTACT,
        ):
            yield from _entries(source.guide, kind, locale)


def read_document(source: OpenGuide, head: DocumentHead) -> Document:
    """A document again, as its snippet is cut from it; empty when the guide no longer has it."""
    if head.kind is not ResultKind.SECTION:
        return _entry(source.guide, head)
    section = source.chapter(head.locale, head.chapter).find_section(head.id)
    if section is None:
        return Document(head, ())
    return Document(head, _passages(section), cited_acts(source.guide, section))


def _sections(source: OpenGuide, locale: Locale) -> Iterator[Document]:
    for head in source.guide.contents[locale]:
        if head.locale is locale:
            yield from _chapter_documents(source.guide, source.chapter(locale, head.id), locale)


def _chapter_documents(guide: Guide, chapter: Chapter, locale: Locale) -> Iterator[Document]:
    above: list[Section] = []
    for section in chapter.sections:
        while above and above[-1].level >= section.level:
            above.pop()
        path = tuple(part.title for part in above)
        above.append(section)
        head = DocumentHead(
            ResultKind.SECTION, section.id, locale, chapter.head.id, section.title, path
        )
        yield Document(head, _passages(section), cited_acts(guide, section))


def _entries(guide: Guide, kind: ResultKind, locale: Locale) -> Iterator[Document]:
    place_kind = PlaceKind(kind.value)
    for entry_id in entry_ids(guide, place_kind, locale):
        title, path = entry_head(guide, place_kind, entry_id, locale)
        yield _entry(guide, DocumentHead(kind, entry_id, locale, "", title, path))


def _entry(guide: Guide, head: DocumentHead) -> Document:
    kind = PlaceKind(head.kind.value)
    texts = entry_texts(guide, kind, head.id, head.locale)
    is_list = head.kind is ResultKind.CHECKLIST
    law = listed_acts(guide, guide.checklists[head.id]) if is_list else ()
    return Document(head, tuple(Passage("", text) for text in texts), law)


def _passages(section: Section) -> tuple[Passage, ...]:
    found: list[Passage] = []
    told: set[str] = set()
    for block in section.blocks:
        box = section.find_box(block.box)
        if box and box.kind is BoxKind.TRAINER:
            continue
        if box and box.title and box.anchor not in told:
            told.add(box.anchor)
            found.append(Passage(block.anchor, box.title))
        if block.text.strip():
            found.append(Passage(block.anchor, block.text))
    return tuple(found)
