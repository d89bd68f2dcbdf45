"""Keys are named rightly, others can read the checksums, and unsigned builds say so."""

import argparse
import datetime as dt
import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from scripts.installers import made, packages, signing, staging, trees
from scripts.installers.authenticode import MICROSOFT, PSF, QT
from scripts.installers.errors import InstallerError
from scripts.installers.names import MSI, PORTABLE, SBOM, SETUP, TARGETS, WIN
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
    (tmp_path / "pictures").mkdir()
    for name in (MSI, SETUP, "verify.json", "verify.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    for _ in range(2):
        sums = write_checksums(tmp_path)
    expected = "".join(f"{sha256_of(tmp_path / n)}  {n}\n" for n in (SETUP, MSI))
    assert sums.read_bytes() == expected.encode()
    assert read_checksums(tmp_path) == {n: sha256_of(tmp_path / n) for n in (MSI, SETUP)}


@pytest.mark.parametrize("stranger", ["evil.exe", "ict-guide-0.0.9-x64.msi", "window.png", "more"])
def test_what_no_step_of_a_release_makes_is_never_listed_as_ours(
    tmp_path: Path, stranger: str
) -> None:
    (tmp_path / MSI).write_bytes(b"one")
    write_checksums(tmp_path)
    if stranger == "more":
        (tmp_path / stranger).mkdir()
    else:
        (tmp_path / stranger).write_bytes(b"MZ")
    for step in (write_checksums, signatures._checksums):
        with pytest.raises(InstallerError, match=re.escape(stranger)):
            step(tmp_path)
    assert set(read_checksums(tmp_path)) == {MSI}


def test_every_file_that_a_step_of_a_release_makes_is_listed(tmp_path: Path) -> None:
    made = {*packages.FILES.values(), *(SBOM.format(target=target) for target in TARGETS)}
    for name in made:
        (tmp_path / name).touch()
    write_checksums(tmp_path)
    assert set(read_checksums(tmp_path)) == made


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


def program(*, signed: bool) -> bytes:
    """A program of Windows, as far as its header tells whether it is signed."""
    head = bytearray(512)
    head[:2], head[0x3C] = b"MZ", 0x40
    head[0x58:0x5A] = (0x20B).to_bytes(2, "little")
    head[0x40 + 24 + 112 + 4 * 8 + 4] = signed
    return bytes(head)


def lay_stage(folder: Path, *, signed: bool) -> Path:
    """A staged folder of Windows with its record."""
    stage = folder / WIN
    stage.mkdir(parents=True, exist_ok=True)
    for name in signing.LAUNCHERS:
        (stage / name).write_bytes(program(signed=signed))
    facts = staging.Staged(WIN, trees.digest_of(stage), 1, 2, "3.13.2", "3.13.2", "0" * 40)
    staging.record_of(WIN, folder).write_text(json.dumps(asdict(facts)), encoding="utf-8")
    return stage


def pack(dist: Path, stage: Path) -> None:
    """Packages that were made from a staged folder."""
    dist.mkdir(exist_ok=True)
    for name in (MSI, SETUP, PORTABLE):
        (dist / name).write_bytes(program(signed=False))
        made.note_made(dist / name, trees.digest_of(stage))


@pytest.fixture
def signer(monkeypatch: pytest.MonkeyPatch) -> Key:
    """A key; signing changes the file, as the real one does."""

    def sign(paths: list[Path], _key: Key) -> None:
        for path in paths:
            path.write_bytes(program(signed=True))

    monkeypatch.setattr(signing, "sign", sign)
    return Key(())


def test_launchers_and_packages_signed_in_the_order_of_a_release_are_listed(
    tmp_path: Path, signer: Key
) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=False), tmp_path / "dist"
    signing.sign_release(signer, dist, stage, launchers=True)
    pack(dist, stage)
    # A second time too: what was signed is still what was made.
    for _ in range(2):
        signing.sign_release(signer, dist, stage, launchers=False)
    assert signing.signed_of_ours(dist, stage) == [*signing.LAUNCHERS, MSI, SETUP]
    assert set(read_checksums(dist)) == {MSI, SETUP, PORTABLE}


def test_packages_made_before_the_launchers_were_signed_are_not_signed(
    tmp_path: Path, signer: Key
) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=False), tmp_path / "dist"
    pack(dist, stage)
    signing.sign_release(None, dist, stage, launchers=False)
    signing.sign_release(signer, dist, stage, launchers=True)
    with pytest.raises(InstallerError, match=rf"{MSI}.*make all"):
        signing.sign_release(signer, dist, stage, launchers=False)
    assert (dist / signing.UNSIGNED).is_file()
    assert signing.signed_of_ours(dist, stage) == [*signing.LAUNCHERS]


def test_a_package_from_elsewhere_is_not_signed(tmp_path: Path, signer: Key) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=True), tmp_path / "dist"
    pack(dist, stage)
    (dist / SETUP).write_bytes(program(signed=False) + b"more")
    with pytest.raises(InstallerError, match=SETUP):
        signing.sign_release(signer, dist, stage, launchers=False)
    assert signing.signed_of_ours(dist, stage) == [*signing.LAUNCHERS]


@pytest.mark.parametrize("file", [MSI, SETUP, signing.LAUNCHERS[1]])
def test_nothing_is_said_to_be_unsigned_that_is_signed(tmp_path: Path, file: str) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=False), tmp_path / "dist"
    pack(dist, stage)
    folder = stage if file in signing.LAUNCHERS else dist
    (folder / file).write_bytes(program(signed=True))
    with pytest.raises(InstallerError, match=rf"signed already: {file}\."):
        signing.sign_release(None, dist, stage, launchers=False)
    assert not (dist / signing.UNSIGNED).exists()


def test_packages_with_signed_launchers_inside_are_not_said_to_be_unsigned(tmp_path: Path) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=True), tmp_path / "dist"
    pack(dist, stage)
    lay_stage(tmp_path / "stage", signed=False)
    with pytest.raises(InstallerError, match="not made from what is staged now"):
        signing.sign_release(None, dist, stage, launchers=False)
    assert not (dist / signing.UNSIGNED).exists()


def test_a_damaged_note_counts_as_none(tmp_path: Path) -> None:
    stage, dist = lay_stage(tmp_path / "stage", signed=False), tmp_path / "dist"
    for words in ("{", "[]", json.dumps({MSI: 1, SETUP: [], PORTABLE: None})):
        pack(dist, stage)
        made.note_of(dist).write_text(words, encoding="utf-8")
        with pytest.raises(InstallerError, match="make all"):
            signing.sign_release(None, dist, stage, launchers=False)


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
    # Young is all that it is known to be: nobody looked which fixes were published.
    assert "fixes" not in line.what
    assert "at most 120 days older" in line.what
    assert bool(line.remedy) == (state is State.NOT_VERIFIED)


def test_a_file_changed_after_signing_fails_the_checksums(tmp_path: Path) -> None:
    (tmp_path / MSI).write_bytes(b"one")
    write_checksums(tmp_path)
    assert signatures._checksums(tmp_path) == "1 files"
    (tmp_path / MSI).write_bytes(b"two")
    (tmp_path / SETUP).write_bytes(b"new")
    with pytest.raises(InstallerError, match=f"{re.escape(SETUP)}, {re.escape(MSI)}"):
        signatures._checksums(tmp_path)
