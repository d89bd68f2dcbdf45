"""Which package is made by what, under which name, and what is said when it is not there."""

from pathlib import Path

import pytest

from scripts.installers import packages
from scripts.installers.errors import InstallerError, MissingToolError


def test_every_package_has_a_name_of_its_own() -> None:
    assert len(set(packages.FILES.values())) == len(packages.FILES)
    assert set(packages.TOOLS) <= set(packages.FILES)


MAKERS = {
    "msi": "make_msi",
    "nsis": "make_setup",
    "zip": "make_zip",
    "deb": "make_deb",
    "tar": "make_tar",
    "policy": "make_policy",
}


@pytest.mark.parametrize(("package", "maker"), MAKERS.items())
def test_every_package_is_made_by_its_own_maker(package: str, maker: str) -> None:
    assert packages._maker(package).__name__ == maker


def test_a_package_is_put_where_it_is_asked_for(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    stage.mkdir()
    (stage / "празно.txt").touch()

    out = packages.make("zip", stage, tmp_path / "dist")

    assert out == tmp_path / "dist" / packages.FILES["zip"]
    assert packages.made("zip", tmp_path / "dist") == out


def test_a_package_that_was_not_made_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    for package in packages.FILES:
        with pytest.raises(InstallerError, match=f"build_installer.py make {package}"):
            packages.made(package, tmp_path)


def test_a_package_that_could_not_be_made_names_the_missing_tool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    for package, tool in packages.TOOLS.items():
        with pytest.raises(MissingToolError, match=tool):
            packages.made(package, tmp_path)
