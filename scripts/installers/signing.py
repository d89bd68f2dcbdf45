"""Signs what is ours with osslsigncode and lists all digests; says so when nothing is signed.

The order of a release: `stage`, `sign --launchers` (the two launchers in the staged folder, so that
every package carries signed ones), `make`, then `sign` (the MSI and the setup program, and
`SHA256SUMS` over all that is handed out). Python and Qt keep the signatures of their makers and are
never signed again. Without a time stamp server the signing time is that of all built files, so
that two signatures of one file are the same bytes; a release asks a server, because a signature
without a stamp ends with its certificate. Not signed is the uninstaller that the setup program
writes where it installs.
"""

import argparse
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.installers import packages, tools
from scripts.installers.authenticode import has_signature
from scripts.installers.errors import InstallerError
from scripts.installers.made import note_signed, require_made_from
from scripts.installers.names import (
    DATA,
    MSI,
    PORTABLE,
    PRODUCT,
    PROGRAM,
    SBOM,
    SETUP,
    TARGETS,
    VERSION,
    epoch,
)
from scripts.installers.trees import digest_of_list, list_of, sha256_of, size_of

SUMS = "SHA256SUMS"
UNSIGNED = "UNSIGNED.txt"
# What lies beside what is handed out and is not: what `verify` writes, and its pictures.
_REPORT = "verify"
_REPORTS = (".json", ".txt")
_PICTURES = "pictures"
LAUNCHERS = (f"{PROGRAM}.exe", f"{PROGRAM}-cli.exe")


@dataclass(frozen=True, slots=True)
class Key:
    """How osslsigncode gets at a key and its certificate.

    Attributes:
        words: Its arguments that name them.
        server: The time stamp server to ask, or None to ask nobody.
    """

    words: tuple[str, ...]
    server: str | None = None


def key_of(options: argparse.Namespace) -> Key | None:
    """The key that was named on the command line, or None for an unsigned build.

    Raises:
        InstallerError: A file is not there, or a token is named without key or certificates.
    """
    if options.unsigned:
        return None
    if options.cert is not None:
        words = ["-pkcs12", _file(options.cert)]
    else:
        if options.key is None or options.chain is None:
            message = "a token needs --key (the name of the key on it) and --chain (certificates)"
            raise InstallerError(message)
        words = ["-pkcs11module", options.pkcs11, "-key", options.key]
        words += ["-certs", _file(options.chain)]
    if options.password_file is not None:
        words += ["-readpass", _file(options.password_file)]
    elif options.cert is not None:
        words += ["-askpass"]
    return Key(tuple(words), options.timestamp_server)


def _file(path: Path) -> str:
    if not path.is_file():
        message = f"{path} is not there"
        raise InstallerError(message)
    return str(path)


def sign(paths: Iterable[Path], key: Key) -> None:
    """Sign files in place; each is replaced whole or stays as it was.

    Args:
        paths: Programs of Windows or MSI files.
        key: What to sign with.

    Raises:
        InstallerError: One could not be signed.
        MissingToolError: osslsigncode is not installed.
    """
    when = ("-time", str(epoch())) if key.server is None else ("-ts", key.server)
    said = ("-h", "sha256", "-n", PRODUCT)
    for path in paths:
        signed = path.with_name(f".{path.name}.signed")
        signed.unlink(missing_ok=True)
        files: Sequence[str | Path] = ("-in", path, "-out", signed)
        tools.run(["osslsigncode", "sign", *key.words, *said, *when, *files], timeout=300)
        shutil.copystat(path, signed)
        signed.replace(path)


def strip(path: Path, out: Path) -> None:
    """Write a file as it was before it was signed.

    Args:
        path: The signed file.
        out: Where the unsigned one goes.

    Raises:
        InstallerError: It carries no signature.
    """
    out.unlink(missing_ok=True)
    tools.run(["osslsigncode", "remove-signature", "-in", path, "-out", out], timeout=300)


def write_checksums(folder: Path) -> Path:
    """List the SHA-256 of every file that is handed out, as `sha256sum -c` reads it.

    Args:
        folder: Where they lie.
    """
    sums = folder / SUMS
    lines = (f"{sha256_of(path)}  {path.name}\n" for path in handed_out(folder))
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def handed_out(folder: Path) -> list[Path]:
    """The files of a folder that are handed out: not the list itself, nor what `verify` adds.

    Args:
        folder: Where they lie.

    Raises:
        InstallerError: Something lies there that no step of a release of this version puts there.
    """
    bills = (SBOM.format(target=target) for target in TARGETS)
    known = {*packages.FILES.values(), *bills, UNSIGNED}
    files, strangers = [], []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name in known:
            files.append(path)
        elif not _is_beside(path):
            strangers.append(path.name)
    if strangers:
        message = (
            f"{folder.name} holds what is not of version {VERSION}: {', '.join(strangers)}. "
            "Move it elsewhere, then type this again"
        )
        raise InstallerError(message)
    return files


