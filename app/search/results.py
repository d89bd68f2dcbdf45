"""From a document that was found to the result a reader sees.

Law always carries the version that was read and the later changes that were not.
"""

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.place import Place, PlaceKind
from app.model.source import Status
from app.search.document import DocumentHead, read_document
from app.search.lexicon import Lexicon
from app.search.meaning import Meaning
from app.search.ranking import Found
from app.search.reply import Result, ResultKind
from app.search.snippet import Marker, make_snippet

# Names of the data files that hold the entries of each kind.
_FILES = {
    ResultKind.STATUTE: "statutes",
    ResultKind.INDICATOR: "indicators",
    ResultKind.TERM: "terms",
    ResultKind.CONTACT: "contacts",
    ResultKind.CHECKLIST: "checklists",
}


class ResultMaker:
    """Words the results of one query."""

    def __init__(
        self, source: OpenGuide, meaning: Meaning, lexicon: Lexicon, *, exact: bool
    ) -> None:
        self._source = source
        self._markers = {locale: Marker(meaning, lexicon, locale, exact=exact) for locale in Locale}
        # Marks nothing: gives the beginning of a text.
        self._blank = Marker(Meaning(()), lexicon, Locale.EN)

    def result(self, head: DocumentHead, found: Found, *, snippet: bool = True) -> Result:
        """One result; without `snippet` the text is not searched for the words."""
        marker = self._markers[head.locale]
        shown = read_document(self._source, head)
        piece = make_snippet(marker if snippet else self._blank, shown.passages)
        title = shown.head.title
        is_section = head.kind is ResultKind.SECTION
        version, unread = self._version(head)
        return Result(
            kind=head.kind,
            id=head.id,
            place=Place(head.locale, head.id, PlaceKind(head.kind.value), piece.anchor),
            locale=head.locale,
            chapter=head.chapter,
            section=head.id if is_section else "",
            anchor=piece.anchor,
            path=head.path,
            title=title,
            title_spans=marker.spans(title),
            snippet=piece.text,
            spans=piece.spans,
            why=found.why,
            score=found.score,
            status=self._status(head),
            version_read=version,
            unread_changes=unread,
        )

    def _status(self, head: DocumentHead) -> Status:
        guide = self._source.guide
        if head.kind is not ResultKind.SECTION:
            return guide.statuses.get(_FILES[head.kind], {}).get(head.locale, Status.DRAFT)
        chapter = guide.find_head(head.locale, head.chapter)
        return chapter.status if chapter else Status.DRAFT

    def _version(self, head: DocumentHead) -> tuple[str, tuple[str, ...]]:
        guide = self._source.guide
        if head.kind is not ResultKind.STATUTE:
            return "", ()
        act = guide.acts.get(guide.articles[head.id].act)
        return (act.version_read, act.unread) if act else ("", ())
