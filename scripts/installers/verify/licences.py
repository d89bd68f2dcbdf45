"""Holds what is handed out to its licences: files, texts, bill of materials, replaceable Qt, About.

It reads and tries copies; the staged folder is never run.
"""

import importlib.util
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from scripts.installers import places, trees
from scripts.installers.errors import InstallerError
from scripts.installers.licences import check_licences, shipped
from scripts.installers.names import LINUX, SBOM
from scripts.installers.sbom import faults_of, write_sbom
from scripts.installers.verify import replacing
from scripts.installers.verify.lines import Line, State, line_of

# A licence that is whole ends with these words.
_ENDS = {
    "lgpl-3": "choose that version for the\nLibrary",
    "gpl-3": "How to Apply These Terms to Your New Programs",
}
# Works inside Qt that every bill must name, whatever the target.
_INSIDE_QT = {"pcre2", "double-conversion", "harfbuzz", "libpng", "md4c", "unicode-cldr-qt", "xsvg"}


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """Try what the licences ask.

    Args:
        dist: The folder of what is handed out.
        stage: The staged folder of one target.
    """
    target = stage.name
    part = "licences-linux" if target == LINUX else "licences-windows"
    again = f"python build_installer.py verify --part {part}"
    promises: tuple[tuple[str, Callable[[], str]], ...] = (
        ("every file has its component, and each component its whole text", partial(_held, stage)),
        ("the texts of LGPL-3 and GPL-3 are there from beginning to end", partial(_whole, stage)),
        (
            "the page to read first names Qt, its licence and where its source is",
            partial(_told, stage),
        ),
        ("each library of Qt is a file of its own", partial(_apart, stage)),
        ("no file names a folder of the machine it was made on", partial(_unnamed, stage)),
    )
    for what, trial in promises:
        yield line_of(part, what, trial)
    yield _bill_line(part, again, dist, stage)
    yield from replacing.lines(part, again, dist, stage)


def _held(stage: Path) -> str:
    check_licences(stage, stage.name)
    found = shipped(stage, stage.name)
    texts = {text.name for one in found for text in one.texts}
    return f"{len(trees.files_of(stage))} files, {len(found)} components, {len(texts)} texts"


def _whole(stage: Path) -> str:
    sizes = []
    for name, end in _ENDS.items():
        text = (stage / "licenses" / "texts" / f"{name}.txt").read_text(encoding="utf-8")
        if end not in text:
            message = f"the text of {name} is not whole"
            raise InstallerError(message)
        sizes.append(f"{name} {len(text)} letters")
    return ", ".join(sizes)


def _told(stage: Path) -> str:
    words = (stage / "licenses" / "NOTICE.txt").read_text(encoding="utf-8")
    versions = {one.component.identity: one.version for one in shipped(stage, stage.name)}
    for said in ("GNU Lesser General Public", f"Qt {versions['qt']}", "source", "replace"):
        if said not in words:
            message = f"NOTICE.txt does not say {said!r}"
            raise InstallerError(message)
    return f"{len(words.splitlines())} lines, Qt {versions['qt']}"


def _apart(stage: Path) -> str:
    qt = next(one for one in shipped(stage, stage.name) if one.component.identity == "qt")
    links = [name for name in qt.files if (stage / name).is_symlink()]
    if links or len(qt.files) < len(replacing.NEEDED):
        message = f"of {len(qt.files)} files of Qt these are not files of their own: {links}"
        raise InstallerError(message)
    return f"{len(qt.files)} files of Qt"


def _unnamed(stage: Path) -> str:
    return places.require_unnamed(stage, places.builders())


def _bill_line(part: str, again: str, dist: Path, stage: Path) -> Line:
    what = "the bill of materials is valid CycloneDX 1.6 and names Python, Qt and what is in Qt"
    if importlib.util.find_spec("jsonschema") is None:
        said = "jsonschema is not in this environment"
        return Line(part, what, State.NOT_VERIFIED, said, f"make installers, or: {again}")
    return line_of(part, what, partial(_bill, dist, stage), remedy=again)


def _bill(dist: Path, stage: Path) -> str:
    """The handed-out bill is that of this folder; one that is not there is written and examined."""
    again = replacing.work(stage.name) / "bill.json"
    again.parent.mkdir(parents=True, exist_ok=True)
    write_sbom(stage, stage.name, again)
    given = dist / SBOM.format(target=stage.name)
    if given.is_file() and given.read_bytes() != again.read_bytes():
        message = f"{given.name} is not that of the staged folder. Type: build_installer.py sbom"
        raise InstallerError(message)
    if fault := faults_of(again.read_text(encoding="utf-8")):
        raise InstallerError(fault)
    bill = json.loads(again.read_text(encoding="utf-8"))
    names = {one["bom-ref"].removeprefix("component:") for one in bill["components"]}
    if missing := ({"cpython", "qt", "pyside6"} | _INSIDE_QT) - names:
        message = f"the bill does not name {', '.join(sorted(missing))}"
        raise InstallerError(message)
    hashed = dict(_hashed(bill))
    for name, digest in hashed.items():
        if trees.sha256_of(stage / name) != digest:
            message = f"the bill has another SHA-256 of {name}"
            raise InstallerError(message)
    same = "as handed out" if given.is_file() else "not handed out yet"
    return f"{len(names)} components, {len(hashed)} binaries with their SHA-256, {same}"


def _hashed(bill: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one in (bill["metadata"]["component"], *bill["components"]):
        for file in one.get("components", ()):
            yield file["name"], file["hashes"][0]["content"]
