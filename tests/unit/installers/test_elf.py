"""The search path of a library: read, taken out, and nothing else touched."""

import contextlib
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers import elf
from scripts.installers.errors import InstallerError

RPATH, RUNPATH, STRTAB, NEEDED = 15, 29, 5, 1
# Where the words and the linker's list lie in the file, and how far addresses are from that.
WORDS_AT, LIST_AT, SHIFT = 0x200, 0x400, 0x10000
WORDS = b"\0libm.so.6\0/srv1/builder/lib\0$ORIGIN/../lib\0after\0"


def library(entries: list[tuple[int, int]]) -> bytes:
    """The smallest 64-bit Linux library that names others."""
    listed = [(STRTAB, WORDS_AT + SHIFT), *entries, (0, 0)]
    body = b"".join(struct.pack("<qQ", *entry) for entry in listed)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    load = struct.pack("<IIQQQQQQ", 1, 5, 0, SHIFT, SHIFT, 0x600, 0x600, 0x1000)
    dynamic = struct.pack("<IIQQQQQQ", 2, 6, LIST_AT, LIST_AT + SHIFT, 0, len(body), len(body), 8)
    whole = bytearray(0x600)
    whole[: len(head + load + dynamic)] = head + load + dynamic
    whole[WORDS_AT : WORDS_AT + len(WORDS)] = WORDS
    whole[LIST_AT : LIST_AT + len(body)] = body
    return bytes(whole)


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "libsmall.so.1"
    path.write_bytes(content)
    return path


def place(word: bytes) -> int:
    return WORDS.index(word)


@pytest.mark.parametrize("tag", [RPATH, RUNPATH])
def test_the_folder_of_the_builder_is_found_and_taken_out(tmp_path: Path, tag: int) -> None:
    path = written(tmp_path, library([(NEEDED, 1), (tag, place(b"/srv1"))]))
    assert elf.search_path(path) == "/srv1/builder/lib"

    elf.forget_search_path(path)

    assert elf.search_path(path) == ""
    assert b"/srv1/builder" not in path.read_bytes()


def test_all_other_entries_and_words_stay_in_their_order(tmp_path: Path) -> None:
    path = written(tmp_path, library([(RUNPATH, place(b"/srv1")), (NEEDED, 1), (30, 8)]))

    elf.forget_search_path(path)

    after = path.read_bytes()
    kept = struct.unpack_from("<8q", after, LIST_AT)
    assert kept == (STRTAB, WORDS_AT + SHIFT, NEEDED, 1, 30, 8, 0, 0)
    assert b"\0libm.so.6\0" in after
    assert b"\0$ORIGIN/../lib\0after\0" in after


def test_a_library_without_a_search_path_stays_byte_for_byte(tmp_path: Path) -> None:
    path = written(tmp_path, library([(NEEDED, 1)]))
    before = path.read_bytes()

    elf.forget_search_path(path)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ" + bytes(80),
        b"\x7fELF\x01\x01" + bytes(80),  # 32 bits
        b"\x7fELF\x02\x02" + bytes(80),  # most significant byte first
        b"\x7fELF\x02\x01",
        library([(NEEDED, 1)])[:100],
        library([(RUNPATH, 0x5000)]),
        library([(RUNPATH, place(b"/srv1"))])[: LIST_AT + 8],
    ],
)
def test_what_is_no_whole_64_bit_library_is_refused(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)

    with pytest.raises(InstallerError, match="libsmall"):
        elf.forget_search_path(path)
    with pytest.raises(InstallerError, match="libsmall"):
        elf.search_path(path)
    assert path.read_bytes() == content


@given(at=st.integers(0, 0x1FF), byte=st.integers(0, 255))
def test_a_damaged_head_is_read_or_refused_and_never_more(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    content = bytearray(library([(RUNPATH, place(b"/srv1"))]))
    content[at] = byte
    path = written(tmp_path_factory.mktemp("elf"), bytes(content))

    with contextlib.suppress(InstallerError):
        elf.search_path(path)
