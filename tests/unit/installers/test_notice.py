"""The page that lies beside the licence texts: Qt, its licence, its source, and part by part."""

from pathlib import Path

import pytest

from scripts.installers.components import load
from scripts.installers.licences import shipped
from scripts.installers.notice import notice
from tests.unit.installers.papers import TARGET, write_catalogue, write_stage


@pytest.fixture
def page(tmp_path: Path) -> str:
    known = load(TARGET, write_catalogue(tmp_path / "licences"))
    return notice(shipped(write_stage(tmp_path / "stage"), TARGET, known), TARGET)


def test_the_page_says_what_the_lesser_licence_asks(page: str) -> None:
    flat = " ".join(page.split())

    assert "Qt 6.11.3" in page
    assert "GNU Lesser General Public License, version 3" in flat
    assert "texts/lgpl-3.txt and texts/gpl-3.txt" in flat
    assert "Copyright (C) The Qt Company Ltd. and other contributors" in flat
    assert "You may replace these files" in flat
    assert "take it apart to find faults" in flat
    assert "Their source is at download.qt.io" in flat
    assert "in archive/qt" in flat
    assert "_internal/PySide6/" in page


def test_every_part_is_there_with_copyright_licence_text_and_source(page: str) -> None:
    part = page.partition("\nInside 3.1.4\n")[2].partition("\n\n")[0]

    assert part.splitlines() == [
        "  Copyright Somebody else",
        "  Licence: Zlib",
        "  Text: texts/mine.txt",
        "  Source: Its own release 3.1.4.",
        "  Note: Changed.",
    ]
    assert "\nTables\n  Copyright Somebody\n  Licence: CC0-1.0 OR Apache-2.0\n" in page
    assert "  Came with: Qt 6.11.3\n" in page


def test_no_line_is_wider_than_a_plain_window(page: str) -> None:
    head = page.partition("PART BY PART")[0]

    assert max(map(len, head.splitlines())) <= 100
