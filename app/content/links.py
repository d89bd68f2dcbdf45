"""From drafts to chapters: references get their ids and words, citations their numbers and marks.

What does not resolve stays plain words and is complained of by the examination; it is never a
dead link. Words of the term base become quiet links here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.content.draft import Draft, DraftBlock, DraftSection, Piece, Pieces, Target, TargetKind
from app.content.marks import mark_of
from app.model.checklist import Checklist
from app.model.contact import Contact
from app.model.figure import Figure
from app.model.guide import Chapter, ChapterHead, SectionHead
from app.model.indicator import Indicator
from app.model.lesson import Lesson
from app.model.locale import Locale
from app.model.question import Question
from app.model.section import Block, Box, Section
from app.model.source import Citation, Source
from app.model.statute import Act, Article
from app.model.term import Term
from app.model.text import Ref, RefKind, Run
from app.terms.termbase import Standing, TermBase, TermHit


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of all data files by id; chapters can point to most of them."""

    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    acts: Mapping[str, Act]
    articles: Mapping[str, Article]
    indicators: Mapping[str, Indicator]
    contacts: Mapping[str, Contact]
    figures: Mapping[str, Figure]
    checklists: Mapping[str, Checklist]
    questions: Mapping[str, Question] = field(default_factory=dict)
    lessons: Mapping[str, Lesson] = field(default_factory=dict)

    def find_article(self, act: str, number: str) -> Article | None:
        """The article of an act by its number with the Macedonian letter, or None."""
        wanted = _plain_number(number)
        for article in self.articles.values():
            if article.act == act and _plain_number(article.number.mk) == wanted:
                return article
        return None


def _plain_number(number: str) -> str:
    return number.replace("-", "").casefold()


class Resolver:
    """Turns drafts of one guide into chapters.

    `section_titles` are the titles of all sections by language and id: links point to them.
    """

    def __init__(
        self,
        entries: Entries,
        term_base: TermBase,
        section_ids: frozenset[str],
        moved: Mapping[str, str],
    ) -> None:
        self.entries = entries
        self.term_base = term_base
        self._section_ids = section_ids
        self._moved = moved

    def chapter(self, draft: Draft, number: int, *, behind: bool) -> Chapter:
        """The chapter of a draft."""
        writer = _ChapterWriter(self, draft.locale)
        sections = tuple(writer.section(section) for section in draft.sections)
        return Chapter(
            head=replace(self._head(draft, writer), number=number, behind=behind),
            sections=sections,
            citations=tuple(writer.citations.values()),
        )

    def _head(self, draft: Draft, writer: "_ChapterWriter") -> ChapterHead:
        first = draft.sections[0]
        return ChapterHead(
            id=first.id,
            file=draft.name,
            number=0,
            title=first.title,
            locale=draft.locale,
            status=draft.head.status,
            audience=draft.head.audience,
            acts=tuple(self._acts(writer)),
            sections=tuple(
                SectionHead(section.id, section.title, section.level)
                for section in draft.sections[1:]
            ),
        )

    def _acts(self, writer: "_ChapterWriter") -> Iterable[str]:
        """Ids of the acts that a chapter refers to or cites, in the order of `statutes.toml`."""
        cited = {citation.source for citation in writer.citations.values()}
        for act in self.entries.acts.values():
            if act.id in writer.acts or act.source in cited:
                yield act.id

    def ref(self, target: Target) -> Ref | None:
        """Where a target leads, or None when it does not exist."""
        known: dict[TargetKind, tuple[RefKind, Iterable[str]]] = {
            TargetKind.INDICATOR: (RefKind.INDICATOR, self.entries.indicators),
            TargetKind.TERM: (RefKind.TERM, self.entries.terms),
            TargetKind.CONTACT: (RefKind.CONTACT, self.entries.contacts),
            TargetKind.CHECKLIST: (RefKind.CHECKLIST, self.entries.checklists),
            TargetKind.SECTION: (RefKind.SECTION, self._section_ids),
        }
        if target.kind is TargetKind.ARTICLE:
            article = self.entries.find_article(target.part, target.id)
            return Ref(RefKind.STATUTE, article.id) if article else None
        if target.kind not in known:
            return None
        kind, ids = known[target.kind]
        moved = self._moved if target.kind is TargetKind.SECTION else {}
        wanted = moved.get(target.id, target.id)
        return Ref(kind, wanted) if wanted in ids else None

    def words(self, ref: Ref, locale: Locale) -> str:
        """What a reference without words of its own is printed as."""
        match ref.kind:
            case RefKind.STATUTE:
                return self.entries.articles[ref.id].label(locale)
            case RefKind.TERM:
                return self.entries.terms[ref.id].name(locale)
            case RefKind.CONTACT:
                return self.entries.contacts[ref.id].name.said_in(locale)
            case RefKind.CHECKLIST:
                return self.entries.checklists[ref.id].title.said_in(locale)
            case _:
                return ref.id


