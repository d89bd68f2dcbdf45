"""What the Debian package depends on: a sorted list of packages, held to what Debian finds."""

import re
from pathlib import Path

import pytest

from scripts.installers import depends
from scripts.installers.errors import InstallerError
from scripts.installers.frozen_screen import SYSTEM_LIBRARIES


def test_every_line_is_a_package_with_at_most_a_lowest_version() -> None:
    pinned = depends.pinned()

    assert pinned == sorted(pinned)
    assert len({line.split()[0] for line in pinned}) == len(pinned)
    for line in pinned:
        assert re.fullmatch(r"[a-z0-9][a-z0-9+.-]+( \(>= [0-9][0-9a-zA-Z.+:~-]*\))?", line), line


def test_neither_a_python_nor_a_qt_of_the_system_is_asked_for() -> None:
    for line in depends.pinned():
        assert not re.match(r"(lib)?(python|qt6|pyside|icu)", line), line


def test_the_list_as_found_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(depends, "found", lambda _stage: depends.pinned())

    assert depends.require_pinned(tmp_path) == f"{len(depends.pinned())} packages"


def test_what_only_some_pythons_want_may_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [line for line in depends.pinned() if not line.startswith("libexpat1 ")]
    assert len(now) == len(depends.pinned()) - 1
    monkeypatch.setattr(depends, "found", lambda _stage: now)

    assert depends.require_pinned(tmp_path) == f"{len(now)} packages"


def test_a_difference_names_what_came_and_what_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = sorted([*depends.pinned()[1:], "libnew1 (>= 2)"])
    monkeypatch.setattr(depends, "found", lambda _stage: now)

    with pytest.raises(InstallerError) as told:
        depends.require_pinned(tmp_path)
    assert "+ libnew1 (>= 2)" in str(told.value)
    assert f"- {depends.pinned()[0]}" in str(told.value)


def test_what_a_portable_folder_asks_for_is_what_the_package_depends_on() -> None:
    pinned = {line.split()[0] for line in depends.pinned()}
    asked = set(SYSTEM_LIBRARIES.values())

    assert asked <= pinned
    # Every installation has these; libcups2 is loaded only to print, and not missed until then.
    assert pinned - asked == {
        "libc6",
        "libcups2",
        "libexpat1",
        "libgcc-s1",
        "libstdc++6",
        "zlib1g",
    }
