"""Questions and lessons: answers that can be right, minutes that add up, places that exist.

Whether a place proves the answer, and whether a question is worth asking, a person judges.
"""

from collections.abc import Iterable, Iterator, Mapping

from app.content.checks.figures import different_figures
from app.content.checks.near import near
from app.content.checks.spelled import penalty_in
from app.content.complaint import Complaint, Where, complain
from app.content.data import lessons, questions
from app.content.loader import SourceGuide
from app.model.locale import Locale, Words
from app.model.place import BadPlaceError, PlaceKind, parse_place
from app.model.question import Question, QuestionKind

# Right options that each kind of question needs, at least and at most.
_RIGHT = {QuestionKind.CHOICE: (1, 1), QuestionKind.SEVERAL: (2, 99)}
_FEWEST_OPTIONS = 2


def teaching(source: SourceGuide) -> Iterator[Complaint]:
    """Complaints about questions and lessons."""
    anchors = _anchors(source)
    chapters = _chapters(source)
    for question in source.guide.questions.values():
        where = source.notes.where(questions.FILE, question.id)
        yield from _chapter(question.chapter, chapters, where)
        yield from _place(source, question.place, anchors, where)
        if reason := _misfit(question):
            yield complain("QUE001", where, answer=reason)
        yield from _penalty(source, question, where)
        texts = (question.text, question.why, *question.options)
        yield from _figures(texts, source.guide.info.source_locale, where)
    for lesson in source.guide.lessons.values():
        where = source.notes.where(lessons.FILE, lesson.id)
        yield from _chapter(lesson.chapter, chapters, where)
        planned = sum(step.minutes for step in lesson.steps)
        if planned != lesson.minutes or any(step.minutes <= 0 for step in lesson.steps):
            yield complain("LES001", where, planned=planned, minutes=lesson.minutes)
        for number, step in enumerate(lesson.steps, 1):
            at = source.notes.where(lessons.FILE, lessons.step_name(lesson.id, number))
            if step.place:
                yield from _place(source, step.place, anchors, at)


def _chapters(source: SourceGuide) -> tuple[str, ...]:
    """The ids of all chapters; none when one could not be read, which is complained of already."""
    listed = source.edition.written[source.guide.info.source_locale]
    drafts = source.drafts[source.guide.info.source_locale]
    return tuple(draft.sections[0].id for draft in drafts) if len(drafts) == len(listed) else ()


def _anchors(source: SourceGuide) -> Mapping[str, frozenset[str]]:
    """The blocks and boxes of every section, by its id."""
    return {
        section.id: frozenset(
            (*(each.anchor for each in section.blocks), *(each.anchor for each in section.boxes))
        )
        for locale in Locale
        for draft in source.drafts[locale]
        for section in draft.sections
    }


def _chapter(chapter: str, chapters: tuple[str, ...], where: Where) -> Iterator[Complaint]:
    if chapter and chapters and chapter not in chapters:
        suggestion = near(chapter, chapters)
        yield complain("DAT010", where, key="chapter", id=chapter, near=suggestion)


def _place(
    source: SourceGuide, place: str, anchors: Mapping[str, frozenset[str]], where: Where
) -> Iterator[Complaint]:
    if place and not _exists(source, place, anchors):
        section = place.partition("#")[0]
        known = anchors.get(section) or anchors
        wanted = place.partition("#")[2] if section in anchors else section
        yield complain("LNK010", where, place=place, near=near(wanted, known))


def _exists(source: SourceGuide, written: str, anchors: Mapping[str, frozenset[str]]) -> bool:
    guide = source.guide
    try:
        place = parse_place(f"{guide.info.source_locale.value}/{written}")
    except BadPlaceError:
        return False
    if place.kind is PlaceKind.SECTION:
        section = guide.moved.get(place.id, place.id)
        return section in anchors and (not place.anchor or place.anchor in anchors[section])
    entries: Mapping[PlaceKind, Iterable[str]] = {
        PlaceKind.INDICATOR: guide.indicators,
        PlaceKind.STATUTE: guide.articles,
        PlaceKind.TERM: guide.terms,
        PlaceKind.CONTACT: guide.contacts,
        PlaceKind.CHECKLIST: guide.checklists,
    }
    return place.id in entries[place.kind] and not place.anchor


def _misfit(question: Question) -> str:
    """Why the answer cannot be right, as numbers for the complaint; empty when it can."""
    if question.kind is QuestionKind.STATEMENT:
        return ""
    least, most = _RIGHT[question.kind]
    right, options = set(question.answer), question.options
    fits = (
        len(options) >= _FEWEST_OPTIONS
        and len(set(options)) == len(options)
        and len(right) == len(question.answer)
        and right <= set(range(1, len(options) + 1))
        and least <= len(right) <= min(most, len(options))
    )
    told = ", ".join(map(str, question.answer)) or "–"
    return "" if fits else f"{told} / {len(options)}"


def _penalty(source: SourceGuide, question: Question, where: Where) -> Iterator[Complaint]:
    """Nobody is asked about a penalty that a change we did not read may have altered."""
    if _rests_on_law_read_whole(source, question.place):
        return
    for locale in Locale:
        for words in (question.text, question.why, *question.options):
            if found := penalty_in(words.find(locale) or "", locale):
                yield complain("QUE002", where, words=found)


def _rests_on_law_read_whole(source: SourceGuide, place: str) -> bool:
    kind, _, entry = place.partition("/")
    article = source.guide.articles.get(entry) if kind == PlaceKind.STATUTE else None
    return article is not None and not source.guide.unread_changes(article.act)


def _figures(texts: Iterable[Words], written_in: Locale, where: Where) -> Iterator[Complaint]:
    """A number that differs between two languages is wrong in one of them."""
    for locale in Locale:
        if locale is written_in:
            continue
        for words in texts:
            said, original = words.find(locale), words.find(written_in)
            if not said or not original:
                continue
            found, wanted = different_figures(said, locale, original, written_in)
            if found or wanted:
                facts = {"found": found or "–", "wanted": wanted or "–", "source": written_in.value}
                yield complain("LOC014", where, id=f"{where.entry} ({locale.value})", **facts)
