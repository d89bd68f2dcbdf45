"""Makes Qt's ICU data library smaller: the languages of the guide instead of all there are.

ICU keeps its data as one file with a table of contents inside `libicudata`. The items named in
`installers/linux/icu-data.txt` are copied, byte for byte, into a library with the same name, soname
and symbol, so that Qt's libraries go on finding it and the original can be put in its place. It
changes no item and understands none.
"""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.keep import load
from scripts.installers.names import DATA

# ICU lets items begin at multiples of 16 bytes (its tool `icupkg` does the same).
_ALIGNED = 16
# Bytes 2 and 3 of the head of every ICU data file.
_MAGIC = b"\xda\x27"
_SECTION = """
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{file}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""


def read_items(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The head and the items of ICU data, by name, in the order of the table.

    Raises:
        InstallerError: It is not ICU data, or damaged.
    """
    if data[2:4] != _MAGIC:
        message = "this is no ICU data"
        raise InstallerError(message)
    try:
        (head,) = struct.unpack_from("<H", data)
        (count,) = struct.unpack_from("<I", data, head)
        table = [struct.unpack_from("<II", data, head + 4 + 8 * at) for at in range(count)]
        ends = [begins for _name, begins in table[1:]] + [len(data) - head]
        items = {}
        for (name, begins), end in zip(table, ends, strict=True):
            word = data[head + name : data.index(b"\0", head + name)].decode("ascii")
            items[word] = data[head + begins : head + end]
    except (struct.error, ValueError) as error:
        message = f"ICU's data is damaged: {error}"
        raise InstallerError(message) from error
    return data[:head], items


def write_items(head: bytes, items: Mapping[str, bytes]) -> bytes:
    """ICU data with these items, which must be in order of their names."""
    names, places = b"", []
    first = 4 + 8 * len(items)
    for name in items:
        places.append(first + len(names))
        names += name.encode("ascii") + b"\0"
    body = bytearray(names.ljust(-(-(first + len(names)) // _ALIGNED) * _ALIGNED - first, b"\xaa"))
    table = struct.pack("<I", len(items))
    for place, item in zip(places, items.values(), strict=True):
        table += struct.pack("<II", place, first + len(body))
        body += item.ljust(-(-len(item) // _ALIGNED) * _ALIGNED, b"\xaa")
    return head + table + bytes(body)


def reduce(library: Path) -> None:
    """Leave only the named items in an ICU data library.

    Raises:
        InstallerError: A line of the list names no item, or the library is not as it was.
    """
    symbol, offset, size = _place(library)
    data = library.read_bytes()[offset : offset + size]
    head, items = read_items(data)
    keep = load(DATA / "linux" / "icu-data.txt")
    inside = {name.partition("/")[2]: item for name, item in items.items()}
    if unused := keep.unused(inside):
        message = f"these lines of icu-data.txt name no item: {', '.join(unused)}"
        raise InstallerError(message)
    dropped = set(keep.strangers(inside))
    kept = {name: item for name, item in items.items() if name.partition("/")[2] not in dropped}
    _link(library, symbol, write_items(head, kept))


def _place(library: Path) -> tuple[str, int, int]:
    """The one symbol of a data library with its place in the file and its size."""
    symbols = tools.run(["readelf", "--wide", "--dyn-syms", library])
    rows = re.findall(
        r": ([0-9a-f]{16}) +(\w+) OBJECT +GLOBAL \w+ +\d+ (icudt\d+_dat)$", symbols, re.MULTILINE
    )
    sections = tools.run(["readelf", "--wide", "--sections", library])
    found = re.search(r"\.rodata +PROGBITS +([0-9a-f]{16}) ([0-9a-f]+)", sections)
    if len(rows) != 1 or found is None:
        message = f"{library.name} is not an ICU data library"
        raise InstallerError(message)
    address, size, symbol = rows[0]
    offset = int(address, 16) - int(found[1], 16) + int(found[2], 16)
    return symbol, offset, int(size, 0)


def _link(library: Path, symbol: str, data: bytes) -> None:
    """Write the library anew around other data."""
    folder = library.parent / ".icu"
    folder.mkdir()
    (folder / "icu.dat").write_bytes(data)
    source = folder / "icu.s"
    source.write_text(_SECTION.format(symbol=symbol, file="icu.dat"), encoding="ascii")
    flags = ["-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,--build-id=sha1"]
    made = folder / library.name
    tools.run(["gcc", *flags, "-o", made, source.name], cwd=folder)
    tools.run(["strip", "--strip-unneeded", made])
    library.write_bytes(made.read_bytes())
    for path in (folder / "icu.dat", source, made):
        path.unlink()
    folder.rmdir()
