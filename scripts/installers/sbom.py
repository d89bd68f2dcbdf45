"""The bill of materials of a staged folder: CycloneDX 1.6, in JSON, the same bytes every time.

It lists what lies in the folder and what that contains, never what happened to be installed where
it was built. cyclonedx-python-lib is a package of the build environment alone, so it is imported
inside functions.
"""

import re
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts.installers import trees
from scripts.installers.errors import InstallerError
from scripts.installers.licences import Shipped, shipped
from scripts.installers.names import PUBLISHER, epoch

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
        InstallerError: A file belongs to no component, the library is not here, or what it wrote
            does not keep to the schema.
    """
    found = shipped(stage, target)
    text = _written(_bill(stage, target, found))
    fault = faults_of(text)
    if fault:
        message = f"{out.name} does not keep to CycloneDX 1.6: {fault}"
        raise InstallerError(message)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


def faults_of(text: str) -> str:
    """What the strict schema of CycloneDX 1.6 has against a bill; nothing when it is valid.

    Raises:
        InstallerError: The library is not here.
    """
    require_library()
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415 - build environment only
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415

    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return str(fault)[:500] if fault else ""


def require_library() -> None:
    """Ask for the library.

    Raises:
        InstallerError: It is not in this environment.
    """
    try:
        import cyclonedx.model.bom  # noqa: F401, PLC0415
    except ImportError as error:
        message = "cyclonedx-python-lib is not here. Type: make installers, or install build.txt"
        raise InstallerError(message) from error


def _written(bill: Any) -> str:  # noqa: ANN401 - a value of the library, which carries no types here
    from cyclonedx.output.json import JsonV1Dot6  # noqa: PLC0415

    return str(JsonV1Dot6(bill).output_as_string(indent=1))


def _bill(stage: Path, target: str, found: Sequence[Shipped]) -> Any:  # noqa: ANN401 - as above
    require_library()
    from cyclonedx.model import Property  # noqa: PLC0415
    from cyclonedx.model.bom import Bom, BomMetaData  # noqa: PLC0415
    from cyclonedx.model.contact import OrganizationalEntity  # noqa: PLC0415

    made = {one.component.identity: _component(stage, one) for one in found}
    digest = trees.digest_of(stage)
    properties = {"target": target, "tree-sha256": digest}
    ours = made.pop(_OURS)
    bill = Bom(
        serial_number=uuid.uuid5(_SERIALS, digest),
        components=made.values(),
        metadata=BomMetaData(
            component=ours,
            timestamp=datetime.fromtimestamp(epoch(), tz=UTC),
            manufacturer=OrganizationalEntity(name=PUBLISHER),
            properties=[
                Property(name=_PROPERTY + name, value=properties[name]) for name in properties
            ],
        ),
    )
    _depend(bill, ours, made, found)
    return bill


def _depend(bill: Any, ours: Any, made: dict[str, Any], found: Sequence[Shipped]) -> None:  # noqa: ANN401 - as above
    """The program needs what stands for itself; that contains what came with it."""
    needs: dict[str, list[Any]] = {name: [] for name in made}
    first: list[Any] = []
    for one in found:
        part = one.component
        if part.identity in made:
            owner = needs.get(part.part_of, first)
            owner.append(made[part.identity])
            needs[part.identity] += [made[name] for name in part.needs if name in made]
    bill.register_dependency(ours, first)
    for name, others in needs.items():
        bill.register_dependency(made[name], others)


def _component(stage: Path, one: Shipped) -> Any:  # noqa: ANN401 - as above
    from cyclonedx.model import Property  # noqa: PLC0415
    from cyclonedx.model.component import Component, PackageURL  # noqa: PLC0415
    from cyclonedx.model.component_evidence import ComponentEvidence, Occurrence  # noqa: PLC0415
    from cyclonedx.model.contact import OrganizationalEntity  # noqa: PLC0415

    part = one.component
    said = {"source": one.source, "note": part.note}
    if not one.version and one.came_with:
        said["came-with"] = f"{part.part_of} {one.came_with}"
    return Component(
        name=part.name,
        version=one.version or None,
        type=_kind(part.identity),
        bom_ref=f"component:{part.identity}",
        supplier=OrganizationalEntity(name=part.supplier),
        copyright=part.copyright,
        licenses=[_licence(part.licence)],
        purl=PackageURL.from_string(one.purl) if one.purl else None,
        properties=[
            Property(name=_PROPERTY + name, value=words) for name, words in said.items() if words
        ],
        components=[_file(stage, name) for name in one.files if _BINARY.fullmatch(name)],
        evidence=ComponentEvidence(
            occurrences=[
                Occurrence(location=name, bom_ref=f"in:{part.identity}:{name}")
                for name in one.within
            ]
        )
        if one.within
        else None,
    )


def _file(stage: Path, name: str) -> Any:  # noqa: ANN401 - as above
    from cyclonedx.model import HashAlgorithm, HashType  # noqa: PLC0415
    from cyclonedx.model.component import Component, ComponentType  # noqa: PLC0415

    digest = trees.sha256_of(stage / name)
    return Component(
        name=name,
        type=ComponentType.FILE,
        bom_ref=f"file:{name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def _kind(identity: str) -> Any:  # noqa: ANN401 - as above
    from cyclonedx.model.component import ComponentType  # noqa: PLC0415

    if identity == _OURS:
        return ComponentType.APPLICATION
    if identity in _DATA:
        return ComponentType.DATA
    return ComponentType.FRAMEWORK if identity in _FRAMEWORKS else ComponentType.LIBRARY


def _licence(expression: str) -> Any:  # noqa: ANN401 - as above
    """A licence of the SPDX list by its id, everything else as an expression."""
    from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression  # noqa: PLC0415
    from cyclonedx.spdx import is_supported_id  # noqa: PLC0415

    if is_supported_id(expression):
        return DisjunctiveLicense(id=expression)
    return LicenseExpression(expression)
