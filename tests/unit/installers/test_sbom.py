"""The bill of materials: valid, the same twice, and true to the files that are staged."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from scripts.installers import licences, sbom
from scripts.installers.components import Catalogue, load
from scripts.installers.errors import InstallerError
from tests.unit.installers.papers import COMPONENTS, TARGET, write_catalogue, write_stage


@pytest.fixture(autouse=True)
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    small = load(TARGET, write_catalogue(tmp_path / "licences"))
    monkeypatch.setattr(licences, "catalogue", lambda _target: small)
    return small


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    return write_stage(tmp_path / "stage")


def written(stage: Path, out: Path) -> dict[str, Any]:
    sbom.write_sbom(stage, TARGET, out)
    bill: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return bill


@pytest.fixture
def bill(stage: Path, tmp_path: Path) -> dict[str, Any]:
    return written(stage, tmp_path / "bill.json")


def part(bill: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in bill["components"] if one["bom-ref"] == f"component:{name}"
    )
    return found


def test_the_bill_keeps_to_the_schema(bill: dict[str, Any]) -> None:
    assert sbom.faults_of(json.dumps(bill)) == ""
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("specVersion",), 1.6),
        (("serialNumber",), "urn:uuid:1"),
        (("components", 0, "licenses"), [{"license": {"id": "LGPL-3"}}]),
        (("components", 0, "type"), "thing"),
        (("components", 0, "unheard"), "of"),
        (("components", 0, "components", 0, "hashes", 0, "content"), "12"),
    ],
)
def test_the_schema_finds_a_fault(
    bill: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    place: Any = bill
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert sbom.faults_of(json.dumps(bill))


def test_two_writings_are_the_same_bytes(stage: Path, tmp_path: Path) -> None:
    written(stage, tmp_path / "first.json")
    written(stage, tmp_path / "second.json")

    assert (tmp_path / "first.json").read_bytes() == (tmp_path / "second.json").read_bytes()


def test_another_file_in_the_folder_is_another_bill(stage: Path, tmp_path: Path) -> None:
    before = written(stage, tmp_path / "first.json")
    (stage / "README.txt").write_text("read me twice", encoding="utf-8")
    after = written(stage, tmp_path / "second.json")

    assert before["serialNumber"] != after["serialNumber"]


def test_versions_come_from_the_staged_files(
    bill: dict[str, Any], stage: Path, tmp_path: Path
) -> None:
    (stage / "lib" / "libQt6Core.so.6").write_bytes(b"Qt 6.12.0")
    other = written(stage, tmp_path / "other.json")

    assert (part(bill, "qt")["version"], part(bill, "qt")["purl"]) == (
        "6.11.3",
        "pkg:generic/qt@6.11.3",
    )
    assert (part(other, "qt")["version"], part(other, "qt")["purl"]) == (
        "6.12.0",
        "pkg:generic/qt@6.12.0",
    )


def test_what_says_no_version_says_with_what_it_came(bill: dict[str, Any]) -> None:
    tables = part(bill, "tables")

    assert "version" not in tables
    assert "purl" not in tables
    assert {"name": "ict-guide:came-with", "value": "qt 6.11.3"} in tables["properties"]


def test_program_files_have_the_digest_of_their_bytes(bill: dict[str, Any], stage: Path) -> None:
    rows = [bill["metadata"]["component"], *bill["components"]]
    files = {file["name"]: file for one in rows for file in one.get("components", ())}

    assert set(files) == {"ict-guide", "lib/libQt6Core.so.6"}
    for name, file in files.items():
        digest = hashlib.sha256((stage / name).read_bytes()).hexdigest()
        assert file["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_a_licence_of_the_list_is_an_id_and_any_other_an_expression(bill: dict[str, Any]) -> None:
    assert part(bill, "qt")["licenses"] == [{"license": {"id": "LGPL-3.0-only"}}]
    assert part(bill, "tables")["licenses"] == [{"expression": "CC0-1.0 OR Apache-2.0"}]


def test_what_is_inside_a_file_says_where(bill: dict[str, Any]) -> None:
    assert part(bill, "inside")["evidence"] == {"occurrences": [{"location": "ict-guide"}]}


def test_the_program_needs_what_stands_alone_and_that_what_came_with_it(
    bill: dict[str, Any],
) -> None:
    needs = {row["ref"]: row["dependsOn"] for row in bill["dependencies"]}

    assert needs["component:ict-guide"] == ["component:inside", "component:qt"]
    assert needs["component:qt"] == ["component:tables"]
    assert needs["component:inside"] == ["component:qt"]
    listed = {one["bom-ref"] for one in (bill["metadata"]["component"], *bill["components"])}
    assert set(needs) == listed


def test_the_time_is_the_one_of_all_built_files(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    bill = written(stage, tmp_path / "bill.json")
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


def test_a_file_of_nobody_makes_no_bill(stage: Path, tmp_path: Path) -> None:
    (stage / "stranger").write_text("who", encoding="utf-8")

    with pytest.raises(InstallerError, match="belong to no component"):
        sbom.write_sbom(stage, TARGET, tmp_path / "bill.json")
    assert not (tmp_path / "bill.json").exists()


def test_a_bill_against_the_schema_is_not_written(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = COMPONENTS.replace('"Copyright Somebody else"', "7")
    small = load(TARGET, write_catalogue(tmp_path / "licences", odd))
    monkeypatch.setattr(licences, "catalogue", lambda _target: small)

    with pytest.raises(InstallerError, match=r"does not keep to CycloneDX 1\.6: .*copyright"):
        sbom.write_sbom(stage, TARGET, tmp_path / "bill.json")
    assert not (tmp_path / "bill.json").exists()
