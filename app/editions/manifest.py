"""The manifest of a compiled edition: which files it has, and their size and SHA-256.

A file that the manifest does not name is never read, and a name cannot lead out of the folder.
Nothing here knows what the files hold.
"""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.editions.codec import decode, encode
from app.editions.errors import BadEditionError, DamagedEditionError

MANIFEST_FILE = "manifest.json"

# Raised when the files of an edition are laid out or meant otherwise.
SCHEMA = 2

# Bytes. A guide has some hundred files of about 100 bytes in the manifest.
MAX_MANIFEST = 1_000_000

_NAME = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/)*[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """Size in bytes and digest of one file."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an edition says of its files.

    Attributes:
        schema: How the files are laid out.
        shape: Digest of the types that the JSON files hold.
        program: Version of the program that compiled it.
        index_rules: What the words of the index were made by.
        digest: Of the sources, in full.
        files: By name with forward slashes; all but the manifest itself.
    """

    schema: int
    shape: str
    program: str
    index_rules: str
    digest: str
    files: Mapping[str, FileRecord]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder.

    Raises:
        BadEditionError: There is none, or it is not one of this schema.
    """
    try:
        path = folder / MANIFEST_FILE
        if path.stat().st_size > MAX_MANIFEST:
            raise BadEditionError(folder)
        manifest = decode(Manifest, json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise BadEditionError(folder) from error
    if manifest.schema != SCHEMA or not all(map(_NAME.match, manifest.files)):
        raise BadEditionError(folder)
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a folder whose files lie there already."""
    text = json.dumps(encode(manifest), indent=1, sort_keys=True)
    (folder / MANIFEST_FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def record_files(folder: Path) -> dict[str, FileRecord]:
    """Records of all files in a folder."""
    return {name: _record((folder / name).read_bytes()) for name in _names(folder)}


def read_file(folder: Path, manifest: Manifest, name: str) -> bytes:
    """The bytes of one file, which are those that the manifest promises.

    Raises:
        DamagedEditionError: They are not, or the manifest does not name the file.
    """
    try:
        record = manifest.files[name]
        content = (folder / name).read_bytes()
    except (KeyError, OSError) as error:
        raise DamagedEditionError(folder, name) from error
    if _record(content) != record:
        raise DamagedEditionError(folder, name)
    return content


def is_intact(folder: Path, manifest: Manifest, under: str = "") -> bool:
    """Whether the files (below `under`, such as ``index/``) are exactly those of the manifest.

    A file too many counts as damage: Whoosh would open a planted newer table of contents.
    """
    promised = {name for name in manifest.files if name.startswith(under)}
    try:
        found = {name for name in _names(folder) if name.startswith(under)}
        for name in promised:
            read_file(folder, manifest, name)
    except (DamagedEditionError, OSError):
        return False
    return found - {MANIFEST_FILE} == promised


def _names(folder: Path) -> list[str]:
    found = []
    for parent, folders, files in os.walk(folder):
        folders.sort()
        base = Path(parent)
        found += [(base / name).relative_to(folder).as_posix() for name in files]
        # A link to a folder is not walked into, but it must not go unseen.
        found += [
            (base / name).relative_to(folder).as_posix()
            for name in folders
            if (base / name).is_symlink()
        ]
    return sorted(name for name in found if name != MANIFEST_FILE)


def _record(content: bytes) -> FileRecord:
    return FileRecord(len(content), hashlib.sha256(content).hexdigest())
