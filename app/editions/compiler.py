"""Compiles the sources of a guide into an edition: JSON, figures, index, manifest.

An edition appears whole or not at all: it is built beside its place, flushed to the disk and
renamed. Several programs may compile at once; the first one wins and the others use its work.
Unchanged sources are not compiled again, and a damaged edition is.
"""

import errno
import json
import os
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import __version__
from app.content.digest import content_digest
from app.editions.codec import encode, shape_of
from app.editions.errors import BadEditionError, CannotWriteError, FaultyContentError
from app.editions.layout import (
    ENTRIES,
    GUIDE_FILE,
    INDEX_FOLDER,
    chapter_file,
    entry_file,
    figure_file,
    is_current,
)
from app.editions.manifest import (
    SCHEMA,
    Manifest,
    is_intact,
    read_manifest,
    record_files,
    write_manifest,
)
from app.model.guide import Chapter, Guide, OpenGuide
from app.model.locale import Locale
from app.search.indexer import build_index, index_rules

# Hexadecimal digits of the digest that name the folder. Our choice: 64 bits tell editions apart and
# keep paths short; the manifest holds the whole digest.
NAME_DIGITS = 16

_BUILDING = ".building-"
_REPLACED = ".replaced-"

# Seconds after which a half-built folder is litter of a killed program: no build takes an hour.
_LITTER_AFTER = 3600

# Times to move an edition into its place while others do the same.
_TRIES = 5

# What the system says when a folder stands where another is to be moved.
_IN_THE_WAY = frozenset({errno.ENOTEMPTY, errno.EEXIST})


def compile_edition(source_folder: Path, editions_folder: Path, *, force: bool = False) -> Path:
    """The folder of the edition that these sources make; compiled only if it is not there.

    Args:
        source_folder: A folder with `guide.toml`.
        editions_folder: Where editions lie; created when it is missing.
        force: Compile even if an intact edition of these sources is there.

    Raises:
        FaultyContentError: The sources have errors.
        CannotWriteError: The edition cannot be written.
    """
    digest = content_digest(source_folder)
    target = editions_folder / digest[:NAME_DIGITS]
    if not force and _is_done(target, digest):
        return target
    source, digest = _load(source_folder, digest)
    target = editions_folder / digest[:NAME_DIGITS]
    try:
        editions_folder.mkdir(parents=True, exist_ok=True)
        _sweep(editions_folder)
        return install(source, digest, target, force=force)
    except OSError as error:
        raise CannotWriteError(editions_folder, error.strerror or str(error)) from error


def install(source: OpenGuide, digest: str, target: Path, *, force: bool = False) -> Path:
    """Build the edition of an open guide beside its place and move it there.

    Raises:
        OSError: It cannot be written; what was written of it is removed.
    """
    building = Path(tempfile.mkdtemp(prefix=_BUILDING, dir=target.parent))
    try:
        # mkdtemp makes it the user's alone; an edition may be read by all.
        building.chmod(0o755)
        build_edition(source, digest, building)
        _flush(building)
        _move(building, target, digest, force=force)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return target


def build_edition(source: OpenGuide, digest: str, folder: Path) -> None:
    """Write all files of an edition into an empty folder."""
    guide = replace(source.guide, info=replace(source.guide.info, digest=digest))
    bare: dict[str, Any] = {name: {} for name in ENTRIES}
    _write_json(folder / GUIDE_FILE, replace(guide, **bare))
    for name in ENTRIES:
        _write_json(folder / entry_file(name), getattr(guide, name))
    for locale in Locale:
        for head in guide.contents[locale]:
            if head.locale is locale:
                _write_json(folder / chapter_file(head), source.chapter(locale, head.id))
    for figure_id in guide.figures:
        _write(folder / figure_file(figure_id), source.drawing(figure_id))
    build_index(source, folder / INDEX_FOLDER)
    manifest = Manifest(
        SCHEMA,
        shape_of(Guide, Chapter),
        __version__,
        index_rules(),
        digest,
        record_files(folder),
    )
    write_manifest(folder, manifest)


def _load(source_folder: Path, digest: str) -> tuple[OpenGuide, str]:
    """The guide and the digest of what was read, even when a file is saved meanwhile."""
    # Imported late: when nothing has changed, no Markdown and no check is needed.
    from app.content.check import check  # noqa: PLC0415

    while True:
        examined = check(source_folder)
        if not examined.ok or examined.source is None:
            raise FaultyContentError(source_folder, examined.complaints)
        now = content_digest(source_folder)
        if now == digest:
            return examined.source, digest
        digest = now


def _is_done(target: Path, digest: str) -> bool:
    try:
        manifest = read_manifest(target)
    except BadEditionError:
        return False
    return is_current(manifest, digest) and is_intact(target, manifest)


def _move(building: Path, target: Path, digest: str, *, force: bool) -> None:
    """Rename the folder to its place; an edition that is in the way and good is left there."""
    for _ in range(_TRIES):
        if force:
            _put_aside(target)
        try:
            building.rename(target)
        except OSError as error:
            # What was in the way may be gone already: another compile has put it aside.
            if error.errno not in _IN_THE_WAY and not target.exists():
                raise
            if _is_done(target, digest):
                return
            _put_aside(target)
        else:
            _flush_folder(target.parent)
            return
    raise CannotWriteError(target, target.name)


def _put_aside(target: Path) -> None:
    """Rename what stands in the way and remove it; it may be gone already."""
    aside = target.with_name(f"{_REPLACED}{target.name}-{os.getpid()}-{time.monotonic_ns()}")
    try:
        target.rename(aside)
    except FileNotFoundError:
        return
    shutil.rmtree(aside, ignore_errors=True)


def _sweep(editions_folder: Path) -> None:
    """Remove what programs that were killed left behind."""
    oldest = time.time() - _LITTER_AFTER
    for prefix in (_BUILDING, _REPLACED):
        for litter in editions_folder.glob(prefix + "*"):
            if litter.stat().st_mtime < oldest:
                shutil.rmtree(litter, ignore_errors=True)


def _write_json(path: Path, value: object) -> None:
    _write(path, json.dumps(encode(value), ensure_ascii=False, separators=(",", ":")))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _flush(folder: Path) -> None:
    """Have every file and folder on the disk, not only in its cache."""
    for parent, _, files in os.walk(folder):
        for name in files:
            with (Path(parent) / name).open("rb+") as file:
                os.fsync(file.fileno())
        _flush_folder(Path(parent))


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle for a folder that could be flushed.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
