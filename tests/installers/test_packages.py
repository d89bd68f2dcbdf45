"""The packages of Windows, really made from a miniature folder, and the setup program run."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.installers import msi, msi_source, names, nsis, portable, trees
from scripts.installers.nsis import Setup, Squeeze, Starter
from scripts.installers.nsis_files import UNINSTALLER
from scripts.installers.tools import find
from scripts.installers.verify import windows_install as look
from scripts.installers.wine import Done, Wine, available

# Names as a staged folder has them, and worse: deep, empty, with marks that XML and NSIS read.
PLAIN = {
    "README.txt": b"read",
    "ict-guide.exe": b"MZ no program",
    "ict-guide-cli.exe": b"MZ no program",
    "app/__init__.py": b"",
    "app/ui/theme/a & b's $VAR $0 (1).txt": b"marks",
    "runtime/site/deep/deeper/deepest/file.pyd": bytes(range(256)) * 40,
}
# An MSI has names in plain letters alone.
FILES = {**PLAIN, "edition/длабоко/прирачник за ИКТ ë.txt": "текст".encode()}
TRIAL = Setup(starter=Starter.TRIAL, squeeze=Squeeze.QUICK)
OWN = rf"Software\{names.WINDOWS_PROGRAM}"
# Exit codes, as installers/windows/setup.nsi lists them.
DONE, OTHER, FOLDER = 0, 6, 8

needs_wixl = pytest.mark.skipif(find("wixl") is None, reason="no wixl: apt-get install wixl")
needs_msitools = pytest.mark.skipif(
    find("msiextract") is None, reason="no msiextract: apt-get install msitools"
)
needs_makensis = pytest.mark.skipif(
    find("makensis") is None, reason="no makensis: apt-get install nsis"
)
needs_wine = pytest.mark.skipif(available() is not None, reason=available() or "")


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("stage") / "win-x64", FILES)


@needs_wixl
@needs_msitools
def test_the_same_folder_gives_the_same_msi_and_holds_what_was_staged(tmp_path: Path) -> None:
    stage = lay(tmp_path / "stage", PLAIN)
    one = msi.make_msi(stage, tmp_path / "one.msi")
    two = msi.make_msi(stage, tmp_path / "other" / "two.msi")

    assert one.read_bytes() == two.read_bytes()
    found = msi.extract(one, tmp_path / "unpacked")
    assert {name: (found / name).read_bytes() for name in trees.files_of(found)} == PLAIN


@needs_wixl
@needs_msitools
def test_the_tables_say_who_made_it_and_what_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    made = msi.make_msi(lay(tmp_path / "stage", PLAIN), tmp_path / "guide.msi", "1.2.3")
    said = msi.tables_of(made)

    for row in (
        f"ProductName\t{names.PRODUCT}",
        f"Manufacturer\t{names.PUBLISHER}",
        f"ARPCOMMENTS\t{msi_source.COMMENTS}",
        "ProductVersion\t1.2.3",
        msi_source.TOO_OLD,
        msi_source.OTHER_SETUP,
        msi_source.NEWER,
    ):
        assert row in said
    assert "ARPHELPLINK" not in said
    assert "ARPURLINFOABOUT" not in said
    assert not list(here.iterdir())


@needs_makensis
@pytest.mark.parametrize("kind", [nsis.RELEASE, TRIAL])
def test_the_same_folder_gives_the_same_setup_program(
    stage: Path, tmp_path: Path, kind: Setup
) -> None:
    one = nsis.make_setup(stage, tmp_path / "one.exe", kind)
    two = nsis.make_setup(stage, tmp_path / "друга папка" / "two.exe", kind)

    assert one.read_bytes() == two.read_bytes()


def test_the_zip_holds_what_was_staged(stage: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(portable.make_zip(stage, tmp_path / "guide.zip")) as archive:
        archive.extractall(tmp_path / "unpacked")
    (found,) = (tmp_path / "unpacked").iterdir()

    assert look.require_same(stage, found, besides=("portable.txt",)).startswith(f"{len(FILES)} ")


class Trial:
    """A Windows, a setup program in a folder with a Cyrillic name, and where it installs."""

    def __init__(self, windows: Wine, program: Path) -> None:
        self.windows, self.program = windows, program
        local = look.profile(windows) / "AppData" / "Local"
        self.own = local / "Programs" / names.WINDOWS_PROGRAM
        self.shared = windows.drive_c / "Program Files" / names.WINDOWS_PROGRAM

    def setup(self, *words: str) -> int:
        return self.windows.run(self.program, "/S", *words, timeout=60).code

    def uninstall(self, folder: Path, *words: str) -> Done:
        # Told where it lies, it goes on as itself instead of as a copy that nobody waits for.
        here = f"_?={self.windows.windows_path(folder)}"
        return self.windows.run(folder / UNINSTALLER, "/S", *words, here, timeout=60)

    def write(self, root: str, **values: str) -> None:
        for name, value in values.items():
            words = ("/v", name, "/d", value, "/f")
            assert self.windows.run("reg", "add", rf"{root}\{OWN}", *words).code == 0


@pytest.fixture(scope="module")
def program(stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "Преземања од мрежа"
    return nsis.make_setup(stage, folder / "setup.exe", TRIAL)


@pytest.fixture
def trial(program: Path) -> Iterator[Trial]:
    with Wine((640, 480)) as windows:
        # A program that stays keeps wine awake: each of the others then starts at once.
        windows.start("notepad")
        windows.display.wait_for("Notepad", 30)
        yield Trial(windows, program)


@needs_makensis
@needs_wine
def test_it_installs_and_removes_all_but_what_readers_keep_and_others_put_there(
    trial: Trial, stage: Path
) -> None:
    planted = look.plant(trial.windows)
    assert trial.setup("/CurrentUser") == DONE
    look.require_same(stage, trial.own, besides=(UNINSTALLER,))
    lay(trial.own, {"app/ui/туѓо.txt": b"theirs"})

    assert trial.uninstall(trial.own).code == DONE

    left = [name for name in trees.files_of(trial.own) if name != UNINSTALLER]
    assert left == ["app/ui/туѓо.txt"]
    look.require_kept(planted)


@needs_makensis
@needs_wine
@pytest.mark.parametrize(
    "name", ["README.txt", "edition/длабоко/прирачник за ИКТ ë.txt", UNINSTALLER]
)
def test_a_file_of_another_program_is_never_overwritten(trial: Trial, name: str) -> None:
    folder = lay(trial.windows.drive_c / "Друга програма", {name: b"theirs", "their.dll": b"x"})

    assert trial.setup("/CurrentUser", "/D=C:\\Друга", "програма") == FOLDER
    assert trees.files_of(folder) == sorted([name, "their.dll"])
    assert (folder / name).read_bytes() == b"theirs"
    assert trial.windows.registry(rf"HKCU\{OWN}", "InstallDir") is None


@needs_makensis
@needs_wine
def test_a_whole_drive_is_refused_instead_of_another_folder_taken(trial: Trial) -> None:
    before = set(trial.windows.drive_c.iterdir())

    assert trial.setup("/CurrentUser", "/D=C:\\") == FOLDER
    assert set(trial.windows.drive_c.iterdir()) == before
    assert not trial.own.exists()


@needs_makensis
@needs_wine
def test_a_second_copy_beside_the_one_for_all_users_is_not_made_unasked(trial: Trial) -> None:
    trial.write("HKLM", Version="0.0.1", InstallDir=r"C:\Program Files\ICTGuide")

    assert trial.setup("/CurrentUser") == OTHER
    assert not trial.own.exists()


@needs_makensis
@needs_wine
def test_installed_for_all_users_the_copy_of_this_user_gives_way(trial: Trial, stage: Path) -> None:
    planted = look.plant(trial.windows)
    assert trial.setup("/CurrentUser") == DONE
    assert trial.setup("/AllUsers") == DONE

    assert not trial.own.exists()
    look.require_same(stage, trial.shared, besides=(UNINSTALLER,))
    assert trial.windows.registry(rf"HKCU\{OWN}", "InstallDir") is None
    assert len(list(trial.windows.drive_c.rglob("*.lnk"))) == 1
    look.require_kept(planted)


@needs_makensis
@needs_wine
@pytest.mark.parametrize("root", ["HKLM", "HKCU"])
def test_a_newer_version_is_not_replaced(trial: Trial, root: str) -> None:
    trial.write(root, Version="200.0.0", InstallDir=r"C:\Somewhere")

    assert trial.setup("/AllUsers") == OTHER
    assert not trial.shared.exists()


@needs_makensis
@needs_wine
def test_the_copy_of_one_user_leaves_what_all_users_have_whatever_it_is_told(
    trial: Trial,
) -> None:
    assert trial.setup("/CurrentUser") == DONE
    trial.write("HKLM", Version="0.1.0", InstallDir=r"C:\Program Files\ICTGuide")

    assert trial.uninstall(trial.own, "/AllUsers").code == DONE
    assert trial.windows.registry(rf"HKLM\{OWN}", "Version") == "0.1.0"
    assert trial.windows.registry(rf"HKCU\{OWN}", "Version") is None


@needs_makensis
@needs_wine
def test_a_run_that_broke_off_is_taken_up_again(trial: Trial, stage: Path) -> None:
    lay(trial.own, {"app/__init__.py": b"half", "README.txt": b""})
    trial.write("HKCU", InstallDir=trial.windows.windows_path(trial.own))

    assert trial.setup("/CurrentUser") == DONE
    look.require_same(stage, trial.own, besides=(UNINSTALLER,))


@needs_wixl
@needs_makensis
@needs_wine
def test_the_msi_leaves_a_setup_for_all_users_alone(trial: Trial, tmp_path: Path) -> None:
    made = msi.make_msi(lay(tmp_path / "stage", PLAIN), tmp_path / "guide.msi")
    # wine says that it is Windows 7 where the MSI looks.
    look.set_build(trial.windows, "19045")
    trial.write("HKLM", Installer="setup", Version="0.0.1")

    # wine gives the last byte of 1603, refused or failed.
    assert trial.windows.run("msiexec", "/i", made, "/qn").code == 1603 & 0xFF
    assert not trial.shared.exists()

    trial.write("HKLM", Installer="msi")
    assert trial.windows.run("msiexec", "/i", made, "/qn").code == DONE
    assert sorted(trees.files_of(trial.shared)) == sorted(PLAIN)
    assert trial.setup("/AllUsers") == OTHER
    assert sorted(trees.files_of(trial.shared)) == sorted(PLAIN)


@needs_wixl
@needs_wine
def test_the_msi_upgrades_and_is_removed_where_it_was_put(tmp_path: Path) -> None:
    stage = lay(tmp_path / "stage", PLAIN)
    following = look.next_stage(stage, tmp_path / "next")
    old = msi.make_msi(stage, tmp_path / "old.msi", "1.0.0")
    new = msi.make_msi(following, tmp_path / "new.msi", "1.0.1")
    with Wine((640, 480)) as windows:
        look.set_build(windows, "19045")
        windows.start("notepad")
        windows.display.wait_for("Notepad", 30)
        folder = windows.drive_c / "Put here"
        given = f"INSTALLDIR={windows.windows_path(folder)}"

        assert windows.run("msiexec", "/i", old, "/qn", given).code == DONE
        look.require_same(stage, folder)
        assert windows.run("msiexec", "/i", new, "/qn").code == DONE
        look.require_same(following, folder)
        assert windows.run("msiexec", "/x", new, "/qn").code == DONE
        look.require_gone(windows, folder, "HKLM")
