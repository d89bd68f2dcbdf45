"""Names, numbers and folders that every installer shares; chosen once, read by all.

It reads `pyproject.toml` and the program's version and builds nothing.
"""

import os
import tomllib
from functools import cache
from pathlib import Path

from app import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "installers"
BUILD = ROOT / "build" / "installers"
DOWNLOADS = BUILD / "downloads"
STAGE = BUILD / "stage"
DIST = BUILD / "dist"

VERSION = __version__
PROGRAM = "ict-guide"
# The folder below "Program Files", and the keys in the registry.
WINDOWS_PROGRAM = "ICTGuide"
PRODUCT = "ICT Guide"
PUBLISHER = "ICT Guide editors"

WIN = "win-x64"
LINUX = "linux-x64"
TARGETS = (WIN, LINUX)

MSI = f"{PROGRAM}-{VERSION}-x64.msi"
SETUP = f"{PROGRAM}-{VERSION}-x64-setup.exe"
PORTABLE = f"{PROGRAM}-{VERSION}-x64-portable.zip"
DEB = f"{PROGRAM}_{VERSION}_amd64.deb"
TAR = f"{PROGRAM}-{VERSION}-linux-x64.tar.xz"
POLICY = f"{PROGRAM}-{VERSION}-policy.zip"
SBOM = f"{PROGRAM}-{VERSION}-{{target}}.cdx.json"


@cache
def lock() -> dict[str, object]:
    """The pinned things that no requirements file names: `installers/lock.toml`."""
    return tomllib.loads((DATA / "lock.toml").read_text(encoding="utf-8"))


@cache
def identity() -> dict[str, str]:
    """The AppStream id and the MSI upgrade code, by their names in `pyproject.toml`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    table: dict[str, str] = project["tool"]["ict-guide"]
    return table


def epoch() -> int:
    """The one time that all built files carry, in seconds since 1970.

    `SOURCE_DATE_EPOCH` (reproducible-builds.org) wins over the lock file.
    """
    return int(os.environ.get("SOURCE_DATE_EPOCH") or str(lock()["epoch"]))
