"""How the tables on the page of an article are dressed: what is not needed, which column is this.

Rows are named here too, so that a paragraph of an article has an address. The words are those of
`app.content.entries.statute`; none is made here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.model.guide import Guide
from app.model.place import PlaceKind
from app.model.statute import Article
from app.ui.reader.words import version_tone


@dataclass(frozen=True, slots=True)
class TableLook:
    """What is special about one table.

    Attributes:
        anchors: Names of rows, by the number of the row; the head is row 0.
        dashed: Rows that say what is not needed.
        column: The column of what the page is about, or 0 for none.
        row: The same for a table that was turned since its columns had no room.
        foot: Hue and icon of a last row that is one cell wide.
    """

    anchors: Mapping[int, str] = field(default_factory=dict)
    dashed: frozenset[int] = frozenset()
    column: int = 0
    row: int = 0
    foot: tuple[str, str] = ("muted", "")


def article_boxes(guide: Guide, kind: PlaceKind, entry_id: str) -> dict[str, tuple[str, str]]:
    """Hue and icon of the box that says the version, by its anchor; empty for other entries."""
    if kind is not PlaceKind.STATUTE:
        return {}
    article = guide.articles[entry_id]
    tone = version_tone(unread=bool(guide.unread_changes(article.act)))
    return {f"statute-{article.id}-version": tone}


def article_tables(guide: Guide, kind: PlaceKind, entry_id: str) -> dict[str, TableLook]:
    """The looks of an article's tables by the ids of their sections; empty for other entries."""
    if kind is not PlaceKind.STATUTE:
        return {}
    from app.content.entries.letters import family  # noqa: PLC0415 - entries are opened rarely
    from app.content.entries.statute import elements_in_order  # noqa: PLC0415

    article = guide.articles[entry_id]
    name = f"statute-{article.id}"
    foot = version_tone(unread=bool(guide.unread_changes(article.act)))
    elements = elements_in_order(article)
    dashed = frozenset(row for row, one in enumerate(elements, 1) if not one.needed)
    return {
        f"{name}-letters": TableLook(column=_place_in(family(guide, article), article)),
        f"{name}-elements": TableLook(
            _anchors(one.paragraph for one in elements), dashed, foot=foot
        ),
        f"{name}-penalties": TableLook(
            _anchors(one.paragraph for one in article.penalties), foot=foot
        ),
    }


def _place_in(articles: tuple[Article, ...], article: Article) -> int:
    return [other.id for other in articles].index(article.id) + 1


def _anchors(paragraphs: Iterable[str]) -> dict[int, str]:
    """The first row about each paragraph carries its name."""
    from app.content.entries.statute import paragraph_anchor  # noqa: PLC0415

    found: dict[str, int] = {}
    for row, number in enumerate(paragraphs, 1):
        if anchor := paragraph_anchor(number):
            found.setdefault(anchor, row)
    return {row: anchor for anchor, row in found.items()}
