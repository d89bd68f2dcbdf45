"""Builds the index of a guide: a Whoosh index of one segment, the heads, and the vocabulary.

The same guide gives the same bytes, so that a published edition can be built again and compared.
The folder must be empty and nobody else's: atomic swapping is done by `app.editions`.
"""

import json
import zlib
from pathlib import Path

from app.model.guide import OpenGuide
from app.model.locale import Locale
from app.search.analyzer import fingerprint
from app.search.document import Document, documents
from app.search.nodes import Form
from app.search.vocabulary import Vocabulary, build_vocabularies

HEADS_FILE = "documents.json"
VOCABULARY_FILE = "vocabulary.json"

# Raised when documents or fields of the index change their meaning.
SCHEMA = 4

# Whoosh's own files lie packed: a third to two thirds of their size, for 30 ms at the first search
# (docs/decisions/0018). Level 9 costs time only while building.
PACKED = ".z"
_PACKING = 9

# Whoosh names segment files at random unless told; one fixed name keeps builds alike.
_SEGMENT = "guide"
_LOCK_FILE = "MAIN_WRITELOCK"


def build_index(source: OpenGuide, folder: Path) -> None:
    """Write the index of a guide into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = tuple(documents(source))
    _write_whoosh(made, folder)
    _write_json(folder / HEADS_FILE, [_head_row(document) for document in made])
    vocabularies = build_vocabularies(made)
    rows = {locale.value: _rows(vocabularies[locale]) for locale in Locale}
    _write_json(folder / VOCABULARY_FILE, rows)


def index_rules() -> str:
    """What the words of an index are made by; an index made by other rules is of no use."""
    import whoosh  # noqa: PLC0415 - Whoosh loads late

    version = ".".join(map(str, whoosh.__version__))
    return f"{SCHEMA}/{fingerprint()}/whoosh {version}"


def _write_whoosh(made: tuple[Document, ...], folder: Path) -> None:
    # The only door to Whoosh while building; see also whoosh_backend.py for reading.
    from whoosh.codec.whoosh3 import W3Codec, W3Segment  # noqa: PLC0415 - Whoosh loads late
    from whoosh.index import create_in  # noqa: PLC0415 - Whoosh loads late

    from app.search.schema import (  # noqa: PLC0415 - it imports Whoosh
        PASSAGE_BREAK,
        build_schema,
        text_field,
        title_field,
    )

    class NamedCodec(W3Codec):  # type: ignore[misc] # Whoosh has no types
        """Whoosh's own codec with a fixed name for the segment."""

        def new_segment(self, _storage: object, name: str) -> W3Segment:
            return W3Segment(W3Codec(), name, segid=_SEGMENT)

    index = create_in(str(folder), build_schema())
    # A compound file would hold the times of its parts, and them in the order of the file system.
    writer = index.writer(codec=NamedCodec(), compound=False)
    for document in made:
        locale = document.head.locale
        text = PASSAGE_BREAK.join(part.text for part in document.passages)
        values = {}
        for form in Form:
            values[title_field(locale, form)] = document.head.title
            values[text_field(locale, form)] = text
        writer.add_document(**values)
    writer.commit(optimize=True)
    index.close()
    (folder / _LOCK_FILE).unlink(missing_ok=True)
    for path in sorted(folder.iterdir()):
        packed = zlib.compress(path.read_bytes(), _PACKING)
        path.with_name(path.name + PACKED).write_bytes(packed)
        path.unlink()


def _head_row(document: Document) -> list[object]:
    head = document.head
    return [head.kind, head.id, head.locale, head.chapter, head.title, list(head.path)]


def _rows(vocabulary: Vocabulary) -> list[list[object]]:
    return [[entry.exact, entry.key, entry.count] for entry in vocabulary.entries]


def _write_json(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8", newline="\n")
