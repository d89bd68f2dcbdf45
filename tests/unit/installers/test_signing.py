"""Keys are named rightly, others can read the checksums, and unsigned builds say so."""

import argparse
import datetime as dt
from pathlib import Path

import pytest

from scripts.installers import signing
from scripts.installers.authenticode import MICROSOFT, PSF, QT
from scripts.installers.errors import InstallerError
from scripts.installers.names import MSI, SETUP
from scripts.installers.signing import Key, key_of, read_checksums, write_checksums
from scripts.installers.trees import sha256_of
from scripts.installers.verify import signatures
from scripts.installers.verify.lines import State


def typed(**words: object) -> argparse.Namespace:
    names = ("cert", "pkcs11", "password_file", "key", "chain", "timestamp_server")
    return argparse.Namespace(**{**dict.fromkeys(names), "unsigned": False, **words})


def test_unsigned_needs_no_key() -> None:
    assert key_of(typed(unsigned=True)) is None


def test_no_password_is_ever_a_word_of_the_command(tmp_path: Path) -> None:
    word, cert = tmp_path / "word", tmp_path / "c.p12"
    word.write_text("secret-word\n", encoding="utf-8")
    cert.write_bytes(b"")
    key = key_of(typed(cert=cert, password_file=word))
    assert key == Key(("-pkcs12", str(cert), "-readpass", str(word)))
    asked = key_of(typed(cert=cert))
    assert asked is not None
    assert asked.words[-1] == "-askpass"


def test_nobody_is_asked_for_the_time_unless_named(tmp_path: Path) -> None:
    cert = tmp_path / "c.p12"
    cert.write_bytes(b"")
    key = key_of(typed(cert=cert))
    assert key is not None
    assert key.server is None


def test_a_token_needs_the_name_of_its_key_and_the_certificates(tmp_path: Path) -> None:
    with pytest.raises(InstallerError, match="--chain"):
        key_of(typed(pkcs11="module.so", key="a1b2"))
    with pytest.raises(InstallerError, match="is not there"):
        key_of(typed(pkcs11="module.so", key="a1b2", chain=tmp_path / "absent.pem"))


def test_checksums_are_sorted_end_in_line_feeds_and_leave_themselves_out(tmp_path: Path) -> None:
    # What `verify` adds later is not handed out, or the list would never be right.
    for name in ("b.msi", "a.exe", "verify.json", "verify.txt", "window.png"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    for _ in range(2):
        sums = write_checksums(tmp_path)
    expected = "".join(f"{sha256_of(tmp_path / n)}  {n}\n" for n in ("a.exe", "b.msi"))
    assert sums.read_bytes() == expected.encode()
    assert read_checksums(tmp_path) == {n: sha256_of(tmp_path / n) for n in ("a.exe", "b.msi")}


def test_an_unsigned_build_says_so_in_three_languages(tmp_path: Path) -> None:
    signing.sign_release(None, tmp_path, tmp_path / "stage", launchers=False)
    text = (tmp_path / signing.UNSIGNED).read_text(encoding="utf-8")
    for words in ("are not signed", "не се дигитално потпишани", "nuk janë të nënshkruar"):
        assert words in text
    assert set(read_checksums(tmp_path)) == {signing.UNSIGNED}


def test_packages_with_unsigned_launchers_inside_are_not_signed(tmp_path: Path) -> None:
    for name in (*signing.LAUNCHERS, MSI, SETUP):
        (tmp_path / name).write_bytes(b"MZ")
    with pytest.raises(InstallerError, match="sign --launchers"):
        signing.sign_release(Key(()), tmp_path, tmp_path, launchers=False)


def test_what_is_not_made_cannot_be_signed(tmp_path: Path) -> None:
    with pytest.raises(InstallerError, match="is not there to be signed"):
        signing.sign_release(Key(()), tmp_path, tmp_path, launchers=True)


@pytest.mark.parametrize(
    ("name", "signer"),
    [
        ("ict-guide.exe", ""),
        ("runtime/python313.dll", PSF),
        ("runtime/vcruntime140.dll", MICROSOFT),
        ("runtime/site/PySide6/Qt6Core.dll", QT),
        ("runtime/site/shiboken6/vcruntime140.dll", QT),
        ("runtime/site/other/thing.pyd", None),
        ("app/thing.dll", None),
        ("other.exe", None),
    ],
)
def test_every_place_in_the_folder_has_one_maker(name: str, signer: str | None) -> None:
    assert signatures.expected_signer(name) == signer


def test_a_program_of_nobody_known_fails_the_list(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "innocent.dat").write_bytes(b"MZ, whatever its name")
    with pytest.raises(InstallerError, match=r"app/innocent\.dat"):
        signatures._list(tmp_path)


@pytest.mark.parametrize(
    ("released", "state"), [("2026-10-01", State.PASSED), ("2025-02-04", State.NOT_VERIFIED)]
)
def test_an_old_python_is_never_passed_off_as_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, released: str, state: State
) -> None:
    python = {"version": "3.13.2", "released": dt.date.fromisoformat(released)}
    monkeypatch.setattr(signatures, "lock", lambda: {"python": python})
    monkeypatch.setattr(signatures, "_from_file", lambda _stage: False)
    line = signatures._age(tmp_path)
    assert line.state is state
    assert bool(line.remedy) == (state is State.NOT_VERIFIED)


def test_a_file_changed_after_signing_fails_the_checksums(tmp_path: Path) -> None:
    (tmp_path / "a.msi").write_bytes(b"one")
    write_checksums(tmp_path)
    assert signatures._checksums(tmp_path) == "1 files"
    (tmp_path / "a.msi").write_bytes(b"two")
    (tmp_path / "new.msi").write_bytes(b"new")
    with pytest.raises(InstallerError, match=r"a\.msi, new\.msi"):
        signatures._checksums(tmp_path)
