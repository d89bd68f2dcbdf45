"""Lays out the folder that Windows gets: Python, the locked wheels, the program, the edition.

Only files of the keep list are taken from what others made; nothing is downloaded here, nothing is
frozen, and no file is changed on its way.
"""

import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

from scripts.installers.errors import InstallerError
from scripts.installers.keep import Keep

RUNTIME = "runtime"
SITE = "runtime/site"

# What python313.dll puts on its path, beside the DLL, instead of asking environment and registry:
# the standard library, the modules in C, the wheels, and the folder above with `app` in it.
PATHS = ("{stem}.zip", ".", "site", "..")


def lay_runtime(embeddable: Path, stage: Path, keep: Keep, version: str) -> None:
    """Take what the keep list names of the embeddable Python, and say where modules are.

    Args:
        embeddable: The unpacked official package.
        stage: The folder that is laid out.
        keep: The keep list of Windows.
        version: The version of Python, e.g. "3.13.2".
    """
    runtime = stage / RUNTIME
    runtime.mkdir(parents=True)
    stem = "python" + "".join(version.split(".")[:2])
    for path in sorted(embeddable.iterdir()):
        if path.suffix != "._pth" and keep.matches(f"{RUNTIME}/{path.name}"):
            shutil.copy2(path, runtime / path.name)
    lines = (line.format(stem=stem) for line in PATHS)
    (runtime / f"{stem}._pth").write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")


def lay_wheels(wheels: Iterable[Path], stage: Path, keep: Keep) -> None:
    """Unpack what the keep list names of the wheels.

    Raises:
        InstallerError: A wheel has a file outside its folder.
    """
    for wheel in sorted(wheels):
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.infolist():
                name = f"{SITE}/{member.filename}"
                if member.is_dir() or not keep.matches(name):
                    continue
                target = (stage / name).resolve()
                if not target.is_relative_to((stage / SITE).resolve()):
                    message = f"{wheel.name} has a file outside its folder: {member.filename}"
                    raise InstallerError(message)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(member))
