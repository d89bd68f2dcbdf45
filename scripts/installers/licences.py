"""Lays the licences of everything that is handed out into a staged folder, and holds it to them.

Every staged file belongs to exactly one component, and every component has its whole text; anything
else ends the build. It writes no licence text of its own.
"""

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.installers import trees
from scripts.installers.component_versions import version_of
from scripts.installers.components import Catalogue, Component, catalogue
from scripts.installers.errors import InstallerError
from scripts.installers.notice import notice

LICENSES = "licenses"
LISTED = f"{LICENSES}/components.json"
# Raised when a field is renamed; the program reads it.
SCHEMA = 1

# The shortest text that can be a licence: that of Wintab has 170 bytes.
_SHORTEST = 150
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
        texts: Names of its texts.
    """

    component: Component
    version: str
    came_with: str
    files: tuple[str, ...]
    within: tuple[str, ...]
    texts: tuple[str, ...]

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
        InstallerError: A file belongs to none or to several, or a component has no text.
    """
    known = known or catalogue()
    names = [name for name in trees.files_of(stage) if not name.startswith(f"{LICENSES}/")]
    owners = known.owners([*names, LISTED])
    _require_one_owner(owners, target)
    found = known.present([*names, LISTED])
    _require_texts(found, known, target)
    versions = {one.identity: version_of(one, stage, names) for one in found}
    return [
        Shipped(
            component=one,
            version=versions[one.identity],
            came_with=versions.get(one.part_of, ""),
            files=tuple(name for name in names if one in owners[name]),
            within=tuple(one.contained_in(names)),
            texts=one.texts_in(target),
        )
        for one in found
    ]


def lay_licences(stage: Path, target: str) -> None:
    """Write `licenses/`: the texts, the list that the program shows, and a page to read first.

    Raises:
        InstallerError: A file belongs to no component or to several, or a text is missing.
    """
    found = shipped(stage, target)
    folder = stage / LICENSES
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "texts").mkdir(parents=True)
    texts = catalogue().texts
    for name in _text_names(found):
        shutil.copyfile(texts[name].file, folder / "texts" / f"{name}.txt")
    table = {
        "schema": SCHEMA,
        "target": target,
        "texts": {name: _text_row(name) for name in _text_names(found)},
        "components": [_row(one) for one in found],
    }
    whole = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    (stage / LISTED).write_text(whole, encoding="utf-8", newline="\n")
    (folder / "NOTICE.txt").write_text(notice(found, target), encoding="utf-8", newline="\n")


def check_licences(stage: Path, target: str) -> None:
    """Hold a staged folder to its licences.

    Raises:
        InstallerError: A file has no component, a component no text, or the list is another.
    """
    found = shipped(stage, target)
    if not (stage / LISTED).is_file():
        message = f"{target}: {LISTED} is missing. Stage it afresh."
        raise InstallerError(message)
    listed = json.loads((stage / LISTED).read_text(encoding="utf-8"))
    if listed["components"] != [_row(one) for one in found]:
        message = f"{target}: {LISTED} is not that of this folder. Stage it afresh."
        raise InstallerError(message)
    texts = catalogue().texts
    for name in _text_names(found):
        laid = stage / LICENSES / "texts" / f"{name}.txt"
        if not laid.is_file() or laid.read_bytes() != texts[name].file.read_bytes():
            message = f"{target}: {laid.relative_to(stage)} is missing or was changed"
            raise InstallerError(message)


def _text_names(found: Iterable[Shipped]) -> list[str]:
    """The texts that are needed, each once, in the order of the catalogue."""
    needed = {name for one in found for name in one.texts}
    return [name for name in catalogue().texts if name in needed]


def _text_row(name: str) -> dict[str, str]:
    text = catalogue().texts[name]
    return {"title": text.title, "file": f"texts/{name}.txt", "from": text.taken_from}


def _row(one: Shipped) -> dict[str, object]:
    return {
        "id": one.component.identity,
        "name": one.component.name,
        "version": one.version,
        "licence": one.component.licence,
        "supplier": one.component.supplier,
        "copyright": one.component.copyright,
        "part_of": one.component.part_of,
        "texts": list(one.texts),
        "source": one.source,
        "note": one.component.note,
    }


def _require_one_owner(owners: dict[str, list[Component]], target: str) -> None:
    orphans = [name for name, found in owners.items() if not found]
    if orphans:
        shown = "\n  ".join(orphans[:_MOST_SHOWN])
        message = f"{target}: {len(orphans)} files belong to no component:\n  {shown}"
        raise InstallerError(message)
    shared = [
        f"{name}: {', '.join(one.identity for one in found)}"
        for name, found in owners.items()
        if len(found) > 1
    ]
    if shared:
        shown = "\n  ".join(shared[:_MOST_SHOWN])
        message = f"{target}: {len(shared)} files belong to several components:\n  {shown}"
        raise InstallerError(message)


def _require_texts(found: Sequence[Component], known: Catalogue, target: str) -> None:
    for one in found:
        names = one.texts_in(target)
        if not names:
            message = f"{target}: {one.name} has no licence text"
            raise InstallerError(message)
        for name in names:
            file = known.texts[name].file
            if not file.is_file() or file.stat().st_size < _SHORTEST:
                message = f"{target}: {one.name} has no licence text: {file.name} is missing"
                raise InstallerError(message)
