"""The workflows are what their makers' schema allows, pinned by commit, and may only read."""

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from scripts.installers.names import DIST
from scripts.installers.verify import wizard
from scripts.installers.verify.linux_trials import pictures

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPT = ROOT / "installers" / "windows" / "try-install.ps1"
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft7Validator:
    # The package is found and not imported: it would bring a library that opens sockets.
    spec = find_spec("check_jsonschema")
    assert spec is not None
    assert spec.origin is not None
    place = Path(spec.origin).with_name("builtin_schemas") / "vendor" / "github-workflows.json"
    return jsonschema.Draft7Validator(json.loads(place.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_what_the_schema_allows(
    path: Path, schema: jsonschema.Draft7Validator
) -> None:
    assert [error.message for error in schema.iter_errors(read(path))] == []


@pytest.mark.parametrize(
    "fault",
    [
        lambda flow: flow["jobs"]["windows"].pop("runs-on"),
        lambda flow: flow["jobs"]["windows"].update(need="make"),
        lambda flow: flow["jobs"]["windows"]["steps"][0].pop("uses"),
        lambda flow: flow.update(permissions={"content": "read"}),
    ],
)
def test_the_schema_sees_a_planted_fault(fault: Any, schema: jsonschema.Draft7Validator) -> None:
    flow = read(ROOT / ".github" / "workflows" / "installers.yml")
    fault(flow)
    assert list(schema.iter_errors(flow))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_and_knows_no_secret(path: Path) -> None:
    flow = read(path)
    assert flow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in flow["jobs"].values())
    assert "secrets." not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    used = [line.strip(" -") for line in lines if re.match(r"\s*(- )?uses:", line)]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_the_gate_runs_on_every_python_that_the_project_supports() -> None:
    flow = read(ROOT / ".github" / "workflows" / "gate.yml")
    assert flow["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    assert [step["run"] for step in flow["jobs"]["test"]["steps"] if "run" in step] == ["make test"]


def test_pictures_of_the_trials_are_kept_also_when_a_trial_failed() -> None:
    flow = read(ROOT / ".github" / "workflows" / "installers.yml")
    kept = [step for step in flow["jobs"]["make"]["steps"] if step.get("if") == "always()"]
    paths = [ROOT / path for step in kept for path in step["with"]["path"].split()]
    assert pictures(DIST) in paths
    assert wizard.PICTURES in paths


def test_windows_builds_nothing() -> None:
    flow = read(ROOT / ".github" / "workflows" / "installers.yml")
    runs = [step["run"] for step in flow["jobs"]["windows"]["steps"] if "run" in step]
    assert len(runs) == 1
    assert runs[0].startswith("./installers/windows/try-install.ps1")
    assert flow["jobs"]["windows"]["needs"] == "make"


def test_the_script_for_windows_can_be_read_by_every_powershell() -> None:
    # Windows PowerShell 5.1 reads a file without a mark in the code page of the machine.
    assert SCRIPT.read_bytes().isascii()
