"""Packs the staged Linux folder as a portable tar: unpack it anywhere, run it, throw it away.

A `portable.txt` beside the program keeps all that is written in the same folder. Two builds give
the same bytes; nothing of the machine that packs is kept.
"""

import io
import lzma
import tarfile
from pathlib import Path

from scripts.installers import trees
from scripts.installers.names import PROGRAM, VERSION, epoch
from scripts.installers.readme import PORTABLE_MARK, portable_mark


def make_tar(stage: Path, out: Path, version: str = VERSION) -> Path:
    """Make the portable tar; returns its path.

    Args:
        stage: The staged folder of `linux-x64`.
        out: The file to write, whose name ends in `.tar.xz`.
        version: Names the one folder inside.
    """
    top = f"{PROGRAM}-{version}"
    names = trees.files_of(stage)
    folders = {str(parent) for name in names for parent in Path(name).parents} - {"."}
    out.parent.mkdir(parents=True, exist_ok=True)
    preset = 9 | lzma.PRESET_EXTREME
    with (
        lzma.open(out, "wb", preset=preset) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.addfile(_folder(top))
        for name in sorted([*names, *folders, PORTABLE_MARK]):
            if name in folders:
                archive.addfile(_folder(f"{top}/{name}"))
            elif name == PORTABLE_MARK:
                _add(archive, f"{top}/{name}", portable_mark(windows=False), runs=False)
            else:
                path = stage / name
                runs = bool(path.stat().st_mode & 0o100)
                _add(archive, f"{top}/{name}", path.read_bytes(), runs=runs)
    return out


def _folder(name: str) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, epoch()
    return entry


def _add(archive: tarfile.TarFile, name: str, content: bytes, *, runs: bool) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode, entry.mtime = len(content), 0o755 if runs else 0o644, epoch()
    archive.addfile(entry, io.BytesIO(content))
