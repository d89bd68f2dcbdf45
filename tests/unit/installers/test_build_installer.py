"""What is typed after `build_installer.py` is understood, and its exit code tells the truth."""

from pathlib import Path

import pytest

import build_installer
from scripts.installers import commands, names, packages
from scripts.installers.errors import MissingToolError


def typed(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["build_installer.py", *words])
    return build_installer.main()


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for packages, each made without tools from a staged folder that is as it was."""

    def make(package: str, _stage: Path, dist: Path) -> Path:
        (dist / packages.FILES[package]).write_text(package, encoding="utf-8")
        return dist / packages.FILES[package]

    class Facts:
        digest = "0" * 64

    monkeypatch.setattr(commands, "DIST", tmp_path / "dist")
    monkeypatch.setattr("scripts.installers.staging.staged", lambda _target: (tmp_path, Facts))
    monkeypatch.setattr(packages, "make", make)
    return tmp_path / "dist"


def test_make_all_makes_every_package(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, "make", "all") == 0
    assert {path.name for path in dist.iterdir()} == set(packages.FILES.values())
    assert set(build_installer.PACKAGES) == {*packages.FILES, "all"}


def test_make_all_makes_the_rest_and_ends_with_1_when_a_tool_is_missing(
    dist: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    others = packages.make

    def make(package: str, stage: Path, dist: Path) -> Path:
        if package == "msi":
            raise MissingToolError("wixl", "wixl")  # noqa: EM101 - a name, no words
        return others(package, stage, dist)

    monkeypatch.setattr(packages, "make", make)

    assert typed(monkeypatch, "make", "all") == 1
    assert "msi: not made. wixl is not here" in capsys.readouterr().err
    left = set(packages.FILES.values()) - {names.MSI}
    assert {path.name for path in dist.iterdir()} == left


@pytest.mark.parametrize("words", [(), ("--edition", "1.2", "--key", "editors.key")])
def test_pack_says_that_it_is_not_there_yet_whatever_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert typed(monkeypatch, "pack", *words) == 1
    assert "not there yet" in capsys.readouterr().err
