"""Lays the licences of everything that is handed out into a staged folder, and holds it to them.

Every staged file belongs to exactly one component, and every component has its whole text; anything
else ends the build. It writes no licence text of its own.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.installers import trees
from scripts.installers.built_in import settled
from scripts.installers.component_versions import version_of
from scripts.installers.components import Catalogue, Component, Text, catalogue, owners
from scripts.installers.errors import InstallerError
from scripts.installers.notice import notice

LICENSES = "licenses"
LISTED = f"{LICENSES}/components.json"
# Raised when a field is renamed; the program reads it.
SCHEMA = 1

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Shipped:
    """A component of a staged folder, with what was found of it there.

    Attributes:
        component: What is known of it.
        version: As found; empty where no file says it.
        came_with: The version of the component it came with, where its own is unknown.
        files: The staged files that belong to it.
        within: The staged files of others that contain it.
        texts: Its texts.
    """

    component: Component
    version: str
    came_with: str
    files: tuple[str, ...]
    within: tuple[str, ...]
    texts: tuple[Text, ...]

    @property
    def source(self) -> str:
        """Where its source is to be had, with the versions filled in."""
        return self.component.source.format(version=self.version, part_of_version=self.came_with)

    @property
    def purl(self) -> str:
        """Its package URL, or nothing where its version is unknown."""
        return self.component.purl.format(version=self.version) if self.version else ""


def shipped(stage: Path, target: str, known: Catalogue | None = None) -> list[Shipped]:
    """The components of a staged folder.

    Raises:
        InstallerError: A file belongs to none or to several, a glob names no file, a file does not
            hold what it is said to contain, or a component has no whole text or no version.
    """
    known = known or catalogue(target)
    names = [name for name in trees.files_of(stage) if not name.startswith(f"{LICENSES}/")]
    there = [*names, LISTED]
    found = settled(known.present(there), stage, names, target)
    owned = owners(found, there)
    _require_one_owner(owned, target)
    _require_globs(found, there, target)
    _require_texts(found, known, target)
    _require_held(found, stage, names, target)
    versions = {one.identity: version_of(one, stage, names) for one in found}
    _require_versions(found, versions, target)
    return [
        Shipped(
            component=one,
            version=versions[one.identity],
            came_with=versions.get(one.part_of, ""),
            files=tuple(name for name in names if one in owned[name]),
            within=tuple(one.contained_in(names)),
            texts=tuple(known.texts[name] for name in one.texts),
        )
        for one in found
    ]


def lay_licences(stage: Path, target: str, known: Catalogue | None = None) -> None:
    """Write `licenses/`: the texts, the list that the program shows, and a page to read first.

    Raises:
        InstallerError: As `shipped` does.
    """
    papers = _papers(shipped(stage, target, known), target)
    shutil.rmtree(stage / LICENSES, ignore_errors=True)
    for name, content in papers.items():
        file = stage / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def check_licences(stage: Path, target: str, known: Catalogue | None = None) -> None:
    """Hold a staged folder to its licences.

    Raises:
        InstallerError: As `shipped` does, or something in `licenses/` is not what belongs there.
    """
    papers = _papers(shipped(stage, target, known), target)
    there = {name for name in trees.files_of(stage) if name.startswith(f"{LICENSES}/")}
    for name in sorted(set(papers) | there):
        if name not in there:
            message = f"{target}: {name} is missing. Stage it afresh."
            raise InstallerError(message)
        if name not in papers:
            message = f"{target}: {name} belongs to nothing that is handed out"
            raise InstallerError(message)
        if (stage / name).read_bytes() != papers[name]:
            message = f"{target}: {name} is not that of this folder. Stage it afresh."
            raise InstallerError(message)


def _papers(found: Sequence[Shipped], target: str) -> dict[str, bytes]:
    """What lies in `licenses/`, by its path in the staged folder."""
    texts = _texts(found)
    table = {
        "schema": SCHEMA,
        "target": target,
        "texts": {text.name: _text_row(text) for text in texts},
        "components": [_row(one) for one in found],
    }
    whole = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    papers = {f"{LICENSES}/texts/{text.name}.txt": text.file.read_bytes() for text in texts}
    papers[LISTED] = whole.encode()
    papers[f"{LICENSES}/NOTICE.txt"] = notice(found, target).encode()
    return papers


def _texts(found: Iterable[Shipped]) -> list[Text]:
    """The texts that are needed, each once, in the order of their names."""
    needed = {text.name: text for one in found for text in one.texts}
    return [needed[name] for name in sorted(needed)]


def _text_row(text: Text) -> dict[str, str]:
    return {"title": text.title, "file": f"texts/{text.name}.txt", "from": text.taken_from}


def _row(one: Shipped) -> dict[str, object]:
    return {
        "id": one.component.identity,
        "name": one.component.name,
        "version": one.version,
        "licence": one.component.licence,
        "supplier": one.component.supplier,
        "copyright": one.component.copyright,
        "part_of": one.component.part_of,
        "texts": list(one.component.texts),
        "source": one.source,
        "note": one.component.note,
    }


def _require_one_owner(owned: dict[str, list[Component]], target: str) -> None:
    orphans = [name for name, found in owned.items() if not found]
    if orphans:
        shown = "\n  ".join(orphans[:_MOST_SHOWN])
        message = f"{target}: {len(orphans)} files belong to no component:\n  {shown}"
        raise InstallerError(message)
    shared = [
        f"{name}: {', '.join(one.identity for one in found)}"
        for name, found in owned.items()
        if len(found) > 1
    ]
    if shared:
        shown = "\n  ".join(shared[:_MOST_SHOWN])
        message = f"{target}: {len(shared)} files belong to several components:\n  {shown}"
        raise InstallerError(message)


def _require_globs(found: Sequence[Component], names: Sequence[str], target: str) -> None:
    idle = [f"{one.identity}: {glob}" for one in found for glob in one.unmatched(names)]
    if idle:
        shown = "\n  ".join(idle[:_MOST_SHOWN])
        message = f"{target}: these lines of components.toml name no file:\n  {shown}"
        raise InstallerError(message)


def _require_texts(found: Sequence[Component], known: Catalogue, target: str) -> None:
    for one in found:
        if not one.texts:
            message = f"{target}: {one.name} has no licence text"
            raise InstallerError(message)
        for text in (known.texts[name] for name in one.texts):
            if not text.file.is_file():
                message = f"{target}: {one.name} has no licence text: {text.file.name} is missing"
                raise InstallerError(message)
            digest = hashlib.sha256(text.file.read_bytes()).hexdigest()
            if digest != text.sha256:
                message = (
                    f"{target}: {text.file.name}, the text of {one.name}, is not the one that was "
                    f"read: its SHA-256 is {digest}"
                )
                raise InstallerError(message)


def _require_versions(found: Sequence[Component], versions: Mapping[str, str], target: str) -> None:
    """What has files of its own must say its version there; what is only inside may not."""
    for one in found:
        if one.files and one.version and not versions[one.identity]:
            message = f"{target}: no rule of components.toml finds the version of {one.identity}"
            raise InstallerError(message)


def _require_held(
    found: Sequence[Component], stage: Path, names: Sequence[str], target: str
) -> None:
    """Look into the files: what no longer contains a work must not be said to."""
    signs: dict[str, list[tuple[Component, str]]] = {}
    for one in found:
        for name in one.contained_in(names) if one.holds else ():
            signs.setdefault(name, []).extend((one, word) for word in one.holds)
    for name, wanted in signs.items():
        data = (stage / name).read_bytes()
        for one, word in wanted:
            if word.encode() not in data and word.encode("utf-16-le") not in data:
                message = f"{target}: {one.identity} is said to be in {name}: no {word!r} there"
                raise InstallerError(message)
