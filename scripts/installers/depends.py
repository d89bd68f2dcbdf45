"""What the Debian package depends on: pinned in a file, and compared with what Debian finds.

The packages come from `dpkg-shlibdeps`, which reads the libraries that the staged files want and
looks up who brings them. It decides nothing: a difference stops, until somebody looked at it.
"""

import shutil
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError
from scripts.installers.names import BUILD, DATA

PINNED = DATA / "linux" / "depends.txt"
# Where the program lies once it is installed.
INSTALLED = "usr/lib/ict-guide"
# Begins a line of the file that not every Python wants of the system.
_MAYBE = "?"
_CONTROL = "Source: ict-guide\n\nPackage: ict-guide\nArchitecture: amd64\n"


def pinned() -> list[str]:
    """The packages, each with its lowest version, as they stand in the file."""
    return [line.removeprefix(_MAYBE) for line in _lines()]


def _lines() -> list[str]:
    lines = PINNED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def found(stage: Path) -> list[str]:
    """The packages that bring what the staged libraries want and do not have among themselves.

    Raises:
        InstallerError: A library is in no package of this system.
    """
    work = BUILD / "work" / "depends"
    shutil.rmtree(work, ignore_errors=True)
    tree = work / "tree"
    (tree / "DEBIAN").mkdir(parents=True)
    (work / "debian").mkdir()
    (work / "debian" / "control").write_text(_CONTROL, encoding="ascii")
    shutil.copytree(stage, tree / INSTALLED)
    wanting = sorted(path for path in tree.rglob("*") if _is_elf(path))
    # `-S` lets Qt's libraries be found in the tree before those of a Qt of the system.
    asked: list[str | Path] = ["dpkg-shlibdeps", "-O", f"-S{tree}", *wanting]
    said = tools.run(asked, cwd=work)
    shutil.rmtree(work)
    line = next(line for line in said.splitlines() if line.startswith("shlibs:Depends="))
    return sorted(line.partition("=")[2].split(", "))


def require_pinned(stage: Path) -> str:
    """Compare a staged folder with the file; returns how many packages there are.

    Raises:
        InstallerError: They differ.
    """
    now, before = found(stage), pinned()
    more = [f"+ {name}" for name in now if name not in before]
    less = [f"- {line}" for line in _lines() if line[0] != _MAYBE and line not in now]
    if more or less:
        message = "installers/linux/depends.txt is not what Debian finds:\n" + "\n".join(
            more + less
        )
        raise InstallerError(message)
    return f"{len(now)} packages"


def _is_elf(path: Path) -> bool:
    """Whether a file is a program or a library."""
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
