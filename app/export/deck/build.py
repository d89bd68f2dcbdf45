"""From a chapter to a deck: which slides a chapter has, in which order, and what each of them says.

Slides follow the chapter's own order. What does not fit on one goes into its speaker's notes;
nothing is written here that the chapter, an entry or the catalogue does not say.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from app.export.deck.boxes import box_drafts, guided
from app.export.deck.draft import MOST_TABLE_SLIDES, Draft, Room, fill, fill_one, split
from app.export.deck.entries import source_count, source_points
from app.export.deck.faces import PACE, Faces
from app.export.deck.finish import finished, lengthened, shortened, with_remarks
from app.export.deck.mentions import Mentions
from app.export.deck.sentences import GLANCE, GLANCE_AT_ITEM
from app.export.deck.voices import Voices, hear
from app.i18n import gettext_in
from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.model.section import Block, BlockKind, BoxKind, Section
from app.model.slide import Deck, Note, Point, PointKind, SlideKind

# A sentence alone before a figure or table ("Follow the figure.") is said, not shown. Letters; our
# choice.
_SAID = 90


def build_decks(source: OpenGuide, chapter_id: str, room: Room) -> Mapping[Locale, Deck]:
    """The slides of a chapter in every language, slide n the same in each.

    Raises:
        UnknownChapterError: There is no such chapter.
    """
    builder = DeckBuilder(source, hear(source, chapter_id), room)
    for _section in builder.steps():
        pass
    return builder.decks()


@dataclass
class DeckBuilder:
    """One walk through a chapter, in steps, so that a window can breathe between them.

    Attributes:
        source: The guide.
        voices: The chapter in every language.
        room: Measures what fits.
        done: Slides made so far.
        starts: The first slide of each section so far.
        kept: Notes waiting for the next slide.
    """

    source: OpenGuide
    voices: Voices
    room: Room
    done: list[Draft] = field(default_factory=list)
    starts: dict[str, int] = field(default_factory=dict)
    kept: dict[Locale, list[Note]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.faces = Faces(self.source, self.voices)
        self.mentions = Mentions(self.faces)

    def decks(self) -> Mapping[Locale, Deck]:
        """The slides in every language, once all steps are done."""
        return {
            locale: Deck(
                self.voices.spine.head.id,
                locale,
                tuple(draft.faces[locale] for draft in self.done),
                tuple(self.starts.items()),
            )
            for locale in Locale
        }

    def steps(self) -> Iterator[None]:
        """Make the slides of one section after the other, then those of the sources."""
        above: Section | None = None
        for number, section in enumerate(self.voices.spine.sections):
            self.starts[section.id] = len(self.done)
            if number == 0:
                self._add(self.faces.title(section))
            elif section.level <= 2:  # noqa: PLR2004 - a section of the chapter's own
                above = None
            self._walk(section, above)
            if number and section.level == 2:  # noqa: PLR2004
                above = section
            yield
        self._sources()

    # One section ---------------------------------------------------------------------------------

    def _walk(self, section: Section, above: Section | None) -> None:
        mentioned = False
        for anchor, group in groupby(section.blocks, key=lambda block: block.box):
            box = section.find_box(anchor)
            blocks = tuple(group)
            if box is None:
                self._open(section, above, blocks)
                continue
            if box.kind in {BoxKind.CASE, BoxKind.TRAINER} and not mentioned:
                mentioned = True
                self._mention(section)
            if box.kind is BoxKind.TRAINER:
                self._guide(section, box.anchor, blocks)
            else:
                for draft in box_drafts(self.faces, section, box, blocks):
                    self._add(draft)
        if not mentioned:
            self._mention(section)

    def _open(self, section: Section, above: Section | None, blocks: tuple[Block, ...]) -> None:
        """Blocks that stand in no box: figures and tables alone, the rest together."""
        waiting: list[Block] = []
        for block in blocks:
            if block.kind is BlockKind.LEAD:
                continue
            if block.kind not in {BlockKind.FIGURE, BlockKind.TABLE}:
                waiting.append(block)
                continue
            if self._only_points_at_it(waiting):
                self._keep(section, waiting)
            else:
                self._say(section, above, waiting)
            waiting = []
            if block.kind is BlockKind.FIGURE:
                self._figure(section, block)
            else:
                self._table(section, above, block)
        self._say(section, above, waiting)

    @staticmethod
    def _only_points_at_it(blocks: list[Block]) -> bool:
        return len(blocks) == 1 and len(blocks[0].text) <= _SAID

    def _keep(self, section: Section, blocks: Iterable[Block]) -> None:
        for block in blocks:
            for locale in self.voices.chapters:
                note = Note(self.voices.runs(section, block, locale))
                self.kept.setdefault(locale, []).append(note)

    def _say(self, section: Section, above: Section | None, blocks: list[Block]) -> None:
        """Text of a section; a list begins a slide with the sentence that introduces it."""
        if not blocks:
            return
        kinds = [block.kind for block in blocks]
        for number in range(1, len(blocks)):
            if kinds[number : number + 2] == [BlockKind.PARAGRAPH, BlockKind.ITEM]:
                self._say(section, above, blocks[:number])
                self._say(section, above, blocks[number:])
                return
        points: dict[Locale, list[Point]] = {locale: [] for locale in self.voices.chapters}
        for number, block in enumerate(blocks):
            after = blocks[number + 1].kind if number + 1 < len(blocks) else None
            leads_in = block.kind is BlockKind.PARAGRAPH and after is BlockKind.ITEM
            alone = len(blocks) == 1
            kind = PointKind.PLAIN if leads_in or alone else PointKind.BULLET
            if block.number:
                kind = PointKind.NUMBER
            most = GLANCE_AT_ITEM if block.kind is BlockKind.ITEM else GLANCE
            for locale, point in self.voices.points(section, block, kind, most).items():
                points[locale].append(point)
        draft = self.faces.draft(SlideKind.POINTS, section, f"#{blocks[0].anchor}", above=above)
        self._add(self.faces.with_points(draft, points))

    def _figure(self, section: Section, block: Block) -> None:
        whole = self.faces.figure(section, block)
        if whole is None:
            self._keep(section, [block])
            return
        self._add(whole)
        drawing = whole.face.figure
        bands = self.room.bands(drawing.drawing) if drawing else ()
        for number, band in enumerate(bands, 1):
            piece = _banded(whole, band)
            self._place(finished(self.voices, piece, number, len(bands)))

    def _table(self, section: Section, above: Section | None, block: Block) -> None:
        draft = shortened(self.faces.table(section, block, above), self.room, self.voices)
        pieces = split(draft, self.room)
        if len(pieces) > MOST_TABLE_SLIDES:
            # The line on the rows left out takes room too.
            told = split(self.faces.with_rows_left(draft, draft.count), self.room)
            pieces = tuple(one.changed(lambda slide: replace(slide, remarks=())) for one in told)
        shown = pieces[:MOST_TABLE_SLIDES]
        left = sum(piece.count for piece in pieces[MOST_TABLE_SLIDES:])
        # A row alone may be too tall for that line: it stays in the guide too.
        while (
            left and len(shown) > 1 and self._runs_over(self.faces.with_rows_left(shown[-1], left))
        ):
            left += shown[-1].count
            shown = shown[:-1]
        for number, piece in enumerate(shown, 1):
            last = number == len(shown)
            said = self.faces.with_rows_left(piece, left) if left and last else piece
            self._place(finished(self.voices, said, number, len(shown)))

    def _guide(self, section: Section, anchor: str, blocks: tuple[Block, ...]) -> None:
        """Questions after the case they belong to; notes and minutes on the first of them."""
        case: list[Draft] = []
        while self.done and self.done[-1].face.kind is SlideKind.CASE:
            if self.done[-1].face.section != section.id:
                break
            case.insert(0, self.done.pop())
        asked: list[Draft] = []
        guidance = {
            locale: [self.voices.block(section, block, locale) for block in blocks]
            for locale in self.voices.chapters
        }
        drafts, minutes, notes = guided(self.faces, section, anchor, guidance, case)
        for draft in drafts:
            asked += self._cut(draft)
        together = [*case, *asked]
        if not together and self.done:
            together = [self.done.pop()]
        for number, draft in enumerate(together):
            told = self.faces.paced(draft, minutes * 60 // len(together)) if minutes else draft
            self._place(self.faces.with_notes(told, notes) if number == 0 else told)

    def _mention(self, section: Section) -> None:
        if section.level == 1:  # what the key points name is told where it is explained
            return
        for draft in self.mentions.drafts(section):
            self._add(draft)

    def _sources(self) -> None:
        spine = self.voices.spine
        total = source_count(self.voices.guide, spine)
        if not total:
            return
        first = spine.sections[0]
        points = {
            locale: list(source_points(self.voices.guide, spine, locale))
            for locale in self.voices.chapters
        }
        draft = self.faces.with_points(
            self.faces.draft(
                SlideKind.SOURCES,
                first,
                "#sources",
                # TRANSLATORS: Heading of the numbered list at the end of a page.
                title={locale: gettext_in(locale, "Sources") for locale in Locale},
            ),
            points,
        )
        # The line on what is left out takes room too.
        piece = fill_one(self.faces.with_sources_left(draft, total), self.room)
        piece = piece.changed(lambda slide: replace(slide, remarks=()))
        left = total - piece.count
        self._place(finished(self.voices, self.faces.with_sources_left(piece, left), 1, 1))

    # Keeping -------------------------------------------------------------------------------------

    def _cut(self, draft: Draft) -> list[Draft]:
        pieces = [self._sized(piece) for piece in split(draft, self.room)]
        made = self._finished(pieces)
        remarks = with_remarks(draft, made)
        if remarks is draft or not any(self._runs_over(piece) for piece in made):
            return made
        # What the slides had to add under their points takes room too.
        pieces = [self._sized(piece) for piece in split(remarks, self.room)]
        own = {locale: slide.remarks for locale, slide in draft.faces.items()}
        return self._finished(
            [
                Draft({at: replace(face, remarks=own[at]) for at, face in piece.faces.items()})
                for piece in pieces
            ]
        )

    def _finished(self, pieces: list[Draft]) -> list[Draft]:
        return [
            finished(self.voices, piece, number, len(pieces))
            for number, piece in enumerate(pieces, 1)
        ]

    def _runs_over(self, piece: Draft) -> bool:
        return piece.count > 0 and fill(piece, self.room, tight=True) > 1.0

    def _sized(self, piece: Draft) -> Draft:
        short = shortened(piece, self.room, self.voices)
        return lengthened(short, self.room, self.voices)

    def _add(self, draft: Draft) -> None:
        for piece in self._cut(draft):
            self._place(piece)

    def _place(self, draft: Draft) -> None:
        kept, self.kept = self.kept, {}
        self.done.append(self.faces.with_notes(draft, kept) if kept else draft)


def _banded(whole: Draft, band: tuple[float, float]) -> Draft:
    """A band of a figure; the overview before it carries the notes."""
    faces = {}
    for locale, slide in whole.faces.items():
        assert slide.figure is not None
        figure = replace(slide.figure, top=band[0], bottom=band[1])
        faces[locale] = replace(slide, figure=figure, notes=(), seconds=PACE // 2)
    return Draft(faces)
