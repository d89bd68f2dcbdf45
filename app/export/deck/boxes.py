"""The boxes of a chapter as slides, and what a trainer box adds to them.

A safety line and a case are never shortened.
"""

from collections.abc import Iterator, Mapping, Sequence

from app.content.law_cited import cited_acts
from app.export.deck.draft import Draft
from app.export.deck.faces import Faces
from app.export.deck.sentences import GLANCE, GLANCE_AT_ITEM, GLANCE_AT_LAW
from app.export.deck.trainer import Guidance, read_guidance
from app.i18n import gettext_in
from app.model.locale import Locale
from app.model.section import Block, BlockKind, Box, BoxKind, Section
from app.model.slide import Note, Point, PointKind, SlideKind

_KINDS = {
    BoxKind.KEY: SlideKind.KEY,
    BoxKind.LAW: SlideKind.LAW,
    BoxKind.WARNING: SlideKind.WARNING,
    BoxKind.CASE: SlideKind.CASE,
    BoxKind.NOTE: SlideKind.NOTE,
    BoxKind.CHECKLIST: SlideKind.CHECKLIST,
}
_MOST = {BoxKind.LAW: GLANCE_AT_LAW, BoxKind.CASE: 0, BoxKind.CHECKLIST: 0}


def box_drafts(
    faces: Faces, section: Section, box: Box, blocks: tuple[Block, ...]
) -> Iterator[Draft]:
    """A box as one slide; it may still have to be cut to size."""
    voices = faces.voices
    titles, crumbs = {}, {}
    for locale in voices.chapters:
        there = voices.section(section, locale)
        titles[locale] = (there.find_box(box.anchor) or box).title
        crumbs[locale] = "" if section.level == 1 else there.title
    draft = faces.draft(_KINDS[box.kind], section, f"#{box.anchor}", title=titles, crumb=crumbs)
    points: dict[Locale, list[Point]] = {locale: [] for locale in voices.chapters}
    for block in blocks:
        kind = _point_kind(box.kind, block, alone=len(blocks) == 1)
        usual = GLANCE_AT_ITEM if block.kind is BlockKind.ITEM else GLANCE
        said = voices.points(section, block, kind, _MOST.get(box.kind, usual))
        for locale, point in said.items():
            points[locale].append(point)
    yield faces.with_points(draft, points)


def _point_kind(box: BoxKind, block: Block, *, alone: bool) -> PointKind:
    if block.number:
        return PointKind.NUMBER
    if box is BoxKind.CHECKLIST and block.kind is BlockKind.ITEM:
        return PointKind.TICK
    if box in {BoxKind.CASE, BoxKind.CHECKLIST} or alone:
        return PointKind.PLAIN
    return PointKind.BULLET


def guided(
    faces: Faces,
    section: Section,
    anchor: str,
    blocks: Mapping[Locale, Sequence[Block]],
    case: Sequence[Draft],
) -> tuple[list[Draft], int, dict[Locale, list[Note]]]:
    """What a trainer box gives: slides with questions and answers, minutes, and notes.

    Args:
        faces: Makes the drafts.
        section: Where the box stands.
        anchor: Of the box.
        blocks: Of the box, in each language.
        case: The slides of the case that it is about; empty for none.
    """
    read = {locale: read_guidance(said) for locale, said in blocks.items()}
    notes = {
        locale: [Note(faces.voices.spoken(runs, locale), trainer=True) for runs in one.notes]
        for locale, one in read.items()
    }
    crumbs = {
        locale: case[0].faces[locale].title if case else faces.voices.section(section, locale).title
        for locale in read
    }
    # TRANSLATORS: Title of a slide with questions that a group discusses.
    asked = {locale: gettext_in(locale, "Questions for discussion") for locale in read}
    # TRANSLATORS: Title of a slide with the answers to questions just discussed.
    said = {locale: gettext_in(locale, "Answers") for locale in read}
    drafts = []
    for kind, titles in ((SlideKind.QUESTIONS, asked), (SlideKind.ANSWERS, said)):
        suffix = f"#{anchor}-{kind.value}"
        draft = faces.draft(kind, section, suffix, title=titles, crumb=crumbs)
        acts = _acts(faces, section, read) if kind is SlideKind.ANSWERS else ()
        points = _discussed(faces, kind, read, acts)
        if all(points.values()):
            drafts.append(faces.with_points(draft, points))
    minutes = next((one.minutes for one in read.values() if one.minutes), 0)
    return drafts, minutes, notes


def _acts(faces: Faces, section: Section, read: Mapping[Locale, Guidance]) -> tuple[str, ...]:
    """The acts whose law answers may state: those of their section, and those they name."""
    guide = faces.guide
    answers = (one.answer for guidance in read.values() for one in guidance.questions)
    refs = {run.ref.id for runs in answers for run in runs if run.ref}
    named = {article.act for key, article in guide.articles.items() if key in refs}
    named.update(cited_acts(guide, section))
    return tuple(key for key in guide.acts if key in named)


def _discussed(
    faces: Faces, kind: SlideKind, read: Mapping[Locale, Guidance], acts: tuple[str, ...]
) -> dict[Locale, list[Point]]:
    """The questions, or their answers, each under the number of its question."""
    points = {}
    for locale, one in read.items():
        runs = [q.question if kind is SlideKind.QUESTIONS else q.answer for q in one.questions]
        points[locale] = [
            Point(
                faces.voices.spoken(words, locale), PointKind.NUMBER, number, ours=True, acts=acts
            )
            for number, words in enumerate(runs, 1)
            if words
        ]
    return points
