"""The package index, asked through its ordinary client, pip; every file it brings is pinned.

It names no address: which index is asked is the affair of pip and of whoever configured it. It
never lets a package run code of its own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.installers.errors import InstallerError

# What pip prints when a file is not the pinned one, and when it found nothing to fetch.
_OTHER_BYTES = "DO NOT MATCH THE HASHES"
_NOTHING = ("No matching distribution found", "Could not find a version", "connection", "resolve")
# pip waits 15 s and asks five times more by default; a laptop without a network need not.
_PATIENCE = ("--retries", "2", "--timeout", "30")
_LONGEST = 1200.0  # seconds, for 90 MB on a slow line


def ask_pip(arguments: Sequence[str | Path], env: Mapping[str, str] | None = None) -> str | None:
    """Run pip of this environment; returns None when it succeeded, else what it printed.

    Args:
        arguments: What follows `pip`.
        env: Set in addition to this process's environment.

    Raises:
        InstallerError: It took too long.
    """
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *_PATIENCE]
    words = [*command, *(str(word) for word in arguments)]
    try:
        done = subprocess.run(
            words,
            env={**os.environ, **(env or {})},
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LONGEST,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        message = f"the package index did not send everything within {_LONGEST:.0f} s"
        raise InstallerError(message) from error
    return None if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def in_plain_words(what: str, printed: str) -> str:
    """Why pip brought nothing.

    Args:
        what: What was to be fetched.
        printed: What pip printed.
    """
    if _OTHER_BYTES in printed:
        return f"{what}: what the package index sent is not what is pinned; nothing was taken"
    if any(word in printed for word in _NOTHING):
        return (
            f"{what} could not be fetched: the package index does not answer or does not have "
            "it. It is needed once; what was fetched before is used again without a network"
        )
    last = "\n".join(printed.strip().splitlines()[-12:])
    return f"{what} could not be fetched:\n{last}"


def fresh(folder: Path) -> Path:
    """An empty folder in place of whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
