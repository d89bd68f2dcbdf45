"""Digests: of a whole guide, to name its compiled edition, and of a text, to date a translation.

Only bytes and names count; no clock and no version of the program goes in.
"""

import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from app.content.text_file import same_lines
from app.model.locale import Locale

# Hexadecimal digits that the head of a translation keeps of the digest of its source text. Our
# choice: 64 bits show every change, and still fit a line.
TEXT_DIGITS = 16

ASSETS = "assets"
# Where a translation keeps the source text that it was made from; not part of the edition.
KEPT_SOURCES = "source"


def content_digest(folder: Path) -> str:
    """The SHA-256, in hexadecimal, of the names and bytes of every file that makes the guide."""
    digest = hashlib.sha256()
    for path in sorted(_files(folder), key=lambda path: path.relative_to(folder).as_posix()):
        content = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Data files, chapters and assets; kept sources, notes and hidden files are left out."""
    yield from folder.glob("*.toml")
    for locale in Locale:
        yield from (folder / locale.value).glob("*.md")
    for path in (folder / ASSETS).rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            yield path


def text_digest(body: str) -> str:
    """The digest of a chapter's text, the same whatever the line ends and the Unicode form."""
    plain = unicodedata.normalize("NFC", same_lines(body)).strip()
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()[:TEXT_DIGITS]
