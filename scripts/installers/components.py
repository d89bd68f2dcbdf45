"""Which works are handed out, and which staged file belongs to which: `components.toml` as values.

It decides nothing about licences, and takes no file for granted: who owns a file is asked of globs,
and a glob that names no file is an error.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from scripts.installers import spdx
from scripts.installers.errors import InstallerError
from scripts.installers.keep import parse
from scripts.installers.names import DATA

FOLDER = DATA / "licences"
# Begins a line of `within` that may name nothing: what is a file of one Python is inside another.
MAYBE = "?"


@dataclass(frozen=True, slots=True)
class Text:
    """One licence text.

    Attributes:
        name: How components name it; also its file name when it is handed out.
        title: What it is, in words.
        file: Where it lies in the checkout.
        taken_from: Where it was taken.
        sha256: Of the text that was read and found whole.
    """

    name: str
    title: str
    file: Path
    taken_from: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Component:
    """One work that is handed out on a target, whole or inside another.

    Attributes:
        identity: Short and stable.
        name: As its makers call it.
        licence: An SPDX expression.
        supplier: Who makes it.
        copyright: Its line of copyright.
        texts: Names of its texts.
        files: Globs of the staged files that belong to it; "!" takes back.
        within: Globs of the staged files of others that contain it; with "?" before it, those
            that do where they hold its words (`built_in` settles which).
        holds: Words that each file that contains it must hold.
        system: The library of the system that may stand for it where no such file contains it.
        where: Globs, one of which must name a staged file; else it is not there at all.
        beside: Whether a package holds it beside what is staged.
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
    files: tuple[str, ...]
    within: tuple[str, ...]
    holds: tuple[str, ...]
    system: str
    where: tuple[str, ...]
    beside: bool
    part_of: str
    needs: tuple[str, ...]
    version: tuple[Mapping[str, Any], ...]
    purl: str
    source: str
    note: str

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

    def claimed(self, names: Iterable[str]) -> bool:
        """Whether it should be among these staged files."""
        somewhere = bool(self.files or self.within or self.beside)
        return somewhere and (not self.where or bool(_named(self.where, names)))

    def unmatched(self, names: Iterable[str]) -> list[str]:
        """Its globs that name none of these files."""
        globs = [glob.removeprefix("!") for glob in (*self.files, *self.within)]
        return parse("\n".join(globs)).unused(names)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The components of one target, and all texts.

    Attributes:
        components: In the order they are shown.
        texts: By name.
    """

    components: tuple[Component, ...]
    texts: Mapping[str, Text]

    def present(self, names: Iterable[str]) -> list[Component]:
        """The components that should be among these staged files, in order."""
        there = list(names)
        return [one for one in self.components if one.claimed(there)]


def owners(components: Iterable[Component], names: Iterable[str]) -> dict[str, list[Component]]:
    """Which components each staged file belongs to; it should be one each."""
    known = list(components)
    return {name: [one for one in known if one.owns(name)] for name in names}


def _named(globs: tuple[str, ...], names: Iterable[str]) -> list[str]:
    keep = parse("\n".join(globs))
    return [name for name in names if keep.matches(name)]


def load(target: str, folder: Path = FOLDER) -> Catalogue:
    """The catalogue of one target, from `components.toml`.

    Raises:
        InstallerError: A component names a text or a component that is not there or no licence of
            SPDX, or it or a text lacks what it must say.
    """
    tables = tomllib.loads((folder / "components.toml").read_text(encoding="utf-8"))
    try:
        texts = {name: _text(name, table, folder) for name, table in tables["texts"].items()}
        components = tuple(_component(table, target) for table in tables["component"])
    except KeyError as error:
        message = f"components.toml: a component or a text does not say its {error}"
        raise InstallerError(message) from error
    _require_known(components, texts)
    return Catalogue(components, texts)


@cache
def catalogue(target: str) -> Catalogue:
    """The catalogue of this checkout for one target, read once."""
    return load(target)


def _require_known(components: Sequence[Component], texts: Mapping[str, Text]) -> None:
    known = {one.identity for one in components}
    for one in components:
        if missing := sorted(set(one.texts) - set(texts)):
            message = f"components.toml: {one.identity} names a text that is not there: {missing}"
            raise InstallerError(message)
        if fault := spdx.fault_of(one.licence):
            message = f"components.toml: {one.identity}: {fault}"
            raise InstallerError(message)
        if strange := sorted({*one.needs, *filter(None, [one.part_of])} - known):
            message = f"components.toml: {one.identity} names a component not there: {strange}"
            raise InstallerError(message)


def _text(name: str, table: Mapping[str, str], folder: Path) -> Text:
    file = (folder / table["file"]).resolve()
    return Text(name, table["title"], file, table["from"], table["sha256"])


def _component(table: Mapping[str, Any], target: str) -> Component:
    return Component(
        identity=table["id"],
        name=table["name"],
        licence=table["licence"],
        supplier=table["supplier"],
        copyright=table["copyright"],
        texts=tuple(table.get(f"texts_{target}", table["texts"])),
        files=_globs(table, "files", target),
        within=_globs(table, "within", target),
        holds=tuple(table.get("holds", ())),
        system=table.get("system", ""),
        where=tuple(table.get(f"where_{target}", ())),
        beside=target in table.get("beside", ()),
        part_of=table.get("part_of", ""),
        needs=tuple(table.get("needs", ())),
        version=tuple(table.get("version", ())),
        purl=table.get("purl", ""),
        source=table["source"],
        note=table.get("note", ""),
    )


def _globs(table: Mapping[str, Any], key: str, target: str) -> tuple[str, ...]:
    """Those of every target, then those of this one."""
    return (*table.get(key, ()), *table.get(f"{key}_{target}", ()))
