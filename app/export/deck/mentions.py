"""Signs and offences that a section refers to, as slides after it: each once in a deck.

Only the first of them are shown, so that a chapter full of references does not become a list of
them; the others are named where the section's own words and notes name them.
"""

from collections.abc import Iterable, Iterator

from app.export.deck.draft import Draft
from app.export.deck.faces import Faces
from app.model.section import BoxKind, Section
from app.model.text import RefKind

# So many signs and offences of one section are shown. Our choice.
MOST_SIGNS = 2
MOST_OFFENCES = 1


class Mentions:
    """Remembers what has been shown."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._shown: set[str] = set()

    def drafts(self, section: Section) -> Iterator[Draft]:
        """Slides of the first signs and offences named here and not shown before."""
        guide = self._faces.voices.guide
        signs = [
            guide.indicators[key]
            for key in _named(section, RefKind.INDICATOR)
            if key in guide.indicators and guide.indicators[key].shown
        ]
        fresh = [sign for sign in signs if sign.id not in self._shown][:MOST_SIGNS]
        for sign in fresh:
            self._shown.add(sign.id)
            yield self._faces.indicator(section, sign)
        if any(box.kind is BoxKind.LAW for box in section.boxes):
            # The chapter tells the law itself, in its own order.
            return
        offences = [
            guide.articles[key]
            for key in _named(section, RefKind.STATUTE)
            if key in guide.articles and guide.articles[key].offence
        ]
        new = [one for one in offences if one.id not in self._shown and not one.deleted]
        for article in new[:MOST_OFFENCES]:
            self._shown.add(article.id)
            yield self._faces.article(section, article)


def _named(section: Section, kind: RefKind) -> Iterable[str]:
    """Ids a section refers to, each once, in its order; what is for the trainer is left out."""
    found: dict[str, None] = {}
    for block in section.blocks:
        box = section.find_box(block.box)
        if box and box.kind is BoxKind.TRAINER:
            continue
        runs = [*block.runs, *(run for row in block.rows for cell in row for run in cell)]
        for run in runs:
            if run.ref and run.ref.kind is kind:
                found[run.ref.id] = None
    return found
