"""The bill of materials of a staged folder: CycloneDX 1.6, in JSON, the same bytes every time.

It lists what lies in the folder and what that contains, never what happened to be installed where
it was built. It keeps to the schema that lies in `installers/cyclonedx` and asks no network.
"""

import json
import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from scripts.installers import spdx, trees
from scripts.installers.errors import InstallerError
from scripts.installers.licences import Shipped, shipped
from scripts.installers.names import DATA, PUBLISHER, epoch

SCHEMAS = DATA / "cyclonedx"
SCHEMA = "bom-1.6.schema.json"
# Serial numbers are made from the digest of the folder in this name space, chosen once.
_SERIALS = uuid.UUID("b0a3a8f2-9f0c-5d0e-8a53-6f1f6c1d2a77")
_PROPERTY = "ict-guide:"
_OURS = "ict-guide"
# What is program code of a machine, by its name.
_BINARY = re.compile(r".*\.(exe|dll|pyd|so(\.[\d.]+)?)|ict-guide")
_DATA = {"guide-text", "guide-serif", "guide-sans", "lucide", "unicode-cldr", "unicode-cldr-qt"}
_FRAMEWORKS = {"qt", "pyside6"}


def write_sbom(stage: Path, target: str, out: Path) -> None:
    """Write the bill of materials of a staged folder.

    Args:
        stage: The folder.
        target: `win-x64` or `linux-x64`.
        out: The file to write.

    Raises:
        InstallerError: A file belongs to no component, or the bill does not keep to the schema.
    """
    bill = bill_of(stage, target, shipped(stage, target))
    text = json.dumps(bill, indent=1, ensure_ascii=False) + "\n"
    if fault := faults_of(text):
        message = f"{out.name} does not keep to CycloneDX 1.6: {fault}"
        raise InstallerError(message)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8", newline="\n")


def bill_of(stage: Path, target: str, found: Sequence[Shipped]) -> dict[str, Any]:
    """The bill of what was found in a staged folder.

    Args:
        stage: The folder.
        target: `win-x64` or `linux-x64`.
        found: Its components.
    """
    digest = trees.digest_of(stage)
    made = {one.component.identity: _component(stage, one) for one in found}
    ours = made.pop(_OURS)
    about = {"target": target, "tree-sha256": digest}
    return {
        "$schema": f"http://cyclonedx.org/schema/{SCHEMA}",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SERIALS, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch(), tz=UTC).isoformat(),
            "component": ours,
            "manufacturer": {"name": PUBLISHER},
            "properties": _properties(about),
        },
        "components": list(made.values()),
        "dependencies": _dependencies(found),
    }


def faults_of(text: str) -> str:
    """What the schema of CycloneDX 1.6 has against a bill; nothing when it is valid.

    Raises:
        InstallerError: jsonschema is not in this environment.
    """
    try:
        from jsonschema import Draft7Validator, FormatChecker  # noqa: PLC0415 - build and gate only
        from referencing import Registry, Resource  # noqa: PLC0415 - as above
    except ImportError as error:
        message = "jsonschema is not here. Type: make installers, or install build.txt"
        raise InstallerError(message) from error
    resources = {name: Resource.from_contents(schema) for name, schema in _schemas().items()}
    # The schema calls the two others by their published names, and by those of the working copy.
    aliases = {name.replace(".schema", ".SNAPSHOT.schema"): one for name, one in resources.items()}
    base = "http://cyclonedx.org/schema/"
    named = {**resources, **aliases}
    registry = Registry().with_resources((base + name, one) for name, one in named.items())
    judge = Draft7Validator(_schemas()[SCHEMA], registry=registry, format_checker=FormatChecker())
    fault = next(iter(judge.iter_errors(json.loads(text))), None)
    return f"{fault.json_path}: {fault.message}"[:500] if fault else ""


@cache
def _schemas() -> dict[str, Any]:
    files = sorted(SCHEMAS.glob("*.schema.json"))
    return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in files}


def _component(stage: Path, one: Shipped) -> dict[str, Any]:
    part = one.component
    came_with = f"{part.part_of} {one.came_with}" if one.came_with and not one.version else ""
    said = {"source": one.source, "note": part.note, "came-with": came_with}
    files = [_file(stage, name) for name in one.files if _BINARY.fullmatch(name)]
    places = [{"location": name} for name in one.within]
    row = {
        "type": _kind(part.identity),
        "bom-ref": f"component:{part.identity}",
        "supplier": {"name": part.supplier},
        "name": part.name,
        "version": one.version,
        "licenses": [_licence(part.licence)],
        "copyright": part.copyright,
        "purl": one.purl,
        "properties": _properties(said),
        "components": files,
        "evidence": {"occurrences": places} if places else {},
    }
    return {key: value for key, value in row.items() if value}


def _properties(said: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": _PROPERTY + name, "value": words} for name, words in said.items() if words]


def _file(stage: Path, name: str) -> dict[str, Any]:
    return {
        "type": "file",
        "bom-ref": f"file:{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": trees.sha256_of(stage / name)}],
    }


def _kind(identity: str) -> str:
    if identity == _OURS:
        return "application"
    if identity in _DATA:
        return "data"
    return "framework" if identity in _FRAMEWORKS else "library"


def _licence(expression: str) -> dict[str, Any]:
    """A licence of the SPDX list by its id, everything else as an expression."""
    if spdx.is_licence(expression):
        return {"license": {"id": expression}}
    return {"expression": expression}


def _dependencies(found: Sequence[Shipped]) -> list[dict[str, Any]]:
    """The program needs what stands for itself; that contains what came with it."""
    parts = [one.component for one in found]
    there = {part.identity for part in parts}
    needs: dict[str, set[str]] = {part.identity: set() for part in parts}
    for part in parts:
        if part.identity != _OURS:
            owner = part.part_of if part.part_of in there else _OURS
            needs[owner].add(part.identity)
        needs[part.identity].update(name for name in part.needs if name in there)
    return [
        {
            "ref": f"component:{name}",
            "dependsOn": [f"component:{other}" for other in sorted(others)],
        }
        for name, others in needs.items()
    ]
