"""The summary of an MSI: the lot-drawn code and the time of day are replaced, nothing else."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.installers import msi
from scripts.installers.errors import InstallerError, MissingToolError

CODE = "01234567-89AB-CDEF-0123-456789ABCDEF"
OTHER = "FEDCBA98-7654-3210-FEDC-BA9876543210"
EPOCH = 1_700_000_000
# Ids and types of the summary ([MS-OLEPS]): the code is text, the two times are times.
TEXT, TIME, NUMBER = 30, 64, 3


def text(value: str) -> bytes:
    plain = value.encode("ascii") + b"\0"
    return struct.pack("<II", TEXT, len(plain)) + plain + bytes(-len(plain) % 4)


def time(ticks: int) -> bytes:
    return struct.pack("<IQ", TIME, ticks)


def summary(fields: dict[int, bytes]) -> bytes:
    """A property set with one section, as wixl writes it."""
    table, body = b"", b""
    start = 8 + 8 * len(fields)
    for name, value in fields.items():
        table += struct.pack("<II", name, start + len(body))
        body += value
    section = struct.pack("<II", start + len(body), len(fields)) + table + body
    return b"\xfe\xff" + bytes(26) + msi._FORMAT + struct.pack("<I", 48) + section


def package(
    code: str = "{" + CODE + "}", created: bytes = time(1), saved: bytes = time(2)
) -> bytes:
    fields = {
        2: text("A title"),
        9: text(code),
        12: created,
        13: saved,
        14: struct.pack("<II", 3, 500),
    }
    return b"before" * 100 + summary(fields) + b"after" * 100


def test_two_files_that_differ_by_lot_and_clock_become_one() -> None:
    one = msi.settled(package(), OTHER, EPOCH)
    two = msi.settled(package("{" + CODE[::-1] + "}", time(10**17), time(10**16)), OTHER, EPOCH)

    assert one == two
    assert f"{{{OTHER}}}".encode() in one


@given(st.integers(0, 2**32))
def test_the_times_are_the_given_one_as_windows_counts_it(epoch: int) -> None:
    made = msi.settled(package(), OTHER, epoch)

    # 100 nanoseconds since 1601; 1970 came 134,774 days later.
    ticks = struct.pack("<IQ", TIME, (epoch + 134_774 * 86_400) * 10**7)
    assert made.count(ticks) == 2


def test_nothing_else_is_touched() -> None:
    before = package()
    after = msi.settled(before, OTHER, EPOCH)

    changed = [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    code, times = before.index(CODE.encode()), [before.index(time(1)), before.index(time(2))]
    allowed = set(range(code, code + len(CODE)))
    for at in times:
        allowed |= set(range(at + 4, at + 12))
    assert set(changed) <= allowed


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (b"no summary at all", "exactly one summary"),
        (package() + package(), "exactly one summary"),
        (package(code="not a code"), "no package code"),
        (package(created=struct.pack("<IQ", NUMBER, 1)), "no time"),
        (package(saved=struct.pack("<IQ", NUMBER, 1)), "no time"),
        (summary({9: text("{" + CODE + "}"), 12: time(1)}), "lacks"),
    ],
)
def test_a_file_that_is_not_as_expected_is_refused_instead_of_guessed(
    made: bytes, words: str
) -> None:
    with pytest.raises(InstallerError, match=words):
        msi.settled(made, OTHER, EPOCH)


def test_a_missing_tool_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    with pytest.raises(MissingToolError, match="apt-get install wixl"):
        msi.make_msi(tmp_path, tmp_path / "guide.msi")
