"""What osslsigncode prints is read aright, and a signer that was not asked for is refused."""

from pathlib import Path

import pytest

from scripts.installers import tools
from scripts.installers.authenticode import (
    PSF,
    QT,
    Signed,
    Verdicts,
    has_signature,
    is_pe,
    parse,
    require_signed_by,
)
from scripts.installers.errors import InstallerError, MissingToolError
from scripts.installers.trees import sha256_of

PRINTED = """Signature Index: 0  (Primary Signature)
Signer's certificate:
\t------------------
\tSigner #0:
\t\tSubject: /C=US/ST=Oregon/O=Python Software Foundation/CN=Somebody there
\t\tIssuer : /C=US/O=Some Authority/CN=Some Authority CA 02
Authenticated attributes:
\tText description: Built: Release_v3.13.2_20250204.01
Countersignatures:
\tTimestamp time: Feb  4 16:34:09 2025 GMT
\tSigner #0:
\t\tSubject: /O=Some Authority/CN=Stamping
"""


def test_the_first_signer_is_read_and_not_the_one_of_the_stamp() -> None:
    assert parse(PRINTED) == Signed(
        "Python Software Foundation",
        "Built: Release_v3.13.2_20250204.01",
        "Feb  4 16:34:09 2025 GMT",
    )


def test_a_signer_without_an_organisation_goes_by_its_name() -> None:
    found = parse("Signer #0:\n\t\tSubject: /CN=A Person\n")
    assert found == Signed("A Person", "", "")


def test_an_answer_without_a_signer_is_no_signature() -> None:
    assert parse("No signature found\nFailed\n") is None


def pe(size_of_signatures: int, magic: int = 0x20B) -> bytes:
    head = bytearray(512)
    head[:2], head[0x3C] = b"MZ", 0x40
    head[0x40 + 24 : 0x40 + 26] = magic.to_bytes(2, "little")
    entry = 0x40 + 24 + {0x20B: 112, 0x10B: 96}[magic] + 4 * 8
    head[entry + 4 : entry + 8] = size_of_signatures.to_bytes(4, "little")
    return bytes(head)


def test_whether_a_program_carries_a_signature_is_read_from_its_header(tmp_path: Path) -> None:
    for name, content in (("bare.exe", pe(0)), ("signed.exe", pe(9000)), ("text.exe", b"hello")):
        (tmp_path / name).write_bytes(content)
    assert not has_signature(tmp_path / "bare.exe")
    assert has_signature(tmp_path / "signed.exe")
    assert not has_signature(tmp_path / "text.exe")
    assert is_pe(tmp_path / "bare.exe")
    assert not is_pe(tmp_path / "text.exe")


def test_a_program_of_32_bits_as_the_setup_is_has_its_signatures_elsewhere(tmp_path: Path) -> None:
    for name, content in (("bare.exe", pe(0, 0x10B)), ("signed.exe", pe(9000, 0x10B))):
        (tmp_path / name).write_bytes(content)
    assert not has_signature(tmp_path / "bare.exe")
    assert has_signature(tmp_path / "signed.exe")


def test_an_msi_is_signed_when_its_directory_has_a_stream_of_that_name(tmp_path: Path) -> None:
    begins, stream = bytes.fromhex("d0cf11e0a1b11ae1"), "\5DigitalSignature\0".encode("utf-16-le")
    for name, at in (("signed.msi", 640), ("words.msi", 650), ("bare.msi", None)):
        content = bytearray(begins.ljust(2048, b"\0"))
        if at is not None:
            content[at : at + len(stream)] = stream
        (tmp_path / name).write_bytes(content)
    assert has_signature(tmp_path / "signed.msi")
    # The same words inside a packed file are not an entry of the directory.
    assert not has_signature(tmp_path / "words.msi")
    assert not has_signature(tmp_path / "bare.msi")


@pytest.fixture
def has_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "need", lambda name: f"/usr/bin/{name}")


def known(tmp_path: Path, signer: str) -> tuple[Path, Path, Verdicts]:
    file, roots = tmp_path / "one.dll", tmp_path / "roots.pem"
    file.write_bytes(b"MZ one")
    roots.write_text("roots", encoding="utf-8")
    verdicts = Verdicts(tmp_path / "kept" / "signatures.json")
    verdicts.known[f"{sha256_of(file)} {sha256_of(roots)}"] = Signed(signer, "", "")
    return file, roots, verdicts


@pytest.mark.usefixtures("has_tool")
def test_a_file_signed_by_somebody_else_is_refused_with_both_names(tmp_path: Path) -> None:
    file, roots, verdicts = known(tmp_path, QT)
    with pytest.raises(InstallerError, match=rf"one\.dll is signed by {QT}, not by {PSF}"):
        require_signed_by([file], PSF, roots=roots, verdicts=verdicts)
    assert require_signed_by([file], PSF, QT, roots=roots, verdicts=verdicts)[0].signer == QT


@pytest.mark.usefixtures("has_tool")
def test_what_was_found_to_hold_is_kept_for_the_next_run(tmp_path: Path) -> None:
    file, roots, verdicts = known(tmp_path, PSF)
    verdicts.keep()
    again = Verdicts(verdicts.path)
    assert require_signed_by([file], PSF, roots=roots, verdicts=again)[0].signer == PSF


@pytest.mark.parametrize("damage", ["", "[]", '{"a": {"signer": 1}}', "{"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, damage: str) -> None:
    kept = tmp_path / "signatures.json"
    kept.write_text(damage, encoding="utf-8")
    assert Verdicts(kept).known == {}


def test_without_the_tool_even_a_kept_verdict_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, roots, verdicts = known(tmp_path, PSF)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingToolError, match="osslsigncode"):
        require_signed_by([file], PSF, roots=roots, verdicts=verdicts)
