"""Versions of components come from what is staged or locked, and are never guessed."""

import dataclasses
import struct
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scripts.installers.component_versions import file_version, locked, version_of
from scripts.installers.components import FOLDER, Component, load
from scripts.installers.names import ROOT, VERSION
from tests.unit.installers.papers import TARGET, write_catalogue

RULES = {"build", "program", "bytes", "wide", "name", "pe", "file", "root"}


@pytest.fixture
def component(tmp_path: Path) -> Component:
    return load(TARGET, write_catalogue(tmp_path / "licences")).components[0]


def found(
    component: Component, stage: Path, rules: tuple[Mapping[str, Any], ...], data: bytes
) -> str:
    (stage / "deep").mkdir(exist_ok=True)
    (stage / "deep" / "lib.so.73").write_bytes(data)
    one = dataclasses.replace(component, version=rules)
    return version_of(one, stage, ["deep/lib.so.73"])


@pytest.mark.parametrize(
    ("rule", "data", "version"),
    [
        ({"file": "deep/*", "bytes": r"expat_(\d+\.\d+\.\d+)"}, b"\0expat_2.6.4\0", "2.6.4"),
        ({"file": "**/lib.*", "name": r"\.so\.(\d+)$"}, b"", "73"),
        (
            {"file": "deep/*", "wide": r"libffi-(\d\.\d)"},
            b"x" + "libffi-3.4".encode("utf-16-le"),
            "3.4",
        ),
        ({"file": "deep/*", "bytes": r"expat_(\d+)"}, b"nothing of the kind", ""),
        ({"file": "elsewhere/*", "bytes": r"(.)"}, b"x", ""),
        ({"program": True}, b"", VERSION),
    ],
)
def test_a_rule_reads_a_version(
    component: Component, tmp_path: Path, rule: dict[str, Any], data: bytes, version: str
) -> None:
    assert found(component, tmp_path, (rule,), data) == version


def test_the_first_rule_that_finds_one_counts(component: Component, tmp_path: Path) -> None:
    rules = (
        {"file": "deep/*", "bytes": r"never (\d)"},
        {"file": "deep/*", "bytes": r"now (\d)"},
        {"program": True},
    )

    assert found(component, tmp_path, rules, b"now 7") == "7"


def test_without_a_rule_that_finds_one_the_version_is_empty(
    component: Component, tmp_path: Path
) -> None:
    assert found(component, tmp_path, (), b"1.2.3") == ""


def test_the_version_of_a_windows_file_is_its_fixed_one_without_a_zero_at_the_end() -> None:
    head = struct.pack("<II", 0xFEEF04BD, 0x00010000)
    fixed = head + struct.pack("<II", (3 << 16) | 45, 3 << 16)

    assert file_version(b"MZ junk" + fixed) == "3.45.3"
    assert file_version(b"MZ " + head + struct.pack("<II", (14 << 16) | 42, (34226 << 16) | 3)) == (
        "14.42.34226.3"
    )
    assert file_version(b"MZ") == ""


def test_a_lock_is_read_whatever_the_case_of_the_name(tmp_path: Path) -> None:
    file = tmp_path / "run.txt"
    file.write_text("babel==2.18.0 \\\n    --hash=x\nWhoosh==2.7.4 ; x\n", encoding="utf-8")

    assert locked("Babel", file) == "2.18.0"
    assert locked("whoosh", file) == "2.7.4"
    assert locked("who", file) == ""


def test_no_version_is_typed_into_the_list() -> None:
    tables = tomllib.loads((FOLDER / "components.toml").read_text(encoding="utf-8"))

    for component in tables["component"]:
        for rule in component.get("version", ()):
            assert set(rule) <= RULES, component["id"]


def test_what_is_read_from_the_checkout_and_the_locks_is_found() -> None:
    tables = tomllib.loads((FOLDER / "components.toml").read_text(encoding="utf-8"))
    rules = [rule for one in tables["component"] for rule in one.get("version", ())]

    for rule in rules:
        if "build" in rule:
            assert locked(rule["build"], ROOT / "requirements" / "build.txt"), rule
        if "root" in rule:
            assert (ROOT / rule["root"]).is_file(), rule
