"""Certificates made on the spot, in a file or on a token in software, to try signing with.

They prove that signing works, not who anybody is; nothing that is handed out is signed with them.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.signing import Key

SIGNER = "Trial signer"
_WORD = "trial-only"
_LABEL = "trial"
# Where Debian puts the token in software, and the bridge from OpenSSL to tokens.
_MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
_BRIDGES = "*/engines-3/pkcs11.so"


@dataclass(frozen=True, slots=True)
class Made:
    """A certificate made for a trial.

    Attributes:
        certificate: It, PEM; it is its own root.
        private: Its key, PEM.
        word: The file with the password.
        key: What to sign with.
    """

    certificate: Path
    private: Path
    word: Path
    key: Key


def make(folder: Path) -> Made:
    """Make a key and a certificate for signing code, good for one day.

    Args:
        folder: Where the files go.

    Raises:
        MissingToolError: OpenSSL is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    private, certificate = folder / "key.pem", folder / "certificate.pem"
    both, word = folder / "trial.p12", folder / "word.txt"
    word.write_text(f"{_WORD}\n", encoding="utf-8")
    use = ("-addext", "extendedKeyUsage=codeSigning", "-addext", "keyUsage=digitalSignature")
    new = ("-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/O={SIGNER}")
    tools.run(["openssl", "req", *new, *use, "-keyout", private, "-out", certificate])
    files = ("-inkey", private, "-in", certificate, "-out", both)
    tools.run(["openssl", "pkcs12", "-export", *files, "-passout", f"pass:{_WORD}"])
    return Made(certificate, private, word, Key(("-pkcs12", str(both), "-readpass", str(word))))


@contextmanager
def on_token(made: Made, folder: Path) -> Iterator[Key]:
    """Put the key on a token in software and sign with it there, as with one in hardware.

    Args:
        made: The key and its certificate.
        folder: Where the token keeps its files.

    Raises:
        MissingToolError: The token, or OpenSSL's bridge to tokens, is not installed.
    """
    tools.need("softhsm2-util")
    if not any(Path("/usr/lib").glob(_BRIDGES)):
        bridge = "OpenSSL's bridge to tokens"
        raise MissingToolError(bridge, "libengine-pkcs11-openssl")
    if not _MODULE.is_file():
        message = f"the token in software is not at {_MODULE}"
        raise InstallerError(message)
    (folder / "tokens").mkdir(parents=True, exist_ok=True)
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\n", encoding="utf-8")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    try:
        _fill_token(made, folder)
        name = f"pkcs11:token={_LABEL};object=signing;type=private"
        words = ("-pkcs11module", str(_MODULE), "-key", name, "-certs", str(made.certificate))
        yield Key((*words, "-readpass", str(made.word)))
    finally:
        if before is None:
            del os.environ["SOFTHSM2_CONF"]
        else:
            os.environ["SOFTHSM2_CONF"] = before


def _fill_token(made: Made, folder: Path) -> None:
    plain = folder / "key8.pem"
    tools.run(
        ["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", made.private, "-out", plain],
    )
    pin, admin = ("--pin", _WORD), ("--so-pin", _WORD)
    tools.run(["softhsm2-util", "--init-token", "--free", "--label", _LABEL, *pin, *admin])
    what = ("--label", "signing", "--id", "a1b2")
    tools.run(["softhsm2-util", "--import", plain, "--token", _LABEL, *what, *pin])
