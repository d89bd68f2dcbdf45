"""Administrators get the templates with the page about them, and a link in it leads on."""

import re
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from scripts.installers import packages
from scripts.installers.names import POLICY, ROOT, VERSION

TEMPLATES = {
    "ICTGuide.admx",
    "en-US/ICTGuide.adml",
    "mk-MK/ICTGuide.adml",
    "sq-AL/ICTGuide.adml",
    "policy.toml.example",
}
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


@pytest.fixture
def contents(tmp_path: Path) -> dict[str, bytes]:
    out = packages.make("policy", tmp_path / "no-stage", tmp_path / "dist")
    assert out.name == f"ict-guide-{VERSION}-policy.zip"
    with zipfile.ZipFile(out) as archive:
        names = [PurePosixPath(name) for name in archive.namelist()]
        assert {name.parts[0] for name in names} == {POLICY.removesuffix(".zip")}
        return {"/".join(name.parts[1:]): archive.read(str(name)) for name in names}


def test_the_templates_the_example_and_the_page_go_to_administrators(
    contents: dict[str, bytes],
) -> None:
    assert set(contents) == {*TEMPLATES, "administrators.md", "schema/doctor.json", "LICENSE"}
    for name in TEMPLATES:
        assert contents[name] == (ROOT / "installers" / "policy" / name).read_bytes()
    assert contents["administrators.md"] == (ROOT / "docs" / "administrators.md").read_bytes()


def test_every_link_of_the_page_leads_to_a_file_beside_it(contents: dict[str, bytes]) -> None:
    links = LINK.findall(contents["administrators.md"].decode())
    assert links
    assert set(links) <= set(contents)


def test_two_zips_are_the_same_bytes(tmp_path: Path) -> None:
    one, two = (packages.make("policy", tmp_path, tmp_path / name) for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
