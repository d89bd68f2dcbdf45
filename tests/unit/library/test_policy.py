"""The administrator's policy is obeyed when it is read, and counts as the strictest when it is not.

Nothing a reader can do (environment, options, folders) is asked for it.
"""

import os
import stat
import sys
from pathlib import Path
from types import ModuleType
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library import policy as module
from app.library.policy import (
    KEYS,
    MAX_BYTES,
    MAX_UNKNOWN,
    POLICY_FILE,
    Policy,
    PolicyFault,
    PolicyState,
    parse_policy,
    read_file,
    read_policy,
)
from app.library.policy_words import fault_words, policy_words
from app.model.locale import Locale

WHOLE = """
locale = "sq"
leave_no_trace = true
imports = false
allowed_publishers = ["Ministry of Interior", "6f1d"]
"""


posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")


def is_strictest(policy: Policy) -> bool:
    return policy.leave_no_trace and not policy.imports


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def test_no_file_is_no_policy_and_nothing_is_set(file: Path) -> None:
    found = read_file(file)
    assert found == Policy(place=str(file))
    assert policy_words(found) == fault_words(found) == ""


def test_every_setting_is_read(file: Path) -> None:
    file.write_text(WHOLE, encoding="utf-8")
    assert read_file(file) == Policy(
        state=PolicyState.READ,
        place=str(file),
        locale=Locale.SQ,
        leave_no_trace=True,
        imports=False,
        allowed_publishers=("Ministry of Interior", "6f1d"),
    )


def test_an_empty_file_is_a_policy_that_sets_nothing(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf# only a remark\n")
    assert read_file(file) == Policy(state=PolicyState.READ, place=str(file))


def test_no_publisher_is_not_the_same_as_any_publisher(file: Path) -> None:
    file.write_text("allowed_publishers = []\n", encoding="utf-8")
    assert read_file(file).allowed_publishers == ()
    assert parse_policy({}, "").allowed_publishers is None


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"locale = ", PolicyFault.NOT_TOML),
        (b'locale = "\xff"', PolicyFault.NOT_TOML),
        (WHOLE.encode("utf-16"), PolicyFault.NOT_TOML),
        (b"imports = true\nimports = true", PolicyFault.NOT_TOML),
        (b"x = " + b"[" * 20_000, PolicyFault.NOT_TOML),
        (b"x = " + b"9" * 5_000, PolicyFault.NOT_TOML),
        (b"#" * (MAX_BYTES + 1), PolicyFault.TOO_LARGE),
        (b'locale = "SQ"', PolicyFault.WRONG_VALUE),
        (b"locale = 1", PolicyFault.WRONG_VALUE),
        (b'imports = "no"', PolicyFault.WRONG_VALUE),
        (b"leave_no_trace = 2", PolicyFault.WRONG_VALUE),
        (b"leave_no_trace = 1.0", PolicyFault.WRONG_VALUE),
        (b'allowed_publishers = "one"', PolicyFault.WRONG_VALUE),
        (b"allowed_publishers = [1]", PolicyFault.WRONG_VALUE),
        (b'allowed_publishers = ["a\\u0007b"]', PolicyFault.WRONG_VALUE),
    ],
)
def test_what_cannot_be_understood_counts_as_the_strictest_and_is_told(
    file: Path, data: bytes, fault: PolicyFault
) -> None:
    file.write_bytes(data)
    found = read_file(file)
    assert (found.state, found.fault) == (PolicyState.DAMAGED, fault)
    assert is_strictest(found)
    assert str(file) in fault_words(found)


def test_what_makes_sense_holds_beside_what_does_not(file: Path) -> None:
    file.write_text('locale = "mk"\nleave_no_trace = "maybe"\nimports = true\n', encoding="utf-8")
    found = read_file(file)
    assert found.locale is Locale.MK
    assert found.faulty == ("leave_no_trace",)
    assert is_strictest(found)


