"""Stages what will be installed, one folder a target, and remembers the digest of each.

A stage is made afresh and put in its place whole. Whoever packs asks `staged`, which refuses a
folder that was touched since: what is handed out is what was staged.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from scripts.installers import bytecode, program_tree, tools, trees, windows_tree
from scripts.installers.errors import InstallerError
from scripts.installers.keep import keep_of, require_kept
from scripts.installers.names import BUILD, DOWNLOADS, LINUX, ROOT, STAGE, WIN, epoch

# Where the Python of Windows comes from, as noted in the record of a stage.
ROUTES = ("package", "file")


@dataclass(frozen=True, slots=True)
class Staged:
    """What is known of a staged folder.

    Attributes:
        target: `win-x64` or `linux-x64`.
        digest: SHA-256 over all its files.
        size: Bytes.
        files: How many.
        python: The version of the Python inside.
        compiled_with: The Python that compiled the modules.
        commit: The state of the checkout, with "+" when something was changed since.
        route: Where the Python of Windows came from: `package`, the pinned one, or `file`, the one
            that a release engineer gave; empty where there is no such choice.
    """

    target: str
    digest: str
    size: int
    files: int
    python: str
    compiled_with: str
    commit: str
    route: str = ""


def record_of(target: str, folder: Path = STAGE) -> Path:
    """Where the facts of a stage are kept."""
    return folder / f"{target}.json"


def list_of(target: str, folder: Path = STAGE) -> Path:
    """Where the digests of a stage's files are kept; only to name the one that was touched."""
    return folder / f"{target}.files.json"


def python_version(given: Path | None) -> str:
    """The version of the Python that Windows gets: the pinned one, or that of the given file.

    Raises:
        InstallerError: The file is not there or is not pinned.
    """
    from scripts.installers.runtime_python import version_of  # noqa: PLC0415 - only to stage

    return version_of(given)


def is_given(facts: Staged) -> bool:
    """Whether the staged Python is the file that a release engineer gave, as noted when staged.

    Raises:
        InstallerError: Its record does not say.
    """
    if facts.route not in ROUTES:
        message = (
            f"the record of {facts.target} does not say where its Python came from. "
            f"Type: build_installer.py stage --target {facts.target}"
        )
        raise InstallerError(message)
    return facts.route == ROUTES[1]


def stage(target: str, given: Path | None = None, folder: Path = STAGE) -> Staged:
    """Stage one target afresh.

    Args:
        target: `win-x64` or `linux-x64`.
        given: The embeddable Python that a release engineer fetched, for Windows.
        folder: Where stages lie.

    Raises:
        InstallerError: Something is missing, not what it should be, or not on the keep list.
    """
    building = folder / f".{target}"
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    if target == WIN:
        python, compiled_with = _lay_windows(building, given)
    else:
        python, compiled_with = _lay_linux(building)
    trees.settle(building, epoch())
    listed = trees.list_of(building)
    require_kept(keep_of(target), list(listed), target)
    facts = Staged(
        target=target,
        digest=trees.digest_of_list(listed),
        size=trees.size_of(building),
        files=len(listed),
        python=python,
        compiled_with=compiled_with,
        commit=_commit(),
        route=ROUTES[given is not None] if target == WIN else "",
    )
    shutil.rmtree(folder / target, ignore_errors=True)
    building.rename(folder / target)
    note(facts, listed, folder)
    return facts


def note(facts: Staged, listed: Mapping[str, str], folder: Path = STAGE) -> None:
    """Write down what is known of a stage.

    Args:
        facts: Its facts.
        listed: Its files, as `trees.list_of` gives them.
        folder: Where stages lie.
    """
    pairs = ((record_of, asdict(facts)), (list_of, dict(listed)))
    for place, known in pairs:
        text = json.dumps(known, indent=1, ensure_ascii=False) + "\n"
        place(facts.target, folder).write_text(text, encoding="utf-8")


def staged(target: str, folder: Path = STAGE) -> tuple[Path, Staged]:
    """The staged folder of a target with its facts.

    Raises:
        InstallerError: It is not there, its record cannot be read, or its files are not those that
            were staged.
    """
    record, way_on = record_of(target, folder), f"build_installer.py stage --target {target}"
    if not record.is_file() or not (folder / target).is_dir():
        message = f"{target} is not staged. Type: {way_on}"
        raise InstallerError(message)
    try:
        facts = Staged(**json.loads(record.read_text(encoding="utf-8")))
        listed = trees.list_of(folder / target)
    except (OSError, ValueError, TypeError) as error:
        message = f"{target} or its record {record.name} cannot be read: {error}. Type: {way_on}"
        raise InstallerError(message) from error
    if (facts.target, facts.digest) != (target, trees.digest_of_list(listed)):
        message = (
            f"{target} has changed since it was staged (running it from there may do that)"
            f"{_touched(facts, listed, folder)}. Type: {way_on}"
        )
        raise InstallerError(message)
    return folder / target, facts


def _touched(facts: Staged, listed: Mapping[str, str], folder: Path) -> str:
    """The first file that is not as staged, in words that follow others; nothing if unknown."""
    try:
        before = json.loads(list_of(facts.target, folder).read_text(encoding="utf-8"))
        # A list of another state of the folder would accuse the wrong file.
        if trees.digest_of_list(before) != facts.digest:
            return ""
    except (OSError, ValueError, AttributeError):
        return ""
    return f": {trees.first_difference(before, listed)}"


def _commit() -> str:
    """The commit that is checked out."""
    head = tools.run(["git", "rev-parse", "HEAD"], cwd=ROOT).strip()
    changed = tools.run(["git", "status", "--porcelain", "--untracked-files=no"], cwd=ROOT)
    return head + ("+" if changed.strip() else "")


def _lay_windows(building: Path, given: Path | None) -> tuple[str, str]:
    # Each is imported where it is used: `make` and `sign` need none of them.
    from scripts.installers.launchers import build_launchers  # noqa: PLC0415
    from scripts.installers.runtime_python import embeddable  # noqa: PLC0415
    from scripts.installers.wheels import fetch_wheels  # noqa: PLC0415

    python = embeddable(DOWNLOADS, given)
    keep, version = keep_of(WIN), python_version(given)
    windows_tree.lay_runtime(python, building, keep, version)
    windows_tree.lay_wheels(fetch_wheels(WIN, DOWNLOADS), building, keep)
    program_tree.lay_program(building)
    work = BUILD / "work" / "launchers"
    for launcher in build_launchers(work):
        shutil.copyfile(launcher, building / launcher.name)
    minor = ".".join(version.split(".")[:2])
    compiled_with = bytecode.compile_tree(building, ["app", windows_tree.SITE], minor, python)
    _lay_rest(building, WIN)
    return version, compiled_with


def _lay_linux(building: Path) -> tuple[str, str]:
    from scripts.installers.frozen import stage_linux  # noqa: PLC0415 - as above

    compiled_with = stage_linux(building)
    _lay_rest(building, LINUX)
    return compiled_with, compiled_with


def _lay_rest(building: Path, target: str) -> None:
    """What every target has: the edition, the catalogues, a page to read first, the licences."""
    from scripts.installers.licences import lay_licences  # noqa: PLC0415 - as above
    from scripts.installers.readme import write_readme  # noqa: PLC0415

    program_tree.lay_edition(building)
    program_tree.lay_catalogues(building)
    write_readme(building)
    lay_licences(building, target)
