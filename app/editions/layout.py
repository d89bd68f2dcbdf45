"""Which file of a compiled edition holds what.

Names only; reading and writing are done by those who use them.
"""

from app import __version__
from app.editions.codec import shape_of
from app.editions.manifest import SCHEMA, Manifest
from app.model.guide import Chapter, ChapterHead, Guide
from app.search.indexer import index_rules

GUIDE_FILE = "guide.json"
INDEX_FOLDER = "index"


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
    return (
        is_readable(manifest)
        and manifest.digest == digest
        and manifest.program == __version__
        and manifest.index_rules == index_rules()
    )