def test_a_folder_a_loop_a_pipe_and_a_dead_link_are_no_missing_file(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("links and pipes need rights there")
    folder, loop, pipe, dead = (tmp_path / name for name in ("folder", "loop", "pipe", "dead"))
    folder.mkdir()
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    dead.symlink_to(tmp_path / "gone")
    for path in (folder, loop, pipe, dead, folder / ("x" * 300), Path("\0")):
        found = read_file(path)
        assert found.fault is PolicyFault.UNREADABLE, path
        assert is_strictest(found)


def test_a_file_that_may_not_be_read_counts_as_the_strictest(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("imports = true", encoding="utf-8")

    def refuse(*_words: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert read_file(file).fault is PolicyFault.UNREADABLE


def test_a_good_link_is_followed(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "managed.toml"
    real.write_text('locale = "en"', encoding="utf-8")
    file.symlink_to(real)
    assert read_file(file).locale is Locale.EN


@pytest.fixture
def own(file: Path) -> Path:
    """A file and a folder that nobody else can write to."""
    file.write_text('locale = "sq"\nimports = true\n', encoding="utf-8")
    file.chmod(0o644)
    file.parent.chmod(0o755)
    return file


def mine() -> frozenset[int]:
    return frozenset({os.getuid()})


@posix
def test_a_file_that_its_owner_alone_can_write_is_read_as_it_is(own: Path) -> None:
    assert read_file(own, mine()).state is PolicyState.READ
    own.chmod(0o440)
    own.parent.chmod(0o1777)
    assert read_file(own, mine()).state is PolicyState.READ


@posix
@pytest.mark.parametrize(
    ("mode", "folder"),
    [(0o664, 0o755), (0o646, 0o755), (0o666, 0o755), (0o644, 0o775), (0o644, 0o757)],
)
def test_a_file_that_others_can_write_or_replace_counts_as_the_strictest_and_locks(
    own: Path, mode: int, folder: int
) -> None:
    own.chmod(mode)
    own.parent.chmod(folder)
    found = read_file(own, mine())
    assert (found.state, found.fault) == (PolicyState.DAMAGED, PolicyFault.OPEN_TO_OTHERS)
    assert found.locale is Locale.SQ
    assert found.allowed_publishers == ()
    assert is_strictest(found)
    assert str(own) in fault_words(found)


@posix
def test_a_file_of_a_reader_counts_as_the_strictest(own: Path) -> None:
    other = frozenset({os.getuid() + 1})
    assert read_file(own, other).fault is PolicyFault.OPEN_TO_OTHERS


@posix
def test_a_link_into_a_folder_of_everybody_counts_as_the_strictest(own: Path) -> None:
    everybody = own.parent / "everybody"
    everybody.mkdir()
    everybody.chmod(0o777)
    link = own.parent / "link.toml"
    link.symlink_to(own.rename(everybody / "policy.toml"))
    assert read_file(link, mine()).fault is PolicyFault.OPEN_TO_OTHERS
    everybody.chmod(0o755)
    assert read_file(link, mine()).state is PolicyState.READ


@posix
def test_what_is_damaged_besides_is_told_first(own: Path) -> None:
    own.write_text("imports = 5", encoding="utf-8")
    own.chmod(0o666)
    assert read_file(own, mine()).fault is PolicyFault.WRONG_VALUE
    own.unlink()
    own.parent.chmod(0o777)
    assert read_file(own, mine()).state is PolicyState.NONE


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_files_written_on_windows_are_read_too(file: Path, start: bytes, end: str) -> None:
    file.write_bytes(start + WHOLE.replace("\n", end).encode())
    assert read_file(file).fault is None
    assert read_file(file).locale is Locale.SQ


def test_of_a_file_of_any_size_only_a_little_is_read(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(10_000_000_000)
    assert read_file(file).fault is PolicyFault.TOO_LARGE


def test_unknown_settings_are_named_and_stop_nothing() -> None:
    raw: dict[str, object] = {"Locale": "mk", "colour": 1, "\x1b[2J": True, "locale": "mk"}
    found = parse_policy(raw, "here")
    assert found.state is PolicyState.READ
    assert found.unknown == ("?[2J", "Locale", "colour")
    many = parse_policy({f"name-{n:03}" * 30: n for n in range(200)}, "here")
    assert len(many.unknown) == MAX_UNKNOWN


values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["mk", "sq", "en"]),
    st.lists(st.one_of(st.text(max_size=8), st.integers()), max_size=4),
    st.dictionaries(st.text(max_size=4), st.integers(), max_size=2),
)


@given(raw=st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=90)), values))
def test_whatever_the_values_are_a_policy_comes_out_and_is_never_weaker_than_asked(
    raw: dict[str, object],
) -> None:
    found = parse_policy(raw, "here")
    assert (found.state is PolicyState.DAMAGED) == bool(found.faulty) == (found.fault is not None)
    assert found.leave_no_trace or raw.get("leave_no_trace", False) in (False, 0)
    assert not found.imports or raw.get("imports", True) in (True, 1)
    assert is_strictest(found) or not found.faulty
    if "locale" not in found.faulty and "locale" in raw:
        assert found.locale == raw["locale"]
    for name in found.unknown:
        assert name.isprintable()
    assert all(line for line in policy_words(found).split("\n")) or not policy_words(found)


