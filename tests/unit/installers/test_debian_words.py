"""The papers of the Debian package: every licence that is named has its text."""

import re
from pathlib import Path

import pytest

from scripts.installers import debian_words
from scripts.installers.errors import InstallerError
from scripts.installers.keep import keep_of

INSTALLED = "usr/lib/ict-guide/"


def paragraphs() -> list[dict[str, str]]:
    """The paragraphs of the copyright file, each as its fields."""
    found = []
    for block in debian_words.copyright_text().strip().split("\n\n"):
        fields: dict[str, str] = {}
        name = ""
        for line in block.split("\n"):
            if line.startswith(" "):
                fields[name] += "\n" + line
            else:
                name, _colon, fields[name] = line.partition(":")
        found.append(fields)
    return found


def test_the_file_says_by_which_rules_it_is_written() -> None:
    assert paragraphs()[0]["Format"].strip() == (
        "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    )


def test_every_licence_that_is_named_has_one_text_and_no_text_is_for_nothing() -> None:
    named = {one["License"].strip() for one in paragraphs() if "Files" in one}
    given = [
        one["License"].split("\n")[0].strip() for one in paragraphs()[1:] if "Files" not in one
    ]

    assert len(given) == len(set(given))
    assert named == set(given)
    for one in paragraphs()[1:]:
        if "Files" not in one:
            assert len(one["License"].split("\n")) > 2, one["License"]


def test_every_line_of_a_text_is_folded() -> None:
    text = debian_words.copyright_text()

    assert "\t" not in text
    assert not re.search(r"[ ]+$", text, re.MULTILINE)
    for line in text.splitlines():
        assert not line or line.startswith(" ") or re.match(r"[A-Z][A-Za-z-]+:", line), line


def test_files_are_named_by_where_the_package_lays_them() -> None:
    globs = [glob for one in paragraphs() for glob in one.get("Files", "").split()]
    keep = [glob for glob in keep_of("linux-x64").globs if glob.startswith("_internal/")]

    assert globs[0] == "*"
    for glob in globs[1:]:
        assert glob.startswith(INSTALLED), glob
        folder = glob.removeprefix(INSTALLED).rpartition("/")[0]
        assert not folder or any(kept.startswith(f"{folder}/") for kept in keep), glob


def test_whose_each_part_is_stands_in_every_paragraph_of_files() -> None:
    for one in paragraphs():
        if "Files" in one:
            assert one["Copyright"].strip(), one["Files"]


def test_the_texts_that_debian_keeps_are_named_by_their_place() -> None:
    text = debian_words.copyright_text()

    assert "/usr/share/common-licenses/LGPL-3." in text
    assert "/usr/share/common-licenses/GPL-2." in text
    # The words of the licence itself are not repeated where Debian has them.
    assert "TERMS AND CONDITIONS FOR COPYING" not in text


def test_a_text_that_is_not_there_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = (("Expat", tmp_path / "LICENSE", "", ""),)
    monkeypatch.setattr(debian_words, "_TEXTS", missing)

    with pytest.raises(InstallerError, match="LICENSE: the text of a licence is not there"):
        debian_words.copyright_text()
