"""Packs the staged Linux folder as a Debian package, with all that a desktop wants to know of it.

There are no maintainer scripts: menus, file types, icons and manual pages are brought up to date by
the triggers of Debian's own packages. Nothing is laid outside /usr. Two builds give the same bytes.
"""

import gzip
import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from scripts.installers import depends, tools, trees
from scripts.installers.debian_words import changelog, copyright_text
from scripts.installers.icon_pictures import SIZES, drawing_of, icon_png
from scripts.installers.names import (
    BUILD,
    DATA,
    PROGRAM,
    PUBLISHER,
    VERSION,
    epoch,
    identity,
)

FILES = DATA / "linux"
POLICY = DATA / "policy" / "policy.toml.example"
_DOC = f"usr/share/doc/{PROGRAM}"
_KB = 1024
# xz at its best; one thread, since the number of threads changes the bytes.
PACKED = ("-Zxz", "-z9", "-Sextreme", "--threads-max=1")


def make_deb(
    stage: Path, out: Path, version: str = VERSION, *, packing: Sequence[str] = PACKED
) -> Path:
    """Make the package; returns its path.

    Args:
        stage: The staged folder of `linux-x64`.
        out: The file to write.
        version: Of the package; another one only to try an upgrade.
        packing: Words for `dpkg-deb` that say how it packs.

    Raises:
        InstallerError: A tool is missing or refused the tree.
    """
    tree = BUILD / "work" / "deb" / f"{out.stem}"
    shutil.rmtree(tree, ignore_errors=True)
    lay_tree(stage, tree, version)
    out.parent.mkdir(parents=True, exist_ok=True)
    command: list[str | Path] = ["dpkg-deb", "--root-owner-group", *packing, "--build", tree, out]
    tools.run(command, env={"SOURCE_DATE_EPOCH": str(epoch())})
    shutil.rmtree(tree)
    return out


def lay_tree(stage: Path, tree: Path, version: str = VERSION) -> None:
    """Lay the files of the package as they will lie on the disk, and its control files."""
    shutil.copytree(stage, tree / depends.INSTALLED)
    _lay_program(tree)
    for name, content in _files(version).items():
        target = tree / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    _lay_control(tree, version)
    trees.settle(tree, epoch())
    os.utime(tree / "usr/bin" / PROGRAM, (epoch(), epoch()), follow_symlinks=False)
    # dpkg reads the modes of the tree; links have none.
    (tree / "DEBIAN").chmod(0o755)


def _lay_program(tree: Path) -> None:
    """The command, and modes: a library is read by the linker, not run."""
    folder = tree / depends.INSTALLED
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o755 if path == folder / PROGRAM else 0o644)
    command = tree / "usr/bin" / PROGRAM
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")


def _files(version: str) -> Mapping[str, bytes]:
    """All files of the package but the program's own, by their paths."""
    named = {
        f"usr/share/applications/{PROGRAM}.desktop": f"{PROGRAM}.desktop",
        f"usr/share/metainfo/{identity()['appstream-id']}.metainfo.xml": "metainfo.xml",
        f"usr/share/mime/packages/{PROGRAM}.xml": "mime.xml",
        f"usr/share/lintian/overrides/{PROGRAM}": "lintian-overrides",
    }
    found = {path: filled(name, version).encode() for path, name in named.items()}
    for part in ("", "mk/", "sq/"):
        source = f"{PROGRAM}.{part.replace('/', '.')}1"
        found[f"usr/share/man/{part}man1/{PROGRAM}.1.gz"] = packed(filled(source, version).encode())
    icons = "usr/share/icons/hicolor"
    for size in SIZES:
        found[f"{icons}/{size}x{size}/apps/{PROGRAM}.png"] = icon_png(size)
    largest = drawing_of(max(SIZES)).read_bytes()
    found[f"{icons}/scalable/apps/{PROGRAM}.svg"] = largest
    found[f"{_DOC}/copyright"] = copyright_text().encode()
    found[f"{_DOC}/changelog.gz"] = packed(changelog(version).encode())
    if POLICY.exists():
        found[f"{_DOC}/examples/policy.toml"] = POLICY.read_bytes()
    return found


def filled(name: str, version: str) -> str:
    """A file of `installers/linux` with its names, numbers and dates."""
    values = {
        "ID": identity()["appstream-id"],
        "VERSION": version,
        "PUBLISHER": PUBLISHER,
        "DATE": datetime.fromtimestamp(epoch(), UTC).date().isoformat(),
    }
    text = (FILES / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def packed(content: bytes) -> bytes:
    """Bytes as gzip has them, without name and time."""
    return gzip.compress(content, 9, mtime=0)


def _lay_control(tree: Path, version: str) -> None:
    """The control file, and the sums that `dpkg --verify` compares."""
    names = [name for name in trees.files_of(tree) if not (tree / name).is_symlink()]
    sizes = sum(-(-(tree / name).stat().st_size // _KB) for name in names)
    control = filled("control", version)
    control = control.replace("@SIZE@", str(sizes)).replace(
        "@DEPENDS@", ", ".join(depends.pinned())
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    sums = (f"{_md5(tree / name)}  {name}\n" for name in names)
    (tree / "DEBIAN/md5sums").write_text("".join(sums), encoding="utf-8")


def _md5(path: Path) -> str:
    """The sum that Debian's format wants; it protects nothing and finds damaged disks."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