@given(data=st.binary(max_size=400))
def test_no_bytes_stop_the_program_and_none_pass_for_no_policy(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.mktemp("policy") / "policy.toml"
    file.write_bytes(data)
    found = read_file(file)
    assert found.state is not PolicyState.NONE
    assert found.fault is None or is_strictest(found)


def test_the_place_is_fixed_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[Path, frozenset[int]]] = []

    def note(path: Path, owners: frozenset[int]) -> Policy:
        asked.append((path, owners))
        return Policy()

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(module, "read_file", note)
    for name in ("POLICY", "DATA", "EDITION"):
        monkeypatch.setenv(f"ICT_GUIDE_{name}", str(tmp_path))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    read_policy()
    assert asked == [(POLICY_FILE, frozenset({0, 65_534}))]
    assert POLICY_FILE.is_absolute()


class FakeKey:
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_words: object) -> None:
        return None


class FakeRegistry(ModuleType):
    """As much of `winreg` as is asked for; the numbers are those of winnt.h."""

    REG_SZ, REG_DWORD, REG_MULTI_SZ, REG_BINARY = 1, 4, 7, 3
    KEY_READ, KEY_WOW64_64KEY = 0x20019, 0x0100
    HKEY_LOCAL_MACHINE = "HKLM"

    def __init__(self, rows: list[tuple[str, object, int]] | OSError) -> None:
        super().__init__("winreg")
        self.rows = rows
        self.opened: list[tuple[object, ...]] = []

    def OpenKey(self, *words: object) -> FakeKey:  # noqa: N802 - the name in `winreg`
        self.opened.append(words)
        if isinstance(self.rows, OSError):
            raise self.rows
        return FakeKey()

    def QueryInfoKey(self, _key: FakeKey) -> tuple[int, int, int]:  # noqa: N802
        assert isinstance(self.rows, list)
        return 0, len(self.rows), 0

    def EnumValue(self, _key: FakeKey, number: int) -> tuple[str, object, int]:  # noqa: N802
        assert isinstance(self.rows, list)
        return self.rows[number]


def from_registry(
    monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, object, int]] | OSError
) -> tuple[Policy, FakeRegistry]:
    registry = FakeRegistry(rows)
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    return read_policy(), registry


def test_windows_reads_the_registry_of_the_computer_in_its_64_bit_view(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows: list[tuple[str, object, int]] = [
        ("Locale", "mk", 1),
        ("leave_no_trace", 1, 4),
        ("imports", 0, 4),
        ("allowed_publishers", ["one", "", "two"], 7),
        ("", "nothing", 1),
        ("theme", "dark", 1),
    ]
    found, registry = from_registry(monkeypatch, rows)
    assert found == Policy(
        state=PolicyState.READ,
        place=r"HKLM\Software\Policies\ICTGuide",
        locale=Locale.MK,
        leave_no_trace=True,
        imports=False,
        allowed_publishers=("one", "two"),
        unknown=("theme",),
    )
    assert registry.opened == [("HKLM", r"Software\Policies\ICTGuide", 0, 0x20119)]


def test_a_value_of_the_wrong_kind_or_a_closed_key_counts_as_the_strictest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for rows in ([("imports", "1", 1)], [("locale", b"mk", 3)], [("allowed_publishers", "a", 1)]):
        found, _registry = from_registry(monkeypatch, [*rows])
        assert found.fault is PolicyFault.WRONG_VALUE
        assert is_strictest(found)
    found, _registry = from_registry(monkeypatch, PermissionError())
    assert found.fault is PolicyFault.UNREADABLE
    assert is_strictest(found)


@given(
    rows=st.lists(
        st.tuples(
            st.one_of(st.sampled_from([*KEYS, "Locale", ""]), st.text(max_size=70)),
            values,
            st.integers(0, 12),
        ),
        max_size=6,
        unique_by=lambda row: row[0].lower(),
    )
)
def test_no_value_of_the_registry_stops_the_program_and_none_loosens_what_is_asked(
    rows: list[tuple[str, object, int]],
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        found, _registry = from_registry(monkeypatch, rows)
    assert found.state is not PolicyState.NONE
    assert found.fault is None or is_strictest(found)
    given_now = {name.lower(): (value, kind) for name, value, kind in rows}
    if "leave_no_trace" in given_now and given_now["leave_no_trace"][1] != FakeRegistry.REG_DWORD:
        assert is_strictest(found)
    assert fault_words(found) == "" or all(key in fault_words(found) for key in found.faulty)


@posix
@given(mode=st.integers(0, 0o777), folder=st.integers(0, 0o7777))
def test_whoever_may_write_besides_the_owner_makes_it_the_strictest(mode: int, folder: int) -> None:
    others = 0o022
    assert module._written_by_others(stat.S_IFREG | mode) == bool(mode & others)
    sticky = bool(folder & stat.S_ISVTX)
    assert module._written_by_others(stat.S_IFDIR | folder) == (bool(folder & others) > sticky)


def test_no_key_is_no_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _registry = from_registry(monkeypatch, FileNotFoundError())
    assert found.state is PolicyState.NONE
    assert not is_strictest(found)
