"""Which file of a compiled edition holds what.

Names only; reading and writing are done by those who use them.
"""

from collections.abc import Mapping
from typing import Any

from app import __version__
from app.editions.codec import shape_of
from app.editions.manifest import SCHEMA, Manifest
from app.model.checklist import Checklist
from app.model.contact import Contact
from app.model.figure import Figure
from app.model.guide import Chapter, ChapterHead, Guide
from app.model.indicator import Indicator
from app.model.lesson import Lesson
from app.model.question import Question
from app.model.source import Source
from app.model.statute import Act, Article
from app.model.term import Term

GUIDE_FILE = "guide.json"
INDEX_FOLDER = "index"

# The fields of a guide that lie in a file each, with their type.
ENTRIES: dict[str, Any] = {
    "sources": Mapping[str, Source],
    "terms": Mapping[str, Term],
    "acts": Mapping[str, Act],
    "articles": Mapping[str, Article],
    "indicators": Mapping[str, Indicator],
    "contacts": Mapping[str, Contact],
    "figures": Mapping[str, Figure],
    "checklists": Mapping[str, Checklist],
    "questions": Mapping[str, Question],
    "lessons": Mapping[str, Lesson],
}


def entry_file(name: str) -> str:
    """The file of the entries of one field of the guide."""
    return f"entries/{name}.json"


def chapter_file(head: ChapterHead) -> str:
    """The file of a chapter in the language of the head."""
    return f"{head.locale.value}/{head.file}.json"


def figure_file(figure_id: str) -> str:
    """The file of a drawing."""
    return f"figures/{figure_id}.svg"


def is_readable(manifest: Manifest) -> bool:
    """Whether this program writes its values in the same shape."""
    return manifest.schema == SCHEMA and manifest.shape == shape_of(Guide, Chapter)


def is_current(manifest: Manifest, digest: str) -> bool:
    """Whether compiling sources of this digest again would change nothing."""
    # An edition is opened without the search; only who compiles asks for its rules.
    from app.search.indexer import index_rules  # noqa: PLC0415

    return (
        is_readable(manifest)
        and manifest.digest == digest
        and manifest.program == __version__
        and manifest.index_rules == index_rules()
    )