def _is_beside(path: Path) -> bool:
    if path.is_dir():
        return path.name == _PICTURES
    return path.name == SUMS or (path.stem.startswith(_REPORT) and path.suffix in _REPORTS)


def read_checksums(folder: Path) -> dict[str, str]:
    """The digests of `SHA256SUMS` by file name.

    Raises:
        InstallerError: There is no such file.
    """
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        message = f"{SUMS} was not written. Type: build_installer.py sign --unsigned"
        raise InstallerError(message) from error
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def sign_release(key: Key | None, dist: Path, stage: Path, *, launchers: bool) -> None:
    """One of the two signing steps of a release, or the words that nothing is signed.

    Args:
        key: What to sign with; None signs nothing.
        dist: What is handed out.
        stage: The staged folder of Windows.
        launchers: Sign the launchers in the staged folder, and nothing else.

    Raises:
        InstallerError: Something to be signed is not there, or the packages carry launchers that
            were not signed before.
    """
    ours = [stage / name for name in LAUNCHERS]
    if key is None:
        require_unsigned(dist, stage)
        if not launchers:
            _say_unsigned(dist)
        print("nothing is signed: Windows will say that the publisher is unknown")
    elif launchers:
        _require(ours)
        _sign_staged(ours, key, stage)
        print("signed: " + ", ".join(LAUNCHERS))
    else:
        wanted = [dist / name for name in (MSI, SETUP)]
        _require([*ours, *wanted])
        require_signed_inside(dist, stage)
        handed_out(dist)
        sign(wanted, key)
        note_signed(wanted)
        (dist / UNSIGNED).unlink(missing_ok=True)
        write_checksums(dist)
        print("signed: " + ", ".join(path.name for path in wanted))


def signed_of_ours(dist: Path, stage: Path) -> list[str]:
    """The names of our own files for Windows that carry a signature, whatever it is worth.

    Args:
        dist: What is handed out.
        stage: The staged folder of Windows.
    """
    ours = [*(stage / name for name in LAUNCHERS), dist / MSI, dist / SETUP]
    return [path.name for path in ours if path.is_file() and has_signature(path)]


def require_unsigned(dist: Path, stage: Path) -> None:
    """See that it is true to say that nothing of ours is signed.

    Args:
        dist: What is handed out.
        stage: The staged folder of Windows.

    Raises:
        InstallerError: Something is signed, or a package was made from another state of the staged
            folder, so that its launchers may be.
    """
    signed = signed_of_ours(dist, stage)
    if signed:
        message = (
            f"signed already: {', '.join(signed)}. For an unsigned build type: "
            f"build_installer.py stage --target {stage.name}, make all, sign --unsigned"
        )
        raise InstallerError(message)
    _require_made_from_stage(dist, stage)


def require_signed_inside(dist: Path, stage: Path) -> None:
    """See that the packages for Windows carry the launchers that were signed.

    Args:
        dist: What is handed out.
        stage: The staged folder of Windows.

    Raises:
        InstallerError: The launchers are not signed, the staged folder was touched, or a package
            was made from another state of it.
    """
    bare = [name for name in LAUNCHERS if not has_signature(stage / name)]
    if bare:
        message = (
            f"the packages were made with unsigned launchers ({', '.join(bare)}). "
            "Type: build_installer.py sign --launchers … first, then make, then sign"
        )
        raise InstallerError(message)
    _require_made_from_stage(dist, stage)


def _require_made_from_stage(dist: Path, stage: Path) -> None:
    from scripts.installers import staging  # noqa: PLC0415 - brings wine and all that stages

    made = [path for name in (MSI, SETUP, PORTABLE) if (path := dist / name).is_file()]
    if made:
        _folder, facts = staging.staged(stage.name, stage.parent)
        require_made_from(made, facts.digest)


def _require(paths: Iterable[Path]) -> None:
    for path in paths:
        if not path.is_file():
            message = f"{path.name} is not there to be signed. Stage and make it first"
            raise InstallerError(message)


def _say_unsigned(dist: Path) -> None:
    """Put the words beside the packages, in three languages, and list the digests."""
    shutil.copyfile(DATA / "unsigned.txt", dist / UNSIGNED)
    os.utime(dist / UNSIGNED, (epoch(), epoch()))
    write_checksums(dist)


def _sign_staged(paths: Iterable[Path], key: Key, stage: Path) -> None:
    """Sign files of a staged folder that is as it was staged, and note its new digest."""
    from scripts.installers import staging  # noqa: PLC0415 - brings wine and all that stages

    _folder, facts = staging.staged(stage.name, stage.parent)
    sign(paths, key)
    listed = list_of(stage)
    now = replace(facts, digest=digest_of_list(listed), size=size_of(stage))
    staging.note(now, listed, stage.parent)
