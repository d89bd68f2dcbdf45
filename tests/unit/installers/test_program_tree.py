"""What of an installed folder is ours is made afresh from the checkout with each staging."""

from pathlib import Path

import pytest

from scripts import catalogues
from scripts.installers import program_tree
from scripts.installers.errors import InstallerError


def words_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.mo")}


def test_the_words_come_from_the_catalogues_and_not_from_an_earlier_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = tmp_path / "earlier"
    monkeypatch.setattr(catalogues, "BUILD", earlier)
    catalogues.compile_all()
    for path in earlier.rglob("*.mo"):
        path.write_bytes(b"of last week")

    program_tree.lay_catalogues(tmp_path / "stage")
    catalogues.compile_all(tmp_path / "afresh")

    laid = words_in(tmp_path / "stage" / "translations")
    assert len(laid) == len(catalogues.LOCALES)
    assert laid == words_in(tmp_path / "afresh")


def test_a_language_without_words_ends_the_staging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)

    with pytest.raises(InstallerError, match="there are no words in mk"):
        program_tree.lay_catalogues(tmp_path / "stage")
