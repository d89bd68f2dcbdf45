"""Which works are handed out, and which staged file belongs to which: `components.toml` as values.

It decides nothing about licences, and takes no file for granted: who owns a file is asked of globs.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from scripts.installers.errors import InstallerError
from scripts.installers.keep import parse
from scripts.installers.names import DATA

FOLDER = DATA / "licences"


@dataclass(frozen=True, slots=True)
class Text:
    """One licence text.

    Attributes:
        name: How components name it; also its file name when it is handed out.
        title: What it is, in words.
        file: Where it lies in the checkout.
        taken_from: Where it was taken.
    """

    name: str
    title: str
    file: Path
    taken_from: str


@dataclass(frozen=True, slots=True)
class Component:
    """One work that is handed out, whole or inside another.

    Attributes:
        identity: Short and stable.
        name: As its makers call it.
        licence: An SPDX expression.
        supplier: Who makes it.
        copyright: Its line of copyright.
        texts: Names of its texts.
        texts_of: Names of other texts, for one target.
        files: Globs of the staged files that belong to it; "!" takes back.
        within: Globs of the staged files of others that contain it.
        part_of: The component it came with, or nothing.
        needs: The components it cannot run without.
        version: Rules that find its version, the first that finds one counts.
        purl: Its package URL, with a place for the version.
        source: Where its source is to be had.
        note: What else must be said.
    """

    identity: str
    name: str
    licence: str
    supplier: str
    copyright: str
    texts: tuple[str, ...]
    texts_of: Mapping[str, tuple[str, ...]]
    files: tuple[str, ...]
    within: tuple[str, ...]
    part_of: str
    needs: tuple[str, ...]
    version: tuple[Mapping[str, Any], ...]
    purl: str
    source: str
    note: str

    def texts_in(self, target: str) -> tuple[str, ...]:
        """The names of its texts for one target."""
        return self.texts_of.get(target, self.texts)

    def owns(self, name: str) -> bool:
        """Whether a staged file belongs to it."""
        owned = False
        for glob in self.files:
            if parse(glob.removeprefix("!")).matches(name):
                owned = not glob.startswith("!")
        return owned

    def contained_in(self, names: Iterable[str]) -> list[str]:
        """The staged files of others that contain it."""
        return _named(self.within, names)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All components and texts that are known.

    Attributes:
        components: In the order they are shown.
        texts: By name.
    """

    components: tuple[Component, ...]
    texts: Mapping[str, Text]

    def owners(self, names: Iterable[str]) -> dict[str, list[Component]]:
        """Which components each staged file belongs to; it should be one each."""
        return {name: [one for one in self.components if one.owns(name)] for name in names}

    def present(self, names: Iterable[str]) -> list[Component]:
        """The components of which something is staged, in order."""
        there = list(names)
        owned = {one.identity for owners in self.owners(there).values() for one in owners}
        return [one for one in self.components if one.identity in owned or one.contained_in(there)]


def _named(globs: tuple[str, ...], names: Iterable[str]) -> list[str]:
    keep = parse("\n".join(globs))
    return [name for name in names if keep.matches(name)]


def load(folder: Path = FOLDER) -> Catalogue:
    """The catalogue from `components.toml`.

    Raises:
        InstallerError: A component names a text that is not there, or lacks what it must say.
    """
    tables = tomllib.loads((folder / "components.toml").read_text(encoding="utf-8"))
    texts = {
        name: Text(name, table["title"], (folder / table["file"]).resolve(), table["from"])
        for name, table in tables["texts"].items()
    }
    try:
        components = tuple(_component(table) for table in tables["component"])
    except KeyError as error:
        message = f"components.toml: a component does not say its {error}"
        raise InstallerError(message) from error
    for one in components:
        named = {*one.texts, *(name for names in one.texts_of.values() for name in names)}
        if missing := sorted(named - set(texts)):
            message = f"components.toml: {one.identity} names a text that is not there: {missing}"
            raise InstallerError(message)
    return Catalogue(components, texts)


@cache
def catalogue() -> Catalogue:
    """The catalogue of this checkout, read once."""
    return load()


def _component(table: Mapping[str, Any]) -> Component:
    prefix = "texts_"
    return Component(
        identity=table["id"],
        name=table["name"],
        licence=table["licence"],
        supplier=table["supplier"],
        copyright=table["copyright"],
        texts=tuple(table["texts"]),
        texts_of={
            key.removeprefix(prefix): tuple(names)
            for key, names in table.items()
            if key.startswith(prefix)
        },
        files=tuple(table.get("files", ())),
        within=tuple(table.get("within", ())),
        part_of=table.get("part_of", ""),
        needs=tuple(table.get("needs", ())),
        version=tuple(table.get("version", ())),
        purl=table.get("purl", ""),
        source=table["source"],
        note=table.get("note", ""),
    )
