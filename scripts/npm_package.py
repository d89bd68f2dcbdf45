"""One npm package of a pinned version, fetched, proved and read without being unpacked.

The fonts and the icons of the program come from packages of the npm registry. Both build scripts
take them through the ordinary client and trust only the sha512 written beside the version in the
script itself. This module writes nothing to disk outside a temporary folder, runs no code of a
package and never asks for "the newest" of anything.
"""

import base64
import hashlib
import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


class PackageRefusedError(Exception):
    """The package could not be fetched, or is not the one the script was written for."""


@dataclass(frozen=True, slots=True)
class NpmPackage:
    """A package by name, exact version and the integrity string its registry published."""

    name: str
    version: str
    integrity: str


def read_package(package: NpmPackage) -> Mapping[str, bytes]:
    """Fetch a package and return its files by their path inside it.

    Args:
        package: What to fetch and the sha512 it must have.

    Returns:
        The bytes of every regular file, keyed by path without the leading ``package/``.

    Raises:
        PackageRefusedError: npm is missing or failed, or the bytes are not the expected ones.
    """
    archive = _fetch(package)
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
    if found != package.integrity:
        message = f"{package.name}@{package.version}: expected {package.integrity}, got {found}"
        raise PackageRefusedError(message)
    files: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content is not None:
                files[member.name.removeprefix("package/")] = content.read()
    return files


def _fetch(package: NpmPackage) -> bytes:
    """Let ``npm pack`` bring the archive and return its bytes."""
    npm = shutil.which("npm")
    if npm is None:
        message = "npm is not installed; it is needed only to rebuild fonts and icons"
        raise PackageRefusedError(message)
    with tempfile.TemporaryDirectory() as folder:
        spec = f"{package.name}@{package.version}"
        outcome = subprocess.run(
            [npm, "pack", spec, "--silent", "--ignore-scripts", "--pack-destination", folder],
            capture_output=True,
            text=True,
            check=False,
        )
        archives = list(Path(folder).glob("*.tgz"))
        if outcome.returncode != 0 or len(archives) != 1:
            message = f"npm pack {spec} failed: {outcome.stderr.strip()}"
            raise PackageRefusedError(message)
        return archives[0].read_bytes()
