"""Compiles the staged modules for the Python that will load them, once and for good.

Installed folders are read-only for readers, so Python could not keep what it compiles; the caches
are therefore shipped and never checked against their sources ("unchecked-hash", PEP 552). A Python
of the same minor version is needed: 3.13 on this machine, or the shipped one under wine.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.installers import tools
from scripts.installers.errors import InstallerError

# One order of sets, whatever the machine: constants of sets are written in order of their hashes.
_SETTLED = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


def python_of(minor: str) -> str | None:
    """A working Python of this minor version on this machine, e.g. of "3.13"; None without one."""
    found = shutil.which(f"python{minor}")
    if found is None:
        return None
    asked = [found, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return found if done.stdout.strip() == minor else None


def compile_tree(stage: Path, folders: Sequence[str], minor: str) -> str:
    """Compile all modules in these folders.

    Args:
        stage: The staged folder; compiled modules do not remember where it lay.
        folders: Folders inside it.
        minor: The minor version of the Python that will load them.

    Returns:
        The version of the Python that compiled.

    Raises:
        InstallerError: There is no such Python, or a module cannot be compiled.
    """
    python = python_of(minor)
    if python is None:
        message = f"Python {minor} is not here; the modules of Windows are compiled by it"
        raise InstallerError(message)
    how = ["-I", "-W", "ignore", "-m", "compileall", "-q", "-f", "-j", "1"]
    how += ["--invalidation-mode", "unchecked-hash", "-s", str(stage)]
    tools.run([python, *how, *(str(stage / folder) for folder in folders)], env=_SETTLED)
    return tools.run([python, "--version"]).strip()
