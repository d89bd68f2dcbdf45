"""From a folder of sources to a guide that can be read, with a complaint for each fault on the way.

Loading is forgiving: what cannot be read is left out and complained of. Whether the guide is good
enough to be compiled is for `app.content.check` to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.content.complaint import Complaint, Where, complain
from app.content.data import (
    checklists,
    contacts,
    edition,
    figures,
    indicators,
    lessons,
    questions,
    sources,
    statutes,
    terms,
)
from app.content.data.edition import Edition
from app.content.data.toml_file import TomlFile, open_toml
from app.content.digest import text_digest
from app.content.draft import Draft
from app.content.fields import Notes
from app.content.frontmatter import read_head, split_head
from app.content.links import Entries, Resolver
from app.content.text_file import find_inside, read_text
from app.model.guide import Chapter, ChapterHead, Guide, UnknownChapterError
from app.model.locale import Locale
from app.model.source import Status
from app.terms.termbase import TermBase


@dataclass(frozen=True, slots=True)
class SourceGuide:
    """A guide read from its sources; an `app.model.guide.OpenGuide`.

    Attributes:
        folder: Where it was read from.
        drafts: The chapters as written, by language, in reading order.
        edition: What `guide.toml` says of chapters and languages.
        notes: Where entries and texts of the data files stand.
        resolver: What made chapters of the drafts; it knows all entries and the term base.
    """

    folder: Path
    guide: Guide
    drafts: Mapping[Locale, tuple[Draft, ...]]
    edition: Edition
    notes: Notes
    resolver: Resolver
    _chapters: Mapping[Locale, Mapping[str, Chapter]]

    def chapter(self, locale: Locale, chapter_id: str) -> Chapter:
        """A whole chapter; in the source language when this one is not there yet.

        Raises:
            UnknownChapterError: There is no such chapter.
        """
        for spoken in (locale, self.guide.info.source_locale, *Locale):
            if found := self._chapters[spoken].get(chapter_id):
                return found
        raise UnknownChapterError(chapter_id)

    def chapters(self, locale: Locale) -> tuple[Chapter, ...]:
        """The chapters that exist in this language, in reading order."""
        return tuple(self._chapters[locale].values())

    def drawing(self, figure_id: str) -> str:
        """The SVG text of a figure, holding keys instead of words.

        Raises:
            KeyError: There is no such figure, or its file is missing.
        """
        path = find_inside(self.folder, self.guide.figures[figure_id].file)
        if path is None:
            raise KeyError(figure_id)
        return path.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading found: a guide, unless there is none to speak of, and the complaints."""

    source: SourceGuide | None
    complaints: tuple[Complaint, ...]


def load(folder: Path) -> Loaded:
    """Read the guide in this folder."""
    notes = Notes()
    file = open_toml(folder, edition.FILE, notes)
    found = edition.read_edition(file) if file else None
    if found is None:
        return Loaded(None, tuple(notes.complaints))
    entries, statuses = _entries(folder, found, notes)
    drafts = {locale: _drafts(folder, found, locale, notes) for locale in Locale}
    source = _source(folder, found, entries, statuses, drafts, notes)
    return Loaded(source, tuple(notes.complaints))


def _entries(
    folder: Path, found: Edition, notes: Notes
) -> tuple[Entries, Mapping[str, Mapping[Locale, Status]]]:
    """The entries of all data files, and the review status of each file."""
    statuses: dict[str, Mapping[Locale, Status]] = {}

    def opened(name: str, *kinds: str, status: bool = True) -> TomlFile | None:
        file = open_toml(folder, name, notes)
        if file is not None and (found := file.statuses(kinds, required=status)):
            statuses[name.removesuffix(".toml")] = found
        return file

    # Sources are no text of ours, and drawings have their words reviewed with the chapters; they
    # may carry a status all the same.
    source_file = opened(sources.FILE, "source", status=False)
    figure_file = opened(figures.FILE, "figure", status=False)
    term_file = opened(terms.FILE, "term")
    law_file = opened(statutes.FILE, "act", "article")
    sign_file = opened(indicators.FILE, "indicator")
    contact_file = opened(contacts.FILE, "contact")
    list_file = opened(checklists.FILE, "checklist")
    # Material for trainers: an edition may do without.
    ask_file = opened(questions.FILE, "question") if _has(folder, questions.FILE) else None
    plan_file = opened(lessons.FILE, "lesson") if _has(folder, lessons.FILE) else None
    audiences = found.lists.get("audience", ())
    reader = indicators.IndicatorReader(found.lists, found.categories)
    entries = Entries(
        sources=sources.read_sources(source_file) if source_file else {},
        terms=terms.read_terms(term_file) if term_file else {},
        acts=statutes.read_acts(law_file) if law_file else {},
        articles=statutes.read_articles(law_file) if law_file else {},
        indicators=reader.read(sign_file) if sign_file else {},
        contacts=contacts.read_contacts(contact_file) if contact_file else {},
        figures=figures.read_figures(figure_file) if figure_file else {},
        checklists=checklists.read_checklists(list_file, audiences) if list_file else {},
        questions=questions.read_questions(ask_file) if ask_file else {},
        lessons=lessons.read_lessons(plan_file, audiences) if plan_file else {},
    )
    return entries, statuses


