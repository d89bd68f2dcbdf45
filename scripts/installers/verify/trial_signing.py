"""Signs copies with certificates made on the spot, and tries to get a changed file past the check.

It signs nothing that is handed out.
"""

import shutil
from pathlib import Path

from scripts.installers.authenticode import has_signature, signer_of
from scripts.installers.errors import InstallerError
from scripts.installers.signing import Key, sign, strip
from scripts.installers.trees import sha256_of
from scripts.installers.verify import trial_key


def flip(path: Path, out: Path) -> None:
    """Copy a file with one bit changed in its middle.

    Args:
        path: The file.
        out: The changed copy.
    """
    changed = bytearray(path.read_bytes())
    changed[len(changed) // 2] ^= 1
    out.write_bytes(changed)


def try_program(program: Path, folder: Path) -> str:
    """Sign a program twice, change one byte, take the signature off; returns what was seen.

    Args:
        program: A program of Windows.
        folder: An empty folder for copies.

    Raises:
        InstallerError: One of these did not go as it must.
    """
    made = trial_key.make(folder)
    bare = _bare(program, folder)
    signed = _signed(bare, made.key, folder / "signed.exe")
    again = _signed(bare, made.key, folder / "again.exe")
    _require(sha256_of(signed) == sha256_of(again), "two signatures of one file differ")
    _require_holds(signed, made)
    changed = folder / "changed.exe"
    flip(signed, changed)
    _require(not _holds(changed, made), "a changed file was taken for signed")
    strip(signed, folder / "stripped.exe")
    same = sha256_of(folder / "stripped.exe") == sha256_of(bare)
    _require(same, "without its signature the file is another than before")
    return "signed twice with the same bytes; one changed bit refused; stripped to the same bytes"


def try_msi(msi: Path, folder: Path) -> str:
    """Sign a copy of an MSI; returns what was seen.

    Args:
        msi: The package.
        folder: An empty folder for copies.

    Raises:
        InstallerError: It was not made, or does not hold.
    """
    _require(msi.is_file(), f"{msi.name} was not made")
    made = trial_key.make(folder)
    signed = _signed(msi, made.key, folder / "signed.msi")
    _require_holds(signed, made)
    changed = folder / "changed.msi"
    flip(signed, changed)
    _require(not _holds(changed, made), "a changed MSI was taken for signed")
    return "signed; one changed bit refused"


def try_token(program: Path, folder: Path) -> str:
    """Sign with a key on a token in software; returns what was seen.

    Args:
        program: A program of Windows.
        folder: An empty folder for copies and the token.

    Raises:
        InstallerError: The signature is not that of the same key in a file.
        MissingToolError: The token in software is not installed.
    """
    made = trial_key.make(folder)
    bare = _bare(program, folder)
    with trial_key.on_token(made, folder) as key:
        by_token = _signed(bare, key, folder / "token.exe")
    _require_holds(by_token, made)
    by_file = _signed(bare, made.key, folder / "file.exe")
    _require(sha256_of(by_token) == sha256_of(by_file), "token and file sign differently")
    return "SoftHSM; the same bytes as with the key in a file"


def _bare(program: Path, folder: Path) -> Path:
    _require(program.is_file(), f"{program.name} was not made")
    bare = folder / "bare.exe"
    if has_signature(program):
        strip(program, bare)
    else:
        shutil.copyfile(program, bare)
    return bare


def _signed(path: Path, key: Key, out: Path) -> Path:
    shutil.copyfile(path, out)
    sign([out], key)
    return out


def _holds(path: Path, made: trial_key.Made) -> bool:
    try:
        return signer_of(path, made.certificate).signer == trial_key.SIGNER
    except InstallerError:
        return False


def _require_holds(path: Path, made: trial_key.Made) -> None:
    _require(_holds(path, made), f"the signature of {path.name} does not hold")


def _require(kept: bool, words: str) -> None:  # noqa: FBT001 - an assertion with words
    if not kept:
        raise InstallerError(words)
