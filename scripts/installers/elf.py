"""Takes the search path out of a 64-bit Linux library: where it was built is no place to load from.

Python's own libraries carry the folder of the Python that built them; an installed program must
load nothing from a folder that anybody could make there. It changes no code and no other entry.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.installers.errors import InstallerError

# The head of 64-bit ELF files, least significant byte first (elf(5)).
_MAGIC = b"\x7fELF\x02\x01"
_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_NULL, _DT_STRTAB, _DT_RPATH, _DT_RUNPATH = 0, 5, 15, 29
_PROGRAM = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what comes of a damaged file into words."""
    try:
        yield
    except (struct.error, ValueError, IndexError, OverflowError) as error:
        message = f"{path.name} is damaged: {error}"
        raise InstallerError(message) from error


def search_path(path: Path) -> str:
    """Where a library looks for others first; empty when it names no place.

    Raises:
        InstallerError: It is not a whole 64-bit Linux library.
    """
    data = path.read_bytes()
    with _reading(path):
        entries = _entries(data, _segments(data, path))
        strings = _strings(data, entries, path)
        places = [strings + value for _at, tag, value in entries if tag in {_DT_RPATH, _DT_RUNPATH}]
        return ":".join(data[at : data.index(b"\0", at)].decode() for at in places)


def forget_search_path(path: Path) -> None:
    """Take the search path out of a library, and its words too.

    Raises:
        InstallerError: It is not a whole 64-bit Linux library.
    """
    data = bytearray(path.read_bytes())
    with _reading(path):
        entries = _entries(data, _segments(data, path))
        kept = [(tag, value) for _at, tag, value in entries if tag not in {_DT_RPATH, _DT_RUNPATH}]
        if len(kept) == len(entries):
            return
        _forget(data, entries, _strings(data, entries, path))
        # The list ends with an empty entry; what is behind it is not read.
        kept += [(_DT_NULL, 0)] * (len(entries) - len(kept))
        for (at, _tag, _value), entry in zip(entries, kept, strict=True):
            _ENTRY.pack_into(data, at, *entry)
    path.write_bytes(data)


def _forget(data: bytearray, entries: list[tuple[int, int, int]], strings: int) -> None:
    """Write nothing over the words of the search path."""
    for _at, tag, value in entries:
        if tag in {_DT_RPATH, _DT_RUNPATH}:
            start = strings + value
            end = data.index(b"\0", start)
            data[start:end] = bytes(end - start)


def _segments(data: bytes | bytearray, path: Path) -> list[tuple[int, int, int, int]]:
    """Kind, place in the file, address and size of each part that is loaded."""
    if bytes(data[: len(_MAGIC)]) != _MAGIC:
        message = f"{path.name} is no 64-bit Linux library"
        raise InstallerError(message)
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    heads = (_PROGRAM.unpack_from(data, start + at * size) for at in range(count))
    return [(kind, place, address, held) for kind, _f, place, address, _p, held, _m, _a in heads]


def _entries(
    data: bytes | bytearray, segments: list[tuple[int, int, int, int]]
) -> list[tuple[int, int, int]]:
    """Place, tag and value of what the linker reads, up to the empty entry."""
    found: list[tuple[int, int, int]] = []
    for kind, place, _address, size in segments:
        if kind == _PT_DYNAMIC:
            for at in range(place, place + size, _ENTRY.size):
                tag, value = _ENTRY.unpack_from(data, at)
                if tag == _DT_NULL:
                    break
                found.append((at, tag, value))
    return found


def _strings(data: bytes | bytearray, entries: list[tuple[int, int, int]], path: Path) -> int:
    """Where the words of the linker's entries lie in the file."""
    table = next((value for _at, tag, value in entries if tag == _DT_STRTAB), None)
    for kind, place, address, size in _segments(data, path):
        if kind == _PT_LOAD and table is not None and address <= table < address + size:
            return place + table - address
    return 0