def _has(folder: Path, name: str) -> bool:
    return (folder / name).exists()


def _drafts(folder: Path, found: Edition, locale: Locale, notes: Notes) -> tuple[Draft, ...]:
    """The chapters of one language that could be read, in the order of the guide."""
    drafts = []
    for name in found.written[locale]:
        file = f"{locale.value}/{name}.md"
        if name not in found.chapters or not (folder / file).is_file():
            where = Where(edition.FILE, 0, name)
            notes.complaints.append(complain("LOC002", where, file=file))
        elif draft := _draft(folder, file, name, locale, notes):
            drafts.append(draft)
    return tuple(sorted(drafts, key=lambda draft: found.chapters.index(draft.name)))


def _draft(folder: Path, file: str, name: str, locale: Locale, notes: Notes) -> Draft | None:
    # Only here, so that a program reading a compiled edition never loads Python-Markdown.
    from app.content.markdown import parse_body  # noqa: PLC0415 - loads Python-Markdown

    where = Where(file, 1)
    text = read_text(folder / file, where, notes)
    if text is None:
        return None
    split = split_head(text)
    if split is None:
        notes.complaints.append(complain("HEA001", where))
        return None
    head = read_head(split, where, locale, notes)
    sections = parse_body(split.body, where.at(split.body_line), notes.complaints)
    if head is None or not sections:
        return None
    return Draft(name, file, locale, head, sections, split.body, split.body_line)


def _source(
    folder: Path,
    found: Edition,
    entries: Entries,
    statuses: Mapping[str, Mapping[Locale, Status]],
    drafts: Mapping[Locale, tuple[Draft, ...]],
    notes: Notes,
) -> SourceGuide:
    term_base = TermBase(entries.terms.values())
    section_ids = frozenset(
        section.id for each in drafts.values() for draft in each for section in draft.sections
    )
    resolver = Resolver(entries, term_base, section_ids, found.moved)
    originals = {draft.name: draft for draft in drafts[found.info.source_locale]}
    chapters: dict[Locale, dict[str, Chapter]] = {}
    for locale in Locale:
        made = []
        for draft in drafts[locale]:
            number = found.numbers.get(draft.name, 0)
            behind = is_behind(draft, originals)
            made.append(resolver.chapter(draft, number, behind=behind))
        chapters[locale] = {chapter.head.id: chapter for chapter in made}
    guide = _guide(found, entries, statuses, chapters)
    return SourceGuide(folder, guide, drafts, found, notes, resolver, chapters)


def is_behind(draft: Draft, originals: Mapping[str, Draft]) -> bool:
    """Whether a stamped translation was made from another text than today's source."""
    original = originals.get(draft.name)
    if original is None or original is draft or not draft.head.source_digest:
        return False
    return draft.head.source_digest != text_digest(original.body)


def _guide(
    found: Edition,
    entries: Entries,
    statuses: Mapping[str, Mapping[Locale, Status]],
    chapters: Mapping[Locale, Mapping[str, Chapter]],
) -> Guide:
    return Guide(
        info=replace(found.info, status=_lowest(statuses, chapters)),
        contents={locale: _contents(found, chapters, locale) for locale in Locale},
        sources=entries.sources,
        terms=entries.terms,
        acts=entries.acts,
        articles=entries.articles,
        indicators=entries.indicators,
        contacts=entries.contacts,
        figures=entries.figures,
        lists=found.lists,
        statuses=statuses,
        moved=found.moved,
        checklists=entries.checklists,
        questions=entries.questions,
        lessons=entries.lessons,
    )


def _contents(
    found: Edition, chapters: Mapping[Locale, Mapping[str, Chapter]], locale: Locale
) -> tuple[ChapterHead, ...]:
    """Every chapter in reading order, in the source language where it is not there yet."""
    by_file = {
        spoken: {chapter.head.file: chapter.head for chapter in chapters[spoken].values()}
        for spoken in (found.info.source_locale, locale)
    }
    wanted = (
        by_file[locale].get(name) or by_file[found.info.source_locale].get(name)
        for name in found.chapters
    )
    return tuple(head for head in wanted if head is not None)


def _lowest(
    statuses: Mapping[str, Mapping[Locale, Status]],
    chapters: Mapping[Locale, Mapping[str, Chapter]],
) -> Status:
    """The edition's own status: the lowest of its chapters and data files.

    So it never claims more review than its least reviewed part has had.
    """
    of_files = [status for by_locale in statuses.values() for status in by_locale.values()]
    of_chapters = [chapter.head.status for made in chapters.values() for chapter in made.values()]
    return min([*of_files, *of_chapters], default=Status.DRAFT)