@dataclass(slots=True)
class _ChapterWriter:
    """Writes the sections of one chapter, counting its citations on the way."""

    resolver: Resolver
    locale: Locale
    citations: dict[tuple[str, str], Citation] = field(default_factory=dict)
    acts: set[str] = field(default_factory=set)
    linked_terms: set[str] = field(default_factory=set)

    def section(self, draft: DraftSection) -> Section:
        self.linked_terms = set()
        return Section(
            id=draft.id,
            title=draft.title,
            level=draft.level,
            blocks=tuple(self._block(block) for block in draft.blocks),
            boxes=tuple(Box(box.anchor, box.kind, box.title) for box in draft.boxes),
        )

    def _block(self, draft: DraftBlock) -> Block:
        figure = self.resolver.entries.figures.get(draft.figure)
        return Block(
            anchor=draft.anchor,
            kind=draft.kind,
            runs=() if draft.figure else self._runs(draft.pieces),
            number=draft.number,
            rows=tuple(tuple(self._runs(cell) for cell in row) for row in draft.rows),
            figure=draft.figure,
            alt=figure.description.said_in(self.locale) if figure else "",
            box=draft.box,
            ours=draft.ours,
            safety=draft.safety,
        )

    def _runs(self, pieces: Pieces) -> tuple[Run, ...]:
        return tuple(run for piece in pieces for run in self._runs_of(piece))

    def _runs_of(self, piece: Piece) -> Iterable[Run]:
        target = piece.target
        if target is None:
            return self._with_terms(piece)
        if target.kind is TargetKind.CITATION:
            return self._citation(target)
        ref = self.resolver.ref(target)
        if ref is None:
            return (Run(piece.text or target.id, piece.strong, piece.emphasis),)
        self._note(ref)
        words = piece.text or self.resolver.words(ref, self.locale)
        return (Run(words, piece.strong, piece.emphasis, ref),)

    def _note(self, ref: Ref) -> None:
        if ref.kind is RefKind.STATUTE:
            self.acts.add(self.resolver.entries.articles[ref.id].act)
        elif ref.kind is RefKind.TERM:
            self.linked_terms.add(ref.id)

    def _citation(self, target: Target) -> Iterable[Run]:
        source = self.resolver.entries.sources.get(target.id)
        if source is None:
            return ()
        key = (target.id, target.part)
        if key not in self.citations:
            number = len(self.citations) + 1
            mark = mark_of(source, target.part)
            self.citations[key] = Citation(number, target.id, target.part, mark)
        number = self.citations[key].number
        return (Run(str(number), ref=Ref(RefKind.CITATION, target.id, target.part)),)

    def _is_worth_a_link(self, hit: TermHit) -> bool:
        term = self.resolver.entries.terms[hit.term_id]
        return hit.standing is Standing.PREFERRED and bool(term.definition.locales)

    def _with_terms(self, piece: Piece) -> Iterable[Run]:
        """Plain letters, the first occurrence of each defined term in the section made a link.

        A term without a definition would open a page that explains nothing.
        """
        if piece.strong:
            return (Run(piece.text, piece.strong, piece.emphasis),)
        runs = []
        done = 0
        for hit in self.resolver.term_base.find_in(piece.text, self.locale):
            if hit.term_id in self.linked_terms or not self._is_worth_a_link(hit):
                continue
            self.linked_terms.add(hit.term_id)
            runs.append(Run(piece.text[done : hit.start], emphasis=piece.emphasis))
            words = piece.text[hit.start : hit.end]
            runs.append(Run(words, emphasis=piece.emphasis, ref=Ref(RefKind.TERM, hit.term_id)))
            done = hit.end
        runs.append(Run(piece.text[done:], emphasis=piece.emphasis))
        return tuple(run for run in runs if run.text)
