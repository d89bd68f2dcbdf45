"""Who signed each program and library for Windows, how old Python is, and whether we can sign.

Trial signatures are made on copies with a certificate made on the spot; what is handed out is left
as it is. Revocation is not looked up: that needs a network.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from scripts.installers import staging
from scripts.installers.authenticode import (
    MICROSOFT,
    PSF,
    QT,
    has_signature,
    is_pe,
    require_signed_by,
    signer_of,
)
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, DOWNLOADS, MSI, epoch, lock
from scripts.installers.runtime_python import COMPILER_LIBRARIES, unpacked_of
from scripts.installers.signing import (
    LAUNCHERS,
    SUMS,
    UNSIGNED,
    handed_out,
    read_checksums,
)
from scripts.installers.trees import files_of, sha256_of
from scripts.installers.verify import trial_signing
from scripts.installers.verify.lines import Line, State, line_of

PART = "signatures"
LIST = BUILD / "signers.txt"
_WORK = BUILD / "work" / PART
_AGAIN = f"build_installer.py verify --part {PART}"
_SITE = "runtime/site/"
# A branch of Python in its second year has a release about every two months (PEP 719); one that is
# older than two of them is taken to miss security fixes.
_FRESH_DAYS = 120


def checks(dist: Path, stage: Path) -> Iterator[Line]:
    """One line for each maker, then the age of Python, the digests, and trial signatures."""
    owners = (("Python", PSF), ("Qt and PySide6", QT), ("the C compiler's library", MICROSOFT))
    for owner, signer in owners:
        what = f"every file of {owner} that Windows gets is signed by {signer}"
        yield line_of(PART, what, partial(_signed, stage, signer), remedy=_AGAIN)
    what = "the launchers and packages are signed, or say that they are not"
    yield line_of(PART, what, partial(_ours, dist, stage), remedy=_AGAIN)
    what = "no program or library of anybody else is in the folder"
    yield line_of(PART, what, partial(_list, stage))
    what = "Python's standard library, which nobody signs, is the pinned one"
    yield line_of(PART, what, partial(_library, stage))
    yield _age(stage)
    what = f"{SUMS} names every file that is handed out, with its digest"
    yield line_of(PART, what, partial(_checksums, dist))
    shutil.rmtree(_WORK, ignore_errors=True)
    yield from _trials(dist, stage)
    shutil.rmtree(_WORK, ignore_errors=True)


def expected_signer(name: str) -> str | None:
    """Who has to have signed a staged program or library.

    Args:
        name: Its path in the staged folder.

    Returns:
        The signer, an empty text for our own, None when nothing of the kind should be there.
    """
    if name in LAUNCHERS:
        return ""
    if name.startswith((f"{_SITE}PySide6/", f"{_SITE}shiboken6/")):
        return QT
    folder, _, file = name.rpartition("/")
    if folder == "runtime":
        return MICROSOFT if file in COMPILER_LIBRARIES else PSF
    return None


def _programs(stage: Path) -> list[str]:
    """Every program and library of a staged folder, known by its bytes, not by its name."""
    if not stage.is_dir():
        message = f"{stage.name} is not staged. Type: build_installer.py stage"
        raise InstallerError(message)
    return [name for name in files_of(stage) if is_pe(stage / name)]


def _signed(stage: Path, signer: str) -> str:
    names = [name for name in _programs(stage) if expected_signer(name) == signer]
    if not names:
        message = "no such file is in the staged folder"
        raise InstallerError(message)
    # Every file is asked about anew: what an earlier run found proves nothing about these bytes.
    found = require_signed_by((stage / name for name in names), signer)
    builds = sorted({one.build for one in found if one.build})
    return "; ".join([f"{len(names)} files, revocation not looked up", *builds])


def _ours(dist: Path, stage: Path) -> str:
    """Either all of ours hold, or a file beside the packages says that nothing is signed."""
    ours = [stage / name for name in LAUNCHERS]
    if (dist / UNSIGNED).is_file():
        signed = [path.name for path in ours if has_signature(path)]
        if signed:
            message = f"{UNSIGNED} is there, but signed are: {', '.join(signed)}"
            raise InstallerError(message)
        return f"not signed, and {UNSIGNED} says so in three languages"
    packages = [path for path in dist.iterdir() if path.suffix in {".msi", ".exe"}]
    signers = {signer_of(path).signer for path in [*ours, *packages]}
    if len(signers) != 1:
        message = f"signed by different makers: {', '.join(sorted(signers))}"
        raise InstallerError(message)
    return f"{len(ours) + len(packages)} files signed by {signers.pop()}"


def _list(stage: Path) -> str:
    """Write down who has to have signed what, and refuse what nobody has to."""
    names = _programs(stage)
    strangers = [name for name in names if expected_signer(name) is None]
    if strangers:
        message = f"nobody is known to have made {', '.join(strangers)}"
        raise InstallerError(message)
    lines = (f"{name}\t{expected_signer(name) or 'ICT Guide'}\n" for name in names)
    LIST.parent.mkdir(parents=True, exist_ok=True)
    LIST.write_text("".join(lines), encoding="utf-8")
    return f"{len(names)} programs and libraries, listed in {LIST.name}"


def _library(stage: Path) -> str:
    """Compare what is not signed with the package whose digest is pinned."""
    package = unpacked_of(DOWNLOADS, from_file=_from_file(stage))
    archives = sorted((stage / "runtime").glob("python*.zip"))
    for archive in archives:
        if not (package / archive.name).is_file():
            message = f"there is nothing to compare it with: {package.name} is not among downloads"
            raise InstallerError(message)
        if sha256_of(archive) != sha256_of(package / archive.name):
            message = f"{archive.name} is not that of the package"
            raise InstallerError(message)
    if not archives:
        message = "there is no standard library in the staged folder"
        raise InstallerError(message)
    digest = sha256_of(archives[0])
    return f"{archives[0].name}, SHA-256 {digest}; no signature covers it, only the pinned package"


def _from_file(stage: Path) -> bool:
    """Whether the staged Python is the release engineer's, by what was noted when it was staged."""
    _folder, facts = staging.staged(stage.name, stage.parent)
    return staging.is_given(facts)


