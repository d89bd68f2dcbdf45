"""Folders as values: their files in order, one digest for the whole, one time for every file.

It knows nothing of what the files are for.
"""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path


def files_of(folder: Path) -> list[str]:
    """Every file below a folder, by its path inside it with forward slashes, in order of bytes."""
    found = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def sha256_of(path: Path) -> str:
    """The SHA-256 of one file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of(folder: Path) -> str:
    """One SHA-256 over the names, contents and executable bits of all files; times do not count."""
    return digest_of_list(list_of(folder))


def list_of(folder: Path) -> dict[str, str]:
    """What is known of each file, by its path inside: its executable bit and its SHA-256."""
    listed = {}
    for name in files_of(folder):
        path = folder / name
        mode = "x" if path.stat().st_mode & 0o100 else "-"
        listed[name] = f"{mode} {sha256_of(path)}"
    return listed


def digest_of_list(listed: Mapping[str, str]) -> str:
    """The digest of the folder that a list describes."""
    whole = hashlib.sha256()
    for name, known in listed.items():
        whole.update(f"{name}\0{known.replace(' ', chr(0))}\n".encode())
    return whole.hexdigest()


def first_difference(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The first file in which two lists differ, in words; nothing where they are the same."""
    for name in sorted({*before, *after}):
        if name not in after:
            return f"{name} is gone"
        if name not in before:
            return f"{name} is new"
        if before[name] != after[name]:
            return f"{name} differs"
    return ""


def size_of(folder: Path) -> int:
    """The bytes of all files together."""
    return sum((folder / name).stat().st_size for name in files_of(folder))


def settle(folder: Path, epoch: int) -> None:
    """Give every file and folder the same time, and the plain modes 755 and 644.

    Args:
        folder: The tree.
        epoch: Seconds since 1970.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch))
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))
