"""Remembers from which staged folder each package was made, so that none is signed for another.

The note lies beside the folder of packages and is never handed out. It trusts no file by its name:
a package whose bytes are not those that were noted was not made here.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from scripts.installers.errors import InstallerError
from scripts.installers.trees import sha256_of

_NOTE = "made.json"


def note_of(dist: Path) -> Path:
    """Where the note about a folder of packages is kept."""
    return dist.parent / _NOTE


def note_made(out: Path, digest: str) -> None:
    """Note that a package was made.

    Args:
        out: The package.
        digest: That of the staged folder it was made from.
    """
    _write(out.parent, _read(out.parent) | {out.name: {"stage": digest, "sha256": sha256_of(out)}})


def note_signed(paths: Iterable[Path]) -> None:
    """Note the bytes of packages anew, after we signed them.

    Args:
        paths: Packages that were noted before.
    """
    for path in paths:
        note_made(path, _read(path.parent)[path.name]["stage"])


def require_made_from(paths: Iterable[Path], digest: str) -> None:
    """Hold packages to the staged folder as it is now.

    Args:
        paths: The packages.
        digest: That of the staged folder.

    Raises:
        InstallerError: One was made from another state of the folder, or not here.
    """
    wrong = [path.name for path in paths if _read(path.parent).get(path.name) != _now(path, digest)]
    if wrong:
        message = (
            f"not made from what is staged now: {', '.join(wrong)}. "
            "Type: build_installer.py make all, then this again"
        )
        raise InstallerError(message)


def _now(path: Path, digest: str) -> Mapping[str, str]:
    return {"stage": digest, "sha256": sha256_of(path)}


def _read(dist: Path) -> dict[str, Any]:
    # A note that is damaged is no note: whoever asks is told to make the packages again.
    try:
        note: object = json.loads(note_of(dist).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _write(dist: Path, note: Mapping[str, Mapping[str, str]]) -> None:
    note_of(dist).write_text(json.dumps(note, indent=1, sort_keys=True) + "\n", encoding="utf-8")
