"""The folder of Windows: what is taken from Python and from the wheels, and nothing else."""

import zipfile
from pathlib import Path

import pytest

from scripts.installers.errors import InstallerError
from scripts.installers.keep import Keep
from scripts.installers.windows_tree import lay_runtime, lay_wheels


def _wheel(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_only_files_of_the_list_are_taken_from_a_wheel(tmp_path: Path) -> None:
    wheel = _wheel(tmp_path / "qt.whl", {"Qt/QtCore.pyd": b"core", "Qt/QtNetwork.pyd": b"net"})

    lay_wheels([wheel], tmp_path / "stage", Keep(("runtime/site/Qt/QtCore.pyd",)))

    found = [path.name for path in (tmp_path / "stage").rglob("*") if path.is_file()]
    assert found == ["QtCore.pyd"]


@pytest.mark.parametrize("name", ["../evil.py", "a/../../../evil.py"])
def test_a_wheel_cannot_write_outside_its_folder(tmp_path: Path, name: str) -> None:
    wheel = _wheel(tmp_path / "bad.whl", {name: b"x"})

    with pytest.raises(InstallerError, match="outside its folder"):
        lay_wheels([wheel], tmp_path / "deep" / "stage", Keep(("**",)))

    assert not list(tmp_path.rglob("evil.py"))


def test_python_is_told_where_modules_are_and_asks_nobody_else(tmp_path: Path) -> None:
    embeddable = tmp_path / "embeddable"
    embeddable.mkdir()
    for name in ("python313.dll", "python313._pth", "pythonw.exe"):
        (embeddable / name).write_bytes(name.encode())
    keep = Keep(("runtime/python313.dll", "runtime/python313._pth"))

    lay_runtime(embeddable, tmp_path / "stage", keep, "3.13.2")

    runtime = tmp_path / "stage" / "runtime"
    assert sorted(path.name for path in runtime.iterdir()) == ["python313._pth", "python313.dll"]
    lines = (runtime / "python313._pth").read_text(encoding="utf-8").split()
    assert lines == ["python313.zip", ".", "site", ".."]
