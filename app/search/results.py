"""From a document that was found to the result a reader sees.

Law always carries the version that was read and the later changes that were not.
"""

from collections.abc import Callable

from app.model.guide import Guide
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.source import Status
from app.search.document import Document, DocumentHead, Passage
from app.search.lexicon import Lexicon
from app.search.marker import Marker
from app.search.meaning import Meaning
from app.search.ranking import Found
from app.search.reply import Result, ResultKind
from app.search.snippet import make_snippet

# Names of the data files that hold the entries of each kind.
_FILES = {
    ResultKind.STATUTE: "statutes",
    ResultKind.INDICATOR: "indicators",
    ResultKind.TERM: "terms",
    ResultKind.CONTACT: "contacts",
    ResultKind.CHECKLIST: "checklists",
}

# Kinds whose last passage is a list of names.
_NAMED_LAST = {ResultKind.TERM, ResultKind.STATUTE}

Read = Callable[[DocumentHead], Document]


class ResultMaker:
    """Words the results of one query; `read` gives the text of a document."""

    def __init__(
        self, guide: Guide, read: Read, meaning: Meaning, lexicon: Lexicon, *, exact: bool
    ) -> None:
        self._guide = guide
        self._read = read
        self._statuses: dict[tuple[ResultKind, str, Locale], Status] = {}
        self._markers = {locale: Marker(meaning, lexicon, locale, exact=exact) for locale in Locale}

    def result(self, head: DocumentHead, found: Found, *, snippet: bool = True) -> Result:
        """One result; without `snippet` its text is not even read."""
        marker = self._markers[head.locale]
        piece = make_snippet(marker, self._passages(head) if snippet else ())
        is_section = head.kind is ResultKind.SECTION
        leans_on_law = is_section or head.kind is ResultKind.CHECKLIST
        version, unread = self._version(head)
        law = self._read(head).law if snippet and leans_on_law else ()
        return Result(
            kind=head.kind,
            id=head.id,
            place=Place(head.locale, head.id, PlaceKind(head.kind.value), piece.anchor),
            locale=head.locale,
            chapter=head.chapter,
            section=head.id if is_section else "",
            anchor=piece.anchor,
            path=head.path,
            title=head.title,
            title_spans=marker.spans(head.title),
            snippet=piece.text,
            spans=piece.spans,
            why=found.why,
            score=found.score,
            status=self._status(head),
            version_read=version,
            unread_changes=unread,
            law=law,
        )

    def _passages(self, head: DocumentHead) -> tuple[Passage, ...]:
        """Where a snippet may come from; of a term or an article never just its names."""
        passages = self._read(head).passages
        return passages[:-1] or passages if head.kind in _NAMED_LAST else passages

    def _status(self, head: DocumentHead) -> Status:
        key = head.kind, head.chapter, head.locale
        if key not in self._statuses:
            self._statuses[key] = self._find_status(head)
        return self._statuses[key]

    def _find_status(self, head: DocumentHead) -> Status:
        guide = self._guide
        if head.kind is not ResultKind.SECTION:
            return guide.statuses.get(_FILES[head.kind], {}).get(head.locale, Status.DRAFT)
        chapter = guide.find_head(head.locale, head.chapter)
        return chapter.status if chapter else Status.DRAFT

    def _version(self, head: DocumentHead) -> tuple[str, tuple[str, ...]]:
        guide = self._guide
        if head.kind is not ResultKind.STATUTE:
            return "", ()
        act = guide.acts.get(guide.articles[head.id].act)
        return (act.version_read, act.unread) if act else ("", ())
