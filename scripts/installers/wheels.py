"""The locked wheels that Windows gets, fetched by pip with their hashes and kept.

It unpacks nothing and installs nothing.
"""

import re
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.index import ask_pip, fresh, in_plain_words
from scripts.installers.names import ROOT, WIN, lock
from scripts.installers.trees import sha256_of

LOCKED = ROOT / "requirements" / "run.txt"
# How the index calls the systems: PEP 425.
PLATFORMS = {WIN: "win_amd64"}


def locked_hashes(text: str) -> dict[str, frozenset[str]]:
    """The SHA-256 sums that a lock file allows, by the name of the package.

    Args:
        text: A lock file as uv or pip-compile write it.
    """
    entries = re.split(r"\n(?=[a-z0-9])", text)
    found = {}
    for entry in entries:
        name = re.match(r"([A-Za-z0-9._-]+)==", entry)
        if name is not None:
            found[name[1]] = frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})", entry))
    return found


def complete(folder: Path, wanted: dict[str, frozenset[str]]) -> list[Path] | None:
    """The kept wheels, one for each locked package, or None when one is missing or another."""
    wheels = sorted(folder.glob("*.whl"))
    there = {sha256_of(wheel) for wheel in wheels}
    whole = len(wheels) == len(wanted) and all(hashes & there for hashes in wanted.values())
    return wheels if whole else None


def fetch_wheels(target: str, downloads: Path) -> list[Path]:
    """The wheels of `requirements/run.txt` for a target; the network is asked only once.

    Args:
        target: `win-x64`.
        downloads: Where they are kept.

    Raises:
        InstallerError: They cannot be fetched, or are not what is locked.
    """
    pinned = lock()["python"]
    assert isinstance(pinned, dict)
    minor = ".".join(str(pinned["version"]).split(".")[:2])
    folder = downloads / f"wheels-{target}"
    wanted = locked_hashes(LOCKED.read_text(encoding="utf-8"))
    kept = complete(folder, wanted)
    if kept is not None:
        return kept
    fresh(folder)
    for_target = ("--platform", PLATFORMS[target], "--python-version", minor)
    printed = ask_pip(
        [
            *("download", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:"),
            *for_target,
            *("-d", folder, "-r", LOCKED),
        ],
    )
    if printed is not None:
        raise InstallerError(in_plain_words("the wheels for Windows", printed))
    fetched = complete(folder, wanted)
    if fetched is None:
        message = f"pip brought other wheels than {LOCKED.name} names"
        raise InstallerError(message)
    return fetched
