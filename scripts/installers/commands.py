"""What each command of `build_installer.py` does: calls the steps in order and prints what came.

Every step is imported when it is asked for, so that none needs the tools or packages of another.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.names import DIST, LINUX, SBOM, STAGE, TARGETS, WIN

# The packages by the word that is typed, each with the target it is made from; what goes to
# administrators is made from none.
_PACKAGES = {"msi": WIN, "nsis": WIN, "zip": WIN, "deb": LINUX, "tar": LINUX, "policy": None}
_MB = 1_000_000


def _say(words: str) -> None:
    print(f"· {words}", flush=True)


def stage(targets: Sequence[str], given: Path | None) -> int:
    """Stage the targets; returns the exit code."""
    from scripts.installers import staging  # noqa: PLC0415

    # A file that is refused is refused at once, not after a quarter of an hour of staging.
    staging.python_version(given)
    for target in targets:
        _say(f"staging {target}")
        facts = staging.stage(target, given if target == WIN else None)
        size = f"{facts.files} files, {facts.size / _MB:.1f} MB, Python {facts.python}"
        print(f"{target}: {size}\n{target}: tree {facts.digest}")
    return 0


def make(package: str) -> int:
    """Pack what is staged; returns the exit code.

    With "all", a package whose program is missing is named and left out, and the exit code is 1;
    asked for by itself, that is an error.
    """
    DIST.mkdir(parents=True, exist_ok=True)
    if package != "all":
        return _make(package)
    missing = 0
    for name in _PACKAGES:
        try:
            _make(name)
        except MissingToolError as error:
            missing += 1
            print(f"{name}: not made. {error}", file=sys.stderr, flush=True)
    return 1 if missing else 0


def _make(package: str) -> int:
    from scripts.installers import made, packages, staging  # noqa: PLC0415

    target = _PACKAGES[package]
    folder, digest = STAGE, ""
    if target is not None:
        folder, facts = staging.staged(target)
        digest = facts.digest
    began = time.monotonic()
    out = packages.make(package, folder, DIST)
    made.note_made(out, digest)
    took = time.monotonic() - began
    print(f"{out.name}: {out.stat().st_size / _MB:.1f} MB in {took:.0f} s", flush=True)
    return 0


def sign(options: argparse.Namespace) -> int:
    """Sign, or say that nothing is signed, and write the checksums; returns the exit code."""
    from scripts.installers import signing  # noqa: PLC0415

    signing.sign_release(signing.key_of(options), DIST, STAGE / WIN, launchers=options.launchers)
    return 0


def sbom(targets: Sequence[str]) -> int:
    """Write the bills of materials; returns the exit code."""
    from scripts.installers import sbom as bills  # noqa: PLC0415
    from scripts.installers import staging  # noqa: PLC0415

    DIST.mkdir(parents=True, exist_ok=True)
    for target in targets:
        folder, _facts = staging.staged(target)
        out = DIST / SBOM.format(target=target)
        bills.write_sbom(folder, target, out)
        print(f"{out.name}: {out.stat().st_size / 1000:.0f} kB")
    return 0


def licenses(targets: Sequence[str]) -> int:
    """Examine the licences of what is staged; returns the exit code."""
    from scripts.installers import licences, staging  # noqa: PLC0415

    for target in targets:
        folder, facts = staging.staged(target)
        licences.check_licences(folder, target)
        print(f"{target}: every one of {facts.files} files has its licence, in full")
    return 0


def verify(targets: Sequence[str], only: Sequence[str], *, only_list: bool) -> int:
    """Try everything that can be tried here; returns the exit code."""
    from scripts.installers.verify import running  # noqa: PLC0415
    from scripts.installers.verify.parts import PARTS  # noqa: PLC0415

    unknown = set(only) - {part.name for part in PARTS}
    if unknown:
        message = f"no such part: {', '.join(sorted(unknown))} (see verify --list)"
        raise InstallerError(message)
    chosen = [part for part in PARTS if part.name in only or (not only and part.target in targets)]
    if only_list:
        print("\n".join(part.name for part in PARTS))
        return 0
    return running.run_parts(chosen, DIST, STAGE)


def pack() -> int:
    """Say that content packs are not there yet; returns the exit code."""
    words = "pack will build a content pack with `ict-guide pack build`, which is not there yet"
    print(f"build_installer.py: {words}", file=sys.stderr)
    return 1


def everything(given: Path | None) -> int:
    """Make and try all installers from the checkout; returns the exit code of `verify`."""
    from scripts.installers import staging  # noqa: PLC0415

    staging.python_version(given)
    # What an earlier run handed out must not be taken for this one's.
    shutil.rmtree(DIST, ignore_errors=True)
    stage(TARGETS, given)
    licenses(TARGETS)
    # What could not be made here is a line of `verify`, with the program that is missing.
    make("all")
    sbom(TARGETS)
    unsigned = argparse.Namespace(
        unsigned=True,
        launchers=False,
        cert=None,
        pkcs11=None,
        password_file=None,
        key=None,
        chain=None,
        timestamp_server=None,
    )
    sign(unsigned)
    return verify(TARGETS, (), only_list=False)
