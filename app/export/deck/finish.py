"""The last hand on a slide: what its own points ask for, and a number among its parts.

It shortens only where one point alone is too long for a slide, sentence by sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.content.law_cited import version_lines
from app.export.deck.draft import Draft, Room, fill
from app.export.deck.sentences import leading
from app.export.deck.voices import Voices
from app.i18n import gettext_in
from app.model.locale import Locale
from app.model.slide import Note, Point, Slide, SlideKind
from app.model.text import RefKind

# A slide with so few points is lengthened up to this share of its room. Our choice.
_FEW = 2
_FULL = 0.62
_FULL_ALONE = 0.8
_MOST_SENTENCES = 8

_LEGAL = {SlideKind.LAW, SlideKind.ARTICLE}


def shortened(draft: Draft, room: Room, voices: Voices) -> Draft:
    """The draft with a point, or the cells of rows, made to fit a slide of their own."""
    if draft.face.kind is SlideKind.TABLE:
        return _shortened_rows(draft, room)
    alone = draft.count == 1 or draft.face.kind is SlideKind.INDICATOR
    while alone and draft.count and fill(draft, room, tight=True) > 1.0:
        for number in range(draft.count):
            shorter = voices.shorter(_nth(draft, number))
            if shorter is not None:
                draft = _with_nth(draft, number, shorter)
                break
        else:
            break
    return draft


def lengthened(draft: Draft, room: Room, voices: Voices) -> Draft:
    """A slide with little on it says more of what was left out, while it stays easy to read."""
    if not draft.count or draft.count > _FEW or draft.face.rows:
        return draft
    for number in range(draft.count):
        for count in range(2, _MOST_SENTENCES):
            longer = voices.longer(_nth(draft, number), count)
            if longer is None:
                break
            tried = _with_nth(draft, number, longer)
            if fill(tried, room) > (_FULL_ALONE if draft.count == 1 else _FULL):
                break
            draft = tried
    return draft


def _nth(draft: Draft, number: int) -> dict[Locale, Point]:
    return {locale: slide.points[number] for locale, slide in draft.faces.items()}


def _with_nth(draft: Draft, number: int, points: dict[Locale, Point]) -> Draft:
    faces = {}
    for locale, slide in draft.faces.items():
        said = (*slide.points[:number], points[locale], *slide.points[number + 1 :])
        faces[locale] = replace(slide, points=said)
    return Draft(faces)


def _shortened_rows(draft: Draft, room: Room) -> Draft:
    """Rows that no slide could hold say only the first sentence of each cell."""
    tall: set[int] = set()
    for slide in draft.faces.values():
        most = room.capacity(slide)
        heights = room.heights(slide, tight=True)
        tall |= {number for number, height in enumerate(heights) if height > most}
    if not tall:
        return draft
    return draft.changed(
        lambda slide: replace(
            slide,
            rows=tuple(
                tuple(leading(cell, 1) for cell in row) if number - 1 in tall else row
                for number, row in enumerate(slide.rows)
            ),
            notes=(
                *slide.notes,
                *(
                    Note(tuple(run for cell in row for run in cell))
                    for number, row in enumerate(slide.rows)
                    if number - 1 in tall
                ),
            ),
        )
    )


def with_remarks(draft: Draft, pieces: Sequence[Draft]) -> Draft:
    """The draft with every remark that its finished pieces had to make; itself where none did."""
    faces = {}
    for locale, slide in draft.faces.items():
        said = dict.fromkeys(slide.remarks)
        for piece in pieces:
            said |= dict.fromkeys(piece.faces[locale].remarks)
        faces[locale] = replace(slide, remarks=tuple(said))
    return draft if faces == dict(draft.faces) else Draft(faces)


def finished(voices: Voices, draft: Draft, part: int, parts: int) -> Draft:
    """The draft as the given part, with the law and the sources of its own points."""
    return draft.changed(lambda slide: _finished(voices, slide, part, parts))


def _finished(voices: Voices, slide: Slide, part: int, parts: int) -> Slide:
    key = f"{slide.key}.{part}" if parts > 1 else slide.key
    slide = replace(slide, key=key, part=part, parts=parts)
    # The whole of an entry is told to the speaker once.
    own = slide.notes if part == 1 else ()
    whole = tuple(Note(point.whole) for point in slide.points if point.whole)
    slide = replace(slide, notes=(*own, *whole))
    if slide.kind is SlideKind.TABLE or not slide.points:
        return _with_sources(voices, slide)
    named = {act for point in slide.points for act in point.acts}
    acts = tuple(act for act in voices.guide.acts if act in named)
    slide = replace(slide, law=version_lines(voices.guide, acts, slide.locale))
    if _names_unconfirmed(voices, slide):
        # TRANSLATORS: Under telephone numbers on a slide, none of which was rung by the editors.
        words = gettext_in(slide.locale, "No number here was confirmed by a call: check it first.")
        slide = replace(slide, remarks=(*slide.remarks, words))
    if slide.kind in _LEGAL and whole:
        # TRANSLATORS: Under rules of law on a slide of which only the first sentences are shown.
        words = gettext_in(slide.locale, "Shortened here; the whole text is in the guide.")
        slide = replace(slide, remarks=(*slide.remarks, words))
    return _with_sources(voices, slide)


def _names_unconfirmed(voices: Voices, slide: Slide) -> bool:
    refs = [run.ref for point in slide.points for run in point.runs if run.ref]
    known = [voices.guide.contacts.get(r.id) for r in refs if r.kind is RefKind.CONTACT]
    return any(contact is not None and contact.called_on is None for contact in known)


def _with_sources(voices: Voices, slide: Slide) -> Slide:
    """What it rests on; our own advice says so, and what cites nothing names its chapter."""
    if slide.kind in {SlideKind.TITLE, SlideKind.SOURCES}:
        return slide
    named = dict.fromkeys(slide.sources)
    named |= dict.fromkeys(source for point in slide.points for source in point.sources)
    if any(point.ours for point in slide.points):
        # TRANSLATORS: editorial advice of this guide, of no other organisation.
        named = {gettext_in(slide.locale, "our advice"): None} | named
    if not named:
        number = voices.chapters[slide.locale].head.number
        # TRANSLATORS: Foot of a slide that cites no other source; {number} is of the chapter.
        words = gettext_in(slide.locale, "this guide, chapter {number}").format(number=number)
        named = {words: None}
    return replace(slide, sources=tuple(named))