def _pinned(*, from_file: bool) -> dict[str, Any]:
    """Version and date of the Python of a route."""
    python = lock()["python"]
    assert isinstance(python, dict)
    table: dict[str, Any] = python.get("file", {}) if from_file else python
    if not {"version", "released"} <= set(table):
        message = "installers/lock.toml no longer dates the file that was staged: [python.file]"
        raise InstallerError(message)
    return table


def _age(stage: Path) -> Line:
    """Whether Python may miss security fixes, by its age on the day of the build."""
    what = f"Python for Windows is at most {_FRESH_DAYS} days older than this build"
    try:
        table = _pinned(from_file=_from_file(stage))
    except InstallerError as error:
        return Line(PART, what, State.FAILED, str(error))
    built = dt.datetime.fromtimestamp(epoch(), dt.UTC).date()
    days = (built - table["released"]).days
    age = f"Python {table['version']} of {table['released']} is {days} days older"
    if days <= _FRESH_DAYS:
        return Line(PART, what, State.PASSED, age)
    detail = (
        f"{age} and has no security fix made since; a release takes a newer one, which its "
        "engineer fetches"
    )
    remedy = "build_installer.py stage --target win-x64 --python FILE (see installers/lock.toml)"
    return Line(PART, what, State.NOT_VERIFIED, detail, remedy)


def _checksums(dist: Path) -> str:
    listed = read_checksums(dist)
    there = {path.name: sha256_of(path) for path in handed_out(dist)}
    wrong = sorted(name for name in {*listed, *there} if listed.get(name) != there.get(name))
    if wrong:
        message = f"not as listed: {', '.join(wrong)}"
        raise InstallerError(message)
    return f"{len(listed)} files"


def _trials(dist: Path, stage: Path) -> Iterator[Line]:
    launcher = stage / LAUNCHERS[0]
    what = "one changed byte in a file signed by us is refused; unsigned again, it is as before"
    trial = partial(trial_signing.try_program, launcher, _WORK / "program")
    yield line_of(PART, what, trial, remedy=_AGAIN)
    what = "one changed byte in an MSI signed by us is refused"
    trial = partial(trial_signing.try_msi, dist / MSI, _WORK / "msi")
    yield line_of(PART, what, trial, remedy=_AGAIN)
    what = "a key on a token (PKCS#11) signs as one in a file does"
    trial = partial(trial_signing.try_token, launcher, _WORK / "token")
    yield line_of(PART, what, trial, remedy=_AGAIN)
