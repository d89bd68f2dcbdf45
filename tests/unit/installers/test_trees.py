"""Trees: one digest for what a folder holds, whatever the clock says."""

import os
from pathlib import Path

from scripts.installers import trees


def _tree(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_the_same_files_give_the_same_digest_whatever_their_times(tmp_path: Path) -> None:
    one = _tree(tmp_path / "one", {"a/б в.txt": b"1", "b": b"2"})
    two = _tree(tmp_path / "two", {"b": b"2", "a/б в.txt": b"1"})
    os.utime(two / "b", (0, 0))

    assert trees.digest_of(one) == trees.digest_of(two)


def test_name_content_and_executable_bit_all_count(tmp_path: Path) -> None:
    start = _tree(tmp_path / "s", {"a": b"1"})
    before = trees.digest_of(start)

    (start / "a").chmod(0o755)
    run = trees.digest_of(start)
    (start / "a").chmod(0o644)
    (start / "a").write_bytes(b"2")
    other = trees.digest_of(start)
    (start / "a").rename(start / "b")

    assert len({before, run, other, trees.digest_of(start)}) == 4


def test_bytes_cannot_move_from_one_file_to_the_next_unseen(tmp_path: Path) -> None:
    one = _tree(tmp_path / "one", {"a": b"12", "b": b"3"})
    two = _tree(tmp_path / "two", {"a": b"1", "b": b"23"})

    assert trees.digest_of(one) != trees.digest_of(two)


def test_settled_files_have_one_time_and_plain_modes(tmp_path: Path) -> None:
    folder = _tree(tmp_path / "t", {"run": b"", "d/read": b""})
    (folder / "run").chmod(0o700)
    (folder / "d" / "read").chmod(0o600)

    trees.settle(folder, 1_000_000_000)

    found = {path.name: path.stat() for path in (folder, *folder.rglob("*"))}
    assert {stat.st_mtime for stat in found.values()} == {1_000_000_000}
    modes = {name: stat.st_mode & 0o777 for name, stat in found.items()}
    assert modes == {"t": 0o755, "d": 0o755, "run": 0o755, "read": 0o644}
